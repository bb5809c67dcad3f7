// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/sourcesmodel.h"

void SourcesModel::setSources(const QList<Source> &sources)
{
    if (sources == m_sources)
        return;
    beginResetModel();
    m_sources = sources;
    endResetModel();
}

void SourcesModel::append(const Source &source)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_sources.append(source);
    endInsertRows();
    Q_EMIT edited();
}

void SourcesModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_sources.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

int SourcesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sources.size());
}

int SourcesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Source &source = m_sources.at(index.row());
    if (index.column() == FullCoverageColumn)
        return role == Qt::CheckStateRole ? QVariant(source.fullCoverage ? Qt::Checked : Qt::Unchecked)
                                          : QVariant();
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return source.title;
    case OutletColumn:
        return source.outlet;
    default:
        return source.address;
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == FullCoverageColumn)
        return tr("A professional newsroom's own report that readers are pointed to");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case OutletColumn:
        return tr("Outlet");
    case AddressColumn:
        return tr("Address");
    default:
        return tr("Coverage");
    }
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto common = QAbstractTableModel::flags(index);
    return index.column() == FullCoverageColumn ? common | Qt::ItemIsUserCheckable
                                                : common | Qt::ItemIsEditable;
}

bool SourcesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    Source changed = m_sources.at(index.row());
    switch (index.column()) {
    case TitleColumn:
        changed.title = value.toString();
        break;
    case OutletColumn:
        changed.outlet = value.toString();
        break;
    case AddressColumn:
        changed.address = value.toString().trimmed();
        break;
    case FullCoverageColumn:
        changed.fullCoverage = value.toInt() == Qt::Checked;
        break;
    }
    if (changed == m_sources.at(index.row()))
        return true;
    m_sources[index.row()] = changed;
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}
