// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/textlanguage.h"

#include "importing/importnote.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookedAt = 20'000; // Enough to tell; long texts would only cost time.

QString languageByScript(QStringView text)
{
    QHash<QChar::Script, int> letters;
    int all = 0;
    for (const QChar c : text.left(lookedAt)) {
        if (!c.isLetter())
            continue;
        ++letters[c.script()];
        ++all;
    }
    const auto share = [&](QChar::Script script) {
        return all == 0 ? 0.0 : double(letters.value(script)) / all;
    };
    const double kana = share(QChar::Script_Hiragana) + share(QChar::Script_Katakana);
    // A third is enough: CJK texts about technology are full of Latin names, the reverse is rare.
    if (kana > 0.1 && kana + share(QChar::Script_Han) > 0.33)
        return u"ja"_s;
    if (share(QChar::Script_Hangul) > 0.33)
        return u"ko"_s;
    if (share(QChar::Script_Han) > 0.33)
        return u"zh"_s;
    if (share(QChar::Script_Greek) > 0.5)
        return u"el"_s;
    if (share(QChar::Script_Armenian) > 0.5)
        return u"hy"_s;
    return {};
}

/// Characters that only one of the two ways of writing Chinese has, the commonest of each.
QString chineseScript(QStringView text)
{
    static const QString simplified = u"这个们来说会对时为国学发经现实开关机动还没问题从务门间见"_s;
    static const QString traditional = u"這個們來說會對時為國學發經現實開關機動還沒問題從務門間見"_s;
    int balance = 0;
    for (const QChar c : text.left(lookedAt)) {
        if (simplified.contains(c))
            ++balance;
        if (traditional.contains(c))
            --balance;
    }
    return balance < 0 ? u"zh-Hant"_s : u"zh-Hans"_s;
}

} // namespace

void guessLanguage(const QString &publicationLanguage, ImportedArticle &article)
{
    // A headline may be a file name, which says nothing of the language.
    const QString text = article.text.body.trimmed().isEmpty() ? article.text.headline : article.text.body;
    QString language = languageByScript(text);
    if (language == u"zh")
        language = chineseScript(text);
    if (language.isEmpty() || language == publicationLanguage)
        return;
    article.text.language = language;
    article.notes += importNote(
        QT_TRANSLATE_NOOP("ImportNote", "The language was taken for %1 from its characters."), {language});
}
