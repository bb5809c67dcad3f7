// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/jobrunner.h"

#include <QSemaphore>
#include <QTest>

#include <memory>

/// Leaves the read pool one of its three threads, so that answers come in the order of their questions.
class OneReader
{
public:
    explicit OneReader(JobRunner &jobs)
        : m_jobs(jobs)
    {
        for (int thread = 0; thread < 2; ++thread)
            jobs.read(
                &m_context, [gate = m_gate](const std::stop_token &) { gate->acquire(); }, [] {});
    }
    ~OneReader() { m_gate->release(2); }
    Q_DISABLE_COPY_MOVE(OneReader)

    /// Waits until everything that was asked so far is answered.
    [[nodiscard]] bool answersAreIn()
    {
        bool isIn = false;
        m_jobs.read(
            &m_context, [](const std::stop_token &) { return 0; }, [&isIn](int) { isIn = true; });
        return QTest::qWaitFor([&isIn] { return isIn; });
    }

private:
    JobRunner &m_jobs;
    QObject m_context;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};
