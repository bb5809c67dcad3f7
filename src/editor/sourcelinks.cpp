// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourcelinks.h"

#include "editor/blockshape.h"
#include "editor/linktext.h"
#include "editor/textstretches.h"
#include "editor/typedaddress.h"
#include "editor/wordcursor.h"
#include "markdown/linklist.h"
#include "markdown/linktail.h"

#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Range = SourceEditor::Range;

// A paragraph beyond it is no paragraph somebody sets links in; all of it would be parsed.
constexpr int longestParagraph = 64 * 1024;
constexpr int mostDefinitions = 1000;
/// Behind a word nothing begins a block: the content of every line is read as text.
const QString lead = u"x "_s;

bool contains(const Range &outer, const Range &inner)
{
    return outer.start <= inner.start && endOf(inner) <= endOf(outer);
}

bool overlaps(const Range &a, const Range &b)
{
    return a.start < endOf(b) && b.start < endOf(a);
}

/// The paragraph around a place: its text without the marks of quotes and lists, and the way back.
class Paragraph
{
public:
    Paragraph(const SourceEditor &editor, int position)
        : m_editor(editor)
        , m_text(lead)
    {
        QTextBlock first = editor.document()->findBlock(position);
        m_isCode = isFenced(first);
        int units = first.length();
        while (!m_isCode && first.previous().isValid() && !shapeOfBlock(first).startsBlock
               && (units += first.previous().length()) < longestParagraph)
            first = first.previous();
        add(first);
        for (QTextBlock next = first.next(); !m_isCode && next.isValid() && !shapeOfBlock(next).startsBlock
             && (next.position() <= position || m_text.size() + next.length() < longestParagraph);
             next = next.next())
            add(next);
    }

    [[nodiscard]] bool isCode() const { return m_isCode; }
    /// Everything a link of it may stand over.
    [[nodiscard]] Range range() const
    {
        return {m_lines.constFirst().inDocument, m_end - m_lines.constFirst().inDocument};
    }
    [[nodiscard]] QList<FoundLink> links() const { return linksIn(m_text + definitions()); }
    [[nodiscard]] Range placeOf(const FoundLink &link) const
    {
        const int start = toDocument(link.start);
        return {start, toDocument(link.start + link.length) - start};
    }
    [[nodiscard]] int toDocument(qsizetype place) const
    {
        auto line = m_lines.crbegin();
        while (line + 1 != m_lines.crend() && place < line->inText)
            ++line;
        return line->inDocument + int(place - line->inText);
    }
    [[nodiscard]] QString textOf(const FoundLink &link) const { return m_text.mid(link.start, link.length); }
    /// Whether `markdown` ends with a link once it stands at `place`.
    [[nodiscard]] bool holdsLink(const Range &place, const QString &markdown) const
    {
        QString text = m_text;
        const qsizetype at = toText(place.start);
        text.replace(at, toText(endOf(place)) - at, markdown);
        return std::ranges::any_of(linksIn(text + definitions()), [&](const FoundLink &link) {
            return !link.isPicture && link.start >= at && link.start + link.length == at + markdown.size();
        });
    }

private:
    struct Line
    {
        qsizetype inText = 0;
        int inDocument = 0;
    };

    [[nodiscard]] static bool isFenced(const QTextBlock &block)
    {
        const LineKind kind = shapeOfBlock(block).kind;
        // Lines of a footnote are indented as code is.
        return isVerbatim(kind) && kind != LineKind::IndentedCode;
    }
    [[nodiscard]] static int headingMark(QStringView line)
    {
        const auto text = std::ranges::find_if(line, [](QChar c) { return c != u'#' && !c.isSpace(); });
        return int(text - line.begin());
    }
    void add(const QTextBlock &block)
    {
        const LineShape shape = shapeOfBlock(block);
        int content = shape.content;
        if (shape.kind == LineKind::Heading)
            content += headingMark(QStringView(block.text()).sliced(content));
        if (!m_lines.isEmpty())
            m_text += u'\n';
        m_lines.append({m_text.size(), block.position() + content});
        m_text += QStringView(block.text()).sliced(std::min<qsizetype>(content, block.text().size()));
        m_end = block.position() + block.length() - 1;
    }
    [[nodiscard]] qsizetype toText(int position) const
    {
        auto line = m_lines.crbegin();
        while (line + 1 != m_lines.crend() && position < line->inDocument)
            ++line;
        return line->inText + (position - line->inDocument);
    }
    /// The definitions of the text, where a link of the paragraph may ask for one.
    [[nodiscard]] QString definitions() const
    {
        const QString closers = QString(m_text).remove(u"]("_s);
        if (!closers.contains(u']'))
            return {};
        const QByteArray &all = m_editor.mirror().text();
        QByteArray found;
        int count = 0;
        qsizetype end = 0; // of a line, which defines one at the most: it is copied once
        for (qsizetype at = all.indexOf("]:"); at >= 0 && count < mostDefinitions;
             at = all.indexOf("]:", end)) {
            const qsizetype start = all.lastIndexOf('\n', at) + 1;
            end = all.indexOf('\n', at);
            end = end < 0 ? all.size() : end;
            const QByteArray line = all.sliced(start, end - start);
            if (line.trimmed().startsWith('[') && !line.trimmed().startsWith("[^")) {
                found += "\n\n" + line;
                ++count;
            }
        }
        return QString::fromUtf8(found);
    }

