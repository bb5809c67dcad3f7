// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/theme.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readThemeFile(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, name, file.errorString()};
    return file.readAll();
}

/// Lines "key = value" or "key = "value""; empty lines and lines that begin with # say nothing.
Result<TemplateValue::Fields> readWords(const QString &folder, const QString &name)
{
    const auto bytes = readThemeFile(folder, name);
    if (!bytes)
        return bytes.error();
    TemplateValue::Fields words;
    int number = 0;
    for (const QByteArray &raw : bytes->split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype equals = line.indexOf('=');
        if (equals < 1)
            return Error{ErrorCode::InvalidInput, name + u':' + QString::number(number),
                         u"no \"key = value\""_s};
        QByteArray value = line.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        words.insert(line.left(equals).trimmed(), QString::fromUtf8(value));
    }
    return words;
}

} // namespace

// Outside of any scope: the macro declares the function that registers the resource of this static library.
static void registerThemes()
{
    Q_INIT_RESOURCE(themes);
}

Result<Theme> Theme::load(const QString &folder)
{
    Theme theme;
    const auto partial = [&folder](const QString &name) {
        return readThemeFile(folder, name + u".mustache"_s);
    };
    const auto source = partial(u"article"_s);
    if (!source)
        return source.error();
    auto compiled = PageTemplate::compile(u"article"_s, *source, partial);
    if (!compiled)
        return compiled.error();
    theme.m_article = *std::move(compiled);
    const auto style = readThemeFile(folder, u"style.css"_s);
    if (!style)
        return style.error();
    theme.m_style = *style;
    for (const QString &name : QDir(folder + u"/words"_s).entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        auto words = readWords(folder, u"words/"_s + name);
        if (!words)
            return words.error();
        theme.m_words.insert(name.chopped(4), *std::move(words));
    }
    if (!theme.m_words.contains(u"en"_s))
        return Error{ErrorCode::Io, u"words/en.txt"_s, u"the theme has no English words"_s};
    return theme;
}

Result<Theme> Theme::loadDefault()
{
    registerThemes();
    return load(u":/themes/default"_s);
}

QString Theme::defaultWord(const QString &language, const QString &key)
{
    static const Result<Theme> theme = loadDefault();
    return theme ? theme->word(theme->languageFor(language), key) : QString();
}

QString Theme::languageFor(const QString &language) const
{
    if (m_words.contains(language))
        return language;
    const QString primary = language.section(u'-', 0, 0).toLower();
    return m_words.contains(primary) ? primary : u"en"_s;
}

const TemplateValue::Fields &Theme::words(const QString &language) const
{
    const auto found = m_words.constFind(language);
    return found == m_words.cend() ? *m_words.constFind(u"en"_s) : *found;
}

QString Theme::word(const QString &language, const QString &key) const
{
    const TemplateValue value = words(language).value(key.toUtf8());
    const QByteArray *text = value.text();
    return text ? QString::fromUtf8(*text) : QString();
}
