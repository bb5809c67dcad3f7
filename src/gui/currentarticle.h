// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "gui/articlejournal.h"
#include "gui/saverequest.h"
#include "gui/savestate.h"
#include "gui/textplace.h"
#include "workflow/appservices.h"
#include "workflow/articles.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

/// The article on the desk: as stored, and its text as it is being edited. All panes work on this one. Typing
/// is on disk within a second, revisions are made by save, leaving and closing. GUI thread only.
class CurrentArticle : public QObject
{
    Q_OBJECT

public:
    using Settled = SaveRequest::Settled;

    CurrentArticle(const AppServices &services, QString actor, QObject *parent);
    ~CurrentArticle() override;
    /// `newsroom`: its id. Without a journal, and while it fails, typing is kept as drafts in the newsroom.
    void useJournal(TypingJournal &journal, const QString &newsroom);
    void setActor(const QString &actor); ///< Who the record names from now on; drafts go with the name.

    [[nodiscard]] bool isOpen() const { return !m_article.id.isNull(); }
    [[nodiscard]] bool wasAsked() const { return m_asked > 0; } ///< For one that may still be on its way.
    [[nodiscard]] const ArticleId &id() const { return m_article.id; }
    [[nodiscard]] const Article &article() const { return m_article; } ///< As last stored or read.
    [[nodiscard]] const ArticleText &text() const; ///< As it stands on the desk, saved or not.
    [[nodiscard]] SaveState saveState() const { return m_state; }
    [[nodiscard]] bool isUnsaved() const { return m_unsaved; }
    [[nodiscard]] bool isSignedOff() const; ///< The text as it stands on the desk: any edit ends that.
    [[nodiscard]] bool isDraftKept() const; ///< The unsaved text is on disk, in the journal or as a draft.
    [[nodiscard]] const QDateTime &storedAtUtc() const { return m_storedAtUtc; } ///< As revision or draft.
    [[nodiscard]] Revision base() const { return m_base; } ///< Of the text; older than the head in a clash.
    /// The other text of a Conflict; set until one of both was chosen and is stored.
    [[nodiscard]] const std::optional<Article> &theirs() const { return m_theirs; }
    [[nodiscard]] bool isRecovered() const { return m_recovered; } ///< Opened with a draft in no revision.

    /// Leaves the present article (its text becomes a revision) and opens another: opened(), and with a place
    /// placeRequested(). If either fails: failed() or conflictFound(), stayed(). Already open: stayed().
    void open(const ArticleId &id, const TextPlace &place = {});
    void create(const ArticleText &text); ///< A new draft, and opens it.
    void duplicate(const ArticleId &id); ///< The same with a copy.
    /// Makes a revision if the text is in none; `settled` is always called, once. For every reason but Saved
    /// what is typed meanwhile is stored as well before that.
    void save(RevisionReason reason, Settled settled = {});
    /// As save(Saved), and what is typed meanwhile as well: after a success the text may be replaced.
    void saveWhole(Settled settled);
    void leave(Settled settled); ///< Makes a revision; nothing is open after success.
    /// Leaves without a revision, once all that is typed is on disk as a draft; else the article stays open.
    void abandon(Settled settled);

    /// Changes fields of the text; emits fieldsEdited() and textEdited() if anything is different.
    void edit(const std::function<void(ArticleText &)> &change);
    /// Replaces the whole text, body included (an older revision, a chosen side); emits opened().
    void replaceText(const ArticleText &text);
    /// Takes an older text up again as a revision; what stood on the desk is one before that.
    void goBackTo(const ArticleText &text, Settled settled = {});
    /// The writing view's: where the body is while it is edited, and that it was. Reading is put off until
    /// somebody asks for text(), so that a key press costs nothing here.
    void setBodySource(std::function<QString()> source);
    void noteBodyEdited(const BodyEdit &edit);

