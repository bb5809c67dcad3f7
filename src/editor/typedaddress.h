// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What somebody typed or pasted where a link is to lead.
struct TypedAddress
{
    enum class Kind {
        Words, ///< No address; perhaps words to look for.
        Address, ///< A page may link to it.
        Refused, ///< Of a kind that pages may not have, as isAllowedAddress() says.
        Unfinished, ///< A web or mail address that lacks its place.
    };
    Kind kind = Kind::Words;
    QString address; ///< With its scheme: "www.example.org" and "desk@example.org" are given theirs.
    QString scheme; ///< Lower case; empty for relative addresses and words.
};
[[nodiscard]] TypedAddress typedAddress(const QString &typed);

/// The web or mail address that a text is, blanks around it left out; empty for every other text.
[[nodiscard]] QString soleAddress(const QString &text);
