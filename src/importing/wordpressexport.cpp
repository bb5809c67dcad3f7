// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/wordpressexport.h"

#include "importing/articlefields.h"
#include "importing/htmlarticle.h"
#include "importing/htmltext.h"
#include "importing/importnote.h"
#include "importing/siteaddress.h"
#include "importing/textdecoding.h"
#include "importing/wordpressitems.h"
#include "importing/wordpresstext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPictures = 300'000; // memory: a site has a row here for each

/// A picture of the media library.
struct Attachment
{
    QString address;
    QString alt;
    QString caption;
};

QString metaOf(const WordpressItem &item, const QString &key)
{
    for (const auto &[name, value] : item.meta) {
        if (name == key)
            return value.trimmed();
    }
    return {};
}

bool isDated(const QString &date)
{
    return !date.isEmpty() && !date.startsWith(u"0000"_s);
}

/// "2024-06-05 16:04:48" in UTC where WordPress knows it, else in the site's time.
QString momentOf(const WordpressItem &item, const QString &name)
{
    const QString utc = item.field(name + u"_gmt"_s);
    if (isDated(utc))
        return utc + u'Z';
    const QString local = item.field(name);
    return isDated(local) ? local : QString();
}

/// Makes articles of the items of one export.
class WordpressArticles
{
public:
    WordpressArticles(const QString &fileName, const ArticleFileOptions &options)
        : m_fileName(fileName)
        , m_options(options)
    { }
    WordpressSite site;

    void collect(const WordpressItem &item)
    {
        if (item.field(u"post_type"_s) != "attachment"_L1 || m_attachments.size() >= mostPictures)
            return;
        Attachment attachment;
        attachment.address = item.field(u"attachment_url"_s);
        attachment.alt = metaOf(item, u"_wp_attachment_image_alt"_s);
        attachment.caption = textOfHtml(item.field(u"excerpt"_s)).simplified();
        if (attachment.caption.isEmpty())
            attachment.caption = textOfHtml(item.field(u"content"_s)).simplified();
        if (!attachment.address.isEmpty())
            m_attachments.insert(item.field(u"post_id"_s), attachment);
    }
    /// False where `take` wants no more.
    bool offer(const WordpressItem &item, const TakeEntry &take)
    {
        const QString type = item.field(u"post_type"_s);
        if (type == "attachment"_L1)
            return true; // it comes in with the post it belongs to
        ArticleEntry entry;
        entry.source = sourceOf(item);
        entry.position = item.position;
        if (!type.isEmpty() && type != "post"_L1 && type != "page"_L1) {
            entry.read = [&] {
                return Result<ImportedArticle>(
                    Error{ErrorCode::Refused, entry.source,
                          u"it is of the kind “%1”, neither post nor page"_s.arg(type)});
            };
            return take(entry);
        }
        entry.identity = identityOf(item);
        entry.content = contentKey(wholeText(item).toUtf8());
        entry.read = [&] { return articleOf(item, entry.source); };
        return take(entry);
    }

private:
    [[nodiscard]] QString sourceOf(const WordpressItem &item) const
    {
        const QString id = item.field(u"post_id"_s);
        const QString title = withoutInlineHtml(item.field(u"title"_s)).simplified();
        if (id.isEmpty() && title.isEmpty())
            return u"%1, an entry without number"_s.arg(m_fileName);
        if (id.isEmpty())
            return u"%1, “%2”"_s.arg(m_fileName, title.left(80));
        return title.isEmpty() ? u"%1, entry %2"_s.arg(m_fileName, id)
                               : u"%1, entry %2 “%3”"_s.arg(m_fileName, id, title.left(80));
    }
    [[nodiscard]] QString identityOf(const WordpressItem &item) const
    {
        // An export that does not say its site is only the same as itself.
        const QString feed = site.address.isEmpty() ? m_fileName : site.address;
        const QString id = item.field(u"post_id"_s);
        if (!id.isEmpty() && id != "0"_L1)
            return u"wordpress "_s + feed + u" post "_s + id;
        const QString guid = item.field(u"guid"_s).isEmpty() ? item.field(u"link"_s) : item.field(u"guid"_s);
        if (!guid.isEmpty())
            return u"wordpress "_s + feed + u" guid "_s + guid;
        return u"wordpress "_s + feed + u" text "_s + contentKey(wholeText(item).toUtf8());
    }
    static QString wholeText(const WordpressItem &item)
    {
        QString whole;
        for (const auto name : {"title"_L1, "post_name"_L1, "status"_L1, "post_date"_L1, "post_modified"_L1,
                                "excerpt"_L1, "content"_L1, "post_password"_L1})
            whole += item.fields.value(name) + QChar(0x1f);
        return whole;
    }

