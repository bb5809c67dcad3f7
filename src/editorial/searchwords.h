// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

#include <optional>

/// Where words are looked for.
enum class SearchField {
    Anywhere,
    Headline,
    Names, ///< Byline, tags, kicker, dateline, slugline.
};

/// What must stand together in a text: one word, a run of CJK characters as its overlapping pairs, or the
/// words of a quotation.
struct SearchPhrase
{
    QStringList words;
    bool isBeginning =
        false; ///< The last word may go on: the person is still typing, or it is one CJK character.
    SearchField field = SearchField::Anywhere;
    bool operator==(const SearchPhrase &) const = default;
};

/// Whether the last word of a text is whole, or may be the beginning of one.
enum class LastWord { IsWhole, MayGoOn };

/// What a person typed, as phrases that must all occur. Everything but letters, digits and CJK characters is
/// a border, so quotes, operators and brackets of any query language mean nothing.
[[nodiscard]] QList<SearchPhrase> searchPhrases(const QString &typed, LastWord lastWord = LastWord::MayGoOn);

/// All words of `text` as one phrase, one after the other; nothing where it holds none.
[[nodiscard]] std::optional<SearchPhrase> phraseOf(const QString &text, LastWord lastWord);
