// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/picturereader.h"

#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/publishing.h"

#include <QImage>

namespace {

QImage decoded(const Result<QByteArray> &bytes, int widestPixels)
{
    if (!bytes)
        return {};
    QImage image = QImage::fromData(*bytes);
    if (image.width() > widestPixels)
        image = image.scaledToWidth(widestPixels, Qt::SmoothTransformation);
    return image;
}

} // namespace

WritingView::PictureLoader pictureReader(Desk &desk, QObject *context, int widestPixels)
{
    return [&desk, context, widestPixels](const QString &address,
                                          const std::function<void(const QImage &)> &deliver) {
        desk.services().jobs.read(
            context,
            [&publishing = desk.services().publishing, address, widestPixels](const std::stop_token &) {
                return decoded(publishing.pictureBytes(address), widestPixels);
            },
            deliver);
    };
}
