// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"

#include <QAccessibleWidget>

#include <unordered_map>

class PreviewView;

/// The preview as a screen reader finds it: a document whose children are its rows (headings, list items,
/// paragraphs), with the links of a row as the row's children; and all of it as one text.
class PreviewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PreviewAccessible(PreviewView *view);
    ~PreviewAccessible() override;
    /// For QAccessible::installFactory().
    static QAccessibleInterface *create(const QString &className, QObject *object);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int startOffset, int endOffset) const override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    [[nodiscard]] PreviewView *view() const;
    [[nodiscard]] int offsetOf(int row, int character) const;
    [[nodiscard]] std::pair<int, int> placeOf(int offset) const;
    void dropGone();

    mutable std::unordered_map<const Row *, QAccessible::Id> m_rows;
};
