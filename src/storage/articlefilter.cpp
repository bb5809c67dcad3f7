// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlefilter.h"

#include "editorial/excerpt.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/wordbeginnings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template <typename Enum, size_t count>
QStringList wordsOfCodes(const QSet<Enum> &values, const EnumCodes<Enum, count> &codes)
{
    QStringList words;
    for (const auto &[value, word] : codes.rows) {
        if (values.contains(value))
            words.append(QString(word));
    }
    return words;
}

QStringList textsOf(const QSet<SectionId> &ids)
{
    QStringList texts;
    for (const SectionId &id : ids)
        texts.append(id.text());
    texts.sort();
    return texts;
}

qint64 bitFor(qsizetype index, bool isBeginning)
{
    return isBeginning && index < 63 ? qint64(1) << index : 0;
}

bool standsIn(const QString &text, const SearchPhrase &phrase)
{
    return !hitRanges(text, {phrase}).isEmpty();
}

} // namespace

ArticleConditions::ArticleConditions(Database &db, const ArticleFilter &filter, Unwanted unwanted)
    : m_db(db)
{
    const ArchiveQuery &query = filter.query;
    if (query.findsNothing)
        m_conditions.append(u"1 = 0"_s);
    addStates(query);
    if (!query.sections.isEmpty())
        addList(u"article.section_id IN (%1)"_s, u":sections"_s, textsOf(query.sections));
    if (!query.notSections.isEmpty())
        addList(u"(article.section_id IS NULL OR article.section_id NOT IN (%1))"_s, u":notSections"_s,
                textsOf(query.notSections));
    for (qsizetype index = 0; index < filter.tagKeys.size(); ++index)
        addList(u"EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article_id = article.id"
                " AND article_tag.tag_key IN (%1))"_s,
                u":tag%1x"_s.arg(index), filter.tagKeys[index]);
    if (!filter.notTagKeys.isEmpty())
        addList(u"NOT EXISTS (SELECT 1 FROM article_tag WHERE article_tag.article_id = article.id"
                " AND article_tag.tag_key IN (%1))"_s,
                u":notTags"_s, filter.notTagKeys);
    if (filter.fromUtc) {
        m_conditions.append(u"COALESCE(article.published_at, article.updated_at) >= :from"_s);
        m_numbers.append({u":from"_s, filter.fromUtc->toMSecsSinceEpoch()});
    }
    if (filter.beforeUtc) {
        m_conditions.append(u"COALESCE(article.published_at, article.updated_at) < :before"_s);
        m_numbers.append({u":before"_s, filter.beforeUtc->toMSecsSinceEpoch()});
    }
    if (!filter.article.isNull())
        add(u"article.id = :article"_s, u":article"_s, filter.article.text());
    addUnwanted(filter, unwanted);
}

void ArticleConditions::add(const QString &condition, const QString &name, const QString &value)
{
    m_conditions.append(condition);
    m_texts.append({name, value});
}

void ArticleConditions::addList(const QString &condition, const QString &name, const QStringList &values)
{
    add(condition.arg(m_db.dialect().listedValues().replace(u":list"_s, name)), name, boundList(values));
}

void ArticleConditions::addStates(const ArchiveQuery &query)
{
    if (!query.workflow.isEmpty())
        addList(u"article.workflow IN (%1)"_s, u":workflow"_s,
                wordsOfCodes(query.workflow, workflowStateCodes));
    if (!query.publication.isEmpty())
        addList(u"article.publication IN (%1)"_s, u":publication"_s,
                wordsOfCodes(query.publication, publicationStateCodes));
}

void ArticleConditions::addUnwanted(const ArticleFilter &filter, Unwanted unwanted)
{
    // Beside words that are wanted the index takes both in one question.
    const ArchiveQuery &query = filter.query;
    if (query.unwanted.isEmpty() || !query.wanted.isEmpty() || !query.bylines.isEmpty())
        return;
    const Dialect &dialect = m_db.dialect();
    const QString name = u":unwanted"_s;
    const QString holds = unwanted == Unwanted::OneByOne
        ? dialect.holdsWords(name)
        : QString(u"article.number IN ("_s + dialect.matchingNumbers(name) + u')');
    add(u"NOT "_s + holds, name, dialect.question(query.unwanted, WordsOfQuestion::Any));
}

QString ArticleConditions::sql() const
{
    return isNone() ? u"1 = 1"_s : m_conditions.join(u" AND ");
}

void ArticleConditions::bindTo(Statement &statement) const
{
    for (const auto &[name, text] : m_texts)
        statement.bind(name, text);
    for (const auto &[name, number] : m_numbers)
        statement.bind(name, number);
}

QString boundList(const QStringList &texts)
{
    QStringList storable;
    for (const QString &text : texts)
        storable.append(storableText(text));
    return toJson(storable);
}

bool fitsByline(const ArticleFilter &filter, const QString &byline)
{
    const auto standsThere = [&byline](const SearchPhrase &name) { return standsIn(byline, name); };
    return std::ranges::all_of(filter.query.bylines, standsThere)
        && std::ranges::none_of(filter.query.notBylines, standsThere);
}

Result<WordQuestion> questionOf(Database &db, const ArticleFilter &filter, Beginnings how)
{
    const Dialect &dialect = db.dialect();
    WordQuestion question;
    QList<SearchPhrase> asTheyAre;
    QList<QList<SearchPhrase>> chosen;
    for (const SearchPhrase &phrase : filter.query.wanted + filter.query.bylines) {
        const bool isLong =
            phrase.isBeginning && phrase.words.constLast().size() > dialect.longestSoughtBeginning();
        PhraseChoice choice;
        if (isLong && how == Beginnings::ByWholeWords) {
            auto found = choiceFor(db, phrase);
            if (!found)
                return found.error();
            choice = *std::move(found);
        }
        question.isWhole = question.isWhole && choice.isWhole;
        question.isGathered = question.isGathered || (isLong && choice.phrases.isEmpty());
        if (choice.phrases.isEmpty())
            asTheyAre.append(phrase);
        else
            chosen.append(choice.phrases);
    }
    if (!asTheyAre.isEmpty())
        question.text = dialect.question(asTheyAre, WordsOfQuestion::All);
    for (const SearchPhrase &phrase : std::as_const(asTheyAre)) {
        question.beginnings |= bitFor(question.alternatives.size(), phrase.isBeginning);
        question.alternatives.append(1);
    }
    for (const QList<SearchPhrase> &phrases : std::as_const(chosen)) {
        question.text = dialect.both(question.text, dialect.question(phrases, WordsOfQuestion::Any));
        question.beginnings |= bitFor(question.alternatives.size(), true);
        question.alternatives.append(int(phrases.size()));
    }
    if (!question.text.isEmpty() && !filter.query.unwanted.isEmpty())
        question.text =
            dialect.without(question.text, dialect.question(filter.query.unwanted, WordsOfQuestion::Any));
    return question;
}
