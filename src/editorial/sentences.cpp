// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/sentences.h"

#include <QTextBoundaryFinder>

#include <algorithm>

int countSentences(QString paragraph)
{
    paragraph.replace(u'\n', u' '); // else each would end a sentence
    int sentences = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, paragraph);
    for (qsizetype from = 0; from < paragraph.size();) {
        const qsizetype to = finder.toNextBoundary();
        const QStringView sentence = QStringView(paragraph).sliced(from, std::max(from, to) - from);
        const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); };
        if (std::any_of(sentence.begin(), sentence.end(), isWord))
            ++sentences;
        if (to <= from)
            break;
        from = to;
    }
    return sentences;
}
