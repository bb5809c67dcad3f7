// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/siteaddress.h"

#include "markdown/frontmatter.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 600; // databases index it

/// A Ghost export says this instead of the site's address.
constexpr auto ghostSite = "__GHOST_URL__"_L1;

/// On `host`, where it is one of Ghost's site.
QUrl urlOf(const QString &address, const QString &host)
{
    return QUrl(address.startsWith(ghostSite) ? host + address.mid(ghostSite.size()) : address);
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host();
    return host.startsWith(u"www."_s) ? host.mid(4) : host;
}

/// The address in full, where it is one of the site.
std::optional<QUrl> onSite(const QString &from, const QString &address)
{
    if (address.size() > longestAddress || address.startsWith(u'#'))
        return std::nullopt;
    const QUrl site = urlOf(from, u"https://ghost.invalid"_s);
    const QUrl url = site.resolved(urlOf(
        address, site.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString()));
    const bool hasPages =
        url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "folder"_L1;
    return url.isValid() && hasPages && hostOf(url) == hostOf(site) && !site.isRelative() ? std::optional(url)
                                                                                          : std::nullopt;
}

} // namespace

QString siteKey(const QString &knownBy)
{
    const QByteArray hash = QCryptographicHash::hash(knownBy.toUtf8(), QCryptographicHash::Sha256);
    return u"site-"_s + QString::fromLatin1(hash.toHex().first(20));
}

SiteConfig siteOfConfig(const QByteArray &bytes, const QString &fileName)
{
    FrontMatter matter{.source = bytes};
    matter.format = fileName.endsWith(u".toml"_s) ? FrontMatter::Format::Toml
        : fileName.endsWith(u".json"_s)           ? FrontMatter::Format::Json
                                                  : FrontMatter::Format::Yaml;
    const auto parsed = parseFrontMatter(matter);
    if (!parsed)
        return {};
    QString address;
    QString path;
    QString title;
    for (auto field = parsed->cbegin(); field != parsed->cend(); ++field) {
        const QString key = field.key().toLower();
        if (key == (fileName.section(u'/', -1).startsWith(u'_') ? "url"_L1 : "baseurl"_L1))
            address = field.value().toString().trimmed();
        else if (key == "baseurl"_L1)
            path = field.value().toString().trimmed();
        else if (key == "title"_L1)
            title = field.value().toString().trimmed();
    }
    SiteConfig site;
    const QString host = hostOf(QUrl(address));
    const bool isExample = host.isEmpty() || host == "example.org"_L1 || host == "example.com"_L1
        || host == "localhost"_L1 || host == "yourdomain.com"_L1;
    if (!isExample) {
        const QString way = QUrl(address).path() + u'/' + path;
        const QStringList steps = way.split(u'/', Qt::SkipEmptyParts);
        site.address = (QStringList{host} + steps).join(u'/');
    }
    static const QStringList examples{u"My New Hugo Site"_s, u"Your awesome title"_s};
    if (!examples.contains(title))
        site.title = title;
    return site;
}

QString pageKey(const QString &from, const QString &link)
{
    const auto url = onSite(from, link);
    if (!url)
        return {};
    QString path = url->path(QUrl::FullyDecoded);
    for (const auto ending : {".md"_L1, ".markdown"_L1, ".html"_L1, ".htm"_L1, "/index"_L1, "/_index"_L1}) {
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    const QUrlQuery query(*url);
    for (const QString &name : {u"p"_s, u"page_id"_s}) {
        if (query.hasQueryItem(name)) // WordPress numbers posts and pages in one row
            return hostOf(*url) + path + u"?p="_s + query.queryItemValue(name);
    }
    return path.isEmpty() ? QString() : hostOf(*url) + path;
}

QString filePathOnSite(const QString &from, const QString &address)
{
    const bool isInFull =
        address.startsWith(ghostSite) || address.startsWith(u"//"_s) || !QUrl(address).isRelative();
    if (!isInFull)
        return address;
    const auto url = onSite(from, address);
    return url ? url->path(QUrl::FullyEncoded) : QString();
}
