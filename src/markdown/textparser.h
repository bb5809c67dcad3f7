// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/linkdefinitions.h"
#include "markdown/md4cbridge.h"
#include "markdown/pipeline.h"

/// The way from a text to a sink, for a whole text or a footnote.
class TextParser
{
public:
    TextParser(Dialect dialect, qsizetype budget);

    struct Input
    {
        QByteArrayView source;
        const std::vector<SourceRange> *blanks = nullptr; ///< Notes, taken out.
        QByteArrayView definitions; ///< Link definitions from elsewhere.
        const OffsetMap *outer = nullptr; ///< Where `source` itself stands in the text.
    };
    /// Collects link definitions of what run() reads.
    void collectInto(LinkDefinitions *definitions) { m_definitions = definitions; }
    [[nodiscard]] BridgeEnd run(const Input &input, Pipeline &pipeline, MarkdownSink &sink);
    /// The section of the notes that `numbers` has seen used, with those that the notes themselves use.
    [[nodiscard]] BridgeEnd runNotes(const FootnoteSet &set, const LinkDefinitions &definitions,
                                     NoteNumbers numbers, const Pipeline &pipeline, MarkdownSink &sink);

private:
    void collectGaps(const EventBuffer &block, QByteArrayView text);
    [[nodiscard]] BridgeEnd runNote(const Footnote &note, const LinkDefinitions &definitions,
                                    Pipeline &pipeline, MarkdownSink &sink);

    Dialect m_dialect;
    OutputBudget m_budget;
    EventBuffer m_buffer;
    LinkDefinitions *m_definitions = nullptr;
    qsizetype m_gapStart = 0;
};

[[nodiscard]] Dialect dialectOf(const MarkdownOptions &options);
[[nodiscard]] qsizetype budgetOf(const MarkdownOptions &options, qsizetype bytes);
[[nodiscard]] Result<void> outcomeOf(BridgeEnd end);
[[nodiscard]] FootnoteSet footnotesOf(QByteArrayView source, const MarkdownOptions &options);
