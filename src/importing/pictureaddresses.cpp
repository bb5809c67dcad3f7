// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/pictureaddresses.h"

#include "importing/articlefile.h"
#include "markdown/linklist.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

bool isPictureFileAddress(const QString &address)
{
    static const QRegularExpression scheme(u"^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)"_s);
    static const QRegularExpression ending(u"\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)(?:[?#].*)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return !address.contains(scheme) && address.contains(ending);
}

QStringList pictureAddressesIn(const QString &markdown)
{
    QStringList addresses;
    for (const FoundLink &found : linksIn(markdown)) {
        if (found.isPicture && isPictureFileAddress(found.address) && !addresses.contains(found.address))
            addresses += found.address;
    }
    return addresses;
}

ArticleText withPictureNames(ArticleText text, const QHash<QString, QString> &names)
{
    // Where Markdown can hold an address: "](…", "](<…", and a definition "[x]: …". One pass, each address
    // looked up as it was: a name that one picture got may be the address of another.
    static const QRegularExpression place(
        uR"((\]\(\s*|^ {0,3}\[[^\]\n]*\]:\s*)(?:<([^<>\n]+)(?=>)|((?:\([^()\s]*+\)|[^()\s<>])++)))"_s,
        QRegularExpression::MultilineOption);
    QString replaced;
    qsizetype from = 0;
    for (auto match = place.globalMatch(text.body); match.hasNext();) {
        const auto found = match.next();
        const int group = found.lastCapturedIndex();
        const auto name = names.constFind(found.captured(group));
        if (name == names.cend())
            continue;
        replaced += QStringView(text.body).mid(from, found.capturedStart(group) - from);
        replaced += *name;
        from = found.capturedEnd(group);
    }
    text.body = replaced + QStringView(text.body).mid(from);
    text.leadImage.address = names.value(text.leadImage.address, text.leadImage.address);
    return text;
}
