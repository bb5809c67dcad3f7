// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// Words as search and relatedness see them: letters and digits case- and accent-folded, CJK runs as
/// overlapping pairs with the last character of a run alone, so words of one and two Han characters are
/// found. Calls `take(word, start, length)` for each in order; start and length are UTF-16 units of `text`.
void forEachWord(QStringView text, const std::function<void(QStringView, qsizetype, qsizetype)> &take);

/// The same as a list, for tests and small texts.
[[nodiscard]] QStringList wordsOf(QStringView text);

/// Characters and words as the desk counts them: CJK characters count one word each.
struct TextCount
{
    int words = 0;
    int characters = 0; ///< Without spaces.
    int readingSeconds = 0; ///< 240 words or 400 CJK characters a minute.
};
[[nodiscard]] TextCount countText(QStringView text);
