// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QMutex>

/// A clock that stands until a test moves it. Thread-safe, as services ask it from many threads.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC))
        : m_now(nowUtc)
    { }
    [[nodiscard]] QDateTime nowUtc() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }
    void advance(qint64 seconds)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addSecs(seconds);
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};
