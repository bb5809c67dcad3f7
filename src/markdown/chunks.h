// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/markdown.h"

#include <memory>

/// A text cut at lines where nothing is left open, so that a key press parses one chunk instead of the whole:
/// each chunk gives, parsed alone, the events it gives in parseMarkdown() of the whole text (heading ids,
/// link definitions and footnote numbers of the whole included). Not thread-safe; one per preview.
class ChunkedMarkdown
{
public:
    explicit ChunkedMarkdown(MarkdownOptions options);
    ~ChunkedMarkdown();
    ChunkedMarkdown(const ChunkedMarkdown &) = delete;
    ChunkedMarkdown &operator=(const ChunkedMarkdown &) = delete;

    /// What an edit did to the list of chunks: `removed` chunks from `first` on gave way to `added` new ones.
    /// All others hold the same events as before; those behind have moved. When `footnotes` is set the note
    /// section has to be made again.
    struct Change
    {
        qsizetype first = 0;
        qsizetype removed = 0;
        qsizetype added = 0;
        bool footnotes = false;
        bool operator==(const Change &) const = default;
    };
    /// Errors as parseMarkdown(); the text is taken in any case, then as a single chunk.
    Result<Change> setText(QByteArray utf8);
    /// Replaces `removed` bytes at `position`. Costs a chunk or two, a whole parse where link definitions,
    /// footnotes or equal headings are touched.
    Result<Change> replace(qsizetype position, qsizetype removed, QByteArrayView added);

    [[nodiscard]] const QByteArray &text() const;
    [[nodiscard]] qsizetype count() const;
    /// Bytes of text(); chunks follow each other without gaps, blank lines belong to the chunk before them.
    [[nodiscard]] SourceRange range(qsizetype chunk) const;
    /// The chunk that holds the byte; the last one for the end of the text.
    [[nodiscard]] qsizetype chunkAt(qsizetype offset) const;

    /// The blocks of one chunk, without Document. Offsets count from the chunk's start: rows made of them
    /// stay right when text before the chunk changes.
    [[nodiscard]] Result<void> parse(qsizetype chunk, MarkdownSink &sink) const;
    /// The FootnoteSection, nothing where no note is referred to. Offsets count from the start of the text.
    [[nodiscard]] Result<void> parseFootnotes(MarkdownSink &sink) const;
    /// All of it in one pass over the chunks: Document, blocks, notes; offsets of the whole text. What
    /// parseMarkdown() calls, made the other way; for checks.
    [[nodiscard]] Result<void> parseAll(MarkdownSink &sink) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};
