// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagelanguage.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

QString primaryLanguage(const QString &language)
{
    return language.section(u'-', 0, 0).toLower();
}

QString languageTag(const QString &language, const QString &otherwise)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"_s);
    return form.match(language).hasMatch() ? language : otherwise;
}

QString languageOfWords(const QString &words, const QString &otherwise)
{
    const QString primary = primaryLanguage(otherwise);
    const bool hasHan = std::ranges::any_of(words, [](QChar c) { return c.script() == QChar::Script_Han; });
    if (hasHan)
        return primary == "zh"_L1 || primary == "ja"_L1 ? otherwise : u"zh-Hans"_s;
    return primary == "zh"_L1 ? u"en"_s : otherwise;
}
