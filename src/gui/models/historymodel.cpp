// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/historymodel.h"

#include "gui/statewords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

void HistoryModel::setRevisions(const QList<RevisionSummary> &revisions, Revision published)
{
    if (revisions == m_revisions && published == m_published)
        return;
    beginResetModel();
    m_revisions = revisions;
    m_published = published;
    std::ranges::sort(m_revisions, std::greater(), &RevisionSummary::revision);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_revisions.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RevisionSummary &revision = m_revisions.at(index.row());
    const bool isPublished = revision.revision == m_published;
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 · %2"_s.arg(QLocale().toString(revision.revision.number),
                                revisionReasonWord(revision.reason));
    case DetailRole:
        return QString(QLocale().toString(revision.madeAtUtc.toLocalTime(), QLocale::ShortFormat) + u" · "_s
                       + revision.author);
    case SignIconRole:
        return isPublished ? u"published"_s : u"history"_s;
    case SignWordRole:
        return isPublished ? tr("what readers see") : QString();
    case Qt::ToolTipRole:
        return revision.headline;
    default:
        return {};
    }
}
