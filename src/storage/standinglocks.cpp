// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/standinglocks.h"

#include "base/log.h"

#include <QFile>

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// SQLite file format: the lock-byte page, §1.8; the shared bytes follow the pending and the reserved one. The
// WAL-index, "walformat" §2.2: the last of its lock bytes says that somebody uses it.
constexpr qint64 sharedFirst = 0x40000002;
constexpr qint64 sharedSize = 510;
constexpr qint64 indexInUse = 128;

#ifdef F_OFD_SETLK
bool lock(int descriptor, short kind, qint64 start, qint64 length)
{
    struct flock wanted = {};
    wanted.l_type = kind;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = start;
    wanted.l_len = length;
    return ::fcntl(descriptor, F_OFD_SETLK, &wanted) == 0;
}
#endif

} // namespace

StandingLocks::StandingLocks(const QString &path)
{
    hold(path, sharedFirst, sharedSize);
    hold(path + u"-shm"_s, indexInUse, 1);
}

StandingLocks::~StandingLocks()
{
    for (const int descriptor : std::as_const(m_descriptors))
        ::close(descriptor);
}

void StandingLocks::hold([[maybe_unused]] const QString &path, [[maybe_unused]] qint64 start,
                         [[maybe_unused]] qint64 length)
{
#ifdef F_OFD_SETLK
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        qCWarning(logStorage) << "no lock of ours on" << path << std::strerror(errno);
        return;
    }
    m_descriptors.append(descriptor); // not closed before the end, also where the lock was refused
    if (!lock(descriptor, F_RDLCK, start, length))
        qCWarning(logStorage) << "no lock of ours on" << path << std::strerror(errno);
#endif
}

void StandingLocks::release()
{
#ifdef F_OFD_SETLK
    for (const int descriptor : std::as_const(m_descriptors))
        lock(descriptor, F_UNLCK, 0, 0);
#endif
}
