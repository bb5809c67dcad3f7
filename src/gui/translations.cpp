// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

static void useTranslationResources()
{
    Q_INIT_RESOURCE(i18n);
}

void installTranslations(const QString &language)
{
    useTranslationResources();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const auto install = [](const QLocale &wanted, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(wanted, name, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    };
    if (!language.isEmpty())
        QLocale::setDefault(locale); // dates and numbers belong to the language
    // English is in the source, but for its plural forms; they hold wherever there is no better translation.
    install(QLocale(QLocale::English), u"galley"_s, u":/i18n"_s);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"galley"_s, u":/i18n"_s);
}
