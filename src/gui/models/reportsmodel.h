// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/errorreport.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>
#include <QHash>

/// Readers' error reports in the inbox, newest first. Message and name are plain text. GUI thread only.
class ReportsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `headlines` names the articles the reports are about.
    void setReports(const QList<ErrorReport> &reports, const QHash<ArticleId, QString> &headlines);
    [[nodiscard]] const ErrorReport &at(int row) const { return m_reports.at(row); }
    [[nodiscard]] const QList<ErrorReport> &reports() const { return m_reports; }
    [[nodiscard]] QString headline(const ArticleId &article) const { return m_headlines.value(article); }
    /// -1 where it is not in the list.
    [[nodiscard]] int rowOf(const ReportId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ErrorReport> m_reports;
    QHash<ArticleId, QString> m_headlines;
};