    Result<ImportedArticle> articleOf(const WordpressItem &item, const QString &source) const
    {
        QList<Sentence> notes;
        const QString written = item.fields.value(u"content"_s);
        DecodedText content =
            cleanText(written.trimmed().isEmpty() ? item.fields.value(u"description"_s) : written);
        notes += content.notes;
        const auto body = articleMarkdown(wordpressHtml(content.text, notes), notes);
        if (!body)
            return Error{body.error().code, source, body.error().detail};
        if (body->isEmpty() && item.field(u"title"_s).isEmpty() && item.field(u"excerpt"_s).isEmpty())
            return Error{ErrorCode::InvalidInput, source, u"there is no text in it"_s};
        if (item.comments > 0)
            notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Comments of readers left out: %1"),
                                {QString::number(item.comments)});
        const QString slug = QUrl::fromPercentEncoding(item.field(u"post_name"_s).toUtf8());
        const EntryName name{
            {}, slug.isEmpty() ? u"post-"_s + item.field(u"post_id"_s) : slug, addressesOf(item)};
        return articleOfFields(fieldsOf(item, notes), body->isEmpty() ? QString() : *body + u'\n', name,
                               m_options, notes);
    }
    /// Where the post stood, and what else led to it.
    [[nodiscard]] QStringList addressesOf(const WordpressItem &item) const
    {
        const QString base = site.address.endsWith(u'/') ? site.address : site.address + u'/';
        QStringList addresses;
        for (const QString &address : {item.field(u"link"_s), item.field(u"guid"_s)}) {
            if (address.startsWith(u"http"_s))
                addresses += address;
            else if (address.startsWith(u'/') && !site.address.isEmpty())
                addresses += QUrl(base).resolved(QUrl(address)).toString();
        }
        if (!site.address.isEmpty()) {
            addresses += base + u"?p="_s + item.field(u"post_id"_s);
            if (const QString former = metaOf(item, u"_wp_old_slug"_s);
                !former.isEmpty() && addresses.size() > 1)
                addresses += QUrl(addresses.first()).resolved(QUrl(u"../"_s + former + u'/')).toString();
        }
        return addresses;
    }
    [[nodiscard]] QVariantMap fieldsOf(const WordpressItem &item, QList<Sentence> &notes) const
    {
        QVariantMap fields{{u"title"_s, item.field(u"title"_s)}};
        const auto set = [&fields](const QString &name, const QVariant &value) {
            if (!value.toString().isEmpty() || value.canConvert<QVariantList>())
                fields.insert(name, value);
        };
        const QString slug = QUrl::fromPercentEncoding(item.field(u"post_name"_s).toUtf8());
        set(u"slug"_s, slug);
        set(u"excerpt"_s, textOfHtml(item.field(u"excerpt"_s)).simplified());
        const QString status = item.field(u"status"_s);
        set(u"status"_s, status == "inherit"_L1 ? u"draft"_s : status);
        if (!item.field(u"post_password"_s).isEmpty())
            fields.insert(u"password"_s, true); // that there was one, not which
        const QString posted = momentOf(item, u"post_date"_s);
        set(u"date"_s, posted.isEmpty() && status != "draft"_L1 ? item.field(u"pubDate"_s) : posted);
        set(u"lastmod"_s, momentOf(item, u"post_modified"_s));
        set(u"language"_s, site.language);
        setTerms(item, fields, notes);
        setLeadPicture(item, fields, notes);
        QVariantMap own;
        for (const auto &[key, value] : item.meta) {
            if (!key.isEmpty() && !key.startsWith(u'_'))
                own.insert(key, cleanText(value).text);
        }
        if (!own.isEmpty())
            fields.insert(u"custom_fields"_s, own);
        return fields;
    }
    void setTerms(const WordpressItem &item, QVariantMap &fields, QList<Sentence> &notes) const
    {
        QVariantList categories;
        QVariantList tags;
        QVariantList authors;
        for (const WordpressTerm &term : item.terms) {
            const QString name = withoutInlineHtml(term.name);
            if (name.isEmpty() || (term.domain == "category"_L1 && term.slug == "uncategorized"_L1))
                continue;
            if (term.domain == "category"_L1 || (term.domain.isEmpty() && term.slug.isEmpty()))
                categories += name;
            else if (term.domain == "post_tag"_L1 || term.domain == "tag"_L1)
                tags += name;
            else if (term.domain == "author"_L1)
                authors += authorName(term.name, term.slug);
            else if (!term.domain.isEmpty())
                notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "A term was left out: %1 “%2”"),
                                    {term.domain, name});
        }
        const QString creator = item.field(u"creator"_s);
        if (authors.isEmpty() && !creator.isEmpty())
            authors += authorName(creator, creator);
        QVariantList once;
        for (const QVariant &author : std::as_const(authors)) {
            if (!once.contains(author))
                once += author;
        }
        const QList<std::pair<QString, QVariantList>> lists{
            {u"categories"_s, categories}, {u"tags"_s, tags}, {u"authors"_s, once}};
        for (const auto &[name, values] : lists) {
            if (!values.isEmpty())
                fields.insert(name, values);
        }
    }
    /// As readers see it: the login of an author is no name.
    [[nodiscard]] QVariant authorName(const QString &name, const QString &login) const
    {
        QString shown = site.authors.value(name, site.authors.value(login));
        if (shown.isEmpty() && login.startsWith(u"cap-"_s)) // Co-Authors Plus
            shown = site.authors.value(login.mid(4));
        return QVariantMap{{u"name"_s, shown.isEmpty() ? name : shown}};
    }
    void setLeadPicture(const WordpressItem &item, QVariantMap &fields, QList<Sentence> &notes) const
    {
        const QString id = metaOf(item, u"_thumbnail_id"_s);
        if (id.isEmpty())
            return;
        const auto picture = m_attachments.constFind(id);
        if (picture == m_attachments.cend()) {
            notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "The export has no entry %1, which is the lead picture."),
                {id});
            return;
        }
        fields.insert(u"image"_s,
                      QVariantMap{{u"src"_s, picture->address},
                                  {u"alt"_s, picture->alt},
                                  {u"caption"_s, picture->caption}});
    }

    const QString &m_fileName;
    const ArticleFileOptions &m_options;
    QHash<QString, Attachment> m_attachments;
};

} // namespace

Result<void> readWordpressExport(QIODevice &device, const QString &fileName,
                                 const ArticleFileOptions &options, const TakeEntry &take)
{
    WordpressArticles articles(fileName, options);
    // What is wrong with the file is told when its posts are read: those before the fault come in.
    static_cast<void>(
        readWordpressItems(device, fileName, articles.site, [&articles](const WordpressItem &item) {
            articles.collect(item);
            return true;
        }).has_value());
    return readWordpressItems(device, fileName, articles.site,
                              [&](const WordpressItem &item) { return articles.offer(item, take); });
}
