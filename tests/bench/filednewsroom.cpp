// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filednewsroom.h"

#include "base/errortext.h"
#include "storage/articlerepository.h"
#include "storage/publicationrepository.h"
#include "storage/searchindex.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int hourSeconds = 3600;
constexpr int articlesAStep = 1000;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
    return *std::move(result);
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(errorText(result.error())));
}

std::unique_ptr<Connections> opened(const NewsroomAddress &address, const Clock &clock)
{
    const bool isThere = address.isFile() && QFileInfo::exists(address.path());
    return must(
        Connections::open(address, isThere ? Database::Mode::Existing : Database::Mode::Create, clock));
}

} // namespace

FiledNewsroom::FiledNewsroom(const NewsroomAddress &address)
    : m_connections(opened(address, m_clock))
    , m_related(*m_connections, m_clock)
{ }

Database &FiledNewsroom::db()
{
    return must(m_connections->forThisThread());
}

SectionId FiledNewsroom::section(const QString &name)
{
    PublicationRepository newsroom(db());
    const QList<Section> before = must(newsroom.sections());
    const auto there = std::ranges::find(before, name, &Section::name);
    if (there != before.end())
        return there->id;
    const Section made{
        .id = SectionId::make(), .slug = Slug(name), .name = name, .position = int(before.size())};
    must(newsroom.setSections({before, before + QList<Section>{made}}));
    return made.id;
}

QList<ArticleId> FiledNewsroom::file(const QList<ArticleText> &texts)
{
    QList<ArticleId> ids;
    Transaction transaction(db());
    must(transaction.begin());
    ArticleRepository articles(db());
    for (const ArticleText &text : texts) {
        m_clock.advance(hourSeconds);
        Article article;
        article.id = ArticleId::make();
        article.slug = Slug(u"article-%1"_s.arg(++m_filed));
        article.createdAtUtc = article.updatedAtUtc = m_clock.nowUtc();
        article.text = text;
        const auto stored = must(articles.insert(article, {.author = {}, .madeAtUtc = m_clock.nowUtc()}));
        must(articles.setPublished(article.id, stored.revision, m_clock.nowUtc()));
        ids.append(article.id);
    }
    must(transaction.commit());
    return ids;
}

void FiledNewsroom::index()
{
    while (must(SearchIndex(db()).workOff(articlesAStep)) > 0) { }
}

QList<ArticleId> FiledNewsroom::some(int most)
{
    const auto all =
        must(Statement(db(), u"SELECT id FROM article ORDER BY first_published_at"_s).all([](ResultRow &row) {
            return row.id<ArticleId>();
        }));
    QList<ArticleId> some;
    for (qsizetype at = 0; at < all.size(); at += std::max<qsizetype>(1, all.size() / most))
        some.append(all.at(at));
    return some;
}

Article FiledNewsroom::article(const ArticleId &id)
{
    return must(ArticleRepository(db()).article(id));
}
