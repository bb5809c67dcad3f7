// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/archiveindexing.h"

#include "workflow/archive.h"
#include "workflow/jobrunner.h"

namespace {

// The steps that an index takes which lacks nothing: look, and find nothing to do.
constexpr int stepsOfALook = 2;

} // namespace

ArchiveIndexing::ArchiveIndexing(const AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{ }

void ArchiveIndexing::start()
{
    m_steps = 0;
    next();
}

void ArchiveIndexing::next()
{
    m_services.jobs.write(
        this,
        [&archive = m_services.archive](const std::stop_token &stop) { return archive.indexStep(stop); },
        [this](const Result<bool> &hasMore) {
            ++m_steps;
            // A failure is in the log; the next opening tries again.
            if (hasMore && *hasMore)
                next();
            else if (hasMore && m_steps > stepsOfALook)
                Q_EMIT caughtUp();
        });
}
