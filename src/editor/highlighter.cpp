// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/highlighter.h"

#include "markdown/linescan.h"
#include "markdown/linkdefinitions.h"
#include "markdown/linktail.h"

#include <QPalette>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace {

// A paragraph of more lines is coloured in windows of this size: looking at all of it for each line would
// cost the square of its length.
constexpr int mostLines = 60;

// In the state of a line, above what LineState takes, stands of which generation its colours are; 0: it has
// none. They are counted anew after so many that no line has those of the first any more.
constexpr int generationShift = 14;
constexpr int mostGenerations = (1 << (31 - generationShift)) - 1;

int generationOf(const QTextBlock &block)
{
    return block.userState() < 0 ? 0 : block.userState() >> generationShift;
}

/// What a line leaves open; -1 where nobody looked yet.
int openAfter(const QTextBlock &block)
{
    return block.userState() < 0 ? -1 : block.userState() & ((1 << generationShift) - 1);
}

LineState stateBefore(const QTextBlock &block)
{
    return LineState::unpacked(block.previous().isValid() ? block.previous().userState() : -1);
}

QColor mixed(const QColor &over, const QColor &under, qreal share)
{
    auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()),
            part(over.blue(), under.blue())};
}

/// The label that a line defines a link for; empty where it is none, or has no address.
QString labelOf(QStringView content)
{
    const QByteArray line = content.toUtf8();
    const auto colon = definitionLabelEnd(line);
    if (!colon || line.startsWith("[^"))
        return {};
    const auto address = takeLinkAddress(line, *colon);
    if (!address || address->start == address->end)
        return {};
    QByteArrayView title = QByteArrayView(line).sliced(address->end);
    title = title.sliced(title.startsWith('>') ? 1 : 0).trimmed();
    const bool isAlone = title.isEmpty() || QByteArrayView("\"'(").contains(title.front());
    return isAlone ? LinkDefinitions::normalised(QByteArrayView(line).first(*colon - 2).sliced(1))
                   : QString();
}

} // namespace

/// Goes with its line, however that is taken away.
class Highlighter::DefinedLabel : public QTextBlockUserData
{
public:
    DefinedLabel(std::shared_ptr<Labels> labels, QString label)
        : m_labels(std::move(labels))
        , m_label(std::move(label))
    {
        m_labels->hasOthers = ++m_labels->counts[m_label] == 1 || m_labels->hasOthers;
    }
    Q_DISABLE_COPY_MOVE(DefinedLabel)
    ~DefinedLabel() override
    {
        if (--m_labels->counts[m_label] > 0)
            return;
        m_labels->counts.remove(m_label);
        m_labels->hasOthers = true;
    }
    [[nodiscard]] const QString &label() const { return m_label; }

private:
    std::shared_ptr<Labels> m_labels;
    QString m_label;
};

Highlighter::Highlighter(QTextDocument *document, const QPalette &palette)
    : QObject(document)
    , m_document(document)
{
    setPalette(palette);
    connect(document, &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) { followEdit(position, removed, added); });
    connect(document, &QTextDocument::contentsChanged, this, &Highlighter::lookAtNeighbours);
}

void Highlighter::setPalette(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor paper = palette.color(QPalette::Active, QPalette::Base);
    const bool dark = paper.lightness() < text.lightness();
    QList<QTextCharFormat> formats(int(SourceMark::Html) + 1);
    const auto format = [&formats](SourceMark mark) -> QTextCharFormat & { return formats[int(mark)]; };
    format(SourceMark::Punctuation).setForeground(mixed(text, paper, 0.62));
    format(SourceMark::Heading).setFontWeight(QFont::Bold);
    format(SourceMark::Emphasis).setFontItalic(true);
    format(SourceMark::Strong).setFontWeight(QFont::Bold);
    format(SourceMark::Strikethrough).setFontStrikeOut(true);
    format(SourceMark::Code).setForeground(dark ? QColor(0x9c, 0xd6, 0x9c) : QColor(0x1d, 0x66, 0x2e));
    format(SourceMark::Link).setForeground(dark ? QColor(0x8f, 0xbc, 0xf5) : QColor(0x0b, 0x4f, 0x94));
    format(SourceMark::Address).setForeground(mixed(text, paper, 0.62));
    format(SourceMark::Quote).setForeground(mixed(text, paper, 0.8));
    format(SourceMark::ListMarker).setForeground(dark ? QColor(0xf0, 0x8a, 0x80) : QColor(0xa3, 0x16, 0x21));
    format(SourceMark::Html).setForeground(dark ? QColor(0xc9, 0xa8, 0xe8) : QColor(0x6b, 0x3f, 0x8f));
    if (formats == m_formats)
        return;
    m_formats = std::move(formats);
    colourAnew();
}

