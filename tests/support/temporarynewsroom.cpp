// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/temporarynewsroom.h"

#include "base/errortext.h"
#include "storage/articlerepository.h"
#include "storage/publicationrepository.h"
#include "support/scratchpostgres.h"

#include <QTest>

using namespace Qt::StringLiterals;

void addBackends()
{
    QTest::addColumn<Backend>("backend");
    QTest::newRow("SQLite") << Backend::Sqlite;
    QTest::newRow("PostgreSQL") << Backend::Postgres;
}

QString whyAbsent(Backend backend)
{
    if (backend == Backend::Sqlite || ScratchPostgres::shared())
        return {};
    return u"PostgreSQL: "_s + ScratchPostgres::whyAbsent();
}

NewsroomAddress freshAddress(Backend backend, const QTemporaryDir &folder)
{
    if (backend == Backend::Sqlite)
        return NewsroomAddress::file(folder.filePath(u"desk.galley"_s));
    const auto address = NewsroomAddress::parse(ScratchPostgres::shared()->newDatabase());
    return address ? *address : NewsroomAddress();
}

TemporaryNewsroom::TemporaryNewsroom(Backend backend)
    : m_address(freshAddress(backend, m_folder))
{
    auto opened = Connections::open(m_address, Database::Mode::Create, m_clock);
    if (!opened)
        qFatal("no newsroom: %s", qPrintable(errorText(opened.error())));
    m_connections = *std::move(opened);
}

TemporaryNewsroom::~TemporaryNewsroom() = default;

Database &TemporaryNewsroom::db()
{
    const auto db = m_connections->forThisThread();
    if (!db)
        qFatal("no connection: %s", qPrintable(errorText(db.error())));
    return *db;
}

QString TemporaryNewsroom::reopen()
{
    m_connections.reset();
    auto opened = Connections::open(m_address, Database::Mode::Existing, m_clock);
    if (!opened)
        return errorText(opened.error());
    m_connections = *std::move(opened);
    return {};
}

Article TemporaryNewsroom::add(const ArticleText &text, PublicationState publication)
{
    PublicationRepository newsroom(db());
    const auto before = newsroom.sections().value_or({});
    auto sections = before;
    if (!text.section.isNull() && std::ranges::find(sections, text.section, &Section::id) == sections.end()) {
        const int position = int(sections.size());
        sections.append(Section{.id = text.section,
                                .slug = Slug(u"section-%1"_s.arg(position)),
                                .name = u"Section %1"_s.arg(position),
                                .position = position});
        if (auto done = newsroom.setSections({before, sections}); !done)
            qFatal("no section: %s", qPrintable(errorText(done.error())));
    }
    ArticleRepository articles(db());
    const Slug wanted = Slug::fromHeadline(text.headline);
    Article article;
    article.id = ArticleId::make();
    article.slug = wanted.madeUniqueAmong(articles.takenSlugs(wanted).value_or({}));
    article.createdAtUtc = article.updatedAtUtc = m_clock.nowUtc();
    article.text = text;
    const auto stored = articles.insert(
        article, {.author = u"Test"_s, .madeAtUtc = m_clock.nowUtc(), .reason = RevisionReason::Created});
    if (!stored)
        qFatal("no article: %s", qPrintable(errorText(stored.error())));
    if (publication == PublicationState::Published) {
        if (auto done = articles.setPublished(article.id, stored->revision, m_clock.nowUtc()); !done)
            qFatal("not published: %s", qPrintable(errorText(done.error())));
    }
    return *articles.article(article.id);
}
