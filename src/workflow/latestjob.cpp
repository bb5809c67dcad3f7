// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/latestjob.h"

LatestJob::LatestJob(JobRunner &jobs, QObject *context)
    : m_jobs(jobs)
    , m_context(context)
    , m_state(std::make_shared<State>())
{ }

LatestJob::~LatestJob()
{
    cancel();
}

void LatestJob::cancel()
{
    ++m_state->newest;
    m_state->isWanted = false;
    m_state->waiting = nullptr;
    m_state->stop.request_stop();
}

bool LatestJob::isBusy() const
{
    return m_state->isWanted;
}

void LatestJob::ask(State &state, std::function<void(std::stop_token)> question)
{
    if (state.isRunning) {
        state.waiting = std::move(question);
        return;
    }
    state.isRunning = true;
    state.stop = std::stop_source();
    question(state.stop.get_token());
}

bool LatestJob::takeAnswer(State &state, quint64 number)
{
    state.isRunning = false;
    if (state.waiting)
        ask(state, std::exchange(state.waiting, nullptr));
    const bool isLatest = number == state.newest && state.isWanted;
    if (isLatest)
        state.isWanted = false;
    return isLatest;
}
