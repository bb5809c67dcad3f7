// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturerepository.h"

#include "storage/statement.h"
#include "storage/transaction.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

StoredPicture pictureOf(ResultRow &row)
{
    return {.name = row.text(),
            .mediaType = row.text(),
            .sizeBytes = row.number(),
            .sha256 = row.text(),
            .width = row.smallNumber(),
            .height = row.smallNumber(),
            .addedAtUtc = row.moment(),
            .addedBy = row.text()};
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

PictureRepository::PictureRepository(Database &db)
    : m_db(db)
{ }

Result<StoredPicture> PictureRepository::add(const StoredPicture &picture, const QByteArray &bytes)
{
    StoredPicture stored = picture;
    stored.sizeBytes = bytes.size();
    stored.sha256 = sha256Of(bytes);
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto present = find(picture.name);
    if (!present)
        return present.error();
    if (*present && (*present)->sha256 == stored.sha256)
        return **present;
    const auto same = findByContent(stored.sha256);
    if (!same)
        return same.error();
    if (*same)
        return **same;
    if (*present)
        return Error{ErrorCode::Conflict, picture.name, {}};
    if (auto written = insertRow(stored, bytes); !written)
        return written.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return stored;
}

Result<void> PictureRepository::insertRow(const StoredPicture &picture, const QByteArray &bytes)
{
    auto noted =
        Statement(m_db,
                  u"INSERT INTO picture (name, name_key, media_type, size_bytes, sha256, width, height,"
                  " added_at, added_by)"
                  " VALUES (:name, :key, :mediaType, :sizeBytes, :sha256, :width, :height, :addedAt,"
                  " :addedBy)"_s)
            .bind(u":name"_s, picture.name)
            .bind(u":key"_s, picture.name.toCaseFolded())
            .bind(u":mediaType"_s, picture.mediaType)
            .bind(u":sizeBytes"_s, picture.sizeBytes)
            .bind(u":sha256"_s, picture.sha256)
            .bind(u":width"_s, picture.width)
            .bind(u":height"_s, picture.height)
            .bind(u":addedAt"_s, picture.addedAtUtc)
            .bind(u":addedBy"_s, picture.addedBy)
            .perform();
    if (!noted)
        return noted;
    return Statement(m_db, u"INSERT INTO picture_bytes (name, bytes) VALUES (:name, :bytes)"_s)
        .bind(u":name"_s, picture.name)
        .bind(u":bytes"_s, bytes)
        .perform();
}

Result<std::optional<StoredPicture>> PictureRepository::find(const QString &name) const
{
    return Statement(m_db,
                     u"SELECT name, media_type, size_bytes, sha256, width, height, added_at, added_by"
                     " FROM picture WHERE name_key = :key"_s)
        .bind(u":key"_s, name.toCaseFolded())
        .first(pictureOf);
}

Result<std::optional<StoredPicture>> PictureRepository::findByContent(const QString &sha256) const
{
    return Statement(m_db,
                     u"SELECT name, media_type, size_bytes, sha256, width, height, added_at, added_by"
                     " FROM picture WHERE sha256 = :sha256 ORDER BY added_at, name LIMIT 1"_s)
        .bind(u":sha256"_s, sha256)
        .first(pictureOf);
}

Result<QList<StoredPicture>> PictureRepository::all() const
{
    return Statement(m_db,
                     u"SELECT name, media_type, size_bytes, sha256, width, height, added_at, added_by"
                     " FROM picture ORDER BY name_key"_s)
        .all(pictureOf);
}

Result<QByteArray> PictureRepository::bytes(const QString &name) const
{
    const auto found = Statement(m_db,
                                 u"SELECT bytes FROM picture_bytes JOIN picture"
                                 " ON picture.name = picture_bytes.name WHERE name_key = :key"_s)
                           .bind(u":key"_s, name.toCaseFolded())
                           .first([](ResultRow &row) { return row.bytes(); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, name, {}};
    return **found;
}
