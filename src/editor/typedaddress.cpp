// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/typedaddress.h"

#include "markdown/htmlescape.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Kind = TypedAddress::Kind;

bool isWeb(const QString &scheme)
{
    return scheme == "http"_L1 || scheme == "https"_L1;
}

TypedAddress withScheme(const QString &address, const QString &scheme, bool hasBlank)
{
    const QString rest = address.mid(scheme.size() + 1);
    const QString lower = scheme.toLower();
    // "Council: the vote" is no address, and neither is the "note:" one is about to go on with.
    if (!isWeb(lower) && (hasBlank || rest.isEmpty()))
        return {};
    if (!isAllowedAddress(address.toUtf8()))
        return {Kind::Refused, address, lower};
    const bool isWhole = isWeb(lower) ? rest.startsWith("//"_L1) && !QUrl(address).host().isEmpty()
                                      : lower != "mailto"_L1 || rest.contains(u'@');
    return {isWhole ? Kind::Address : Kind::Unfinished, address, lower};
}

bool isRelative(const QString &address)
{
    static const QRegularExpression page(uR"(^[^\s?#]+\.html?(?:[?#]\S*)?$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const bool hasStart = std::ranges::any_of(
        QStringList{u"/"_s, u"./"_s, u"../"_s, u"#"_s, u"?"_s}, [&address](const QString &start) {
            return address.size() > start.size() && address.startsWith(start);
        });
    return hasStart || page.match(address).hasMatch();
}

} // namespace

TypedAddress typedAddress(const QString &typed)
{
    static const QRegularExpression schemeOf(uR"(^([A-Za-z][A-Za-z0-9+.-]*):)"_s);
    static const QRegularExpression mailbox(uR"(^[^@\s:/]+@[^@\s/]+\.[^@\s/.]+$)"_s);
    // A host without a scheme, as people say it: "example.org/harbour".
    static const QRegularExpression host(uR"(^(?:[a-z0-9-]+\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]\S*)?$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.trimmed();
    const bool hasBlank = std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
    const bool isHost = host.match(text).hasMatch();
    if (const auto scheme = schemeOf.match(text); scheme.hasMatch() && !isHost)
        return withScheme(text, scheme.captured(1), hasBlank);
    if (text.isEmpty() || hasBlank)
        return {};
    if (mailbox.match(text).hasMatch())
        return {Kind::Address, u"mailto:"_s + text, u"mailto"_s};
    if (isRelative(text))
        return {Kind::Address, text, {}};
    if (isHost)
        return {Kind::Address, u"https://"_s + text, u"https"_s};
    return {};
}

QString soleAddress(const QString &text)
{
    const QString address = text.trimmed();
    const TypedAddress read = typedAddress(address);
    const bool isOneWord = std::ranges::none_of(address, [](QChar c) { return c.isSpace(); });
    const bool isKnown = isWeb(read.scheme) || read.scheme == "mailto"_L1;
    const bool isAsTyped = read.address == address; // a host or mailbox may be meant as words
    return read.kind == Kind::Address && isOneWord && isKnown && isAsTyped ? address : QString();
}
