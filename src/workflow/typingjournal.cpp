// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/typingjournal.h"

#include "base/log.h"
#include "storage/journal.h"

#include <QPointer>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

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

/// A journal that was left behind, while notes that came from it to this one are still in it.
struct LeftJournal
{
    std::unique_ptr<Journal> journal;
    QList<JournalledNote> ends; ///< Of those notes.
    bool isRefusing = false;
};

/// A note in a journal that was left behind.
struct LeftNote
{
    LeftJournal *from;
    JournalledNote kept;
};

/// Of two notes about one article the newer comes first.
QList<LeftNote> newestFirst(std::vector<LeftJournal> &left, const QString &newsroom)
{
    QList<LeftNote> notes;
    for (LeftJournal &from : left) {
        const auto held = from.journal->notes();
        if (!held)
            qCWarning(logWorkflow) << "stay where they are:" << from.journal->path() << held.error().detail;
        for (const JournalledNote &kept : held.value_or({})) {
            if (kept.key.newsroom == newsroom)
                notes.append({&from, kept});
        }
    }
    std::ranges::stable_sort(notes, std::ranges::greater(),
                             [](const LeftNote &note) { return note.kept.keptAtUtc; });
    return notes;
}

void removeEmpty(std::unique_ptr<Journal> ended)
{
    const auto isEmpty = ended->isEmpty();
    if (isEmpty && *isEmpty)
        Journal::remove(std::move(ended));
}

} // namespace

/// Notes that were asked for, and whether all that waited could be written on that occasion.
struct TypingJournal::Taken
{
    Notes notes;
    Result<void> written;
};

/// The file is made with the first word: a program that only reads leaves none.
struct TypingJournal::File
{
    QString folder;
    std::unique_ptr<Journal> journal;
    QList<JournalEntry> unwritten; ///< Here, because nobody hears of a failure while the program ends.
    std::vector<LeftJournal> left; ///< Open, so that no other program takes their notes as well.

    void await(const QList<JournalEntry> &entries)
    {
        for (const JournalEntry &entry : entries) {
            if (!std::holds_alternative<JournalledEdit>(entry))
                drop(entry, unwritten);
            unwritten.append(entry);
        }
    }

    Result<void> write(const QList<JournalEntry> &entries)
    {
        await(entries);
        if (!journal) {
            auto made = Journal::create(folder);
            if (!made)
                return made.error();
            journal = std::move(*made);
        }
        auto done = journal->write(unwritten);
        if (done) {
            unwritten.clear();
            endLeft();
        }
        return done;
    }

    Taken takeNotes(const QString &newsroom, const QList<JournalEntry> &entries)
    {
        await(entries);
        auto notes = ownNotes(newsroom);
        if (!notes) { // one from elsewhere could take the place of one of them
            qCWarning(logWorkflow) << "its notes cannot be read:" << journal->path() << notes.error().detail;
            return {{}, writeAwaited()};
        }
        for (std::unique_ptr<Journal> &found : Journal::leftBehind(folder))
            left.push_back({std::move(found), {}});
        for (const auto &[from, kept] : newestFirst(left, newsroom)) {
            const JournalledNote end{kept.key, {}, {}};
            if (from->ends.contains(end))
                continue; // it was taken before
            if (!notes->contains(kept.key.article)) {
                notes->insert(kept.key.article, kept.note);
                await({kept});
            }
            if (notes->value(kept.key.article) == kept.note)
                from->ends.append(end);
        }
        auto written = writeAwaited();
        endLeft();
        return {*notes, written};
    }

    Result<void> writeAwaited() { return unwritten.isEmpty() ? Result<void>() : write({}); }

    /// As they will be once all is written.
    Result<Notes> ownNotes(const QString &newsroom)
    {
        const auto held = journal ? journal->notes() : QList<JournalledNote>();
        if (!held)
            return held.error();
        Notes notes;
        const auto add = [&](const JournalledNote &kept) {
            if (kept.key.newsroom == newsroom && kept.note.isWritten())
                notes.insert(kept.key.article, kept.note);
            else if (kept.key.newsroom == newsroom)
                notes.remove(kept.key.article);
        };
        for (const JournalledNote &kept : *held)
            add(kept);
        for (const JournalEntry &entry : std::as_const(unwritten)) {
            if (const auto *kept = std::get_if<JournalledNote>(&entry))
                add(*kept);
        }
        return notes;
    }

    /// Those that still hold what came from there are asked again with the next write.
    void endLeft()
    {
        std::vector<LeftJournal> holding;
        for (LeftJournal &from : left) {
            if (hasEnded(from))
                removeEmpty(std::move(from.journal));
            else
                holding.push_back(std::move(from));
        }
        left = std::move(holding);
    }

    bool hasEnded(LeftJournal &from) const
    {
        if (from.ends.isEmpty())
            return true;
        if (!unwritten.isEmpty())
            return false; // it may hold the only copy
        const auto ended = from.journal->write(QList<JournalEntry>(from.ends.cbegin(), from.ends.cend()));
        if (!ended && !std::exchange(from.isRefusing, true))
            qCWarning(logWorkflow) << "stays where it is:" << from.journal->path() << ended.error().detail;
        return ended.has_value();
    }

    void close()
    {
        endLeft();
        left.clear();
        if (journal)
            removeEmpty(std::move(journal));
    }
};

TypingJournal::TypingJournal(QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_file(std::make_shared<File>(File{m_folder, {}, {}, {}}))
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
    m_timer.stop();
    ++m_jobsRunning; // what is kept meanwhile waits until `answered` has seen what it would take the place of
    m_jobs.write(
        this,
        [file = m_file, newsroom, entries = std::exchange(m_waiting, {})](const std::stop_token &) {
            return file->takeNotes(newsroom, entries);
        },
        [this, asking = QPointer<QObject>(context), answered = std::move(answered)](const Taken &taken) {
            if (asking)
                answered(taken.notes);
            finish(taken.written);
        });
}

void TypingJournal::replace(const JournalEntry &entry)
{
    drop(entry, m_waiting);
    add(entry);
}

void TypingJournal::add(JournalEntry entry)
{
    m_waiting.append(std::move(entry));
    if (!m_timer.isActive() && m_jobsRunning == 0)
        m_timer.start(writeDelayMs);
}

void TypingJournal::write()
{
    ++m_jobsRunning;
    m_jobs.write(
        this,
        [file = m_file, entries = std::exchange(m_waiting, {})](const std::stop_token &) {
            return file->write(entries);
        },
        [this](const Result<void> &done) { finish(done); });
}

void TypingJournal::finish(const Result<void> &done)
{
    --m_jobsRunning;
    if (m_jobsRunning == 0 && !done)
        m_timer.start(retryDelayMs);
    else if (m_jobsRunning == 0 && !m_waiting.isEmpty())
        m_timer.start(writeDelayMs);
    const bool wasFailing = std::exchange(m_isFailing, !done);
    if (!done && !wasFailing)
        Q_EMIT failed(done.error());
    if (isOnDisk())
        Q_EMIT written();
}

QString defaultJournalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/galley/journal"_s;
}
