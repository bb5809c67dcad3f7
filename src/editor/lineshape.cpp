// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/lineshape.h"

#include <algorithm>

namespace {

int skipSpaces(QStringView line, int at, int most = 1 << 20)
{
    int end = at;
    while (end < line.size() && (line[end] == u' ' || line[end] == u'\t') && end - at < most)
        ++end;
    return end;
}

/// Skips up to `most` quote marks; answers how many.
int skipQuotes(QStringView line, int &at, int most)
{
    int quotes = 0;
    while (quotes < most) {
        const int mark = skipSpaces(line, at, 3);
        if (mark >= line.size() || line[mark] != u'>')
            break;
        at = mark + 1;
        if (at < line.size() && line[at] == u' ')
            ++at;
        ++quotes;
    }
    return quotes;
}

int runOf(QStringView line, int at)
{
    int end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

bool isRule(QStringView content)
{
    if (content.isEmpty() || !QStringView(u"*-_").contains(content.front()))
        return false;
    const auto marks = std::ranges::count(content, content.front());
    return marks >= 3
        && std::ranges::all_of(content, [&](QChar c) { return c == content.front() || c.isSpace(); });
}

bool isSetextUnderline(QStringView content)
{
    const QStringView trimmed = content.trimmed();
    return !trimmed.isEmpty() && (trimmed.front() == u'=' || trimmed.front() == u'-')
        && std::ranges::count(trimmed, trimmed.front()) == trimmed.size();
}

bool isTableRule(QStringView content)
{
    return content.contains(u"---") && content.contains(u'|')
        && std::ranges::all_of(content, [](QChar c) { return QStringView(u"|:- \t").contains(c); });
}

bool isDefinition(QStringView content)
{
    return content.startsWith(u'[') && content.indexOf(u"]:") > 1;
}

bool isHeading(QStringView content)
{
    if (!content.startsWith(u'#'))
        return false;
    const int level = runOf(content, 0);
    return level <= 6 && (level == content.size() || content[level].isSpace());
}

/// Length of a list marker with the space behind it, 0 for none.
int listMarker(QStringView line, int at, bool interrupts)
{
    int end = at;
    if (end < line.size() && QStringView(u"-*+").contains(line[end])) {
        ++end;
    } else {
        while (end < line.size() && line[end].isDigit() && end - at < 9)
            ++end;
        const bool isNumber = end > at && end < line.size() && (line[end] == u'.' || line[end] == u')');
        // Only a list that begins with 1 may interrupt a paragraph (CommonMark 0.31.2 §5.3).
        if (!isNumber || (interrupts && line.sliced(at, end - at) != u"1"))
            return 0;
        ++end;
    }
    if (end < line.size() && line[end] != u' ' && line[end] != u'\t')
        return 0;
    if (interrupts && skipSpaces(line, end) == line.size())
        return 0;
    return skipSpaces(line, end, 4) - at;
}

int taskBox(QStringView line, int at)
{
    const bool isBox = at + 2 < line.size() && line[at] == u'[' && line[at + 2] == u']'
        && QStringView(u" xX").contains(line[at + 1]);
    return isBox ? 3 : 0;
}

bool inFence(QStringView line, const LineState &before, LineShape &shape)
{
    int at = 0;
    if (skipQuotes(line, at, before.fenceQuotes) < before.fenceQuotes)
        return false; // the quote ended and its fence with it
    shape.quoteEnd = at;
    shape.content = skipSpaces(line, at);
    const bool closes = shape.content < line.size() && line[shape.content] == before.fenceCharacter
        && runOf(line, shape.content) >= before.fenceLength
        && skipSpaces(line, shape.content + runOf(line, shape.content)) == line.size();
    shape.kind = closes ? LineKind::FenceEnd : LineKind::FenceText;
    shape.after = before;
    if (closes)
        shape.after.mode = LineState::Open;
    return true;
}

bool opensFence(QStringView line, LineShape &shape)
{
    const int at = shape.content;
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return false;
    const int length = runOf(line, at);
    if (length < 3 || (line[at] == u'`' && line.sliced(at + length).contains(u'`')))
        return false;
    shape.kind = LineKind::FenceStart;
    shape.after.mode = LineState::Fence;
    shape.after.fenceCharacter = line[at].unicode();
    shape.after.fenceLength = std::min(length, 63);
    shape.after.fenceQuotes = std::min(shape.quotes, 15);
    return true;
}

LineKind kindOf(QStringView content, const LineState &before, bool afterParagraph)
{
    if (content.trimmed().isEmpty())
        return LineKind::Blank;
    if (isHeading(content))
        return LineKind::Heading;
    if (afterParagraph && isSetextUnderline(content))
        return LineKind::SetextUnderline;
    if (isRule(content))
        return LineKind::Rule;
    if (isTableRule(content))
        return LineKind::TableRule;
    if (before.mode != LineState::Paragraph && isDefinition(content))
        return LineKind::Definition;
    return LineKind::Text;
}

} // namespace

int LineState::packed() const
{
    return int(mode) | (fenceCharacter == u'~' ? 4 : 0) | fenceLength << 3 | fenceQuotes << 9
        | (inList ? 1 << 13 : 0);
}

LineState LineState::unpacked(int packed)
{
    if (packed < 0)
        return {};
    return {Mode(packed & 3), packed & 4 ? u'~' : u'`', packed >> 3 & 63, packed >> 9 & 15,
            (packed >> 13 & 1) != 0};
}

LineShape shapeOf(QStringView line, const LineState &before)
{
    LineShape shape;
    if (before.mode == LineState::Fence && inFence(line, before, shape))
        return shape;
    int at = 0;
    shape.quotes = skipQuotes(line, at, 15);
    shape.quoteEnd = at;
    shape.after.inList = before.inList;
    const bool afterParagraph = before.mode == LineState::Paragraph;
    const int indent = skipSpaces(line, at) - at;
    shape.content = shape.markerStart = shape.markerEnd = at + indent;
    if (indent >= 4 && !before.inList && !afterParagraph && shape.content < line.size()) {
        shape.kind = LineKind::IndentedCode;
        return shape;
    }
    const bool mayBeRule = isRule(line.sliced(shape.content));
    const int marker = mayBeRule ? 0 : listMarker(line, shape.content, afterParagraph && !before.inList);
    if (marker > 0) {
        shape.markerEnd = shape.content + marker;
        shape.markerEnd += taskBox(line, shape.markerEnd);
        shape.content = skipSpaces(line, shape.markerEnd);
        shape.after.inList = true;
    } else if (indent == 0 && shape.content < line.size() && !afterParagraph) {
        shape.after.inList = false;
    }
    if (opensFence(line, shape))
        return shape;
    shape.kind = kindOf(line.sliced(shape.content), before, afterParagraph && marker == 0);
    const bool isText = shape.kind == LineKind::Text || shape.kind == LineKind::TableRule;
    shape.after.mode = isText ? LineState::Paragraph : LineState::Open;
    shape.startsBlock = !(afterParagraph && marker == 0 && isText);
    return shape;
}
