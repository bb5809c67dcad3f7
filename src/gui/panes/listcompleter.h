// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCompleter>

/// Completes the last entry of a list typed with commas ("harbour, ta…"), and keeps the entries before it.
class ListCompleter : public QCompleter
{
    Q_OBJECT

public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override;
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
};
