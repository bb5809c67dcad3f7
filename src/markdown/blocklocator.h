// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/eventbuffer.h"

/// Finds the lines of each block. md4c reports none: text tells where it stands, and what has no text (rules,
/// fences, empty items) is looked for between its neighbours. One locator a pass, blocks in order; ranges are
/// bytes of the working copy.
class BlockLocator
{
public:
    /// `start`: where the first block may stand at the earliest.
    BlockLocator(QByteArrayView text, qsizetype start)
        : m_text(text)
        , m_cursor(start)
    { }
    /// Fills BlockStart::source of the buffered blocks.
    void locate(EventBuffer &buffer);

private:
    struct OpenContainer
    {
        int block = 0;
        qsizetype cursor = 0; ///< Where the search for its first line starts.
        SourceRange children{-1, -1};
    };
    /// Behind the leaf that begins at the event `at`, which claims its lines.
    size_t locateLeaf(EventBuffer &buffer, size_t at);
    void leaveContainer(EventBuffer &buffer);
    void growParent(SourceRange child);
    /// What the events of one leaf say about its place.
    struct Traces
    {
        qsizetype first = -1; ///< First byte of text.
        qsizetype last = -1; ///< Behind the last byte of text.
        int linesBefore = 0; ///< Line breaks before the first text.
        int lines = 0; ///< Line breaks altogether; for code its lines.
        size_t lastEvent = 0; ///< Index of the last text.
    };
    [[nodiscard]] Traces tracesOf(const Events &events, size_t from, size_t to) const;
    [[nodiscard]] SourceRange paragraph(const Events &events, size_t from, size_t to) const;
    [[nodiscard]] SourceRange heading(const Events &events, size_t from, size_t to, int level) const;
    [[nodiscard]] SourceRange code(const Events &events, size_t from, size_t to, char fence) const;
    [[nodiscard]] SourceRange rule() const;
    [[nodiscard]] size_t table(EventBuffer &buffer, size_t at);
    [[nodiscard]] SourceRange emptyContainer(BlockKind kind, char mark) const;
    [[nodiscard]] qsizetype containerStart(qsizetype from, qsizetype child, BlockKind kind, char mark) const;
    [[nodiscard]] bool hasMark(qsizetype line, BlockKind kind, char mark) const;
    [[nodiscard]] QByteArrayView lineAt(qsizetype start) const;
    [[nodiscard]] qsizetype down(qsizetype start, int lines) const;
    [[nodiscard]] qsizetype up(qsizetype start, int lines) const;
    [[nodiscard]] qsizetype firstContentLine() const;
    [[nodiscard]] qsizetype inlineEnd(const Events &events, size_t from, size_t to, qsizetype end) const;
    template <typename Predicate>
    [[nodiscard]] qsizetype findLine(qsizetype from, qsizetype until, Predicate matches) const;

    QByteArrayView m_text;
    std::vector<OpenContainer> m_open;
    qsizetype m_cursor = 0; ///< Start of the first line that no leaf has claimed.
};
