// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/savedview.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class Desk;

/// The newsroom's saved views as the desk knows them. Reads and writes are jobs; what fails is a Notice of
/// the desk. GUI thread only.
class LibraryViews : public QObject
{
    Q_OBJECT

public:
    explicit LibraryViews(Desk &desk);

    [[nodiscard]] const QList<SavedView> &all() const { return m_views; }
    /// Names differ in more than case.
    [[nodiscard]] std::optional<SavedView> named(const QString &name) const;
    /// Reads them again: others save views as well.
    void reload();
    /// In the place of the view of that name, where there is one.
    void save(const QString &name, const QString &filter);
    void rename(const SavedView &view, const QString &name);
    void remove(const SavedView &view);

Q_SIGNALS:
    void changed();

private:
    void write(const std::function<Result<void>()> &work);

    Desk &m_desk;
    QList<SavedView> m_views;
};
