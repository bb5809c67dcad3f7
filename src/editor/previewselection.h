// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowlist.h"

#include <QList>
#include <QString>

#include <compare>

/// A place between two characters of the preview.
struct RowPlace
{
    int row = 0;
    int character = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes a defaulted <=> for a comparison with 0
    auto operator<=>(const RowPlace &) const = default;
};

/// A link of a row: its index in Row::addresses.
struct LinkPlace
{
    int row = -1;
    int address = -1;
};

/// What stands between two places, `end` not included.
struct PreviewPassage
{
    RowPlace start;
    RowPlace end;
    bool operator==(const PreviewPassage &) const = default;
};

/// What is selected in the preview: from where it was begun to where it is now, across rows.
class PreviewSelection
{
public:
    [[nodiscard]] bool isEmpty() const { return m_anchor == m_caret; }
    [[nodiscard]] RowPlace anchor() const { return m_anchor; }
    [[nodiscard]] RowPlace caret() const { return m_caret; }
    [[nodiscard]] RowPlace start() const { return std::min(m_anchor, m_caret); }
    [[nodiscard]] RowPlace end() const { return std::max(m_anchor, m_caret); }
    void set(RowPlace anchor, RowPlace caret);
    void moveCaret(RowPlace caret) { m_caret = caret; }
    /// Rows were exchanged: ends outside them keep their words. With an end inside, the words that were
    /// selected are no longer those: nothing is selected any more, and the caret stays in the new rows.
    void follow(const RowList &rows, int first, int removed, int added);
    /// The selected characters of a row: a pair of equal numbers where there are none.
    [[nodiscard]] std::pair<int, int> rangeIn(const RowList &rows, int row) const;

private:
    RowPlace m_anchor;
    RowPlace m_caret;
};

/// The selected words as they read: rows on lines of their own, table cells parted by tabs.
[[nodiscard]] QString plainText(const RowList &rows, const PreviewSelection &selection);
/// The same with headings, lists, links and emphasis, as an HTML fragment.
[[nodiscard]] QString htmlText(const RowList &rows, const PreviewSelection &selection);
