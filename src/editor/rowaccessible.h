// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"

#include <QAccessible>
#include <QPointer>

#include <vector>

class PreviewView;

/// One row of the preview for a screen reader; its links are its children. Invalid once the row is replaced.
class RowAccessible : public QAccessibleInterface
{
public:
    RowAccessible(PreviewView *view, RowPtr row);
    ~RowAccessible() override;

    [[nodiscard]] int index() const; ///< In the view, -1 when the row is gone.
    [[nodiscard]] bool isValid() const override { return index() >= 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override { return int(m_links.size()); }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;

private:
    QPointer<PreviewView> m_view;
    RowPtr m_row;
    std::vector<QAccessible::Id> m_links;
};
