// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/htmltree.h"

#include <QList>

#include <functional>

/// The cells of a `table`; it holds on to the tree.
class HtmlTable
{
public:
    explicit HtmlTable(const HtmlNode &table);

    [[nodiscard]] const HtmlNode *caption() const { return m_caption; }
    /// False for a table that only places things: with one row or one column, or tables in its cells, or more
    /// than 200 columns, which nobody reads.
    [[nodiscard]] bool isGrid() const;
    /// In the order they are read.
    [[nodiscard]] QList<const HtmlNode *> cells() const { return m_cells; }
    /// The table of Markdown; its first row is the heading. A cell over several places stands in the first.
    /// A column is aligned as most of its cells are, by style or attribute; its heading counts only where no
    /// other cell says anything.
    [[nodiscard]] QStringList lines(const std::function<QStringList(const HtmlNode &cell)> &read) const;

private:
    void collectRows(const HtmlNode &node);
    [[nodiscard]] QString ruleOf(qsizetype column) const;

    QList<const HtmlNode *> m_rows;
    QList<const HtmlNode *> m_cells;
    QList<QList<const HtmlNode *>> m_grid; ///< Null where a cell of another place reaches to.
    const HtmlNode *m_caption = nullptr;
    qsizetype m_columns = 0;
};
