// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/listfields.h"

#include "importing/htmltext.h"
#include "importing/importnote.h"
#include "importing/pictureaddresses.h"
#include "importing/siteaddress.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Names = FrontMatterFields::Names;

QString oneLine(const QString &text)
{
    return withoutInlineHtml(text).simplified();
}

QString textIn(const QVariant &map, Names names)
{
    return FrontMatterFields(map.toMap()).takeText(names).value_or(QString());
}

bool isMap(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantMap;
}

bool isWebAddress(const QString &text)
{
    return text.startsWith(u"http://"_s, Qt::CaseInsensitive)
        || text.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

/// A field's value as a list, whatever it is.
QVariantList itemsOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
}

/// Names in one text: divided where only names can stand, because "Jo Li, editor" is one person.
QStringList namesIn(const QString &text)
{
    if (text.contains(u';'))
        return text.split(u';', Qt::SkipEmptyParts);
    static const QRegularExpression between(u"\\s+(?:and|und|et|y|&)\\s+"_s);
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    const bool allFullNames =
        std::ranges::all_of(parts, [](const QString &part) { return part.simplified().contains(u' '); });
    return text.contains(u',') || !allFullNames ? QStringList{text} : parts;
}

/// "amelia-wong", an id of a site generator's author list, as a name.
QString nameOfId(const QString &id)
{
    static const QRegularExpression form(u"^[a-z]+(?:-[a-z]+)+$"_s);
    if (!form.match(id).hasMatch())
        return id;
    QStringList words = id.split(u'-');
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

void addContributor(const QString &written, const QString &role, ImportedArticle &article)
{
    static const QRegularExpression by(u"^(?:by|von|par|por)\\s+"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    const QString plain = oneLine(written).remove(by);
    const QString name = nameOfId(plain);
    if (name.isEmpty())
        return;
    if (name != plain)
        article.notes +=
            importNote(QT_TRANSLATE_NOOP("ImportNote", "Author “%1” became the name “%2”."), {plain, name});
    article.text.byline += Contributor{name, oneLine(role), {}};
}

/// "pinned: true" keeps the entry where it stands; a number is its row, from 0.
void pin(const QVariant &pinned, qsizetype row, RelatedEntry &entry)
{
    bool isNumber = false;
    const int place = pinned.toInt(&isNumber);
    if (pinned.typeId() != QMetaType::Bool && isNumber && place >= 0)
        entry.pinnedPosition = place;
    else if (FrontMatterFields::truthOf(pinned).value_or(false))
        entry.pinnedPosition = int(row);
    if (entry.pinnedPosition >= 0)
        entry.kind = RelatedKind::Pinned;
}

ImportedRelated relatedIn(const QVariant &item, qsizetype row)
{
    ImportedRelated related;
    if (isMap(item)) {
        pin(item.toMap().value(u"pinned"_s), row, related.entry);
        related.list = oneLine(textIn(item, {"list"_L1}));
        if (!related.list.isEmpty())
            return related;
        related.slug = Slug(textIn(item, {"slug"_L1, "article"_L1}));
        related.entry.headline = oneLine(textIn(item, {"headline"_L1, "title"_L1, "text"_L1}));
        related.entry.address = textIn(item, {"url"_L1, "address"_L1, "link"_L1, "href"_L1});
    } else {
        const QString text = FrontMatterFields::textOf(item).value_or(QString());
        if (isWebAddress(text))
            related.entry.address = text;
        else if (Slug(text).isValid())
            related.slug = Slug(text);
        else
            related.entry.headline = oneLine(text);
    }
    if (!related.slug.isValid())
        related.slug = Slug();
    if (!isWebAddress(related.entry.address))
        related.entry.address.clear();
    if (related.entry.headline.isEmpty() && related.slug.isEmpty())
        related.entry.headline = related.entry.address;
    return related;
}

} // namespace

void readByline(FrontMatterFields &fields, ImportedArticle &article)
{
    const auto field = fields.find({"byline"_L1, "authors"_L1, "author"_L1, "contributors"_L1});
    if (!field)
        return;
    fields.tickOff(field->key);
    for (const QVariant &item : itemsOf(field->value)) {
        if (isMap(item)) {
            const QString name = textIn(item, {"name"_L1, "author"_L1});
            addContributor(name, textIn(item, {"role"_L1}), article);
            // No role: who has one is none of the page's authors, whom a job title belongs to.
            if (const QString job = oneLine(textIn(item, {"title"_L1, "job"_L1})); !job.isEmpty())
                article.notes +=
                    importNote(QT_TRANSLATE_NOOP("ImportNote", "The job of “%1” was left out: %2"),
                               {oneLine(name), job});
        } else {
            const QString text = FrontMatterFields::textOf(item).value_or(QString());
            for (const QString &name : namesIn(text))
                addContributor(name, {}, article);
        }
    }
}

void readLeadImage(FrontMatterFields &fields, ImportedArticle &article)
{
    Picture &picture = article.text.leadImage;
    const auto field = fields.find({"image"_L1, "leadimage"_L1, "featuredimage"_L1, "cover"_L1,
                                    "coverimage"_L1, "hero"_L1, "picture"_L1});
    if (!field)
        return;
    if (isMap(field->value)) {
        picture.address = textIn(field->value, {"src"_L1, "address"_L1, "url"_L1, "path"_L1, "file"_L1});
        picture.alt = oneLine(textIn(field->value, {"alt"_L1}));
        picture.caption = oneLine(textIn(field->value, {"caption"_L1, "title"_L1}));
        picture.credit = oneLine(textIn(field->value, {"credit"_L1, "source"_L1, "copyright"_L1}));
    } else {
        picture.address = FrontMatterFields::textOf(field->value).value_or(QString());
    }
    const QString file = filePathOnSite(article.sourceAddresses.value(0), picture.address);
    if (!isPictureFileAddress(file)) {
        if (isWebAddress(picture.address))
            article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "The lead image stands at another host and was left out: %1"),
                {picture.address});
        picture = {};
        return; // The field is kept.
    }
    fields.tickOff(field->key);
    const auto beside = [&fields](QString &text, Names names) {
        const QString found = oneLine(fields.takeText(names).value_or(QString()));
        if (text.isEmpty())
            text = found;
    };
    beside(picture.alt, {"imagealt"_L1, "alt"_L1, "imgalt"_L1, "featuredimagealt"_L1, "coveralt"_L1});
    beside(picture.caption, {"imagecaption"_L1, "caption"_L1, "featuredimagecaption"_L1, "covercaption"_L1});
    beside(picture.credit, {"imagecredit"_L1, "credit"_L1, "photocredit"_L1, "covercredit"_L1});
}

