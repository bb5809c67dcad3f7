// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"
#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/commands/markdowncommand.h"
#include "cli/jsonvalues.h"
#include "workflow/publishing.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

QJsonArray showFindings(Console &console, const QList<Finding> &findings)
{
    QJsonArray json;
    for (const Finding &finding : findings) {
        console.row({severityCodes.code(finding.severity), finding.check, sentenceText(finding.sentence())});
        json += toJson(finding);
    }
    return json;
}

/// Says what stopped the export; nothing was written.
int refuse(CommandRun &run, const ArticleId &article, const Error &error)
{
    const auto findings = run.services->publishing.check(article);
    if (error.code == ErrorCode::Refused && findings) {
        const QJsonArray json = showFindings(run.console, *findings);
        run.console.document(QJsonObject{{u"error"_s, toJson(error)}, {u"findings"_s, json}});
    }
    return run.console.fail(error);
}

int run(CommandRun &run)
{
    const QString folder = run.given.value(u"out"_s);
    if (run.given.isSet(u"markdown"_s)) {
        if (folder.isEmpty() || run.given.isSet(u"single-file"_s))
            return run.console.usage(
                CliText::tr("export --markdown needs --out DIR, and takes no --single-file"));
        return runMarkdownExport(run, folder);
    }
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
        return refuse(run, *id, page.error());
    const QJsonArray findings = showFindings(console, page->findings);
    console.line(CliText::tr("%1: %2 files written, %3 unchanged")
                     .arg(page->pagePath)
                     .arg(page->filesWritten)
                     .arg(page->filesUnchanged));
    if (page->hasNewerText)
        console.line(CliText::tr("%1: revision %2 as published; the newer text is not published yet")
                         .arg(run.arguments.first())
                         .arg(page->revision.number));
    console.document(QJsonObject{{u"page"_s, page->pagePath},
                                 {u"revision"_s, page->revision.number},
                                 {u"has_newer_text"_s, page->hasNewerText},
                                 {u"files_written"_s, page->filesWritten},
                                 {u"files_unchanged"_s, page->filesUnchanged},
                                 {u"findings"_s, findings}});
    return ExitDone;
}

} // namespace

Command exportCommand()
{
    return {.name = u"export"_s,
            .synopsis = "SLUG --out DIR [--single-file] | --markdown [SLUG…] --out DIR",
            .summary = QT_TRANSLATE_NOOP(
                "CliText", "Write the page of an article as readers get it, or articles as Markdown."),
            .needs = CommandNeeds::Newsroom,
            .options = {{u"out"_s, CliText::tr("Folder to write to; made if absent."), u"DIR"_s},
                        {u"single-file"_s, CliText::tr("One file with style and pictures inside.")},
                        {u"markdown"_s,
                         CliText::tr(
                             "Markdown files, of all articles where none is named; DIR is new or empty.")}},
            .run = &run};
}
