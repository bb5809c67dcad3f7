// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewaccessible.h"

#include "editor/previewview.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// The characters around one of a row that look the same.
struct Stretch
{
    int character;
    int from;
    int to;
    /// True where the character stands between these; the stretch ends at their borders in any case.
    bool narrowTo(int first, int end)
    {
        const bool isInside = character >= first && character < end;
        from = std::max(from, isInside ? first : end <= character ? end : 0);
        to = std::min(to, isInside ? end : first > character ? first : to);
        return isInside;
    }
};

QString spoken(const Row &row)
{
    return markerOf(row) + row.text;
}

int lengthOf(const Row &row)
{
    return int(markerOf(row).size() + row.text.size());
}

} // namespace

PreviewAccessible::PreviewAccessible(PreviewView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
    QObject::connect(view, &PreviewView::rowsReplaced, &m_context,
                     [this](int first, int removed, int added) { follow(first, removed, added); });
}

PreviewAccessible::~PreviewAccessible()
{
    for (const auto &[key, id] : m_parts)
        QAccessible::deleteAccessibleInterface(id);
    for (const QAccessible::Id id : m_gone)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *PreviewAccessible::create(const QString &, QObject *object)
{
    auto *view = qobject_cast<PreviewView *>(object);
    return view ? new PreviewAccessible(view) : nullptr;
}

PreviewView &PreviewAccessible::view() const
{
    return *static_cast<PreviewView *>(widget());
}

const std::vector<int> &PreviewAccessible::parts() const
{
    if (m_topOf != m_revision) {
        m_top = partsWithin(view().rows(), 0, view().rows().size(), 0);
        m_topOf = m_revision;
    }
    return m_top;
}

int PreviewAccessible::childCount() const
{
    return int(parts().size());
}

QAccessibleInterface *PreviewAccessible::child(int index) const
{
    return index < 0 || index >= childCount() ? nullptr : part(parts()[std::size_t(index)], 0);
}

int PreviewAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const PartAccessible *>(child);
    if (!part || part->row() < 0 || part->parent() != this)
        return -1;
    return int(std::ranges::lower_bound(parts(), part->row()) - parts().begin());
}

QAccessibleInterface *PreviewAccessible::childAt(int x, int y) const
{
    const QPoint point = view().viewport()->mapFromGlobal(QPoint(x, y));
    if (!view().viewport()->rect().contains(point) || parts().empty())
        return nullptr;
    const auto after = std::ranges::upper_bound(parts(), view().placeAt(point).row);
    return child(int(after - parts().begin()) - 1);
}

QAccessibleInterface *PreviewAccessible::focusChild() const
{
    const auto [row, address] = view().focusedLink();
    return view().hasFocus() && row >= 0 ? link(row, address) : QAccessibleWidget::focusChild();
}

QAccessible::State PreviewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

void *PreviewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int PreviewAccessible::startOf(int row) const
{
    int offset = 0;
    for (int earlier = 0; earlier < row; ++earlier)
        offset += lengthOf(*view().rows().at(earlier)) + 1;
    return offset;
}

int PreviewAccessible::offsetOf(RowPlace place) const
{
    const bool isThere = place.row < view().rows().size(); // there may be no row at all
    return isThere ? startOf(place.row) + int(markerOf(*view().rows().at(place.row)).size()) + place.character
                   : 0;
}

RowPlace PreviewAccessible::placeOf(int offset) const
{
    for (int row = 0; row < view().rows().size(); ++row) {
        const int length = lengthOf(*view().rows().at(row));
        if (offset <= length)
            return {row, std::max(0, offset - int(markerOf(*view().rows().at(row)).size()))};
        offset -= length + 1;
    }
    const int last = view().rows().size() - 1;
    return last < 0 ? RowPlace{} : RowPlace{last, int(view().rows().at(last)->text.size())};
}

void PreviewAccessible::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const PreviewSelection &selection = view().selection();
    const bool has = selectionIndex == 0 && !selection.isEmpty();
    *startOffset = has ? offsetOf(selection.start()) : 0;
    *endOffset = has ? offsetOf(selection.end()) : 0;
}

int PreviewAccessible::selectionCount() const
{
    return view().selection().isEmpty() ? 0 : 1;
}

void PreviewAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void PreviewAccessible::removeSelection(int)
{
    view().setSelection(view().selection().caret(), view().selection().caret());
}

void PreviewAccessible::setSelection(int, int startOffset, int endOffset)
{
    view().setSelection(placeOf(startOffset), placeOf(endOffset));
}

int PreviewAccessible::cursorPosition() const
{
    return offsetOf(view().selection().caret());
}

void PreviewAccessible::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString PreviewAccessible::text(int startOffset, int endOffset) const
{
    QString text;
    int offset = 0;
    for (int row = 0; row < view().rows().size() && offset < endOffset; ++row) {
        const int length = lengthOf(*view().rows().at(row));
        if (offset + length + 1 > startOffset) {
            const int from = std::max(0, startOffset - offset);
            text += QStringView(spoken(*view().rows().at(row))).mid(from, endOffset - offset - from);
            if (endOffset - offset > length && row + 1 < view().rows().size())
                text += u'\n';
        }
        offset += length + 1;
    }
    return text;
}

QString PreviewAccessible::text(QAccessible::Text type) const
{
    return type == QAccessible::Value ? text(0, characterCount()) : QAccessibleWidget::text(type);
}

int PreviewAccessible::characterCount() const
{
    return std::max(0, startOf(view().rows().size()) - 1);
}

QRect PreviewAccessible::characterRect(int offset) const
{
    if (offset < 0 || offset >= characterCount())
        return {};
    const RowPlace place = placeOf(offset);
    const QRect character = view().textRect(place.row, place.character, place.character + 1);
    return character.translated(view().viewport()->mapToGlobal(QPoint()));
}

int PreviewAccessible::offsetAtPoint(const QPoint &point) const
{
    const QPoint inside = view().viewport()->mapFromGlobal(point);
    if (!view().viewport()->rect().contains(inside) || view().rows().size() == 0)
        return -1;
    RowPlace place = view().placeAt(inside);
    // Past its middle, the nearest place for a caret is behind the character.
    if (place.character > 0
        && view().textRect(place.row, place.character - 1, place.character).contains(inside))
        --place.character;
    return offsetOf(place);
}

void PreviewAccessible::scrollToSubstring(int startIndex, int)
{
    view().ensureVisible(placeOf(startIndex).row);
}

QString PreviewAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = 0;
    if (view().rows().size() == 0)
        return {};
    const auto [row, character] = placeOf(offset);
    const Row &content = *view().rows().at(row);
    QString names;
    Stretch stretch{character, 0, int(content.text.size())};
    for (const TextRun &run : content.runs) {
        if (!stretch.narrowTo(run.start, run.start + run.length))
            continue;
        if (run.flags & TextRun::Strong)
            names += u"font-weight:bold;"_s;
        if (run.flags & TextRun::Emphasis)
            names += u"font-style:italic;"_s;
    }
    for (const auto &[from, to] : view().leftOutIn(row)) {
        if (stretch.narrowTo(from, to))
            names += u"text-line-through-style:solid;text-line-through-type:single;"_s;
    }
    *startOffset = offsetOf({row, stretch.from});
    *endOffset = offsetOf({row, stretch.to});
    return names;
}
