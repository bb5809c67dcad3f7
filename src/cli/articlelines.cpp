// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/articlelines.h"

#include "base/sentence.h"
#include "cli/jsonvalues.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 500; // Memory: an archive may have a million articles.

/// Nothing where the words name no order; it has been said.
std::optional<ArchiveOrder> orderAsked(CommandRun &run, ArchiveColumn usual)
{
    ArchiveOrder order{.column = usual};
    if (run.given.isSet(u"sort"_s)) {
        const QString word = run.given.value(u"sort"_s);
        const auto column = archiveColumnCodes.value(word);
        if (!column) {
            run.console.usage(CliText::tr("“%1” is nothing to sort by").arg(word));
            return std::nullopt;
        }
        order.column = *column;
    }
    const bool areMoments = order.column == ArchiveColumn::Rank || order.column == ArchiveColumn::Changed
        || order.column == ArchiveColumn::Published;
    order.direction = areMoments != run.given.isSet(u"reverse"_s) ? Qt::DescendingOrder : Qt::AscendingOrder;
    return order;
}

QJsonArray toJson(const QList<TextRange> &ranges)
{
    QJsonArray array;
    for (const TextRange &range : ranges)
        array += QJsonObject{{u"start"_s, range.start}, {u"length"_s, range.length}};
    return array;
}

/// Prints articles one after the other.
class ArticleLines
{
public:
    explicit ArticleLines(CommandRun &run)
        : m_console(run.console)
        , m_sections(sectionNames(*run.services))
    { }
    [[nodiscard]] const QJsonArray &json() const { return m_json; }

    void show(const ArticleSummary &article, const ArchiveHit &hit)
    {
        if (m_console.form() == OutputForm::Json)
            add(article, hit);
        const QString states = workflowStateCodes.code(article.workflow) + u'/'
            + publicationStateCodes.code(article.publication)
            + (article.embargoed ? u"/embargoed"_s : QString());
        m_console.row({article.slug.text(), states, m_sections.value(article.section),
                       article.updatedAtUtc.toString(Qt::ISODate), article.headline});
        if (!hit.excerpt.text.isEmpty())
            m_console.row({u"    "_s + hit.excerpt.text});
    }

private:
    void add(const ArticleSummary &article, const ArchiveHit &hit)
    {
        QJsonObject object = ::toJson(article);
        object.insert(u"section"_s, m_sections.value(article.section));
        if (hit.number != 0)
            object.insert(u"hits"_s,
                          QJsonObject{{u"headline"_s, toJson(hit.headline)},
                                      {u"byline"_s, toJson(hit.byline)},
                                      {u"excerpt"_s, hit.excerpt.text},
                                      {u"in_excerpt"_s, toJson(hit.excerpt.hits)}});
        m_json += object;
    }

    Console &m_console;
    QHash<SectionId, QString> m_sections;
    QJsonArray m_json;
};

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
        const auto page = services.archive.list(filter, last, rowsAtOnce);
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

QList<QCommandLineOption> orderOptions()
{
    return {
        {u"sort"_s,
         CliText::tr("rank, changed, published, headline, section, state or byline; moments newest first."),
         u"COLUMN"_s},
        {u"reverse"_s, CliText::tr("Sort the other way round.")}};
}

int showArticles(CommandRun &run, const ArchiveFilter &filter, ArchiveColumn usual, Hits hits)
{
    const auto order = orderAsked(run, usual);
    if (!order)
        return ExitUsage;
    const Archive &archive = run.services->archive;
    const auto found = archive.findAll(filter, *order);
    if (!found)
        return run.console.fail(found.error());
    for (const Sentence &note : found->notes)
        run.console.note(sentenceText(note));
    ArticleLines lines(run);
    for (qsizetype at = 0; at < found->rows.size(); at += rowsAtOnce) {
        const QList<ArticleNumber> numbers = found->rows.mid(at, rowsAtOnce);
        const auto rows = archive.rows(numbers);
        if (!rows)
            return run.console.fail(rows.error());
        QHash<ArticleNumber, ArchiveHit> hitsOf;
        if (hits == Hits::AreShown && found->isRanked) {
            const auto read = archive.hits(filter, numbers);
            if (!read)
                return run.console.fail(read.error());
            for (const ArchiveHit &hit : *read)
                hitsOf.insert(hit.number, hit);
        }
        for (const ArchiveRow &row : *rows)
            lines.show(row.article, hitsOf.value(row.number));
    }
    run.console.document(lines.json());
    return ExitDone;
}
