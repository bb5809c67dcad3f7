// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/linktargetmodel.h"

#include "gui/statewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

QString linkWarning(const RelatedArticle &target)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("LinkTargetModel", text); };
    switch (target.exclusion) {
    case RelatedExclusion::None:
    case RelatedExclusion::Double:
    case RelatedExclusion::Empty: // of lists, which no link leads to
        return {};
    case RelatedExclusion::Itself:
        return say(QT_TRANSLATE_NOOP("LinkTargetModel", "It is this article itself."));
    case RelatedExclusion::Unpublished:
        return say(QT_TRANSLATE_NOOP(
            "LinkTargetModel",
            "It is not published: until then the link leads nowhere, and its address may still change."));
    case RelatedExclusion::Embargoed:
        return say(QT_TRANSLATE_NOOP("LinkTargetModel",
                                     "It is under embargo: readers cannot open it before that ends."));
    case RelatedExclusion::Scheduled:
        return say(QT_TRANSLATE_NOOP("LinkTargetModel",
                                     "It is scheduled: readers cannot open it before it is published."));
    case RelatedExclusion::Spiked:
        return say(QT_TRANSLATE_NOOP("LinkTargetModel", "It was spiked: the link would lead nowhere."));
    case RelatedExclusion::Withdrawn:
        return say(
            QT_TRANSLATE_NOOP("LinkTargetModel", "It was withdrawn: readers find a notice in its place."));
    case RelatedExclusion::Missing:
        return say(QT_TRANSLATE_NOOP("LinkTargetModel", "The article no longer exists."));
    }
    Q_UNREACHABLE();
}

QVariant LinkTargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelatedArticle &row = at(index.row());
    const bool isUndated = row.target && !row.target->firstPublishedAtUtc;
    switch (role) {
    case Qt::DisplayRole:
        if (row.target && row.target->headline.isEmpty())
            return tr("Untitled article");
        break;
    case SignWordRole:
        return row.target ? stateSign(*row.target).word : QString();
    case AttentionRole:
        return linkWarning(row);
    case DetailRole: {
        if (!row.target)
            return tr("An address outside the library");
        const QString rest = CandidateModel::data(index, role).toString();
        if (!isUndated)
            return rest;
        QStringList parts{
            QLocale().toString(row.target->updatedAtUtc.toLocalTime().date(), QLocale::ShortFormat), rest};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case Qt::AccessibleTextRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), data(index, DetailRole).toString(),
                           data(index, SignWordRole).toString(), data(index, AttentionRole).toString()}
            .join(u", "_s);
    default:
        break;
    }
    return CandidateModel::data(index, role);
}

Qt::ItemFlags LinkTargetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool leadsAway = at(index.row()).exclusion != RelatedExclusion::Itself;
    return leadsAway ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}
