// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"
#include "editorial/bodyscan.h"
#include "editorial/correction.h"
#include "editorial/disclosure.h"
#include "editorial/finding.h"
#include "editorial/publication.h"
#include "editorial/related.h"

class Database;

/// Everything a page of one article depends on, as it stands at one moment: what checks judge, the preview
/// shows and an export writes all come from here, so that they never differ.
struct PageFacts
{
    Article article; ///< With the draft's text where one was given.
    Revision newest; ///< The article's head, also where `article` is as readers get it.
    Publication publication;
    QList<Section> sections;
    QList<RelatedArticle> related; ///< The stored list, judged.
    Disclosure disclosure;
    QList<DisclaimerVersion> disclaimerVersions;
    QList<Correction> corrections; ///< Newest first.
    QStringList pictureNames;
    QList<BodyLink> links; ///< Links and pictures of the article's whole body.
    QStringList refusedAddresses; ///< Of links and sources: no page links to them.
    QDateTime nowUtc;
    int openNotes = 0; ///< Only how many: what they say stays at the desk.

    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] QString sectionName(const SectionId &section) const;
    /// Related entries that readers see, in page order and not more than the publication's cap; of placed
    /// lists, what they hold.
    [[nodiscard]] QList<RelatedArticle> shownRelated() const;
    /// The body without pasted disclaimers where the page carries one of its own. Where it carries none they
    /// stay: leaving them out would hide that AI was used.
    [[nodiscard]] QString pageBody() const;
    /// What pageBody() leaves out.
    [[nodiscard]] QList<RecognisedDisclaimer> pastedDisclaimers() const;
};

/// Reads them in one go; with `draft`, as if that text were saved. Errors: NotFound, Database.
[[nodiscard]] Result<PageFacts> gatherPageFacts(Database &db, const ArticleId &id,
                                                const std::optional<ArticleText> &draft,
                                                const QDateTime &nowUtc);

/// The same as readers get it: of an article that was published the revision that was, `article.head` being
/// that revision; else the head.
[[nodiscard]] Result<PageFacts> gatherReaderFacts(Database &db, const ArticleId &id, const QDateTime &nowUtc);

/// The entries, and what placed lists among them hold in the place of those.
[[nodiscard]] Result<QList<RelatedEntry>> heldEntries(Database &db, const QList<RelatedEntry> &entries);

/// Which addresses of the entries are pages of the newsroom's own articles, and of which.
[[nodiscard]] Result<QHash<QString, ArticleId>> ownPagesAmong(Database &db,
                                                              const QList<RelatedEntry> &entries);

/// The entries of a list judged against what their targets are now.
[[nodiscard]] Result<QList<RelatedArticle>> judgeEntries(Database &db, const Article &holder,
                                                         const QList<RelatedEntry> &entries,
                                                         const QDateTime &nowUtc);

/// The same with each answer in the place of its entry.
[[nodiscard]] Result<QList<RelatedArticle>> judgeInOrder(Database &db, const Article &holder,
                                                         const QList<RelatedEntry> &entries,
                                                         const QDateTime &nowUtc);

/// Refused with the first blocking finding: the article's slug is the subject, the finding's id the
/// detail and its sentence the reason.
[[nodiscard]] Result<void> refuseBlocked(const PageFacts &facts);
