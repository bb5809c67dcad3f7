// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"

#include <QAbstractTableModel>

/// The sources of an article as an editable table. GUI thread only.
class SourcesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, OutletColumn, AddressColumn, FullCoverageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSources(const QList<Source> &sources);
    [[nodiscard]] const QList<Source> &sources() const { return m_sources; }
    void append(const Source &source);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    QList<Source> m_sources;
};
