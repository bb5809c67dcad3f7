// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/articlehits.h"

#include <QAbstractTableModel>
#include <QSet>

/// Hits in all articles, with a tick at those that are to be replaced. GUI thread only.
class ArticleHitsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Found, Becomes, InArticle, ColumnCount };
    enum Role {
        MarkStartRole = Qt::UserRole, ///< Where the words begin that are to be seen first; UTF-16 units.
        MarkLengthRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// All are ticked.
    void setHits(const QList<ArticleHit> &hits);
    /// For words that are no expression: what each hit becomes.
    void setReplacement(const QString &replacement);
    void tickAll(bool on);
    [[nodiscard]] const ArticleHit &at(int row) const { return m_hits.at(row); }
    [[nodiscard]] QList<TextReplacement> ticked() const;
    [[nodiscard]] int tickedCount() const { return int(m_hits.size() - m_unticked.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<ArticleHit> m_hits;
    QSet<int> m_unticked;
};
