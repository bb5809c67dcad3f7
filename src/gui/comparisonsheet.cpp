// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparisonsheet.h"

#include "gui/appearance.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

using Kind = ComparedParagraph::Kind;

namespace {

// A shorter stretch is read faster than it is opened.
constexpr int fewestFolded = 3;
// Units of a paragraph that are shown; nobody compares more by eye, and one line of 10 MB is laid out for
// minutes.
constexpr qsizetype mostShown = 20'000;

/// A pair of rows, or a fold.
struct SheetItem
{
    RowPair rows;
    int pair = 0; ///< Its number among all.
    int folded = 0; ///< How many unchanged paragraphs from here stand in one line.
};

bool isSame(const RowPair &pair, const Comparison &comparison)
{
    return pair.before == pair.after && comparison.paragraphs.at(pair.before).kind == Kind::Same;
}

/// Unchanged paragraphs from `first` up to `end`; the one next to a change is shown.
void appendUnchanged(QList<SheetItem> &items, const Comparison &comparison, const QList<RowPair> &pairs,
                     int first, int end)
{
    const int foldStart = first == 0 ? first : first + 1;
    const int foldEnd = end == pairs.size() ? end : end - 1;
    const bool folds = foldEnd - foldStart >= fewestFolded && !comparison.unfolded.contains(foldStart);
    for (int pair = first; pair < end; ++pair) {
        if (folds && pair == foldStart) {
            items.append({pairs.at(pair), pair, foldEnd - foldStart});
            pair = foldEnd - 1;
        } else {
            items.append({pairs.at(pair), pair, 0});
        }
    }
}

QList<SheetItem> itemsOf(const Comparison &comparison)
{
    const QList<RowPair> pairs = pairedRows(comparison.paragraphs);
    QList<SheetItem> items;
    for (int pair = 0; pair < pairs.size();) {
        int end = pair;
        while (end < pairs.size() && isSame(pairs.at(end), comparison))
            ++end;
        appendUnchanged(items, comparison, pairs, pair, end);
        if (end < pairs.size())
            items.append({pairs.at(end), end, 0});
        pair = end + 1;
    }
    return items;
}

QColor tint(Tone tone, const QPalette &palette)
{
    const QColor front = toneColour(tone, palette);
    const QColor base = palette.color(QPalette::Base);
    constexpr float share = 0.24F;
    const auto mix = [](float one, float other) { return share * one + (1 - share) * other; };
    return QColor::fromRgbF(mix(front.redF(), base.redF()), mix(front.greenF(), base.greenF()),
                            mix(front.blueF(), base.blueF()));
}

class SheetWriter
{
public:
    SheetWriter(QTextDocument &document, const Comparison &comparison, const QPalette &palette)
        : m_comparison(comparison)
        , m_cursor(&document)
    {
        m_plain.setForeground(palette.color(QPalette::Text));
        m_removed = m_plain;
        m_removed.setBackground(tint(Tone::Failure, palette));
        m_removed.setFontStrikeOut(true);
        m_added = m_plain;
        m_added.setBackground(tint(Tone::Good, palette));
        m_added.setFontUnderline(true);
        m_heading = m_plain;
        m_heading.setFontWeight(QFont::Bold);
        m_link.setForeground(palette.color(QPalette::Link));
        m_link.setAnchor(true);
        m_block.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
    }

    ComparisonSheet write()
    {
        QList<SheetItem> items = itemsOf(m_comparison);
        m_sheet.isWhole = items.size() <= m_comparison.mostItems;
        if (!m_sheet.isWhole)
            items.resize(m_comparison.mostItems);
        if (m_comparison.layout == ComparisonLayout::SideBySide)
            writeSideBySide(items);
        else
            writeInline(items);
        return m_sheet;
    }

private:
    void writeSideBySide(const QList<SheetItem> &items)
    {
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(
            QList<QTextLength>(2, QTextLength(QTextLength::PercentageLength, 50)));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(8);
        format.setHeaderRowCount(1);
        QTextTable *table = m_cursor.insertTable(int(items.size()) + (m_sheet.isWhole ? 1 : 2), 2, format);
        enter(*table, 0, 0);
        m_cursor.insertText(m_comparison.before.name, m_heading);
        enter(*table, 0, 1);
        m_cursor.insertText(m_comparison.after.name, m_heading);
        int row = 0;
        for (const SheetItem &item : items) {
            ++row;
            if (item.folded > 0) {
                table->mergeCells(row, 0, 1, 2);
                enter(*table, row, 0);
                writeFold(item);
                continue;
            }
            beginItem();
            enter(*table, row, 0);
            if (writeChoice(item, ComparedWords::Kind::Removed))
                m_cursor.insertBlock();
            writeSide(item.rows.before, ComparedWords::Kind::Removed);
            enter(*table, row, 1);
            if (writeChoice(item, ComparedWords::Kind::Added))
                m_cursor.insertBlock();
            writeSide(item.rows.after, ComparedWords::Kind::Added);
            endItem(item);
        }
        if (!m_sheet.isWhole) {
            table->mergeCells(row + 1, 0, 1, 2);
            enter(*table, row + 1, 0);
            writeMore();
        }
    }

