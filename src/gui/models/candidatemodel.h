// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"
#include "gui/models/twolineroles.h"
#include "workflow/relatedarticles.h"

#include <QAbstractListModel>

#include <functional>

/// What may be added to a related list: suggestions with their reason, or what a search found. A row that
/// readers would not see stays in the list, disabled, and says why. GUI thread only.
class CandidateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using SectionName = std::function<QString(const SectionId &)>;

    explicit CandidateModel(SectionName sectionName, QObject *parent = nullptr);

    void showSuggestions(const QList<RelatedSuggestion> &suggestions, const QDateTime &nowUtc);
    /// `judged` are the found articles as entries of the list they would join.
    void showFound(const QList<RelatedArticle> &judged);
    void showAddress(const QString &address);
    [[nodiscard]] const RelatedArticle &at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void replace(const QList<RelatedArticle> &rows);

    SectionName m_sectionName;
    QList<RelatedArticle> m_rows;
};

/// Why an article is suggested, with its score, in the words of the desk. Any thread.
[[nodiscard]] QString suggestionReason(const RelatedSuggestion &suggestion, const QDateTime &nowUtc);
