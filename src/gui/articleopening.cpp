// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, leaving and clashes of CurrentArticle; editing and saving are in currentarticle.cpp.

#include "gui/currentarticle.h"
#include "workflow/jobrunner.h"

void CurrentArticle::open(const ArticleId &id, const TextPlace &place)
{
    if (id == m_article.id) {
        if (!place.field.isEmpty())
            showPlace(place);
        return;
    }
    save(RevisionReason::Left, [this, id, place](const Result<void> &settled) {
        if (settled)
            load(id, place);
    });
}

void CurrentArticle::load(const ArticleId &id, const TextPlace &place)
{
    m_wanted = id;
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id, actor = m_actor](std::stop_token) {
            return articles.open(id, actor);
        },
        [this, id, place](const Result<OpenArticle> &found) {
            // Another article was asked for meanwhile, or the present one was edited while this one was read.
            if (id != m_wanted)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            save(RevisionReason::Left, [this, found = *found, place](const Result<void> &settled) {
                if (!settled)
                    return;
                show(found);
                if (!place.field.isEmpty())
                    showPlace(place);
            });
        });
}

void CurrentArticle::show(const OpenArticle &opened)
{
    m_draftTimer.stop();
    m_article = opened.article;
    m_text = opened.draft.value_or(opened.article.text);
    m_bodyIsStale = false;
    m_recovered = opened.draft && *opened.draft != opened.article.text;
    m_unsaved = m_recovered;
    m_draftedEdits = m_edits;
    m_theirs.reset();
    m_storedAtUtc = m_recovered ? opened.draftSavedAtUtc.value_or(QDateTime()) : m_article.updatedAtUtc;
    const bool clashes = m_recovered && opened.draftBase < m_article.head;
    if (clashes)
        m_theirs = m_article;
    m_state = clashes ? SaveState::Conflict : m_recovered ? SaveState::Unsaved : SaveState::Saved;
    Q_EMIT this->opened();
    Q_EMIT saveStateChanged();
    if (clashes)
        Q_EMIT conflictFound();
}

void CurrentArticle::create(const ArticleText &text)
{
    save(RevisionReason::Left, [this, text](const Result<void> &settled) {
        if (!settled)
            return;
        m_services.jobs.write(
            this,
            [&articles = m_services.articles, text, actor = m_actor](std::stop_token) {
                return articles.create(text, actor);
            },
            [this](const Result<Article> &created) { openCreated(created); });
    });
}

void CurrentArticle::duplicate(const ArticleId &id)
{
    save(RevisionReason::Left, [this, id](const Result<void> &settled) {
        if (!settled)
            return;
        m_services.jobs.write(
            this,
            [&articles = m_services.articles, id, actor = m_actor](std::stop_token) {
                return articles.duplicate(id, actor);
            },
            [this](const Result<Article> &created) { openCreated(created); });
    });
}

void CurrentArticle::openCreated(const Result<Article> &created)
{
    if (!created) {
        Q_EMIT failed(created.error());
        return;
    }
    Q_EMIT stored(created->id);
    open(created->id, {QStringLiteral("headline")});
}

void CurrentArticle::leave(Settled settled)
{
    save(RevisionReason::Left, [this, settled = std::move(settled)](const Result<void> &saved) {
        if (saved)
            show({});
        settled(saved);
    });
}

void CurrentArticle::abandon(Settled settled)
{
    // Written in any case: another desk of the same name may have dropped the draft since.
    m_draftedEdits.reset();
    keepDraft([this, settled = std::move(settled)](const Result<void> &kept) {
        if (kept)
            show({});
        settled(kept);
    });
}

void CurrentArticle::reloadStates()
{
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id = m_article.id](std::stop_token) { return articles.open(id); },
        [this](const Result<OpenArticle> &found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            if (found->article.id != m_article.id)
                return;
            // A newer revision of somebody else stays theirs until the next save finds the clash.
            const bool isOurs = found->article.head == m_article.head;
            Article article = found->article;
            if (!isOurs) {
                article.head = m_article.head;
                article.text = m_article.text;
            }
            m_article = std::move(article);
            Q_EMIT stateChanged();
            Q_EMIT stored(m_article.id);
        });
}

void CurrentArticle::readTheirs()
{
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id = m_article.id](std::stop_token) { return articles.open(id); },
        [this](const Result<OpenArticle> &found) {
            if (!found || found->article.id != m_article.id)
                return;
            m_theirs = found->article;
            Q_EMIT conflictFound();
        });
}

void CurrentArticle::resolveConflict(Side side)
{
    if (!m_theirs)
        return;
    // Mine becomes a revision on top of theirs in both cases, so that neither text leaves the history.
    const ArticleText theirs = m_theirs->text;
    m_article.head = m_theirs->head;
    m_theirs.reset();
    m_state = SaveState::Unsaved;
    save(RevisionReason::Saved, [this, side, theirs](const Result<void> &saved) {
        if (!saved || side == Side::Mine)
            return;
        replaceText(theirs);
        save(RevisionReason::Restored);
    });
}

void CurrentArticle::discardDraft()
{
    if (!m_recovered)
        return;
    m_draftTimer.stop();
    m_services.jobs.write(
        this,
        [&articles = m_services.articles, id = m_article.id, actor = m_actor](std::stop_token) {
            return articles.dropDraft(id, actor);
        },
        [this](const Result<void> &dropped) {
            if (dropped)
                show({m_article, {}, {}, {}});
            else
                Q_EMIT failed(dropped.error());
        });
}
