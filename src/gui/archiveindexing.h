// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/appservices.h"

#include <QObject>

/// Brings the search index up to date once a newsroom is open: one short job of the library thread after
/// another, so that saves go in between. GUI thread only.
class ArchiveIndexing : public QObject
{
    Q_OBJECT

public:
    ArchiveIndexing(const AppServices &services, QObject *parent);

    void start();

Q_SIGNALS:
    void caughtUp(); ///< There was something to do, and it is done: searches may find more now.

private:
    void next();

    const AppServices &m_services;
    int m_steps = 0;
};
