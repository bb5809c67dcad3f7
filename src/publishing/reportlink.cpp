// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/reportlink.h"

#include "editorial/contact.h"
#include "editorial/webaddress.h"
#include "publishing/articlepage.h"
#include "publishing/theme.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

/// What RFC 3986 allows, but Markdown or HTML would read as its own.
QString closed(QString address)
{
    return address.replace(u'(', "%28"_L1).replace(u')', "%29"_L1).replace(u'\'', "%27"_L1);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString mailLink(const QString &mailbox, const Publication &publication, const Slug &slug, Revision revision)
{
    const QString subject = Theme::defaultWord(publication.language, u"report-subject"_s)
                                .arg(slug.text(), QString::number(revision.number));
    const QString page = canonicalAddress(publication, slug);
    QString link = u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(mailbox, "@")) + u"?subject="_s
        + encoded(subject);
    if (!page.isEmpty())
        link += u"&body="_s + encoded(page + u"\r\n\r\n"_s);
    return link;
}

} // namespace

QString contactLink(const Publication &publication)
{
    const auto contact = contactOf(publication.contactAddress);
    if (!contact)
        return {};
    if (contact->mailbox.isEmpty())
        return closed(contact->page.toString(QUrl::FullyEncoded));
    return closed(u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(contact->mailbox, "@")));
}

QString reportLink(const Publication &publication, const Slug &slug, Revision revision)
{
    const auto contact = contactOf(publication.contactAddress);
    if (!contact)
        return {};
    if (!contact->mailbox.isEmpty())
        return closed(mailLink(contact->mailbox, publication, slug, revision));
    QUrl url = contact->page;
    QUrlQuery query(url);
    query.addQueryItem(u"article"_s, encoded(slug.text()));
    query.addQueryItem(u"revision"_s, QString::number(revision.number));
    const QString page = canonicalAddress(publication, slug);
    if (!page.isEmpty())
        query.addQueryItem(u"page"_s, encoded(page));
    url.setQuery(query);
    return closed(url.toString(QUrl::FullyEncoded));
}

QString canonicalAddress(const Publication &publication, const Slug &slug)
{
    const auto folder = pageFolder(publication.baseUrl);
    return folder ? closed(folder->toString(QUrl::FullyEncoded) + articlePath(slug)) : QString();
}

Slug slugOfPage(const Publication &publication, const QString &address)
{
    const auto folder = pageFolder(publication.baseUrl);
    if (!folder || address.trimmed().isEmpty())
        return {};
    const QUrl page = folder->resolved(QUrl(address.trimmed()));
    // Whoever follows a link to the other scheme of the same host ends on the same page.
    const bool isWeb = page.scheme() == "https"_L1 || page.scheme() == "http"_L1;
    const bool isHere = isWeb && page.host() == folder->host() && page.port() == folder->port();
    if (!isHere || !page.path().startsWith(folder->path()))
        return {};
    QString file = page.path().mid(folder->path().size());
    if (!file.endsWith(".html"_L1))
        file += u".html"_s;
    const QString name = file.chopped(5);
    for (const Slug &slug : {Slug(name), Slug(name.endsWith(u'_') ? name.chopped(1) : QString())}) {
        if (slug.isValid() && articlePath(slug) == file)
            return slug;
    }
    return {};
}
