// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/wordpressitems.h"

#include "importing/htmltext.h"
#include "importing/xmlfilter.h"

#include <QIODevice>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 64; // QXmlStreamReader keeps every open element
constexpr qsizetype longestItem = qsizetype(32) * 1024 * 1024; // characters
constexpr qsizetype mostParts = 20'000; // terms or meta fields of one item
constexpr qsizetype mostAuthors = 200'000;

/// Pages of HTML put their entities into XML that declares none.
class HtmlEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QString framed = textOfHtml(QString(u"[&"_s + name + u";]"_s)); // a blank at an end would go
        // What is answered is read as XML again: an unknown name would be asked for without end.
        return framed.mid(1, framed.size() - 2).toHtmlEscaped();
    }
};

/// Which of the namespaces of an export an element is of, whatever its prefix and version.
enum class Space { None, Wordpress, Content, Excerpt, Author, Other };

Space spaceOf(QStringView uri)
{
    if (uri.isEmpty())
        return Space::None;
    if (uri == u"http://purl.org/rss/1.0/modules/content/")
        return Space::Content;
    if (uri == u"http://purl.org/dc/elements/1.1/")
        return Space::Author;
    if (!uri.startsWith(u"http://wordpress.org/export/1.")
        && !uri.startsWith(u"https://wordpress.org/export/1."))
        return Space::Other;
    return uri.endsWith(u"/excerpt/") ? Space::Excerpt : Space::Wordpress;
}

/// Goes through one export.
class ItemReader
{
public:
    ItemReader(QIODevice &device, const QString &fileName, WordpressSite &site)
        : m_device(device)
        , m_filter(device)
        , m_xml(&m_filter)
        , m_fileName(fileName)
        , m_site(site)
    {
        m_xml.setEntityResolver(&m_entities);
    }
    Result<void> read(const std::function<bool(const WordpressItem &)> &take)
    {
        bool isExport = false;
        while (next()) {
            if (!m_xml.isStartElement())
                continue;
            const QStringView name = m_xml.name();
            if (m_depth == 1 && name != u"rss")
                return Error{ErrorCode::Refused, m_fileName, u"XML, but no export of WordPress"_s};
            isExport = true;
            if (m_depth == 3 && name == u"item") {
                const WordpressItem item = readItem();
                if (m_xml.hasError())
                    break; // it was cut in the middle
                if (!take(item))
                    return {};
            } else if (m_depth == 3) {
                readSiteField();
            }
        }
        if (!m_xml.hasError() && isExport)
            return {};
        return failure();
    }

private:
    /// The next token; false at the end and at an error.
    bool next()
    {
        if (m_xml.readNext() == QXmlStreamReader::Invalid)
            return false;
        if (m_xml.isDTD() && !m_xml.entityDeclarations().isEmpty())
            refuse(u"it declares entities"_s);
        else if (m_xml.isStartElement() && ++m_depth > deepest)
            refuse(u"elements stand more than %1 deep in each other"_s.arg(deepest));
        else if (m_xml.isEndElement())
            --m_depth;
        return !m_xml.hasError() && !m_xml.atEnd();
    }
    void refuse(const QString &reason)
    {
        m_refusal = reason;
        m_xml.raiseError(reason);
    }
    Error failure() const
    {
        const QString place = m_fileName + u':' + QString::number(std::max<qint64>(1, m_xml.lineNumber()));
        if (!m_filter.refusal().isEmpty())
            return {ErrorCode::Refused, place, m_filter.refusal()};
        if (!m_refusal.isEmpty())
            return {ErrorCode::Refused, place, m_refusal};
        return {ErrorCode::InvalidInput, place,
                m_xml.hasError() ? m_xml.errorString() : u"the file is empty"_s};
    }

