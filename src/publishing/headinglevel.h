// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/markdown.h"

/// What to add to the heading levels of a text so that its highest heading becomes h2, below the page's h1,
/// whether the author began with "#" or "###". 1 where the text has no heading.
[[nodiscard]] int headingOffsetFor(QByteArrayView markdown, MarkdownOptions options);
