// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/journalledtext.h"
#include "workflow/jobrunner.h"

#include <QHash>
#include <QTimer>

#include <functional>

/// Takes down what is typed, half a second behind the keyboard at most, in a file on this machine that no
/// newsroom can hold up. One for the program; GUI thread only, which never waits for it. What could not be
/// written (a full disk) waits in memory and is tried again until it can. The end writes what is left, and
/// takes the file away where nothing is kept: a newsroom was given all texts, and no note is half written.
class TypingJournal : public QObject
{
    Q_OBJECT

public:
    TypingJournal(QString folder, const Clock &clock, QObject *parent = nullptr);
    ~TypingJournal() override;

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// The whole text, in the place of what was kept of this article.
    void keep(const JournalKey &key, Revision base, const ArticleText &text);
    /// What was typed since keep(); not before it.
    void keepEdit(const JournalKey &key, const BodyEdit &edit);
    /// The newsroom has the text, or it was given up.
    void end(const JournalKey &key);
    /// A note that is being written, in the place of what was kept of it; one that is not written ends it.
    void keepNote(const JournalKey &key, const BegunNote &note);
    using Notes = QHash<ArticleId, BegunNote>;
    /// Takes over what ended programs left of notes of this newsroom, and answers all that are kept, on disk
    /// or not yet, one of each article at most: that of this program, else the newest; an older one stays
    /// where it is until a later call. Each leaves its old journal only once it is in this one, if need be
    /// with a later write. `answered` is called unless `context` is gone, and before anything that is kept
    /// from now on is written: that cannot take the place of what the answer is about to tell.
    void takeNotes(const QString &newsroom, QObject *context, std::function<void(const Notes &)> answered);
    /// Nothing waits to be written.
    [[nodiscard]] bool isOnDisk() const { return m_waiting.isEmpty() && m_jobsRunning == 0 && !m_isFailing; }
    /// The last attempt failed, and none has succeeded since.
    [[nodiscard]] bool isFailing() const { return m_isFailing; }

Q_SIGNALS:
    void written(); ///< All that was typed until a moment ago is on disk.
    void failed(const Error &error); ///< Once for a row of failures.

private:
    struct File;
    struct Taken;
    void add(JournalEntry entry);
    void replace(const JournalEntry &entry);
    void write();
    void finish(const Result<void> &done);

    QString m_folder;
    const Clock &m_clock;
    std::shared_ptr<File> m_file; ///< Touched in the writing thread only.
    QList<JournalEntry> m_waiting;
    int m_jobsRunning = 0;
    bool m_isFailing = false;
    QTimer m_timer;
    JobRunner m_jobs; ///< Its own: a newsroom's may wait for a lock for seconds.
};

/// Where the journals of this person lie.
[[nodiscard]] QString defaultJournalFolder();
