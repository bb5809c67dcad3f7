// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/articlelines.h"

#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 500; // Memory: an archive may have a million articles.

} // namespace

Result<ArticleId> articleNamed(const QString &slug, const AppServices &services)
{
    auto id = services.archive.idOf(Slug(slug));
    if (!id && id.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, slug, id.error().detail};
    return id;
}

QHash<SectionId, QString> sectionNames(const AppServices &services)
{
    QHash<SectionId, QString> names;
    const auto sections = services.newsroom.sections();
    for (const Section &section : sections.value_or({}))
        names.insert(section.id, section.name);
    return names;
}

Result<void> forEachArticle(const AppServices &services, const ArchiveFilter &filter,
                            const std::function<void(const ArticleSummary &)> &take)
{
    std::optional<ArticleSummary> last;
    for (;;) {
        const auto page = services.archive.list(filter, last, pageRows);
        if (!page)
            return page.error();
        for (const ArticleSummary &article : page->articles)
            take(article);
        if (!page->hasMore || page->articles.isEmpty())
            return {};
        last = page->articles.last();
    }
}

void completeIndex(CommandRun &run)
{
    Result<bool> hasMore = run.services->archive.indexStep();
    for (int step = 1; hasMore && *hasMore; ++step) {
        run.console.progress(step, 0, CliText::tr("bringing the search index up to date"));
        hasMore = run.services->archive.indexStep();
    }
    run.console.progress(0, 0, {});
}

int showArticles(CommandRun &run, const ArchiveFilter &filter)
{
    const auto sections = sectionNames(*run.services);
    QJsonArray json;
    const bool wantsJson = run.console.form() == OutputForm::Json;
    const auto done = forEachArticle(*run.services, filter, [&](const ArticleSummary &article) {
        const QString states = workflowStateCodes.code(article.workflow) + u'/'
            + publicationStateCodes.code(article.publication)
            + (article.embargoed ? u"/embargoed"_s : QString());
        run.console.row({article.slug.text(), states, sections.value(article.section),
                         article.updatedAtUtc.toString(Qt::ISODate), article.headline});
        if (!wantsJson)
            return;
        QJsonObject object = toJson(article);
        object.insert(u"section"_s, sections.value(article.section));
        json += object;
    });
    if (!done)
        return run.console.fail(done.error());
    run.console.document(json);
    return ExitDone;
}
