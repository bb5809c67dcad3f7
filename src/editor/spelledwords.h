// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/lineshape.h"

#include <QChar>
#include <QList>
#include <QString>

/// Lines of a source, whole paragraphs of it, with what a look at their spelling needs to know.
struct SourceLines
{
    struct Line
    {
        int start = 0; ///< In the whole text, UTF-16 units.
        QString text;
    };
    QList<Line> lines;
    LineState before; ///< What the lines above leave open.
};

/// A word of prose as it is looked up.
struct SpelledWord
{
    int start = 0; ///< In the whole text, UTF-16 units.
    int length = 0;
    QString text; ///< Composed (NFC), without soft hyphens, apostrophes straight.
    QString compound; ///< The words with hyphens that it is a part of; may be right where its parts are not.
    bool endsWithDot = false; ///< It may be an abbreviation.
};

/// The words to look up. Not among them: code, targets and addresses, tags, labels of footnotes; words with
/// digits or underscores, of one letter, in capitals (as in other editors: most are abbreviations), longer
/// than any word is; and words of another script than `script`, if that is known. Chinese, Japanese and Thai
/// know no spaces and are never looked up, Korean only where `script` says so. Linear but for hostile marks.
[[nodiscard]] QList<SpelledWord> spelledWords(const SourceLines &source, QChar::Script script);

/// A word as SpelledWord::text has it.
[[nodiscard]] QString lookedUpForm(QStringView word);
