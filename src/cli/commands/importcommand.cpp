// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/importeditems.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    if (run.arguments.isEmpty())
        return run.console.usage(CliText::tr("import needs files or folders"));
    const auto disclaimer =
        run.given.isSet(u"adopt-disclaimer"_s) ? DisclaimerImport::Adopt : DisclaimerImport::Recognise;
    ImportedItems items(run.console);
    const auto done = run.services->importing.importPaths(
        run.arguments, disclaimer, run.actor, [&items](const ImportedItem &item) { items.show(item); }, {},
        [&items](const ImportProgress &progress) { items.show(progress); });
    if (!done)
        return run.console.fail(done.error());
    return items.finish(*done);
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .synopsis = "PATH… [--adopt-disclaimer]",
            .summary = QT_TRANSLATE_NOOP(
                "CliText", "Take in Markdown, HTML, WordPress and Ghost exports, folders; one line an item."),
            .needs = CommandNeeds::Newsroom,
            .options = {{u"adopt-disclaimer"_s,
                         CliText::tr("An AI disclaimer found in a text becomes a version of the newsroom.")}},
            .run = &run};
}
