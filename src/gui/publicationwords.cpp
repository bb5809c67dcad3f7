// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/publicationwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

QString wrongFieldText(const QString &field)
{
    static const QHash<QString, const char *> sentences{
        {u"name"_s, QT_TRANSLATE_NOOP("PublicationWords", "Name: the masthead cannot be empty.")},
        {u"baseUrl"_s,
         QT_TRANSLATE_NOOP("PublicationWords",
                           "Address of the pages: it begins with http:// or https:// and ends with “/”.")},
        {u"language"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Language: a tag such as “en” or “zh-Hans” is needed.")},
        {u"timeZone"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Time zone: a name such as “Europe/Berlin” is needed.")},
        {u"contactAddress"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Contact: an e-mail address or a web address is needed.")},
        {u"newsletterAddress"_s,
         QT_TRANSLATE_NOOP("PublicationWords",
                           "Newsletter form: it is an address that begins with https://.")},
        {u"correctionsPolicy"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Corrections policy: it is the address of a page.")},
        {u"publishingPrinciples"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Publishing principles: it is the address of a page.")},
        {u"suggestions"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Suggestions: a weight is out of its range.")},
        {u"footerLinks"_s,
         QT_TRANSLATE_NOOP("PublicationWords", "Links of the footer: each has a text and an address.")},
        {u"sections"_s, QT_TRANSLATE_NOOP("PublicationWords", "Sections: each has a name of its own.")},
    };
    return QCoreApplication::translate("PublicationWords", sentences.value(field));
}
