// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The words of HTML as plain text, without a tree (depth costs nothing): scripts, styles and comments are
/// left out, blocks begin a line, list items get a dash, the usual entities are decoded.
[[nodiscard]] QString textOfHtml(QStringView html);

/// A one-line field (headline, caption) that may hold entities and plain inline tags: as text, when it does;
/// else unchanged. A "<" that opens no known inline tag is text.
[[nodiscard]] QString withoutInlineHtml(const QString &field);
