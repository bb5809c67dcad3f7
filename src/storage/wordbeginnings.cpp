// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/wordbeginnings.h"

#include "editorial/searchwords.h"
#include "editorial/words.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPhrases = 128;
/// Hits of so few articles are gathered in some 2 ms.
constexpr qint64 fewArticles = 20'000;

struct Known
{
    qint64 words = 0;
    qint64 articles = 0; ///< Counted once for each of the words.
};

const QString &between()
{
    static const QString condition = u" FROM galley_index.word WHERE word >= :from AND word < :end"_s;
    return condition;
}

QString endOf(const QString &beginning)
{
    return beginning + QString::fromUcs4(U"\U0010ffff", 1);
}

Result<Known> countKnown(Database &db, const QString &beginning)
{
    const auto known =
        Statement(db, u"SELECT COUNT(*), COALESCE(SUM(articles), 0)"_s + between())
            .bind(u":from"_s, beginning)
            .bind(u":end"_s, endOf(beginning))
            .first([](ResultRow &row) { return Known{.words = row.number(), .articles = row.number()}; });
    if (!known)
        return known.error();
    return known->value_or(Known());
}

} // namespace

Result<PhraseChoice> choiceFor(Database &db, const SearchPhrase &beginning)
{
    const QString &start = beginning.words.constLast();
    const auto known = countKnown(db, start);
    if (!known)
        return known.error();
    PhraseChoice choice{.phrases = {}, .isWhole = known->words <= mostPhrases};
    if (!choice.isWhole && known->articles <= fewArticles)
        return PhraseChoice();
    const auto words =
        Statement(db, u"SELECT word"_s + between() + u" ORDER BY articles DESC, word LIMIT :most"_s)
            .bind(u":from"_s, start)
            .bind(u":end"_s, endOf(start))
            .bind(u":most"_s, mostPhrases)
            .all([](ResultRow &row) { return row.text(); });
    if (!words)
        return words.error();
    for (const QString &word : *words) {
        SearchPhrase phrase = beginning;
        phrase.words.last() = word;
        phrase.isBeginning = false;
        choice.phrases.append(phrase);
    }
    return choice;
}

Result<void> noteWords(Database &db, const IndexedText &text, const WordCounts &counted)
{
    const int sought = db.dialect().longestSoughtBeginning();
    QSet<QString> others;
    for (const QString &field : {text.headline, text.standfirst, text.body, text.names}) {
        forEachWord(field, [&](QStringView word, qsizetype, qsizetype) {
            if (QString kept = word.toString(); kept.size() > sought && !counted.contains(kept))
                others.insert(std::move(kept));
        });
    }
    if (others.isEmpty())
        return {};
    // In one order for everybody, as counted words are.
    QStringList words(others.cbegin(), others.cend());
    words.sort();
    return Statement(db,
                     u"INSERT INTO galley_index.word (word, articles) SELECT value, 0 FROM ("_s
                         + db.dialect().listedValues()
                         + u") AS noted WHERE true ON CONFLICT (word) DO NOTHING"_s)
        .bind(u":list"_s, toJson(words))
        .perform();
}
