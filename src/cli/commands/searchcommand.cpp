// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (run.arguments.isEmpty())
        return run.console.usage(CliText::tr("search needs words"));
    completeIndex(run);
    ArchiveFilter filter;
    filter.words = run.arguments.join(u' ');
    return showArticles(run, filter, ArchiveColumn::Rank, Hits::AreShown);
}

} // namespace

Command searchCommand()
{
    return {.name = u"search"_s,
            .synopsis = "QUERY… [--sort COLUMN] [--reverse]",
            .summary = QT_TRANSLATE_NOOP("CliText", "List the articles that a query finds, the best first."),
            .needs = CommandNeeds::Newsroom,
            .options = orderOptions(),
            .run = &run};
}
