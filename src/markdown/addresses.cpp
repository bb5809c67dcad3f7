// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlescape.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace {

bool isSchemeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

} // namespace

bool isAllowedAddress(QByteArrayView address)
{
    // Browsers drop leading C0 controls and spaces, and TAB, LF and CR anywhere, before they look for a
    // scheme.
    std::string scheme;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\t' || c == '\n' || c == '\r' || (byte <= 0x20 && scheme.empty()))
            continue;
        if (byte < 0x20 || byte == 0x7F)
            return false; // no honest address holds one before its path
        if (c == '/' || c == '?' || c == '#' || c == '\\')
            return true; // relative: no scheme can follow
        if (c == ':') {
            static constexpr auto allowed =
                std::to_array<std::string_view>({"http", "https", "mailto", "tel"});
            const bool isScheme = !scheme.empty() && scheme.front() >= 'a' && scheme.front() <= 'z'
                && std::ranges::all_of(scheme, isSchemeCharacter);
            return !isScheme || std::ranges::find(allowed, scheme) != allowed.end();
        }
        scheme += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        if (scheme.size() > 64)
            return true; // longer than any scheme that something listens to
    }
    return true;
}
