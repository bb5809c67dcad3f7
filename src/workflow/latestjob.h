// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/jobrunner.h"

/// For answers that follow the keyboard (search, related lists, checks): at most one running and one waiting;
/// a newer question takes the waiting place, asks the running one to stop, and answers to older questions are
/// dropped. Lives in the thread of its context; nothing is delivered after the context or this object is
/// gone.
class LatestJob
{
public:
    LatestJob(JobRunner &jobs, QObject *context);
    ~LatestJob();
    Q_DISABLE_COPY_MOVE(LatestJob)

    /// Runs `work(stop)` on the read pool, then `done(answer)` unless a newer start() or cancel() came
    /// between.
    template <typename Work, typename Done>
    void start(Work work, Done done);
    /// Drops what runs and waits.
    void cancel();
    [[nodiscard]] bool isBusy() const;

private:
    /// Shared with the answer under way, which may come after this object.
    struct State
    {
        quint64 newest = 0; ///< Number of the latest question.
        bool isRunning = false;
        bool isWanted = false; ///< An answer is still waited for.
        std::stop_source stop; ///< Of the running question.
        std::function<void(std::stop_token)> waiting;
    };
    static void ask(State &state, std::function<void(std::stop_token)> question);
    /// True when the answer to question `number` is still wanted.
    [[nodiscard]] static bool takeAnswer(State &state, quint64 number);

    JobRunner &m_jobs;
    QPointer<QObject> m_context;
    std::shared_ptr<State> m_state;
};

template <typename Work, typename Done>
void LatestJob::start(Work work, Done done)
{
    cancel();
    m_state->isWanted = true;
    const quint64 number = m_state->newest;
    auto job = std::make_shared<std::pair<Work, Done>>(std::move(work), std::move(done));
    const std::weak_ptr<State> later = m_state;
    ask(*m_state, [&jobs = m_jobs, context = m_context, later, number, job](const std::stop_token &stop) {
        if (!context)
            return;
        jobs.readUntil(
            stop, context, [job](std::stop_token stopped) { return job->first(stopped); },
            [later, number, job](auto answer) {
                const std::shared_ptr<State> state = later.lock();
                if (state && takeAnswer(*state, number))
                    job->second(std::move(answer));
            });
    });
}
