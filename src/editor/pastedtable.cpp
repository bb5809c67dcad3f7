// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedtable.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Qt takes about a second for so much HTML, and the window would stand still.
constexpr qsizetype longestHtml = qsizetype(1) << 20;

/// Reads HTML without fetching what it names: a style sheet may be any file of this computer.
class SealedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

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

std::optional<TableText> tableFromTabbed(QString text)
{
    if (!text.contains(u'\t'))
        return std::nullopt;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::Null);
    return tableOf(TabbedText(text).rows());
}

/// The text of a cell or of what stands beside a table.
QString textOf(QTextFrame::iterator from, const QTextFrame::iterator &to)
{
    QStringList lines;
    for (; from != to; ++from)
        lines.append(from.currentBlock().text());
    return lines.join(u'\n').replace(QChar::LineSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
}

std::optional<TableText> tableFromHtml(const QString &html)
{
    if (html.size() > longestHtml || !html.contains("<table"_L1, Qt::CaseInsensitive))
        return std::nullopt;
    SealedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    const QTextFrame &page = *document.rootFrame();
    const QList<QTextFrame *> tables = page.childFrames();
    auto *table = tables.size() == 1 ? qobject_cast<QTextTable *>(tables.front()) : nullptr;
    if (!table || !table->childFrames().isEmpty() || !textOf(page.begin(), page.end()).trimmed().isEmpty())
        return std::nullopt;
    QList<QStringList> rows;
    for (int row = 0; row < table->rows(); ++row) {
        rows.append(QStringList());
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(row, column);
            // A cell over several places stands in the first of them.
            const bool isFirst = cell.row() == row && cell.column() == column;
            rows.back().append(isFirst ? textOf(cell.begin(), cell.end()) : QString());
        }
    }
    return tableOf(rows);
}

} // namespace

std::optional<TableText> pastedTable(const QMimeData &pasted)
{
    if (std::optional<TableText> table = tableFromTabbed(pasted.text()))
        return table;
    return pasted.hasHtml() ? tableFromHtml(pasted.html()) : std::nullopt;
}
