// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"

#include "workflow/jobrunner.h"

#include <algorithm>

CurrentArticle::CurrentArticle(const AppServices &services, QString actor, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_actor(std::move(actor))
{
    m_draftTimer.setSingleShot(true);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { keepDraft(); });
}

CurrentArticle::~CurrentArticle() = default;

void CurrentArticle::setActor(const QString &actor)
{
    if (actor == m_actor)
        return;
    const QString before = std::exchange(m_actor, actor);
    m_services.jobs.write(
        this,
        [&articles = m_services.articles, before, actor](const std::stop_token &) {
            return articles.renameDrafts(before, actor);
        },
        [this](const Result<void> &renamed) {
            if (renamed)
                return;
            // What lies under the old name is not found again: without a journal the text is written once
            // more.
            m_draftedEdits.reset();
            draftSoon();
            Q_EMIT failed(renamed.error());
        });
}

const ArticleText &CurrentArticle::text() const
{
    if (m_bodyIsStale && m_bodySource) {
        m_text.body = m_bodySource();
        m_bodyIsStale = false;
    }
    return m_text;
}

bool CurrentArticle::isSignedOff() const
{
    return m_article.signOff && !m_unsaved && m_article.signOff->contentHash == m_headHash;
}

void CurrentArticle::setBodySource(std::function<QString()> source)
{
    m_bodySource = std::move(source);
}

void CurrentArticle::edit(const std::function<void(ArticleText &)> &change)
{
    if (!isOpen())
        return;
    ArticleText changed = text();
    change(changed);
    if (changed == m_text)
        return;
    m_text = std::move(changed);
    noteEdited();
    journalText();
    Q_EMIT fieldsEdited();
    Q_EMIT textEdited();
}

void CurrentArticle::replaceText(const ArticleText &text)
{
    if (!isOpen())
        return;
    m_bodyIsStale = false;
    m_text = text;
    noteEdited();
    if (m_journal)
        m_journal->end(); // edits that come now are edits of another body
    journalText();
    Q_EMIT opened();
    Q_EMIT textEdited();
}

void CurrentArticle::goBackTo(const ArticleText &text, Settled settled)
{
    saveWhole([this, id = m_article.id, text, settled = std::move(settled)](const Result<void> &saved) {
        if (!saved || id != m_article.id) {
            if (settled)
                settled(saved);
            return;
        }
        replaceText(text);
        save(RevisionReason::Restored, settled);
    });
}

void CurrentArticle::noteBodyEdited(const BodyEdit &edit)
{
    if (!isOpen())
        return;
    m_bodyIsStale = true;
    noteEdited();
    if (m_journal && !m_journal->keepEdit(edit)) {
        journalText();
        m_journal->followEdits();
    }
    Q_EMIT textEdited();
}

void CurrentArticle::noteEdited()
{
    ++m_edits;
    m_unsaved = true;
    if (m_state == SaveState::Saved || m_state == SaveState::Failed)
        setState(isClash() ? SaveState::Conflict : SaveState::Unsaved);
    draftSoon();
}

void CurrentArticle::setState(SaveState state)
{
    m_state = state;
    Q_EMIT saveStateChanged();
}

void CurrentArticle::save(RevisionReason reason, Settled settled)
{
    const auto holds =
        reason == RevisionReason::Saved ? SaveRequest::Holds::TextAsAsked : SaveRequest::Holds::WholeText;
    requestSave({reason, holds, std::move(settled)});
}

void CurrentArticle::saveWhole(Settled settled)
{
    requestSave({RevisionReason::Saved, SaveRequest::Holds::WholeText, std::move(settled)});
}

void CurrentArticle::requestSave(const SaveRequest &request)
{
    if (!isOpen()) {
        if (request.settled)
            request.settled({});
        return;
    }
    Q_EMIT aboutToSave();
    m_requests.append(request);
    if (!m_saving)
        startSave();
}

void CurrentArticle::startSave()
{
    if (!m_unsaved) {
        answerSaves({});
        return;
    }
    if (isClash()) {
        setState(SaveState::Conflict);
        Q_EMIT conflictFound();
        answerSaves(Error{ErrorCode::Conflict, m_article.slug.text(), {}});
        return;
    }
    m_saving = true;
    setState(SaveState::Saving);
    const ArticleText text = this->text();
    m_services.jobs.write(
        this,
        [&articles = m_services.articles, id = m_article.id, base = m_base, text,
         reason = m_requests.constLast().reason,
         actor = m_actor](const std::stop_token &) { return articles.save(id, base, text, reason, actor); },
        [this, text, edits = m_edits](const Result<SavedArticle> &saved) { finishSave(text, edits, saved); });
}

void CurrentArticle::finishSave(const ArticleText &text, int edits, const Result<SavedArticle> &saved)
{
    m_saving = false;
    if (!saved) {
        const bool clashes = saved.error().code == ErrorCode::Conflict;
        if (clashes) {
            // Whoever saved may have dropped the draft with it (another desk of the same name): without a
            // journal it is written once more.
            m_draftedEdits.reset();
            draftSoon();
            readTheirs();
        }
        setState(clashes ? SaveState::Conflict : SaveState::Failed);
        Q_EMIT failed(saved.error());
        answerSaves(saved.error());
        return;
    }
    m_base = saved->revision;
    m_theirs.reset();
    m_headHash = saved->contentHash;
    m_article.head = saved->revision;
    m_article.slug = saved->slug;
    m_article.text = text;
    m_article.updatedAtUtc = saved->savedAtUtc;
    m_storedAtUtc = saved->savedAtUtc;
    m_recovered = false;
    m_unsaved = edits != m_edits;
    m_draftedEdits = edits;
    if (m_unsaved) {
        draftSoon();
        journalText();
    } else if (m_journal) {
        m_journal->end();
    }
    setState(m_unsaved ? SaveState::Unsaved : SaveState::Saved);
    Q_EMIT stateChanged();
    Q_EMIT stored(m_article.id);
    const auto whole = std::ranges::find(m_requests, SaveRequest::Holds::WholeText, &SaveRequest::holds);
    if (m_unsaved && whole != m_requests.end())
        startSave();
    else
        answerSaves({});
}

void CurrentArticle::answerSaves(const Result<void> &answer)
{
    QList<SaveRequest> requests = std::exchange(m_requests, {});
    while (!requests.isEmpty()) {
        if (const SaveRequest request = requests.takeFirst(); request.settled)
            request.settled(answer);
        // One of the answers put another text on the desk: nobody leaves it before it is stored.
        if (m_saving) {
            m_requests = requests + m_requests;
            return;
        }
    }
}

void CurrentArticle::change(std::optional<RevisionReason> reason,
                            std::function<Result<void>(Articles &)> work)
{
    const auto run = [this, id = m_article.id, slug = m_article.slug,
                      work = std::move(work)](const Result<void> &settled) {
        if (settled)
            runChange(id, slug, work);
    };
    if (reason)
        save(*reason, run);
    else
        run({});
}

void CurrentArticle::runChange(const ArticleId &id, const Slug &slug,
                               const std::function<Result<void>(Articles &)> &work)
{
    m_services.jobs.write(
        this, [&articles = m_services.articles, work](const std::stop_token &) { return work(articles); },
        [this, id, slug](const Result<void> &done) {
            if (!done && id == m_article.id)
                Q_EMIT failed(done.error());
            else if (!done)
                Q_EMIT refusedBehind(slug, done.error());
            noteChanged(id);
        });
}
