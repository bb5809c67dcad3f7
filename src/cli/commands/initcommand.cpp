// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"

#include <QCommandLineParser>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (run.arguments.size() > 1)
        return run.console.usage(CliText::tr("init takes one file or address"));
    const QString address = run.arguments.value(0, run.newsroomAddress);
    const bool sample = run.given.isSet(u"sample"_s);
    const auto made =
        createNewsroom(address, sample ? NewsroomContent::Sample : NewsroomContent::Empty, run.clock);
    if (!made)
        return run.console.fail(made.error());
    const QString shown = shownAddress(address);
    run.console.line(CliText::tr("Created %1").arg(shown));
    run.console.document(QJsonObject{{u"newsroom"_s, shown}, {u"sample"_s, sample}});
    return ExitDone;
}

} // namespace

Command initCommand()
{
    return {.name = u"init"_s,
            .synopsis = "[--sample] [FILE|URL]",
            .summary = QT_TRANSLATE_NOOP("CliText", "Create a newsroom; never touches one that is there."),
            .needs = CommandNeeds::Nothing,
            .options = {{u"sample"_s, CliText::tr("Fill it with the sample publication.")}},
            .run = &run};
}
