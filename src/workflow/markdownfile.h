// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

/// The body HTML of a Markdown file, as on the page; front matter is left out. Needs no newsroom. An empty
/// `language` is English. Errors: InvalidInput (over the renderer's limits).
[[nodiscard]] Result<QByteArray> renderMarkdownFile(const QByteArray &file, const QString &language);
