// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "workflow/newsroom.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (run.arguments.size() != 1)
        return run.console.usage(CliText::tr("backup needs one file name"));
    const QString path = run.arguments.first();
    if (const auto done = run.services->newsroom.backupTo(path); !done)
        return run.console.fail(done.error());
    run.console.line(CliText::tr("Backed up to %1, and checked").arg(path));
    run.console.document(QJsonObject{{u"backup"_s, path}});
    return ExitDone;
}

} // namespace

Command backupCommand()
{
    return {.name = u"backup"_s,
            .synopsis = "FILE",
            .summary = QT_TRANSLATE_NOOP("CliText", "Copy the newsroom to a new file and check the copy."),
            .needs = CommandNeeds::Newsroom,
            .options = {},
            .run = &run};
}
