// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/markdowncommand.h"

#include "base/sentence.h"
#include "cli/articlelines.h"
#include "cli/jsonvalues.h"
#include "workflow/markdownexport.h"

using namespace Qt::StringLiterals;

int runMarkdownExport(CommandRun &run, const QString &folder)
{
    QList<ArticleId> articles;
    for (const QString &slug : std::as_const(run.arguments)) {
        const auto id = articleNamed(slug, *run.services);
        if (!id)
            return run.console.fail(id.error());
        if (!articles.contains(*id))
            articles.append(*id);
    }
    Console &console = run.console;
    const auto exported = run.services->markdownExport.exportTo(
        folder, articles,
        [&console](int done, int of, const QString &name) { console.progress(done, of, name); });
    console.progress(0, 0, {});
    if (!exported)
        return console.fail(exported.error());
    QJsonArray notes;
    for (const MarkdownExportNote &note : exported->notes) {
        const QString text = sentenceText(note.sentence);
        console.note(note.slug.text() + u": "_s + text);
        notes.append(QJsonObject{{u"slug"_s, note.slug.text()}, {u"note"_s, text}});
    }
    console.line(CliText::tr("%1: %2 articles, %3 pictures, %4 lists")
                     .arg(exported->folder)
                     .arg(exported->articles)
                     .arg(exported->pictures)
                     .arg(exported->lists));
    console.line(CliText::tr(
        "Not in the files: earlier revisions, unsaved text, notes to the desk, readers' reports, and the "
        "newsroom's own settings. A backup holds them."));
    console.document(QJsonObject{{u"folder"_s, exported->folder},
                                 {u"articles"_s, exported->articles},
                                 {u"pictures"_s, exported->pictures},
                                 {u"lists"_s, exported->lists},
                                 {u"notes"_s, notes}});
    return ExitDone;
}
