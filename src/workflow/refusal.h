// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

// Answers of the services that say a rule of the newsroom. `rule` is marked with QT_TRANSLATE_NOOP("Refusal",
// …): plain English in logs, and the language of the program in errorText().

[[nodiscard]] inline Error refusal(const QString &subject, const char *rule)
{
    return {ErrorCode::Refused, subject, QString::fromUtf8(rule)};
}

/// `field` is marked with QT_TRANSLATE_NOOP("Field", …).
[[nodiscard]] inline Error invalidField(const char *field, const char *rule)
{
    return {ErrorCode::InvalidInput, QString::fromUtf8(field), QString::fromUtf8(rule)};
}
