// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/journalledtext.h"

#include <QList>

#include <memory>
#include <vector>

class Database;

/// What a journal holds.
struct JournalTexts
{
    QList<JournalledText> texts;
    QList<JournalledNote> notes;
    bool areAll = true; ///< False where something is damaged: it is left out, and logged.
};

/// What is being typed in one running program, in a file of its own on this machine: a newsroom that is
/// locked, full or gone costs no word. Nobody else can open the file while the program lives. Belongs to the
/// thread that opened it; blocking.
class Journal
{
public:
    /// A new file in `folder`, which is made where there is none. Errors: Io, Database.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> create(const QString &folder);
    /// Those whose programs have ended. What cannot be opened (a living program's, a damaged one) stays where
    /// it is.
    [[nodiscard]] static std::vector<std::unique_ptr<Journal>> leftBehind(const QString &folder);
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    [[nodiscard]] const QString &path() const { return m_path; }

    /// In order, and all or nothing: a text takes the place of what was kept of its article, an edit goes on
    /// from there, an end takes the text away. A note takes the place of that about its article; one that is
    /// not written takes it away, and an end of the text leaves it alone. On disk when this answers.
    /// Errors: Database; NotFound for an edit without its text.
    [[nodiscard]] Result<void> write(const QList<JournalEntry> &entries);
    /// Everything kept, edits worked in; from the first that does not fit its text, they are left out and
    /// that is logged. Errors: Database.
    [[nodiscard]] Result<JournalTexts> texts();
    /// Those of texts(), without the texts, which take a second where they are long. Errors: Database.
    [[nodiscard]] Result<QList<JournalledNote>> notes();
    /// Nothing is kept, damaged or not. Errors: Database.
    [[nodiscard]] Result<bool> isEmpty();
    /// Ends it: the file goes, and all it holds.
    static void remove(std::unique_ptr<Journal> journal);

private:
    Journal(QString path, std::unique_ptr<Database> db);
    [[nodiscard]] Result<void> put(const JournalledText &entry);
    [[nodiscard]] Result<void> put(const JournalledEdit &entry);
    [[nodiscard]] Result<void> put(const JournalEnd &entry);
    [[nodiscard]] Result<void> put(const JournalledNote &entry);
    [[nodiscard]] Result<bool> hasNoteTable();
    [[nodiscard]] Result<QByteArray> bodyOf(const JournalKey &key);
    [[nodiscard]] Result<void> shorten(const JournalKey &key);

    QString m_path;
    std::unique_ptr<Database> m_db;
};
