// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/archivequery.h"
#include "support/places.h"
#include "support/processortime.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QList<Section> &sections()
{
    static const QList<Section> rows{
        {.id = SectionId(u"m"_s), .slug = Slug(u"markets"_s), .name = u"Markets"_s, .position = 0},
        {.id = SectionId(u"e"_s), .slug = Slug(u"arts"_s), .name = u"Art & Events"_s, .position = 1},
        {.id = SectionId(u"a"_s), .slug = Slug(u"art"_s), .name = u"Art"_s, .position = 2},
        {.id = SectionId(u"c"_s), .slug = Slug(u"cai-jing"_s), .name = u"财经"_s, .position = 3}};
    return rows;
}

QString shown(const QList<SearchPhrase> &phrases)
{
    QStringList parts;
    for (const SearchPhrase &phrase : phrases) {
        const QString field = phrase.field == SearchField::Headline ? u"H:"_s
            : phrase.field == SearchField::Names                    ? u"N:"_s
                                                                    : QString();
        parts.append(field + phrase.words.join(u'+') + (phrase.isBeginning ? u"*"_s : QString()));
    }
    return parts.join(u' ');
}

template <typename Set>
QString shownIds(const Set &ids)
{
    QStringList texts;
    for (const SectionId &id : ids)
        texts.append(id.text());
    texts.sort();
    return texts.join(u',');
}

template <typename Enum, size_t count>
QString shownCodes(const QSet<Enum> &values, const EnumCodes<Enum, count> &codes)
{
    QStringList texts;
    for (const auto &[value, word] : codes.rows) {
        if (values.contains(value))
            texts.append(QString(word));
    }
    return texts.join(u',');
}

QString shownTags(const QList<QueryTag> &tags)
{
    QStringList texts;
    for (const QueryTag &tag : tags)
        texts.append(tag.text + (tag.mayGoOn ? u"*"_s : QString()));
    return texts.join(u',');
}

/// All of a query in one line, so that a row of a test says everything.
QString shown(const ArchiveQuery &query)
{
    QStringList parts;
    const auto add = [&parts](const char *name, const QString &value) {
        if (!value.isEmpty())
            parts.append(QString::fromLatin1(name) + value);
    };
    add("", shown(query.wanted));
    add("-", shown(query.unwanted));
    add("by ", shown(query.bylines));
    add("not by ", shown(query.notBylines));
    add("workflow ", shownCodes(query.workflow, workflowStateCodes));
    add("publication ", shownCodes(query.publication, publicationStateCodes));
    add("section ", shownIds(query.sections));
    add("not section ", shownIds(query.notSections));
    add("tag ", shownTags(query.tags));
    add("not tag ", shownTags(query.notTags));
    add("from ", query.from ? query.from->toString(Qt::ISODate) : QString());
    add("until ", query.until ? query.until->toString(Qt::ISODate) : QString());
    add("", query.findsNothing ? u"nothing"_s : QString());
    for (const Sentence &note : query.notes)
        add("note on ", note.arguments.join(u','));
    return parts.join(u" | "_s);
}

} // namespace

class TestArchiveQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueryIsUnderstood_data();
    void aQueryIsUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(shown(archiveQuery(typed, sections())), expected);
    }
    void hostileStringsAreNoError();
    void aPastedBookIsCut();
};

