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

bool isGiven(const QString &text)
{
    return !text.trimmed().isEmpty();
}

bool isTimeZone(const QString &name)
{
    return QTimeZone(name.toLatin1()).isValid();
}

template <bool (*isSound)(const QString &)>
bool isSoundOrEmpty(const QString &text)
{
    return text.isEmpty() || isSound(text);
}

/// What a member that is one text must hold.
struct TextRule
{
    QLatin1StringView field;
    QString Publication::*text;
    bool (*isSound)(const QString &);
};

const TextRule textRules[] = {
    {"name"_L1, &Publication::name, isGiven},
    {"baseUrl"_L1, &Publication::baseUrl, isSoundOrEmpty<isBaseUrl>},
    {"language"_L1, &Publication::language, isLanguageTag},
    {"timeZone"_L1, &Publication::timeZone, isTimeZone},
    {"contactAddress"_L1, &Publication::contactAddress, isSoundOrEmpty<isContact>},
    {"newsletterAddress"_L1, &Publication::newsletterAddress, isSoundOrEmpty<isWebAddress>},
    {"correctionsPolicy"_L1, &Publication::correctionsPolicy, isSoundOrEmpty<isLink>},
    {"publishingPrinciples"_L1, &Publication::publishingPrinciples, isSoundOrEmpty<isLink>},
};

} // namespace

QString wrongField(const Publication &publication, const std::optional<Publication> &before)
{
    for (const auto &[field, text, isSound] : textRules) {
        const bool isAsBefore = before && (*before).*text == publication.*text;
        if (!isAsBefore && !isSound(publication.*text))
            return field;
    }
    if (!isInRange(publication.suggestions))
        return u"suggestions"_s;
    const bool isAsBefore = before && before->footerLinks == publication.footerLinks;
    const bool isSound = isAsBefore || std::ranges::all_of(publication.footerLinks, isFooterLink);
    return isSound ? QString() : u"footerLinks"_s;
}
