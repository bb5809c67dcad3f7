// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/frontmatterfields.h"

#include "markdown/frontmatter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

FrontMatterFields::FrontMatterFields(const QVariantMap &map)
    : m_map(map)
{
    for (auto field = map.begin(); field != map.end(); ++field)
        m_keys.insert(folded(field.key()), field.key());
}

std::optional<FrontMatterFields::Field> FrontMatterFields::find(Names names) const
{
    for (const QLatin1StringView name : names) {
        // Two spellings of one key in one file: in a fixed order, so that the answer never varies.
        QStringList keys = m_keys.values(name);
        keys.sort();
        for (const QString &key : keys) {
            const QVariant value = m_map.value(key);
            if (!m_understood.contains(key) && value.isValid() && !value.isNull())
                return Field{key, value};
        }
    }
    return std::nullopt;
}

std::optional<QString> FrontMatterFields::takeText(Names names)
{
    const auto field = find(names);
    if (!field)
        return std::nullopt;
    auto text = textOf(field->value);
    if (text)
        tickOff(field->key);
    return text;
}

QString FrontMatterFields::takeLanguage()
{
    const QString written = takeText({"language"_L1, "lang"_L1, "locale"_L1}).value_or(QString());
    return written.simplified().replace(u'_', u'-');
}

QStringList FrontMatterFields::takeTexts(Names names)
{
    const auto field = find(names);
    if (!field)
        return {};
    QStringList texts;
    if (const auto single = textOf(field->value)) {
        texts = single->split(u',');
    } else if (field->value.typeId() != QMetaType::QVariantList) {
        return {};
    } else {
        for (const QVariant &item : field->value.toList()) {
            const auto text = textOf(item);
            if (!text)
                return {}; // A list of something else: kept whole.
            texts += *text;
        }
    }
    tickOff(field->key);
    for (QString &text : texts)
        text = text.simplified();
    texts.removeAll(QString());
    return texts;
}

std::optional<bool> FrontMatterFields::takeTruth(Names names)
{
    const auto field = find(names);
    if (!field)
        return std::nullopt;
    const auto truth = truthOf(field->value);
    if (truth)
        tickOff(field->key);
    return truth;
}

QString FrontMatterFields::keptYaml(const QSet<QString> &besides) const
{
    QList<std::pair<QString, QVariant>> kept;
    for (auto field = m_map.begin(); field != m_map.end(); ++field) {
        if (!m_understood.contains(field.key()) || besides.contains(field.key()))
            kept.append({field.key(), field.value()});
    }
    return kept.isEmpty() ? QString() : QString::fromUtf8(writeYaml(kept));
}

QString FrontMatterFields::folded(const QString &key)
{
    QString folded = key.toLower();
    return folded.remove(u'-').remove(u'_').remove(u' ');
}

std::optional<QString> FrontMatterFields::textOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().trimmed();
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return value.toString();
    default:
        return std::nullopt;
    }
}

std::optional<bool> FrontMatterFields::truthOf(const QVariant &value)
{
    const QString word = textOf(value).value_or(QString()).toLower();
    if (word == u"true" || word == u"yes" || word == u"on" || word == u"1")
        return true;
    if (word == u"false" || word == u"no" || word == u"off" || word == u"0")
        return false;
    return std::nullopt;
}

Error frontMatterError(const Error &error, const QString &fileName)
{
    static const QRegularExpression lineNumber(u"\\d+"_s);
    const auto match = lineNumber.match(error.subject);
    const QString subject = match.hasMatch() ? fileName + u':' + match.captured() : fileName;
    return {error.code, subject, error.detail};
}
