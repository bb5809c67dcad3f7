// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pagetree.h"

#include <QAccessible>
#include <QCoreApplication>

#include <tuple>

class PreviewAccessible;
class PreviewView;

enum class PartPiece : std::uint8_t { Whole, Cell, Link };
/// Row, level in the tree, what of it, and which cell or address.
using PartKey = std::tuple<const Row *, int, PartPiece, int>;

/// A part of the preview for a screen reader: a heading, a list, an item, a cell, a link. It stays the same
/// while its row is written on. Once the row is gone it is invalid, and the page forgets it at rest.
class PartAccessible : public QAccessibleInterface
{
    Q_DECLARE_TR_FUNCTIONS(PartAccessible)

public:
    PartAccessible(const PreviewAccessible *page, int row, int level, PartPiece piece, int number);
    /// One of the kind that stands there.
    static PartAccessible *make(const PreviewAccessible *page, int row, int level, PartPiece piece,
                                int number);

    [[nodiscard]] PartKey key() const { return {m_row.get(), m_level, m_piece, m_number}; }
    [[nodiscard]] int row() const { return m_at; } ///< The first, -1 when it is gone.
    [[nodiscard]] int level() const { return m_level; }
    /// Rows were exchanged. False when the part is not there any more.
    bool follow(int first, int removed, int added);
    void use(std::uint64_t clock) { m_lastUse = clock; }
    [[nodiscard]] std::uint64_t lastUse() const { return m_lastUse; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;

protected:
    [[nodiscard]] const PreviewAccessible &page() const { return *m_page; }
    [[nodiscard]] PreviewView &view() const;
    [[nodiscard]] const RowList &rows() const;
    [[nodiscard]] const Row &content() const { return *m_row; }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int end() const; ///< The row after its last.

private:
    [[nodiscard]] PartKind kind() const { return kindAt(*m_row, m_level); }
    [[nodiscard]] bool holdsParts() const;
    [[nodiscard]] const std::vector<int> &parts() const;
    [[nodiscard]] std::vector<RowLink> links() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] bool canBe(const Row &row) const;

    const PreviewAccessible *m_page;
    RowPtr m_row;
    int m_at;
    int m_level;
    PartPiece m_piece;
    int m_number;
    std::uint64_t m_lastUse = 0;
    mutable std::vector<int> m_parts;
    mutable std::uint64_t m_partsOf = 0; ///< The state of the page they are right for.
};
