// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlblocks.h"

#include "importing/htmlfigures.h"
#include "importing/htmllists.h"
#include "importing/htmltables.h"
#include "markdown/htmlescape.h"
#include "markdown/markdownescape.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isBlock(const QString &name)
{
    static const QSet<QString> blocks{
        u"address"_s, u"article"_s,    u"aside"_s, u"blockquote"_s, u"body"_s,  u"caption"_s, u"center"_s,
        u"dd"_s,      u"details"_s,    u"dir"_s,   u"div"_s,        u"dl"_s,    u"dt"_s,      u"fieldset"_s,
        u"figure"_s,  u"figcaption"_s, u"form"_s,  u"footer"_s,     u"h1"_s,    u"h2"_s,      u"h3"_s,
        u"h4"_s,      u"h5"_s,         u"h6"_s,    u"header"_s,     u"hr"_s,    u"legend"_s,  u"li"_s,
        u"main"_s,    u"menu"_s,       u"nav"_s,   u"ol"_s,         u"p"_s,     u"pre"_s,     u"section"_s,
        u"summary"_s, u"table"_s,      u"tbody"_s, u"td"_s,         u"tfoot"_s, u"th"_s,      u"thead"_s,
        u"tr"_s,      u"ul"_s};
    return blocks.contains(name);
}

bool isBold(const QString &weight)
{
    return weight.startsWith(u"bold"_s) || weight.toInt() >= 600;
}

/// What an element and its style attribute say of the words in it.
InlineFormat formatOf(const HtmlNode &node, InlineFormat format)
{
    static const QSet<QString> strong{u"b"_s, u"strong"_s};
    static const QSet<QString> emphasis{u"i"_s, u"em"_s, u"cite"_s, u"dfn"_s};
    static const QSet<QString> struck{u"s"_s, u"strike"_s, u"del"_s};
    static const QSet<QString> code{u"code"_s, u"tt"_s, u"samp"_s};
    format.isStrong = format.isStrong || strong.contains(node.name);
    format.isEmphasis = format.isEmphasis || emphasis.contains(node.name);
    format.isStruck = format.isStruck || struck.contains(node.name);
    format.isCode = format.isCode || code.contains(node.name);
    format.isSuper = format.isSuper || node.name == "sup"_L1;
    format.isSub = format.isSub || node.name == "sub"_L1;
    if (!node.attributes.contains(u"style"_s))
        return format;
    if (const QString weight = node.style(u"font-weight"); !weight.isEmpty() && weight != "inherit"_L1)
        format.isStrong = isBold(weight);
    if (const QString style = node.style(u"font-style"); !style.isEmpty() && style != "inherit"_L1)
        format.isEmphasis = style.startsWith(u"italic"_s) || style.startsWith(u"oblique"_s);
    for (const QStringView property : {u"text-decoration", u"text-decoration-line"})
        format.isStruck = format.isStruck || node.style(property).contains(u"line-through"_s);
    if (const QString align = node.style(u"vertical-align"); align == "super"_L1 || align == "sub"_L1) {
        format.isSuper = align == "super"_L1;
        format.isSub = align == "sub"_L1;
    }
    return format;
}

/// Addresses of the page it came from lead nowhere here, unless the page itself is taken.
bool isKeptLink(const QString &address, bool isArticle)
{
    const QString scheme = QUrl(address).scheme();
    if (scheme.isEmpty())
        return isArticle && !address.isEmpty() && !address.startsWith(u'#')
            && isAllowedAddress(address.toUtf8());
    return isAllowedAddress(address.toUtf8())
        && QStringList{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s}.contains(scheme.toLower());
}

QString textOf(const HtmlNode &node)
{
    if (node.name == "br"_L1)
        return u"\n"_s;
    QString text = node.text;
    for (const HtmlNode &child : node.children)
        text += textOf(child);
    return text;
}

QString codeLanguage(const HtmlNode &node)
{
    static const QString mark = u"language-"_s;
    for (const QString &word : node.attributes.value(u"class"_s).split(u' ')) {
        const bool isWord = std::ranges::all_of(
            word, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'#'; });
        if (isWord && word.startsWith(mark))
            return word.mid(mark.size());
    }
    return node.children.empty() ? QString() : codeLanguage(node.children.front());
}

} // namespace

void HtmlBlocks::read(const HtmlNode &node, const InlineFormat &format)
{
    for (size_t at = 0; at < node.children.size(); ++at) {
        const HtmlNode &child = node.children[at];
        if (isWordItem(child)) {
            endParagraph();
            at = readWordList(node.children, at) - 1;
        } else {
            readChild(child, format);
        }
    }
}

