// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/articlebuilder.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

class TestArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHashIsTheSameOnEveryMachine();
    void everyFieldChangesTheHash_data();
    void everyFieldChangesTheHash();
    void neighbouringFieldsAreNotMixedUp();
    void anEditVoidsTheSignOff();
    void namesAreJoinedInOrder();
    void anEmbargoHoldsUntilItsMoment();
};

using Change = std::function<void(ArticleText &)>;
Q_DECLARE_METATYPE(Change)

void TestArticle::theHashIsTheSameOnEveryMachine()
{
    // A newsroom stores this value: changing how it is made needs a migration of every revision.
    QCOMPARE(contentHash(ArticleText()),
             u"fc5cd172b05a79b58a92b1b7a6ab88de90278742fab0c4db5f42557703edbdbe"_s);
    QCOMPARE(contentHash(ArticleBuilder().text()), contentHash(ArticleBuilder().text()));
}

void TestArticle::everyFieldChangesTheHash_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("headline") << Change([](ArticleText &text) { text.headline += u'x'; });
    QTest::newRow("standfirst") << Change([](ArticleText &text) { text.standfirst += u'x'; });
    QTest::newRow("kicker") << Change([](ArticleText &text) { text.kicker += u'x'; });
    QTest::newRow("body") << Change([](ArticleText &text) { text.body += u' '; });
    QTest::newRow("contributor's name") << Change([](ArticleText &text) { text.byline[0].name += u'x'; });
    QTest::newRow("contributor's role") << Change([](ArticleText &text) { text.byline[0].role += u'x'; });
    QTest::newRow("contributor's person")
        << Change([](ArticleText &text) { text.byline[0].person = PersonId(u"x"_s); });
    QTest::newRow("dateline") << Change([](ArticleText &text) { text.dateline += u'x'; });
    QTest::newRow("section") << Change([](ArticleText &text) { text.section = SectionId(u"x"_s); });
    QTest::newRow("tags") << Change([](ArticleText &text) { text.tags.append(QString()); });
    QTest::newRow("AI use") << Change([](ArticleText &text) { text.aiUse = AiUse::Assisted; });
    QTest::newRow("language") << Change([](ArticleText &text) { text.language = u"zh"_s; });
    QTest::newRow("picture") << Change([](ArticleText &text) { text.leadImage.address = u"x"_s; });
    QTest::newRow("picture's alt") << Change([](ArticleText &text) { text.leadImage.alt = u"x"_s; });
    QTest::newRow("picture's caption") << Change([](ArticleText &text) { text.leadImage.caption = u"x"_s; });
    QTest::newRow("picture's credit") << Change([](ArticleText &text) { text.leadImage.credit = u"x"_s; });
    QTest::newRow("source") << Change([](ArticleText &text) { text.sources.append(Source()); });
    QTest::newRow("kept front matter") << Change([](ArticleText &text) { text.keptFrontMatter = u"x"_s; });
}

void TestArticle::everyFieldChangesTheHash()
{
    QFETCH(Change, change);
    ArticleText text = ArticleBuilder().text();
    change(text);
    QVERIFY(contentHash(text) != contentHash(ArticleBuilder().text()));
}

void TestArticle::neighbouringFieldsAreNotMixedUp()
{
    ArticleText left;
    left.headline = u"ab"_s;
    ArticleText right;
    right.headline = u"a"_s;
    right.standfirst = u"b"_s;
    QVERIFY(contentHash(left) != contentHash(right));
    left = right = ArticleText();
    left.tags = {u"a"_s, u"b"_s};
    right.tags = {u"ab"_s};
    QVERIFY(contentHash(left) != contentHash(right));
    left = right = ArticleText();
    left.sources = {Source{u"a"_s, {}, {}, true}};
    right.sources = {Source{u"a"_s, {}, {}, false}};
    QVERIFY(contentHash(left) != contentHash(right));
}

void TestArticle::anEditVoidsTheSignOff()
{
    Article article = ArticleBuilder().article();
    QVERIFY(!article.isSignedOff());
    article.signOff = SignOff{u"Maren"_s, u"Editor"_s, contentHash(article.text), {}};
    QVERIFY(article.isSignedOff());
    article.text.body += u'.';
    QVERIFY(!article.isSignedOff());
}

void TestArticle::namesAreJoinedInOrder()
{
    QCOMPARE(bylineText({}), QString());
    QCOMPARE(bylineText({{u"Mei Lin"_s, {}, {}}, {u"Jonas Okafor"_s, u"Photos"_s, {}}}),
             u"Mei Lin, Jonas Okafor"_s);
}

void TestArticle::anEmbargoHoldsUntilItsMoment()
{
    const QDateTime lifts(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    const Embargo embargo{lifts, {}};
    QVERIFY(embargo.holdsAt(lifts.addMSecs(-1)));
    QVERIFY(!embargo.holdsAt(lifts));
    QVERIFY(Embargo{}.holdsAt(lifts.addYears(100)));
}

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
