// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"
#include "editorial/article.h"

#include <functional>
#include <stop_token>

class Connections;

/// What could not be written of one article.
struct MarkdownExportNote
{
    Slug slug;
    Sentence sentence;
};

struct ExportedMarkdown
{
    QString folder; ///< Absolute.
    int articles = 0;
    int pictures = 0;
    int lists = 0;
    QList<MarkdownExportNote> notes;
};

/// Articles as Markdown files with front matter, the pictures they show and the named lists they place, from
/// which an import makes the same articles and lists again (docs/file-format.md says what a file does not
/// hold). Thread-safe; blocking.
class MarkdownExport
{
public:
    using Progress = std::function<void(int done, int of, const QString &name)>;

    explicit MarkdownExport(Connections &connections)
        : m_connections(connections)
    { }

    /// Writes `articles` (none: all of the newsroom, with all named lists) as "YEAR/slug.md" and lists as
    /// "lists/name.md" into `folder`, which is new or empty and appears whole or not at all. Errors: Refused
    /// (the folder holds something), Conflict (an article took another's slug meanwhile), NotFound, Io,
    /// Cancelled.
    [[nodiscard]] Result<ExportedMarkdown> exportTo(const QString &folder, const QList<ArticleId> &articles,
                                                    const Progress &progress = {},
                                                    const std::stop_token &stop = {}) const;

private:
    Connections &m_connections;
};
