// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmlhead.h"

#include "importing/htmltext.h"
#include "importing/tagscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMetas = 2000; // pages have some dozens

bool isArticleType(const QJsonValue &type)
{
    static const QSet<QString> others{u"BlogPosting"_s, u"Report"_s, u"LiveBlogPosting"_s, u"Review"_s};
    const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
    return std::ranges::any_of(types, [](const QJsonValue &one) {
        const QString name = one.toString().section(u'/', -1);
        return name.endsWith(u"Article"_s) || others.contains(name);
    });
}

/// Looks for an article in an object, a list, and the "@graph" that wraps them.
QJsonObject articleIn(const QJsonValue &value, int depth = 0)
{
    if (depth > 3)
        return {};
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return isArticleType(object["@type"_L1]) ? object : articleIn(object["@graph"_L1], depth + 1);
    }
    for (const QJsonValue &one : value.toArray()) {
        const QJsonObject found = articleIn(one, depth + 1);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// Goes once through the tags of a page.
class HeadReader
{
public:
    explicit HeadReader(const QString &html)
        : m_html(html)
    { }
    HtmlHead read()
    {
        qsizetype next = 0;
        for (auto tag = nextTag(m_html, 0); tag; tag = nextTag(m_html, next)) {
            next = tag->end;
            if (!tag->closes)
                take(*tag, next);
        }
        if (m_headings != 1)
            m_head.heading.clear();
        return m_head;
    }

private:
    void take(const ScannedTag &tag, qsizetype &next)
    {
        const QStringList classes = tag.attributes.value(u"class"_s).split(u' ');
        if (tag.name == "meta"_L1) {
            takeMeta(tag);
        } else if (tag.name == "html"_L1) {
            m_head.language = tag.attributes.value(u"lang"_s);
        } else if (tag.name == "link"_L1) {
            if (tag.attributes.value(u"rel"_s).toLower() == "canonical"_L1 && m_head.canonical.isEmpty())
                m_head.canonical = tag.attributes.value(u"href"_s).trimmed();
        } else if (tag.name == "time"_L1) {
            if (classes.contains(u"dt-published"_s)
                || tag.attributes.value(u"itemprop"_s) == "datePublished"_L1)
                m_head.date = tag.attributes.value(u"datetime"_s);
        } else if (classes.contains(u"p-author"_s)) {
            takeWords(tag, next, m_head.author);
        } else if (tag.name == "h1"_L1) {
            ++m_headings;
            takeWords(tag, next, m_head.heading);
        } else if (tag.name == "title"_L1) {
            takeWords(tag, next, m_head.title);
        } else if (tag.name == "script"_L1 || tag.name == "style"_L1) {
            takeScript(tag, next);
        }
    }
    void takeMeta(const ScannedTag &tag)
    {
        QString name = tag.attributes.value(u"property"_s);
        for (const QString &other : {u"name"_s, u"itemprop"_s}) {
            if (name.isEmpty())
                name = tag.attributes.value(other);
        }
        const QString content = tag.attributes.value(u"content"_s).simplified();
        if (!name.isEmpty() && !content.isEmpty() && m_metas++ < mostMetas)
            m_head.metas[name.toLower()].append(content);
    }
    void takeWords(const ScannedTag &tag, qsizetype &next, QString &into)
    {
        const auto content = contentIn(tag);
        if (!content)
            return;
        next = content->end;
        if (into.isEmpty())
            into = textOfHtml(content->text).simplified();
    }
    void takeScript(const ScannedTag &tag, qsizetype &next)
    {
        const auto content = contentIn(tag);
        if (!content)
            return;
        next = content->end;
        if (tag.attributes.value(u"type"_s).toLower() != "application/ld+json"_L1
            || !m_head.article.isEmpty())
            return;
        const QJsonDocument document = QJsonDocument::fromJson(content->text.toUtf8());
        m_head.article =
            articleIn(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    std::optional<ElementContent> contentIn(const ScannedTag &tag)
    {
        if (m_unclosed.contains(tag.name)) // searched to the end before, without success
            return std::nullopt;
        auto content = contentOf(tag, m_html);
        if (!content)
            m_unclosed.insert(tag.name);
        return content;
    }

    const QString &m_html;
    HtmlHead m_head;
    QSet<QString> m_unclosed;
    int m_headings = 0;
    qsizetype m_metas = 0;
};

} // namespace

QString HtmlHead::meta(std::initializer_list<QLatin1StringView> names) const
{
    for (const QLatin1StringView name : names) {
        if (const QStringList found = metas.value(name); !found.isEmpty())
            return found.first();
    }
    return {};
}

HtmlHead readHtmlHead(const QString &html)
{
    return HeadReader(html).read();
}

QByteArray declaredCharset(QByteArrayView bytes)
{
    // HTML §13.2.3.2 looks at the first 1024 bytes; pages in the wild need more.
    const QString top = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    static const QRegularExpression inContent(u"charset\\s*=\\s*[\"']?([\\w.:-]{1,40})"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inXml(u"^\\s*<\\?xml[^>]{0,100}encoding=[\"']([\\w.:-]{1,40})"_s);
    QString charset = inXml.match(top).captured(1);
    for (auto tag = nextTag(top, 0); tag && charset.isEmpty(); tag = nextTag(top, tag->end)) {
        if (tag->name != "meta"_L1)
            continue;
        charset = tag->attributes.value(u"charset"_s).trimmed();
        if (charset.isEmpty())
            charset = inContent.match(tag->attributes.value(u"content"_s)).captured(1);
    }
    const QString name = charset.toLower();
    // Encoding standard §4.2: these names have meant the charset of Windows for longer than they meant their
    // own.
    if (name == "iso-8859-1"_L1 || name == "latin1"_L1 || name == "us-ascii"_L1 || name == "ascii"_L1)
        return "windows-1252";
    return name == "gb2312"_L1 || name == "gbk"_L1 ? QByteArray("gb18030") : charset.toLatin1();
}
