// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// A text several windows high, whose every paragraph says which it is.
[[nodiscard]] inline QString longBody(const QString &word)
{
    QString body;
    for (int i = 0; i < 200; ++i)
        body += QStringLiteral("%1 paragraph %2.\n\n").arg(word).arg(i);
    return body;
}
