// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>

/// Revisions of an article, newest first, for TwoLineDelegate.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `published` is marked as what readers see.
    void setRevisions(const QList<RevisionSummary> &revisions, Revision published);
    [[nodiscard]] const RevisionSummary &at(int row) const { return m_revisions.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// A name; the rows show it once they are read anew.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void nameGiven(Revision revision, const QString &name);

private:
    QList<RevisionSummary> m_revisions;
    Revision m_published;
};
