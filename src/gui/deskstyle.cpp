// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskstyle.h"

#include "gui/appearance.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

constexpr int accentLine = 2;

void paintTabShape(const QStyleOptionTab &tab, QPainter &painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    const QRect line(tab.rect.left(), tab.rect.bottom() - accentLine + 1, tab.rect.width(), accentLine);
    if (isSelected)
        painter.fillRect(line, tab.palette.color(QPalette::Highlight));
    else if (tab.state & QStyle::State_MouseOver)
        painter.fillRect(line, tab.palette.color(QPalette::Mid));
}

void paintTabLabel(const QProxyStyle &style, QStyleOptionTab tab, QPainter &painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    const QColor colour = isSelected ? tab.palette.color(QPalette::WindowText) : quietColour(tab.palette);
    painter.save();
    painter.setPen(colour);
    painter.drawText(tab.rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab.text);
    painter.restore();
    if (tab.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(tab);
        focus.rect = tab.rect.adjusted(4, 4, -4, -4);
        style.drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, nullptr);
    }
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          option->palette.color(QPalette::Mid));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (element == CE_TabBarTabShape && tab)
        paintTabShape(*tab, *painter);
    else if (element == CE_TabBarTabLabel && tab)
        paintTabLabel(*this, *tab, *painter);
    else if (element == CE_Splitter)
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 16;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_MenuBarPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    // Etched text of disabled items is neither calm nor readable on dark.
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}
