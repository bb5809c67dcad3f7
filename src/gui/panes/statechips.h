// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/archive.h"

#include <QWidget>

class QButtonGroup;

/// One chip a state with the number of its articles; one is chosen at a time. States without articles are
/// left out, unless chosen.
class StateChips : public QWidget
{
    Q_OBJECT

public:
    explicit StateChips(QWidget *parent);

    void showCounts(const ArchiveCounts &counts);
    /// Puts the chosen state into the filter.
    void addTo(ArchiveFilter &filter) const;
    /// Chooses the chip whose state the filter asks for, or the one for all; chosen() does not come.
    void choose(const ArchiveFilter &filter);

Q_SIGNALS:
    void chosen();

private:
    QButtonGroup *m_group;
};
