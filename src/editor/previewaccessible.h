// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/partaccessible.h"

#include <QAccessibleWidget>

#include <map>
#include <optional>

struct RowPlace;

/// The preview as a screen reader finds it: a document of headings, paragraphs, lists, quotes, tables and
/// code with their links; and all of it as one text. Parts are made when asked for, and only some are kept.
class PreviewAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PreviewAccessible(PreviewView *view);
    ~PreviewAccessible() override;
    /// For QAccessible::installFactory().
    static QAccessibleInterface *create(const QString &className, QObject *object);
    /// Nothing while no screen reader is there, so that what is told to it costs nothing.
    static PreviewAccessible *listening(PreviewView *view);

    void tellFocusedLink();
    void tellSelection(bool hadSelection);
    /// Nothing where it is too much to be told.
    [[nodiscard]] std::optional<QString> textOfRows(int first, int count) const;
    /// `before` is textOfRows() of the rows that were exchanged for these.
    void tellReplaced(int first, int added, const std::optional<QString> &before);

    [[nodiscard]] PreviewView &view() const;
    [[nodiscard]] std::uint64_t revision() const { return m_revision; } ///< Another one whenever rows change.
    /// The page itself where the level is -1.
    [[nodiscard]] QAccessibleInterface *part(int row, int level) const;
    [[nodiscard]] QAccessibleInterface *cell(int row, int number) const;
    [[nodiscard]] QAccessibleInterface *link(int row, int address) const;
    [[nodiscard]] std::size_t partsHeld() const { return m_parts.size() + m_gone.size(); }

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QAccessible::State state() const override;
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

protected:
    /// Hands an event to the screen readers.
    virtual void tell(QAccessibleEvent &event);

private:
    [[nodiscard]] int startOf(int row) const; ///< In the whole text, before its marker.
    [[nodiscard]] int offsetOf(RowPlace place) const;
    [[nodiscard]] RowPlace placeOf(int offset) const;
    [[nodiscard]] const std::vector<int> &parts() const;
    [[nodiscard]] QAccessibleInterface *kept(int row, int level, PartPiece piece, int number) const;
    void follow(int first, int removed, int added);
    void forgetAtRest() const;
    void forgetSome();

    QObject m_context; ///< Nothing reaches a page that is gone.
    std::uint64_t m_revision = 1;
    mutable std::map<PartKey, QAccessible::Id> m_parts;
    mutable std::vector<QAccessible::Id> m_gone; ///< Somebody may be asking one right now.
    mutable bool m_isForgetting = false;
    mutable std::uint64_t m_clock = 0;
    mutable std::vector<int> m_top;
    mutable std::uint64_t m_topOf = 0; ///< The revision that m_top is right for.
};
