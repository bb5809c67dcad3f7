// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/marktoggles.h"

#include "editor/blockshape.h"
#include "editor/inlinemarks.h"
#include "editor/markedpassage.h"
#include "editor/wordcursor.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    SourceMark mark = SourceMark::Strong;
    QStringList spellings; ///< The first is what the key writes.
};

Kind kindOf(const QString &mark)
{
    if (mark == "**"_L1)
        return {SourceMark::Strong, {mark, u"__"_s}};
    if (mark == "_"_L1)
        return {SourceMark::Emphasis, {mark, u"*"_s}};
    if (mark == "~~"_L1)
        return {SourceMark::Strikethrough, {mark, u"~"_s}};
    return {SourceMark::Code, {mark}};
}

struct Edit
{
    int from = 0;
    int to = 0;
    QString text;
    bool opens = false; ///< What stands at its place is behind it afterwards.
};

/// Where a place of the text is after the edits, which rise.
int moved(int position, const QList<Edit> &edits)
{
    int shift = 0;
    for (const Edit &edit : edits) {
        if (position < edit.from || (position == edit.from && edit.from == edit.to && !edit.opens))
            break;
        const int taken = std::min(position, edit.to) - edit.from;
        shift += (edit.opens || position > edit.to ? int(edit.text.size()) : 0) - taken;
    }
    return position + shift;
}

/// What is to have marks, or lose them, in one passage.
class Part
{
public:
    Part(const MarkedPassage &passage, int from, int to, SourceMark mark)
        : m_passage(passage)
        , m_from(from)
        , m_to(to)
        , m_mark(mark)
    {
        const QString &text = m_passage.text();
        while (m_from < m_to && text[m_from].isSpace())
            ++m_from;
        while (m_to > m_from && text[m_to - 1].isSpace())
            --m_to;
    }

    [[nodiscard]] bool isEmpty() const { return m_from == m_to; }

    /// All that is read has the mark.
    [[nodiscard]] bool isMarked() const
    {
        const QList<MarkedSpan> own = ownSpans();
        const auto isInside = [](int at, const auto &ranges) {
            return std::ranges::any_of(
                ranges, [at](const auto &range) { return at >= range.start && at < range.end; });
        };
        for (int at = m_from; at < m_to; ++at) {
            const bool isRead = !m_passage.text()[at].isSpace() && !m_passage.isSyntax(at);
            if (isRead && !isInside(at, own))
                return false;
        }
        return !own.isEmpty();
    }

    void takeMarks(QList<Edit> &edits) const
    {
        for (const MarkedSpan &span : ownSpans()) {
            edits.append(edit(span.start, span.innerStart));
            edits.append(edit(span.innerEnd, span.end));
        }
    }

    void addMarks(const QString &mark, QList<Edit> &edits)
    {
        widen();
        QString open = mark;
        if (m_mark == SourceMark::Emphasis && standsInWord())
            open = u"*"_s; // inside words _ is only a character
        QString close = open;
        if (m_mark == SourceMark::Code) {
            const QString inside = withoutOwnMarks();
            const QString fence = fenceFor(inside);
            const bool isPadded = inside.startsWith(u'`') || inside.endsWith(u'`');
            open = isPadded ? QString(fence + u' ') : fence;
            close = isPadded ? QString(u' ' + fence) : fence;
        }
        edits.append(edit(m_from, m_from, open, true));
        takeMarks(edits);
        edits.append(edit(m_to, m_to, close));
    }

private:
    [[nodiscard]] Edit edit(int from, int to, const QString &text = {}, bool opens = false) const
    {
        return {m_passage.positionOf(from), m_passage.positionOf(to), text, opens};
    }

    [[nodiscard]] QList<MarkedSpan> ownSpans() const
    {
        QList<MarkedSpan> own;
        for (const MarkedSpan &span : m_passage.spans()) {
            if (span.mark == m_mark && span.start < m_to && span.end > m_from)
                own.append(span);
        }
        return own;
    }

    /// Marks may not cross others, and not stand in an address.
    void widen()
    {
        for (bool isWider = true; isWider;) {
            isWider = false;
            for (const MarkedSpan &span : m_passage.spans()) {
                const bool isApart = span.end <= m_from || span.start >= m_to;
                const bool isAround = m_from >= span.innerStart && m_to <= span.innerEnd && !span.isWhole;
                const bool isWithin = m_from <= span.start && m_to >= span.end;
                if (isApart || isWithin || isAround)
                    continue;
                isWider = m_from > span.start || m_to < span.end;
                m_from = std::min(m_from, span.start);
                m_to = std::max(m_to, span.end);
            }
        }
    }

    [[nodiscard]] bool standsInWord() const
    {
        const QString &text = m_passage.text();
        return (m_from > 0 && text[m_from - 1].isLetterOrNumber())
            || (m_to < text.size() && text[m_to].isLetterOrNumber());
    }

    [[nodiscard]] QString withoutOwnMarks() const
    {
        QString inside;
        int at = m_from;
        for (const MarkedSpan &span : ownSpans()) {
            inside += QStringView(m_passage.text()).sliced(at, span.start - at);
            inside += QStringView(m_passage.text()).sliced(span.innerStart, span.innerEnd - span.innerStart);
            at = span.end;
        }
        return inside + QStringView(m_passage.text()).sliced(at, m_to - at);
    }

