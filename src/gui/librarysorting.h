// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/actionregistry.h"
#include "workflow/archive.h"

#include <QObject>

#include <functional>

class QMenu;
class Settings;

/// In which order the library lists articles; kept for the next start. GUI thread only.
class LibrarySorting : public QObject
{
    Q_OBJECT

public:
    LibrarySorting(Settings &settings, QObject *parent);

    [[nodiscard]] const ArchiveOrder &order() const { return m_order; }
    /// In the direction that is usual for it: names from A, moments from the latest.
    void sortBy(ArchiveColumn column);
    void setOrder(const ArchiveOrder &order);
    [[nodiscard]] bool canReverse() const { return m_order.column != ArchiveColumn::Rank; }
    void reverse();
    [[nodiscard]] bool isReversed() const;

Q_SIGNALS:
    void changed();

private:
    Settings &m_settings;
    ArchiveOrder m_order;
};

/// The rows of "Sort the Library". `sorting` answers null as long as there is no library.
[[nodiscard]] QList<Action> sortingActions(const std::function<LibrarySorting *()> &sorting);
/// The same in a menu of its own.
void fillSortMenu(QMenu &menu, const ActionRegistry &actions);
