// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// A sentence for people as a lower layer states it: which one and about what, in no language yet. It crosses
/// layers and threads as a value; sentenceText() at the edge makes the words.
struct Sentence
{
    const char *context = nullptr; ///< Of the translation: "Check". A literal, like `text`: it outlives all.
    const char *text = nullptr; ///< Marked with QT_TRANSLATE_NOOP; "%1" to "%9" stand for `arguments`.
    QStringList arguments{}; ///< A moment as in RFC 3339, in UTC; it is shown in the zone of the computer.
    /// By the words, not by where they lie: one literal may stand in several files.
    bool operator==(const Sentence &other) const;
};

/// The sentence in the language of the program. A place without an argument stays as it is written.
[[nodiscard]] QString sentenceText(const Sentence &sentence);
