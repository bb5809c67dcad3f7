// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/namedlistwords.h"

#include "gui/models/relatedmodel.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct NamedListText
{
    Q_DECLARE_TR_FUNCTIONS(NamedListText)
};

constexpr std::array exclusions{RelatedExclusion::Unpublished, RelatedExclusion::Embargoed,
                                RelatedExclusion::Scheduled,   RelatedExclusion::Spiked,
                                RelatedExclusion::Withdrawn,   RelatedExclusion::Missing,
                                RelatedExclusion::Double,      RelatedExclusion::Itself};

QString countedText(RelatedExclusion exclusion, int count)
{
    switch (exclusion) {
    case RelatedExclusion::None:
    case RelatedExclusion::Empty:
        return {};
    case RelatedExclusion::Itself:
        return NamedListText::tr("this article itself");
    case RelatedExclusion::Double:
        return NamedListText::tr("%1 in the list already").arg(count);
    case RelatedExclusion::Unpublished:
        return NamedListText::tr("%1 not published").arg(count);
    case RelatedExclusion::Embargoed:
        return NamedListText::tr("%1 under embargo").arg(count);
    case RelatedExclusion::Scheduled:
        return NamedListText::tr("%1 scheduled").arg(count);
    case RelatedExclusion::Spiked:
        return NamedListText::tr("%1 spiked").arg(count);
    case RelatedExclusion::Withdrawn:
        return NamedListText::tr("%1 withdrawn").arg(count);
    case RelatedExclusion::Missing:
        return NamedListText::tr("%1 no longer there").arg(count);
    }
    Q_UNREACHABLE();
}

/// What the page has no room for.
int countBeyond(const RelatedArticle &placed, int room)
{
    return std::max(0, rowsShown(placed) - room);
}

QString headlineOf(const RelatedArticle &member)
{
    return member.target ? member.target->headline : member.entry.headline;
}

} // namespace

QString namedListDetail(const NamedListSummary &list)
{
    return QStringList{NamedListText::tr("%n entries", nullptr, list.entries),
                       NamedListText::tr("in %n articles", nullptr, list.holders)}
        .join(u" · "_s);
}

QList<NamedListSummary> inOrderOfLanguage(QList<NamedListSummary> lists)
{
    const QCollator collator;
    std::ranges::sort(lists, [&collator](const NamedListSummary &one, const NamedListSummary &other) {
        return collator.compare(one.name, other.name) < 0;
    });
    return lists;
}

int rowsShown(const RelatedArticle &related)
{
    if (!related.isShown())
        return 0;
    return related.entry.list.isNull()
        ? 1
        : int(std::ranges::count_if(related.members, &RelatedArticle::isShown));
}

bool isUnread(const RelatedArticle &related)
{
    return !related.entry.list.isNull() && related.isShown() && related.members.isEmpty();
}

QString placementDetail(const RelatedArticle &placed, int room)
{
    if (placed.members.isEmpty())
        return NamedListText::tr("no entries");
    return NamedListText::tr("on the page: %1 of %2")
        .arg(rowsShown(placed) - countBeyond(placed, room))
        .arg(placed.members.size());
}

QString placementAttention(const RelatedArticle &placed, int room)
{
    QStringList parts;
    for (const RelatedExclusion exclusion : exclusions) {
        const auto count = std::ranges::count(placed.members, exclusion, &RelatedArticle::exclusion);
        if (count > 0)
            parts.append(countedText(exclusion, int(count)));
    }
    if (const int beyond = countBeyond(placed, room); beyond > 0)
        parts.append(NamedListText::tr("%1 beyond the end of the page's list").arg(beyond));
    return parts.isEmpty() ? QString() : NamedListText::tr("Left out: %1").arg(parts.join(u", "_s));
}

QString placementTip(const RelatedArticle &placed, int room)
{
    QStringList lines;
    int shown = 0;
    for (const RelatedArticle &member : placed.members) {
        QString why = exclusionText(member.exclusion);
        if (member.isShown() && shown++ >= room)
            why = NamedListText::tr("Left off: the page's list ends before it");
        if (!why.isEmpty())
            lines.append(NamedListText::tr("“%1”: %2").arg(headlineOf(member), why).toHtmlEscaped());
    }
    return lines.isEmpty() ? QString() : u"<p>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}