    const SourceEditor &m_editor;
    QString m_text;
    QList<Line> m_lines;
    int m_end = 0;
    bool m_isCode = false;
};

/// UTF-16 units before the bracket that ends the words of a link; -1 where it has none.
qsizetype wordsEnd(const QString &link)
{
    if (!link.startsWith(u'['))
        return -1;
    const QByteArray utf8 = link.toUtf8();
    for (qsizetype at = utf8.indexOf(']'); at >= 0; at = utf8.indexOf(']', at + 1)) {
        if (takeLinkTail(utf8, at + 1).end == utf8.size())
            return QString::fromUtf8(utf8.first(at)).size();
    }
    return -1;
}

SourceLink existing(const SourceEditor &editor, const Paragraph &paragraph, const FoundLink &found)
{
    SourceLink link{.exists = true,
                    .place = paragraph.placeOf(found),
                    .words = found.text.simplified(),
                    .address = found.address};
    link.text = textIn(editor, link.place);
    const qsizetype end = wordsEnd(paragraph.textOf(found));
    if (end < 0)
        return link;
    const int bracket = paragraph.toDocument(found.start + end);
    link.source = textIn(editor, {link.place.start + 1, bracket - link.place.start - 1});
    link.tail = textIn(editor, {bracket, endOf(link.place) - bracket});
    return link;
}

/// The range without blanks at its ends.
Range trimmed(const SourceEditor &editor, Range range)
{
    const QString text = textIn(editor, range);
    const qsizetype size = text.size();
    qsizetype from = 0;
    while (from < size && text[from].isSpace())
        ++from;
    qsizetype to = size;
    while (to > from && text[to - 1].isSpace())
        --to;
    return {range.start + int(from), int(to - from)};
}

/// Of scripts without blanks between words the "word" would be a sentence.
bool isOneWord(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        const QChar::Script script = c.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana
            || script == QChar::Script_Katakana || script == QChar::Script_Thai;
    });
}

