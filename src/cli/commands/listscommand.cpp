// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/relatedlines.h"
#include "workflow/namedlists.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

int showLists(CommandRun &run)
{
    const auto lists = run.services->namedLists.all();
    if (!lists)
        return run.console.fail(lists.error());
    QJsonArray json;
    for (const NamedListSummary &list : *lists) {
        run.console.row({list.name, QString::number(list.entries), QString::number(list.holders)});
        json +=
            QJsonObject{{u"name"_s, list.name}, {u"entries"_s, list.entries}, {u"articles"_s, list.holders}};
    }
    run.console.document(json);
    return ExitDone;
}

int showList(CommandRun &run, const QString &name)
{
    const NamedLists &lists = run.services->namedLists;
    const auto list = lists.list(name);
    if (!list)
        return run.console.fail(list.error());
    const auto judged = lists.judge(list->entries);
    if (!judged)
        return run.console.fail(judged.error());
    showRelated(run.console, *judged);
    return ExitDone;
}

int run(CommandRun &run)
{
    if (run.arguments.size() > 1)
        return run.console.usage(CliText::tr("lists takes one name at most; put it in quotes"));
    return run.arguments.isEmpty() ? showLists(run) : showList(run, run.arguments.first());
}

} // namespace

Command listsCommand()
{
    return {.name = u"lists"_s,
            .synopsis = "[NAME]",
            .summary = QT_TRANSLATE_NOOP(
                "CliText",
                "Show the named lists, each with its number of entries and of articles that hold it, or "
                "what one of them holds."),
            .needs = CommandNeeds::Newsroom,
            .options = {},
            .run = &run};
}
