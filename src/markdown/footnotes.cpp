// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/footnotes.h"

#include "markdown/linescan.h"

#include <algorithm>

namespace {

constexpr qsizetype maxLabel = 100;

std::string labelOf(QByteArrayView text)
{
    std::string label(text.data(), size_t(text.size()));
    for (char &c : label)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return label;
}

/// The label of `[^label]` at the start of the text, empty for none.
QByteArrayView labelAt(QByteArrayView text)
{
    if (!text.startsWith("[^"))
        return {};
    for (qsizetype at = 2; at < std::min(text.size(), maxLabel + 2); ++at) {
        const char c = text[at];
        if (c == ']')
            return text.sliced(2, at - 2);
        if (c == '[' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\')
            return {};
    }
    return {};
}

qsizetype indentOf(QByteArrayView line)
{
    qsizetype columns = 0;
    for (const char c : line) {
        if (c == '\t')
            columns += 4 - columns % 4;
        else if (c == ' ')
            ++columns;
        else
            break;
    }
    return columns;
}

/// Bytes of white space that make up four columns.
qsizetype fourColumns(QByteArrayView line)
{
    qsizetype bytes = 0;
    for (qsizetype columns = 0; columns < 4 && bytes < line.size(); ++bytes)
        columns += line[bytes] == '\t' ? 4 - columns % 4 : 1;
    return bytes;
}

bool startsBlock(QByteArrayView line)
{
    const QByteArrayView text = withoutIndent(line);
    return headingLevel(text) > 0 || fenceLength(text, 0) > 0 || isRule(text) || definitionLabelEnd(text)
        || takeMark(text).kind != LineMark::Kind::None;
}

/// The note whose definition starts on the line; content empty and label empty for none.
class NoteReader
{
public:
    explicit NoteReader(QByteArrayView source)
        : m_source(source)
    { }
    [[nodiscard]] bool read(qsizetype line, Footnote &note)
    {
        const QByteArrayView text = lineAt(line);
        const QByteArrayView label = indentOf(text) < 4 ? labelAt(withoutIndent(text)) : QByteArrayView();
        if (label.isEmpty())
            return false;
        const qsizetype close = label.data() + label.size() - m_source.data();
        if (close + 1 >= m_source.size() || m_source[close + 1] != ':')
            return false;
        note.label = labelOf(label);
        qsizetype content = close + 2;
        while (content < line + text.size() && (m_source[content] == ' ' || m_source[content] == '\t'))
            ++content;
        take(note, content, nextLine(m_source, line));
        note.source = {line, lineEnd(m_source, line)};
        readContinuation(note);
        return true;
    }

private:
    [[nodiscard]] QByteArrayView lineAt(qsizetype start) const
    {
        return m_source.sliced(start, lineEnd(m_source, start) - start);
    }
    void take(Footnote &note, qsizetype from, qsizetype to)
    {
        note.map.append(note.content.size(), from);
        note.content += m_source.sliced(from, to - from);
    }
    void readContinuation(Footnote &note)
    {
        bool isAfterBlank = false;
        qsizetype blankFrom = -1;
        for (qsizetype line = nextLine(m_source, note.source.end); line < m_source.size();
             line = nextLine(m_source, line)) {
            const QByteArrayView text = lineAt(line);
            if (withoutIndent(text).isEmpty()) {
                isAfterBlank = true;
                blankFrom = blankFrom < 0 ? line : blankFrom;
                continue;
            }
            const bool isIndented = indentOf(text) >= 4;
            if (!isIndented && (isAfterBlank || startsBlock(text)))
                return;
            if (blankFrom >= 0)
                take(note, blankFrom, line);
            blankFrom = -1;
            isAfterBlank = false;
            take(note, line + (isIndented ? fourColumns(text) : 0), nextLine(m_source, line));
            note.source.end = line + text.size();
        }
    }
    QByteArrayView m_source;
};

bool isInside(const std::vector<SourceRange> &ranges, qsizetype at)
{
    const auto after = std::ranges::upper_bound(ranges, at, {}, &SourceRange::start);
    return after != ranges.begin() && at < std::prev(after)->end;
}

} // namespace

bool mayHoldFootnotes(QByteArrayView source)
{
    return findBytes(source, "[^") >= 0 && findBytes(source, "]:") >= 0;
}

FootnoteSet findFootnotes(QByteArrayView source, const std::vector<SourceRange> &fences)
{
    FootnoteSet set;
    NoteReader reader(source);
    for (qsizetype at = findBytes(source, "[^"); at >= 0 && at < source.size();
         at = findBytes(source, "[^", at)) {
        const qsizetype line = lineStart(source, at);
        Footnote note;
        if (!withoutIndent(source.sliced(line, at - line)).isEmpty() || isInside(fences, line)
            || !reader.read(line, note)) {
            at += 2;
            continue;
        }
        at = note.source.end;
        set.blanks.push_back(note.source);
        if (set.byLabel.emplace(note.label, set.notes.size()).second)
            set.notes.push_back(std::move(note));
    }
    return set;
}

NoteReference NoteNumbers::next(const std::string &label)
{
    const size_t note = m_set->byLabel.at(label);
    NoteReference &use = m_uses[note];
    if (use.number == 0) {
        m_order.push_back(note);
        use.number = unsigned(m_order.size());
    }
    ++use.occurrence;
    return use;
}

void markReferences(Events &leaf, EventBuffer &buffer, NoteNumbers &numbers)
{
    Events out;
    out.reserve(leaf.size());
    int inLinks = 0;
    for (const Event &event : leaf) {
        const bool isLink =
            event.kind == std::uint8_t(SpanKind::Link) || event.kind == std::uint8_t(SpanKind::Image);
        if (isLink && event.is(Event::Op::EnterSpan))
            ++inLinks;
        else if (isLink && event.is(Event::Op::LeaveSpan))
            --inLinks;
        if (!event.is(TextKind::Normal) || event.isVerbatim || inLinks > 0) {
            out.push_back(event);
            continue;
        }
        const auto piece = [&](qsizetype from, qsizetype to) {
            Event part = event;
            part.text = event.text.sliced(from, to - from);
            part.source = event.source < 0 ? -1 : event.source + from;
            if (!part.text.isEmpty())
                out.push_back(part);
        };
        qsizetype done = 0;
        for (qsizetype at = event.text.indexOf("[^"); at >= 0; at = event.text.indexOf("[^", at + 2)) {
            const QByteArrayView label = labelAt(event.text.sliced(at));
            if (label.isEmpty() || !numbers.knows(labelOf(label)))
                continue;
            piece(done, at);
            const NoteReference reference = numbers.next(labelOf(label));
            out.push_back(buffer.enter({.number = reference.number,
                                        .occurrence = reference.occurrence,
                                        .source = event.source < 0 ? -1 : event.source + at},
                                       SpanKind::FootnoteReference));
            out.push_back(Event::leave(SpanKind::FootnoteReference));
            done = at + label.size() + 3;
        }
        piece(done, event.text.size());
    }
    leaf.swap(out);
}
