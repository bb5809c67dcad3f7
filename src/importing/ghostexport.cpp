// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/ghostexport.h"

#include "importing/articlefields.h"
#include "importing/ghostcards.h"
#include "importing/htmlarticle.h"
#include "importing/htmltext.h"
#include "importing/importnote.h"
#include "importing/jsonpieces.h"
#include "importing/siteaddress.h"
#include "importing/textdecoding.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Ids are numbers in old exports and texts in new ones.
QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().trimmed();
}

/// A moment: ISO 8601, or milliseconds since 1970 in the oldest exports.
QString momentOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC).toString(Qt::ISODate)
                            : value.toString();
}

struct GhostTag
{
    QString name;
    bool isInternal = false; ///< "#hidden": for the theme, on no page.
};

/// The rows of one export besides its posts.
class GhostTables
{
public:
    explicit GhostTables(QByteArrayView data)
    {
        each(data, "tags", [this](const QJsonObject &tag) { tags.insert(textOf(tag["id"_L1]), tagOf(tag)); });
        each(data, "users", [this](const QJsonObject &user) {
            users.insert(textOf(user["id"_L1]), textOf(user["name"_L1]));
        });
        each(data, "posts_meta",
             [this](const QJsonObject &meta) { metas.insert(textOf(meta["post_id"_L1]), meta); });
        each(data, "settings", [this](const QJsonObject &row) {
            const QString key = textOf(row["key"_L1]);
            if (key == "db_hash"_L1 || key == "dbHash"_L1) // made once, when the site was
                hash = textOf(row["value"_L1]);
            else if (key == "title"_L1)
                title = textOf(row["value"_L1]);
        });
        each(data, "posts_tags", [this](const QJsonObject &row) { link(tagsOf, row, "tag_id"_L1); });
        each(data, "posts_authors", [this](const QJsonObject &row) { link(authorsOf, row, "author_id"_L1); });
    }
    static GhostTag tagOf(const QJsonObject &tag)
    {
        const QString name = textOf(tag["name"_L1]);
        return {name, name.startsWith(u'#') || textOf(tag["visibility"_L1]) == "internal"_L1};
    }
    /// In the order the post gives them.
    static QStringList inOrder(const QMultiHash<QString, std::pair<int, QString>> &rows, const QString &post)
    {
        QList<std::pair<int, QString>> found = rows.values(post);
        std::ranges::sort(found);
        QStringList ids;
        for (const auto &[place, id] : found)
            ids += id;
        return ids;
    }

    QString hash;
    QString title;
    QHash<QString, GhostTag> tags;
    QHash<QString, QString> users;
    QHash<QString, QJsonObject> metas;
    QMultiHash<QString, std::pair<int, QString>> tagsOf;
    QMultiHash<QString, std::pair<int, QString>> authorsOf;

private:
    static void each(QByteArrayView data, QByteArrayView table,
                     const std::function<void(const QJsonObject &)> &take)
    {
        eachJsonElement(jsonMember(data, table), [&take](QByteArrayView row) {
            take(jsonObject(row));
            return true;
        });
    }
    static void link(QMultiHash<QString, std::pair<int, QString>> &rows, const QJsonObject &row,
                     QLatin1StringView other)
    {
        const QString post = textOf(row["post_id"_L1]);
        const int place = row["sort_order"_L1].toInt(int(rows.size()));
        rows.insert(post, {place, textOf(row[other])});
    }
};

