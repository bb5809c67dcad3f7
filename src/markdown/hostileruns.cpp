// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

#include <algorithm>

namespace {

// With one link definition in the text md4c 0.4.8 looks every pair of brackets up, label by label: 50,000
// nested ones took 14 s. No text nests a hundred.
constexpr int maxBrackets = 100;
// md4c 0.4.8 counts from a paragraph's first line to find the line of a bracket: 260,000 links, each on a
// line of its own, took 16 s. So many lines it may pass in a text, which takes a second: 44,000 such links.
// Beyond that links stay links in paragraphs of an ordinary length only.
constexpr qint64 maxLinesPassed = 1'000'000'000;
constexpr qint64 ordinaryLines = 100;
// md4c 0.4.8 reads from each bare address to the next mark whose meaning is settled, past all other
// addresses: 125,000 in one paragraph took 8 s, 50,000 "www." in one word 6 s. A reference is settled before
// them.
constexpr int maxAddressesInRun = 100;

bool isWordEnd(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Never false where they do; blank lines and escapes are left to the close look.
bool mayNestDeeply(QByteArrayView source)
{
    int depth = 0;
    qsizetype last = 0;
    for (qsizetype open = source.indexOf('['); open >= 0 && depth <= maxBrackets;
         open = source.indexOf('[', open + 1)) {
        depth = std::max(0, depth - int(std::count(source.begin() + last, source.begin() + open, ']'))) + 1;
        last = open;
    }
    return depth > maxBrackets;
}

/// Never false where md4c would have to pass too many.
bool mayPassManyLines(QByteArrayView source)
{
    const qint64 lines = std::count(source.begin(), source.end(), '\n');
    return lines * std::count(source.begin(), source.end(), '[') > maxLinesPassed;
}

/// How many lines stand above one in its block. May say too many, never too few.
class LineCount
{
public:
    void next(QByteArrayView line)
    {
        const LineMark mark = takeMark(line);
        const QByteArrayView text = withoutIndent(line);
        const qsizetype indent = line.size() - text.size();
        if (text.isEmpty()) {
            m_above = -1;
            m_isNumbered = m_isTable = false;
        } else if (isItem(line, mark, indent)) {
            m_above = 0;
            m_isNumbered = mark.kind == LineMark::Kind::Ordered;
            m_itemIndent = indent;
            m_isTable = false;
        } else {
            ++m_above;
            m_isTable = m_isTable ? !endsTable(text, mark) : startsTable(text);
        }
        m_mayHeadTable = mark.kind == LineMark::Kind::None && !isIndented(line) && headingLevel(text) == 0
            && fenceLength(text, 0) == 0;
        m_last = line.trimmed();
    }
    [[nodiscard]] qint64 inBlock() const { return m_isTable ? 0 : std::max<qint64>(m_above, 0); }

private:
    static bool isIndented(QByteArrayView line) { return line.startsWith('\t') || line.startsWith("    "); }

    /// In a list with numbers any number begins an item, in a paragraph only 1; an empty item interrupts
    /// nothing.
    [[nodiscard]] bool isItem(QByteArrayView line, const LineMark &mark, qsizetype indent) const
    {
        if (isIndented(line) || withoutIndent(mark.rest).isEmpty())
            return false;
        if (mark.kind == LineMark::Kind::Bullet)
            return true;
        const QByteArrayView text = withoutIndent(line);
        return mark.kind == LineMark::Kind::Ordered
            && (m_above < 0 || text.startsWith("1.") || text.startsWith("1)")
                || (m_isNumbered && indent == m_itemIndent));
    }

    [[nodiscard]] bool startsTable(QByteArrayView text) const
    {
        return m_above == 1 && m_mayHeadTable && isDelimiterRow(text) && m_last.indexOf('`') < 0
            && tableCells(m_last) == tableCells(text.trimmed()) && tableCells(m_last) <= maxTableColumns;
    }
    static bool endsTable(QByteArrayView text, const LineMark &mark)
    {
        return text.indexOf('|') < 0 || mark.kind == LineMark::Kind::Quote || headingLevel(text) > 0
            || fenceLength(text, 0) > 0;
    }

    qint64 m_above = -1;
    qsizetype m_itemIndent = 0;
    bool m_isNumbered = false;
    bool m_mayHeadTable = false;
    bool m_isTable = false; // Its rows are read one by one.
    QByteArrayView m_last;
};

bool holdsBlankLine(QByteArrayView text)
{
    bool isBlank = false;
    for (const char c : text) {
        if (c == '\n' && isBlank)
            return true;
        isBlank = c == '\n' || (isBlank && isWordEnd(c));
    }
    return false;
}

/// Does what stands behind the blanks before `at` belong to a link or a definition?
bool standsInLinkTail(QByteArrayView source, qsizetype at)
{
    while (at > 0 && isWordEnd(source[at - 1]))
        --at;
    return at > 0 && (source[at - 1] == '(' || source.first(at).endsWith("]:"));
}

/// A reference that parts the address with the "www." or "://" at `at` from those before it, and that nobody
/// sees.
Insertion partingBefore(QByteArrayView source, qsizetype at)
{
    static constexpr QByteArrayView openers = "*_(<"; // An address may begin behind these.
    qsizetype start = at;
    while (start > 0 && at - start < 5 && source[start - 1] >= 'a' && source[start - 1] <= 'z')
        --start;
    while (start > 0 && openers.indexOf(source[start - 1]) >= 0)
        --start;
    const bool standsFree = start == 0 || isWordEnd(source[start - 1]);
    if (standsFree && !standsInLinkTail(source, start))
        return {start, "&#8288; "};
    // Inside it is no bare address any more; an address in brackets stays what it is.
    return {at + 1, "&#8288;"};
}

} // namespace

void flattenBrackets(QByteArrayView source, Insertions &insertions)
{
    if (!mayNestDeeply(source) && !mayPassManyLines(source))
        return;
    int depth = 0;
    LineCount lines;
    lines.next(source.first(lineEnd(source, 0)));
    qint64 linesPassed = 0;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\\') {
            ++at;
        } else if (c == '[') {
            linesPassed += lines.inBlock();
            const bool isTooFar = linesPassed > maxLinesPassed && lines.inBlock() > ordinaryLines;
            if (++depth > maxBrackets || isTooFar)
                insertions.push_back({at, "\\"});
        } else if (c == ']') {
            depth = std::max(depth - 1, 0);
        } else if (c == '\n') {
            const QByteArrayView line = source.sliced(at + 1, lineEnd(source, at + 1) - at - 1);
            if (withoutIndent(line).isEmpty())
                depth = 0;
            lines.next(line);
        }
    }
}

void breakAddressRuns(QByteArrayView source, Insertions &insertions)
{
    int inRun = 0;
    qsizetype last = 0;
    qsizetype www = findBytes(source, "www.");
    qsizetype scheme = findBytes(source, "://");
    while (www >= 0 || scheme >= 0) {
        const bool isWww = scheme < 0 || (www >= 0 && www < scheme);
        const qsizetype at = isWww ? www : scheme;
        const QByteArrayView between = source.sliced(last, at - last);
        inRun = holdsBlankLine(between) ? 1 : inRun + 1;
        // An address that holds another is left whole, unless the word is nothing but addresses.
        const bool beginsWord = std::any_of(between.begin(), between.end(), isWordEnd);
        if (inRun > (beginsWord ? maxAddressesInRun : 2 * maxAddressesInRun)) {
            insertions.push_back(partingBefore(source, at));
            inRun = 1;
        }
        last = at;
        if (isWww)
            www = findBytes(source, "www.", at + 4);
        else
            scheme = findBytes(source, "://", at + 3);
    }
}
