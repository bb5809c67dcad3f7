// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

/// A sentence of the loss report; `text` is marked with QT_TRANSLATE_NOOP("ImportNote", …).
[[nodiscard]] inline Sentence importNote(const char *text, const QStringList &arguments = {})
{
    return {"ImportNote", text, arguments};
}