/// Makes articles of the posts of one export.
class GhostArticles
{
public:
    GhostArticles(QByteArrayView data, const QString &fileName, const ArticleFileOptions &options)
        : m_tables(data)
        , m_fileName(fileName)
        , m_options(options)
        , m_site(siteOf(m_tables, options))
    { }
    [[nodiscard]] ArticleEntry entryOf(QByteArrayView piece, int number) const
    {
        const QJsonObject post = jsonObject(piece);
        const QString id =
            textOf(post["uuid"_L1]).isEmpty() ? textOf(post["id"_L1]) : textOf(post["uuid"_L1]);
        const QString title = textOf(post["title"_L1]).simplified().left(80);
        ArticleEntry entry;
        entry.source = title.isEmpty() ? u"%1, post %2"_s.arg(m_fileName).arg(number)
                                       : u"%1, post %2 “%3”"_s.arg(m_fileName).arg(number).arg(title);
        entry.content = contentKey(piece.toByteArray());
        const QString name = (id.isEmpty() ? entry.content : id) + u' ' + textOf(post["slug"_L1]);
        entry.identity = u"ghost "_s + name;
        // Numbers begin at 1 on every site; all else is the only one of its kind.
        static const QRegularExpression digits(u"^\\d{1,19}$"_s);
        if (digits.match(id).hasMatch()) {
            entry.formerIdentity = entry.identity;
            entry.identity = u"ghost "_s + m_site + u' ' + name;
        }
        entry.page = addressOf(post);
        entry.read = [this, post, source = entry.source]() -> Result<ImportedArticle> {
            if (post.isEmpty())
                return Error{ErrorCode::InvalidInput, source, u"it is no object of JSON"_s};
            return articleOf(post, source);
        };
        return entry;
    }

private:
    /// As a host may be called: by what the export says of its site, else with others of the same folder.
    static QString siteOf(const GhostTables &tables, const ArticleFileOptions &options)
    {
        const QString known = tables.hash.isEmpty() ? tables.title : tables.hash;
        return known.isEmpty() ? options.site : siteKey(u"ghost "_s + known);
    }
    [[nodiscard]] QString addressOf(const QJsonObject &post) const
    {
        const QString url = textOf(post["url"_L1]);
        const QString host = m_site.isEmpty() ? u"ghost.invalid"_s : m_site + u".ghost.invalid"_s;
        return url.isEmpty() ? u"https://"_s + host + u'/' + textOf(post["slug"_L1]) + u'/' : url;
    }
    [[nodiscard]] Result<ImportedArticle> articleOf(const QJsonObject &post, const QString &source) const
    {
        QList<Sentence> notes;
        auto body = bodyOf(post, notes);
        if (!body)
            return Error{body.error().code, source, body.error().detail};
        const DecodedText text = cleanText(*body);
        notes += text.notes;
        if (text.text.trimmed().isEmpty() && textOf(post["title"_L1]).isEmpty())
            return Error{ErrorCode::InvalidInput, source, u"there is no text in it"_s};
        for (const auto name : {"codeinjection_head"_L1, "codeinjection_foot"_L1}) {
            if (!textOf(post[name]).isEmpty())
                notes += importNote(
                    QT_TRANSLATE_NOOP("ImportNote", "Code that was put into the page was left out: %1"),
                    {name});
        }
        const EntryName name{{}, textOf(post["slug"_L1]), {addressOf(post)}};
        return articleOfFields(fieldsOf(post, notes), text.text, name, m_options, notes);
    }
    static Result<QString> bodyOf(const QJsonObject &post, QList<Sentence> &notes)
    {
        QString html = post["html"_L1].toString();
        if (html.trimmed().isEmpty() && !textOf(post["lexical"_L1]).isEmpty())
            html = htmlOfLexical(jsonObject(post["lexical"_L1].toString().toUtf8()), notes);
        if (html.trimmed().isEmpty() && !textOf(post["mobiledoc"_L1]).isEmpty())
            html = htmlOfMobiledoc(jsonObject(post["mobiledoc"_L1].toString().toUtf8()), notes);
        if (html.trimmed().isEmpty())
            return post["markdown"_L1].toString();
        auto body = articleMarkdown(html, notes);
        if (body && !body->isEmpty())
            *body += u'\n';
        return body;
    }
    [[nodiscard]] QVariantMap fieldsOf(const QJsonObject &post, QList<Sentence> &notes) const
    {
        const QJsonObject meta = m_tables.metas.value(textOf(post["id"_L1]));
        const auto either = [&](QLatin1StringView name) {
            return textOf(post[name]).isEmpty() ? textOf(meta[name]) : textOf(post[name]);
        };
        QVariantMap fields{{u"title"_s, textOf(post["title"_L1])}};
        const auto set = [&fields](const QString &name, const QString &value) {
            if (!value.isEmpty())
                fields.insert(name, value);
        };
        set(u"slug"_s, textOf(post["slug"_L1]));
        const QString excerpt = either("custom_excerpt"_L1);
        set(u"excerpt"_s, excerpt.isEmpty() ? either("meta_description"_L1) : excerpt);
        // What was to go out by itself, or went to subscribers by mail, is for an editor to decide on.
        const QString status = textOf(post["status"_L1]);
        set(u"status"_s,
            status == "scheduled"_L1  ? u"future"_s
                : status == "sent"_L1 ? u"private"_s
                                      : status);
        set(u"visibility"_s, textOf(post["visibility"_L1]));
        set(u"date"_s, momentOf(post["published_at"_L1]));
        set(u"lastmod"_s, momentOf(post["updated_at"_L1]));
        set(u"language"_s, either("locale"_L1).isEmpty() ? textOf(post["language"_L1]) : either("locale"_L1));
        set(u"canonical_url"_s, either("canonical_url"_L1));
        const QString picture =
            either("feature_image"_L1).isEmpty() ? textOf(post["image"_L1]) : either("feature_image"_L1);
        if (!picture.isEmpty())
            fields.insert(u"image"_s,
                          QVariantMap{{u"src"_s, picture},
                                      {u"alt"_s, either("feature_image_alt"_L1)},
                                      {u"caption"_s, textOfHtml(either("feature_image_caption"_L1))}});
        setTags(post, fields, notes);
        setAuthors(post, fields);
        return fields;
    }
    void setTags(const QJsonObject &post, QVariantMap &fields, QList<Sentence> &notes) const
    {
        QList<GhostTag> tags;
        for (const QJsonValue &tag : post["tags"_L1].toArray())
            tags += GhostTables::tagOf(tag.toObject());
        for (const QString &id : GhostTables::inOrder(m_tables.tagsOf, textOf(post["id"_L1])))
            tags += m_tables.tags.value(id);
        QVariantList names;
        for (const GhostTag &tag : std::as_const(tags)) {
            if (tag.isInternal)
                notes +=
                    importNote(QT_TRANSLATE_NOOP("ImportNote",
                                                 "The tag “%1” was for the old site only and was left out."),
                               {tag.name});
            else if (!tag.name.isEmpty() && !names.contains(tag.name))
                names += tag.name;
        }
        if (names.isEmpty())
            return;
        fields.insert(u"categories"_s,
                      QVariantList{names.takeFirst()}); // the first is the one that pages show
        if (!names.isEmpty())
            fields.insert(u"tags"_s, names);
    }
    void setAuthors(const QJsonObject &post, QVariantMap &fields) const
    {
        QStringList ids = GhostTables::inOrder(m_tables.authorsOf, textOf(post["id"_L1]));
        if (ids.isEmpty())
            ids += textOf(post["author_id"_L1]);
        QVariantList names;
        for (const QString &id : std::as_const(ids)) {
            if (const QString name = m_tables.users.value(id); !name.isEmpty())
                names += QVariantMap{{u"name"_s, name}};
        }
        for (const QJsonValue &author : post["authors"_L1].toArray()) {
            if (const QString name = textOf(author["name"_L1]); !name.isEmpty())
                names += QVariantMap{{u"name"_s, name}};
        }
        if (!names.isEmpty())
            fields.insert(u"authors"_s, names);
    }

