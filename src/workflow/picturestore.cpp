// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/picturestore.h"

#include "editorial/slug.h"
#include "storage/picturerepository.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

Result<QString> storePicture(Database &db, const TakenPicture &picture, const QString &wanted,
                             const QString &actor, const QDateTime &nowUtc)
{
    const Slug stem = Slug::fromHeadline(QFileInfo(wanted).completeBaseName());
    QStringList taken;
    for (;;) {
        QString name = stem.madeUniqueAmong(taken).text() + u'.' + picture.extension;
        StoredPicture stored;
        stored.name = name;
        stored.mediaType = picture.mediaType;
        stored.width = picture.size.width();
        stored.height = picture.size.height();
        stored.addedAtUtc = nowUtc;
        stored.addedBy = actor;
        const auto added = PictureRepository(db).add(stored, picture.bytes);
        if (added)
            return name;
        if (added.error().code != ErrorCode::Conflict)
            return added.error();
        taken.append(stem.madeUniqueAmong(taken).text());
    }
}
