// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, leaving and clashes of CurrentArticle; editing and saving are in currentarticle.cpp.

#include "gui/currentarticle.h"
#include "workflow/jobrunner.h"

void CurrentArticle::open(const ArticleId &id, const TextPlace &place)
{
    const int asked = ++m_asked;
    if (id == m_article.id) {
        stay(asked, id, {ErrorCode::Cancelled, {}, {}});
        if (!place.field.isEmpty())
            showPlace(place);
        return;
    }
    save(RevisionReason::Left, [this, asked, id, place](const Result<void> &settled) {
        if (!settled)
            stay(asked, {}, settled.error());
        else if (asked == m_asked)
            load(id, place);
    });
}

void CurrentArticle::load(const ArticleId &id, const TextPlace &place)
{
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id, actor = m_actor](const std::stop_token &) {
            return articles.open(id, actor);
        },
        [this, asked = m_asked, id, place](const Result<OpenArticle> &found) {
            if (asked != m_asked)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                stay(asked, id, found.error());
                return;
            }
            // The present one may have been edited while this one was read.
            save(RevisionReason::Left, [this, asked, found = *found, place](const Result<void> &settled) {
                if (!settled)
                    stay(asked, {}, settled.error());
                if (!settled || asked != m_asked)
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
    if (m_journal)
        m_journal->end();
    m_article = opened.article;
    m_headHash = opened.contentHash;
    m_base = m_article.head;
    m_text = opened.draft.value_or(opened.article.text);
    m_bodyIsStale = false;
    m_recovered = opened.draft && *opened.draft != opened.article.text;
    m_unsaved = m_recovered;
    m_draftedEdits = m_edits;
    m_theirs.reset();
    m_storedAtUtc = m_recovered ? opened.draftSavedAtUtc.value_or(QDateTime()) : m_article.updatedAtUtc;
    const bool clashes = m_recovered && opened.draftBase < m_article.head;
    if (clashes) {
        m_theirs = m_article;
        m_base = opened.draftBase;
    }
    m_state = clashes ? SaveState::Conflict : m_recovered ? SaveState::Unsaved : SaveState::Saved;
    // Another desk of the same name may drop the draft: it is on this disk as well.
    journalText();
    // First: whoever shows the article may have to say more of it than that it is saved.
    Q_EMIT saveStateChanged();
    Q_EMIT this->opened();
    if (clashes)
        Q_EMIT conflictFound();
}

void CurrentArticle::create(const ArticleText &text)
{
    save(RevisionReason::Left, [this, asked = ++m_asked, text](const Result<void> &settled) {
        if (!settled) {
            stay(asked, {}, settled.error());
            return;
        }
        m_services.jobs.write(
            this,
            [&articles = m_services.articles, text, actor = m_actor](const std::stop_token &) {
                return articles.create(text, actor);
            },
            [this, asked](const Result<Article> &created) { openCreated(asked, created); });
    });
}

void CurrentArticle::duplicate(const ArticleId &id)
{
    save(RevisionReason::Left, [this, asked = ++m_asked, id](const Result<void> &settled) {
        if (!settled) {
            stay(asked, {}, settled.error());
            return;
        }
        m_services.jobs.write(
            this,
            [&articles = m_services.articles, id, actor = m_actor](const std::stop_token &) {
                return articles.duplicate(id, actor);
            },
            [this, asked](const Result<Article> &created) { openCreated(asked, created); });
    });
}

void CurrentArticle::openCreated(int asked, const Result<Article> &created)
{
    if (!created) {
        Q_EMIT failed(created.error());
        stay(asked, {}, created.error());
        return;
    }
    Q_EMIT stored(created->id);
    if (asked == m_asked)
        open(created->id, {QStringLiteral("headline")});
}

void CurrentArticle::stay(int asked, const ArticleId &id, const Error &error)
{
    // What was asked since is still to come.
    if (asked == m_asked)
        Q_EMIT stayed(id, error);
}

void CurrentArticle::leave(Settled settled)
{
    save(RevisionReason::Left,
         [this, asked = ++m_asked, settled = std::move(settled)](const Result<void> &saved) {
             if (saved)
                 show({});
             else
                 stay(asked, {}, saved.error());
             settled(saved);
         });
}

void CurrentArticle::abandon(Settled settled)
{
    const int asked = ++m_asked;
    // Written in any case: another desk of the same name may have dropped the draft since.
    m_draftedEdits.reset();
    keepDraft([this, asked, settled = std::move(settled)](const Result<void> &kept) {
        // What was typed while the draft was written is in none yet.
        if (kept && m_unsaved && m_draftedEdits != m_edits) {
            abandon(settled);
            return;
        }
        if (kept)
            show({});
        else
            stay(asked, {}, kept.error());
        settled(kept);
    });
}

void CurrentArticle::reloadStates()
{
    if (!isOpen())
        return;
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id = m_article.id](const std::stop_token &) {
            return articles.open(id);
        },
        [this, id = m_article.id, asked = ++m_statesAsked](const Result<OpenArticle> &found) {
            if (id != m_article.id || asked != m_statesAsked)
                Q_EMIT stored(id);
            else if (found)
                takeStates(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void CurrentArticle::noteChanged(const ArticleId &id)
{
    if (id == m_article.id)
        reloadStates();
    else
        Q_EMIT stored(id);
}

void CurrentArticle::takeStates(const OpenArticle &found)
{
    // It was read before the last save of this desk was through.
    if (found.article.head < m_article.head) {
        reloadStates();
        return;
    }
    const bool isBehind = m_article.head < found.article.head;
    // An open cell holds an edit too, which nobody has handed over yet.
    if (isBehind && !m_unsaved)
        Q_EMIT aboutToSave();
    // Nothing of this desk's is lost when it follows; staying, it could neither save nor publish any more.
    if (isBehind && !m_unsaved && !m_saving) {
        show(found);
        Q_EMIT stored(m_article.id);
        Q_EMIT overtaken();
        return;
    }
    Article article = found.article;
    if (article.head == m_article.head) {
        m_headHash = found.contentHash;
    } else {
        // A newer revision of somebody else stays theirs until the next save finds the clash.
        article.head = m_article.head;
        article.text = m_article.text;
    }
    m_article = std::move(article);
    Q_EMIT stateChanged();
    Q_EMIT stored(m_article.id);
}

void CurrentArticle::readTheirs()
{
    m_services.jobs.read(
        this,
        [&articles = m_services.articles, id = m_article.id](const std::stop_token &) {
            return articles.open(id);
        },
        [this, id = m_article.id](const Result<OpenArticle> &found) {
            if (id != m_article.id)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            // An answer that comes after the choice says nothing new.
            if (found->article.head == m_base)
                return;
            m_theirs = found->article;
            setState(SaveState::Conflict);
            Q_EMIT conflictFound();
        });
}

void CurrentArticle::resolveConflict(const std::optional<ArticleText> &chosen)
{
    if (!isClash())
        return;
    // Mine becomes a revision on top of theirs in any case, so that neither text leaves the history.
    const RevisionReason reason = chosen == m_theirs->text ? RevisionReason::Restored : RevisionReason::Saved;
    const Revision base = std::exchange(m_base, m_theirs->head);
    m_state = SaveState::Unsaved;
    saveWhole([this, chosen, reason, base](const Result<void> &saved) {
        if (!saved) {
            // Nothing was chosen as long as nothing is stored.
            if (m_theirs) {
                m_base = base;
                setState(SaveState::Conflict);
            }
        } else if (chosen) {
            replaceText(*chosen);
            save(reason);
        }
    });
}
