// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

/// A finding on an entry of the article's own, and on one of a placed list: “%1” is the entry, “%2” the list.
struct ExclusionTexts
{
    const char *own;
    const char *ofList;
};

ExclusionTexts textsFor(RelatedExclusion exclusion)
{
    switch (exclusion) {
    case RelatedExclusion::None:
        return {};
    case RelatedExclusion::Itself:
        // Who places a dossier in each of its articles wants just that.
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is this article itself."),
                nullptr};
    case RelatedExclusion::Double:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” stands in it already."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” stands here already.")};
    case RelatedExclusion::Unpublished:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is not published."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” is not published.")};
    case RelatedExclusion::Embargoed:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is under embargo."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” is under embargo.")};
    case RelatedExclusion::Scheduled:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is only scheduled."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” is only scheduled.")};
    case RelatedExclusion::Spiked:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” was spiked."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” was spiked.")};
    case RelatedExclusion::Withdrawn:
        return {QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” was withdrawn."),
                QT_TRANSLATE_NOOP("Check", "Left out of the placed list “%2”: “%1” was withdrawn.")};
    case RelatedExclusion::Missing:
        return {
            QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is not in the newsroom any more."),
            QT_TRANSLATE_NOOP("Check",
                              "Left out of the placed list “%2”: “%1” is not in the newsroom any more.")};
    case RelatedExclusion::Empty:
        return {QT_TRANSLATE_NOOP("Check", "The placed list “%1” shows readers nothing here."), nullptr};
    }
    Q_UNREACHABLE();
}

/// Of the whole related list, entry by entry.
class RelatedFindings
{
public:
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

    void judge(const RelatedArticle &related, qsizetype row)
    {
        const QString headline = headlineOf(related);
        if (!related.isShown())
            add(row, u"related-excluded"_s, textsFor(related.exclusion).own, {headline});
        else if (related.headlineChanged)
            add(row, u"related-headline-changed"_s,
                QT_TRANSLATE_NOOP(
                    "Check", "The related article “%1” is now called “%2”; the page shows the new headline."),
                {related.entry.headline, headline});
        // Of a list that stands here twice, the first has said all.
        if (related.exclusion != RelatedExclusion::Double)
            judgeMembers(related, row);
    }

private:
    static QString headlineOf(const RelatedArticle &related)
    {
        return related.target ? related.target->headline : related.entry.headline;
    }
    void judgeMembers(const RelatedArticle &list, qsizetype row)
    {
        const QString name = list.entry.headline;
        for (const RelatedArticle &member : list.members) {
            if (!member.isShown())
                add(row, u"related-excluded"_s, textsFor(member.exclusion).ofList,
                    {headlineOf(member), name});
            else if (member.headlineChanged)
                add(row, u"related-headline-changed"_s,
                    QT_TRANSLATE_NOOP(
                        "Check",
                        "“%1” of the placed list “%3” is now called “%2”; the page shows the new headline."),
                    {member.entry.headline, headlineOf(member), name});
        }
    }
    void add(qsizetype row, const QString &check, const char *text, const QStringList &arguments)
    {
        if (text == nullptr)
            return;
        m_findings.append({.severity = Finding::Severity::Informs,
                           .check = check,
                           .text = text,
                           .arguments = arguments,
                           .field = u"related"_s,
                           .position = row,
                           .length = 1});
    }

    QList<Finding> m_findings;
};

} // namespace

QList<Finding> checkRelatedList(const CheckContext &context)
{
    RelatedFindings findings;
    for (qsizetype row = 0; row < context.related.size(); ++row)
        findings.judge(context.related[row], row);
    return findings.findings();
}
