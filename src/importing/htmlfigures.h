// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/htmltree.h"

#include <optional>

/// Where the picture of an `img` really stands: pages that load it late write it beside `src`.
[[nodiscard]] QString pictureAddressOf(const HtmlNode &img);

/// A figure of one picture, with its caption, as Markdown; empty for anything else.
[[nodiscard]] std::optional<QString> figureOf(const HtmlNode &node);

/// Every word in it.
[[nodiscard]] QString wordsOf(const HtmlNode &node);
