// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/partaccessible.h"

#include "editor/previewaccessible.h"
#include "editor/previewview.h"
#include "editor/tableaccessible.h"

#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A link in a row; pressing it follows it.
class LinkAccessible : public PartAccessible, public QAccessibleActionInterface
{
public:
    using PartAccessible::PartAccessible;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        const QString address = content().addresses.value(number());
        if (name == pressAction() && isValid() && !view().goToAnchor(address))
            Q_EMIT view().linkActivated(address);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }
};

/// What a single row is, whatever it stands in.
QAccessible::Role roleOfRow(const Row &row)
{
    if (headingLevel(row) > 0)
        return QAccessible::Heading;
    switch (row.kind) {
    case RowKind::Rule:
        return QAccessible::Separator;
    case RowKind::Picture:
        return QAccessible::Graphic;
    case RowKind::TableRow:
        return QAccessible::Row;
    case RowKind::Text:
    case RowKind::Code:
        break;
    }
    return QAccessible::StaticText;
}

QString withoutBreaks(QString text)
{
    return text.replace(QChar::LineSeparator, u'\n');
}

} // namespace

PartAccessible::PartAccessible(const PreviewAccessible *page, int row, int level, PartPiece piece, int number)
    : m_page(page)
    , m_row(page->view().rows().at(row))
    , m_at(row)
    , m_level(level)
    , m_piece(piece)
    , m_number(number)
{ }

PartAccessible *PartAccessible::make(const PreviewAccessible *page, int row, int level, PartPiece piece,
                                     int number)
{
    if (piece == PartPiece::Link)
        return new LinkAccessible(page, row, level, piece, number);
    if (piece == PartPiece::Cell)
        return new CellAccessible(page, row, level, piece, number);
    if (kindAt(*page->view().rows().at(row), level) == PartKind::Table)
        return new TableAccessible(page, row, level, piece, number);
    return new PartAccessible(page, row, level, piece, number);
}

PreviewView &PartAccessible::view() const
{
    return m_page->view();
}

const RowList &PartAccessible::rows() const
{
    return m_page->view().rows();
}

bool PartAccessible::follow(int first, int removed, int added)
{
    if (m_at < first)
        return m_at >= 0;
    if (m_at >= first + removed) {
        m_at += added - removed;
        return true;
    }
    // A row that is being written stays the same thing to who reads it.
    if (m_at >= first + added || !canBe(*rows().at(m_at))) {
        m_at = -1;
        return false;
    }
    m_row = rows().at(m_at);
    return true;
}

bool PartAccessible::canBe(const Row &row) const
{
    if (kindAt(row, m_level) != kind() || (kind() == PartKind::Row && m_level != depthOf(row))
        || roleOfRow(row) != roleOfRow(*m_row))
        return false;
    if (m_piece == PartPiece::Cell)
        return m_number < row.cells.size();
    const std::vector<RowLink> links = linksOf(row);
    return m_piece != PartPiece::Link || std::ranges::find(links, m_number, &RowLink::address) != links.end();
}

bool PartAccessible::isValid() const
{
    if (m_at < 0)
        return false;
    return m_piece != PartPiece::Whole
        || (beginsPart(rows(), m_at, m_level) && (kind() != PartKind::Row || !isWholeItem(rows(), m_at)));
}

QWindow *PartAccessible::window() const
{
    return view().window()->windowHandle();
}

int PartAccessible::end() const
{
    return m_piece == PartPiece::Whole ? endOfPart(rows(), m_at, m_level) : m_at + 1;
}

bool PartAccessible::holdsParts() const
{
    return m_at >= 0 && m_piece == PartPiece::Whole && kind() != PartKind::Row
        && !(kind() == PartKind::Item && m_level + 1 == depthOf(*m_row) && isWholeItem(rows(), m_at));
}

const std::vector<int> &PartAccessible::parts() const
{
    if (m_partsOf != m_page->revision()) {
        m_parts = partsWithin(rows(), m_at, end(), m_level + 1);
        m_partsOf = m_page->revision();
    }
    return m_parts;
}

std::vector<RowLink> PartAccessible::links() const
{
    if (m_piece == PartPiece::Link || m_at < 0 || m_row->kind == RowKind::Picture)
        return {};
    std::vector<RowLink> links = linksOf(*m_row);
    if (m_piece == PartPiece::Cell) {
        const TableCell &cell = m_row->cells[m_number];
        std::erase_if(links, [&](const RowLink &link) {
            return link.start < cell.start || link.start >= cell.start + cell.length;
        });
    }
    return links;
}

int PartAccessible::childCount() const
{
    if (holdsParts())
        return int(parts().size());
    if (m_piece == PartPiece::Whole && m_row->kind == RowKind::TableRow)
        return m_at < 0 ? 0 : int(m_row->cells.size());
    return int(links().size());
}

QAccessibleInterface *PartAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (holdsParts())
        return m_page->part(parts()[std::size_t(index)], m_level + 1);
    if (m_piece == PartPiece::Whole && m_row->kind == RowKind::TableRow)
        return m_page->cell(m_at, index);
    return m_page->link(m_at, links()[std::size_t(index)].address);
}

int PartAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const PartAccessible *>(child);
    if (!part || part->m_at < 0 || part->parent() != this)
        return -1;
    if (holdsParts())
        return int(std::ranges::lower_bound(parts(), part->m_at) - parts().begin());
    if (part->m_piece == PartPiece::Cell)
        return part->m_number;
    const std::vector<RowLink> all = links();
    return int(std::ranges::find(all, part->m_number, &RowLink::address) - all.begin());
}

