// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"
#include "gui/models/twolineroles.h"

#include <QAbstractListModel>

#include <functional>
#include <limits>

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
    /// Most entries that a page carries.
    void setCap(int cap);
    /// Whether rows say if they are pinned, by hand or suggested; they do unless told otherwise.
    void setKindsNamed(bool named) { m_kindsNamed = named; }
    [[nodiscard]] QList<RelatedEntry> entries() const;
    [[nodiscard]] int shownCount() const; ///< Entries on the page, those of placed lists one by one.
    [[nodiscard]] const RelatedArticle &at(int row) const { return m_entries.at(row); }

    void append(const RelatedEntry &entry, const std::optional<ArticleSummary> &target);
    void append(const QList<RelatedArticle> &entries);
    /// `row` is the one it stands in afterwards, or the next one that no pin holds.
    void insert(int row, const RelatedArticle &entry);
    /// Other entries in the place of all, in this order. Pins keep their positions.
    void exchange(const QList<RelatedArticle> &entries);
    void remove(int row);
    /// `to` is the row it stands in afterwards, or the next one that no pin holds: pins keep their rows
    /// unless they are moved themselves.
    void move(int from, int to);
    void setPinned(int row, RelatedKind kind);
    [[nodiscard]] bool hasNewHeadline(int row) const;
    [[nodiscard]] bool hasNewHeadlines() const; ///< Any row has.
    void takeNewHeadline(int row);
    void takeNewHeadlines(); ///< Of all rows.

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
    /// Puts one into the row of another; pins keep theirs, unless it is one.
    void carry(int from, int to);
    /// Rows in another order: their numbers as they were.
    void arrange(const QList<int> &order);
    void settlePins();
    /// How many more a page carries where the row begins.
    [[nodiscard]] int roomAt(int row) const;
    /// Among those that readers see, the row would come after the last that the page carries.
    [[nodiscard]] bool isBeyondCap(int row) const { return at(row).isShown() && roomAt(row) == 0; }
    [[nodiscard]] QString kindWord(const RelatedEntry &entry) const;
    [[nodiscard]] QString iconName(const RelatedArticle &related) const;
    [[nodiscard]] QString attention(int row) const;
    [[nodiscard]] QString detail(int row) const;

    SectionName m_sectionName;
    QList<RelatedArticle> m_entries;
    int m_cap = std::numeric_limits<int>::max();
    bool m_kindsNamed = true;
};

/// Why an entry does not reach readers; empty where it does.
[[nodiscard]] QString exclusionText(RelatedExclusion exclusion);
