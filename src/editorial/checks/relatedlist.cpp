// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace {

const char *textFor(RelatedExclusion exclusion)
{
    switch (exclusion) {
    case RelatedExclusion::None:
        return nullptr;
    case RelatedExclusion::Itself:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is this article itself.");
    case RelatedExclusion::Double:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” stands in it already.");
    case RelatedExclusion::Unpublished:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is not published.");
    case RelatedExclusion::Embargoed:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is under embargo.");
    case RelatedExclusion::Scheduled:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” is only scheduled.");
    case RelatedExclusion::Spiked:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” was spiked.");
    case RelatedExclusion::Withdrawn:
        return QT_TRANSLATE_NOOP("Check", "Left out of the related list: “%1” was withdrawn.");
    case RelatedExclusion::Missing:
        return QT_TRANSLATE_NOOP("Check",
                                 "Left out of the related list: “%1” is not in the newsroom any more.");
    }
    Q_UNREACHABLE();
}

Finding relatedFinding(qsizetype row, const QString &check, const char *text, const QStringList &arguments)
{
    return {.severity = Finding::Severity::Informs,
            .check = check,
            .text = text,
            .arguments = arguments,
            .field = u"related"_s,
            .position = row,
            .length = 1};
}

} // namespace

QList<Finding> checkRelatedList(const CheckContext &context)
{
    QList<Finding> findings;
    for (qsizetype row = 0; row < context.related.size(); ++row) {
        const RelatedArticle &related = context.related[row];
        const QString headline = related.target ? related.target->headline : related.entry.headline;
        if (!related.isShown())
            findings.append(
                relatedFinding(row, u"related-excluded"_s, textFor(related.exclusion), {headline}));
        else if (related.headlineChanged)
            findings.append(relatedFinding(
                row, u"related-headline-changed"_s,
                QT_TRANSLATE_NOOP(
                    "Check", "The related article “%1” is now called “%2”; the page shows the new headline."),
                {related.entry.headline, headline}));
    }
    return findings;
}
