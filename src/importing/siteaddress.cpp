// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/siteaddress.h"

#include <QUrl>
#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 600; // databases index it

/// A Ghost export says this instead of the site's address.
constexpr auto ghostSite = "__GHOST_URL__"_L1;

QUrl urlOf(const QString &address)
{
    return QUrl(address.startsWith(ghostSite) ? u"https://ghost.invalid"_s + address.mid(ghostSite.size())
                                              : address);
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
    const QUrl site = urlOf(from);
    const QUrl url = site.resolved(urlOf(address));
    const bool hasPages =
        url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "folder"_L1;
    return url.isValid() && hasPages && hostOf(url) == hostOf(site) && !site.isRelative() ? std::optional(url)
                                                                                          : std::nullopt;
}

} // namespace

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