    /// All text up to the end of the present element, of those inside it too.
    QString takeText()
    {
        QString text;
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {
            if (!m_xml.isCharacters() && !m_xml.isEntityReference())
                continue;
            m_itemSize += m_xml.text().size();
            if (m_itemSize > longestItem)
                refuse(u"an item of more than 32 million characters"_s);
            else
                text += m_xml.text();
        }
        return text;
    }
    /// Calls `take` for each child of the present element.
    template <typename Take>
    void eachChild(Take take)
    {
        const int outside = m_depth - 1;
        while (m_depth > outside && next()) {
            if (m_xml.isStartElement())
                take(spaceOf(m_xml.namespaceUri()), m_xml.name().toString());
        }
    }

    WordpressItem readItem()
    {
        WordpressItem item;
        m_itemSize = 0;
        eachChild([&](Space space, const QString &name) {
            if (space == Space::Wordpress && name == "postmeta"_L1)
                readMeta(item);
            else if (space == Space::Other || (space == Space::Wordpress && name == "comment"_L1))
                leaveOut(space, item);
            else if (space == Space::None && name == "category"_L1)
                readTerm(item);
            else
                keep(item.fields, fieldName(space, name));
        });
        item.position = m_device.pos();
        return item;
    }
    void leaveOut(Space space, WordpressItem &item)
    {
        item.comments += space == Space::Wordpress ? 1 : 0;
        takeText();
    }
    static QString fieldName(Space space, const QString &name)
    {
        if (space == Space::Content)
            return u"content"_s;
        return space == Space::Excerpt ? u"excerpt"_s : name;
    }
    /// The first of a name counts: an item has each once.
    void keep(QHash<QString, QString> &fields, const QString &name)
    {
        const QString text = takeText();
        if (!fields.contains(name) && fields.size() < mostParts)
            fields.insert(name, text);
    }
    void readTerm(WordpressItem &item)
    {
        const auto attributes = m_xml.attributes();
        WordpressTerm term{
            attributes.value("domain"_L1).toString(), attributes.value("nicename"_L1).toString(), {}};
        term.name = takeText().simplified();
        if (item.terms.size() < mostParts)
            item.terms += term;
    }
    void readMeta(WordpressItem &item)
    {
        QHash<QString, QString> fields;
        eachChild([&](Space space, const QString &name) {
            if (space == Space::Wordpress)
                keep(fields, name);
            else
                takeText();
        });
        if (item.meta.size() < mostParts)
            item.meta.append({fields.value(u"meta_key"_s).trimmed(), fields.value(u"meta_value"_s)});
    }
    void readSiteField()
    {
        m_itemSize = 0;
        const Space space = spaceOf(m_xml.namespaceUri());
        const QString name = m_xml.name().toString();
        if (space == Space::Wordpress && name == "author"_L1) {
            QHash<QString, QString> fields;
            eachChild([&](Space, const QString &field) { keep(fields, field); });
            const QString shown = fields.value(u"author_display_name"_s).simplified();
            if (!shown.isEmpty() && m_site.authors.size() < mostAuthors)
                m_site.authors.insert(fields.value(u"author_login"_s).trimmed(), shown);
            return;
        }
        const QString text = takeText().simplified();
        const bool isAddress = (space == Space::Wordpress && name == "base_blog_url"_L1)
            || (space == Space::None && name == "link"_L1 && m_site.address.isEmpty());
        if (isAddress && !text.isEmpty())
            m_site.address = text;
        else if (space == Space::None && name == "language"_L1)
            m_site.language = text;
    }

    QIODevice &m_device;
    XmlFilter m_filter;
    HtmlEntities m_entities;
    QXmlStreamReader m_xml;
    const QString &m_fileName;
    WordpressSite &m_site;
    int m_depth = 0;
    qsizetype m_itemSize = 0;
    QString m_refusal;
};

} // namespace

Result<void> readWordpressItems(QIODevice &device, const QString &fileName, WordpressSite &site,
                                const std::function<bool(const WordpressItem &)> &take)
{
    device.seek(0);
    return ItemReader(device, fileName, site).read(take);
}
