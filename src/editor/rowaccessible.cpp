// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/rowaccessible.h"

#include "editor/previewview.h"

#include <QAccessible>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A link in a row; pressing it follows it.
class LinkAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    LinkAccessible(PreviewView *view, const RowAccessible *parent, QString words, QString address)
        : m_view(view)
        , m_parent(parent)
        , m_words(std::move(words))
        , m_address(std::move(address))
    { }
    [[nodiscard]] bool isValid() const override { return m_view && m_parent->isValid(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return const_cast<RowAccessible *>(m_parent);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? m_address : (type == QAccessible::Name ? m_words : QString());
    }
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override { return m_parent->rect(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Link; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.linked = true;
        state.focusable = true;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_view && !m_view->goToAnchor(m_address))
            Q_EMIT m_view->linkActivated(m_address);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PreviewView> m_view;
    const RowAccessible *m_parent;
    QString m_words;
    QString m_address;
};

} // namespace

RowAccessible::RowAccessible(PreviewView *view, RowPtr row)
    : m_view(view)
    , m_row(std::move(row))
{
    for (const TextRun &run : m_row->runs) {
        if (run.address >= 0)
            m_links.push_back(QAccessible::registerAccessibleInterface(new LinkAccessible(
                view, this, m_row->text.mid(run.start, run.length), m_row->addresses.value(run.address))));
    }
}

RowAccessible::~RowAccessible()
{
    for (const QAccessible::Id link : m_links)
        QAccessible::deleteAccessibleInterface(link);
}

int RowAccessible::index() const
{
    for (int row = 0; m_view && row < m_view->rows().size(); ++row) {
        if (m_view->rows().at(row) == m_row)
            return row;
    }
    return -1;
}

QAccessibleInterface *RowAccessible::childAt(int, int) const
{
    return nullptr;
}

QAccessibleInterface *RowAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QAccessibleInterface *RowAccessible::child(int index) const
{
    return index >= 0 && index < childCount() ? QAccessible::accessibleInterface(m_links[std::size_t(index)])
                                              : nullptr;
}

int RowAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto id = QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child));
    const auto found = std::ranges::find(m_links, id);
    return found == m_links.end() ? -1 : int(found - m_links.begin());
}

QString RowAccessible::text(QAccessible::Text type) const
{
    if (type == QAccessible::Description && m_view && !m_view->leftOutIn(index()).isEmpty())
        return leftOutWord();
    if (type != QAccessible::Name)
        return {};
    if (m_row->marker == RowMarker::None)
        return m_row->text;
    if (m_row->marker == RowMarker::Text)
        return m_row->markerText + u' ' + m_row->text;
    return m_row->text;
}

QRect RowAccessible::rect() const
{
    const int row = index();
    return row < 0 ? QRect() : m_view->rowRect(row).translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QAccessible::Role RowAccessible::role() const
{
    const TextStyle style = m_row->style;
    const bool isHeading = (style >= TextStyle::Heading1 && style <= TextStyle::Heading6)
        || style == TextStyle::Headline || style == TextStyle::SectionTitle;
    if (isHeading)
        return QAccessible::Heading;
    if (m_row->marker == RowMarker::TaskOpen || m_row->marker == RowMarker::TaskDone)
        return QAccessible::CheckBox;
    if (m_row->marker != RowMarker::None || style == TextStyle::Related)
        return QAccessible::ListItem;
    switch (m_row->kind) {
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

QAccessible::State RowAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.checkable = m_row->marker == RowMarker::TaskOpen || m_row->marker == RowMarker::TaskDone;
    state.checked = m_row->marker == RowMarker::TaskDone;
    const QRect place = rect();
    state.offscreen = !m_view
        || !place.intersects(
            m_view->viewport()->rect().translated(m_view->viewport()->mapToGlobal(QPoint())));
    return state;
}
