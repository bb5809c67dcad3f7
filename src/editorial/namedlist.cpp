// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/namedlist.h"

QString listNameKey(const QString &name)
{
    // Letter by letter: "Maße" and "Masse" are two words.
    QString key;
    for (const char32_t letter : name.simplified().toUcs4())
        key.append(QChar::fromUcs4(QChar::toCaseFolded(letter)));
    return key;
}
