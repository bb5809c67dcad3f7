// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewaccessible.h"
#include "editor/previewview.h"

#include <algorithm>
#include <utility>

// The part of the accessible page that keeps its parts, and that tells screen readers what happens.

namespace {

// A reader looks at a few screens; what it asks for again is made again.
constexpr std::size_t mostParts = 2000;
// Beyond, it is another text, which nobody wants to hear as an edit.
constexpr int mostRowsTold = 200;

/// Whether screen readers are there; Qt says when they come and go.
class Readers : public QAccessible::ActivationObserver
{
public:
    Readers() { QAccessible::installActivationObserver(this); }
    Q_DISABLE_COPY_MOVE(Readers)
    ~Readers() override = default;
    void accessibilityActiveChanged(bool active) override { m_areThere = active; }
    [[nodiscard]] bool areThere() const { return m_areThere; }

private:
    bool m_areThere = QAccessible::isActive();
};

} // namespace

PreviewAccessible *PreviewAccessible::listening(PreviewView *view)
{
    static Readers readers;
    return readers.areThere() ? dynamic_cast<PreviewAccessible *>(QAccessible::queryAccessibleInterface(view))
                              : nullptr;
}

QAccessibleInterface *PreviewAccessible::kept(int row, int level, PartPiece piece, int number) const
{
    const PartKey key{view().rows().at(row).get(), level, piece, number};
    const auto found = m_parts.find(key);
    auto *part = found == m_parts.end()
        ? nullptr
        : static_cast<PartAccessible *>(QAccessible::accessibleInterface(found->second));
    if (!part) {
        part = PartAccessible::make(this, row, level, piece, number);
        m_parts[key] = QAccessible::registerAccessibleInterface(part);
    }
    part->use(++m_clock);
    if (m_parts.size() > mostParts)
        forgetAtRest();
    return part;
}

QAccessibleInterface *PreviewAccessible::part(int row, int level) const
{
    return level < 0 ? QAccessible::queryAccessibleInterface(&view())
                     : kept(row, level, PartPiece::Whole, -1);
}

QAccessibleInterface *PreviewAccessible::cell(int row, int number) const
{
    return kept(row, depthOf(*view().rows().at(row)), PartPiece::Cell, number);
}

QAccessibleInterface *PreviewAccessible::link(int row, int address) const
{
    return kept(row, depthOf(*view().rows().at(row)), PartPiece::Link, address);
}

void PreviewAccessible::follow(int first, int removed, int added)
{
    ++m_revision;
    if (m_parts.empty())
        return;
    std::map<PartKey, QAccessible::Id> followed;
    for (const auto &[key, id] : m_parts) {
        auto *part = static_cast<PartAccessible *>(QAccessible::accessibleInterface(id));
        const bool isThere = part && part->follow(first, removed, added);
        if (!isThere || !followed.emplace(part->key(), id).second)
            m_gone.push_back(id);
    }
    m_parts.swap(followed);
    if (!m_gone.empty())
        forgetAtRest();
}

void PreviewAccessible::forgetAtRest() const
{
    if (std::exchange(m_isForgetting, true))
        return;
    auto *self = const_cast<PreviewAccessible *>(this);
    QMetaObject::invokeMethod(
        &self->m_context, [self] { self->forgetSome(); }, Qt::QueuedConnection);
}

void PreviewAccessible::forgetSome()
{
    m_isForgetting = false;
    for (const QAccessible::Id id : std::exchange(m_gone, {}))
        QAccessible::deleteAccessibleInterface(id);
    if (m_parts.size() <= mostParts)
        return;
    const auto lastUse = [](QAccessible::Id id) {
        const auto *part = static_cast<PartAccessible *>(QAccessible::accessibleInterface(id));
        return part ? part->lastUse() : 0;
    };
    // Every use has a number of its own, so the border leaves just half of what may be kept.
    std::vector<std::uint64_t> uses;
    uses.reserve(m_parts.size());
    for (const auto &[key, id] : m_parts)
        uses.push_back(lastUse(id));
    const auto border = uses.end() - std::ptrdiff_t(mostParts / 2);
    std::ranges::nth_element(uses, border);
    std::erase_if(m_parts, [&](const auto &entry) {
        if (lastUse(entry.second) >= *border)
            return false;
        QAccessible::deleteAccessibleInterface(entry.second);
        return true;
    });
}

void PreviewAccessible::tell(QAccessibleEvent &event)
{
    QAccessible::updateAccessibility(&event);
}

void PreviewAccessible::tellFocusedLink()
{
    const auto [row, address] = view().focusedLink();
    QAccessibleEvent focus(row < 0 ? part(0, -1) : link(row, address), QAccessible::Focus);
    tell(focus);
}

void PreviewAccessible::tellSelection(bool hadSelection)
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    if (hadSelection || start != end) {
        QAccessibleTextSelectionEvent selected(&view(), start, end);
        selected.setCursorPosition(cursorPosition());
        tell(selected);
    }
    QAccessibleTextCursorEvent moved(&view(), cursorPosition());
    tell(moved);
}

std::optional<QString> PreviewAccessible::textOfRows(int first, int count) const
{
    if (count > mostRowsTold)
        return {};
    if (count == 0)
        return QString();
    // With the line feed that parts these rows from others.
    const bool isLast = first + count == view().rows().size();
    return text(isLast && first > 0 ? startOf(first) - 1 : startOf(first),
                isLast ? characterCount() : startOf(first + count));
}

void PreviewAccessible::tellReplaced(int first, int added, const std::optional<QString> &before)
{
    const std::optional<QString> now = textOfRows(first, added);
    if (!before || !now) {
        QAccessibleEvent changed(&view(), QAccessible::DocumentContentChanged);
        tell(changed);
        return;
    }
    const qsizetype same = std::ranges::mismatch(*before, *now).in1 - before->begin();
    const qsizetype most = std::min(before->size(), now->size()) - same;
    qsizetype tail = 0;
    while (tail < most && before->at(before->size() - 1 - tail) == now->at(now->size() - 1 - tail))
        ++tail;
    if (same + tail == before->size() && same + tail == now->size())
        return;
    const bool isLast = first + added == view().rows().size();
    const int start = startOf(first) - (isLast && first > 0 ? 1 : 0);
    QAccessibleTextUpdateEvent changed(&view(), start + int(same),
                                       before->sliced(same, before->size() - same - tail),
                                       now->sliced(same, now->size() - same - tail));
    tell(changed);
}
