// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "workflow/articles.h"
#include "workflow/indexing.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

Error refused(const Article &article, const QString &rule)
{
    return {ErrorCode::Refused, article.slug.text(), rule};
}

/// One state of one article: what it was is read, judged and changed in one transaction, with its audit line.
template <typename Judge, typename Change>
Result<void> changeState(Connections &connections, const ArticleId &id, const QDateTime &nowUtc,
                         const Deed &deed, Judge judge, Change change)
{
    return writeWith(connections, [&](Database &db) -> Result<void> {
        ArticleRepository articles(db);
        const auto article = articles.article(id);
        if (!article)
            return article.error();
        if (const Result<void> allowed = judge(*article); !allowed)
            return allowed;
        if (const Result<void> changed = change(articles); !changed)
            return changed;
        return record(db, nowUtc, deed);
    });
}

Result<void> judgeSlug(const Article &article, const Slug &slug)
{
    if (!slug.isValid())
        return Error{ErrorCode::InvalidInput, slug.text(),
                     u"a slug has lower-case letters, digits and single hyphens"_s};
    if (article.firstPublishedAtUtc)
        return refused(article, u"the slug is frozen since the article was first published"_s);
    return {};
}

const auto anyArticle = [](const Article &) { return Result<void>(); };

} // namespace

Result<void> Articles::moveTo(const ArticleId &id, WorkflowState from, WorkflowState to, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const QString detail = workflowStateCodes.code(from) + u" to "_s + workflowStateCodes.code(to);
    const auto judge = [to](const Article &article) -> Result<void> {
        if (to == WorkflowState::Spiked && article.publication == PublicationState::Published)
            return refused(article, u"a published article is withdrawn, not spiked"_s);
        if (to == WorkflowState::Spiked && article.publication == PublicationState::Scheduled)
            return refused(article, u"it is scheduled; take it off the schedule first"_s);
        return {};
    };
    return changeState(m_connections, id, now, {actor, u"article.moved"_s, id.text(), detail}, judge,
                       [&](ArticleRepository &articles) { return articles.setWorkflow(id, from, to, now); });
}

Result<void> Articles::setEmbargo(const ArticleId &id, const std::optional<Embargo> &embargo,
                                  const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const auto judge = [&embargo](const Article &article) -> Result<void> {
        if (embargo && article.scheduledAtUtc)
            return refused(article, u"it is scheduled; an embargo and a schedule exclude each other"_s);
        return {};
    };
    const QString action = embargo ? u"article.embargoed"_s : u"article.embargo-removed"_s;
    return changeState(m_connections, id, now, {actor, action, id.text(), {}}, judge,
                       [&](ArticleRepository &articles) { return articles.setEmbargo(id, embargo, now); });
}

Result<void> Articles::setSchedule(const ArticleId &id, const std::optional<QDateTime> &atUtc,
                                   const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const auto judge = [&](const Article &article) -> Result<void> {
        if (!atUtc)
            return {};
        if (article.embargo)
            return refused(article, u"an embargo and a schedule exclude each other"_s);
        if (article.workflow == WorkflowState::Spiked)
            return refused(article, u"it was spiked"_s);
        if (article.publication == PublicationState::Published)
            return refused(article, u"it is published already"_s);
        if (article.publication == PublicationState::Withdrawn)
            return refused(article, u"it was withdrawn; publish it again by hand"_s);
        if (*atUtc <= now)
            return Error{ErrorCode::InvalidInput, u"schedule"_s, u"the moment has passed"_s};
        return {};
    };
    const QString action = atUtc ? u"article.scheduled"_s : u"article.unscheduled"_s;
    return changeState(m_connections, id, now, {actor, action, id.text(), {}}, judge,
                       [&](ArticleRepository &articles) { return articles.setSchedule(id, atUtc, now); });
}

Result<void> Articles::setSlug(const ArticleId &id, const Slug &slug, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    return changeState(
        m_connections, id, now, {actor, u"article.slug-changed"_s, id.text(), slug.text()},
        [&slug](const Article &article) { return judgeSlug(article, slug); },
        [&](ArticleRepository &articles) { return articles.setSlug(id, slug, now); });
}

Result<void> Articles::setSlugline(const ArticleId &id, const QString &slugline, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const auto changed =
        changeState(m_connections, id, now, {actor, u"article.slugline-changed"_s, id.text(), {}}, anyArticle,
                    [&](ArticleRepository &articles) { return articles.setSlugline(id, slugline, now); });
    if (changed)
        updateIndex(m_connections, id);
    return changed;
}

Result<void> Articles::withdraw(const ArticleId &id, const QString &notice, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const auto judge = [&notice](const Article &article) -> Result<void> {
        if (article.publication != PublicationState::Published)
            return refused(article, u"only what is published can be withdrawn"_s);
        if (notice.trimmed().isEmpty())
            return Error{ErrorCode::InvalidInput, u"notice"_s, u"readers must be told why"_s};
        return {};
    };
    return changeState(
        m_connections, id, now, {actor, u"article.withdrawn"_s, id.text(), {}}, judge,
        [&](ArticleRepository &articles) { return articles.setWithdrawn(id, notice.trimmed(), now); });
}

Result<void> Articles::signOff(const ArticleId &id, const QString &person, const QString &role)
{
    const QDateTime now = m_clock.nowUtc();
    SignOff signOff{person.trimmed(), role.trimmed(), {}, now};
    const auto judge = [&signOff](const Article &article) -> Result<void> {
        if (signOff.person.isEmpty())
            return Error{ErrorCode::InvalidInput, u"person"_s, u"a sign-off needs a name"_s};
        signOff.contentHash = contentHash(article.text);
        return {};
    };
    return changeState(m_connections, id, now, {signOff.person, u"article.signed-off"_s, id.text(), {}},
                       judge,
                       [&](ArticleRepository &articles) { return articles.setSignOff(id, signOff, now); });
}
