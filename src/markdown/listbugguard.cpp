// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

#include <array>
#include <bitset>

namespace {

// At the second of two blank lines in a list, or the first behind a block that has ended, md4c 0.4.8 reads
// the last line that it stored as if it were a block, and takes it for an empty item when the low byte of one
// of its offsets is MD_BLOCK_LI. What follows, indented, is then no longer in the list. A few line ends in
// front of the text move all offsets away from that byte.
constexpr qsizetype unlucky = 4;
using Shifts = std::bitset<256>;

/// Rules out the shifts that would give one of the line's offsets the unlucky byte.
void ruleOut(QByteArrayView text, qsizetype start, Shifts &shifts)
{
    const QByteArrayView line = text.sliced(start, lineEnd(text, start) - start);
    const auto refuse = [&shifts](qsizetype offset) { shifts.set(size_t((unlucky - offset) & 0xFF)); };
    const auto offsetOf = [text](QByteArrayView part) { return part.data() - text.data(); };
    const QByteArrayView trimmed = line.trimmed();
    refuse(start);
    refuse(start + line.size());
    refuse(offsetOf(trimmed) + trimmed.size());
    (void)afterSomeMarks(line, [&](QByteArrayView rest) {
        refuse(offsetOf(rest));
        if (headingLevel(rest) == 0)
            return false;
        // Of a heading, what stands between its marks.
        while (!rest.isEmpty() && (rest.front() == '#' || rest.front() == ' ' || rest.front() == '\t'))
            rest = rest.sliced(1);
        refuse(offsetOf(rest));
        while (!rest.isEmpty() && (rest.back() == '#' || rest.back() == ' ' || rest.back() == '\t'))
            rest.chop(1);
        refuse(offsetOf(rest) + rest.size());
        return false;
    });
}

/// A fence or the underline of a heading.
bool endsUnstored(QByteArrayView line)
{
    return afterSomeMarks(line,
                          [](QByteArrayView rest) { return fenceLength(rest, 0) > 0 || isUnderline(rest); });
}

/// A block of one line.
bool endsAtOnce(QByteArrayView line)
{
    return afterSomeMarks(line, [](QByteArrayView rest) { return headingLevel(rest) > 0 || isRule(rest); });
}

} // namespace

void avoidListBug(QByteArrayView text, Insertions &insertions)
{
    Shifts refused;
    qsizetype content = -1;
    int blanks = 0;
    for (qsizetype line = 0; line < text.size(); line = nextLine(text, line)) {
        if (isBlankLine(text.sliced(line, lineEnd(text, line) - line))) {
            ++blanks;
            continue;
        }
        const bool continuesItem = text[line] == ' ' || text[line] == '\t' || text[line] == '>';
        if (blanks > 0 && content >= 0 && continuesItem) {
            const QByteArrayView last = text.sliced(content, lineEnd(text, content) - content);
            const bool isUnstored = endsUnstored(last);
            if (blanks > 1 || isUnstored || endsAtOnce(last))
                ruleOut(text, content, refused);
            if (isUnstored) // the line before it is the last one there
                ruleOut(text, previousLine(text, content), refused);
        }
        blanks = 0;
        content = line;
    }
    static constexpr auto lineEnds = [] {
        std::array<char, 256> bytes{};
        bytes.fill('\n');
        return bytes;
    }();
    size_t shift = 0;
    while (shift < refused.size() && refused.test(shift))
        ++shift;
    if (shift > 0 && shift < refused.size())
        insertions.push_back({0, QByteArrayView(lineEnds.data(), qsizetype(shift))});
}
