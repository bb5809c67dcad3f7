// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linetoggles.h"

#include "editor/blockshape.h"
#include "editor/listlines.h"
#include "editor/paragraphlines.h"

#include <QMap>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

void replaceIn(const QTextBlock &block, qsizetype start, qsizetype end, const QString &text)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(start));
    cursor.setPosition(block.position() + int(end), QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

/// Where the quote mark of a line ends, with its space; 0 for none.
qsizetype quoteMarkEnd(const QString &line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 3 && line[at] == u' ')
        ++at;
    if (at == line.size() || line[at] != u'>')
        return 0;
    return at + 1 < line.size() && line[at + 1] == u' ' ? at + 2 : at + 1;
}

void toggleQuote(const QList<QTextBlock> &blocks)
{
    const bool isAlone = blocks.size() == 1;
    const bool isQuoted = std::ranges::all_of(blocks, [isAlone](const QTextBlock &block) {
        return quoteMarkEnd(block.text()) > 0 || (!isAlone && block.text().trimmed().isEmpty());
    });
    for (const QTextBlock &block : blocks) {
        const QString line = block.text();
        if (isQuoted)
            replaceIn(block, 0, quoteMarkEnd(line), QString());
        else
            replaceIn(block, 0, 0, line.isEmpty() && !isAlone ? u">"_s : u"> "_s);
    }
}

bool hasMark(const ListLine &line, LineMark mark)
{
    switch (mark) {
    case LineMark::Bullets:
        return line.isItem() && !line.number() && line.box.isEmpty();
    case LineMark::Numbers:
        return line.number() && line.box.isEmpty();
    case LineMark::Tasks:
        return !line.box.isEmpty();
    case LineMark::Quote:
        break;
    }
    Q_UNREACHABLE();
}

/// Makes one list of lines, or takes the list away.
class ListToggle
{
public:
    ListToggle(const QList<QTextBlock> &blocks, LineMark mark)
        : m_mark(mark)
    {
        for (const QTextBlock &block : blocks)
            m_lines.append({block, listLine(block), false});
        for (Line &line : m_lines)
            line.isOwn = isOwn(line);
        m_takesAway = std::ranges::all_of(
            m_lines, [this](const Line &line) { return !line.isOwn || hasMark(line.shape, m_mark); });
        const QTextBlock above = itemAbove(blocks.front());
        const std::optional<qlonglong> before =
            above.isValid() ? listLine(above).number() : std::optional<qlonglong>();
        m_numbers.insert(m_lines.front().shape.indent, before.value_or(0));
    }

    void run()
    {
        QMap<int, int> moved; // how far the content of the item at an indent has moved
        for (const Line &line : std::as_const(m_lines)) {
            if (line.shape.isBlank && !line.isOwn)
                continue;
            const int indent = line.shape.indent;
            const auto around = moved.lowerBound(indent);
            const int way = around == moved.begin() ? 0 : *std::prev(around);
            const int ownWay = line.isOwn ? change(line) : 0;
            if (line.isOwn) {
                while (!moved.isEmpty() && moved.lastKey() >= indent)
                    moved.remove(moved.lastKey());
                moved.insert(indent, way + ownWay);
            }
            if (way != 0)
                shiftLines(line.block, line.block, way);
        }
    }

private:
    struct Line
    {
        QTextBlock block;
        ListLine shape;
        bool isOwn; ///< Gets a marker; blank lines, code and further lines of an item do not.
    };

    bool isOwn(const Line &line) const
    {
        if (m_lines.size() == 1)
            return !line.shape.isVerbatim;
        const bool goesOn = !line.shape.isItem() && itemAround(line.block).isValid();
        return !line.shape.isBlank && !line.shape.isVerbatim && !goesOn;
    }

    QString markerAt(int indent)
    {
        switch (m_mark) {
        case LineMark::Numbers:
            while (!m_numbers.isEmpty() && m_numbers.lastKey() > indent)
                m_numbers.remove(m_numbers.lastKey());
            return QString::number(++m_numbers[indent]) + u". "_s;
        case LineMark::Tasks:
            return u"- [ ] "_s;
        default:
            return u"- "_s;
        }
    }

