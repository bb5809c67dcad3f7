// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>

/// Half-open range of UTF-8 bytes in the Markdown source that was handed to parseMarkdown().
struct SourceRange
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const SourceRange &) const = default;
};

enum class BlockKind : std::uint8_t {
    Document,
    Paragraph,
    Heading,
    Quote,
    BulletList,
    OrderedList,
    ListItem,
    CodeBlock,
    Rule,
    Table,
    TableHead,
    TableBody,
    TableRow,
    TableCell,
    Figure, ///< A paragraph that was nothing but one image; figure* fields are set, it has no children.
    FootnoteSection, ///< Follows the last block; its children are Footnotes in order of first reference.
    Footnote,
};

enum class CellAlign : std::uint8_t { None, Left, Centre, Right };

/// What opens; fields that do not belong to the kind keep their defaults. Views live during the call only.
struct BlockStart
{
    BlockKind kind = BlockKind::Document;
    SourceRange source; ///< From the first byte of the block's first line to the end of its last line.
    bool tight = false; ///< Lists.
    int level = 0; ///< Heading: 1 to 6.
    QByteArrayView id; ///< Heading: unique id. Footnote: label-safe id ("fn-1").
    unsigned start = 1; ///< OrderedList: first number. Footnote: its number.
    bool isTask = false; ///< ListItem.
    bool isChecked = false;
    QByteArrayView language; ///< CodeBlock: first word of the info string, entities decoded.
    bool isHeader = false; ///< TableCell.
    CellAlign align = CellAlign::None;
    int columns = 0; ///< Table.
    int references = 0; ///< Footnote: how many references lead to it (back links).
    QByteArrayView figureAddress; ///< Figure: allowed address, else empty.
    QByteArrayView figureAlt; ///< Plain text.
    QByteArrayView figureCaption; ///< Plain text; of the title "Caption | Credit".
    QByteArrayView figureCredit;
};

enum class SpanKind : std::uint8_t {
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    Link,
    Image, ///< Inline image: alt comes in SpanStart; no text follows.
    Inline, ///< One of the plain inline tags let through: `tag` is its name ("sub", "kbd", …).
    FootnoteReference, ///< `number` and `occurrence` say which; no text follows.
};

struct SpanStart
{
    SpanKind kind = SpanKind::Emphasis;
    QByteArrayView address; ///< Link and Image: decoded; empty where the scheme is not allowed.
    QByteArrayView refusedAddress; ///< Where it is not: what was written. For findings; never for a page.
    QByteArrayView title;
    QByteArrayView alt;
    QByteArrayView tag; ///< Inline.
    unsigned number = 0; ///< FootnoteReference: number of the note.
    unsigned occurrence =
        0; ///< FootnoteReference: 1 for the first reference to that note, 2 for the second, …
    qsizetype source = -1; ///< Byte offset of the span's first text, -1 where it has none.
    SourceRange place{-1, -1}; ///< Link and Image: with all marks, from "[", "![" or "<"; -1 = not known.
    SourceRange addressPlace{-1, -1}; ///< The address as written between "(" and ")"; -1 = not known or
                                      ///< elsewhere.
};

enum class TextKind : std::uint8_t {
    Normal,
    SoftBreak,
    HardBreak,
    Code,
    RawHtml, ///< Only with MarkdownOptions::strictCommonMark; may stand between blocks.
};

/// What one pass over a text calls, in document order; the only way Markdown becomes anything in this
/// program. Text arrives decoded (entities resolved, typography applied, raw HTML as the characters it is)
/// and unescaped; one stretch of text may come in several calls. It stands in a Paragraph, Heading, CodeBlock
/// or TableCell, so a tight list's items hold Paragraphs too (a writer leaves their tags out). Containers are
/// at most 100 deep. Any call may return false to stop the pass: parseMarkdown then answers Cancelled.
class MarkdownSink
{
public:
    virtual ~MarkdownSink() = default;
    virtual bool enterBlock(const BlockStart &block) = 0;
    virtual bool leaveBlock(BlockKind kind) = 0;
    virtual bool enterSpan(const SpanStart &span) = 0;
    virtual bool leaveSpan(SpanKind kind) = 0;
    /// `source` is the byte offset of the text's first byte, -1 where it stands in no place of the source.
    virtual bool text(TextKind kind, QByteArrayView utf8, qsizetype source) = 0;
};
