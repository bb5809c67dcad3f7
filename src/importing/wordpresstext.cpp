// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/wordpresstext.h"

#include "importing/importnote.h"
#include "importing/tagscan.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// What stands between "[name …]" and "[/name]" becomes what `make` answers, from the first to the last.
template <typename Make>
QString withShortcode(const QString &content, const QString &name, Make make)
{
    const QString opening = u'[' + name;
    const QString closing = u"[/"_s + name + u']';
    QString made;
    qsizetype from = 0;
    for (qsizetype at = content.indexOf(opening); at >= 0; at = content.indexOf(opening, from)) {
        const qsizetype end = content.indexOf(u']', at);
        const qsizetype close = end < 0 ? -1 : content.indexOf(closing, end);
        if (close < 0)
            break;
        made += QStringView(content).sliced(from, at - from);
        made += make(content.mid(end + 1, close - end - 1));
        from = close + closing.size();
    }
    return made + QStringView(content).sliced(from);
}

/// The picture of a [caption], with its link, and behind it the words.
QString captionFigure(const QString &inside)
{
    qsizetype end = 0;
    bool isLinked = false;
    for (auto tag = nextTag(inside, 0); tag; tag = nextTag(inside, tag->end)) {
        if (tag->name == "img"_L1) {
            end = tag->end;
        } else if (tag->name == "a"_L1 && !tag->closes && end == 0) {
            isLinked = true;
        } else if (end > 0) { // links behind the picture are the caption's
            end = isLinked && tag->name == "a"_L1 ? tag->end : end;
            break;
        }
    }
    return u"\n\n<figure>"_s + inside.left(end) + u"<figcaption>"_s + inside.mid(end).trimmed()
        + u"</figcaption></figure>\n\n"_s;
}

QString embedLink(const QString &inside)
{
    const QString address = inside.trimmed().toHtmlEscaped();
    return u"\n\n<a href=\""_s + address + u"\">"_s + address + u"</a>\n\n"_s;
}

void nameShortcodes(const QString &content, QList<Sentence> &notes)
{
    // A name as WordPress registers them, closed by its own end or with attributes: "[sic]" and "[1]" are
    // words.
    static const QRegularExpression shortcode(
        uR"(\[(?:/([a-z][a-z0-9_-]{1,40})|([a-z][a-z0-9_-]{1,40})\s[^\[\]<>]{0,400}=[^\[\]<>]{0,400}|(gallery|playlist|audio|video))\])"_s);
    QStringList names;
    for (auto match = shortcode.globalMatch(content); match.hasNext();) {
        const auto found = match.next();
        const QString name = found.captured(1) + found.captured(2) + found.captured(3);
        if (!names.contains(name) && names.size() < 50)
            names += name;
    }
    if (!names.isEmpty())
        notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Shortcodes stand in the text as they were: %1"),
                            {names.join(u" · "_s)});
}

void nameReusedBlocks(const QString &content, QList<Sentence> &notes)
{
    static const QRegularExpression block(uR"(<!-- wp:block \{"ref":(\d{1,19}))"_s);
    for (auto match = block.globalMatch(content); match.hasNext();)
        notes +=
            importNote(QT_TRANSLATE_NOOP("ImportNote", "A block that several posts share was left out: %1"),
                       {match.next().captured(1)});
}

/// Makes paragraphs of what stands between the block elements.
class ParagraphMaker
{
public:
    explicit ParagraphMaker(const QString &content)
        : m_content(content)
    { }
    QString make()
    {
        static const QSet<QString> blocks{
            u"address"_s,  u"article"_s,  u"aside"_s,   u"blockquote"_s, u"center"_s,     u"dd"_s,
            u"details"_s,  u"div"_s,      u"dl"_s,      u"dt"_s,         u"figcaption"_s, u"figure"_s,
            u"footer"_s,   u"form"_s,     u"h1"_s,      u"h2"_s,         u"h3"_s,         u"h4"_s,
            u"h5"_s,       u"h6"_s,       u"header"_s,  u"hr"_s,         u"li"_s,         u"main"_s,
            u"nav"_s,      u"noscript"_s, u"ol"_s,      u"p"_s,          u"pre"_s,        u"script"_s,
            u"section"_s,  u"style"_s,    u"summary"_s, u"table"_s,      u"tbody"_s,      u"td"_s,
            u"textarea"_s, u"tfoot"_s,    u"th"_s,      u"thead"_s,      u"tr"_s,         u"ul"_s};
        qsizetype from = 0;
        for (auto tag = nextTag(m_content, 0); tag; tag = nextTag(m_content, tag->end)) {
            if (!blocks.contains(tag->name))
                continue;
            takeText(QStringView(m_content).sliced(from, tag->start - from));
            m_made += QStringView(m_content).sliced(tag->start, tag->end - tag->start);
            from = tag->end;
            follow(*tag);
        }
        takeText(QStringView(m_content).sliced(from));
        return m_made;
    }

private:
    /// Keeps count of the elements that hold lines, or whose lines stay.
    void follow(const ScannedTag &tag)
    {
        static const QSet<QString> oneParagraph{u"p"_s,  u"h1"_s, u"h2"_s, u"h3"_s,      u"h4"_s,
                                                u"h5"_s, u"h6"_s, u"li"_s, u"dt"_s,      u"figcaption"_s,
                                                u"dd"_s, u"th"_s, u"td"_s, u"address"_s, u"figure"_s};
        static const QSet<QString> asTheyAre{u"pre"_s, u"script"_s, u"style"_s, u"textarea"_s};
        const auto count = [&tag](int &depth) { depth = std::max(0, depth + (tag.closes ? -1 : 1)); };
        if (oneParagraph.contains(tag.name))
            count(m_inParagraph);
        else if (asTheyAre.contains(tag.name))
            count(m_asItIs);
    }
    void takeText(QStringView text)
    {
        if (m_asItIs > 0) {
            m_made += text;
        } else if (m_inParagraph > 0) {
            m_made += withBreaks(text);
        } else {
            static const QRegularExpression emptyLine(uR"(\n[ \t]*(?:\n[ \t]*)+)"_s);
            for (const QString &paragraph : text.toString().split(emptyLine)) {
                if (!paragraph.trimmed().isEmpty())
                    m_made += u"<p>"_s + withBreaks(paragraph.trimmed()) + u"</p>\n"_s;
            }
        }
    }
    static QString withBreaks(QStringView text)
    {
        static const QRegularExpression lineEnd(uR"((<br\s{0,9}/?>)?[ \t]{0,99}\n)"_s);
        const QStringView words = text.trimmed();
        return words.contains(u'\n') ? words.toString().replace(lineEnd, u"<br>\n"_s) : text.toString();
    }

    const QString &m_content;
    QString m_made;
    int m_inParagraph = 0;
    int m_asItIs = 0;
};

} // namespace

QString withParagraphs(const QString &content)
{
    return ParagraphMaker(content).make();
}

QString wordpressHtml(const QString &content, QList<Sentence> &notes)
{
    QString html = content;
    html.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    html = withShortcode(html, u"caption"_s, &captionFigure);
    html = withShortcode(html, u"embed"_s, &embedLink);
    nameShortcodes(html, notes);
    nameReusedBlocks(html, notes);
    // Texts of the block editor have their paragraphs; their empty lines are nothing.
    return html.contains(u"<!-- wp:"_s) ? html : withParagraphs(html);
}
