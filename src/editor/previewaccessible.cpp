// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewaccessible.h"

#include "editor/previewview.h"
#include "editor/rowaccessible.h"

#include <algorithm>

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

} // namespace

PreviewAccessible::PreviewAccessible(PreviewView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
    QObject::connect(view, &PreviewView::rowsReplaced, view, [this] { dropGone(); });
}

PreviewAccessible::~PreviewAccessible()
{
    for (const auto &[row, id] : m_rows)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *PreviewAccessible::create(const QString &, QObject *object)
{
    auto *view = qobject_cast<PreviewView *>(object);
    return view ? new PreviewAccessible(view) : nullptr;
}

PreviewView *PreviewAccessible::view() const
{
    return static_cast<PreviewView *>(widget());
}

void PreviewAccessible::dropGone()
{
    if (m_rows.empty())
        return;
    std::unordered_map<const Row *, QAccessible::Id> kept;
    for (int row = 0; row < view()->rows().size(); ++row) {
        const auto found = m_rows.find(view()->rows().at(row).get());
        if (found == m_rows.end())
            continue;
        kept.insert(*found);
        m_rows.erase(found);
    }
    m_rows.swap(kept);
    for (const auto &[row, id] : kept)
        QAccessible::deleteAccessibleInterface(id);
}

int PreviewAccessible::childCount() const
{
    return view()->rows().size();
}

QAccessibleInterface *PreviewAccessible::child(int index) const
{
    if (index < 0 || index >= view()->rows().size())
        return nullptr;
    const RowPtr &row = view()->rows().at(index);
    const auto found = m_rows.find(row.get());
    if (found != m_rows.end())
        return QAccessible::accessibleInterface(found->second);
    auto *made = new RowAccessible(view(), row);
    m_rows.emplace(row.get(), QAccessible::registerAccessibleInterface(made));
    return made;
}

int PreviewAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const RowAccessible *>(child);
    return row ? row->index() : -1;
}

QAccessibleInterface *PreviewAccessible::childAt(int x, int y) const
{
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    return view()->viewport()->rect().contains(point) ? child(view()->placeAt(point).row) : nullptr;
}

void *PreviewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int PreviewAccessible::offsetOf(int row, int character) const
{
    int offset = character;
    for (int index = 0; index < row && index < view()->rows().size(); ++index)
        offset += int(view()->rows().at(index)->text.size()) + 1;
    return offset;
}

std::pair<int, int> PreviewAccessible::placeOf(int offset) const
{
    for (int row = 0; row < view()->rows().size(); ++row) {
        const int length = int(view()->rows().at(row)->text.size());
        if (offset <= length)
            return {row, std::max(0, offset)};
        offset -= length + 1;
    }
    return {std::max(0, view()->rows().size() - 1), 0};
}

void PreviewAccessible::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const PreviewSelection &selection = view()->selection();
    const bool has = selectionIndex == 0 && !selection.isEmpty();
    *startOffset = has ? offsetOf(selection.start().row, selection.start().character) : 0;
    *endOffset = has ? offsetOf(selection.end().row, selection.end().character) : 0;
}

int PreviewAccessible::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void PreviewAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void PreviewAccessible::removeSelection(int)
{
    view()->setSelection(view()->selection().caret(), view()->selection().caret());
}

void PreviewAccessible::setSelection(int, int startOffset, int endOffset)
{
    const auto [startRow, startCharacter] = placeOf(startOffset);
    const auto [endRow, endCharacter] = placeOf(endOffset);
    view()->setSelection({startRow, startCharacter}, {endRow, endCharacter});
}

int PreviewAccessible::cursorPosition() const
{
    return offsetOf(view()->selection().caret().row, view()->selection().caret().character);
}

void PreviewAccessible::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString PreviewAccessible::text(int startOffset, int endOffset) const
{
    QString text;
    int offset = 0;
    for (int row = 0; row < view()->rows().size() && offset < endOffset; ++row) {
        const QString &words = view()->rows().at(row)->text;
        const int length = int(words.size());
        if (offset + length + 1 > startOffset) {
            const int from = std::max(0, startOffset - offset);
            text += QStringView(words).mid(from, endOffset - offset - from);
            if (endOffset - offset > length && row + 1 < view()->rows().size())
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
    return std::max(0, offsetOf(view()->rows().size(), 0) - 1);
}

QRect PreviewAccessible::characterRect(int offset) const
{
    const QRect row = view()->rowRect(placeOf(offset).first);
    return row.translated(view()->viewport()->mapToGlobal(QPoint()));
}

int PreviewAccessible::offsetAtPoint(const QPoint &point) const
{
    const RowPlace place = view()->placeAt(view()->viewport()->mapFromGlobal(point));
    return offsetOf(place.row, place.character);
}

void PreviewAccessible::scrollToSubstring(int startIndex, int)
{
    view()->ensureVisible(placeOf(startIndex).first);
}

QString PreviewAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    const auto [row, character] = placeOf(offset);
    const Row &content = *view()->rows().at(row);
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
    for (const auto &[from, to] : view()->leftOutIn(row)) {
        if (stretch.narrowTo(from, to))
            names += u"text-line-through-style:solid;text-line-through-type:single;"_s;
    }
    *startOffset = offsetOf(row, stretch.from);
    *endOffset = offsetOf(row, stretch.to);
    return names;
}