    /// Saves (with a reason; without one the text stays as it is), runs `work` on the library thread, then
    /// reads the states again: stateChanged(), and failed() if it was refused. When another article is open
    /// by then: stored(), and refusedBehind().
    void change(std::optional<RevisionReason> reason, std::function<Result<void>(Articles &)> work);
    /// Reads states again, after somebody else's service call changed them. The text stays, but on a desk
    /// without edits that somebody else's newer revision left behind: overtaken().
    void reloadStates();
    /// As reloadStates(), of an article that may have been left since: then only stored().
    void noteChanged(const ArticleId &id);
    /// Something beside the text changed the page: related list, corrections. Emits pageTouched().
    void touchPage() { Q_EMIT pageTouched(); }
    /// Shows a place of the open article: the pane that holds the field takes the focus.
    void showPlace(const TextPlace &place) { Q_EMIT placeRequested(place); }

    /// Ends a Conflict: mine becomes a revision after theirs, then `chosen`, where given, takes its place.
    void resolveConflict(const std::optional<ArticleText> &chosen);

Q_SIGNALS:
    void aboutToSave(); ///< What is typed and not yet handed over is due: a save follows, or a newer text.
    void opened(); ///< Everything is shown anew; also when nothing is open any more.
    void fieldsEdited(); ///< text() but for its body was changed by some pane.
    void textEdited(); ///< Anything was edited; comes with each key press.
    void stateChanged(); ///< article(): workflow, publication, sign-off, slug, embargo, head.
    void saveStateChanged();
    void stored(const ArticleId &id); ///< A revision or state was stored: lists may show it anew.
    void pageTouched();
    void placeRequested(const TextPlace &place);
    void conflictFound(); ///< Also each time that a save has to wait for the choice.
    void overtaken(); ///< A desk without edits shows somebody else's newer revision now; after opened().
    void failed(const Error &error);
    void stayed(const ArticleId &asked, const Error &error); ///< No other comes. Null: not because of it.
    void refusedBehind(const Slug &left, const Error &error); ///< What was asked of an article left since.

private:
    void load(const ArticleId &id, const TextPlace &place);
    void show(const OpenArticle &opened);
    void openCreated(int asked, const Result<Article> &created);
    void stay(int asked, const ArticleId &id, const Error &error);
    void runChange(const ArticleId &id, const Slug &slug,
                   const std::function<Result<void>(Articles &)> &work);
    void requestSave(const SaveRequest &request);
    void startSave();
    void finishSave(const ArticleText &text, int edits, const Result<SavedArticle> &saved);
    void answerSaves(const Result<void> &answer);
    void keepDraft(Settled settled = {});
    void finishDraft(int edits, const Result<void> &kept);
    void draftSoon();
    void journalText();
    void takeStates(const OpenArticle &found);
    void readTheirs();
    void noteEdited();
    void setState(SaveState state);
    [[nodiscard]] bool isClash() const { return m_theirs && m_base != m_theirs->head; }

    const AppServices &m_services;
    QString m_actor;
    Article m_article;
    QString m_headHash; ///< Content hash of m_article.text.
    Revision m_base; ///< What the text on the desk was begun on.
    mutable ArticleText m_text;
    mutable bool m_bodyIsStale = false; ///< m_bodySource knows a newer body.
    std::function<QString()> m_bodySource;
    SaveState m_state = SaveState::Saved;
    bool m_unsaved = false;
    bool m_recovered = false;
    bool m_saving = false;
    int m_edits = 0; ///< Counts edits, to see whether a save or draft is still the newest text.
    std::optional<ArticleJournal> m_journal;
    std::optional<int> m_draftedEdits; ///< Those that the draft on disk holds, as far as is known.
    int m_asked = 0; ///< Counts what was asked to be on the desk; answers to earlier questions are late.
    int m_statesAsked = 0; ///< Counts reloadStates(): with several readers an older answer may come last.
    QDateTime m_storedAtUtc;
    std::optional<Article> m_theirs;
    QList<SaveRequest> m_requests;
    QTimer m_draftTimer;
};
