// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

#include <algorithm>

namespace {

// With one link definition in the text md4c 0.4.8 looks every pair of brackets up, label by label: 50,000
// nested ones took 14 s. No text nests a hundred.
constexpr int maxBrackets = 100;
// md4c 0.4.8 reads to the end of the word from each "www.": 50,000 in one word took 6 s.
constexpr int maxAddressesInWord = 100;

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

} // namespace

void flattenBrackets(QByteArrayView source, Insertions &insertions)
{
    if (!mayNestDeeply(source))
        return;
    int depth = 0;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '\\') {
            ++at;
        } else if (c == '[') {
            if (++depth > maxBrackets)
                insertions.push_back({at, "\\"});
        } else if (c == ']') {
            depth = std::max(depth - 1, 0);
        } else if (c == '\n'
                   && withoutIndent(source.sliced(at + 1, lineEnd(source, at + 1) - at - 1)).isEmpty()) {
            depth = 0;
        }
    }
}

void breakAddressRuns(QByteArrayView source, Insertions &insertions)
{
    int inWord = 0;
    qsizetype last = 0;
    for (qsizetype at = findBytes(source, "www."); at >= 0; at = findBytes(source, "www.", at + 4)) {
        const auto between = source.sliced(last, at - last);
        inWord = std::any_of(between.begin(), between.end(), isWordEnd) ? 0 : inWord + 1;
        last = at;
        if (inWord > maxAddressesInWord)
            insertions.push_back({at + 1, "&#8288;"});
    }
}
