// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/publication.h"

#include "editorial/contact.h"
#include "editorial/webaddress.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isWebAddress(const QString &address)
{
    return webAddress(address).has_value();
}

bool isContact(const QString &address)
{
    return contactOf(address).has_value();
}

/// http(s), a mailbox, or a place below the pages ("policy.html").
bool isLink(const QString &address)
{
    static const QRegularExpression relative(uR"(^[^\s:]+$)"_s);
    return isWebAddress(address) || isContact(address) || relative.match(address).hasMatch();
}

/// BCP 47, loosely: "en", "zh-Hans".
bool isLanguageTag(const QString &language)
{
    static const QRegularExpression form(uR"(^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$)"_s);
    return form.match(language).hasMatch();
}

bool isFooterLink(const FooterLink &link)
{
    return !link.text.trimmed().isEmpty() && isLink(link.address);
}

} // namespace

QString wrongField(const Publication &publication)
{
    const auto soundOrEmpty = [](const QString &text, bool (*isSound)(const QString &)) {
        return text.isEmpty() || isSound(text);
    };
    if (publication.name.trimmed().isEmpty())
        return u"name"_s;
    if (!soundOrEmpty(publication.baseUrl, isBaseUrl))
        return u"baseUrl"_s;
    if (!isLanguageTag(publication.language))
        return u"language"_s;
    if (!QTimeZone(publication.timeZone.toLatin1()).isValid())
        return u"timeZone"_s;
    if (!soundOrEmpty(publication.contactAddress, isContact))
        return u"contactAddress"_s;
    if (!soundOrEmpty(publication.newsletterAddress, isWebAddress))
        return u"newsletterAddress"_s;
    if (!soundOrEmpty(publication.correctionsPolicy, isLink))
        return u"correctionsPolicy"_s;
    if (!soundOrEmpty(publication.publishingPrinciples, isLink))
        return u"publishingPrinciples"_s;
    return std::ranges::all_of(publication.footerLinks, isFooterLink) ? QString() : u"footerLinks"_s;
}
