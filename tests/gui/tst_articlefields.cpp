// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bylinetext.h"
#include "gui/pagepreview.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestArticleFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBylineIsReadAsTyped_data();
    void aBylineIsReadAsTyped();
    void aBylineSurvivesTheWayThroughItsField();
    void tagsAreReadAsTyped_data();
    void tagsAreReadAsTyped();
    void theFrameIsThePage();
    void aWithdrawnArticleIsANotice();
    void withoutAKickerTheSectionStandsThere();
};

void TestArticleFields::aBylineIsReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected"); // name|role|person
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("one name") << u"Mei Lin"_s << QStringList{u"Mei Lin||p1"_s};
    QTest::newRow("while typing the next") << u"Mei Lin, "_s << QStringList{u"Mei Lin||p1"_s};
    QTest::newRow("roles") << u"Mei Lin (Text), Jo Okafor (Photos)"_s
                           << QStringList{u"Mei Lin|Text|p1"_s, u"Jo Okafor|Photos|"_s};
    QTest::newRow("Chinese commas") << u"林美，王伟、Jo"_s
                                    << QStringList{u"林美||"_s, u"王伟||"_s, u"Jo||"_s};
    QTest::newRow("spaces") << u"  Mei   Lin  "_s << QStringList{u"Mei Lin||p1"_s};
    QTest::newRow("a bracket that opens only") << u"Mei Lin (Text"_s << QStringList{u"Mei Lin (Text||"_s};
    QTest::newRow("markup stays text") << u"<b>Jo</b>"_s << QStringList{u"<b>Jo</b>||"_s};
}

void TestArticleFields::aBylineIsReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Person person;
    person.id = PersonId(u"p1"_s);
    person.name = u"Mei Lin"_s;
    QStringList read;
    for (const Contributor &contributor : bylineFromTyped(typed, {person}))
        read.append(u"%1|%2|%3"_s.arg(contributor.name, contributor.role, contributor.person.text()));
    QCOMPARE(read, expected);
}

void TestArticleFields::aBylineSurvivesTheWayThroughItsField()
{
    const QList<Contributor> byline{{u"Mei Lin"_s, u"Text"_s, {}}, {u"Jo Okafor"_s, {}, {}}};
    QCOMPARE(typedByline(byline), u"Mei Lin (Text), Jo Okafor"_s);
    QCOMPARE(bylineFromTyped(typedByline(byline), {}), byline);
}

void TestArticleFields::tagsAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u" , "_s << QStringList();
    QTest::newRow("in order") << u"tariff, harbour"_s << QStringList{u"tariff"_s, u"harbour"_s};
    QTest::newRow("doubles after folding") << u"Harbour, harbour"_s << QStringList{u"Harbour"_s};
}

void TestArticleFields::tagsAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    QCOMPARE(tagsFromTyped(typed), expected);
}

void TestArticleFields::theFrameIsThePage()
{
    ArticleText text;
    text.headline = u"Ferries run late"_s;
    text.byline = {{u"Mei Lin"_s, {}, {}}, {u"Kofi Brandt"_s, u"Data"_s, {}}, {u"Jo Okafor"_s, {}, {}}};
    text.sources = {{u"Timetable"_s, u"Port Office"_s, {}, false}};
    PageSurroundings around;
    around.masthead = u"The Harbour Post"_s;
    around.words = {u"By "_s, u", "_s, u" and "_s, u": "_s, u"Untitled"_s};
    around.responsibleLine = u"Responsible: Mei Lin"_s;
    around.footerLinks = QStringList{u"Contact"_s, u"Imprint"_s};
    around.disclosure.label = u"Made with AI"_s;
    around.disclosure.text = u"This text was made with AI."_s;
    around.related =
        QList<PageRelated>{{u"13 Oct 2025"_s, u"Harbour"_s, u"Another"_s}, {{}, {}, u"Elsewhere"_s}};
    around.severeCorrections = {{u"Correction"_s, u"20 Nov 2026"_s, u"The name was wrong."_s}};
    around.reportLink = u"Report an error"_s;

    const PageFrame frame = pageFrame(text, around);
    QCOMPARE(frame.masthead, u"The Harbour Post"_s);
    QCOMPARE(frame.headline, u"Ferries run late"_s);
    QCOMPARE(frame.byline, u"By Mei Lin and Jo Okafor"_s);
    QCOMPARE(frame.roles, QStringList{u"Data: Kofi Brandt"_s});
    QCOMPARE(frame.footer,
             (QStringList{u"The Harbour Post"_s, u"Responsible: Mei Lin"_s, u"Contact   Imprint"_s}));
    QCOMPARE(frame.label, u"Made with AI"_s);
    QCOMPARE(frame.disclaimer, u"This text was made with AI."_s);
    QCOMPARE(frame.related,
             (QList<FrameEntry>{{u"13 Oct 2025 · Harbour"_s, u"Another"_s}, {{}, u"Elsewhere"_s}}));
    text.headline.clear();
    QCOMPARE(pageFrame(text, around).headline, u"Untitled"_s);
    QCOMPARE(frame.severeNotes.size(), 1);
    QCOMPARE(frame.severeNotes.constFirst(), u"**Correction** 20 Nov 2026\n\nThe name was wrong."_s);
    QVERIFY(frame.otherNotes.isEmpty());
    QCOMPARE(frame.sources, QStringList{u"Timetable (Port Office)"_s});
    QCOMPARE(frame.reportLink, u"Report an error"_s);
}

void TestArticleFields::aWithdrawnArticleIsANotice()
{
    ArticleText text;
    text.headline = u"Ferries run late"_s;
    text.standfirst = u"All of them"_s;
    text.byline = {{u"Mei Lin"_s, {}, {}}};
    text.leadImage.address = u"ferry.png"_s;
    text.sources = {{u"Timetable"_s, u"Port Office"_s, {}, false}};
    PageSurroundings around;
    around.disclosure.label = u"Made with AI"_s;
    around.disclosure.text = u"This text was made with AI."_s;
    around.related = QList<PageRelated>{{u"13 Oct 2025"_s, u"Harbour"_s, u"Another"_s}};
    around.isWithdrawn = true;
    around.withdrawnTitle = u"Withdrawn"_s;
    around.withdrawnNotice = u"None was late."_s;
    PageFrame expected;
    expected.headline = u"Ferries run late"_s;
    expected.notice = u"**Withdrawn**\n\nNone was late."_s;
    QCOMPARE(pageFrame(text, around), expected);
}

void TestArticleFields::withoutAKickerTheSectionStandsThere()
{
    PageSurroundings around;
    around.sectionName = u"Harbour"_s;
    ArticleText text;
    QCOMPARE(pageFrame(text, around).kicker, u"Harbour"_s);
    text.kicker = u"Analysis"_s;
    QCOMPARE(pageFrame(text, around).kicker, u"Analysis"_s);
}

QTEST_MAIN(TestArticleFields)
#include "tst_articlefields.moc"
