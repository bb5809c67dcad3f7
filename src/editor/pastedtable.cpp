// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Reads what spreadsheets write: fields parted by tabs, and in quotes where they hold a tab, a line end or a
/// quote.
class TabbedText
{
public:
    explicit TabbedText(const QString &text)
        : m_text(text)
    { }

    QList<QStringList> rows()
    {
        QList<QStringList> rows;
        while (m_at < m_text.size()) {
            QStringList row{field()};
            while (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                row.append(field());
            }
            ++m_at;
            rows.append(row);
        }
        return rows;
    }

private:
    static bool isEnd(QChar c) { return c == u'\t' || c == u'\n'; }

    QString field()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            if (const std::optional<QString> quoted = quotedField())
                return *quoted;
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isEnd(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    /// Nothing where the quote is one of the text: “"Yes" he said”.
    std::optional<QString> quotedField()
    {
        QString field;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != u'"') {
                field += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                field += m_text[at++];
            } else if (at + 1 == m_text.size() || isEnd(m_text[at + 1])) {
                m_at = at + 1;
                return field;
            } else {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

std::optional<TableText> tableOf(QList<QStringList> rows)
{
    const qsizetype columns = rows.isEmpty() ? 0 : rows.front().size();
    const bool isGrid = rows.size() >= 2 && columns >= 2
        && std::ranges::all_of(rows, [columns](const QStringList &row) { return row.size() == columns; });
    const bool isIndented =
        std::ranges::all_of(rows, [](const QStringList &row) { return row.front().isEmpty(); });
    if (!isGrid || isIndented)
        return std::nullopt;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = cellText(cell);
    }
    return TableText{QList<TableText::Alignment>(columns), rows};
}

} // namespace

std::optional<TableText> pastedTable(const QString &text)
{
    if (!text.contains(u'\t'))
        return std::nullopt;
    QString tabbed = text;
    tabbed.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::Null);
    return tableOf(TabbedText(tabbed).rows());
}
