// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlerepository.h"
#include "workflow/articles.h"
#include "workflow/indexing.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

using namespace Qt::StringLiterals;

namespace {

Error refused(const Article &article, const char *rule)
{
    return refusal(article.slug.text(), rule);
}

Error overtaken(const Article &article)
{
    return {ErrorCode::Conflict, article.slug.text(), {}};
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
        if (Result<void> allowed = judge(*article); !allowed)
            return allowed;
        if (Result<void> changed = change(articles); !changed)
            return changed;
        return record(db, nowUtc, deed);
    });
}

Result<void> judgeSlug(const Article &article, const Slug &slug)
{
    if (!slug.isValid())
        return Error{ErrorCode::InvalidInput, slug.text(),
                     QString::fromUtf8(QT_TRANSLATE_NOOP(
                         "Refusal", "a slug has lower-case letters, digits and single hyphens"))};
    if (article.firstPublishedAtUtc)
        return refused(
            article,
            QT_TRANSLATE_NOOP("Refusal", "the slug is frozen since the article was first published"));
    return {};
}

Result<void> judgeSchedule(const Article &article, const QDateTime &atUtc, const QDateTime &nowUtc)
{
    if (article.workflow == WorkflowState::Spiked)
        return refused(article, QT_TRANSLATE_NOOP("Refusal", "it was spiked"));
    if (article.publication == PublicationState::Published)
        return refused(article, QT_TRANSLATE_NOOP("Refusal", "it is published already"));
    if (article.publication == PublicationState::Withdrawn)
        return refused(article, QT_TRANSLATE_NOOP("Refusal", "it was withdrawn; publish it again by hand"));
    if (atUtc <= nowUtc)
        return invalidField(QT_TRANSLATE_NOOP("Field", "schedule"),
                            QT_TRANSLATE_NOOP("Refusal", "the moment has passed"));
    return {};
}

template <typename Value>
std::optional<Value> valueOf(const Timing &timing)
{
    const Value *value = std::get_if<Value>(&timing);
    return value ? std::optional<Value>(*value) : std::nullopt;
}

const auto anyArticle = [](const Article &) { return Result<void>(); };

} // namespace

Result<void> Articles::moveTo(const ArticleId &id, WorkflowState from, WorkflowState to, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const QString detail = workflowStateCodes.code(from) + u" to "_s + workflowStateCodes.code(to);
    const auto judge = [from, to](const Article &article) -> Result<void> {
        if (article.workflow != from)
            return overtaken(article);
        if (to == WorkflowState::Spiked && article.publication == PublicationState::Published)
            return refused(article,
                           QT_TRANSLATE_NOOP("Refusal", "a published article is withdrawn, not spiked"));
        if (to == WorkflowState::Spiked && article.publication == PublicationState::Scheduled)
            return refused(article,
                           QT_TRANSLATE_NOOP("Refusal", "it is scheduled; take it off the schedule first"));
        return {};
    };
    return changeState(m_connections, id, now, {actor, u"article.moved"_s, id.text(), detail}, judge,
                       [&](ArticleRepository &articles) { return articles.setWorkflow(id, from, to, now); });
}

Result<void> Articles::setTiming(const ArticleId &id, const Timing &timing, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    const auto embargo = valueOf<Embargo>(timing);
    const auto scheduledAtUtc = valueOf<QDateTime>(timing);
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        ArticleRepository articles(db);
        const auto article = articles.article(id);
        if (!article)
            return article.error();
        if (scheduledAtUtc) {
            if (Result<void> allowed = judgeSchedule(*article, *scheduledAtUtc, now); !allowed)
                return allowed;
        }
        const auto change = [&](const Result<void> &changed, const QString &action) -> Result<void> {
            return changed ? record(db, now, {actor, action, id.text(), {}}) : changed;
        };
        Result<void> done;
        // The one that goes is taken away first: both never hold together.
        if (article->scheduledAtUtc && !scheduledAtUtc)
            done = change(articles.setSchedule(id, {}, now), u"article.unscheduled"_s);
        if (done && embargo != article->embargo)
            done = change(articles.setEmbargo(id, embargo, now),
                          embargo ? u"article.embargoed"_s : u"article.embargo-removed"_s);
        if (done && scheduledAtUtc && scheduledAtUtc != article->scheduledAtUtc)
            done = change(articles.setSchedule(id, scheduledAtUtc, now), u"article.scheduled"_s);
        return done;
    });
}

Result<void> Articles::setSlug(const ArticleId &id, const Slug &slug, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    return changeState(
        m_connections, id, now, {actor, u"article.slug-changed"_s, id.text(), slug.text()},
        [&slug](const Article &article) { return judgeSlug(article, slug); },
        [&](ArticleRepository &articles) -> Result<void> {
            auto set = articles.setSlug(id, slug, now);
            // Two articles want one name: nobody changed this one, and the next try can only fail as well.
            if (!set && set.error().code == ErrorCode::Conflict)
                return refusal(slug.text(),
                               QT_TRANSLATE_NOOP(
                                   "Refusal", "another article has this slug already; choose another one"));
            return set;
        });
}

Result<void> Articles::setSlugline(const ArticleId &id, const QString &slugline, const QString &actor)
{
    const QDateTime now = m_clock.nowUtc();
    auto changed =
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
            return refused(article, QT_TRANSLATE_NOOP("Refusal", "only what is published can be withdrawn"));
        if (notice.trimmed().isEmpty())
            return invalidField(QT_TRANSLATE_NOOP("Field", "notice"),
                                QT_TRANSLATE_NOOP("Refusal", "readers must be told why"));
        return {};
    };
    return changeState(
        m_connections, id, now, {actor, u"article.withdrawn"_s, id.text(), {}}, judge,
        [&](ArticleRepository &articles) { return articles.setWithdrawn(id, notice.trimmed(), now); });
}

Result<void> Articles::signOff(const ArticleId &id, Revision seen, const QString &person, const QString &role)
{
    const QDateTime now = m_clock.nowUtc();
    SignOff signOff{person.trimmed(), role.trimmed(), {}, now};
    const auto judge = [&signOff, seen](const Article &article) -> Result<void> {
        if (signOff.person.isEmpty())
            return invalidField(QT_TRANSLATE_NOOP("Field", "person"),
                                QT_TRANSLATE_NOOP("Refusal", "a sign-off needs a name"));
        if (article.head != seen)
            return overtaken(article);
        signOff.contentHash = contentHash(article.text);
        return {};
    };
    return changeState(m_connections, id, now, {signOff.person, u"article.signed-off"_s, id.text(), {}},
                       judge,
                       [&](ArticleRepository &articles) { return articles.setSignOff(id, signOff, now); });
}
