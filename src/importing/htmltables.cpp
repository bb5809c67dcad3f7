// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmltables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 200;

bool holdsTable(const HtmlNode &node)
{
    return std::ranges::any_of(
        node.children, [](const HtmlNode &child) { return child.name == "table"_L1 || holdsTable(child); });
}

qsizetype spanOf(const HtmlNode &cell, const QString &name, qsizetype most)
{
    return std::clamp(qsizetype(cell.attributes.value(name, u"1"_s).toInt()), qsizetype(1), most);
}

} // namespace

HtmlTable::HtmlTable(const HtmlNode &table)
{
    collectRows(table);
    // The first row that a cell from above no longer reaches into, of each column.
    QList<qsizetype> freeFrom(mostColumns + 1, 0);
    m_grid.resize(m_rows.size());
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        for (const HtmlNode &cell : m_rows[row]->children) {
            if (cell.name != "td"_L1 && cell.name != "th"_L1)
                continue;
            m_cells.append(&cell);
            while (m_grid[row].size() <= mostColumns && freeFrom[m_grid[row].size()] > row)
                m_grid[row].append(nullptr);
            const qsizetype column = m_grid[row].size();
            if (column > mostColumns) // no grid any more; its words are kept
                continue;
            const qsizetype width =
                spanOf(cell, u"colspan"_s, std::min(mostColumns, mostColumns + 1 - column));
            const qsizetype height = spanOf(cell, u"rowspan"_s, m_rows.size() - row);
            m_grid[row].append(&cell);
            for (qsizetype right = 1; right < width; ++right)
                m_grid[row].append(nullptr);
            std::fill_n(freeFrom.begin() + column, width, row + height);
        }
        m_columns = std::max(m_columns, m_grid[row].size());
    }
}

void HtmlTable::collectRows(const HtmlNode &node)
{
    for (const HtmlNode &child : node.children) {
        if (child.name == "tr"_L1)
            m_rows.append(&child);
        else if (child.name == "caption"_L1)
            m_caption = &child;
        else if (child.name == "thead"_L1 || child.name == "tbody"_L1 || child.name == "tfoot"_L1)
            collectRows(child);
    }
}

bool HtmlTable::isGrid() const
{
    return m_rows.size() >= 2 && m_columns >= 2 && m_columns <= mostColumns
        && std::ranges::none_of(m_cells, [](const HtmlNode *cell) { return holdsTable(*cell); });
}

QStringList HtmlTable::lines(const std::function<QStringList(const HtmlNode &)> &read) const
{
    QStringList lines;
    for (const QList<const HtmlNode *> &row : m_grid) {
        QString line = u"|"_s;
        for (qsizetype column = 0; column < m_columns; ++column) {
            const HtmlNode *cell = row.value(column);
            QStringList words = cell ? read(*cell) : QStringList();
            words.removeAll(QString());
            line += u' ' + words.join(u"<br>"_s).replace(u"|"_s, u"\\|"_s) + u" |"_s;
        }
        lines.append(line);
        if (lines.size() == 1)
            lines.append(u"|---"_s.repeated(m_columns) + u'|');
    }
    return lines;
}
