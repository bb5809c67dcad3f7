// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/ghostcards.h"

#include "importing/importnote.h"
#include "markdown/markdown.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 150; // each level calls itself

QString element(const QString &name, const QString &inside)
{
    return u'<' + name + u'>' + inside + u"</"_s + name + u'>';
}

QString linkHtml(const QString &address, const QString &words)
{
    if (address.isEmpty())
        return words;
    return u"<a href=\""_s + address.toHtmlEscaped() + u"\">"_s
        + (words.isEmpty() ? address.toHtmlEscaped() : words) + u"</a>"_s;
}

QString pictureHtml(const QJsonObject &fields)
{
    QString html = u"<figure><img src=\""_s + fields["src"_L1].toString().toHtmlEscaped() + u"\" alt=\""_s
        + fields["alt"_L1].toString().toHtmlEscaped() + u"\">"_s;
    if (const QString caption = fields["caption"_L1].toString(); !caption.isEmpty())
        html += element(u"figcaption"_s, caption);
    return html + u"</figure>"_s;
}

QString codeHtml(const QJsonObject &fields)
{
    return u"<pre><code class=\"language-"_s + fields["language"_L1].toString().toHtmlEscaped() + u"\">"_s
        + fields["code"_L1].toString().toHtmlEscaped() + u"</code></pre>"_s;
}

QString bookmarkHtml(const QJsonObject &fields)
{
    const QString address = fields["url"_L1].toString();
    const QString title = fields["metadata"_L1].toObject()["title"_L1].toString();
    return element(u"p"_s, linkHtml(address, title.toHtmlEscaped()));
}

QString mediaHtml(const QJsonObject &fields)
{
    const QString address = fields["src"_L1].toString();
    const QString title = fields["title"_L1].toString(fields["fileTitle"_L1].toString());
    return element(u"p"_s, linkHtml(address, title.toHtmlEscaped()));
}

/// A card that both forms know; empty where it is none of these, or holds nothing.
QString cardHtml(const QString &kind, const QJsonObject &fields, QList<Sentence> &notes)
{
    if (kind == "image"_L1)
        return pictureHtml(fields);
    if (kind == "html"_L1)
        return fields["html"_L1].toString();
    if (kind == "markdown"_L1 || kind == "card-markdown"_L1) {
        const auto html = markdownToHtml(fields["markdown"_L1].toString().toUtf8(), {});
        return html ? QString::fromUtf8(*html) : fields["markdown"_L1].toString().toHtmlEscaped();
    }
    if (kind == "code"_L1 || kind == "codeblock"_L1)
        return codeHtml(fields);
    if (kind == "hr"_L1 || kind == "horizontalrule"_L1)
        return u"<hr>"_s;
    if (kind == "bookmark"_L1)
        return bookmarkHtml(fields);
    if (kind == "embed"_L1)
        return element(u"p"_s, linkHtml(fields["url"_L1].toString(), {}));
    if (kind == "video"_L1 || kind == "audio"_L1 || kind == "file"_L1)
        return mediaHtml(fields);
    if (kind == "callout"_L1)
        return element(u"blockquote"_s, fields["calloutText"_L1].toString());
    if (kind == "toggle"_L1)
        return element(u"h3"_s, fields["heading"_L1].toString()) + fields["content"_L1].toString();
    if (kind == "button"_L1)
        return element(
            u"p"_s,
            linkHtml(fields["buttonUrl"_L1].toString(), fields["buttonText"_L1].toString().toHtmlEscaped()));
    if (kind == "gallery"_L1) {
        QString html;
        for (const QJsonValue &picture : fields["images"_L1].toArray())
            html += pictureHtml(picture.toObject());
        return html;
    }
    notes += importNote(
        QT_TRANSLATE_NOOP("ImportNote", "A card of a kind that is not known here was left out: %1"),
        {kind.left(80)});
    return {};
}

/// Reads the tree of Lexical.
class LexicalReader
{
public:
    explicit LexicalReader(QList<Sentence> &notes)
        : m_notes(notes)
    { }
    QString children(const QJsonObject &node, int depth)
    {
        QString html;
        if (depth > deepest) {
            m_notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "A part of the text stood too deep and was left out."));
            return html;
        }
        for (const QJsonValue &child : node["children"_L1].toArray())
            html += read(child.toObject(), depth + 1);
        return html;
    }