    GhostTables m_tables;
    const QString &m_fileName;
    const ArticleFileOptions &m_options;
    QString m_site;
};

/// The part that holds "posts": the document, or what it is wrapped in.
QByteArrayView dataOf(QByteArrayView json)
{
    if (!jsonMember(json, "posts").isEmpty())
        return json;
    if (const QByteArrayView data = jsonMember(json, "data"); !jsonMember(data, "posts").isEmpty())
        return data;
    QByteArrayView found;
    eachJsonElement(jsonMember(json, "db"), [&found](QByteArrayView part) {
        found = jsonMember(part, "data");
        return false;
    });
    return jsonMember(found, "posts").isEmpty() ? QByteArrayView() : found;
}

} // namespace

Result<void> readGhostExport(const QByteArray &bytes, const QString &fileName,
                             const ArticleFileOptions &options, const TakeEntry &take)
{
    const QByteArrayView json = QByteArrayView(bytes).sliced(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    const qsizetype end = jsonValueEnd(json, 0);
    if (end < 0 || !json.sliced(end).trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, fileName,
                     end < 0 ? u"it is cut off or no JSON"_s : u"more follows behind its end"_s};
    const QByteArrayView data = dataOf(json);
    if (data.isEmpty())
        return Error{ErrorCode::Refused, fileName,
                     u"JSON, but no export of Ghost: it has no list of posts"_s};
    const GhostArticles articles(data, fileName, options);
    int number = 0;
    eachJsonElement(jsonMember(data, "posts"), [&](QByteArrayView piece) {
        ArticleEntry entry = articles.entryOf(piece, ++number);
        entry.position = piece.end() - bytes.constBegin();
        return take(entry);
    });
    return {};
}