    void writeInline(const QList<SheetItem> &items)
    {
        m_block.setTopMargin(4);
        m_block.setBottomMargin(8);
        bool isFirst = true;
        const auto begin = [this, &isFirst] {
            if (!isFirst)
                m_cursor.insertBlock();
            isFirst = false;
            m_cursor.setBlockFormat(m_block);
        };
        for (const SheetItem &item : items) {
            begin();
            if (item.folded > 0) {
                writeFold(item);
                continue;
            }
            beginItem();
            const bool hasBefore = writeChoice(item, ComparedWords::Kind::Removed);
            if (hasBefore)
                m_cursor.insertText(u"   "_s, m_plain);
            if (writeChoice(item, ComparedWords::Kind::Added) || hasBefore)
                begin();
            if (item.rows.before == item.rows.after) {
                writeBoth(item.rows.before);
            } else {
                writeSide(item.rows.before, ComparedWords::Kind::Removed);
                if (item.rows.before >= 0 && item.rows.after >= 0)
                    begin();
                writeSide(item.rows.after, ComparedWords::Kind::Added);
            }
            endItem(item);
        }
        if (!m_sheet.isWhole) {
            begin();
            writeMore();
        }
    }

    void enter(const QTextTable &table, int row, int column)
    {
        m_cursor = table.cellAt(row, column).firstCursorPosition();
        m_cursor.setBlockFormat(m_block);
    }

    void beginItem() { m_change = {-1, -1, 0}; }
    void endItem(const SheetItem &item)
    {
        m_change.pair = item.pair;
        if (!isSame(item.rows, m_comparison) && m_change.start >= 0)
            m_sheet.changes.append(m_change);
    }

    /// The tick box of one side, where there is something to choose on it.
    bool writeChoice(const SheetItem &item, ComparedWords::Kind side)
    {
        const bool isBefore = side == ComparedWords::Kind::Removed;
        if (m_comparison.choices.isEmpty() || isSame(item.rows, m_comparison)
            || (isBefore ? item.rows.before : item.rows.after) < 0)
            return false;
        const MergeChoice &choice = m_comparison.choices.at(item.pair);
        const bool isTaken = isBefore ? choice.before : choice.after;
        QTextCharFormat format = m_link;
        format.setAnchorHref((isBefore ? beforeScheme : afterScheme) + u':' + QString::number(item.pair));
        if (isOpen(item.rows, choice))
            format.setFontWeight(QFont::Bold);
        const QString &name = (isBefore ? m_comparison.before : m_comparison.after).name;
        m_cursor.insertText((isTaken ? u"☑ "_s : u"☐ "_s)
                                + (m_comparison.layout == ComparisonLayout::Inline ? name
                                       : isTaken ? QCoreApplication::translate("ComparisonView", "Taken over")
                                       : isOpen(item.rows, choice)
                                       ? QCoreApplication::translate("ComparisonView", "Take this one?")
                                       : QCoreApplication::translate("ComparisonView", "Left out")),
                            format);
        return true;
    }

    /// One text's side of a paragraph. `own`: what only this side has.
    void writeSide(int row, ComparedWords::Kind own)
    {
        if (row < 0)
            return;
        m_left = mostShown;
        const ComparedParagraph &paragraph = m_comparison.paragraphs.at(row);
        const bool isOld = own == ComparedWords::Kind::Removed;
        if (paragraph.kind == Kind::Changed) {
            for (const ComparedWords &words : paragraph.words) {
                if (words.kind == ComparedWords::Kind::Same || words.kind == own)
                    writeWords(words.text, words.kind);
            }
        } else {
            const QStringView text = isOld ? paragraph.before.in(m_comparison.before.text)
                                           : paragraph.after.in(m_comparison.after.text);
            writeWords(text, paragraph.kind == Kind::Same ? ComparedWords::Kind::Same : own);
        }
    }
    void writeBoth(int row)
    {
        m_left = mostShown;
        const ComparedParagraph &paragraph = m_comparison.paragraphs.at(row);
        if (paragraph.kind == Kind::Same)
            writeWords(paragraph.after.in(m_comparison.after.text), ComparedWords::Kind::Same);
        for (const ComparedWords &words : paragraph.words)
            writeWords(words.text, words.kind);
    }

    void writeWords(QStringView text, ComparedWords::Kind kind)
    {
        if (m_left < 0)
            return;
        QString shown = text.first(std::min(text.size(), m_left)).toString();
        if (text.size() > m_left)
            shown += u'…';
        m_left -= text.size();
        shown.remove(u'\r').replace(u'\n', QChar::LineSeparator);
        const int start = m_cursor.position();
        const bool isSame = kind == ComparedWords::Kind::Same;
        m_cursor.insertText(shown,
                            isSame                                     ? m_plain
                                : kind == ComparedWords::Kind::Removed ? m_removed
                                                                       : m_added);
        if (!isSame && m_change.start < 0)
            m_change = {start, m_cursor.position()};
    }

    void writeFold(const SheetItem &item)
    {
        m_link.setAnchorHref(unfoldScheme + u':' + QString::number(item.pair));
        m_cursor.insertText(
            QCoreApplication::translate("ComparisonView", "%n unchanged paragraphs", nullptr, item.folded),
            m_link);
    }
    void writeMore()
    {
        m_link.setAnchorHref(moreScheme + u':');
        m_cursor.insertText(QCoreApplication::translate("ComparisonView", "Show more"), m_link);
    }

    const Comparison &m_comparison;
    QTextCursor m_cursor;
    QTextCharFormat m_plain;
    QTextCharFormat m_removed;
    QTextCharFormat m_added;
    QTextCharFormat m_heading;
    QTextCharFormat m_link;
    QTextBlockFormat m_block;
    ComparisonSheet m_sheet;
    ChangePlace m_change; ///< Of the item that is being written.
    qsizetype m_left = 0;
};

} // namespace

int changeCount(const Comparison &comparison)
{
    const QList<RowPair> pairs = pairedRows(comparison.paragraphs);
    return int(std::ranges::count_if(
        pairs, [&comparison](const RowPair &pair) { return !isSame(pair, comparison); }));
}

ComparisonSheet writeSheet(QTextDocument &document, const Comparison &comparison, const QPalette &palette)
{
    return SheetWriter(document, comparison, palette).write();
}
