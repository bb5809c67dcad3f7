// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlescape.h"

#include <array>
#include <unicode/utf8.h>

namespace {

enum : unsigned char { Plain, Reference, Forbidden, MultiByte };

constexpr std::array<unsigned char, 256> kinds = [] {
    std::array<unsigned char, 256> table{};
    for (int c = 0; c < 256; ++c)
        table[size_t(c)] = c >= 0x80 ? MultiByte : c < 0x20 || c == 0x7F ? Forbidden : Plain;
    table['\t'] = table['\n'] = Plain;
    for (const char c : {'&', '<', '>', '"', '\''})
        table[static_cast<unsigned char>(c)] = Reference;
    return table;
}();

QByteArrayView reference(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return "&#39;";
    }
}

constexpr QByteArrayView replacement = "\xEF\xBF\xBD";

/// C1 controls and the code points that are no characters (HTML §13.2.3.5, XML 1.0 §2.2).
bool isForbidden(UChar32 c)
{
    return c < 0xA0 || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

} // namespace

void appendHtmlEscaped(QByteArray &out, QByteArrayView utf8)
{
    const char *const text = utf8.data();
    const qsizetype size = utf8.size();
    qsizetype copied = 0;
    for (qsizetype at = 0; at < size;) {
        const auto kind = kinds[static_cast<unsigned char>(text[at])];
        if (kind == Plain) {
            ++at;
            continue;
        }
        qsizetype next = at + 1;
        if (kind == MultiByte) {
            UChar32 c = -1;
            next = at;
            U8_NEXT(text, next, size, c);
            if (c >= 0 && !isForbidden(c)) {
                at = next;
                continue;
            }
        }
        out.append(text + copied, at - copied);
        out.append(kind == Reference ? reference(text[at]) : replacement);
        copied = at = next;
    }
    out.append(text + copied, size - copied);
}

QByteArray htmlEscape(QStringView text)
{
    QByteArray out;
    const QByteArray utf8 = text.toUtf8(); // a lone surrogate leaves it as '?' or U+FFFD, never as itself
    out.reserve(utf8.size());
    appendHtmlEscaped(out, utf8);
    return out;
}
