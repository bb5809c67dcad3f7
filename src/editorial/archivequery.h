// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"
#include "editorial/publication.h"
#include "editorial/searchwords.h"
#include "editorial/states.h"

#include <QDate>
#include <QSet>

/// Articles count up in the order in which they came to the newsroom, from 1; a number is never used twice.
using ArticleNumber = qint32;

/// What a list of articles can be sorted by.
enum class ArchiveColumn {
    Rank, ///< Best hit first; the latest change first where no words are asked for.
    Changed,
    Published, ///< The newest publication. What is unpublished comes before all moments.
    Headline,
    Section, ///< By name; within one the latest change first. So does State.
    State, ///< In the order of the work: draft, in review, ready, scheduled, published, withdrawn, spiked.
    Byline,
};
inline constexpr EnumCodes<ArchiveColumn, 7> archiveColumnCodes{{{
    {ArchiveColumn::Rank, QLatin1StringView("rank")},
    {ArchiveColumn::Changed, QLatin1StringView("changed")},
    {ArchiveColumn::Published, QLatin1StringView("published")},
    {ArchiveColumn::Headline, QLatin1StringView("headline")},
    {ArchiveColumn::Section, QLatin1StringView("section")},
    {ArchiveColumn::State, QLatin1StringView("state")},
    {ArchiveColumn::Byline, QLatin1StringView("byline")},
}}};

struct ArchiveOrder
{
    ArchiveColumn column = ArchiveColumn::Rank;
    Qt::SortOrder direction = Qt::DescendingOrder; ///< Means nothing for Rank.
    bool operator==(const ArchiveOrder &) const = default;
};

/// A tag as somebody names it.
struct QueryTag
{
    QString text;
    bool mayGoOn = false; ///< Where no tag is called so, those that begin so are meant.
    bool operator==(const QueryTag &) const = default;
};

/// What somebody typed to find articles, understood. Members that are empty ask for nothing.
struct ArchiveQuery
{
    QList<SearchPhrase> wanted; ///< All must occur.
    QList<SearchPhrase> unwanted; ///< None may.
    QList<SearchPhrase> bylines; ///< All must stand in the byline; so for the next, none may.
    QList<SearchPhrase> notBylines;
    QSet<WorkflowState> workflow; ///< One of these.
    QSet<PublicationState> publication; ///< And one of these.
    QSet<SectionId> sections; ///< One of these.
    QSet<SectionId> notSections;
    QList<QueryTag> tags; ///< All of these.
    QList<QueryTag> notTags;
    std::optional<QDate> from; ///< The first day, by the date that lists show.
    std::optional<QDate> until; ///< The last day.
    bool findsNothing = false; ///< It asks for what no article can have.
    QList<Sentence> notes; ///< For the person: what was not understood as it may have been meant.
    bool operator==(const ArchiveQuery &) const = default;
};

/// Reads free words, "exact words", -unwanted ones and fields (`section:markets by:lee before:2025-10`),
/// whose values may be quoted. Never fails: a field whose value names nothing is looked for as words, with a
/// note. Cost: linear, and at most 32 words and fields are taken.
[[nodiscard]] ArchiveQuery archiveQuery(const QString &typed, const QList<Section> &sections);
