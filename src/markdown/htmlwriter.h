// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/markdown.h"

#include <optional>
#include <vector>

/// Writes a text's body as HTML5: the only place where Markdown becomes HTML.
/// Classes a theme may style: align-left, align-centre and align-right (cells), task and done (items),
/// task-mark, credit (in a figcaption), footnotes (the section), footnote-back. A block of the body, or a
/// footnote, whose first letter runs against the language has its direction in `dir`.
class HtmlWriter final : public MarkdownSink
{
public:
    explicit HtmlWriter(const HtmlOptions &options)
        : m_options(options)
    { }
    [[nodiscard]] QByteArray take() { return std::move(m_html); }

    bool enterBlock(const BlockStart &block) override;
    bool leaveBlock(BlockKind kind) override;
    bool enterSpan(const SpanStart &span) override;
    bool leaveSpan(SpanKind kind) override;
    bool text(TextKind kind, QByteArrayView utf8, qsizetype source) override;

private:
    struct OpenBlock
    {
        BlockKind kind = BlockKind::Document;
        bool isTight = false; ///< The list, or the list that the item is in; paragraphs have no tags then.
        QByteArray closing;
    };
    void startLine();
    void openTag(QByteArrayView name, const BlockStart &block, const QByteArray &attributes = {});
    void enterItem(const BlockStart &block);
    void enterTable(const BlockStart &block);
    void enterContainer(const BlockStart &block);
    void enterHeading(const BlockStart &block);
    void enterCode(const BlockStart &block);
    void enterParagraph(const BlockStart &block);
    void writeFigure(const BlockStart &block);
    void writeImage(const SpanStart &span);
    void writeInsteadOfImage(const SpanStart &span);
    void writeReference(const SpanStart &span);
    void writeBackLinks();
    void noteDirection(QStringView text);
    void writeAttribute(QByteArrayView name, QByteArrayView value);
    void writeAddress(QByteArrayView name, QByteArrayView address);
    [[nodiscard]] std::optional<QByteArray> addressFor(QByteArrayView address, bool isPicture) const;
    [[nodiscard]] bool isInTightList() const { return !m_open.empty() && m_open.back().isTight; }

    [[nodiscard]] bool isBetweenBlocks() const;

    const HtmlOptions &m_options;
    QByteArray m_html;
    std::vector<OpenBlock> m_open;
    std::vector<QByteArray> m_spans; ///< What closes each open span.
    std::optional<bool> m_pendingTask; ///< Ticked or not, until the item's first text.
    bool m_isInRawBlock = false; ///< Of strict mode.
    qsizetype m_headCell = -1; ///< Where the tag of the open heading cell begins; -1 = no heading.
    qsizetype m_cellText = 0; ///< Where the text of the open cell begins.
    qsizetype m_undirected = -1; ///< Where the attributes of a block begin while its direction is open.
    unsigned m_note = 0;
    int m_noteReferences = 0;
};
