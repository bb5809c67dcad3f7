// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (run.arguments.size() != 1)
        return run.console.usage(CliText::tr("restore needs one backup file"));
    const QString backup = run.arguments.first();
    if (const auto done = restoreNewsroom(backup, run.newsroomAddress); !done) {
        run.console.fail(done.error()); // Whatever refused it: nothing was done.
        return ExitFailed;
    }
    run.console.line(CliText::tr("Restored %1 from %2").arg(run.newsroomAddress, backup));
    run.console.document(QJsonObject{{u"newsroom"_s, run.newsroomAddress}, {u"backup"_s, backup}});
    return ExitDone;
}

} // namespace

Command restoreCommand()
{
    return {.name = u"restore"_s,
            .synopsis = "FILE",
            .summary = QT_TRANSLATE_NOOP(
                "CliText", "Put a backup in the newsroom's place; the old file is kept beside it."),
            .needs = CommandNeeds::Nothing,
            .options = {},
            .run = &run};
}
