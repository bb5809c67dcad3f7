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
};