private:
    QString read(const QJsonObject &node, int depth)
    {
        const QString type = node["type"_L1].toString();
        if (type == "text"_L1 || type == "extended-text"_L1)
            return words(node);
        if (type == "linebreak"_L1)
            return u"<br>"_s;
        if (type == "tab"_L1)
            return u" "_s;
        if (type == "paragraph"_L1)
            return element(u"p"_s, children(node, depth));
        if (type == "heading"_L1 || type == "extended-heading"_L1)
            return element(oneOf(node, {u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s}),
                           children(node, depth));
        if (type == "quote"_L1 || type == "extended-quote"_L1 || type == "aside"_L1)
            return element(u"blockquote"_s, children(node, depth));
        if (type == "list"_L1)
            return element(oneOf(node, {u"ul"_s, u"ol"_s}), children(node, depth));
        if (type == "listitem"_L1)
            return element(u"li"_s, children(node, depth));
        if (type == "link"_L1 || type == "autolink"_L1)
            return linkHtml(node["url"_L1].toString(), children(node, depth));
        if (node.contains("children"_L1))
            return children(node, depth);
        return cardHtml(type, node, m_notes);
    }
    static QString oneOf(const QJsonObject &node, const QStringList &tags)
    {
        const QString tag = node["tag"_L1].toString();
        return tags.contains(tag) ? tag : tags.first();
    }
    /// `format` is a set of bits.
    static QString words(const QJsonObject &node)
    {
        static const QList<std::pair<int, QString>> formats{{1, u"strong"_s}, {2, u"em"_s},   {4, u"s"_s},
                                                            {16, u"code"_s},  {32, u"sub"_s}, {64, u"sup"_s}};
        QString html = node["text"_L1].toString().toHtmlEscaped();
        for (const auto &[bit, name] : formats) {
            if ((node["format"_L1].toInt() & bit) != 0)
                html = element(name, html);
        }
        return html;
    }

    QList<Sentence> &m_notes;
};

/// Reads the sections of a Mobiledoc.
class MobiledocReader
{
public:
    MobiledocReader(const QJsonObject &document, QList<Sentence> &notes)
        : m_markups(document["markups"_L1].toArray())
        , m_atoms(document["atoms"_L1].toArray())
        , m_cards(document["cards"_L1].toArray())
        , m_sections(document["sections"_L1].toArray())
        , m_notes(notes)
    { }
    QString read()
    {
        QString html;
        for (const QJsonValue &value : m_sections) {
            const QJsonArray section = value.toArray();
            const int kind = section.at(0).toInt(-1);
            if (kind == 1) {
                html += element(tagOf(section.at(1).toString(), u"p"_s), markers(section.at(2).toArray()));
            } else if (kind == 2) {
                html += pictureHtml({{u"src"_s, section.at(1)}});
            } else if (kind == 3) {
                QString items;
                for (const QJsonValue &item : section.at(2).toArray())
                    items += element(u"li"_s, markers(item.toArray()));
                html += element(tagOf(section.at(1).toString(), u"ul"_s), items);
            } else if (kind == 10) {
                const QJsonArray card = m_cards.at(section.at(1).toInt(-1)).toArray();
                html += cardHtml(card.at(0).toString(), card.at(1).toObject(), m_notes);
            }
        }
        return html;
    }

private:
    static QString tagOf(const QString &written, const QString &otherwise)
    {
        static const QSet<QString> tags{u"p"_s,  u"h1"_s, u"h2"_s, u"h3"_s,    u"h4"_s,        u"h5"_s,
                                        u"h6"_s, u"ul"_s, u"ol"_s, u"aside"_s, u"blockquote"_s};
        return tags.contains(written) ? written : otherwise;
    }
    QString opening(const QJsonArray &markup) const
    {
        static const QSet<QString> tags{u"a"_s,    u"b"_s,   u"strong"_s, u"i"_s,   u"em"_s,
                                        u"code"_s, u"sub"_s, u"s"_s,      u"sup"_s, u"u"_s};
        const QString tag = markup.at(0).toString();
        if (!tags.contains(tag))
            return u"<span>"_s;
        const QJsonArray attributes = markup.at(1).toArray();
        for (int at = 0; at + 1 < attributes.size(); at += 2) {
            if (tag == "a"_L1 && attributes.at(at).toString() == "href"_L1)
                return u"<a href=\""_s + attributes.at(at + 1).toString().toHtmlEscaped() + u"\">"_s;
        }
        return u'<' + tag + u'>';
    }
    QString markers(const QJsonArray &markers) const
    {
        QString html;
        QStringList open;
        for (const QJsonValue &value : markers) {
            const QJsonArray marker = value.toArray();
            for (const QJsonValue &index : marker.at(1).toArray()) {
                const QString tag = opening(m_markups.at(index.toInt(-1)).toArray());
                html += tag;
                open += tag.mid(1).section(u' ', 0, 0).remove(u'>');
            }
            if (marker.at(0).toInt() == 1) {
                const QJsonArray atom = m_atoms.at(marker.at(3).toInt(-1)).toArray();
                html += atom.at(0).toString() == "soft-return"_L1 ? u"<br>"_s
                                                                  : atom.at(1).toString().toHtmlEscaped();
            } else {
                html += marker.at(3).toString().toHtmlEscaped();
            }
            for (int closed = marker.at(2).toInt(); closed > 0 && !open.isEmpty(); --closed)
                html += u"</"_s + open.takeLast() + u'>';
        }
        return html;
    }

    QJsonArray m_markups;
    QJsonArray m_atoms;
    QJsonArray m_cards;
    QJsonArray m_sections;
    QList<Sentence> &m_notes;
};

} // namespace

QString htmlOfLexical(const QJsonObject &document, QList<Sentence> &notes)
{
    return LexicalReader(notes).children(document["root"_L1].toObject(), 0);
}

QString htmlOfMobiledoc(const QJsonObject &document, QList<Sentence> &notes)
{
    return MobiledocReader(document, notes).read();
}
