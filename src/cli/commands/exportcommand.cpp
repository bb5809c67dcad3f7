// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/findingtext.h"
#include "cli/jsonvalues.h"
#include "workflow/publishing.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

int run(CommandRun &run)
{
    const QString folder = run.given.value(u"out"_s);
    if (run.arguments.size() != 1 || folder.isEmpty())
        return run.console.usage(CliText::tr("export needs one slug and --out DIR"));
    const auto id = articleNamed(run.arguments.first(), *run.services);
    if (!id)
        return run.console.fail(id.error());
    const auto form = run.given.isSet(u"single-file"_s) ? PageForm::SingleFile : PageForm::Folder;
    Console &console = run.console;
    const auto page = run.services->publishing.exportPage(
        *id, folder, form,
        [&console](int done, int of, const QString &name) { console.progress(done, of, name); });
    console.progress(0, 0, {});
    if (!page)
        return console.fail(page.error());
    QJsonArray findings;
    for (const Finding &finding : page->findings) {
        console.row({severityCodes.code(finding.severity), finding.check, findingText(finding)});
        findings += toJson(finding);
    }
    console.line(CliText::tr("%1: %2 files written, %3 unchanged")
                     .arg(page->pagePath)
                     .arg(page->filesWritten)
                     .arg(page->filesUnchanged));
    console.document(QJsonObject{{u"page"_s, page->pagePath},
                                 {u"files_written"_s, page->filesWritten},
                                 {u"files_unchanged"_s, page->filesUnchanged},
                                 {u"findings"_s, findings}});
    return ExitDone;
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .synopsis = "SLUG --out DIR [--single-file]",
            .summary = QT_TRANSLATE_NOOP("CliText", "Write the page of an article as readers get it."),
            .needs = CommandNeeds::Newsroom,
            .options = {{u"out"_s, CliText::tr("Folder to write to; made if absent."), u"DIR"_s},
                        {u"single-file"_s, CliText::tr("One file with style and pictures inside.")}},
            .run = &run};
}
