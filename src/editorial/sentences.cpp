// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/sentences.h"

#include <QString>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace {

/// Where the words of a line begin that opens a block of its own (a heading, an item, a quotation); 0 for
/// any other line.
qsizetype endOfBlockMark(QStringView line)
{
    qsizetype mark = 0;
    for (qsizetype at = 0; at < line.size();) {
        const QChar lead = line[at];
        qsizetype end = at + 1;
        if (lead.isSpace()) {
            at = end;
            continue;
        }
        while (end < line.size()
               && ((lead == u'#' && line[end] == u'#') || (lead.isDigit() && line[end].isDigit())))
            ++end;
        if (lead.isDigit() && end < line.size() && (line[end] == u'.' || line[end] == u')'))
            ++end;
        else if (!QStringView(u"#>-*+|").contains(lead))
            break;
        // "*Words*" and "3.50" begin no item.
        if (lead != u'>' && lead != u'|' && end < line.size() && !line[end].isSpace())
            break;
        mark = at = end;
    }
    return mark;
}

int sentencesOfParagraph(const QString &paragraph)
{
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

} // namespace

int countSentences(QStringView text)
{
    int sentences = 0;
    QString paragraph;
    for (const QStringView line : text.tokenize(u'\n')) {
        const qsizetype mark = endOfBlockMark(line);
        const QStringView words = line.sliced(mark).trimmed();
        if (mark > 0 || words.isEmpty()) {
            sentences += sentencesOfParagraph(paragraph);
            paragraph.resize(0);
        }
        if (!paragraph.isEmpty())
            paragraph += u' ';
        paragraph += words;
        if (line.trimmed().startsWith(u'#')) { // a heading is one line
            sentences += sentencesOfParagraph(paragraph);
            paragraph.resize(0);
        }
    }
    return sentences + sentencesOfParagraph(paragraph);
}
