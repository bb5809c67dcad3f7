// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

/// An address in a text that the page links by itself, without any marks.
struct BareAddress
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool isLink = true; ///< False for what only begins like one; no marks are looked for in it either.
};

/// The web address that begins at `at`.
[[nodiscard]] std::optional<BareAddress> webAddressAt(QStringView text, qsizetype at);
/// The mail address around the "@" at `at`; as md4c has it, in ASCII.
[[nodiscard]] std::optional<BareAddress> mailAddressAt(QStringView text, qsizetype at);
