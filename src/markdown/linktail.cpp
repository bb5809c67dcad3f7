// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linktail.h"

#include <algorithm>

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char byteAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() ? text[at] : '\0';
}

/// Behind the blanks at `at`, and behind the marks of a quotation that begin its lines.
qsizetype behindBlanks(QByteArrayView text, qsizetype at)
{
    bool beginsLine = false;
    while (at < text.size() && (isBlank(text[at]) || (beginsLine && text[at] == '>'))) {
        beginsLine = beginsLine || text[at] == '\n' || text[at] == '\r';
        ++at;
    }
    return at;
}

/// The first `closer` from `at` that no backslash protects; -1 where there is none.
qsizetype findCloser(QByteArrayView text, qsizetype at, char closer)
{
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == closer)
            return at;
    }
    return -1;
}

/// The ">" that ends the address at `at`; -1 where its line ends or another "<" begins before one.
qsizetype angledAddressEnd(QByteArrayView text, qsizetype at)
{
    static constexpr QByteArrayView escaped = "<>\\";
    static constexpr QByteArrayView barred = "<\n\r";
    for (; at < text.size() && barred.indexOf(text[at]) < 0; ++at) {
        if (text[at] == '>')
            return at;
        if (text[at] == '\\' && escaped.indexOf(byteAt(text, at + 1)) >= 0)
            ++at;
    }
    return -1;
}

qsizetype bareAddressEnd(QByteArrayView text, qsizetype at)
{
    static constexpr QByteArrayView escaped = "()\\";
    int depth = 0;
    for (; at < text.size() && !isBlank(text[at]); ++at) {
        const char c = text[at];
        if (c == '\\' && escaped.indexOf(byteAt(text, at + 1)) >= 0)
            ++at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth < 0)
            break;
    }
    return std::min(at, text.size());
}

/// Behind the label at `at`; `at` where none ends.
qsizetype behindLabel(QByteArrayView text, qsizetype at)
{
    const qsizetype limit = std::min(text.size(), at + 4000); // A label has at most 999 characters.
    for (qsizetype i = at + 1; i < limit; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == ']')
            return i + 1;
        else if (text[i] == '[')
            break;
    }
    return at;
}

} // namespace

std::optional<SourceRange> takeLinkAddress(QByteArrayView text, qsizetype at)
{
    const qsizetype start = behindBlanks(text, at);
    if (byteAt(text, start) != '<')
        return SourceRange{start, bareAddressEnd(text, start)};
    const qsizetype end = angledAddressEnd(text, start + 1);
    return end < 0 ? std::nullopt : std::optional(SourceRange{start + 1, end});
}

LinkTail takeLinkTail(QByteArrayView text, qsizetype at)
{
    LinkTail none{.end = at};
    if (byteAt(text, at) == '[')
        return {.end = behindLabel(text, at)};
    const auto address = byteAt(text, at) == '(' ? takeLinkAddress(text, at + 1) : std::nullopt;
    if (!address)
        return none;
    qsizetype next = behindBlanks(text, address->end + (byteAt(text, address->end) == '>' ? 1 : 0));
    const char opener = byteAt(text, next);
    if (opener == '"' || opener == '\'' || opener == '(') {
        const qsizetype closer = findCloser(text, next + 1, opener == '(' ? ')' : opener);
        if (closer < 0)
            return none;
        next = behindBlanks(text, closer + 1);
    }
    return byteAt(text, next) == ')' ? LinkTail{*address, next + 1} : none;
}
