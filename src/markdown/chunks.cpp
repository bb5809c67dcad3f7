// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/chunks.h"

#include "markdown/chunklist.h"
#include "markdown/linescan.h"

#include <QHash>

#include <algorithm>

namespace {

/// Moves the offsets of a chunk to where the chunk stands.
class MovedSink final : public MarkdownSink
{
public:
    MovedSink(MarkdownSink &sink, qsizetype by)
        : m_sink(sink)
        , m_by(by)
    { }
    bool enterBlock(const BlockStart &block) override
    {
        BlockStart moved = block;
        moved.source = {block.source.start + m_by, block.source.end + m_by};
        return m_sink.enterBlock(moved);
    }
    bool leaveBlock(BlockKind kind) override { return m_sink.leaveBlock(kind); }
    bool enterSpan(const SpanStart &span) override
    {
        SpanStart moved = span;
        moved.source += span.source >= 0 ? m_by : 0;
        return m_sink.enterSpan(moved);
    }
    bool leaveSpan(SpanKind kind) override { return m_sink.leaveSpan(kind); }
    bool text(TextKind kind, QByteArrayView utf8, qsizetype source) override
    {
        return m_sink.text(kind, utf8, source < 0 ? -1 : source + m_by);
    }

private:
    MarkdownSink &m_sink;
    qsizetype m_by;
};

} // namespace

class ChunkedMarkdown::Private
{
public:
    explicit Private(MarkdownOptions markdownOptions)
        : options(std::move(markdownOptions))
    { }
    [[nodiscard]] QByteArrayView bytes(qsizetype chunk) const
    {
        const SourceRange range = list.range(chunk, text.size());
        return QByteArrayView(text).sliced(range.start, range.end - range.start);
    }
    [[nodiscard]] Result<Change> rebuild();
    [[nodiscard]] bool patch(qsizetype position, qsizetype removed, qsizetype added, Change &change);
    [[nodiscard]] bool moveNotes(qsizetype position, qsizetype by);
    [[nodiscard]] bool takeRegion(qsizetype first, qsizetype end, ChunkList region, Change &change);

    MarkdownOptions options;
    QByteArray text;
    ChunkList list;
    LinkDefinitions definitions;
    FootnoteSet notes;
    NoteNumbers numbers{notes};
    bool wholeOnly = false; ///< Nothing in the text can be taken out safely.
    Error failure;
    bool hasFailed = false;
    size_t notesKey = 0;
};

/// Reads all and tells what differs from before by the chunks' keys.
Result<ChunkedMarkdown::Change> ChunkedMarkdown::Private::rebuild()
{
    const std::vector<size_t> before = list.keys();
    const size_t notesBefore = notesKey;
    notes = footnotesOf(text, options);
    numbers = NoteNumbers(notes);
    definitions = {};
    const Result<void> read = list.read(text, options, notes, numbers, &definitions);
    hasFailed = !read;
    wholeOnly = !read || definitions.isUnclear();
    if (wholeOnly)
        list.joinAll();
    list.makeKeys(text, text.size(), definitions);
    notesKey = qHashMulti(0, numbers.order().size());
    for (const size_t note : numbers.order())
        notesKey = qHashMulti(notesKey, notes.notes[note].content, numbers.uses(note),
                              definitions.neededBy(notes.notes[note].content));
    const std::vector<size_t> after = list.keys();
    const auto shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (!read) {
        failure = read.error();
        return failure;
    }
    return Change{qsizetype(head), qsizetype(before.size() - head - tail),
                  qsizetype(after.size() - head - tail), notesBefore != notesKey};
}

/// Takes what a chunk-wise read of the edit gave; false where the rest of the text is concerned too.
bool ChunkedMarkdown::Private::takeRegion(qsizetype first, qsizetype end, ChunkList region, Change &change)
{
    if (!list.carryTies(first, end, region))
        return false;
    region.makeKeys(text, end < list.count() ? list.start(end) : text.size(), definitions);
    change = {first, end - first, region.count(), change.footnotes};
    list.replace(first, end, std::move(region));
    return true;
}

/// Notes behind an edit move with their text. Whether one that is shown did.
bool ChunkedMarkdown::Private::moveNotes(qsizetype position, qsizetype by)
{
    bool isShown = false;
    for (SourceRange &blank : notes.blanks) {
        if (blank.start >= position)
            blank = {blank.start + by, blank.end + by};
    }
    for (size_t i = 0; i < notes.notes.size() && by != 0; ++i) {
        Footnote &note = notes.notes[i];
        if (note.source.start < position)
            continue;
        note.source = {note.source.start + by, note.source.end + by};
        note.map.moveSource(by);
        isShown = !numbers.order().empty();
    }
    return isShown;
}

