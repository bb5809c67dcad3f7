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
        return QString((revision.name.isEmpty() ? QString() : QString(revision.name + u" · "_s))
                       + QLocale().toString(revision.revision.number) + u" · "_s
                       + revisionReasonWord(revision.reason));
    case Qt::EditRole:
        return revision.name;
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

bool HistoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || name == at(index.row()).name)
        return false;
    Q_EMIT nameGiven(at(index.row()).revision, name);
    return true;
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}
