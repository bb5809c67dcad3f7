// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdown.h"

#include "markdown/blocklocator.h"
#include "markdown/md4cbridge.h"
#include "markdown/pipeline.h"
#include "markdown/workingcopy.h"

using namespace Qt::StringLiterals;

namespace {

// md4c counts in 32 bits, and so do the events' details.
constexpr qsizetype largestInput = 1024 * 1024 * 1024;
// A short text may be all references or emoji.
constexpr qsizetype budgetBase = 1024 * 1024;

Dialect dialectOf(const MarkdownOptions &options)
{
    if (!options.strictCommonMark)
        return Dialect::Galley;
    return options.strictGfm ? Dialect::StrictGfm : Dialect::Strict;
}

Insertions insertionsFor(QByteArrayView source, Dialect dialect)
{
    Insertions insertions;
    if (dialect != Dialect::Strict)
        normaliseTables(source, insertions);
    if (dialect == Dialect::Galley) {
        openCjkEmphasis(source, insertions);
        boundBareAddresses(source, insertions);
    }
    return insertions;
}

Result<void> outcomeOf(BridgeEnd end)
{
    switch (end) {
    case BridgeEnd::Stopped:
        return Error{ErrorCode::Cancelled, {}, u"the reader of the text stopped"_s};
    case BridgeEnd::OverBudget:
        return Error{ErrorCode::InvalidInput, u"text"_s, u"it would grow beyond all measure when rendered"_s};
    case BridgeEnd::Finished:
        break;
    }
    return {};
}

} // namespace

Result<void> parseMarkdown(QByteArrayView utf8, const MarkdownOptions &options, MarkdownSink &sink)
{
    if (utf8.size() > std::min(options.inputLimit, largestInput))
        return Error{ErrorCode::InvalidInput, u"text"_s, u"larger than %1 bytes"_s.arg(options.inputLimit)};
    const Dialect dialect = dialectOf(options);
    const Result<void> cancelled = outcomeOf(BridgeEnd::Stopped);
    if (!sink.enterBlock({.kind = BlockKind::Document, .source = {0, utf8.size()}}))
        return cancelled;
    OutputBudget budget(options.outputFactor * utf8.size() + budgetBase);
    EventBuffer buffer;
    WorkingCopy copy(utf8);
    copy.edit(insertionsFor(utf8, dialect), {});
    Md4cBridge bridge(copy.text(), copy.map(), budget, buffer);
    BlockLocator locator(copy.text(), copy.start());
    Pipeline pipeline(options);
    const BridgeEnd end = bridge.run(dialect, [&](EventBuffer &block) {
        locator.locate(block);
        if (dialect == Dialect::Galley)
            pipeline.run(block, copy.text());
        else
            pipeline.runStrict(block);
        return emitEvents(block, copy.map(), sink);
    });
    if (end != BridgeEnd::Finished)
        return outcomeOf(end);
    if (!sink.leaveBlock(BlockKind::Document))
        return cancelled;
    return {};
}
