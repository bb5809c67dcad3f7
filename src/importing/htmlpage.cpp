// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefields.h"
#include "importing/articlefile.h"
#include "importing/htmlarticle.h"
#include "importing/htmlfigures.h"
#include "importing/htmlhead.h"
#include "importing/htmlmarkdown.h"
#include "importing/htmltree.h"
#include "importing/importnote.h"
#include "importing/siteplace.h"
#include "importing/textdecoding.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

DecodedText decodePage(QByteArrayView bytes)
{
    const bool hasMark =
        bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    const QByteArray charset = hasMark ? QByteArray() : declaredCharset(bytes);
    // Whoever could read "<meta" in bytes has no UTF-16, whatever it says (HTML §13.2.3.2).
    if (!charset.isEmpty() && !charset.toLower().startsWith("utf-16")) {
        if (auto text = decodeAs(bytes, charset))
            return cleanText(*std::move(text));
    }
    return decodeText(bytes);
}

/// The texts of a value of schema.org: a text, an object with a name or an address, or a list of them.
QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        QString text = one.toString();
        for (const auto name : {"name"_L1, "url"_L1}) {
            if (text.isEmpty())
                text = one.toObject()[name].toString();
        }
        if (!text.trimmed().isEmpty())
            texts += text.trimmed();
    }
    return texts;
}

/// Finds the part of a page that is its article, and takes from it what is none.
class ArticlePart
{
public:
    explicit ArticlePart(HtmlNode &body)
    {
        look(body);
        m_part = m_marked ? m_marked : m_article ? m_article : m_main ? m_main : &body;
    }
    HtmlNode &take()
    {
        leaveOut(*m_part);
        return *m_part;
    }
    [[nodiscard]] const QStringList &furniture() const { return m_furniture; }

private:
    static bool isMarked(const HtmlNode &node)
    {
        static const QStringList names{u"e-content"_s,        u"entry-content"_s, u"post-content"_s,
                                       u"article-body"_s,     u"article__body"_s, u"gh-content"_s,
                                       u"available-content"_s};
        if (node.attributes.value(u"itemprop"_s) == "articleBody"_L1)
            return true;
        const QStringList classes = node.attributes.value(u"class"_s).split(u' ');
        return std::ranges::any_of(names, [&classes](const QString &name) { return classes.contains(name); });
    }
    void look(HtmlNode &node)
    {
        if (!m_marked && isMarked(node))
            m_marked = &node;
        if (node.name == "article"_L1) {
            const qsizetype words = wordsOf(node).size();
            if (words > m_articleSize) {
                m_article = &node;
                m_articleSize = words;
            }
            if (m_marked)
                return;
        }
        if (node.name == "main"_L1 && !m_main)
            m_main = &node;
        for (HtmlNode &child : node.children)
            look(child);
    }
    static bool holds(const HtmlNode &node, QLatin1StringView name)
    {
        return node.name == name || std::ranges::any_of(node.children, [name](const HtmlNode &child) {
                   return holds(child, name);
               });
    }
    static bool isFurniture(const HtmlNode &node)
    {
        static const QStringList names{u"nav"_s, u"aside"_s, u"footer"_s};
        return names.contains(node.name) || (node.name == "header"_L1 && holds(node, "h1"_L1))
            || node.attributes.value(u"role"_s) == "navigation"_L1;
    }
    void leaveOut(HtmlNode &node)
    {
        std::erase_if(node.children, [this](const HtmlNode &child) {
            if (!isFurniture(child))
                return false;
            if (const QString words = wordsOf(child).simplified(); !words.isEmpty())
                m_furniture += words.left(200);
            return true;
        });
        for (HtmlNode &child : node.children)
            leaveOut(child);
    }

    HtmlNode *m_marked = nullptr;
    HtmlNode *m_article = nullptr;
    HtmlNode *m_main = nullptr;
    HtmlNode *m_part = nullptr;
    qsizetype m_articleSize = -1;
    QStringList m_furniture;
};

