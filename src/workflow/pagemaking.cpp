// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/pagemaking.h"

#include "storage/picturerepository.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace {

RelatedItem relatedItem(const RelatedArticle &related, const PageFacts &facts)
{
    RelatedItem item;
    item.headline = related.entry.headline;
    item.address = related.entry.address;
    if (related.target) {
        item.headline = related.target->headline;
        item.slug = related.target->slug;
        item.sectionName = facts.sectionName(related.target->section);
        item.publishedAtUtc = related.target->firstPublishedAtUtc;
        item.language = related.target->language;
    }
    return item;
}

/// Names that lead picture and body ask for and the newsroom has.
QStringList picturesOf(const PageFacts &facts)
{
    QStringList names{facts.article.text.leadImage.address};
    for (const BodyLink &link : facts.links) {
        if (!names.contains(link.address))
            names.append(link.address);
    }
    names.removeIf([&facts](const QString &name) { return !facts.pictureNames.contains(name); });
    return names;
}

Result<PagePicture> pagePicture(Database &db, const QString &name)
{
    const PictureRepository pictures(db);
    const auto stored = pictures.find(name);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorCode::NotFound, name, {}};
    const auto bytes = pictures.bytes(name);
    if (!bytes)
        return bytes.error();
    return PagePicture{*bytes, (*stored)->mediaType, (*stored)->width, (*stored)->height};
}

} // namespace

Result<const Theme *> PageTheme::get()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_theme) {
        auto theme = Theme::loadDefault();
        if (!theme)
            return theme.error();
        m_theme = std::move(*theme);
    }
    return &*m_theme;
}

Result<QString> ProofFolder::path()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/galley-proof-XXXXXX"_s);
    if (!m_folder->isValid())
        return Error{ErrorCode::Io, QDir::tempPath(), m_folder->errorString()};
    return m_folder->path();
}

Result<PageContent> pageContent(Database &db, const PageFacts &facts)
{
    const Article &article = facts.article;
    PageContent content;
    content.publication = facts.publication;
    content.slug = article.slug;
    content.revision = article.head;
    content.text = article.text;
    content.text.body = facts.pageBody();
    content.sectionName = facts.sectionName(article.text.section);
    content.publishedAtUtc = article.firstPublishedAtUtc;
    content.updatedAtUtc = article.publishedAtUtc;
    content.disclosure = facts.disclosure;
    content.signedOff = article.isSignedOff();
    content.corrections = facts.corrections;
    content.withdrawn = article.publication == PublicationState::Withdrawn;
    content.withdrawnNotice = article.withdrawnNotice;
    for (const RelatedArticle &related : facts.shownRelated())
        content.related.append(relatedItem(related, facts));
    for (const QString &name : picturesOf(facts)) {
        const auto picture = pagePicture(db, name);
        if (!picture)
            return picture.error();
        content.pictures.insert(name, *picture);
    }
    return content;
}
