// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

/// The icons lie in this static library; without a mention the linker would drop them.
static void useIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// Draws the SVG as a stencil: its shape in the colour asked for.
void paintStencil(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour)
{
    QSvgRenderer svg(pathOf(name));
    if (!svg.isValid())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    QImage image(rect.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter stencil(&image);
    svg.render(&stencil);
    stencil.setCompositionMode(QPainter::CompositionMode_SourceIn);
    stencil.fillRect(image.rect(), colour);
    stencil.end();
    painter.drawImage(rect, image);
}

/// Asks for the palette at each paint, so that icons follow light and dark.
class StencilEngine final : public QIconEngine
{
public:
    explicit StencilEngine(QString name)
        : m_name(std::move(name))
    { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintStencil(*painter, rect, m_name, colourFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new StencilEngine(m_name); }
    bool isNull() override { return !QFile::exists(pathOf(m_name)); }

private:
    static QColor colourFor(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }
    QString m_name;
};

} // namespace

QIcon galleyIcon(const QString &name)
{
    useIconResources();
    return QIcon(new StencilEngine(name));
}

QPixmap galleyPixmap(const QString &name, int size, const QColor &colour, qreal ratio)
{
    useIconResources();
    // Lists paint the same few signs in every row.
    const QString key = u"galley/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintStencil(painter, QRect(0, 0, size, size), name, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}
