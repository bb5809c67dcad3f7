// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/outline.h"

#include "markdown/linescan.h"

#include <algorithm>

namespace {

// The page's headline is its first heading, so "# x" shows as one of the second rank.
constexpr auto firstRank = TextStyle::Heading2;

QByteArrayView withoutLastLineEnds(QByteArrayView text)
{
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

/// Link definitions and footnotes that close a text belong to all of it, not to its last section.
qsizetype endOfSections(const QByteArray &text, qsizetype from)
{
    qsizetype end = text.size();
    for (;;) {
        const qsizetype last =
            from + withoutLastLineEnds(QByteArrayView(text).sliced(from, end - from)).size();
        const qsizetype blank = last > from ? text.lastIndexOf("\n\n", last - 1) : -1;
        const qsizetype start = blank + 2;
        if (blank < from || text.at(start) != '[')
            return end;
        const QByteArrayView paragraph = QByteArrayView(text).sliced(start, last - start);
        const qsizetype lineEnd = paragraph.indexOf('\n');
        if (!(lineEnd < 0 ? paragraph : paragraph.first(lineEnd)).contains("]:"))
            return end;
        end = start;
    }
}

/// The heading whose section holds that of another; -1 at the top.
int headingAround(const Outline &outline, int heading)
{
    int around = heading - 1;
    while (around >= 0 && outline[around].level >= outline[heading].level)
        --around;
    return around;
}

/// Would a heading after this text still be one?
bool closesAllItOpens(QByteArrayView section)
{
    const ParsedText parsed = parseWhole(section.toByteArray() + "\n\n# x", {});
    const qsizetype bodyRows = qsizetype(parsed.rows.size()) - parsed.footnotes;
    if (bodyRows < 1)
        return false;
    const Row &last = *parsed.rows[std::size_t(bodyRows) - 1].row;
    return last.style == firstRank && last.text == u"x" && last.quoteDepth == 0 && last.listDepth == 0;
}

} // namespace

Outline outlineOf(const IncrementalDocument &document, const QByteArray &text)
{
    Outline outline;
    for (const PlacedRow &placed : document.headings()) {
        const qsizetype start = lineStart(text, std::min<qsizetype>(placed.source.start, text.size()));
        // The page has no seventh rank: what a row shows does not tell the two lowest apart.
        const int marks = headingLevel(withoutIndent(QByteArrayView(text).sliced(start)));
        const int level = marks > 0 ? marks : int(placed.row->style) - int(firstRank) + 1;
        outline.append({level, placed.row->text, start});
    }
    return outline;
}

int headingAt(const Outline &outline, qsizetype byte)
{
    return int(std::ranges::upper_bound(outline, byte, {}, &OutlineHeading::start) - outline.begin()) - 1;
}

int sectionEnd(const Outline &outline, int heading)
{
    const auto after = outline.begin() + heading + 1;
    const auto isNext = [level = outline[heading].level](const OutlineHeading &next) {
        return next.level <= level;
    };
    return int(std::find_if(after, outline.end(), isNext) - outline.begin());
}

std::optional<int> sectionStep(const Outline &outline, int heading, int direction)
{
    if (heading < 0 || heading >= outline.size())
        return std::nullopt;
    const int around = headingAround(outline, heading);
    if (direction > 0) {
        const int next = sectionEnd(outline, heading);
        const bool isBeside = next < outline.size() && outline[next].level == outline[heading].level;
        return isBeside ? std::optional(sectionEnd(outline, next)) : std::nullopt;
    }
    int before = heading - 1;
    while (before > around && headingAround(outline, before) != around)
        --before;
    return before > around ? std::optional(before) : std::nullopt;
}

qsizetype SectionMove::moved(qsizetype byte) const
{
    if (byte < start)
        return byte;
    if (byte >= start + removed)
        return byte + added.size() - removed;
    if (byte >= sectionFrom && byte < sectionFrom + sectionSize)
        return sectionTo + byte - sectionFrom;
    const qsizetype othersFrom = sectionFrom == start ? start + sectionSize : start;
    return std::min(othersTo + byte - othersFrom, start + added.size());
}

std::optional<SectionMove> moveSection(const QByteArray &text, const Outline &outline, int heading,
                                       int before)
{
    const int end = sectionEnd(outline, heading);
    if (before >= heading && before <= end)
        return std::nullopt;
    const qsizetype last = endOfSections(text, outline.last().start);
    const auto startOf = [&](int index) { return index < outline.size() ? outline[index].start : last; };
    const qsizetype from = startOf(heading);
    const qsizetype to = startOf(end);
    const bool isUp = before < heading;
    const qsizetype first = isUp ? startOf(before) : from;
    const qsizetype beyond = isUp ? to : startOf(before);
    const QByteArrayView whole = QByteArrayView(text).sliced(first, beyond - first);
    const QByteArrayView section = withoutLastLineEnds(QByteArrayView(text).sliced(from, to - from));
    const QByteArrayView others =
        withoutLastLineEnds(isUp ? whole.first(from - first) : whole.sliced(to - from));
    // What stood last goes on before something else.
    if (!closesAllItOpens(isUp ? section : others))
        return std::nullopt;
    QByteArray tail = whole.sliced(withoutLastLineEnds(whole).size()).toByteArray();
    if (beyond < text.size() && tail.size() < 2)
        tail = "\n\n";
    // A heading with a line of dashes below it would take in the words of a line above it.
    const bool isTight = first > 0 && !QByteArrayView(text).first(first).endsWith("\n\n");
    const QByteArray gap(isTight ? "\n" : "");
    const qsizetype place = first + gap.size();
    SectionMove move{first, beyond - first, {}, from, to - from, place, place};
    const QByteArrayView above = isUp ? section : others;
    (isUp ? move.othersTo : move.sectionTo) = place + above.size() + 2;
    move.added = gap + above.toByteArray() + "\n\n" + (isUp ? others : section).toByteArray() + tail;
    return move;
}
