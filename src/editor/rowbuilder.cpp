// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Hundredths of a body line.
constexpr int paragraphGap = 62;
constexpr int tightItemGap = 16;

// A column wider than this wraps; without the limit one long cell would starve all others.
constexpr int heaviestColumn = 40;

QString bulletFor(std::size_t depth)
{
    static const QString bullets[] = {u"\u2022"_s, u"\u25e6"_s, u"\u25aa"_s};
    return bullets[(depth - 1) % 3];
}

/// Ideographs and kana may be parted anywhere.
bool mayBreakAt(QChar character)
{
    return character.isSpace() || (character >= QChar(0x2E80) && character <= QChar(0x9FFF));
}

int longestWord(QStringView text)
{
    qsizetype longest = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !mayBreakAt(text[at]))
            continue;
        longest = std::max(longest, at - start);
        start = at + 1;
    }
    return int(longest);
}

} // namespace

RowBuilder::RowBuilder(QStringView language, TextStyle body, RowBox box)
    : m_direction(directionOfLanguage(language))
    , m_body(body)
    , m_box(box)
{ }

PlacedRows RowBuilder::take()
{
    closeRow();
    if (m_box != RowBox::None && !m_rows.empty()) {
        m_rows.front().row->opensGroup = true;
        m_rows.back().row->closesGroup = true;
    }
    PlacedRows rows;
    rows.reserve(m_rows.size());
    for (Made &made : m_rows) {
        made.row->hash = hashOf(*made.row);
        rows.push_back({std::move(made.row), made.source});
    }
    m_rows.clear();
    m_directed = 0;
    return rows;
}

bool RowBuilder::enterBlock(const BlockStart &block)
{
    if (m_depth == 1 && block.kind != BlockKind::FootnoteSection)
        m_topBlocks.push_back({block.kind, block.source, m_rows.size()});
    ++m_depth;
    switch (block.kind) {
    case BlockKind::Quote:
        if (m_quotes++ == 0)
            m_listsOutside = int(m_lists.size());
        break;
    case BlockKind::BulletList:
    case BlockKind::OrderedList:
        m_lists.push_back({block.kind == BlockKind::OrderedList, block.tight, block.start});
        break;
    case BlockKind::ListItem:
        openItem(block);
        break;
    case BlockKind::FootnoteSection:
        m_footnoteRow = m_rows.size();
        m_inFootnotes = true;
        break;
    case BlockKind::Footnote:
        addFootnoteMarker(block);
        break;
    default:
        openLeaf(block);
    }
    return true;
}

void RowBuilder::openItem(const BlockStart &block)
{
    closeRow(); // the text of a tight parent item ends where its list begins
    if (m_lists.empty())
        return;
    List &list = m_lists.back();
    m_marker = block.isTask ? (block.isChecked ? RowMarker::TaskDone : RowMarker::TaskOpen) : RowMarker::Text;
    m_markerText = list.ordered ? QString(QString::number(list.next) + u'.') : bulletFor(m_lists.size());
    if (block.isTask && !list.ordered)
        m_markerText.clear();
    m_markerSource = block.source;
    ++list.next;
    m_itemHasText = false;
}

void RowBuilder::openLeaf(const BlockStart &block)
{
    switch (block.kind) {
    case BlockKind::Paragraph:
        openRow(RowKind::Text, m_inFootnotes ? TextStyle::Footnote : m_body, block.source);
        break;
    case BlockKind::Heading:
        openRow(RowKind::Text, TextStyle(int(TextStyle::Heading1) + std::clamp(block.level, 1, 6) - 1),
                block.source);
        m_row->anchor = QString::fromUtf8(block.id);
        break;
    case BlockKind::CodeBlock:
        m_inCode = true;
        m_groupStart = m_rows.size();
        openRow(RowKind::Code, TextStyle::Code, block.source);
        break;
    case BlockKind::Rule:
        openRow(RowKind::Rule, m_body, block.source);
        closeRow();
        break;
    case BlockKind::Table:
        m_groupStart = m_rows.size();
        break;
    case BlockKind::TableHead:
    case BlockKind::TableBody:
        m_inHeader = block.kind == BlockKind::TableHead;
        break;
    case BlockKind::TableRow:
        openRow(RowKind::TableRow, m_inHeader ? TextStyle::HeaderCell : TextStyle::Cell, block.source);
        break;
    case BlockKind::TableCell:
        openCell(block);
        break;
    case BlockKind::Figure:
        addFigure(block);
        break;
    default:
        break;
    }
}

void RowBuilder::openCell(const BlockStart &block)
{
    if (!m_row)
        return;
    if (!m_row->cells.isEmpty())
        m_row->text += u'\t';
    m_row->cells.append({int(m_row->text.size()), 0, block.align});
}

