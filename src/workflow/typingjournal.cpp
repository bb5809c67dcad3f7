// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/typingjournal.h"

#include "base/log.h"
#include "storage/journal.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

// Leaves the larger part of half a second to a slow disk.
constexpr int writeDelayMs = 150;
constexpr int retryDelayMs = 1000;

/// What waits of the text is of no use any more.
void drop(const JournalKey &key, QList<JournalEntry> &entries)
{
    entries.removeIf([&key](const JournalEntry &entry) {
        return std::visit([&key](const auto &what) { return what.key == key; }, entry);
    });
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
                std::visit([this](const auto &what) { drop(what.key, unwritten); }, entry);
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

    void close()
    {
        if (!journal)
            return;
        const auto left = journal->texts();
        if (left && left->areAll && left->texts.isEmpty())
            Journal::remove(std::move(journal));
        journal.reset();
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
    drop(key, m_waiting);
    add(JournalledText{key, base, text, m_clock.nowUtc()});
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
    drop(key, m_waiting);
    add(JournalEnd{key});
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
