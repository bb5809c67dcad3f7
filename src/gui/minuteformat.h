// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

/// The short form of a moment. Nobody sets seconds; where no language is chosen, the system's form has them.
[[nodiscard]] inline QString minuteFormat()
{
    return QLocale().dateTimeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}