void Highlighter::colourAnew()
{
    m_paragraph = {};
    m_generation = m_generation % mostGenerations + 1;
    int number = m_firstSeen;
    for (QTextBlock block = m_document->findBlockByNumber(number); block.isValid() && number <= m_lastSeen;
         block = block.next(), ++number)
        look(block, number);
}

void Highlighter::noteLabel(QTextBlock block, const QString &text, const LineShape &shape)
{
    const bool defines = shape.kind == LineKind::Definition;
    const auto *known = static_cast<const DefinedLabel *>(block.userData());
    const QString label = defines ? labelOf(QStringView(text).sliced(shape.content)) : QString();
    if (label != (known ? known->label() : QString()))
        block.setUserData(label.isEmpty() ? nullptr : new DefinedLabel(m_labels, label)); // the block's own
}

void Highlighter::colour(const QTextBlock &first, const QTextBlock &last)
{
    m_firstSeen = first.blockNumber();
    m_lastSeen = last.blockNumber();
    int number = m_firstSeen;
    for (QTextBlock block = first; block.isValid() && number <= m_lastSeen; block = block.next(), ++number) {
        if (generationOf(block) != m_generation)
            look(block, number);
    }
}

QTextBlock Highlighter::firstOfParagraph(QTextBlock block) const
{
    for (int steps = 0; steps < mostLines && block.previous().isValid(); ++steps) {
        if (shapeOf(block.text(), stateBefore(block)).startsBlock)
            break;
        block = block.previous();
    }
    return block;
}

void Highlighter::followEdit(int position, int removed, int added)
{
    m_paragraph = {};
    m_changedFrom = position;
    m_changedTo = position + added;
    const QTextBlock first = m_document->findBlock(position);
    // The line below what was removed has another one above it.
    const int end = m_changedTo + (removed > 0 ? 1 : 0);
    int number = first.blockNumber();
    bool leavesSame = true;
    for (QTextBlock block = first; block.isValid() && (block.position() <= end || !leavesSame);
         block = block.next(), ++number) {
        const int before = openAfter(block);
        look(block, number);
        leavesSame = openAfter(block) == before;
        m_lookedTo = block.position();
    }
}

// The other lines of a paragraph may look different too, because a mark found or lost its partner.
void Highlighter::lookAtNeighbours()
{
    if (m_changedFrom < 0)
        return;
    const QTextBlock first = m_document->findBlock(m_changedFrom);
    // Where all of a text is new, Qt counts the last separator too, and nothing stands behind it.
    const int text = m_document->characterCount() - 1;
    const QTextBlock last = m_document->findBlock(std::min(m_changedTo, text));
    m_changedFrom = -1;
    if (std::exchange(m_labels->hasOthers, false)) // what names them may stand anywhere
        colourAnew();
    if (!first.isValid() || !last.isValid())
        return;
    const QTextBlock above = first.previous();
    const bool goesOn = above.isValid() && above.length() > 1;
    const QTextBlock top = goesOn ? firstOfParagraph(above) : first;
    for (QTextBlock block = top; block.isValid() && block != first; block = block.next())
        look(block, block.blockNumber());
    QTextBlock end = last;
    for (int lines = 0; end.next().isValid() && lines < mostLines; ++lines, end = end.next()) {
        if (shapeOf(end.next().text(), stateBefore(end.next())).startsBlock)
            break;
        look(end.next(), end.blockNumber() + 1);
    }
    const QTextBlock looked = m_document->findBlock(m_lookedTo);
    // Only now does everybody know of the edit itself.
    Q_EMIT highlighted(top, end.position() < looked.position() ? looked : end);
}

void Highlighter::findParagraph(const QTextBlock &current)
{
    QTextBlock block = firstOfParagraph(current);
    Paragraph found;
    found.firstBlock = block.blockNumber();
    LineState state = stateBefore(block);
    for (int lines = 0; block.isValid() && lines < mostLines; block = block.next(), ++lines) {
        const QString line = block.text();
        const LineShape shape = shapeOf(line, state);
        if (lines > 0 && shape.kind == LineKind::SetextUnderline)
            found.isHeading = true;
        if (lines > 0 && shape.startsBlock)
            break;
        if (lines > 0)
            found.text += u'\n';
        found.starts.append(int(found.text.size()) - shape.content);
        found.text += QStringView(line).sliced(shape.content);
        state = shape.after;
    }
    if (found.firstBlock == m_paragraph.firstBlock && found.text == m_paragraph.text
        && found.isHeading == m_paragraph.isHeading)
        return;
    found.marks = markInline(found.text, &m_labels->counts);
    m_paragraph = std::move(found);
}

