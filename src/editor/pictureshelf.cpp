// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pictureshelf.h"

#include <QImage>

#include <algorithm>
#include <cmath>

namespace {

// There is no such picture: a strip for its words is enough.
constexpr QSizeF missingSize(1200, 160);

} // namespace

QSizeF PictureShelf::size(const QString &address) const
{
    const auto found = m_places.find(address);
    return found == m_places.end() ? QSizeF() : found->second.size;
}

QPixmap PictureShelf::picture(const QString &address) const
{
    const auto found = m_places.find(address);
    return found == m_places.end() ? QPixmap() : found->second.pixmap;
}

bool PictureShelf::claim(const QString &address)
{
    return !address.isEmpty() && m_places.try_emplace(address).second;
}

void PictureShelf::put(const QString &address, const QImage &image, qreal widestPixels, qreal deviceRatio)
{
    Place &place = m_places[address];
    if (image.isNull()) {
        place = {{}, missingSize};
        return;
    }
    place.size = image.size();
    const int wanted = int(std::ceil(std::min(widestPixels, qreal(image.width())) * deviceRatio));
    place.pixmap = QPixmap::fromImage(
        image.width() > wanted ? image.scaledToWidth(std::max(1, wanted), Qt::SmoothTransformation) : image);
}
