// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

namespace {

ArticleFileOptions options()
{
    return {.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
}

const QString page = uR"(The Harbour Gazette

Every tide, every day
Tuesday, Sep 1, 2026

Ferry returns: the long way home

The ferry came back on Monday * after the storm.

Two lines stand here without a blank one.
This is the second of them, and it is its own paragraph.

1. This is no list, though it looks like one.

AI Disclaimer: An AI system wrote this page on its own. Please use the “Contact Us” link below.
Newsletter

Related Articles

0:00
0:00
Close
Ferry Returns: The Long Way Home
Harbour wall to rise by a metre
Harbour Wall to rise by a metre
Fish market opens late
×)"_s;

} // namespace

/// The text of a published page becomes its article, without what stood around it.
class TestSavedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsTakenApart()
    {
        const auto read = readArticleFile(page.toUtf8(), u"page.txt"_s, options());
        VERIFY_OK(read);
        QCOMPARE(read->text.headline, u"Ferry returns: the long way home"_s);
        QCOMPARE(read->text.body,
                 u"The ferry came back on Monday \\* after the storm.\n\n"
                 "Two lines stand here without a blank one.\n\n"
                 "This is the second of them, and it is its own paragraph.\n\n"
                 "1\\. This is no list, though it looks like one.\n"_s);
        QCOMPARE(read->publication, PublicationState::Published);
        QCOMPARE(read->firstPublishedAtUtc->toString(Qt::ISODate), u"2026-09-01T00:00:00Z"_s);
        QVERIFY(read->disclaimer);
        QCOMPARE(
            read->disclaimer->text,
            u"An AI system wrote this page on its own. Please use the “[Contact Us]({{contact}})” link below."_s);
        QCOMPARE(read->text.aiUse, AiUse::GeneratedUnreviewed);
        QCOMPARE(read->related.size(), 2);
        QCOMPARE(read->related[0].entry.headline, u"Harbour wall to rise by a metre"_s);
        const QString notes = sentenceLines(read->notes);
        QVERIFY(notes.contains(u"the article itself was left out"_s));
        QVERIFY(notes.contains(u"a double was left out"_s));
        QVERIFY(notes.contains(u"Newsletter · 0:00 · 0:00 · Close · ×"_s));
        QVERIFY(notes.contains(u"The Harbour Gazette"_s));
    }

    void otherShapesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<int>("paragraphs");
        QTest::addColumn<int>("related");
        QTest::newRow("headline above the date")
            << u"Gazette\nStorm breaks wall\nPublished: 1 September 2026\n\nThe wall broke at noon. Nobody was hurt, the harbour office said on Tuesday.\n"_s
            << u"Storm breaks wall"_s << 1 << 0;
        QTest::newRow("byline") << u"Gazette\n2026-09-01\nStorm\nBy Mei Lin\nThe wall broke.\nIt was old.\n"_s
                                << u"Storm"_s << 2 << 0;
        QTest::newRow("wrapped at a column")
            << u"2026-09-01\nStorm\n\nThe wall broke at noon and\nthe water came in over\nthe quay.\n\nIt was\nold.\n"_s
            << u"Storm"_s << 2 << 0;
        QTest::newRow("Chinese")
            << u"港报\n2026年9月1日\n\n渡轮归来\n\n渡轮回来了。\n风暴过去了。\n\n人工智能声明：本文由人工智能独立生成。\n\n相关文章\n\n渡轮归来\n海堤加高\n关闭\n"_s
            << u"渡轮归来"_s << 2 << 1;
        QTest::newRow("no masthead") << u"September 1, 2026\nStorm\n\nThe wall broke.\n© 2026 Gazette\n"_s
                                     << u"Storm"_s << 1 << 0;
        QTest::newRow("furniture on top")
            << u"Skip to content\nMenu\nGazette\nSep 1, 2026\nShare\nStorm\nThe wall broke.\nListen\n0:00 / 3:15\n1x\n"_s
            << u"Storm"_s << 1 << 0;
    }
    void otherShapesAreRead()
    {
        QFETCH(QString, text);
        const auto read = readArticleFile(text.toUtf8(), u"page.txt"_s, options());
        VERIFY_OK(read);
        QTEST(read->text.headline, "headline");
        QTEST(int(read->text.body.trimmed().split(u"\n\n"_s).size()), "paragraphs");
        QTEST(int(read->related.size()), "related");
        QCOMPARE(read->publication, PublicationState::Published);
    }

    void aPageOfTomorrowIsNotPublished()
    {
        const auto read =
            readArticleFile("Gazette\n2030-01-01\nStorm\nThe wall broke.\n", u"p.txt"_s, options());
        VERIFY_OK(read);
        QCOMPARE(read->publication, PublicationState::Unpublished);
        QVERIFY(!read->firstPublishedAtUtc);
    }

    void textWithoutADateIsMarkdown()
    {
        QCOMPARE(articleFileKind(u"a.txt"_s, "Notes\n\nOn Monday, Sep 1, 2026, the wall broke.\n"),
                 ArticleFileKind::Markdown);
        QCOMPARE(articleFileKind(u"a.txt"_s, page.toUtf8()), ArticleFileKind::SavedPage);
        QVERIFY(!articleFileKind(u"a.zip"_s, "PK"));
        QVERIFY(!readSavedPage("no date\n", u"a.txt"_s, options()));
        QVERIFY(!readSavedPage("2026-09-01\n\n×\n", u"a.txt"_s, options()));
    }
};

QTEST_GUILESS_MAIN(TestSavedPage)
#include "tst_savedpage.moc"
