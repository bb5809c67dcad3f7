// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pageassets.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

/// The readable part of an asset's name: the same rules as a slug, whatever the picture is called.
QString assetStem(const QString &name)
{
    constexpr qsizetype longest = 60;
    const QString plainName = name.left(name.lastIndexOf(u'.')).toLower();
    QString stem;
    for (const QChar c : plainName) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
        if (stem.size() == longest)
            break;
    }
    while (stem.endsWith(u'-'))
        stem.chop(1);
    return stem.isEmpty() ? u"picture"_s : stem;
}

QString extensionOf(const QString &mediaType)
{
    if (mediaType == "image/jpeg"_L1)
        return u"jpg"_s;
    return mediaType == "image/webp"_L1 ? u"webp"_s : u"png"_s;
}

} // namespace

const PagePicture *PageAssets::picture(const QString &name) const
{
    const auto found = m_pictures.constFind(name);
    return found == m_pictures.cend() ? nullptr : &*found;
}

QString PageAssets::pictureAddress(const QString &name)
{
    const PagePicture *picture = this->picture(name);
    Q_ASSERT(picture);
    if (m_output == PageOutput::SingleFile)
        return u"data:"_s + picture->mediaType + u";base64,"_s
            + QString::fromLatin1(picture->bytes.toBase64());
    return add(assetStem(name), extensionOf(picture->mediaType), picture->bytes);
}

QString PageAssets::styleAddress(const QByteArray &style)
{
    return add(u"style"_s, u"css"_s, style);
}

QString PageAssets::add(const QString &stem, const QString &extension, const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16);
    QString path = u"assets/"_s + stem + u'.' + QString::fromLatin1(hash) + u'.' + extension;
    m_files.insert(path, bytes);
    return path;
}

QList<PageFile> PageAssets::files() const
{
    QList<PageFile> files;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
        files.append({file.key(), file.value()});
    return files;
}
