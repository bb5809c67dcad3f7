// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskstyle.h"

#include "gui/appearance.h"

#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

constexpr int accentLine = 2;
constexpr int scrollBarWidth = 12;
constexpr int shortestThumb = 32;

void paintTabShape(const QStyleOptionTab &tab, QPainter &painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    const QRect line(tab.rect.left(), tab.rect.bottom() - accentLine + 1, tab.rect.width(), accentLine);
    if (isSelected)
        painter.fillRect(line, tab.palette.color(QPalette::Highlight));
    else if (tab.state & QStyle::State_MouseOver)
        painter.fillRect(line, tab.palette.color(QPalette::Mid));
}

void paintTabLabel(const QProxyStyle &style, const QStyleOptionTab &tab, QPainter &painter)
{
    const bool isSelected = tab.state & QStyle::State_Selected;
    const QColor colour = isSelected ? tab.palette.color(QPalette::WindowText) : quietColour(tab.palette);
    painter.save();
    painter.setPen(colour);
    // Beside a button, the text keeps to its own place.
    const bool hasButton = !tab.rightButtonSize.isEmpty() || !tab.leftButtonSize.isEmpty();
    const QRect place = hasButton ? style.subElementRect(QStyle::SE_TabBarTabText, &tab, nullptr) : tab.rect;
    painter.drawText(place, Qt::AlignCenter | Qt::TextShowMnemonic, tab.text);
    painter.restore();
    if (tab.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(tab);
        focus.rect = tab.rect.adjusted(4, 4, -4, -4);
        style.drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, nullptr);
    }
}

/// Where the thumb of a scroll bar lies along it: start and length.
std::pair<int, int> thumbOf(const QStyleOptionSlider &bar)
{
    const int whole = bar.orientation == Qt::Horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0)
        return {0, whole};
    const int length =
        qMin(whole, qMax(shortestThumb, int(whole * qint64(bar.pageStep) / (range + bar.pageStep))));
    return {QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, whole - length,
                                            bar.upsideDown),
            length};
}

QRect partOfBar(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const auto [start, length] = thumbOf(bar);
    const auto along = [&bar](int from, int size) {
        return bar.orientation == Qt::Horizontal
            ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
            : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    };
    const int whole = bar.orientation == Qt::Horizontal ? bar.rect.width() : bar.rect.height();
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, length);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + length, whole - start - length);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {};
    }
}

void paintScrollBar(const QStyleOptionSlider &bar, QPainter &painter)
{
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Base));
    if (bar.maximum <= bar.minimum)
        return;
    const bool isTouched = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor colour = quietColour(bar.palette);
    colour.setAlphaF(isTouched ? 0.9F : 0.45F);
    painter.setBrush(colour);
    const QRect thumb = partOfBar(bar, QStyle::SC_ScrollBarSlider).adjusted(3, 3, -3, -3);
    painter.drawRoundedRect(thumb, 3, 3);
    painter.restore();
}

/// Fusion's frame is darker than a dark sheet and cannot be seen on it.
void paintFieldFrame(const QStyleOption &field, QPainter &painter)
{
    const bool hasFocus = field.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(field.palette.color(hasFocus ? QPalette::Highlight : QPalette::Mid), hasFocus ? 2 : 1));
    const qreal inset = hasFocus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(field.rect).adjusted(inset, inset, -inset, -inset), 2, 2);
    painter.restore();
}

/// Fusion draws the box in a darker shade of the window, which cannot be seen on a dark sheet either.
void paintTickBox(const QStyleOption &box, QPainter &painter)
{
    constexpr qreal side = 13;
    const bool isEnabled = box.state & QStyle::State_Enabled;
    const bool isFilled = box.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = box.palette.color(QPalette::Highlight);
    const QColor outline = isEnabled ? quietColour(box.palette) : box.palette.color(QPalette::Mid);
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(box.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isFilled && isEnabled ? accent : box.palette.color(QPalette::Base));
    painter.setPen(QPen(isFilled && isEnabled ? accent : outline, 1));
    painter.drawRoundedRect(square, 2, 2);
    painter.translate(square.topLeft());
    painter.setPen(QPen(isEnabled ? box.palette.color(QPalette::HighlightedText) : outline, 1.8,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (box.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{{3, 6.8}, {5.6, 9.4}, {10, 3.8}});
    else if (box.state & QStyle::State_NoChange)
        painter.drawLine(QPointF(3.5, side / 2), QPointF(side - 3.5, side / 2));
    painter.restore();
}

/// A plain cross: Fusion's box, red on the chosen tab, is louder than the headline beside it.
void paintCloseMark(const QStyleOption &mark, QPainter &painter)
{
    constexpr qreal reach = 3.5;
    const bool isTouched = mark.state & (QStyle::State_Raised | QStyle::State_Sunken);
    const bool isMeant = isTouched || (mark.state & QStyle::State_Selected);
    const QPointF centre = QRectF(mark.rect).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isTouched) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.palette.color(QPalette::Mid));
        painter.drawRoundedRect(QRectF(mark.rect), 3, 3);
    }
    painter.setPen(QPen(isMeant ? mark.palette.color(QPalette::WindowText) : quietColour(mark.palette), 1.4,
                        Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach));
    painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach));
    painter.restore();
}

/// A row of tools belongs to the sheet below it; a line parts them.
void paintToolRow(const QStyleOption &row, QPainter &painter)
{
    painter.fillRect(row.rect, row.palette.color(QPalette::Base));
    painter.fillRect(QRect(row.rect.left(), row.rect.bottom(), row.rect.width(), 1),
                     row.palette.color(QPalette::Mid));
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Enter presses the button that has the focus; by itself Qt does so in dialogs only.
    auto *button = qobject_cast<QPushButton *>(widget);
    if (button && !qobject_cast<QDialog *>(button->window()))
        button->setAutoDefault(true);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameTabWidget:
        return;
    case PE_FrameLineEdit:
        paintFieldFrame(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintTickBox(*option, *painter);
        return;
    case PE_IndicatorTabClose:
        paintCloseMark(*option, *painter);
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
    else if (element == CE_ToolBar)
        paintToolRow(*option, *painter);
    else if (element == CE_Splitter)
        painter->fillRect(option->rect, option->palette.color(QPalette::Mid));
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        paintScrollBar(*bar, *painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return partOfBar(*bar, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestThumb;
    case PM_TabBarTabHSpace:
        return 12;
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