QAccessibleInterface *PartAccessible::parent() const
{
    if (m_at < 0)
        return nullptr;
    if (m_piece == PartPiece::Cell)
        return m_page->part(m_at, m_level);
    if (m_piece == PartPiece::Whole)
        return m_page->part(m_level == 0 ? m_at : firstOfPart(rows(), m_at, m_level - 1), m_level - 1);
    const std::vector<RowLink> all = linksOf(*m_row);
    const auto found = std::ranges::find(all, m_number, &RowLink::address);
    for (int cell = 0; found != all.end() && cell < m_row->cells.size(); ++cell) {
        if (found->start < m_row->cells[cell].start + m_row->cells[cell].length)
            return m_page->cell(m_at, cell);
    }
    return m_page->part(m_at, isWholeItem(rows(), m_at) ? m_level - 1 : m_level);
}

QAccessibleInterface *PartAccessible::childAt(int x, int y) const
{
    if (!rect().contains(x, y))
        return nullptr;
    if (holdsParts()) {
        const int row = view().placeAt(view().viewport()->mapFromGlobal(QPoint(x, y))).row;
        const auto after = std::ranges::upper_bound(parts(), row);
        return after == parts().begin() ? nullptr : child(int(after - parts().begin()) - 1);
    }
    for (int index = 0; index < childCount(); ++index) {
        if (QAccessibleInterface *found = child(index); found->rect().contains(x, y))
            return found;
    }
    return nullptr;
}

QString PartAccessible::name() const
{
    if (m_piece == PartPiece::Cell)
        return withoutBreaks(m_row->text.mid(m_row->cells[m_number].start, m_row->cells[m_number].length));
    if (m_piece == PartPiece::Link) {
        const std::vector<RowLink> all = linksOf(*m_row);
        const auto found = std::ranges::find(all, m_number, &RowLink::address);
        return found == all.end() ? QString()
                                  : withoutBreaks(m_row->text.mid(found->start, found->end - found->start));
    }
    switch (kind()) {
    case PartKind::Quote:
        return tr("Quote");
    case PartKind::Code:
        return tr("Code");
    case PartKind::List:
    case PartKind::Table:
        return {};
    case PartKind::Item:
        return markerOf(*m_row) + withoutBreaks(m_row->text);
    case PartKind::Row:
        break;
    }
    return withoutBreaks(m_row->text);
}

QString PartAccessible::description() const
{
    if (m_piece != PartPiece::Whole || holdsParts())
        return {};
    QStringList words;
    // Qt has no role or attribute for this before 6.8, but every screen reader says a description.
    if (const int level = headingLevel(*m_row); level > 0)
        words.append(tr("Heading of level %1").arg(level));
    if (!view().leftOutIn(m_at).isEmpty())
        words.append(leftOutWord());
    return words.join(u", "_s);
}

QString PartAccessible::text(QAccessible::Text type) const
{
    if (m_at < 0)
        return {};
    switch (type) {
    case QAccessible::Name:
        return name();
    case QAccessible::Description:
        return description();
    case QAccessible::Value:
        return m_piece == PartPiece::Link ? m_row->addresses.value(m_number) : QString();
    default:
        return {};
    }
}

QRect PartAccessible::rect() const
{
    if (m_at < 0)
        return {};
    QRect place = view().rowRect(m_at);
    if (m_piece == PartPiece::Whole) {
        place |= view().rowRect(end() - 1);
    } else if (m_piece == PartPiece::Cell) {
        const TableCell &cell = m_row->cells[m_number];
        place = view().textRect(m_at, cell.start, cell.start + cell.length);
    } else {
        const std::vector<RowLink> all = linksOf(*m_row);
        const auto found = std::ranges::find(all, m_number, &RowLink::address);
        place = found == all.end() ? QRect() : view().textRect(m_at, found->start, found->end);
    }
    return place.translated(view().viewport()->mapToGlobal(QPoint()));
}

QAccessible::Role PartAccessible::role() const
{
    if (m_piece == PartPiece::Link)
        return QAccessible::Link;
    if (m_piece == PartPiece::Cell)
        return m_row->style == TextStyle::HeaderCell ? QAccessible::ColumnHeader : QAccessible::Cell;
    switch (kind()) {
    case PartKind::Quote:
    case PartKind::Code:
        return QAccessible::Section;
    case PartKind::List:
        return QAccessible::List;
    case PartKind::Item:
        return QAccessible::ListItem;
    case PartKind::Table:
        return QAccessible::Table;
    case PartKind::Row:
        break;
    }
    return roleOfRow(*m_row);
}

QAccessible::State PartAccessible::state() const
{
    QAccessible::State state;
    state.invalid = m_at < 0;
    if (m_at < 0)
        return state;
    state.readOnly = true;
    if (m_piece == PartPiece::Link) {
        state.linked = true;
        state.focusable = true;
        state.focused = view().hasFocus() && view().focusedLink() == std::pair(m_at, m_number);
    } else if (m_piece == PartPiece::Whole && kind() == PartKind::Item) {
        state.checkable = m_row->marker == RowMarker::TaskOpen || m_row->marker == RowMarker::TaskDone;
        state.checked = m_row->marker == RowMarker::TaskDone;
    }
    const QWidget *window = view().viewport();
    state.offscreen = !rect().intersects(window->rect().translated(window->mapToGlobal(QPoint())));
    return state;
}
