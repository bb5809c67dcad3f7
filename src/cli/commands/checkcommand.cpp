// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sentence.h"
#include "cli/allcommands.h"
#include "cli/articlelines.h"
#include "cli/jsonvalues.h"
#include "workflow/publishing.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

/// Slugs of the whole archive, page by page.
Result<QStringList> allSlugs(CommandRun &run)
{
    QStringList slugs;
    const auto done = forEachArticle(
        *run.services, {}, [&slugs](const ArticleSummary &article) { slugs += article.slug.text(); });
    if (!done)
        return done.error();
    return slugs;
}

int run(CommandRun &run)
{
    const bool all = run.given.isSet(u"all"_s);
    if (all != run.arguments.isEmpty())
        return run.console.usage(CliText::tr("check needs slugs, or --all"));
    const auto slugs = all ? allSlugs(run) : Result<QStringList>(run.arguments);
    if (!slugs)
        return run.console.fail(slugs.error());
    bool clean = true;
    QJsonArray json;
    int done = 0;
    for (const QString &slug : *slugs) {
        run.console.progress(++done, int(slugs->size()), slug);
        const auto id = articleNamed(slug, *run.services);
        const auto findings = id ? run.services->publishing.check(*id) : Result<QList<Finding>>(id.error());
        if (!findings)
            return run.console.fail(findings.error());
        QJsonArray found;
        for (const Finding &finding : *findings) {
            run.console.row({slug, severityCodes.code(finding.severity), finding.check,
                             sentenceText(finding.sentence())});
            found += toJson(finding);
        }
        clean = clean && findings->isEmpty();
        json += QJsonObject{{u"slug"_s, slug}, {u"findings"_s, found}};
    }
    run.console.progress(0, 0, {});
    run.console.document(json);
    return clean ? ExitDone : ExitFindings;
}

} // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
            .synopsis = "SLUG…|--all",
            .summary = QT_TRANSLATE_NOOP("CliText", "Run the checks that an export runs."),
            .needs = CommandNeeds::Newsroom,
            .options = {{u"all"_s, CliText::tr("Check every article.")}},
            .run = &run};
}