Range wordAt(QTextCursor cursor, const Range &paragraph)
{
    const Range caret{cursor.selectionEnd(), 0};
    if (!cursor.hasSelection()) {
        selectWord(cursor);
        const Range word{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
        if (contains(paragraph, word) && isOneWord(cursor.selectedText()))
            return word;
    }
    return caret;
}

QString tailWith(const SourceLink &link, const QString &address, bool hasSameWords)
{
    const bool isInline = link.tail.startsWith(u"]("_s);
    if (address == link.address && (isInline || (hasSameWords && !link.tail.isEmpty())))
        return link.tail;
    if (isInline) {
        const QByteArray utf8 = link.tail.toUtf8();
        const SourceRange old = takeLinkTail(utf8, 1).address;
        if (old.start >= 0)
            return QString::fromUtf8(utf8.first(old.start)) + linkAddress(address)
                + QString::fromUtf8(utf8.sliced(old.end));
    }
    return u"]("_s + linkAddress(address) + u')';
}

/// As an address in angle brackets shows itself.
bool isAutolink(const QString &words, const QString &address)
{
    const bool isPlain = std::ranges::none_of(
        address, [](QChar c) { return c.isSpace() || c == u'<' || c == u'>' || c.unicode() < 0x20; });
    const bool isWeb = address.startsWith("https://"_L1) || address.startsWith("http://"_L1);
    return words == address && isWeb && isPlain;
}

QString written(const SourceLink &link, const QString &words, const QString &address)
{
    const QString line = words.simplified();
    const bool hasSameWords = line == link.words && !link.source.isEmpty();
    if (link.tail.isEmpty() && isAutolink(line, address))
        return u'<' + address + u'>';
    return u'[' + (hasSameWords ? withSafeBrackets(link.source) : linkWords(line))
        + tailWith(link, address, hasSameWords);
}

/// What a bracket must not follow as it is: "!" would make a picture of the link, a backslash a bracket.
void guardAgainstNeighbour(const SourceEditor &editor, Range &range, QString &text)
{
    const int lookBack = std::min(range.start, 64);
    const QString before = textIn(editor, {range.start - lookBack, lookBack});
    qsizetype end = before.size();
    const bool isBang = before.endsWith(u'!');
    end -= isBang ? 1 : 0;
    qsizetype backslashes = 0;
    while (backslashes < end && before[end - 1 - backslashes] == u'\\')
        ++backslashes;
    const bool isEscaped = backslashes % 2 == 1;
    if (isBang && !isEscaped && text.startsWith(u'[')) {
        range = {range.start - 1, range.length + 1};
        text.prepend(u"\\!"_s);
    } else if (!isBang && isEscaped) {
        text.prepend(u'\\');
    }
}

void replaceBy(SourceEditor &editor, const Range &range, const QString &text)
{
    if (textIn(editor, range) != text)
        editor.replaceRange(range, text);
    editor.selectRange({range.start + int(text.size()), 0});
}

bool isStillThere(const SourceEditor &editor, const SourceLink &link)
{
    if (editor.isReadOnly() || endOf(link.place) > editor.mirror().units())
        return false;
    return textIn(editor, link.place) == link.text;
}

} // namespace

SourceLink linkAtCursor(const SourceEditor &editor)
{
    const QTextCursor cursor = editor.textCursor();
    const Range chosen{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const Paragraph paragraph(editor, chosen.start);
    SourceLink fresh{.place = {endOf(chosen), 0}};
    if (paragraph.isCode())
        return fresh;
    const QList<FoundLink> links = paragraph.links();
    for (const FoundLink &link : links) {
        if (!link.isPicture && contains(paragraph.placeOf(link), chosen))
            return existing(editor, paragraph, link);
    }
    Range range;
    if (const int start = std::max(chosen.start, paragraph.range().start); start < endOf(chosen))
        range = trimmed(editor, {start, endOf(chosen) - start});
    if (range.length == 0 || !contains(paragraph.range(), range))
        range = wordAt(cursor, paragraph.range());
    bool holdsLink = false;
    for (const FoundLink &link : links) {
        const Range place = paragraph.placeOf(link);
        if (!overlaps(place, range))
            continue;
        // Half a link, or half a picture, would be left behind.
        const int start = std::min(place.start, range.start);
        range = {start, std::max(endOf(place), endOf(range)) - start};
        holdsLink = holdsLink || !link.isPicture;
    }
    fresh.place = range;
    fresh.text = textIn(editor, range);
    fresh.source = fresh.text;
    fresh.words = plainWords(fresh.source);
    if (holdsLink)
        fresh.source.clear();
    return fresh;
}

void setLink(SourceEditor &editor, const SourceLink &link, const QString &words, const QString &address)
{
    if (!isStillThere(editor, link))
        return;
    Range place = link.place;
    QString text = written(link, words, address);
    guardAgainstNeighbour(editor, place, text);
    replaceBy(editor, place, text);
}

void removeLink(SourceEditor &editor, const SourceLink &link)
{
    if (isStillThere(editor, link) && !link.tail.isEmpty())
        replaceBy(editor, link.place, link.source);
}

bool linkSelection(SourceEditor &editor, const QString &address)
{
    if (!editor.textCursor().hasSelection() || editor.isReadOnly())
        return false;
    const SourceLink link = linkAtCursor(editor);
    const Range chosen{editor.textCursor().selectionStart(),
                       editor.textCursor().selectionEnd() - editor.textCursor().selectionStart()};
    const bool isWhole = link.place.length > 0 && contains(chosen, link.place);
    if (link.exists || link.source.isEmpty() || !isWhole || !soleAddress(link.source).isEmpty())
        return false;
    Range place = link.place;
    QString text = written(link, link.words, address);
    guardAgainstNeighbour(editor, place, text);
    if (!Paragraph(editor, chosen.start).holdsLink(place, text))
        return false;
    replaceBy(editor, place, text);
    return true;
}
