// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/picturestore.h"

#include "editorial/slug.h"
#include "media/picturewords.h"
#include "storage/picturerepository.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

// Larger files are no pictures for a page; reading them whole would only fill the memory.
constexpr qint64 largestBytes = qint64(32) * 1024 * 1024;

} // namespace

Result<IncomingPicture> readPictureFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    // A pipe or a device would keep the reader for ever.
    if (info.exists() && !info.isFile())
        return Error{ErrorCode::InvalidInput, name,
                     QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "it is no file"))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, name, file.errorString()};
    const QByteArray bytes = file.read(largestBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, name, file.errorString()};
    return readPictureBytes(bytes, name);
}

Result<IncomingPicture> readPictureBytes(const QByteArray &bytes, const QString &name)
{
    const auto picture = takePicture(bytes, name);
    if (!picture)
        return picture.error();
    return IncomingPicture{*picture, name, readPictureWords(bytes)};
}

Result<IncomingPicture> readPictureImage(const QImage &image, const QString &name)
{
    const auto picture = takePicture(image, name);
    if (!picture)
        return picture.error();
    return IncomingPicture{*picture, name, {}};
}

Result<QString> storePicture(Database &db, const TakenPicture &picture, const QString &wanted,
                             const QString &actor, const QDateTime &nowUtc)
{
    const Slug stem = Slug::fromHeadline(QFileInfo(wanted).completeBaseName());
    QStringList taken;
    for (;;) {
        const QString name = stem.madeUniqueAmong(taken).text() + u'.' + picture.extension;
        StoredPicture stored;
        stored.name = name;
        stored.mediaType = picture.mediaType;
        stored.width = picture.size.width();
        stored.height = picture.size.height();
        stored.addedAtUtc = nowUtc;
        stored.addedBy = actor;
        const auto added = PictureRepository(db).add(stored, picture.bytes);
        if (added)
            return added->name;
        if (added.error().code != ErrorCode::Conflict)
            return added.error();
        taken.append(stem.madeUniqueAmong(taken).text());
    }
}
