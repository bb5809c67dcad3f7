// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"
#include "editorial/slug.h"
#include "editorial/states.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// One name of a byline, in order, with the role it plays ("Text", "Photos"; empty = author).
struct Contributor
{
    QString name;
    QString role;
    PersonId person; ///< Null where the name is no person of the newsroom.
    bool operator==(const Contributor &) const = default;
};

/// A picture with what must stand beside it. `address` is a name in the newsroom's pictures ("crane.png").
struct Picture
{
    QString address; ///< Empty = no picture.
    QString alt;
    QString caption;
    QString credit;
    bool operator==(const Picture &) const = default;
};

/// Where a fact comes from, as shown under the article.
struct Source
{
    QString title;
    QString outlet;
    QString address; ///< http(s); may be empty.
    bool fullCoverage = false; ///< A professional newsroom's own report that readers are pointed to.
    bool operator==(const Source &) const = default;
    [[nodiscard]] const QString &name() const; ///< For readers; empty = only begun, and on no page.
};

/// All that a revision freezes: what a reader may see, and front matter kept for export.
struct ArticleText
{
    QString headline;
    QString standfirst;
    QString kicker;
    QString body; ///< Markdown, LF line ends.
    QList<Contributor> byline;
    QString dateline; ///< "HARBOUR CITY, Monday"; may be empty.
    SectionId section;
    QStringList tags; ///< As typed, in order, no doubles after case folding.
    AiUse aiUse = AiUse::None;
    QString language; ///< BCP 47; empty = the publication's.
    Picture leadImage;
    QList<Source> sources;
    QString keptFrontMatter; ///< YAML of unknown keys of an imported file, kept for export; may be empty.
    bool operator==(const ArticleText &) const = default;
};

/// A promise not to publish before a moment agreed with a source.
struct Embargo
{
    std::optional<QDateTime> liftsAt; ///< UTC. Empty: holds until an editor removes it.
    QString reason; ///< For the desk only; on no page.
    [[nodiscard]] bool holdsAt(const QDateTime &nowUtc) const { return !liftsAt || nowUtc < *liftsAt; }
    bool operator==(const Embargo &) const = default;
};

/// A named person's review of one content hash; it says nothing of any other text.
struct SignOff
{
    QString person;
    QString role;
    QString contentHash;
    QDateTime signedAtUtc;
    bool operator==(const SignOff &) const = default;
};

/// Identity and states of an article; its text lives in revisions.
struct Article
{
    ArticleId id;
    Slug slug; ///< Frozen at first publication.
    QString slugline; ///< The desk's working name; never published.
    WorkflowState workflow = WorkflowState::Draft;
    PublicationState publication = PublicationState::Unpublished;
    Revision head; ///< The newest revision; `text` is its content.
    Revision published; ///< What readers see; none before the first publication.
    std::optional<Embargo> embargo; ///< Never together with scheduledAtUtc.
    std::optional<QDateTime> scheduledAtUtc;
    std::optional<QDateTime> firstPublishedAtUtc;
    std::optional<QDateTime> publishedAtUtc; ///< When `published` went out.
    QString withdrawnNotice; ///< What readers of a withdrawn article see; Markdown.
    std::optional<SignOff> signOff; ///< Of `text`, or else of the newest text before it that has one.
    QDateTime createdAtUtc;
    QDateTime updatedAtUtc;
    ArticleText text;

    /// True while the sign-off's hash is that of the present text.
    [[nodiscard]] bool isSignedOff() const;
    bool operator==(const Article &) const = default;
};

/// A row of lists: small, without the body.
struct ArticleSummary
{
    ArticleId id;
    Slug slug;
    QString slugline;
    QString headline;
    QString standfirst;
    QString byline; ///< Names joined with ", ".
    SectionId section;
    QStringList tags;
    WorkflowState workflow = WorkflowState::Draft;
    PublicationState publication = PublicationState::Unpublished;
    AiUse aiUse = AiUse::None;
    bool embargoed = false; ///< An embargo holds at the time of the query.
    bool hasUnsavedDraft = false; ///< Somebody's autosaved text is kept; it may be older than the head.
    QString language; ///< Empty = the publication's.
    std::optional<QDateTime> firstPublishedAtUtc; ///< The date readers know it by.
    std::optional<QDateTime> publishedAtUtc; ///< The newest publication, a correction's too.
    QDateTime updatedAtUtc;
    bool operator==(const ArticleSummary &) const = default;
};

/// One row of an article's history.
struct RevisionSummary
{
    Revision revision;
    QString author;
    QDateTime madeAtUtc;
    RevisionReason reason = RevisionReason::Saved;
    QString contentHash;
    QString headline;
    QString name; ///< What editors call it; mostly empty.
    bool operator==(const RevisionSummary &) const = default;
};

/// SHA-256 over every field of the text in a fixed order, hex: the same for equal texts on every machine.
[[nodiscard]] QString contentHash(const ArticleText &text);

/// Names in order, joined for a list row ("Mei Lin, Jonas Okafor").
[[nodiscard]] QString bylineText(const QList<Contributor> &byline);
