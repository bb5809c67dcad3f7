// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/reportsmodel.h"

#include "gui/reportwords.h"

using namespace Qt::StringLiterals;

void ReportsModel::setReports(const QList<ErrorReport> &reports, const QHash<ArticleId, QString> &headlines)
{
    const bool sameRows = std::ranges::equal(m_reports, reports, {}, &ErrorReport::id, &ErrorReport::id);
    if (!sameRows)
        beginResetModel();
    m_reports = reports;
    m_headlines = headlines;
    if (!sameRows)
        endResetModel();
    else if (!m_reports.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ReportsModel::rowOf(const ReportId &id) const
{
    const auto found = std::ranges::find(m_reports, id, &ErrorReport::id);
    return found == m_reports.end() ? -1 : int(found - m_reports.begin());
}

int ReportsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_reports.size());
}

QVariant ReportsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ErrorReport &report = m_reports.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return reportGist(report.message);
    case DetailRole: {
        const QString about = headline(report.article);
        return QString(reportTitle(report) + u" · "_s + (about.isEmpty() ? tr("no article matched") : about));
    }
    case SignIconRole:
        return reportStateIcon(report.state);
    case SignWordRole:
        return reportStateWord(report.state);
    case QuietRole:
        return report.state != ReportState::New && report.state != ReportState::Confirmed;
    case Qt::AccessibleTextRole:
        return QStringList{reportStateWord(report.state), data(index, Qt::DisplayRole).toString(),
                           data(index, DetailRole).toString()}
            .join(u", "_s);
    default:
        return {};
    }
}
