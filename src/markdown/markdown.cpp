// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdown.h"

#include "markdown/textparser.h"

using namespace Qt::StringLiterals;

namespace {

// md4c counts in 32 bits, and so do the events' details.
constexpr qsizetype largestInput = qsizetype(1024) * 1024 * 1024;

BridgeEnd parseAll(QByteArrayView utf8, const MarkdownOptions &options, MarkdownSink &sink)
{
    const FootnoteSet notes = footnotesOf(utf8, options);
    NoteNumbers numbers(notes);
    Pipeline pipeline(options, notes.isEmpty() ? nullptr : &numbers);
    TextParser parser(dialectOf(options), budgetOf(options, utf8.size()));
    LinkDefinitions definitions;
    if (!notes.isEmpty())
        parser.collectInto(&definitions);
    const BridgeEnd end = parser.run({.source = utf8, .blanks = &notes.blanks}, pipeline, sink);
    if (end != BridgeEnd::Finished || notes.isEmpty())
        return end;
    return parser.runNotes(notes, definitions, numbers, pipeline, sink);
}

} // namespace

Result<void> parseMarkdown(QByteArrayView utf8, const MarkdownOptions &options, MarkdownSink &sink)
{
    if (utf8.size() > std::min(options.inputLimit, largestInput))
        return Error{ErrorCode::InvalidInput, u"text"_s, u"larger than %1 bytes"_s.arg(options.inputLimit)};
    const bool goesOn = sink.enterBlock({.kind = BlockKind::Document, .source = {0, utf8.size()}});
    const BridgeEnd end = goesOn ? parseAll(utf8, options, sink) : BridgeEnd::Stopped;
    if (end == BridgeEnd::Finished && !sink.leaveBlock(BlockKind::Document))
        return outcomeOf(BridgeEnd::Stopped);
    return outcomeOf(end);
}
