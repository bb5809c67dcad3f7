// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/headinglines.h"

#include "editor/blockshape.h"
#include "editor/paragraphlines.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What becomes, or is, one heading.
struct Heading
{
    QTextBlock first;
    QTextBlock last;
    QTextBlock underline;
    int rank = 0; ///< 0: plain text.
};

int marksOf(QStringView line, int at)
{
    int end = at;
    while (end < line.size() && line[end] == u'#')
        ++end;
    return end - at;
}

bool isUnderlineOf(const QTextBlock &block, QChar mark)
{
    return block.text().trimmed().endsWith(mark);
}

QList<Heading> headingsOf(const QList<QTextBlock> &blocks)
{
    QList<Heading> headings;
    ParagraphLines paragraph;
    int knownTo = -1;
    for (const QTextBlock &block : blocks) {
        const LineShape shape = shapeOfBlock(block);
        const bool isParagraph = shape.kind == LineKind::Text || shape.kind == LineKind::SetextUnderline;
        if (shape.kind == LineKind::Heading)
            headings.append({block, block, {}, marksOf(block.text(), shape.content)});
        else if (shape.kind == LineKind::Blank && blocks.size() == 1)
            headings.append({block, block, {}});
        if (!isParagraph)
            continue;
        if (block.blockNumber() > knownTo) {
            paragraph = paragraphAround(block);
            const bool isUnderlined = paragraph.underline.isValid();
            knownTo = (isUnderlined ? paragraph.underline : paragraph.last).blockNumber();
            if (isUnderlined)
                headings.append({paragraph.first, paragraph.last, paragraph.underline,
                                 isUnderlineOf(paragraph.underline, u'=') ? 1 : 2});
        }
        if (shape.kind == LineKind::Text && !paragraph.underline.isValid() && !paragraph.isTable)
            headings.append({block, block, {}});
    }
    return headings;
}

struct Replacement
{
    int from = 0;
    int to = 0;
    QString text;
};

void replace(QTextCursor &edit, const Replacement &replacement)
{
    edit.setPosition(replacement.from);
    edit.setPosition(replacement.to, QTextCursor::KeepAnchor);
    edit.insertText(replacement.text);
}

int endOf(const QTextBlock &block)
{
    return block.position() + block.length() - 1;
}

/// The words of an underlined heading on one line, without what underlines them.
void joinLines(QTextCursor &edit, const Heading &heading)
{
    QList<Replacement> joints{{endOf(heading.last), endOf(heading.underline), {}}};
    for (QTextBlock block = heading.last; block != heading.first; block = block.previous()) {
        const QTextBlock above = block.previous();
        const QString line = above.text();
        qsizetype end = line.size();
        // A hard break ends the line no more.
        if (line.endsWith(u'\\'))
            --end;
        while (end > 0 && line[end - 1].isSpace())
            --end;
        joints.append({above.position() + int(end), block.position() + shapeOfBlock(block).content, u" "_s});
    }
    for (const Replacement &joint : joints) // from the last on, so that the places of the others stay right
        replace(edit, joint);
}

void setRank(const Heading &heading, int rank)
{
    const int start = heading.first.position();
    QTextCursor edit(heading.first);
    if (heading.underline.isValid())
        joinLines(edit, heading);
    const QTextBlock block = edit.document()->findBlock(start);
    const QString line = block.text();
    const LineShape shape = shapeOfBlock(block);
    int words = shape.content;
    if (shape.kind == LineKind::Heading) {
        const auto [from, to] = headingWords(line, shape);
        replace(edit, {start + to, endOf(block), {}});
        words = from;
    }
    const QString marks = rank > 0 ? QString(QString(rank, u'#') + u' ') : QString();
    replace(edit, {start + shape.content, start + words, marks});
}

} // namespace

std::pair<int, int> headingWords(QStringView line, const LineShape &shape)
{
    int start = shape.content + marksOf(line, shape.content);
    while (start < line.size() && line[start].isSpace())
        ++start;
    int end = int(line.size());
    const auto dropBlanks = [&] {
        while (end > start && line[end - 1].isSpace())
            --end;
    };
    dropBlanks();
    const int words = end;
    while (end > start && line[end - 1] == u'#')
        --end;
    if (end > start && !line[end - 1].isSpace())
        return {start, words};
    dropBlanks();
    return {start, end};
}

void toggleHeading(QTextCursor &cursor, int level)
{
    const QList<Heading> headings = headingsOf(selectedBlocks(cursor));
    const int rank = std::clamp(level, 0, 6);
    const bool isThere =
        std::ranges::all_of(headings, [rank](const Heading &heading) { return heading.rank == rank; });
    cursor.beginEditBlock();
    for (const Heading &heading : headings)
        setRank(heading, isThere ? 0 : rank);
    cursor.endEditBlock();
}
