// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/structureddata.h"

#include "editorial/webaddress.h"
#include "markdown/htmlescape.h"
#include "markdown/markdown.h"
#include "publishing/pagedates.h"
#include "publishing/pagelanguage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// schema.org/IPTCDigitalSourceEnumeration, which mirrors the IPTC's own terms. Text without AI gets none.
QString digitalSource(AiUse aiUse)
{
    switch (aiUse) {
    case AiUse::None:
        break;
    case AiUse::Assisted:
        return u"https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"_s;
    case AiUse::GeneratedReviewed:
    case AiUse::GeneratedUnreviewed:
        return u"https://schema.org/TrainedAlgorithmicMediaDigitalSource"_s;
    }
    return {};
}

void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const QJsonArray &values)
{
    if (!values.isEmpty())
        object.insert(key, values);
}

QString webOnly(const QString &address)
{
    const bool isWeb = address.startsWith("https://"_L1) || address.startsWith("http://"_L1);
    return isWeb && isAllowedAddress(address.toUtf8()) ? address : QString();
}

/// A policy may be given relative to the base URL.
QString absolute(const QString &address, const QString &baseUrl)
{
    if (address.isEmpty() || !webOnly(address).isEmpty())
        return address;
    // Put together as text, "example.org" and ".evil.example/" would name another host.
    const bool isPath = !address.contains(u':') && !address.startsWith("//"_L1);
    const auto folder = pageFolder(baseUrl);
    if (!isPath || !folder)
        return {};
    return webOnly(folder->resolved(QUrl(address)).toString(QUrl::FullyEncoded));
}

/// As the page has it: who has a role is named with it, and is none of the authors.
struct People
{
    QJsonArray authors;
    QJsonArray contributors;
};

People peopleOf(const QList<Contributor> &byline)
{
    People people;
    for (const Contributor &contributor : byline) {
        QJsonObject person{{u"@type"_s, u"Person"_s}, {u"name"_s, contributor.name}};
        put(person, u"jobTitle"_s, contributor.role);
        (contributor.role.isEmpty() ? people.authors : people.contributors).append(person);
    }
    return people;
}

QJsonObject publisher(const Publication &publication)
{
    QJsonObject organization{{u"@type"_s, u"NewsMediaOrganization"_s}, {u"name"_s, publication.name}};
    put(organization, u"slogan"_s, publication.tagline);
    put(organization, u"url"_s, webOnly(publication.baseUrl));
    put(organization, u"correctionsPolicy"_s, absolute(publication.correctionsPolicy, publication.baseUrl));
    put(organization, u"publishingPrinciples"_s,
        absolute(publication.publishingPrinciples, publication.baseUrl));
    return organization;
}

QJsonArray citations(const QList<Source> &sources)
{
    QJsonArray list;
    for (const Source &source : sources) {
        if (source.name().isEmpty())
            continue;
        QJsonObject work{{u"@type"_s, u"CreativeWork"_s}, {u"name"_s, source.name()}};
        put(work, u"url"_s, webOnly(source.address));
        if (!source.outlet.isEmpty())
            work.insert(u"publisher"_s,
                        QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, source.outlet}});
        list.append(work);
    }
    return list;
}

QString contentLanguage(const PageContent &content)
{
    return languageTag(content.text.language, languageTag(content.publication.language, u"en"_s));
}

QJsonArray corrections(const PageContent &content)
{
    MarkdownOptions options;
    options.language = contentLanguage(content);
    QJsonArray list;
    for (const Correction &correction : content.corrections) {
        list.append(QJsonObject{
            {u"@type"_s, u"CorrectionComment"_s},
            {u"text"_s, markdownToPlainText(correction.note.toUtf8(), options)},
            {u"datePublished"_s, machineDateTime(correction.publishedAtUtc, content.publication.timeZone)},
        });
    }
    return list;
}

/// The moment readers see as the last change.
std::optional<QDateTime> modifiedAt(const PageContent &content)
{
    return content.updatedAtUtc ? content.updatedAtUtc : content.publishedAtUtc;
}

QByteArray safeInScript(const QJsonObject &object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace("\xE2\x80\xA8", "\\u2028")
        .replace("\xE2\x80\xA9", "\\u2029");
}

} // namespace

QByteArray newsArticleJson(const PageContent &content, const QString &description,
                           const PageAddresses &addresses)
{
    const ArticleText &text = content.text;
    const QString &zone = content.publication.timeZone;
    QJsonObject article{{u"@context"_s, u"https://schema.org"_s},
                        {u"@type"_s, u"NewsArticle"_s},
                        {u"headline"_s, text.headline},
                        {u"inLanguage"_s, contentLanguage(content)},
                        {u"publisher"_s, publisher(content.publication)}};
    put(article, u"description"_s, description);
    put(article, u"url"_s, addresses.canonical);
    put(article, u"mainEntityOfPage"_s, addresses.canonical);
    put(article, u"image"_s, addresses.image);
    put(article, u"articleSection"_s, content.sectionName);
    put(article, u"dateline"_s, text.dateline);
    put(article, u"keywords"_s, QJsonArray::fromStringList(text.tags));
    put(article, u"digitalSourceType"_s, digitalSource(text.aiUse));
    const People people = peopleOf(text.byline);
    put(article, u"author"_s, people.authors);
    put(article, u"contributor"_s, people.contributors);
    put(article, u"citation"_s, citations(text.sources));
    put(article, u"correction"_s, corrections(content));
    if (content.publishedAtUtc)
        article.insert(u"datePublished"_s, machineDateTime(*content.publishedAtUtc, zone));
    if (const auto modified = modifiedAt(content))
        article.insert(u"dateModified"_s, machineDateTime(*modified, zone));
    article.insert(u"version"_s, content.revision.number);
    return safeInScript(article);
}

QString disclosureWord(AiUse aiUse, bool signedOff)
{
    switch (aiUse) {
    case AiUse::None:
        return u"human-only"_s;
    case AiUse::Assisted:
        return u"ai-assisted"_s;
    case AiUse::GeneratedReviewed:
        // After the same draft, a review of an older version does not cover later edits.
        return signedOff ? u"ai-assisted"_s : u"ai-autonomous"_s;
    case AiUse::GeneratedUnreviewed:
        break;
    }
    return u"ai-autonomous"_s;
}

QList<std::pair<QString, QString>> openGraph(const PageContent &content, const QString &description,
                                             const PageAddresses &addresses)
{
    const QString &zone = content.publication.timeZone;
    QList<std::pair<QString, QString>> properties{{u"og:type"_s, u"article"_s},
                                                  {u"og:title"_s, content.text.headline},
                                                  {u"og:site_name"_s, content.publication.name},
                                                  {u"og:description"_s, description},
                                                  {u"og:url"_s, addresses.canonical},
                                                  {u"og:image"_s, addresses.image}};
    if (!addresses.image.isEmpty())
        properties.append({u"og:image:alt"_s, content.text.leadImage.alt});
    if (content.publishedAtUtc)
        properties.append({u"article:published_time"_s, machineDateTime(*content.publishedAtUtc, zone)});
    if (const auto modified = modifiedAt(content))
        properties.append({u"article:modified_time"_s, machineDateTime(*modified, zone)});
    properties.append({u"article:section"_s, content.sectionName});
    for (const QString &tag : content.text.tags)
        properties.append({u"article:tag"_s, tag});
    properties.removeIf([](const auto &property) { return property.second.isEmpty(); });
    return properties;
}
