// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

/// What must stand together in a text: one word, or a run of CJK characters as its overlapping pairs.
struct SearchPhrase
{
    QStringList words;
    bool isBeginning =
        false; ///< The last word may go on: the person is still typing, or it is one CJK character.
};

/// What a person typed, as phrases that must all occur. Everything but letters, digits and CJK characters is
/// a border, so quotes, operators and brackets of any query language mean nothing.
[[nodiscard]] QList<SearchPhrase> searchPhrases(const QString &typed);