void HtmlBlocks::readChild(const HtmlNode &node, const InlineFormat &format)
{
    if (m_shared.noteBodies.contains(&node)) {
        endParagraph();
        return;
    }
    if (!isBlock(node.name)) {
        readInline(node, format);
        return;
    }
    endParagraph();
    static const QSet<QString> headings{u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s};
    if (headings.contains(node.name))
        readHeading(node, format);
    else if (node.name == "ul"_L1 || node.name == "ol"_L1 || node.name == "menu"_L1 || node.name == "dir"_L1)
        readList(node);
    else if (node.name == "blockquote"_L1)
        readQuote(node);
    else if (node.name == "pre"_L1)
        readCode(node);
    else if (node.name == "table"_L1)
        readTable(node, format);
    else if (node.name == "hr"_L1)
        add(Kind::Other, {u"---"_s});
    else if (const auto figure = figureOf(node);
             figure && m_shared.reading.isArticle && m_place == Place::Page)
        m_words.append({*figure, {}, InlineRun::Kind::Markdown});
    else
        read(node, formatOf(node, format));
    endParagraph();
}

void HtmlBlocks::readInline(const HtmlNode &node, const InlineFormat &format)
{
    if (node.name.isEmpty()) {
        addWords(node.text, format);
    } else if (node.name == "br"_L1) {
        addBreak();
    } else if (node.name == "img"_L1) {
        readPicture(node, format);
    } else if (node.name == "input"_L1) {
        if (node.attributes.value(u"type"_s) == "checkbox"_L1 && m_words.isEmpty())
            m_words.append({node.attributes.contains(u"checked"_s) ? u"[x] "_s : u"[ ] "_s,
                            {},
                            InlineRun::Kind::Markdown});
    } else if (node.name == "q"_L1) {
        addWords(u"\""_s, format);
        read(node, formatOf(node, format));
        addWords(u"\""_s, format);
    } else if (!readNoteAnchor(node)) {
        InlineFormat inner = formatOf(node, format);
        if (const QString address = node.attributes.value(u"href"_s).trimmed();
            node.name == "a"_L1 && isKeptLink(address, m_shared.reading.isArticle))
            inner.link = address;
        read(node, inner);
    }
}

bool HtmlBlocks::readNoteAnchor(const HtmlNode &node)
{
    if (&node == m_skipped)
        return true;
    const auto found = m_shared.noteNumbers.find(&node);
    if (found == m_shared.noteNumbers.end())
        return false;
    m_words.append({u"[^"_s + QString::number(*found) + u']', {}, InlineRun::Kind::Markdown});
    return true;
}

void HtmlBlocks::readPicture(const HtmlNode &node, const InlineFormat &format)
{
    const QString alt = node.attributes.value(u"alt"_s);
    const QString address = node.attributes.value(u"src"_s);
    const QString kept = m_shared.reading.isArticle ? pictureAddressOf(node) : QString();
    if (!kept.isEmpty())
        m_words.append({figureMarkdown(kept, alt.simplified(), {}, {}), {}, InlineRun::Kind::Markdown});
    else if (m_shared.reading.pictures.contains(address))
        m_words.append({figureMarkdown(address, alt, {}, {}), {}, InlineRun::Kind::Markdown});
    else
        addWords(alt, format);
}

void HtmlBlocks::readHeading(const HtmlNode &node, const InlineFormat &format)
{
    HtmlBlocks inner(m_shared, Place::Heading);
    InlineFormat linked; // pages put one link around headline and picture
    linked.link = format.link;
    inner.read(node, linked);
    const int rank = std::max(1, QStringView(node.name).sliced(1).toInt() - m_shared.reading.headingOffset);
    for (const Block &block : inner.takeBlocks()) {
        if (block.kind != Kind::Paragraph) {
            add(block.kind, block.lines);
            continue;
        }
        QString words = block.lines.front();
        if (words.endsWith(u'#')) // it would be taken for an ornament
            words.insert(words.size() - 1, u'\\');
        add(Kind::Other, {QString(rank, u'#') + u' ' + words});
    }
}