void Highlighter::addMark(int start, int length, SourceMark mark)
{
    const QTextCharFormat &over = m_formats[int(mark)];
    const int end = std::min(start + length, int(m_line.size()));
    for (int at = std::max(0, start), next = at; at < end; at = next) {
        QTextCharFormat merged = m_line[at];
        while (++next < end && m_line[next] == m_line[at]) { }
        merged.merge(over);
        std::fill(m_line.begin() + at, m_line.begin() + next, merged);
    }
}

void Highlighter::colourText(const QTextBlock &block, const QString &text, const LineShape &shape)
{
    findParagraph(block);
    const int line = block.blockNumber() - m_paragraph.firstBlock;
    if (line < 0 || line >= m_paragraph.starts.size())
        return;
    const int start = m_paragraph.starts[line];
    const int length = int(text.size());
    if (m_paragraph.isHeading || shape.kind == LineKind::Heading)
        addMark(shape.content, length, SourceMark::Heading);
    for (const MarkedRange &range : std::as_const(m_paragraph.marks)) {
        const int from = std::max(range.start - start, shape.content);
        const int to = std::min(range.start + range.length - start, length);
        if (from < to)
            addMark(from, to - from, range.mark);
    }
}

void Highlighter::look(QTextBlock block, int number)
{
    const QString text = block.text();
    const LineShape shape = shapeOf(text, stateBefore(block));
    noteLabel(block, text, shape);
    const bool wasColoured = generationOf(block) > 0;
    const bool isSeen = number >= m_firstSeen && number <= m_lastSeen;
    block.setUserState(shape.after.packed() | (isSeen ? m_generation << generationShift : 0));
    if (!isSeen && !wasColoured)
        return;
    m_line.fill({}, text.size());
    if (isSeen)
        colourLine(block, text, shape);
    apply(block);
}

void Highlighter::apply(const QTextBlock &block)
{
    QTextLayout &layout = *block.layout();
    const int composedAt = layout.preeditAreaPosition();
    const int composed = int(layout.preeditAreaText().size());
    // What an input method composes has the colours of its own.
    QList<QTextLayout::FormatRange> ranges = layout.formats();
    ranges.removeIf([=](const QTextLayout::FormatRange &range) {
        return range.start < composedAt || range.start + range.length > composedAt + composed;
    });
    for (int at = 0, next = at; at < int(m_line.size()); at = next) {
        while (++next < int(m_line.size()) && m_line[next] == m_line[at]) { }
        QTextLayout::FormatRange range{at, next - at, m_line[at]};
        if (range.format == QTextCharFormat())
            continue;
        if (range.start >= composedAt)
            range.start += composed;
        else if (range.start + range.length > composedAt)
            range.length += composed;
        ranges.append(range);
    }
    if (ranges == layout.formats())
        return;
    layout.setFormats(ranges);
    m_document->markContentsDirty(block.position(), block.length());
}

void Highlighter::colourLine(const QTextBlock &block, const QString &text, const LineShape &shape)
{
    const int length = int(text.size());
    addMark(0, shape.quoteEnd, SourceMark::Punctuation);
    addMark(shape.markerStart, shape.markerEnd - shape.markerStart, SourceMark::ListMarker);
    switch (shape.kind) {
    case LineKind::Blank:
        break;
    case LineKind::FenceText:
    case LineKind::IndentedCode:
        addMark(shape.quoteEnd, length, SourceMark::Code);
        break;
    case LineKind::FenceStart:
    case LineKind::FenceEnd:
    case LineKind::SetextUnderline:
    case LineKind::Rule:
    case LineKind::TableRule:
        addMark(shape.content, length, SourceMark::Punctuation);
        break;
    case LineKind::Definition: {
        const int colon = int(text.indexOf(u"]:", shape.content));
        addMark(shape.content, colon + 2 - shape.content, SourceMark::Link);
        addMark(colon + 2, length, text[shape.content + 1] == u'^' ? SourceMark::Quote : SourceMark::Address);
        break;
    }
    case LineKind::Heading: {
        int marks = shape.content;
        while (marks < length && text[marks] == u'#')
            ++marks;
        colourText(block, text, shape);
        addMark(shape.content, marks - shape.content, SourceMark::Punctuation);
        break;
    }
    case LineKind::Text:
        if (shape.quotes > 0)
            addMark(shape.content, length, SourceMark::Quote);
        colourText(block, text, shape);
        break;
    }
}
