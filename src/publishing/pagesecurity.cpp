// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagesecurity.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

QString newsletterTarget(const Publication &publication)
{
    const QUrl url(publication.newsletterAddress.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return {};
    const QString port = url.port() < 0 ? QString() : u':' + QString::number(url.port());
    return u"https://"_s + url.host(QUrl::FullyEncoded) + port;
}

QString contentSecurityPolicy(const Publication &publication, const QByteArray &style, PageOutput output)
{
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    const bool single = output == PageOutput::SingleFile;
    const QString own = single ? u"'sha256-"_s + QString::fromLatin1(hash) + u'\'' : u"'self'"_s;
    const QString target = newsletterTarget(publication);
    return u"default-src 'none'; img-src "_s + (single ? u"data:"_s : u"'self'"_s) + u"; style-src "_s + own
        + u"; font-src 'self'; media-src 'self'; form-action "_s + (target.isEmpty() ? u"'none'"_s : target)
        + u"; base-uri 'none'"_s;
}
