// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

/// What a character reference with its `&` and `;` stands for ("&eacute;", "&#233;", "&#xE9;"), as UTF-8
/// appended to `out`; false and nothing appended where it stands for nothing. Forbidden code points become
/// U+FFFD (CommonMark 0.31.2 §2.5).
bool appendEntity(std::string &out, std::string_view reference);

/// Appends the code point as UTF-8; U+FFFD for what is no Unicode scalar value.
void appendUtf8(std::string &out, char32_t codePoint);
