// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/textmerge.h"

#include <QPalette>
#include <QSet>

class QTextDocument;

/// A text and what it is called beside the other one.
struct NamedText
{
    QString name;
    QString text;
};

enum class ComparisonLayout { SideBySide, Inline };

/// Two compared texts, and what of them is to be seen.
struct Comparison
{
    NamedText before;
    NamedText after;
    QList<ComparedParagraph> paragraphs;
    ComparisonLayout layout = ComparisonLayout::SideBySide;
    QList<MergeChoice> choices; ///< One for each of pairedRows() where the texts are merged; else none.
    QSet<int> unfolded; ///< Unchanged stretches that are shown whole, by their first pair.
    int mostItems = 300; ///< A sheet of all paragraphs of a book would be laid out for seconds.
};

/// A place of a sheet that F7 goes to: the words that changed first in a paragraph.
struct ChangePlace
{
    int start = 0;
    int end = 0;
    int pair = 0; ///< Of pairedRows().
};

/// What a sheet holds beside its words.
struct ComparisonSheet
{
    QList<ChangePlace> changes; ///< In order; one a changed paragraph.
    bool isWhole = true; ///< False where the sheet ends with a link to what follows.
};

/// Where the links of a sheet lead: "unfold:" with the number of a pair, "more:", and "before:" or
/// "after:" with the number of a pair whose choice is turned round.
inline constexpr QLatin1StringView unfoldScheme("unfold");
inline constexpr QLatin1StringView moreScheme("more");
inline constexpr QLatin1StringView beforeScheme("before");
inline constexpr QLatin1StringView afterScheme("after");

/// How many paragraphs a comparison lists as changed, with those that stand beside each other counted once.
[[nodiscard]] int changeCount(const Comparison &comparison);

/// Writes a comparison into an empty document: changed words tinted, and struck through or underlined, so
/// that nobody needs to see colours. Each side of a choice begins with a tick box. Long unchanged stretches
/// are one link each.
[[nodiscard]] ComparisonSheet writeSheet(QTextDocument &document, const Comparison &comparison,
                                         const QPalette &palette);
