// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

#include <functional>

class QIODevice;

/// An article of a file, before the work of reading its text is done.
struct ArticleEntry
{
    QString source; ///< "export.xml, post 12": for the loss report. The file where it holds one article.
    /// Where it comes from, the same each time it is exported; empty for what is no article. Of a file that
    /// is an article, its place with its content.
    QString identity;
    QString formerIdentity; ///< What an earlier Galley called it, where that was not the same.
    QString page; ///< The first of its addresses (see ImportedArticle), where that is known before.
    QString content; ///< A hash of the entry as it stands.
    qint64 position = 0; ///< Bytes of the file that lie behind.
    /// Errors name `source` or "file:line". To be called before take() returns.
    std::function<Result<ImportedArticle>()> read;
};

/// Answers false to end the reading.
using TakeEntry = std::function<bool(const ArticleEntry &)>;

/// Calls `take` for each article of a file in its order: one for Markdown, pages of HTML and saved pages,
/// many for exports of WordPress and Ghost. Of an export, one article is in memory at a time; entries that
/// are none (menus, revisions) are handed over as refused. `device` is open and can seek. Errors: as those of
/// readArticleFile(); what was handed over before it is sound.
[[nodiscard]] Result<void> readArticles(QIODevice &device, const QString &fileName,
                                        const ArticleFileOptions &options, const TakeEntry &take);

/// SHA-256, hex.
[[nodiscard]] QString contentKey(const QByteArray &bytes);
