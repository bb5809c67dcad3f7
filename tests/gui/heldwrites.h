// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/jobrunner.h"

#include <QSemaphore>

#include <memory>

/// While it lives, what is asked to be written waits, as for a slow server.
class HeldWrites
{
public:
    explicit HeldWrites(JobRunner &jobs)
    {
        jobs.write(
            &m_context, [gate = m_gate](const std::stop_token &) { gate->acquire(); }, [] {});
    }
    ~HeldWrites() { m_gate->release(); }
    Q_DISABLE_COPY_MOVE(HeldWrites)

private:
    QObject m_context;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};
