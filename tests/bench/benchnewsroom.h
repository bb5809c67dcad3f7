// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "workflow/appservices.h"
#include "workflow/jobrunner.h"

#include <QTemporaryDir>

#include <memory>

/// A newsroom of `articles` articles of about 300 words, nearly all published, made anew in a temporary
/// folder.
class BenchNewsroom
{
public:
    explicit BenchNewsroom(int articles);

    [[nodiscard]] const AppServices &services() const { return m_newsroom->services(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    JobRunner m_jobs;
    std::unique_ptr<OpenNewsroom> m_newsroom;
};
