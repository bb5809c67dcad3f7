// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QSizeF>
#include <QString>

#include <unordered_map>

class QImage;

/// The pictures of the page, scaled to the column; the originals are not kept. GUI thread only.
class PictureShelf
{
public:
    /// Size in page pixels, empty while it is not known.
    [[nodiscard]] QSizeF size(const QString &address) const;
    [[nodiscard]] QPixmap picture(const QString &address) const;
    /// True once for every address: then it has to be fetched.
    [[nodiscard]] bool claim(const QString &address);
    void put(const QString &address, const QImage &image, qreal widestPixels, qreal deviceRatio);
    void forget(const QString &address) { m_places.erase(address); }
    void clear() { m_places.clear(); }

private:
    struct Place
    {
        QPixmap pixmap;
        QSizeF size;
    };
    std::unordered_map<QString, Place> m_places;
};