void readSources(FrontMatterFields &fields, ImportedArticle &article)
{
    const auto field = fields.find({"sources"_L1});
    if (!field)
        return;
    fields.tickOff(field->key);
    for (const QVariant &item : itemsOf(field->value)) {
        Source source;
        if (isMap(item)) {
            source.title = oneLine(textIn(item, {"title"_L1, "name"_L1, "headline"_L1}));
            source.outlet = oneLine(textIn(item, {"outlet"_L1, "publisher"_L1}));
            source.address = textIn(item, {"url"_L1, "address"_L1, "link"_L1, "href"_L1});
            source.fullCoverage =
                FrontMatterFields(item.toMap()).takeTruth({"fullcoverage"_L1}).value_or(false);
        } else {
            const QString text = FrontMatterFields::textOf(item).value_or(QString());
            (isWebAddress(text) ? source.address : source.title) = text;
        }
        if (!source.address.isEmpty() && !isWebAddress(source.address)) {
            article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "A source's address is no web address and was left out: %1"),
                {source.address});
            source.address.clear();
        }
        if (source != Source{})
            article.text.sources += source;
    }
}

void readRelated(FrontMatterFields &fields, ImportedArticle &article)
{
    const auto field = fields.find({"related"_L1, "relatedarticles"_L1, "relatedposts"_L1});
    if (!field)
        return;
    fields.tickOff(field->key);
    for (const QVariant &item : itemsOf(field->value)) {
        const ImportedRelated related = relatedIn(item, article.related.size());
        if (related.slug.isEmpty() && related.entry.headline.isEmpty() && related.list.isEmpty())
            article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "A related entry names nothing and was left out."));
        else
            article.related += related;
    }
}
