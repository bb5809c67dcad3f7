// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/errorreport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestErrorReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheseMovesAreAllowed();
    void aQuoteIsFound_data();
    void aQuoteIsFound();
    void aQuoteThatIsGoneIsNotFound_data();
    void aQuoteThatIsGoneIsNotFound();
    void aTextOfOneWordTakesLittleTime();
};

void TestErrorReport::onlyTheseMovesAreAllowed()
{
    using S = ReportState;
    const QList<std::pair<S, S>> allowed{{S::New, S::Confirmed},      {S::New, S::Rejected},
                                         {S::New, S::Duplicate},      {S::Confirmed, S::Corrected},
                                         {S::Confirmed, S::Rejected}, {S::Confirmed, S::Duplicate},
                                         {S::Rejected, S::New},       {S::Duplicate, S::New}};
    for (const auto &from : reportStateCodes.rows) {
        for (const auto &to : reportStateCodes.rows)
            QCOMPARE(mayBecome(from.first, to.first), allowed.contains(std::pair(from.first, to.first)));
    }
}

void TestErrorReport::aQuoteIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QuoteMatch>("match");
    QTest::addColumn<QString>("passage");
    const QString text =
        u"On Monday the “tide” rose—again—to 4.2 metres. The *harbour* [office](https://x.example/y) closed two piers."_s;
    QTest::newRow("as it stands") << text << u"4.2 metres"_s << QuoteMatch::Exact << u"4.2 metres"_s;
    QTest::newRow("white space around")
        << text << u"\n 4.2 metres \n"_s << QuoteMatch::Exact << u"4.2 metres"_s;
    QTest::newRow("quotes and dashes as typed")
        << text << u"the \"tide\" rose-again-to"_s << QuoteMatch::Exact << u"the “tide” rose—again—to"_s;
    QTest::newRow("white space and case")
        << text << u"ON  monday\nthe"_s << QuoteMatch::Exact << u"On Monday the"_s;
    QTest::newRow("Markdown marks unseen") << text << u"The harbour office closed"_s << QuoteMatch::Exact
                                           << u"The *harbour* [office](https://x.example/y) closed"_s;
    QTest::newRow("edited since") << text << u"the tide rose yet again to 4.2 metres"_s << QuoteMatch::Fuzzy
                                  << u"the “tide” rose—again—to 4.2 metres"_s;
    QTest::newRow("Chinese as it stands")
        << u"港口周一关闭。渡轮停航两天。"_s << u"渡轮停航"_s << QuoteMatch::Exact << u"渡轮停航"_s;
    QTest::newRow("Chinese edited since")
        << u"港口周一关闭。渡轮因大风停航两天，周四恢复。"_s << u"渡轮因大风停航三天，周四恢复。"_s
        << QuoteMatch::Fuzzy << u"渡轮因大风停航两天，周四恢复"_s;
    QTest::newRow("the best of two places")
        << u"The bridge will cost four million in all. Later: the bridge will cost five million in all, she said."_s
        << u"bridge would cost five million in all"_s << QuoteMatch::Fuzzy
        << u"bridge will cost five million in all"_s;
}

void TestErrorReport::aQuoteIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, quote);
    const QuotePlace place = findQuote(text, quote);
    QTEST(place.match, "match");
    QTEST(text.mid(place.start, place.length), "passage");
}

void TestErrorReport::aQuoteThatIsGoneIsNotFound_data()
{
    QTest::addColumn<QString>("quote");
    QTest::newRow("empty") << QString();
    QTest::newRow("only space") << u" \n"_s;
    QTest::newRow("only marks") << u"**"_s;
    QTest::newRow("other words") << u"the council met to discuss the new market hall"_s;
    QTest::newRow("too few words to be sure") << u"rose yet again"_s;
    QTest::newRow("the words, but in another order") << u"metres 4.2 to again rose tide the Monday on"_s;
}

void TestErrorReport::aQuoteThatIsGoneIsNotFound()
{
    QFETCH(QString, quote);
    QCOMPARE(findQuote(u"On Monday the tide rose again to 4.2 metres."_s, quote).match, QuoteMatch::NotFound);
    QCOMPARE(findQuote(QString(), quote).match, QuoteMatch::NotFound);
}

void TestErrorReport::aTextOfOneWordTakesLittleTime()
{
    const QString text = u"word "_s.repeated(200'000);
    const QString quote = u"word "_s.repeated(300) + u"other "_s.repeated(50);
    QCOMPARE(findQuote(text, quote).match, QuoteMatch::Fuzzy);
}

QTEST_GUILESS_MAIN(TestErrorReport)
#include "tst_errorreport.moc"