/// Reads the chunks that an edit touches and, to be sure that it leaves nothing open, the next one with them.
bool ChunkedMarkdown::Private::patch(qsizetype position, qsizetype removed, qsizetype added, Change &change)
{
    qsizetype first = list.chunkAt(position);
    const qsizetype last = list.chunkAt(position + removed);
    const qsizetype shift = added - removed;
    const qsizetype start = list.start(first);
    // The first line decides where a chunk begins.
    if (first > 0 && position <= lineEnd(text, start))
        --first;
    list.shiftBehind(last, shift);
    change.footnotes = moveNotes(position, shift);
    for (qsizetype ahead = 1;; ahead *= 2) {
        const qsizetype end = std::min(last + 1 + ahead, list.count());
        const qsizetype from = list.start(first);
        const qsizetype to = end < list.count() ? list.start(end) : text.size();
        const QByteArrayView region = QByteArrayView(text).sliced(from, to - from);
        if (region.indexOf("]:") >= 0)
            return false;
        ChunkList read;
        if (!read.readRegion(region, from, options, notes, definitions))
            return false;
        // Where an old chunk still begins, all from there on is as it was.
        for (qsizetype old = last + 1; old < end; ++old) {
            if (read.cutAt(list.start(old)))
                return takeRegion(first, old, std::move(read), change);
        }
        if (end == list.count())
            return takeRegion(first, end, std::move(read), change);
    }
}

ChunkedMarkdown::ChunkedMarkdown(MarkdownOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{ }

ChunkedMarkdown::~ChunkedMarkdown() = default;

Result<ChunkedMarkdown::Change> ChunkedMarkdown::setText(QByteArray utf8)
{
    d->text = std::move(utf8);
    return d->rebuild();
}

Result<ChunkedMarkdown::Change> ChunkedMarkdown::replace(qsizetype position, qsizetype removed,
                                                         QByteArrayView added)
{
    Q_ASSERT(position >= 0 && removed >= 0 && position + removed <= d->text.size());
    const qsizetype first = d->list.count() > 0 ? d->list.chunkAt(position) : 0;
    const qsizetype last = d->list.count() > 0 ? d->list.chunkAt(position + removed) : 0;
    bool isLocal = !d->wholeOnly && d->list.count() > 0;
    // A definition that was there may have been named anywhere.
    for (qsizetype chunk = std::max<qsizetype>(first - 1, 0); isLocal && chunk <= last; ++chunk)
        isLocal = d->bytes(chunk).indexOf("]:") < 0;
    d->text.replace(position, removed, added);
    Change change;
    if (isLocal && d->patch(position, removed, added.size(), change))
        return change;
    return d->rebuild();
}

const QByteArray &ChunkedMarkdown::text() const
{
    return d->text;
}

qsizetype ChunkedMarkdown::count() const
{
    return d->list.count();
}

SourceRange ChunkedMarkdown::range(qsizetype chunk) const
{
    return d->list.range(chunk, d->text.size());
}

qsizetype ChunkedMarkdown::chunkAt(qsizetype offset) const
{
    return d->list.chunkAt(offset);
}

Result<void> ChunkedMarkdown::parse(qsizetype chunk, MarkdownSink &sink) const
{
    if (d->hasFailed)
        return d->failure;
    return d->list.parse(chunk, d->bytes(chunk), d->options, d->notes, d->definitions, sink);
}

Result<void> ChunkedMarkdown::parseFootnotes(MarkdownSink &sink) const
{
    if (d->hasFailed || d->notes.isEmpty())
        return {};
    const Pipeline pipeline = d->list.pipelineForNotes(d->options);
    TextParser parser(d->options, dialectOf(d->options), budgetOf(d->options, d->text.size()));
    return outcomeOf(parser.runNotes(d->notes, d->definitions, d->numbers, pipeline, sink));
}

Result<void> ChunkedMarkdown::parseAll(MarkdownSink &sink) const
{
    bool goesOn = sink.enterBlock({.kind = BlockKind::Document, .source = {0, d->text.size()}});
    for (qsizetype chunk = 0; chunk < count() && goesOn; ++chunk) {
        MovedSink moved(sink, range(chunk).start);
        if (const auto parsed = parse(chunk, moved); !parsed)
            return parsed;
    }
    if (const auto parsed = goesOn ? parseFootnotes(sink) : Result<void>(); !parsed)
        return parsed;
    goesOn = goesOn && sink.leaveBlock(BlockKind::Document);
    return outcomeOf(goesOn ? BridgeEnd::Finished : BridgeEnd::Stopped);
}