    /// Answers how far the content has moved.
    int change(const Line &line)
    {
        if (!m_takesAway && m_mark != LineMark::Numbers && hasMark(line.shape, m_mark))
            return 0; // a task that is done stays so
        const QString text = line.block.text();
        qsizetype start = line.shape.quoteEnd;
        while (start < text.size() && text[start].isSpace())
            ++start;
        qsizetype end = start;
        if (line.shape.isItem())
            end = shapeOfBlock(line.block).content;
        const QString marker = m_takesAway ? QString() : markerAt(line.shape.indent);
        replaceIn(line.block, start, end, marker);
        const int width = m_mark == LineMark::Tasks ? 2 : int(marker.size());
        return line.shape.indent + (m_takesAway ? 0 : width) - line.shape.content;
    }

    LineMark m_mark;
    QList<Line> m_lines;
    bool m_takesAway = false;
    QMap<int, qlonglong> m_numbers; ///< The last number at an indent.
};

struct Lines
{
    QTextBlock first;
    QTextBlock last;
};

/// The lines of a fence from its first to its last; the last is open where the text ends before.
Lines fenceAround(const QTextBlock &block)
{
    QTextBlock first = block;
    while (first.previous().isValid() && shapeOfBlock(first).kind != LineKind::FenceStart)
        first = first.previous();
    QTextBlock last = first;
    while (last.next().isValid() && shapeOfBlock(last).kind != LineKind::FenceEnd)
        last = last.next();
    return {first, last};
}

void removeLine(const QTextBlock &block)
{
    QTextCursor cursor(block);
    if (!block.next().isValid() && block.previous().isValid())
        cursor.setPosition(block.position() - 1);
    cursor.setPosition(block.position() + block.length() - (block.next().isValid() ? 0 : 1),
                       QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

/// A fence longer than any run of backticks inside (CommonMark 0.31.2 §4.5).
QString fenceFor(const QList<QTextBlock> &blocks)
{
    qsizetype longest = 2;
    for (const QTextBlock &block : blocks) {
        qsizetype run = 0;
        const QString line = block.text();
        for (const QChar c : line) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    return QString(longest + 1, u'`');
}

void addFence(QTextCursor &cursor, const QList<QTextBlock> &blocks)
{
    const QTextBlock first = blocks.front();
    const QString prefix = first.text().left(shapeOfBlock(first).markerStart);
    const QString fence = prefix + fenceFor(blocks);
    QTextCursor edit(blocks.back());
    edit.movePosition(QTextCursor::EndOfBlock);
    // The cursor may stand where the fence goes; it stays with the text.
    const int anchor = cursor.anchor();
    const int position = cursor.position();
    edit.insertText(u'\n' + fence);
    edit.setPosition(first.position());
    edit.insertText(fence + u'\n');
    const int moved = int(fence.size()) + 1;
    cursor.setPosition(anchor + moved);
    cursor.setPosition(position + moved, QTextCursor::KeepAnchor);
}

} // namespace

void toggleLines(QTextCursor &cursor, LineMark mark)
{
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    cursor.beginEditBlock();
    if (mark == LineMark::Quote)
        toggleQuote(blocks);
    else
        ListToggle(blocks, mark).run();
    cursor.endEditBlock();
    const QTextBlock below = nextText(blocks.back());
    if (mark == LineMark::Quote || !below.isValid() || !listLine(below).number())
        return;
    // Only now the lines are known as what they have become.
    cursor.joinPreviousEditBlock();
    countOn(below, 1);
    cursor.endEditBlock();
}

void toggleCodeBlock(QTextCursor &cursor)
{
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    const LineKind kind = shapeOfBlock(blocks.front()).kind;
    cursor.beginEditBlock();
    if (isVerbatim(kind) && kind != LineKind::IndentedCode) {
        const Lines fence = fenceAround(blocks.front());
        if (shapeOfBlock(fence.last).kind == LineKind::FenceEnd)
            removeLine(fence.last);
        removeLine(fence.first);
    } else {
        addFence(cursor, blocks);
    }
    cursor.endEditBlock();
}
