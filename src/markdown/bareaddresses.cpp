// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/codepoints.h"
#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

#include <algorithm>
#include <array>

namespace {

/// Where the address around "://" begins; -1 where it is none that md4c links.
qsizetype addressStart(QByteArrayView source, qsizetype colon)
{
    static constexpr auto schemes = std::to_array<QByteArrayView>({"https", "http"});
    for (const QByteArrayView scheme : schemes) {
        if (source.first(colon).endsWith(scheme))
            return colon - scheme.size();
    }
    return -1;
}

bool standsInLinkSyntax(QByteArrayView source, qsizetype start)
{
    static constexpr QByteArrayView openers = "(<[\"'=";
    if (start > 0 && openers.indexOf(source[start - 1]) >= 0)
        return true;
    // A definition's label has at most 999 characters; a line of many megabytes is not read from each place
    // in it.
    const qsizetype from = std::max<qsizetype>(0, start - 1100);
    const qsizetype line = from + lineStart(source.sliced(from), start - from);
    return definitionLabelEnd(withoutIndent(source.sliced(line, start - line))).has_value();
}

void bound(QByteArrayView source, qsizetype start, Insertions &insertions)
{
    if (standsInLinkSyntax(source, start))
        return;
    if (start > 0 && (source[start - 1] & 0x80) != 0) {
        const char32_t before = codePointBefore(source, start);
        if (isCjkLetter(before) || isCjkPunctuation(before))
            insertions.push_back({start, " "});
    }
    // Longer than any address; a word of many megabytes must not be read from each place in it.
    const qsizetype limit = std::min(source.size(), start + 2000);
    for (qsizetype at = start; at < limit;) {
        const qsizetype here = at;
        const char32_t c = takeCodePoint(source, at);
        if (isSpaceCharacter(c) || c == U'<')
            return;
        if (isCjkPunctuation(c)) {
            insertions.push_back({here, " "});
            return;
        }
    }
}

} // namespace

void boundBareAddresses(QByteArrayView source, Insertions &insertions)
{
    for (qsizetype colon = findBytes(source, "://"); colon >= 0;
         colon = findBytes(source, "://", colon + 3)) {
        if (const qsizetype start = addressStart(source, colon); start >= 0)
            bound(source, start, insertions);
    }
    for (qsizetype www = findBytes(source, "www."); www >= 0; www = findBytes(source, "www.", www + 4)) {
        const bool isWhole = www < 3 || source.sliced(www - 3, 3) != "://";
        if (isWhole)
            bound(source, www, insertions);
    }
}
