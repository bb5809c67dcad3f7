// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"

#include <QByteArray>
#include <QList>

struct RenderedFile
{
    QByteArray html; ///< UTF-8.
    QList<Sentence> notes; ///< What was changed or guessed to read the file, as an import says it.
};

/// The body HTML of a Markdown file in any encoding, as on the page; front matter is left out. Needs no
/// newsroom. An empty `language` is that of the front matter, else English. Errors: InvalidInput (over the
/// renderer's limits).
[[nodiscard]] Result<RenderedFile> renderMarkdownFile(QByteArrayView file, const QString &language);