void HtmlBlocks::readList(const HtmlNode &node)
{
    const bool isOrdered = node.name == "ol"_L1;
    const Kind kind = isOrdered ? Kind::OrderedList : Kind::BulletList;
    HtmlList list(isOrdered, std::max(0, node.attributes.value(u"start"_s, u"1"_s).toInt()),
                  needsOtherMarker(kind));
    for (const HtmlNode &child : node.children) {
        if (child.name.isEmpty() && child.text.trimmed().isEmpty())
            continue;
        HtmlBlocks item(m_shared, m_place);
        // Lists inside lists stand beside the items in what many programs write, or in an item without a
        // mark.
        const bool isNested = child.name == "ul"_L1 || child.name == "ol"_L1
            || (child.name == "li"_L1 && child.style(u"list-style").startsWith(u"none"_s));
        if (child.name == "li"_L1)
            item.read(child, formatOf(child, {}));
        else
            item.readChild(child, {});
        if (isNested)
            list.appendToLast(item.takeBlocks());
        else
            list.append(item.takeBlocks());
    }
    add(kind, list.lines());
}

void HtmlBlocks::readQuote(const HtmlNode &node)
{
    HtmlBlocks inner(m_shared, m_place);
    inner.read(node);
    QStringList lines = inner.lines();
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? u">"_s : u"> "_s);
    add(Kind::Other, lines);
}

void HtmlBlocks::readCode(const HtmlNode &node)
{
    QString text = textOf(node);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (text.startsWith(u'\n'))
        text.remove(0, 1);
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (text.trimmed().isEmpty())
        return;
    if (m_place != Place::Page) { // a fence has lines of its own
        InlineFormat code;
        code.isCode = true;
        const QStringList lines = text.split(u'\n');
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (at > 0)
                addBreak();
            addWords(lines[at], code);
        }
        return;
    }
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : std::as_const(text)) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    add(Kind::Other, QStringList{fence + codeLanguage(node)} + text.split(u'\n') + QStringList{fence});
}

void HtmlBlocks::readTable(const HtmlNode &node, const InlineFormat &format)
{
    const HtmlTable table(node);
    if (table.caption())
        readChild(*table.caption(), format);
    if (!table.isGrid()) {
        for (const HtmlNode *cell : table.cells()) {
            read(*cell, formatOf(*cell, format));
            endParagraph();
        }
        return;
    }
    add(Kind::Other, table.lines([this](const HtmlNode &cell) {
        HtmlBlocks inner(m_shared, Place::Cell);
        inner.read(cell, formatOf(cell, {}));
        return inner.lines();
    }));
}

size_t HtmlBlocks::readWordList(const std::vector<HtmlNode> &nodes, size_t first)
{
    const WordList list(nodes, first);
    for (const WordList::Part &part : list.parts()) {
        const Kind kind = part.isOrdered ? Kind::OrderedList : Kind::BulletList;
        add(kind, part.lines(needsOtherMarker(kind), [this](const HtmlNode &paragraph) {
            HtmlBlocks item(m_shared, m_place);
            item.m_skipped = markOf(paragraph);
            item.read(paragraph);
            return item.takeBlocks();
        }));
    }
    return list.end();
}

void HtmlBlocks::readNote(const HtmlNote &note)
{
    m_skipped = note.back;
    read(*note.body);
    endParagraph();
}

void HtmlBlocks::addWords(const QString &text, InlineFormat format)
{
    QString words = text;
    for (QChar &c : words) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    format.isStrong = format.isStrong && m_place != Place::Heading;
    if (!words.isEmpty())
        m_words.append({words, format, InlineRun::Kind::Words});
}

void HtmlBlocks::addBreak()
{
    if (m_place == Place::Page)
        m_words.append({{}, {}, InlineRun::Kind::Break});
    else if (m_place == Place::Heading)
        m_words.append({u" "_s, {}, InlineRun::Kind::Words});
    else if (!m_words.isEmpty())
        m_words.append({u"<br>"_s, {}, InlineRun::Kind::Markdown});
}

void HtmlBlocks::endParagraph()
{
    const QStringList lines = inlineMarkdown(std::exchange(m_words, {}));
    if (!lines.isEmpty())
        m_blocks.push_back({Kind::Paragraph, lines});
}

bool HtmlBlocks::needsOtherMarker(Kind kind) const
{
    return !m_blocks.empty() && m_blocks.back().kind == kind && !m_blocks.back().hasOtherMarker;
}

void HtmlBlocks::add(Kind kind, const QStringList &lines)
{
    if (!lines.isEmpty())
        m_blocks.push_back({kind, lines, needsOtherMarker(kind)});
}

std::vector<HtmlBlocks::Block> HtmlBlocks::takeBlocks()
{
    endParagraph();
    return std::move(m_blocks);
}

QStringList HtmlBlocks::lines()
{
    QStringList lines;
    for (const Block &block : takeBlocks()) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines += block.lines;
    }
    return lines;
}