    /// Longer than any run of backticks inside (CommonMark 0.31.2 §6.1).
    static QString fenceFor(QStringView inside)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : inside) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return QString(longest + 1, u'`');
    }

    MarkedPassage m_passage;
    int m_from;
    int m_to;
    SourceMark m_mark;
};

void applyEdits(QTextCursor &cursor, QList<Edit> edits)
{
    std::ranges::stable_sort(edits, {}, &Edit::from);
    const int anchor = moved(cursor.anchor(), edits);
    const int position = moved(cursor.position(), edits);
    QTextCursor edit(cursor.document());
    edit.beginEditBlock();
    // From the end, so that the places of the others stay right.
    for (qsizetype index = edits.size() - 1; index >= 0; --index) {
        edit.setPosition(edits[index].from);
        edit.setPosition(edits[index].to, QTextCursor::KeepAnchor);
        edit.insertText(edits[index].text);
    }
    edit.endEditBlock();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
}

void toggleSelection(QTextCursor &cursor, const Kind &kind)
{
    QList<Part> parts;
    for (const MarkedPassage &passage : markedPassages(cursor)) {
        const Part part(passage, passage.at(cursor.selectionStart()), passage.at(cursor.selectionEnd()),
                        kind.mark);
        if (!part.isEmpty())
            parts.append(part);
    }
    QList<Edit> edits;
    const bool takesAway = std::ranges::all_of(parts, &Part::isMarked);
    for (Part &part : parts) {
        if (takesAway)
            part.takeMarks(edits);
        else if (!part.isMarked())
            part.addMarks(kind.spellings.first(), edits);
    }
    applyEdits(cursor, edits);
}

/// The length of the marks on either side of the cursor where nothing stands between them; 0 for none.
int emptyPairAt(const QTextCursor &cursor, const Kind &kind)
{
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    for (const QString &mark : kind.spellings) {
        int before = 0;
        while (before < at && line[at - 1 - before] == mark.front())
            ++before;
        int behind = 0;
        while (at + behind < line.size() && line[at + behind] == mark.front())
            ++behind;
        if (before == mark.size() && behind == before)
            return before;
    }
    return 0;
}

/// What is there where the cursor stands.
struct Caret
{
    const MarkedPassage *passage = nullptr; ///< Null: no text that marks may stand in.
    const MarkedSpan *around = nullptr; ///< The innermost of the kind.
    const MarkedSpan *beside = nullptr;
    bool isInWhole = false; ///< In code or an address, where marks are characters.
};

Caret caretAt(int position, const QList<MarkedPassage> &passages, SourceMark mark)
{
    Caret caret;
    for (const MarkedPassage &passage : passages) {
        if (passage.positionOf(passage.at(position)) == position)
            caret.passage = &passage;
    }
    if (!caret.passage)
        return caret;
    const int at = caret.passage->at(position);
    for (const MarkedSpan &span : caret.passage->spans()) {
        const bool isInside = span.start < at && at < span.end;
        if (span.mark == mark && isInside)
            caret.around = &span;
        else if (span.mark == mark && (span.start == at || span.end == at))
            caret.beside = &span;
        else if (isInside && span.isWhole)
            caret.isInWhole = true;
    }
    return caret;
}

/// May two marks around the cursor be an empty pair? Alone on a line it looks like a rule or a fence.
bool mayBePair(const QTextCursor &cursor, int marks, const Caret &caret)
{
    if (caret.passage)
        return !caret.isInWhole;
    const LineShape shape = shapeOfBlock(cursor.block());
    return (shape.kind == LineKind::Rule || shape.kind == LineKind::FenceStart)
        && cursor.block().text().size() == shape.content + marks * 2;
}

/// The word at the cursor as a part of the passage.
Part wordAt(QTextCursor cursor, const MarkedPassage &passage, SourceMark mark)
{
    selectWord(cursor);
    return {passage, passage.at(cursor.selectionStart()), passage.at(cursor.selectionEnd()), mark};
}

void toggleAtCaret(QTextCursor &cursor, const Kind &kind)
{
    const int position = cursor.position();
    const QString &mark = kind.spellings.first();
    const QList<MarkedPassage> passages = markedPassages(cursor);
    const Caret caret = caretAt(position, passages, kind.mark);
    const int pair = emptyPairAt(cursor, kind);
    if (pair > 0 && mayBePair(cursor, pair, caret)) {
        applyEdits(cursor, {{position - pair, position, {}}, {position, position + pair, {}}});
        return;
    }
    QList<Edit> edits;
    const auto takeFrom = [&](const MarkedSpan &span) {
        Part(*caret.passage, span.innerStart, span.innerEnd, kind.mark).takeMarks(edits);
    };
    const QList<Edit> newPair{{position, position, mark, true}, {position, position, mark}};
    if (caret.around)
        takeFrom(*caret.around);
    else if (Part word = wordAt(cursor, caret.passage ? *caret.passage : MarkedPassage({}), kind.mark);
             !word.isEmpty())
        word.addMarks(mark, edits);
    else if (caret.beside)
        takeFrom(*caret.beside);
    else if (!caret.isInWhole && (caret.passage || shapeOfBlock(cursor.block()).kind == LineKind::Blank))
        edits = newPair;
    applyEdits(cursor, edits);
}

} // namespace

void toggleMark(QTextCursor &cursor, const QString &mark)
{
    const Kind kind = kindOf(mark);
    if (cursor.hasSelection())
        toggleSelection(cursor, kind);
    else
        toggleAtCaret(cursor, kind);
}
