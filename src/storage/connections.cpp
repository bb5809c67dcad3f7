// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"

#include "base/log.h"
#include "storage/dialect.h"
#include "storage/indexrepair.h"
#include "storage/migrator.h"
#include "storage/standinglocks.h"

#include <QMutex>
#include <QThreadStorage>

#include <thread>
#include <unordered_map>
#include <vector>

/// Shared with the threads that asked, so that each can close its own connection when it ends.
struct Connections::Opened
{
    Opened() = default;
    Q_DISABLE_COPY_MOVE(Opened)
    std::unique_ptr<StandingLocks> locks; ///< Of a file. First, so that it goes last.
    QMutex mutex;
    std::unordered_map<std::thread::id, std::unique_ptr<Database>> ofThread;

    ~Opened()
    {
        if (locks)
            locks->release();
        ofThread.clear();
    }
    Database *find(std::thread::id thread)
    {
        const QMutexLocker lock(&mutex);
        const auto found = ofThread.find(thread);
        return found == ofThread.end() ? nullptr : found->second.get();
    }
    void set(std::thread::id thread, std::unique_ptr<Database> db)
    {
        const QMutexLocker lock(&mutex);
        ofThread[thread] = std::move(db);
    }
    void close(std::thread::id thread)
    {
        // Destroyed after the lock: a last close may take as long as a checkpoint.
        std::unique_ptr<Database> closing;
        const QMutexLocker lock(&mutex);
        const auto found = ofThread.find(thread);
        if (found == ofThread.end())
            return;
        closing = std::move(found->second);
        ofThread.erase(found);
    }

    /// Closes what a thread opened when the thread ends.
    struct ThreadEnd
    {
        std::vector<std::weak_ptr<Opened>> opened;
        ~ThreadEnd()
        {
            for (const auto &weak : opened) {
                if (const auto strong = weak.lock())
                    strong->close(std::this_thread::get_id());
            }
        }
    };
};

Result<std::unique_ptr<Connections>> Connections::open(const NewsroomAddress &address, Database::Mode mode,
                                                       const Clock &clock)
{
    auto migrations = builtInMigrations();
    if (!migrations)
        return migrations.error();
    auto db = Database::open(address, mode);
    if (!db)
        return db.error();
    if (auto done = Migrator(**db, *std::move(migrations)).run(clock.nowUtc()); !done)
        return done.error();
    if (auto ready = (*db)->dialect().startWork(**db); !ready)
        return ready.error();
    // Before anything is indexed: what is wrong with the index could look right afterwards.
    if (const auto needed = IndexRepair::isNeeded(**db); !needed)
        qCWarning(logStorage) << "the search index was not looked at:" << needed.error().detail;
    std::unique_ptr<Connections> connections(new Connections(address));
    connections->keep(*std::move(db));
    if (address.isFile())
        connections->m_opened->locks = std::make_unique<StandingLocks>(address.path());
    return connections;
}

Connections::Connections(NewsroomAddress address)
    : m_address(std::move(address))
    , m_opened(std::make_shared<Opened>())
{ }

Connections::~Connections() = default;

Database &Connections::keep(std::unique_ptr<Database> db)
{
    // Not thread_local: its destructors run when QThread::wait() has answered already, while the program may
    // be past main() and Qt's own statics are gone.
    static QThreadStorage<Opened::ThreadEnd> threadEnds;
    Opened::ThreadEnd &threadEnd = threadEnds.localData();
    std::erase_if(threadEnd.opened, [](const auto &weak) { return weak.expired(); });
    threadEnd.opened.push_back(m_opened);
    Database &kept = *db;
    m_opened->set(std::this_thread::get_id(), std::move(db));
    return kept;
}

Result<std::reference_wrapper<Database>> Connections::forThisThread()
{
    if (Database *known = m_opened->find(std::this_thread::get_id())) {
        if (known->isAlive())
            return std::ref(*known);
        m_opened->close(std::this_thread::get_id());
    }
    auto db = Database::open(m_address, Database::Mode::Existing);
    if (!db)
        return db.error();
    if (auto ready = (*db)->dialect().startWork(**db); !ready)
        return ready.error();
    return std::ref(keep(*std::move(db)));
}
