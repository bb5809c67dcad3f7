// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/tableaccessible.h"

#include "editor/previewaccessible.h"

#include <algorithm>

void *TableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this) : nullptr;
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= rows().at(this->row() + row)->cells.size())
        return nullptr;
    return page().cell(this->row() + row, column);
}

QString TableAccessible::columnDescription(int column) const
{
    const QAccessibleInterface *head = cellAt(0, column);
    return head && head->role() == QAccessible::ColumnHeader ? head->text(QAccessible::Name) : QString();
}

int TableAccessible::columnCount() const
{
    return row() < 0 ? 0 : int(std::max(content().cells.size(), content().columnWeights.size()));
}

int TableAccessible::rowCount() const
{
    return row() < 0 ? 0 : end() - row();
}

void *CellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this)
                                                   : nullptr;
}

int CellAccessible::firstRow() const
{
    return firstOfPart(rows(), row(), level() - 1);
}

QList<QAccessibleInterface *> CellAccessible::columnHeaderCells() const
{
    if (row() < 0 || role() == QAccessible::ColumnHeader)
        return {};
    const Row &head = *rows().at(firstRow());
    if (head.style != TextStyle::HeaderCell || number() >= head.cells.size())
        return {};
    return {page().cell(firstRow(), number())};
}

int CellAccessible::rowIndex() const
{
    return row() < 0 ? -1 : row() - firstRow();
}

QAccessibleInterface *CellAccessible::table() const
{
    return row() < 0 ? nullptr : page().part(firstRow(), level() - 1);
}
