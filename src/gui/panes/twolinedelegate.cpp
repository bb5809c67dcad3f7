// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/twolinedelegate.h"

#include "gui/icons.h"
#include "gui/models/twolineroles.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int lineGap = 2;
constexpr int iconSize = 16;
constexpr int mostHeadlineLines = 2;

QFont headlineFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont detailFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(a.redF() * share + b.redF() * (1 - share),
                            a.greenF() * share + b.greenF() * (1 - share),
                            a.blueF() * share + b.blueF() * (1 - share));
}

/// The headline in at most two lines; the last one is elided.
QStringList headlineLines(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    while (lines.size() < mostHeadlineLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = lines.size() == mostHeadlineLines - 1;
        const QString rest = text.mid(line.textStart());
        lines.append(isLast ? metrics.elidedText(rest, Qt::ElideRight, width)
                            : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

int textWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString word = index.data(SignWordRole).toString();
    const int wordWidth =
        word.isEmpty() ? 0 : QFontMetrics(detailFont(option)).horizontalAdvance(word) + padding;
    int width = option.rect.width();
    if (width <= 0 && option.widget)
        width = option.widget->width() - 2 * padding;
    return qMax(64, width - 3 * padding - iconSize - wordWidth);
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.icon = {};
    item.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor strong = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = item.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor quiet = mixed(strong, ground, selected ? 0.85 : 0.68);

    painter->save();
    const int left = item.rect.left() + padding;
    const QString icon = index.data(SignIconRole).toString();
    if (!icon.isEmpty()) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(left, item.rect.top() + padding, galleyPixmap(icon, iconSize, quiet, ratio));
    }
    const int textLeft = left + iconSize + padding;
    const int width = textWidth(item, index);
    int top = item.rect.top() + padding - 1;
    const auto line = [&](const QString &text, const QFont &font, const QColor &colour) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(textLeft, top, width, metrics.height()), Qt::AlignLeft | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, width));
        top += metrics.height() + lineGap;
    };
    const bool isQuiet = index.data(QuietRole).toBool();
    for (const QString &text : headlineLines(index.data().toString(), headlineFont(item), width))
        line(text, headlineFont(item), isQuiet ? quiet : strong);
    const QString detail = index.data(DetailRole).toString();
    if (!detail.isEmpty())
        line(detail, detailFont(item), quiet);
    const QString reason = index.data(ReasonRole).toString();
    if (!reason.isEmpty())
        line(reason, detailFont(item), quiet);
    const QString attention = index.data(AttentionRole).toString();
    if (!attention.isEmpty())
        line(u"⚠ "_s + attention, detailFont(item), strong);
    const QString word = index.data(SignWordRole).toString();
    if (!word.isEmpty()) {
        painter->setFont(detailFont(item));
        painter->setPen(quiet);
        painter->drawText(item.rect.adjusted(0, padding, -padding, 0), Qt::AlignRight | Qt::AlignTop, word);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont headline = headlineFont(option);
    const int detailHeight = QFontMetrics(detailFont(option)).height() + lineGap;
    const auto lines = headlineLines(index.data().toString(), headline, textWidth(option, index));
    int height =
        2 * padding - 2 + int(qMax(qsizetype(1), lines.size())) * (QFontMetrics(headline).height() + lineGap);
    for (const int role : {DetailRole, ReasonRole, AttentionRole}) {
        if (!index.data(role).toString().isEmpty())
            height += detailHeight;
    }
    return {160, height};
}
