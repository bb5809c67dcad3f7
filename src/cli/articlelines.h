// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "workflow/archive.h"
#include "workflow/newsroom.h"

#include <QHash>

#include <functional>

/// The article with this slug. Errors: NotFound with the slug.
[[nodiscard]] Result<ArticleId> articleNamed(const QString &slug, const AppServices &services);

/// Names of sections; empty where they cannot be read.
[[nodiscard]] QHash<SectionId, QString> sectionNames(const AppServices &services);

/// Calls `take` for every article of the filter, page by page.
[[nodiscard]] Result<void> forEachArticle(const AppServices &services, const ArchiveFilter &filter,
                                          const std::function<void(const ArticleSummary &)> &take);

/// Finishes the search index, and says so where it takes a while (after a restore of a large newsroom). A
/// failure is logged, and less is found.
void completeIndex(CommandRun &run);

/// --sort and --reverse, for the commands that list articles.
[[nodiscard]] QList<QCommandLineOption> orderOptions();

enum class Hits { AreNotShown, AreShown };
/// Prints the articles of the filter in the order asked for (else in `usual`), one a row (slug, states,
/// section, date of change, headline), or as JSON. With hits an excerpt follows each.
[[nodiscard]] int showArticles(CommandRun &run, const ArchiveFilter &filter, ArchiveColumn usual, Hits hits);
