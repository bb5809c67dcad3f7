// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keeps the text of CurrentArticle that is in no revision: the journal of this program, and a draft in
// the newsroom where there is no journal or it fails.

#include "gui/currentarticle.h"
#include "workflow/jobrunner.h"

namespace {

// A crash may cost less than a second of typing (product.md, "Nothing typed is ever lost").
constexpr int draftDelayMs = 700;
constexpr int retryDelayMs = 5000;

} // namespace

void CurrentArticle::useJournal(TypingJournal &journal, const QString &newsroom)
{
    m_journal.emplace(journal, newsroom);
    connect(&journal, &TypingJournal::failed, this, [this](const Error &error) {
        draftSoon();
        Q_EMIT failed(error);
    });
    connect(&journal, &TypingJournal::written, this, [this] {
        if (!m_unsaved || !m_journal->isKeeping())
            return;
        m_storedAtUtc = m_services.clock.nowUtc();
        Q_EMIT saveStateChanged();
    });
    if (m_unsaved)
        journalText();
}

bool CurrentArticle::isDraftKept() const
{
    return m_unsaved && (m_draftedEdits == m_edits || (m_journal && m_journal->isOnDisk()));
}

void CurrentArticle::journalText()
{
    if (m_journal && m_unsaved)
        m_journal->keep(m_article.id, m_base, text());
}

void CurrentArticle::draftSoon()
{
    if (m_journal && !m_journal->isFailing())
        return;
    // Not started anew by each key: steady typing must reach the disk as well.
    if (!m_draftTimer.isActive())
        m_draftTimer.start(draftDelayMs);
}

void CurrentArticle::keepDraft(Settled settled)
{
    // A draft written while a save runs would stand on a revision that is no longer the head.
    if (m_saving) {
        draftSoon();
        if (settled) {
            m_requests.append(
                {RevisionReason::Saved, SaveRequest::Holds::TextAsAsked,
                 [this, settled = std::move(settled)](const Result<void> &) { keepDraft(settled); }});
        }
        return;
    }
    if (!isOpen() || !m_unsaved || m_draftedEdits == m_edits) {
        if (settled)
            settled({});
        return;
    }
    m_services.jobs.write(
        this,
        [&articles = m_services.articles, id = m_article.id, base = m_base, text = text(),
         actor = m_actor](const std::stop_token &) { return articles.saveDraft(id, base, text, actor); },
        [this, id = m_article.id, edits = m_edits, settled = std::move(settled)](const Result<void> &kept) {
            if (id == m_article.id)
                finishDraft(edits, kept);
            if (settled)
                settled(kept);
        });
}

void CurrentArticle::finishDraft(int edits, const Result<void> &kept)
{
    if (!kept) {
        m_draftTimer.start(retryDelayMs);
        setState(SaveState::Failed);
        Q_EMIT failed(kept.error());
        return;
    }
    m_draftedEdits = edits;
    m_storedAtUtc = m_services.clock.nowUtc();
    if (m_state != SaveState::Failed) {
        Q_EMIT saveStateChanged();
        return;
    }
    setState(isClash() ? SaveState::Conflict : SaveState::Unsaved);
    if (isClash())
        Q_EMIT conflictFound();
}
