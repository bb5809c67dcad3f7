// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/articles.h"

#include "storage/articlerepository.h"
#include "storage/draftrepository.h"
#include "storage/lengthtargetrepository.h"
#include "storage/publicationrepository.h"
#include "storage/revisionrepository.h"
#include "workflow/indexing.h"
#include "workflow/newarticle.h"
#include "workflow/transactional.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// True for the slug that an article without a headline gets.
bool standsForNoHeadline(const Slug &slug)
{
    static const QRegularExpression numbered(u"^"_s + Slug::fromHeadline({}).text() + u"(-\\d+)?$"_s);
    return numbered.match(slug.text()).hasMatch();
}

/// A copy is to be as long as its original.
Result<void> copyLengthTarget(Database &db, const ArticleId &original, const ArticleId &copy)
{
    LengthTargetRepository targets(db);
    const auto target = targets.ofArticle(original);
    if (!target)
        return target.error();
    return *target ? targets.set(copy, *target) : Result<void>();
}

/// The slug that an article has once `headline` is saved: its own, or one made from its first headline.
Result<Slug> slugOnSaving(Database &db, const Article &head, const QString &headline, const QString &actor,
                          const QDateTime &nowUtc)
{
    const Slug wanted = Slug::fromHeadline(headline);
    if (head.firstPublishedAtUtc || !standsForNoHeadline(head.slug) || standsForNoHeadline(wanted))
        return head.slug;
    auto slug = freeSlug(db, wanted);
    if (!slug)
        return slug;
    if (const auto set = ArticleRepository(db).setSlug(head.id, *slug, nowUtc); !set)
        return set.error();
    const Deed deed{actor, u"article.slug-changed"_s, head.id.text(), slug->text()};
    if (const auto noted = record(db, nowUtc, deed); !noted)
        return noted.error();
    return slug;
}

} // namespace

Articles::Articles(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<OpenArticle> Articles::open(const ArticleId &id, const QString &actor) const
{
    return readWith(m_connections, [&](Database &db) -> Result<OpenArticle> {
        auto article = ArticleRepository(db).article(id);
        if (!article)
            return article.error();
        OpenArticle open;
        open.article = std::move(*article);
        open.contentHash = contentHash(open.article.text);
        if (actor.isEmpty())
            return open;
        const auto draft = DraftRepository(db).draft(id, actor);
        if (!draft)
            return draft.error();
        // A draft that says what the head says is no news.
        if (*draft && (*draft)->text != open.article.text) {
            open.draft = (*draft)->text;
            open.draftBase = (*draft)->base;
            open.draftSavedAtUtc = (*draft)->savedAtUtc;
        }
        return open;
    });
}

Result<Article> Articles::create(const ArticleText &text, const QString &actor)
{
    auto created = writeWith(m_connections, [&](Database &db) -> Result<Article> {
        Article article;
        article.text = text;
        return insertArticle(db, std::move(article), {actor, m_clock.nowUtc(), RevisionReason::Created});
    });
    if (created)
        updateIndex(m_connections, created->id);
    return created;
}

Result<Article> Articles::duplicate(const ArticleId &id, const QString &actor)
{
    auto copied = writeWith(m_connections, [&](Database &db) -> Result<Article> {
        const auto original = ArticleRepository(db).article(id);
        if (!original)
            return original.error();
        Article article;
        article.text = original->text;
        article.slug = original->slug;
        article.slugline = original->slugline;
        auto copy = insertArticle(db, std::move(article), {actor, m_clock.nowUtc(), RevisionReason::Created});
        if (!copy)
            return copy;
        if (const auto kept = copyLengthTarget(db, id, copy->id); !kept)
            return kept.error();
        return copy;
    });
    if (copied)
        updateIndex(m_connections, copied->id);
    return copied;
}

Result<SavedArticle> Articles::save(const ArticleId &id, Revision base, const ArticleText &text,
                                    RevisionReason reason, const QString &actor)
{
    auto saved = writeWith(m_connections, [&](Database &db) -> Result<SavedArticle> {
        const QDateTime now = m_clock.nowUtc();
        const auto head = ArticleRepository(db).article(id);
        if (!head)
            return head.error();
        if (head->head != base)
            return Error{ErrorCode::Conflict, head->slug.text(), {}};
        if (const auto dropped = DraftRepository(db).drop(id, actor); !dropped)
            return dropped.error();
        if (head->text == text)
            return SavedArticle{head->head, contentHash(head->text), now, false, head->slug};
        const auto stored = ArticleRepository(db).addRevision(id, base, text, {actor, now, reason});
        if (!stored)
            return stored.error();
        const QString detail = u"revision "_s + QString::number(stored->revision.number);
        if (const auto noted = record(db, now, {actor, u"article.saved"_s, id.text(), detail}); !noted)
            return noted.error();
        const auto slug = slugOnSaving(db, *head, text.headline, actor, now);
        if (!slug)
            return slug.error();
        return SavedArticle{stored->revision, stored->contentHash, now, true, *slug};
    });
    if (saved && saved->madeRevision)
        updateIndex(m_connections, id);
    return saved;
}

Result<void> Articles::saveDraft(const ArticleId &id, Revision base, const ArticleText &text,
                                 const QString &actor)
{
    // No audit line: a draft is nobody's deed yet, and the desk saves one every few seconds.
    return writeWith(m_connections, [&](Database &db) {
        return DraftRepository(db).put(id, {text, base, m_clock.nowUtc(), actor});
    });
}

Result<void> Articles::renameDrafts(const QString &actor, const QString &newName)
{
    return writeWith(m_connections, [&](Database &db) { return DraftRepository(db).rename(actor, newName); });
}

Result<QList<RevisionSummary>> Articles::revisions(const ArticleId &id) const
{
    return readWith(m_connections, [&](Database &db) { return RevisionRepository(db).revisions(id); });
}

Result<void> Articles::nameRevision(const ArticleId &id, Revision revision, const QString &name,
                                    const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        if (auto named = RevisionRepository(db).setName(id, revision, name.simplified()); !named)
            return named;
        const QString detail = u"revision %1: %2"_s.arg(QString::number(revision.number), name.simplified());
        return record(db, m_clock.nowUtc(), {actor, u"article.revision-named"_s, id.text(), detail});
    });
}

Result<ArticleText> Articles::textOf(const ArticleId &id, Revision revision) const
{
    return readWith(m_connections, [&](Database &db) { return RevisionRepository(db).text(id, revision); });
}
