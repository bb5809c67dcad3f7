// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/htmlblocks.h"

#include <functional>
#include <optional>

/// A list of Markdown that grows item by item. Items without words are left out.
class HtmlList
{
public:
    using Blocks = std::vector<HtmlBlocks::Block>;

    /// `hasOtherMarker`: with a mark that parts it from the list before.
    HtmlList(bool isOrdered, int start, bool hasOtherMarker);

    void append(const Blocks &item);
    void appendToLast(const Blocks &blocks);
    /// Items of one paragraph stand on lines of their own, others are parted by empty lines.
    [[nodiscard]] QStringList lines() const;

private:
    bool m_isOrdered;
    int m_start;
    bool m_hasOtherMarker;
    std::vector<Blocks> m_items;
};

/// Is it a paragraph that Word shows as an item of a list?
[[nodiscard]] bool isWordItem(const HtmlNode &node);
/// The element of its mark, which stands in front of its words; null for none.
[[nodiscard]] const HtmlNode *markOf(const HtmlNode &item);

/// Neighbouring paragraphs of Word as the lists they look like: ranks from their style, kind and number from
/// the mark that stands in front of their words.
class WordList
{
public:
    struct Part;
    struct Item
    {
        const HtmlNode *paragraph = nullptr; ///< Itself: its footnotes are known by their place in the tree.
        int rank = 1;
        QString list; ///< Of Word: another one begins a new list.
        std::optional<int> number; ///< None for a bullet.
        std::vector<Part> parts; ///< Lists inside the item.
    };
    struct Part
    {
        using ReadItem = std::function<HtmlList::Blocks(const HtmlNode &paragraph)>;
        bool isOrdered = false;
        std::vector<Item> items;
        [[nodiscard]] QStringList lines(bool hasOtherMarker, const ReadItem &read) const;
    };

    WordList(const std::vector<HtmlNode> &nodes, size_t first);
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    [[nodiscard]] size_t end() const { return m_end; } ///< The first node that is no part of it.

private:
    static std::vector<Part> partsFrom(std::vector<Item> &items, size_t &at, int rank);

    std::vector<Part> m_parts;
    size_t m_end = 0;
};