void RowBuilder::addFigure(const BlockStart &block)
{
    openRow(RowKind::Picture, TextStyle::Caption, block.source);
    m_row->addresses = {QString::fromUtf8(block.figureAddress)};
    m_row->text = QString::fromUtf8(block.figureAlt);
    closeRow();
    QString caption = QString::fromUtf8(block.figureCaption);
    const QString credit = QString::fromUtf8(block.figureCredit);
    if (caption.isEmpty() && credit.isEmpty())
        return;
    openRow(RowKind::Text, TextStyle::Caption, block.source);
    m_row->gap = tightItemGap;
    m_row->text = caption;
    if (!credit.isEmpty()) {
        if (!caption.isEmpty())
            m_row->text += u"  "_s;
        m_row->runs.append({int(m_row->text.size()), int(credit.size()), TextRun::Emphasis, -1});
        m_row->text += credit;
    }
    closeRow();
}

void RowBuilder::addFootnoteMarker(const BlockStart &block)
{
    m_lists.push_back({true, true, block.start});
    m_marker = RowMarker::Text;
    m_markerText = QString::number(block.start) + u'.';
    m_markerSource = block.source;
    m_itemHasText = false;
}

bool RowBuilder::leaveBlock(BlockKind kind)
{
    --m_depth;
    switch (kind) {
    case BlockKind::Quote:
        m_quotes = std::max(0, m_quotes - 1);
        m_barsBefore = std::min(m_barsBefore, m_quotes);
        break;
    case BlockKind::ListItem:
    case BlockKind::Footnote:
        closeRow();
        if (!m_itemHasText && m_marker != RowMarker::None) { // an item without a word still shows its marker
            openRow(RowKind::Text, m_inFootnotes ? TextStyle::Footnote : m_body, m_markerSource);
            closeRow();
        }
        m_itemHasText = true;
        if (kind == BlockKind::Footnote && !m_lists.empty())
            m_lists.pop_back();
        break;
    case BlockKind::BulletList:
    case BlockKind::OrderedList:
        if (!m_lists.empty())
            m_lists.pop_back();
        m_itemHasText = true;
        break;
    case BlockKind::CodeBlock:
        closeCode();
        break;
    case BlockKind::TableCell:
        if (m_row && !m_row->cells.isEmpty())
            m_row->cells.last().length = int(m_row->text.size()) - m_row->cells.last().start;
        break;
    case BlockKind::Table:
        closeTable();
        break;
    case BlockKind::Paragraph:
    case BlockKind::Heading:
    case BlockKind::TableRow:
        closeRow();
        break;
    default:
        break;
    }
    if (m_depth == 1 || kind == BlockKind::Footnote)
        giveDirection();
    return true;
}

// As on the page, a block of the body runs as its first letter does, with all its items and cells.
void RowBuilder::giveDirection()
{
    std::optional<TextDirection> direction;
    for (std::size_t index = m_directed; index < m_rows.size() && !direction; ++index) {
        const Row &row = *m_rows[index].row;
        if (row.kind != RowKind::Picture)
            direction = directionOfText(row.text);
    }
    for (; m_directed < m_rows.size(); ++m_directed) {
        Row &row = *m_rows[m_directed].row;
        row.isRightToLeft =
            row.kind != RowKind::Code && direction.value_or(m_direction) == TextDirection::RightToLeft;
    }
}

void RowBuilder::closeCode()
{
    m_inCode = false;
    // The last line of code ends with a line feed that opens no further line.
    if (m_row && m_row->text.isEmpty() && m_rows.size() > m_groupStart)
        m_row.reset();
    closeRow();
    if (m_rows.size() > m_groupStart)
        m_rows.back().row->closesGroup = true;
}

void RowBuilder::closeTable()
{
    QList<int> weights;
    QList<int> words;
    for (std::size_t index = m_groupStart; index < m_rows.size(); ++index) {
        const Row &row = *m_rows[index].row;
        weights.resize(std::max(weights.size(), row.cells.size()));
        words.resize(weights.size());
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const TableCell &cell = row.cells[column];
            weights[column] = std::clamp(cell.length, std::max(weights[column], 3), heaviestColumn);
            const int word = longestWord(QStringView(row.text).sliced(cell.start, cell.length));
            words[column] = std::clamp(word, std::max(words[column], 3), heaviestColumn);
        }
    }
    for (std::size_t index = m_groupStart; index < m_rows.size(); ++index) {
        Row &row = *m_rows[index].row;
        row.columnWeights = weights;
        row.columnWords = words;
        row.opensGroup = index == m_groupStart;
        row.closesGroup = index + 1 == m_rows.size();
        row.gap = row.opensGroup ? paragraphGap : 0;
    }
}
