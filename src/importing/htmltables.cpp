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

/// "left", "center" or "right" of a cell, or of what it holds: word processors align the paragraph inside.
QString alignmentOf(const HtmlNode &cell)
{
    QString said = cell.style(u"text-align");
    if (said.isEmpty())
        said = cell.attributes.value(u"align"_s).toLower();
    if (said == "start"_L1 || said == "left"_L1)
        return u"left"_s;
    if (said == "end"_L1 || said == "right"_L1)
        return u"right"_s;
    if (said == "center"_L1 || cell.name == "center"_L1)
        return u"center"_s;
    for (const HtmlNode &child : cell.children) {
        if (QString inner = alignmentOf(child); !inner.isEmpty())
            return inner;
    }
    return {};
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
    QString rule = u"|"_s;
    for (qsizetype column = 0; column < m_columns; ++column)
        rule += ruleOf(column) + u'|';
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
            lines.append(rule);
    }
    return lines;
}

QString HtmlTable::ruleOf(qsizetype column) const
{
    QHash<QString, int> votes;
    int voters = 0;
    for (qsizetype row = 1; row < m_grid.size(); ++row) {
        const HtmlNode *cell = m_grid[row].value(column);
        if (cell && !cell->children.empty()) {
            ++votes[alignmentOf(*cell)];
            ++voters;
        }
    }
    QString said;
    for (const QString &way : {u"left"_s, u"center"_s, u"right"_s}) {
        if (votes.value(way) * 2 > voters)
            said = way;
    }
    const HtmlNode *heading = m_grid.constFirst().value(column);
    if (heading && votes.value(QString()) == voters)
        said = alignmentOf(*heading);
    static const QHash<QString, QString> rules{
        {u"left"_s, u":--"_s}, {u"center"_s, u":-:"_s}, {u"right"_s, u"--:"_s}};
    return rules.value(said, u"---"_s);
}
