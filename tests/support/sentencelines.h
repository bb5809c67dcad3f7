// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QList>

/// What people would read, one line a sentence.
[[nodiscard]] inline QString sentenceLines(const QList<Sentence> &sentences)
{
    QStringList lines;
    for (const Sentence &sentence : sentences)
        lines += sentenceText(sentence);
    return lines.join(u'\n');
}
