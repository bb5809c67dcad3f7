// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/correction.h"
#include "editorial/disclosure.h"
#include "editorial/publication.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// A picture of the newsroom as it goes out: media::takePicture() made its bytes, so they are safe to
/// publish.
struct PagePicture
{
    QByteArray bytes;
    QString mediaType; ///< "image/png", "image/jpeg", "image/webp".
    int width = 0; ///< Pixels; 0 = unknown (the page then gives no size and jumps while it loads).
    int height = 0;
    bool operator==(const PagePicture &) const = default;
};

/// One line of the related list as readers see it. The caller leaves out what readers must not see.
struct RelatedItem
{
    QString headline;
    Slug slug; ///< Of an article of this newsroom; empty for an external entry.
    QString address; ///< http(s) of an external entry; empty with an empty slug: a headline without a link.
    QString sectionName;
    std::optional<QDateTime> publishedAtUtc; ///< First publication, as on the target's own page.
    QString language; ///< BCP 47; empty = the publication's.
    bool operator==(const RelatedItem &) const = default;
};

/// Everything one article page says. Values only: the same content gives the same bytes on every machine.
struct PageContent
{
    Publication publication;
    Slug slug;
    Revision revision;
    ArticleText text; ///< The body without pasted disclaimers (withoutDisclaimers()).
    QString sectionName;
    std::optional<QDateTime> publishedAtUtc; ///< First publication; empty: a proof of an unpublished article.
    std::optional<QDateTime> updatedAtUtc; ///< Shown where later than publishedAtUtc.
    Disclosure disclosure;
    bool signedOff = false; ///< A named person's review holds for this very text.
    QList<Correction> corrections; ///< Any order; the page sorts them by date.
    QList<RelatedItem> related; ///< In the order of the page; cut at publication.relatedCap.
    QHash<QString, PagePicture> pictures; ///< By name, as `leadImage.address` and the body name them.
    bool withdrawn = false; ///< The page becomes a notice: no body, no pictures, no related list.
    QString withdrawnNotice; ///< Markdown; empty = the theme's own sentence.
};
