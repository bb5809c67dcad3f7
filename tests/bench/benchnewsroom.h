// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "workflow/appservices.h"
#include "workflow/jobrunner.h"

#include <QTemporaryDir>

#include <memory>

/// Where a bench's newsroom is made.
struct BenchPlace
{
    bool isOnServer = false; ///< A PostgreSQL server of the bench's own.
    QString folder; ///< Kept there and used again by the next run; empty: temporary.
};
/// `--postgresql` and `--in=FOLDER` of a bench's arguments.
[[nodiscard]] BenchPlace benchPlace(const QStringList &arguments);

/// A newsroom of `articles` articles of about 300 words, nearly all published.
class BenchNewsroom
{
public:
    explicit BenchNewsroom(int articles, const BenchPlace &place = {});

    [[nodiscard]] const AppServices &services() const { return m_newsroom->services(); }
    [[nodiscard]] const QString &address() const { return m_address; }
    /// A name in a folder that goes with the bench.
    [[nodiscard]] QString path(const QString &name) const { return m_temporary.filePath(name); }
    /// Opened a second time, as a desk does that starts.
    [[nodiscard]] std::unique_ptr<OpenNewsroom> openAgain();

private:
    QTemporaryDir m_temporary;
    QString m_address;
    SystemClock m_clock;
    JobRunner m_jobs;
    std::unique_ptr<OpenNewsroom> m_newsroom;
};
