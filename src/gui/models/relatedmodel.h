// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>

#include <functional>

/// The related list of the open article in page order, with what is left out and why. Rows move by drag and
/// by move(); every change by a person ends in one edited(). GUI thread only.
class RelatedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using SectionName = std::function<QString(const SectionId &)>;

    explicit RelatedModel(SectionName sectionName, QObject *parent = nullptr);

    /// What the newsroom holds now; keeps selection where the rows are the same entries.
    void setEntries(const QList<RelatedArticle> &entries);
    [[nodiscard]] QList<RelatedEntry> entries() const;
    [[nodiscard]] const RelatedArticle &at(int row) const { return m_entries.at(row); }

    void append(const RelatedEntry &entry, const std::optional<ArticleSummary> &target);
    void remove(int row);
    /// `to` is the row it stands in afterwards, or the next one that no pin holds: pins keep their rows
    /// unless they are moved themselves.
    void move(int from, int to);
    void setPinned(int row, RelatedKind kind);
    void takeNewHeadline(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] bool isPinned(int row) const { return at(row).entry.kind == RelatedKind::Pinned; }
    /// Rows in another order: their numbers as they were.
    void arrange(const QList<int> &order);
    void settlePins();
    [[nodiscard]] QString detail(const RelatedArticle &entry) const;

    SectionName m_sectionName;
    QList<RelatedArticle> m_entries;
};

/// Why an entry does not reach readers; empty where it does.
[[nodiscard]] QString exclusionText(RelatedExclusion exclusion);
