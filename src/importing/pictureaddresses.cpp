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
    for (auto name = names.begin(); name != names.end(); ++name) {
        const QString old = QRegularExpression::escape(name.key());
        // Where Markdown can hold an address: "](…", "](<…", and a definition "[x]: …".
        const QRegularExpression place(u"(\\]\\(\\s*<?|^ {0,3}\\[[^\\]\\n]*\\]:\\s*<?)"_s + old
                                           + u"(?=[\\s)>]|$)"_s,
                                       QRegularExpression::MultilineOption);
        QString replaced;
        qsizetype from = 0;
        for (auto match = place.globalMatch(text.body); match.hasNext();) {
            const auto found = match.next();
            replaced += text.body.mid(from, found.capturedStart() - from) + found.captured(1) + name.value();
            from = found.capturedEnd();
        }
        text.body = replaced + text.body.mid(from);
        if (text.leadImage.address == name.key())
            text.leadImage.address = name.value();
    }
    return text;
}
