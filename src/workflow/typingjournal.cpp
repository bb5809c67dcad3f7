// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/typingjournal.h"

#include "base/log.h"
#include "storage/journal.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Leaves the larger part of half a second to a slow disk.
constexpr int writeDelayMs = 150;
constexpr int retryDelayMs = 1000;

bool isNote(const JournalEntry &entry)
{
    return std::holds_alternative<JournalledNote>(entry);
}

/// What waits of the text, or of the note, that `next` is about is of no use any more.
void drop(const JournalEntry &next, QList<JournalEntry> &entries)
{
    const auto keyOf = [](const JournalEntry &entry) {
        return std::visit([](const auto &what) { return what.key; }, entry);
    };
    entries.removeIf([&](const JournalEntry &entry) {
        return isNote(entry) == isNote(next) && keyOf(entry) == keyOf(next);
    });
}

/// A note in a journal that was left behind.
struct LeftNote
{
    Journal *journal;
    JournalledNote kept;
};

/// Of two notes about one article the newer comes first.
QList<LeftNote> newestFirst(const std::vector<std::unique_ptr<Journal>> &left, const QString &newsroom)
{
    QList<LeftNote> notes;
    for (const auto &journal : left) {
        const auto held = journal->texts();
        for (const JournalledNote &kept : held.value_or({}).notes) {
            if (kept.key.newsroom == newsroom)
                notes.append({journal.get(), kept});
        }
    }
    std::ranges::stable_sort(notes, std::ranges::greater(),
                             [](const LeftNote &note) { return note.kept.keptAtUtc; });
    return notes;
}

} // namespace

/// The file is made with the first word: a program that only reads leaves none.
struct TypingJournal::File
{
    QString folder;
    std::unique_ptr<Journal> journal;
    QList<JournalEntry> unwritten; ///< Here, because nobody hears of a failure while the program ends.

    Result<void> write(const QList<JournalEntry> &entries)
    {
        for (const JournalEntry &entry : entries) {
            if (!std::holds_alternative<JournalledEdit>(entry))
                drop(entry, unwritten);
            unwritten.append(entry);
        }
        if (!journal) {
            auto made = Journal::create(folder);
            if (!made)
                return made.error();
            journal = std::move(*made);
        }
        auto done = journal->write(unwritten);
        if (done)
            unwritten.clear();
        return done;
    }

    /// As far as this one takes them: what it refuses stays where it is, and is answered all the same.
    Notes takeNotes(const QString &newsroom)
    {
        Notes notes = ownNotes(newsroom);
        std::vector<std::unique_ptr<Journal>> left = Journal::leftBehind(folder);
        for (const auto &[from, kept] : newestFirst(left, newsroom)) {
            if (!notes.contains(kept.key.article)) {
                notes.insert(kept.key.article, kept.note);
                if (const auto taken = write({kept}); !taken)
                    continue;
            }
            if (notes.value(kept.key.article) != kept.note || !unwritten.isEmpty())
                continue;
            if (const auto ended = from->write({JournalledNote{kept.key, {}, {}}}); !ended)
                qCWarning(logWorkflow) << "stays where it is:" << from->path() << ended.error().detail;
        }
        for (std::unique_ptr<Journal> &from : left)
            removeEmpty(std::move(from));
        return notes;
    }

    Notes ownNotes(const QString &newsroom)
    {
        Notes notes;
        const auto held = journal ? journal->texts() : Result<JournalTexts>(JournalTexts());
        for (const JournalledNote &kept : held.value_or({}).notes) {
            if (kept.key.newsroom == newsroom)
                notes.insert(kept.key.article, kept.note);
        }
        return notes;
    }

    static void removeEmpty(std::unique_ptr<Journal> ended)
    {
        const auto left = ended->texts();
        if (left && left->isEmpty())
            Journal::remove(std::move(ended));
    }

    void close()
    {
        if (journal)
            removeEmpty(std::move(journal));
    }
};

TypingJournal::TypingJournal(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_file(std::make_shared<File>(File{m_folder, {}, {}}))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TypingJournal::write);
}

TypingJournal::~TypingJournal()
{
    // Connections of Qt Sql end in the thread they began in.
    m_jobs.write(
        this,
        [file = m_file, waiting = m_waiting](const std::stop_token &) {
            if (!waiting.isEmpty() || !file->unwritten.isEmpty()) {
                if (const auto done = file->write(waiting); !done)
                    qCCritical(logWorkflow) << "what was typed last is not kept:" << done.error().detail;
            }
            file->close();
        },
        [] {});
}

void TypingJournal::keep(const JournalKey &key, Revision base, const ArticleText &text)
{
    replace(JournalledText{key, base, text, m_clock.nowUtc()});
}

void TypingJournal::keepEdit(const JournalKey &key, const BodyEdit &edit)
{
    if (!m_waiting.isEmpty()) {
        auto *const last = std::get_if<JournalledEdit>(&m_waiting.last());
        if (last && last->key == key && extend(last->edit, edit)) {
            last->keptAtUtc = m_clock.nowUtc();
            return;
        }
    }
    add(JournalledEdit{key, edit, m_clock.nowUtc()});
}

void TypingJournal::end(const JournalKey &key)
{
    replace(JournalEnd{key});
}

void TypingJournal::keepNote(const JournalKey &key, const BegunNote &note)
{
    replace(JournalledNote{key, note, m_clock.nowUtc()});
}

void TypingJournal::takeNotes(const QString &newsroom, QObject *context,
                              std::function<void(const Notes &)> answered)
{
    if (!m_waiting.isEmpty() && !m_isWriting) {
        m_timer.stop();
        write();
    }
    m_jobs.write(
        context, [file = m_file, newsroom](const std::stop_token &) { return file->takeNotes(newsroom); },
        std::move(answered));
}

void TypingJournal::replace(const JournalEntry &entry)
{
    drop(entry, m_waiting);
    add(entry);
}

void TypingJournal::add(JournalEntry entry)
{
    m_waiting.append(std::move(entry));
    if (!m_timer.isActive() && !m_isWriting)
        m_timer.start(writeDelayMs);
}

void TypingJournal::write()
{
    m_isWriting = true;
    m_jobs.write(
        this, [file = m_file, entries = m_waiting](const std::stop_token &) { return file->write(entries); },
        [this](const Result<void> &done) { finish(done); });
    m_waiting.clear();
}

void TypingJournal::finish(const Result<void> &done)
{
    m_isWriting = false;
    if (!done) {
        m_timer.start(retryDelayMs);
        if (!std::exchange(m_isFailing, true))
            Q_EMIT failed(done.error());
        return;
    }
    m_isFailing = false;
    if (m_waiting.isEmpty())
        Q_EMIT written();
    else
        m_timer.start(writeDelayMs);
}

QString defaultJournalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/galley/journal"_s;
}
