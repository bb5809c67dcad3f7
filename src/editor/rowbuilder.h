// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"
#include "markdown/textdirection.h"

/// Turns the renderer's events into rows. One builder per pass.
class RowBuilder : public MarkdownSink
{
public:
    /// A block that stands directly in the document, for those who cut the text there.
    struct TopBlock
    {
        BlockKind kind = BlockKind::Paragraph;
        SourceRange source;
        std::size_t firstRow = 0;
    };

    /// `language` has the direction of blocks without letters. Text outside code and tables takes `body`
    /// where it would be Body, and all rows stand in `box`.
    explicit RowBuilder(QStringView language, TextStyle body = TextStyle::Body, RowBox box = RowBox::None);

    bool enterBlock(const BlockStart &block) override;
    bool leaveBlock(BlockKind kind) override;
    bool enterSpan(const SpanStart &span) override;
    bool leaveSpan(SpanKind kind) override;
    bool text(TextKind kind, QByteArrayView utf8, qsizetype source) override;

    /// The rows since the last call; at the end of the pass, or while isBetweenBlocks().
    [[nodiscard]] PlacedRows take();
    /// No block is open but the document: the rows made so far stay as they are.
    [[nodiscard]] bool isBetweenBlocks() const { return m_depth == 1; }
    [[nodiscard]] const std::vector<TopBlock> &topBlocks() const { return m_topBlocks; }
    /// Index of the first footnote row among those not taken; beyond all rows when there is no footnote.
    [[nodiscard]] std::size_t footnoteRow() const { return m_footnoteRow; }

private:
    struct List
    {
        bool ordered = false;
        bool tight = false;
        unsigned next = 1;
    };
    struct Made
    {
        std::shared_ptr<Row> row;
        SourceRange source;
    };
    struct OpenSpan
    {
        std::uint16_t flags = 0;
        int address = -1;
    };

    void openRow(RowKind kind, TextStyle style, SourceRange source);
    void closeRow();
    void giveDirection();
    void push(std::shared_ptr<Row> row, SourceRange source);
    void openItem(const BlockStart &block);
    void openLeaf(const BlockStart &block);
    void openCell(const BlockStart &block);
    void closeTable();
    void closeCode();
    void addFigure(const BlockStart &block);
    void addFootnoteMarker(const BlockStart &block);
    void addRun(int start);
    void addCode(QByteArrayView utf8, qsizetype source);
    void applyMarker(Row &row);
    [[nodiscard]] int gapFor(TextStyle style);
    [[nodiscard]] OpenSpan look() const;

    TextDirection m_direction;
    TextStyle m_body;
    RowBox m_box;
    std::vector<Made> m_rows;
    std::vector<TopBlock> m_topBlocks;
    std::vector<List> m_lists;
    std::vector<OpenSpan> m_spans;
    std::shared_ptr<Row> m_row;
    SourceRange m_source;
    int m_depth = 0;
    int m_quotes = 0;
    int m_listsOutside = 0;
    int m_barsBefore = 0;
    RowMarker m_marker = RowMarker::None;
    QString m_markerText;
    SourceRange m_markerSource;
    bool m_itemHasText = false;
    bool m_inCode = false;
    bool m_inHeader = false;
    bool m_inFootnotes = false;
    std::size_t m_groupStart = 0;
    std::size_t m_directed = 0; ///< Rows that know their direction.
    std::size_t m_footnoteRow = std::size_t(-1);
};