QVariantMap fieldsOf(const HtmlHead &head)
{
    const QJsonObject &schema = head.article;
    QVariantMap fields;
    const auto set = [&fields](const QString &name, const QStringList &candidates) {
        const auto found =
            std::ranges::find_if(candidates, [](const QString &one) { return !one.isEmpty(); });
        if (found != candidates.end())
            fields.insert(name, *found);
    };
    const auto text = [&schema](QLatin1StringView name) { return textsOf(schema[name]).value(0); };
    set(u"title"_s,
        {text("headline"_L1), head.meta({"og:title"_L1}), head.heading, head.meta({"twitter:title"_L1}),
         head.title});
    set(u"description"_s,
        {text("description"_L1),
         head.meta({"og:description"_L1, "description"_L1, "twitter:description"_L1})});
    set(u"date"_s,
        {text("datePublished"_L1),
         head.meta({"article:published_time"_L1, "datepublished"_L1, "date"_L1, "dc.date"_L1, "pubdate"_L1}),
         head.date});
    set(u"lastmod"_s,
        {text("dateModified"_L1), head.meta({"article:modified_time"_L1, "og:updated_time"_L1})});
    set(u"section"_s, {text("articleSection"_L1), head.meta({"article:section"_L1})});
    set(u"language"_s, {text("inLanguage"_L1), head.language, head.meta({"og:locale"_L1})});
    set(u"image"_s, {text("image"_L1), head.meta({"og:image"_L1})});
    const auto setList = [&fields](const QString &name, const QList<QStringList> &candidates) {
        for (const QStringList &candidate : candidates) {
            if (!candidate.isEmpty() && !fields.contains(name))
                fields.insert(name, QVariantList(candidate.begin(), candidate.end()));
        }
    };
    const QStringList keywords = textsOf(schema["keywords"_L1]);
    setList(u"tags"_s,
            {keywords.size() == 1 ? keywords.first().split(u',') : keywords,
             head.metas.value(u"article:tag"_s),
             head.meta({"news_keywords"_L1, "keywords"_L1}).split(u',', Qt::SkipEmptyParts)});
    // Open Graph's author is often the address of a profile.
    QStringList people = head.metas.value(u"article:author"_s) + head.metas.value(u"author"_s);
    people.removeIf([](const QString &name) { return name.contains(u"://"_s); });
    setList(u"authors"_s,
            {textsOf(schema["author"_L1]), people,
             head.author.isEmpty() ? QStringList() : QStringList{head.author}});
    return fields;
}

} // namespace

Result<ImportedArticle> readHtmlPage(QByteArrayView bytes, const QString &fileName,
                                     const ArticleFileOptions &options)
{
    if (bytes.size() > options.sizeLimit)
        return Error{ErrorCode::Refused, fileName, u"larger than %1 bytes"_s.arg(options.sizeLimit)};
    const DecodedText decoded = decodePage(bytes);
    const HtmlHead head = readHtmlHead(decoded.text);
    QList<Sentence> notes = decoded.notes;
    auto tree = readHtml(withoutWrapping(withLinksForFrames(decoded.text, notes)));
    if (!tree)
        return Error{tree.error().code, fileName, tree.error().detail};
    ArticlePart part(*tree);
    HtmlReading reading;
    reading.isArticle = true;
    const QString body = markdownOfTree(part.take(), reading);
    if (!part.furniture().isEmpty())
        notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Page furniture was left out: %1"),
                            {part.furniture().join(u" · "_s)});
    const QVariantMap fields = fieldsOf(head);
    if (body.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, fileName, u"there is no text in it"_s};
    SitePlace place = sitePlace(fileName, options.root, options.site);
    for (const QString &address : {head.meta({"og:url"_L1}), head.canonical}) {
        if (address.startsWith(u"http://"_s) || address.startsWith(u"https://"_s))
            place.name.addresses.prepend(address);
    }
    ImportedArticle article = articleOfFields(fields, body + u'\n', place.name, options, notes);
    article.folderSection = place.section;
    return article;
}
