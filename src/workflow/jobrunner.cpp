// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/jobrunner.h"

namespace {

// Few: every thread holds a database connection, and two already hide the wait for the disk.
constexpr int readThreads = 3;
// An import goes on while something is exported.
constexpr int longThreads = 2;
// Threads keep their connection for as long as the program runs.
constexpr int neverExpires = -1;

} // namespace

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
{
    m_reads.setMaxThreadCount(readThreads);
    m_longs.setMaxThreadCount(longThreads);
    m_writes.setMaxThreadCount(1);
    for (QThreadPool *pool : {&m_reads, &m_longs, &m_writes})
        pool->setExpiryTimeout(neverExpires);
}

JobRunner::~JobRunner()
{
    m_stop.request_stop();
    m_reads.clear();
    m_longs.clear();
    m_reads.waitForDone();
    m_longs.waitForDone();
    m_writes.waitForDone();
}

JobRunner::EitherStop::EitherStop(const std::stop_token &one, const std::stop_token &other)
    : m_first(one, Ask{m_both})
    , m_second(other, Ask{m_both})
{ }

void JobRunner::deliver(const QPointer<QObject> &context, std::function<void()> answer)
{
    // The runner outlives its threads, so it can always be posted to; the context is asked in its own thread.
    const auto call = [context, answer = std::move(answer)] {
        if (context)
            answer();
    };
    QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
}
