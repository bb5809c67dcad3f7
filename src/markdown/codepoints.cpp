// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/codepoints.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

char32_t takeCodePoint(QByteArrayView text, qsizetype &offset)
{
    const char *const bytes = text.data();
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, offset, text.size(), c);
    return char32_t(c);
}

char32_t codePointAt(QByteArrayView text, qsizetype offset)
{
    return takeCodePoint(text, offset);
}

char32_t codePointBefore(QByteArrayView text, qsizetype offset)
{
    const auto isTrailing = [text](qsizetype at) { return (text[at] & 0xC0) == 0x80; };
    qsizetype start = offset - 1;
    while (start > 0 && offset - start < 4 && isTrailing(start))
        --start;
    qsizetype end = start;
    const char32_t c = takeCodePoint(text, end);
    return end == offset ? c : U'\uFFFD';
}

bool isCjkLetter(char32_t c)
{
    if (c < 0x1100)
        return false;
    return (c >= 0x3041 && c <= 0x33FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9F) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x3005 && c <= 0x3007);
}

bool isCjkPunctuation(char32_t c)
{
    if (c < 0x2014)
        return false;
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301F)
        || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40)
        || (c >= 0xFF5B && c <= 0xFF65) || (c >= 0x2018 && c <= 0x201F) || c == 0x2014 || c == 0x2026;
}

bool isSpaceCharacter(char32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0D);
    return u_isUWhiteSpace(UChar32(c)) != 0;
}

bool isPunctuation(char32_t c)
{
    return (U_GET_GC_MASK(UChar32(c)) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}
