// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/codepoints.h"
#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

#include <algorithm>
#include <cstring>

namespace {

// A reference is punctuation to md4c's flanking rule, and its text is dropped because it was inserted.
constexpr QByteArrayView sentinel = "&#8288;";

struct Run
{
    qsizetype start = 0;
    qsizetype end = 0;
    char32_t before = U' ';
    char32_t after = U' ';

    [[nodiscard]] qsizetype length() const { return end - start; }
    /// Opens by CommonMark's rule, and is meant to close.
    [[nodiscard]] bool looksClosing() const { return isCjkPunctuation(before) && isCjkLetter(after); }
    /// Closes by CommonMark's rule, and may be meant to open.
    [[nodiscard]] bool looksOpening() const { return isCjkLetter(before) && isCjkPunctuation(after); }
    [[nodiscard]] bool isLeftFlanking() const
    {
        return !isSpaceCharacter(after)
            && (!isPunctuation(after) || isSpaceCharacter(before) || isPunctuation(before));
    }
    [[nodiscard]] bool isRightFlanking() const
    {
        return !isSpaceCharacter(before)
            && (!isPunctuation(before) || isSpaceCharacter(after) || isPunctuation(after));
    }
};

Run runAt(QByteArrayView text, qsizetype start)
{
    Run run{start, start};
    while (run.end < text.size() && text[run.end] == '*')
        ++run.end;
    if (start > 0)
        run.before = codePointBefore(text, start);
    if (run.end < text.size())
        run.after = codePointAt(text, run.end);
    return run;
}

qsizetype behindCodeSpan(QByteArrayView paragraph, qsizetype at)
{
    qsizetype length = 0;
    while (at + length < paragraph.size() && paragraph[at + length] == '`')
        ++length;
    for (qsizetype end = at + length; end < paragraph.size();) {
        if (paragraph[end] != '`') {
            ++end;
            continue;
        }
        qsizetype closing = 0;
        while (end + closing < paragraph.size() && paragraph[end + closing] == '`')
            ++closing;
        end += closing;
        if (closing == length)
            return end;
    }
    return at + length;
}

void openParagraph(QByteArrayView paragraph, qsizetype offset, Insertions &insertions)
{
    std::vector<qsizetype> open; // lengths of the runs that nothing has closed
    for (qsizetype at = 0; at < paragraph.size();) {
        const char c = paragraph[at];
        if (c == '\\') {
            at += 2;
            continue;
        }
        if (c == '`') {
            at = behindCodeSpan(paragraph, at);
            continue;
        }
        if (c != '*') {
            ++at;
            continue;
        }
        const Run run = runAt(paragraph, at);
        const auto opener = std::find(open.rbegin(), open.rend(), run.length());
        const bool mayClose = opener != open.rend();
        if (mayClose && (run.looksClosing() || run.isRightFlanking())) {
            if (run.looksClosing())
                insertions.push_back({offset + run.end, sentinel});
            open.erase(std::prev(opener.base()), open.end());
        } else if (run.looksOpening() || run.isLeftFlanking()) {
            if (run.looksOpening())
                insertions.push_back({offset + run.start, sentinel});
            open.push_back(run.length());
        }
        if (open.size() > 100)
            open.erase(open.begin()); // the search stays short on hostile text
        at = run.end;
    }
}

/// The lines around `at` without a blank one between.
SourceRange paragraphAround(QByteArrayView source, qsizetype at)
{
    const auto isBlank = [source](qsizetype line) {
        return source.sliced(line, lineEnd(source, line) - line).trimmed().isEmpty();
    };
    SourceRange range{lineStart(source, at), lineEnd(source, at)};
    while (range.start > 0) {
        const qsizetype earlier = previousLine(source, range.start);
        if (isBlank(earlier))
            break;
        range.start = earlier;
    }
    for (qsizetype next = nextLine(source, range.end); next < source.size() && !isBlank(next);
         next = nextLine(source, next))
        range.end = lineEnd(source, next);
    return range;
}

} // namespace

void openCjkEmphasis(QByteArrayView source, Insertions &insertions)
{
    for (qsizetype at = source.indexOf('*'); at >= 0 && at < source.size(); at = source.indexOf('*', at)) {
        const Run run = runAt(source, at);
        at = run.end;
        if (!run.looksClosing() && !run.looksOpening())
            continue;
        const SourceRange paragraph = paragraphAround(source, run.start);
        openParagraph(source.sliced(paragraph.start, paragraph.end - paragraph.start), paragraph.start,
                      insertions);
        at = paragraph.end;
    }
}
