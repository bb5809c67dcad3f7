// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/articledelegate.h"

#include "gui/appearance.h"
#include "gui/icons.h"
#include "gui/models/librarymodel.h"
#include "gui/panes/markedtext.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 8;
constexpr int iconSize = 16;
constexpr int lineGap = 2;

Tone toneOf(const QString &icon)
{
    if (icon == "published"_L1)
        return Tone::Good;
    if (icon == "withdrawn"_L1 || icon == "spiked"_L1)
        return Tone::Failure;
    if (icon == "embargo"_L1 || icon == "scheduled"_L1)
        return Tone::Warning;
    return Tone::Information;
}

QFont detailFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QList<TextRange> rangesOf(const QModelIndex &index, int role)
{
    return index.data(role).value<QList<TextRange>>();
}

/// The excerpt from where its first hit is to be seen in `width`, with an ellipsis for what was left out.
Excerpt fitted(const Excerpt &excerpt, const QFontMetrics &metrics, int width)
{
    if (excerpt.hits.isEmpty())
        return excerpt;
    const TextRange first = excerpt.hits.constFirst();
    const qsizetype end = first.start + first.length;
    const auto fits = [&](qsizetype from) {
        return metrics.horizontalAdvance(excerpt.text.mid(from, end - from)) < width * 3 / 4;
    };
    if (fits(0))
        return excerpt;
    qsizetype from = first.start;
    for (qsizetype word = from; word > 1 && fits(word); word = excerpt.text.lastIndexOf(u' ', word - 2) + 1)
        from = word;
    Excerpt shown{.text = u"…"_s + excerpt.text.mid(from), .hits = {}};
    for (const TextRange &hit : excerpt.hits)
        shown.hits.append({hit.start - from + 1, hit.length});
    return shown;
}

QFont headlineFont(const QFont &font)
{
    QFont strong = font;
    strong.setWeight(QFont::Medium);
    return strong;
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state & QStyle::State_Selected;
    const QColor strong = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? strong : quietColour(item.palette);
    const QString icon = index.data(SignIconRole).toString();
    const QColor tone = isSelected ? strong : toneColour(toneOf(icon), item.palette);
    const QRect area = item.rect.adjusted(padding + iconSize + padding, padding - 2, -padding, 0);

    painter->save();
    painter->drawPixmap(item.rect.left() + padding, item.rect.top() + padding - 1,
                        galleyPixmap(icon, iconSize, tone, painter->device()->devicePixelRatioF()));
    const QFontMetrics headline(headlineFont(item.font));
    painter->setPen(index.data(QuietRole).toBool() ? quiet : strong);
    drawMarkedText(*painter, QRectF(area.left(), area.top(), area.width(), headline.height()),
                   headline.elidedText(index.data().toString(), Qt::ElideRight, area.width()),
                   headlineFont(item.font), rangesOf(index, LibraryModel::HeadlineHitsRole), item);
    const QFontMetrics detail(detailFont(item.font));
    int top = area.top() + headline.height() + lineGap;
    if (const QVariant excerpt = index.data(LibraryModel::ExcerptRole); excerpt.isValid()) {
        painter->setPen(strong);
        const Excerpt shown =
            fitted({.text = excerpt.toString(), .hits = rangesOf(index, LibraryModel::ExcerptHitsRole)},
                   detail, area.width());
        drawMarkedText(*painter, QRectF(area.left(), top, area.width(), detail.height()),
                       detail.elidedText(shown.text, Qt::ElideRight, area.width()), detailFont(item.font),
                       shown.hits, item);
        top += detail.height() + lineGap;
    }
    const int baseline = top + detail.ascent();
    const QString word = index.data(SignWordRole).toString() + u"  "_s;
    const int wordWidth = detail.horizontalAdvance(word);
    painter->setFont(detailFont(item.font));
    painter->setPen(tone);
    painter->drawText(area.left(), baseline, word);
    painter->setPen(quiet);
    painter->drawText(
        area.left() + wordWidth, baseline,
        detail.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, area.width() - wordWidth));
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics headline(headlineFont(option.font));
    const QFontMetrics detail(detailFont(option.font));
    const int lines = index.data(LibraryModel::ExcerptRole).isValid() ? 2 : 1;
    return {200, 2 * padding - 4 + headline.height() + lines * (lineGap + detail.height())};
}
