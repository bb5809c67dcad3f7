// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/articlepage.h"

#include <QMap>

/// Where the pictures and the style of one page go, and under which address the page names them.
/// Asset names carry the hash of their bytes, so a changed asset is a new file and caches never lie.
class PageAssets
{
public:
    PageAssets(const QHash<QString, PagePicture> &pictures, PageOutput output)
        : m_pictures(pictures)
        , m_output(output)
    { }
    /// The picture of that name; nullptr where the newsroom has none.
    [[nodiscard]] const PagePicture *picture(const QString &name) const;
    /// Address of a picture that picture() knows: "assets/crane.1f….png", or a data: address. The asset is
    /// part of files() from now on.
    [[nodiscard]] QString pictureAddress(const QString &name);
    /// Address of the style file; SingleFile pages hold the style themselves and do not ask.
    [[nodiscard]] QString styleAddress(const QByteArray &style);
    /// Every asset asked for, once, by path.
    [[nodiscard]] QList<PageFile> files() const;

private:
    [[nodiscard]] QString add(const QString &stem, const QString &extension, const QByteArray &bytes);

    const QHash<QString, PagePicture> &m_pictures;
    PageOutput m_output;
    QMap<QString, QByteArray> m_files;
};
