// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <stop_token>

/// A paragraph in its text: `length` units from `start`, then `blank` units of line ends and blank lines.
struct ParagraphSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype blank = 0;
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(start, length); }
    [[nodiscard]] QStringView withBlankIn(QStringView text) const
    {
        return text.sliced(start, length + blank);
    }
    bool operator==(const ParagraphSpan &) const = default;
};

/// Cuts a text at its blank lines; the spans follow each other without a gap. Nothing of an empty text.
[[nodiscard]] QList<ParagraphSpan> paragraphsOf(QStringView text);

/// A stretch of a changed paragraph that is in both texts, or in one.
struct ComparedWords
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const ComparedWords &) const = default;
};

/// A paragraph of one text or of both, as a comparison lists them.
struct ComparedParagraph
{
    enum class Kind { Same, Changed, Removed, Added };
    Kind kind = Kind::Same;
    ParagraphSpan before; ///< Of length 0, where the other text goes on, for an Added one.
    ParagraphSpan after; ///< The same for a Removed one.
    QList<ComparedWords>
        words; ///< Of a Changed one: Same and Removed are the old text, Same and Added the new.
    bool operator==(const ComparedParagraph &) const = default;
};

/// Compares by paragraph, then changed paragraphs by word (CJK by character). How many blank lines part two
/// paragraphs is not compared. Paragraphs of a change are taken for the same one where they share two words
/// of five. A second or two at the most for texts of 10 MB: what would take longer is answered as removed and
/// added whole. Empty when asked to stop.
[[nodiscard]] QList<ComparedParagraph> compareTexts(const QString &before, const QString &after,
                                                    const std::stop_token &stop);

/// Rows of a comparison that stand beside each other: one of both texts (then equal), one of each, or one of
/// one text alone (-1 = none of the other).
struct RowPair
{
    int before = -1;
    int after = -1;
    bool operator==(const RowPair &) const = default;
};

/// All rows, in order: paragraphs of one text alone stand beside those that took their place.
[[nodiscard]] QList<RowPair> pairedRows(const QList<ComparedParagraph> &rows);
