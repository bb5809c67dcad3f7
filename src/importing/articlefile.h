// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"
#include "editorial/article.h"
#include "editorial/correction.h"
#include "editorial/disclosure.h"
#include "editorial/lengthtarget.h"
#include "editorial/related.h"

#include <QByteArrayView>
#include <QHash>

/// What a reader of article files has to know of the world.
struct ArticleFileOptions
{
    QDateTime nowUtc; ///< What is dated later never comes in as published.
    QString timeZone = QStringLiteral("UTC"); ///< IANA name; for dates without a zone.
    QString language = QStringLiteral("en"); ///< The publication's; for texts that do not say theirs.
    qsizetype sizeLimit =
        qsizetype(16) * 1024 * 1024; ///< Bytes of one file; more is Refused. Stops memory exhaustion.
    QString root; ///< The folder that was chosen, as file names begin with it; empty: a file was.
};

/// A related entry as a file names it. The caller finds the article: by `slug` where there is one, else by
/// entry.headline, else it stays a headline or an external link. With `list`, it is that list, placed.
struct ImportedRelated
{
    Slug slug; ///< Empty where the file gives none.
    RelatedEntry entry; ///< Kind, headline, address, pinned position; `article` is null.
    bool isExact = false; ///< Of an exported file: the slug alone says which article is meant.
    QString list{}; ///< Name of a named list; all but kind and position is empty then.
    bool operator==(const ImportedRelated &) const = default;
};

/// What a text of an exported file says beside its words.
struct ExportedText
{
    ArticleText text; ///< `section` is null and contributors have no person.
    Slug section; ///< Empty where it has none.
    QString sectionName; ///< For a newsroom that has no such section yet.
    std::optional<SignOff> signOff; ///< Of this very text; its hash is the caller's.
};

/// What only a file of `export --markdown` can say.
struct ExportedParts
{
    ExportedText head; ///< Without its text, which is the article's.
    std::optional<ExportedText> published; ///< What readers see, where that is another text.
    std::optional<QDateTime> createdAtUtc;
    QList<Correction> corrections; ///< Oldest first; ids, article and revision are the caller's.
    std::optional<LengthTarget> lengthTarget;
};

/// All that one file says about one article, and what was left out or changed on the way. Nothing is stored.
struct ImportedArticle
{
    ArticleText text; ///< `section` is null and contributors have no person: see sectionName.
    QString sectionName; ///< Name or slug as written; empty = none given.
    QStringList otherSections; ///< More categories: tags, unless the newsroom has none named sectionName.
    QString folderSection; ///< The folder it lay in; no section unless the newsroom has one of that name.
    Slug slug; ///< Valid, but perhaps taken; empty = to be made from the headline.
    QString slugline;
    WorkflowState workflow = WorkflowState::Draft;
    PublicationState publication = PublicationState::Unpublished; ///< Scheduled only with scheduledAtUtc.
    std::optional<QDateTime> firstPublishedAtUtc; ///< Set when published or withdrawn and dated.
    std::optional<QDateTime> publishedAtUtc; ///< The newest publication: the update, else the first.
    std::optional<QDateTime> updatedAtUtc; ///< As the file says, whatever the states are.
    std::optional<Embargo> embargo; ///< Never together with scheduledAtUtc.
    std::optional<QDateTime> scheduledAtUtc;
    QString withdrawnNotice; ///< Markdown; not empty when withdrawn.
    QList<ImportedRelated> related; ///< In order; never the article itself by headline or slug.
    /// An AI disclaimer that stood in the text and was cut from it. Key, language and text are set; id,
    /// number and validity are the caller's, and so is the label (empty here): see labelOfKey().
    std::optional<DisclaimerVersion> disclaimer;
    /// text.keptFrontMatter as it is for an article that comes in without its lead picture: with its fields.
    QString keptWithoutLead;
    /// Addresses of pictures in body and lead image that may stand in the folder, in order, each once:
    /// relative ones, and those of the site it comes from.
    QStringList pictureFiles;
    QStringList remotePictures; ///< Addresses of pictures in the body on other hosts, each once.
    /// Where it stood, for links of other texts to it; relative links of its own start from the first.
    QStringList sourceAddresses;
    QList<Sentence> notes; ///< The loss report.
    /// Set for a file that Galley wrote: what it says is taken as it stands, and nothing is guessed.
    std::optional<ExportedParts> exported;
};

enum class ArticleFileKind { Markdown, SavedPage, HtmlPage, WordpressExport, GhostExport };

/// By name and content. Empty: nothing that holds an article (a picture, an archive, …).
[[nodiscard]] std::optional<ArticleFileKind> articleFileKind(const QString &fileName, QByteArrayView bytes);

/// Reads a file of one article from any bytes; never crashes, never asks the disk. `fileName` (path as people
/// know it) names the file in errors and gives date, slug or headline where the file has none. Errors:
/// InvalidInput with subject "file:line" (front matter malformed) or file (nothing readable in it); Refused
/// (over a limit, or no kind of article file). The caller keeps the bytes: nothing is lost. Files of many
/// articles are Refused here: readArticles() knows them.
[[nodiscard]] Result<ImportedArticle> readArticleFile(QByteArrayView bytes, const QString &fileName,
                                                      const ArticleFileOptions &options);
/// Markdown with front matter in YAML, TOML or JSON, or without.
[[nodiscard]] Result<ImportedArticle> readMarkdownArticle(QByteArrayView bytes, const QString &fileName,
                                                          const ArticleFileOptions &options);
/// A page of the web as it stands in a file: title and meta fields, schema.org, Open Graph, and the text of
/// its article.
[[nodiscard]] Result<ImportedArticle> readHtmlPage(QByteArrayView bytes, const QString &fileName,
                                                   const ArticleFileOptions &options);
/// The text of a published page as a browser saves or copies it.
[[nodiscard]] Result<ImportedArticle> readSavedPage(QByteArrayView bytes, const QString &fileName,
                                                    const ArticleFileOptions &options);

/// The text with picture addresses replaced, in body and lead image: key = as in pictureFiles, value = name
/// in the newsroom. In the body these are the addresses of what the parser takes for a picture, or for a link
/// to one, however they are escaped; code and plain words stay.
[[nodiscard]] ArticleText withPictureNames(ArticleText text, const QHash<QString, QString> &names);