void TestArchiveQuery::aQueryIsUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const QList<std::tuple<const char *, QString, QString>> rows = {
        {"nothing", u""_s, u""_s},
        {"spaces", u" \u3000\t"_s, u""_s},
        {"words, of which the last may go on", u"Ferry Crews vo"_s, u"ferry crews vo*"_s},
        {"a space after the last word", u"ferry "_s, u"ferry*"_s},
        {"the last word before a field", u"fer section:markets"_s, u"fer* | section m"_s},
        {"Chinese", u"\u6e2f\u53e3\u65b0 ferry"_s, u"\u6e2f\u53e3+\u53e3\u65b0 ferry*"_s},
        {"exact words", u"\"Ferry crews\" vote"_s, u"ferry+crews vote*"_s},
        {"exact words are whole", u"\"ferry crew\""_s, u"ferry+crew"_s},
        {"curly quotes", u"\u201cferry crews\u201d"_s, u"ferry+crews"_s},
        {"low quotes", u"\u201eferry crews\u201c"_s, u"ferry+crews"_s},
        {"Chinese quotes", u"\u300c\u6e2f\u53e3\u300d"_s, u"\u6e2f\u53e3"_s},
        {"exact words of both scripts", u"\"\u6e2f\u53e3 ferry\""_s, u"\u6e2f\u53e3+\u53e3+ferry"_s},
        {"a quotation that has no end", u"vote \"ferry cr"_s, u"vote* ferry+cr"_s},
        {"a quotation that was just begun", u"vote \""_s, u"vote*"_s},
        {"a quote that was just begun, alone", u"\""_s, u""_s},
        {"an unwanted word", u"ferry -vote"_s, u"ferry* | -vote"_s},
        {"unwanted exact words", u"ferry -\"winter timetable\""_s, u"ferry* | -winter+timetable"_s},
        {"a hyphen inside a word", u"covid-19"_s, u"covid 19*"_s},
        {"dashes", u"ferry - vote -- now"_s, u"ferry vote now*"_s},
        {"a section by name", u"section:Markets"_s, u"section m"_s},
        {"a section by slug", u"section:cai-jing"_s, u"section c"_s},
        {"a section by its beginning", u"section:mar"_s, u"section m"_s},
        {"a section before those that begin so", u"section:art"_s, u"section a"_s},
        {"all sections that begin so", u"section:ar"_s, u"section a,e"_s},
        {"a quoted section is whole", u"section:\"mar\""_s, u"section mar | note on mar"_s},
        {"a quoted section", u"section:\"art & events\""_s, u"section e"_s},
        {"two sections are one of both", u"section:markets section:art"_s, u"section a,m"_s},
        {"not a section", u"-section:markets"_s, u"not section m"_s},
        {"a Chinese field", u"\u680f\u76ee\uff1a\u8d22\u7ecf"_s, u"section c"_s},
        {"a section that is none", u"section:marktes x"_s, u"section marktes x* | note on marktes"_s},
        {"a field that is being typed", u"ferry section:"_s, u"ferry*"_s},
        {"a field without a value", u"section: markets"_s, u"section markets*"_s},
        {"no field of ours", u"http://example.org"_s, u"http example org*"_s},
        {"a time", u"12:30"_s, u"12 30*"_s},
        {"a byline", u"by:lee"_s, u"by N:lee*"_s},
        {"a quoted byline", u"author:\"Mei Lin\""_s, u"by N:mei+lin"_s},
        {"not a byline", u"-by:lee"_s, u"not by N:lee*"_s},
        {"a byline of marks", u"by:%"_s, u"by"_s},
        {"a tag", u"tag:Tide"_s, u"tag Tide*"_s},
        {"two tags", u"tag:Tide tag:\"sea level\""_s, u"tag Tide*,sea level"_s},
        {"not a tag", u"-tag:Tide"_s, u"not tag Tide*"_s},
        {"in the headline", u"headline:fer title:\"the vote\""_s, u"H:fer* H:the+vote"_s},
        {"not in the headline", u"ferry -headline:vote"_s, u"ferry* | -H:vote*"_s},
        {"a state", u"state:review"_s, u"workflow review"_s},
        {"a state, as the desk calls it", u"is:\"In review\""_s, u"workflow review"_s},
        {"a state by its beginning", u"state:pub"_s, u"publication published"_s},
        {"two states of one kind", u"state:re"_s, u"workflow review,ready"_s},
        {"states of both kinds", u"state:draft state:published"_s,
         u"workflow draft | publication published"_s},
        {"the beginning of states of both kinds", u"state:s"_s, u""_s},
        {"not a state", u"-state:spiked"_s, u"workflow draft,review,ready"_s},
        {"none of the states", u"-is:draft -is:review -is:ready -is:spiked"_s, u"nothing"_s},
        {"a Chinese state", u"\u72b6\u6001:\u8349\u7a3f"_s, u"workflow draft"_s},
        {"a state that is none", u"state:redy"_s, u"state redy | note on redy"_s},
        {"before a day", u"before:2025-10-01"_s, u"until 2025-09-30"_s},
        {"before a month", u"before:2025-10"_s, u"until 2025-09-30"_s},
        {"after a day", u"after:2025-10-01"_s, u"from 2025-10-02"_s},
        {"after a month", u"after:2025-10"_s, u"from 2025-11-01"_s},
        {"after a year", u"after:2025"_s, u"from 2026-01-01"_s},
        {"since", u"since:2025-10"_s, u"from 2025-10-01"_s},
        {"until", u"until:2024-02"_s, u"until 2024-02-29"_s},
        {"on a day", u"on:2025/10/1"_s, u"from 2025-10-01 | until 2025-10-01"_s},
        {"on a year", u"on:2025"_s, u"from 2025-01-01 | until 2025-12-31"_s},
        {"between", u"after:2025-01-05 before:2025-02-01 before:2025-03"_s,
         u"from 2025-01-06 | until 2025-01-31"_s},
        {"a day that is being typed", u"before:2025-"_s, u""_s},
        {"a year that is being typed", u"before:20"_s, u""_s},
        {"a day that is none", u"before:2025-13-01 x"_s, u"before 2025 13 01 x* | note on 2025-13-01"_s},
        {"a day that is no day", u"on:yesterday"_s, u"on yesterday | note on yesterday"_s},
        {"only marks", u"*()^:"_s, u"nothing"_s},
        {"operators are words", u"bridge AND tunnel OR near(x)"_s, u"bridge and tunnel or near x*"_s},
    };
    for (const auto &[name, typed, expected] : rows)
        QTest::newRow(name) << typed << expected;
}

void TestArchiveQuery::hostileStringsAreNoError()
{
    QStringList strings;
    for (const QString &name : {u"sql"_s, u"fts"_s, u"pgts"_s, u"slugs"_s, u"filenames"_s})
        strings += corpusStrings(u"strings/%1.json"_s.arg(name), u"s"_s);
    if (strings.isEmpty())
        QSKIP("the corpora are not beside the source tree (GALLEY_CORPORA)");
    for (const QString &hostile : strings) {
        const ProcessorTime used;
        for (const QString &before : {u""_s, u"section:"_s, u"-by:"_s, u"on:"_s, u"\""_s}) {
            const ArchiveQuery query = archiveQuery(before + hostile, sections());
            QVERIFY(query.wanted.size() <= 64);
        }
        QVERIFY2(used.usedMs() < 1000, qPrintable(hostile));
    }
}

void TestArchiveQuery::aPastedBookIsCut()
{
    const ProcessorTime used;
    const ArchiveQuery query = archiveQuery(u"word by:name \"a phrase\" "_s.repeated(100'000), sections());
    QVERIFY(query.wanted.size() + query.bylines.size() <= 32);
    QCOMPARE(archiveQuery(u"x"_s.repeated(1'000'000), {}).wanted.size(), 1);
    QVERIFY(used.usedMs() < 2000);
}

QTEST_GUILESS_MAIN(TestArchiveQuery)
#include "tst_archivequery.moc"
