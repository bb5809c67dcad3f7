// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/ids.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

using NamedListId = Id<struct NamedListTag>;

enum class RelatedKind { Pinned, Manual, Suggested };
inline constexpr EnumCodes<RelatedKind, 3> relatedKindCodes{{{
    {RelatedKind::Pinned, QLatin1StringView("pinned")},
    {RelatedKind::Manual, QLatin1StringView("manual")},
    {RelatedKind::Suggested, QLatin1StringView("suggested")},
}}};

/// One entry as the editor placed it: an article of the newsroom, an external address, or a named list with
/// all that it holds.
struct RelatedEntry
{
    RelatedKind kind = RelatedKind::Manual;
    ArticleId article; ///< Null for an external or not yet matched entry.
    QString
        address; ///< http(s) of an external entry; empty for internal ones and for headlines without a link.
    QString headline; ///< The target's headline when the entry was made; the text of an external entry.
    int pinnedPosition = -1; ///< Row from 0 that a pinned entry keeps; -1 otherwise.
    QString reason; ///< Why it was suggested ("shares: harbour, tariff"); empty otherwise.
    NamedListId list; ///< Placed here; article and address are empty then, and headline is its name.
    bool operator==(const RelatedEntry &) const = default;
};

/// Why an entry is not shown to readers.
enum class RelatedExclusion {
    None,
    Itself,
    Double,
    Unpublished,
    Embargoed,
    Scheduled,
    Spiked,
    Withdrawn,
    Missing,
    Empty ///< A placed list that brings nothing to the page.
};

/// An entry with what its target is now.
struct RelatedArticle
{
    RelatedEntry entry;
    RelatedExclusion exclusion = RelatedExclusion::None;
    bool headlineChanged = false; ///< The target's headline is no longer entry.headline.
    std::optional<ArticleSummary> target; ///< Empty for other sites and where the target is gone.
    QList<RelatedArticle> members{}; ///< What a placed list brings to this article, in its order.
    /// Of a placed list: some member is.
    [[nodiscard]] bool isShown() const { return exclusion == RelatedExclusion::None; }
    bool operator==(const RelatedArticle &) const = default;
};

/// What entries lead to, as it is now. May hold more than is asked for.
struct RelatedTargets
{
    QList<ArticleSummary> articles;
    /// Addresses that are pages of the newsroom's own articles: such an entry is judged as the article it
    /// leads to, and keeps its address.
    QHash<QString, ArticleId> ownPages;
    QHash<NamedListId, QList<RelatedEntry>> lists; ///< What placed lists hold.
};

/// Entries judged in order against the article that holds them, an answer for each, in the order of the page:
/// pinned entries stand at their position, the others fill the free rows in order; excluded ones keep their
/// place in the answer so that the desk can say why, and do not count against pinned positions on the page.
/// Of what stands twice, the first stays: pinned entries before the others, and what a placed list holds
/// where the list stands.
[[nodiscard]] QList<RelatedArticle> judgeRelated(const Article &holder, const QList<RelatedEntry> &entries,
                                                 const RelatedTargets &targets);

/// The same with each answer in the place of its entry.
[[nodiscard]] QList<RelatedArticle> judgeInOrder(const Article &holder, const QList<RelatedEntry> &entries,
                                                 const RelatedTargets &targets);

/// What readers see of a judged list, row by row, with the members of placed lists in their place. A pinned
/// list has its first shown member at its position and the others behind it; a pin that stands in the midst
/// of another list parts it.
[[nodiscard]] QList<RelatedArticle> pageRows(const QList<RelatedArticle> &judged);

/// The lists that are placed among the entries.
[[nodiscard]] QList<NamedListId> placedLists(const QList<RelatedEntry> &entries);

/// What two headlines are compared by: case, quotes, dashes, spacing and width folded.
[[nodiscard]] QString normalisedHeadline(QStringView headline);
