// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "workflow/newsroom.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (!run.arguments.isEmpty())
        return run.console.usage(CliText::tr("verify takes no arguments"));
    const auto problems = run.services->newsroom.verify();
    if (!problems)
        return run.console.fail(problems.error());
    for (const QString &problem : *problems)
        run.console.line(problem);
    if (problems->isEmpty())
        run.console.line(CliText::tr("Sound: %1").arg(run.services->newsroom.address()));
    run.console.document(QJsonObject{{u"newsroom"_s, run.services->newsroom.address()},
                                     {u"problems"_s, QJsonArray::fromStringList(*problems)}});
    return problems->isEmpty() ? ExitDone : ExitFindings;
}

} // namespace

Command verifyCommand()
{
    return {.name = u"verify"_s,
            .synopsis = "",
            .summary = QT_TRANSLATE_NOOP("CliText", "Check that the newsroom's database is whole."),
            .needs = CommandNeeds::Newsroom,
            .options = {},
            .run = &run};
}
