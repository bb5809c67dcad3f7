// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/textparser.h"

#include "markdown/blocklocator.h"
#include "markdown/workingcopy.h"

using namespace Qt::StringLiterals;

namespace {

// A short text may be all references or emoji.
constexpr qsizetype budgetBase = qsizetype(1024) * 1024;

/// For the trial run that counts how often a note is used.
class NoSink final : public MarkdownSink
{
public:
    bool enterBlock(const BlockStart &) override { return true; }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }
};

Insertions insertionsFor(QByteArrayView source, Dialect dialect)
{
    Insertions insertions;
    if (dialect != Dialect::Strict)
        normaliseTables(source, insertions);
    if (dialect == Dialect::Galley) {
        openCjkEmphasis(source, insertions);
        boundBareAddresses(source, insertions);
        flattenBrackets(source, insertions);
        breakAddressRuns(source, insertions);
    }
    return insertions;
}

/// All that stands between a text and what md4c reads.
void prepare(WorkingCopy &copy, Dialect dialect, const std::vector<SourceRange> &blanks,
             QByteArrayView definitions)
{
    copy.edit(insertionsFor(copy.text(), dialect), blanks);
    if (!definitions.isEmpty())
        copy.prepend(definitions);
    Insertions guards;
    avoidListBug(copy.text(), guards);
    copy.edit(std::move(guards), {});
}

bool isLeaf(BlockKind kind)
{
    return kind == BlockKind::Paragraph || kind == BlockKind::Heading || kind == BlockKind::CodeBlock
        || kind == BlockKind::Rule || kind == BlockKind::Table;
}

} // namespace

Dialect dialectOf(const MarkdownOptions &options)
{
    if (!options.strictCommonMark)
        return Dialect::Galley;
    return options.strictGfm ? Dialect::StrictGfm : Dialect::Strict;
}

qsizetype budgetOf(const MarkdownOptions &options, qsizetype bytes)
{
    return options.outputFactor * bytes + budgetBase;
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

FootnoteSet footnotesOf(QByteArrayView source, const MarkdownOptions &options)
{
    if (!options.footnotes || options.strictCommonMark || !mayHoldFootnotes(source))
        return {};
    // Only md4c knows which lines are code, so it reads the text once for its fences.
    std::vector<SourceRange> fences;
    OutputBudget budget(budgetOf(options, source.size()));
    EventBuffer buffer;
    WorkingCopy copy(source);
    prepare(copy, Dialect::Galley, {}, {});
    Md4cBridge bridge(copy.text(), copy.map(), copy.start(), budget, buffer);
    BlockLocator locator(copy.text(), copy.start());
    const BridgeEnd end = bridge.run(Dialect::Galley, [&](EventBuffer &block) {
        locator.locate(block);
        for (const BufferedBlock &found : block.blocks) {
            const SourceRange range = found.start.source;
            if (found.start.kind == BlockKind::CodeBlock && found.mark != 0)
                fences.push_back({copy.map().toSourceAfter(range.start), copy.map().toSourceEnd(range.end)});
        }
        return true;
    });
    return end == BridgeEnd::Finished ? findFootnotes(source, fences) : FootnoteSet();
}

TextParser::TextParser(Dialect dialect, qsizetype budget)
    : m_dialect(dialect)
    , m_budget(budget)
{ }

void TextParser::collectGaps(const EventBuffer &block, QByteArrayView text)
{
    for (const BufferedBlock &found : block.blocks) {
        if (!isLeaf(found.start.kind))
            continue;
        const SourceRange range = found.start.source;
        if (range.start > m_gapStart)
            m_definitions->addGap(text.sliced(m_gapStart, range.start - m_gapStart));
        m_gapStart = std::max(m_gapStart, range.end);
    }
}

BridgeEnd TextParser::run(const Input &input, Pipeline &pipeline, MarkdownSink &sink)
{
    static const std::vector<SourceRange> noBlanks;
    WorkingCopy copy(input.source);
    prepare(copy, m_dialect, input.blanks ? *input.blanks : noBlanks, input.definitions);
    m_gapStart = copy.start();
    Md4cBridge bridge(copy.text(), copy.map(), copy.start(), m_budget, m_buffer);
    BlockLocator locator(copy.text(), copy.start());
    const BridgeEnd end = bridge.run(m_dialect, [&](EventBuffer &block) {
        locator.locate(block);
        if (m_definitions)
            collectGaps(block, copy.text());
        if (m_dialect == Dialect::Galley)
            pipeline.run(block, copy.text());
        else
            pipeline.runStrict(block);
        return emitEvents(block, copy.map(), input.outer, sink);
    });
    if (m_definitions && end == BridgeEnd::Finished)
        m_definitions->addGap(copy.text().sliced(m_gapStart));
    return end;
}

BridgeEnd TextParser::runNote(const Footnote &note, const LinkDefinitions &definitions, Pipeline &pipeline,
                              MarkdownSink &sink)
{
    const QByteArray needed = definitions.neededBy(note.content);
    return run({.source = note.content, .definitions = needed, .outer = &note.map}, pipeline, sink);
}

BridgeEnd TextParser::runNotes(const FootnoteSet &set, const LinkDefinitions &definitions,
                               NoteNumbers numbers, const Pipeline &pipeline, MarkdownSink &sink)
{
    m_definitions = nullptr;
    // Notes may use notes. How often each is used is known when all have been read, so they are read twice.
    NoteNumbers counted = numbers;
    Pipeline trial = pipeline;
    trial.setNumbers(&counted);
    NoSink noSink;
    for (size_t i = 0; i < counted.order().size(); ++i) {
        if (const BridgeEnd end = runNote(set.notes[counted.order()[i]], definitions, trial, noSink);
            end != BridgeEnd::Finished)
            return end;
    }
    if (counted.order().empty())
        return BridgeEnd::Finished;
    Pipeline final = pipeline;
    final.setNumbers(&numbers);
    const Footnote &first = set.notes[counted.order().front()];
    bool goesOn = sink.enterBlock({.kind = BlockKind::FootnoteSection, .source = first.source});
    for (size_t i = 0; i < counted.order().size() && goesOn; ++i) {
        const size_t index = counted.order()[i];
        const QByteArray id = "fn-" + QByteArray::number(i + 1);
        goesOn = sink.enterBlock({.kind = BlockKind::Footnote,
                                  .source = set.notes[index].source,
                                  .id = id,
                                  .start = unsigned(i + 1),
                                  .references = int(counted.uses(index))});
        const BridgeEnd end =
            goesOn ? runNote(set.notes[index], definitions, final, sink) : BridgeEnd::Stopped;
        if (end != BridgeEnd::Finished)
            return end;
        goesOn = sink.leaveBlock(BlockKind::Footnote);
    }
    goesOn = goesOn && sink.leaveBlock(BlockKind::FootnoteSection);
    return goesOn ? BridgeEnd::Finished : BridgeEnd::Stopped;
}
