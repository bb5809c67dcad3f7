// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/disclosure.h"
#include "support/places.h"
#include "support/processortime.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// The wording that ships, without its front matter.
DisclaimerVersion shipped(const QString &name)
{
    QFile file(sourceFolder() + u"/resources/disclaimers/"_s + name);
    DisclaimerVersion version;
    if (!file.open(QIODevice::ReadOnly))
        return version;
    version.id = DisclaimerVersionId(name);
    version.text = QString::fromUtf8(file.readAll()).section(u"\n---\n"_s, 1).trimmed();
    return version;
}

QList<DisclaimerVersion> shippedOnes()
{
    QList<DisclaimerVersion> versions;
    for (const QString &key : {u"ai-assisted"_s, u"ai-generated"_s, u"ai-reviewed"_s}) {
        versions.append(shipped(key + u".en.md"_s));
        versions.append(shipped(key + u".zh-Hans.md"_s));
    }
    return versions;
}

QString filled(QString text)
{
    return text.replace(u"{{publication}}"_s, u"The Packet"_s)
        .replace(u"{{contact}}"_s, u"mailto:desk@packet.example"_s)
        .replace(u"{{responsible}}"_s, u"Maren Ostrow"_s);
}

const QString story =
    u"The vote ends on Friday, the union said.\n\nThe operator wants two crossings an hour."_s;

using Mutation = std::function<QString(QString)>;

QString withoutEverySeventhWord(const QString &text)
{
    QStringList words = text.split(u' ');
    for (qsizetype at = words.size() - 1; at >= 0; --at) {
        if (at % 7 == 6)
            words.removeAt(at);
    }
    return words.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Mutation)

class TestRecognisedDisclaimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMutatedCopyIsFoundAndTakenOut_data();
    void aMutatedCopyIsFoundAndTakenOut();
    void paragraphsThatOpenAsOneAreFound_data();
    void paragraphsThatOpenAsOneAreFound();
    void ordinaryTextIsLeftAlone_data();
    void ordinaryTextIsLeftAlone();
    void placesAreThoseOfTheBody();
    void aLineOfAParagraphIsFound();
    void aLongTextTakesLittleTime();
};

void TestRecognisedDisclaimer::aMutatedCopyIsFoundAndTakenOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Mutation>("mutate");
    const QList<std::pair<const char *, Mutation>> mutations{
        {"as it is", [](QString text) { return text; }},
        {"filled in", [](QString text) { return filled(text); }},
        {"without marks", [](QString text) { return filled(text).remove(u'*'); }},
        {"link as plain words",
         [](QString text) { return filled(text).replace(u"](mailto:desk@packet.example)"_s, u"]"_s); }},
        {"upper case", [](QString text) { return filled(text).toUpper(); }},
        {"double spaces", [](QString text) { return filled(text).replace(u" "_s, u"  "_s); }},
        {"no-break spaces", [](QString text) { return filled(text).replace(u' ', QChar(0x00A0)); }},
        {"curly quotes and dashes",
         [](QString text) { return filled(text).replace(u"'"_s, u"’"_s).replace(u";"_s, u" —"_s); }},
        {"other marks",
         [](QString text) { return filled(text).remove(u',').replace(u'.', u'!').remove(u'，'); }},
        {"every seventh word lost", [](QString text) { return withoutEverySeventhWord(filled(text)); }},
        {"one paragraph", [](QString text) { return filled(text).replace(u"\n\n"_s, u" "_s); }},
        {"as a quotation",
         [](QString text) -> QString { return u"> "_s + filled(text).replace(u"\n\n"_s, u"\n\n> "_s); }},
        {"wrapped lines", [](QString text) { return filled(text).replace(u", "_s, u",\n"_s); }},
    };
    for (const DisclaimerVersion &version : shippedOnes()) {
        for (const auto &[name, mutate] : mutations)
            QTest::addRow("%s, %s", qPrintable(version.id.text()), name) << version.id.text() << mutate;
    }
}

void TestRecognisedDisclaimer::aMutatedCopyIsFoundAndTakenOut()
{
    QFETCH(QString, name);
    QFETCH(Mutation, mutate);
    const QString text = shipped(name).text;
    QVERIFY2(text.size() > 100, "the wording that ships was not read");
    const QString body = story + u"\n\n"_s + mutate(text) + u"\n"_s;
    const auto found = recogniseDisclaimers(body, shippedOnes());
    QVERIFY(!found.isEmpty());
    for (const RecognisedDisclaimer &passage : found) {
        QVERIFY(!passage.version.isNull());
        QVERIFY(passage.similarity >= 0.8);
    }
    QCOMPARE(withoutDisclaimers(body, found), story);
}

void TestRecognisedDisclaimer::paragraphsThatOpenAsOneAreFound_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::newRow("plain") << u"AI Disclaimer: a machine wrote this."_s;
    QTest::newRow("bold") << u"**AI disclosure:** made with a tool."_s;
    QTest::newRow("bold, colon outside") << u"**AI notice**: made with a tool."_s;
    QTest::newRow("heading and quotation marks") << u"> _AI Statement_: made with a tool."_s;
    QTest::newRow("long form") << u"Artificial intelligence disclaimer: made with a tool."_s;
    QTest::newRow("abbreviated with dots") << u"A.I. disclaimer: made with a tool."_s;
    QTest::newRow("full-width") << u"ＡＩ　Disclaimer：made with a tool."_s;
    QTest::newRow("Chinese") << u"AI 声明：本文由机器撰写。"_s;
    QTest::newRow("Chinese, close") << u"AI免责声明: 本文由机器撰写。"_s;
    QTest::newRow("Chinese, long") << u"人工智能声明：本文由机器撰写。"_s;
    QTest::newRow("Traditional Chinese") << u"AI 聲明：本文由機器撰寫。"_s;
}

void TestRecognisedDisclaimer::paragraphsThatOpenAsOneAreFound()
{
    QFETCH(QString, paragraph);
    const QString body = story + u"\n\n"_s + paragraph + u"\n\nThe end."_s;
    const auto found = recogniseDisclaimers(body, {});
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().version.isNull());
    QCOMPARE(body.mid(found.first().start, found.first().length), paragraph);
    QCOMPARE(withoutDisclaimers(body, found), story + u"\n\nThe end."_s);
}

void TestRecognisedDisclaimer::ordinaryTextIsLeftAlone_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a story") << story;
    QTest::newRow("about disclaimers")
        << u"The AI disclaimer of the paper changed: it now names the editor."_s;
    QTest::newRow("the subject, other words")
        << u"An artificial intelligence system wrote the minutes for the council, and no editor has read "
           u"them before the vote. "
           "The mayor called that a mistake and asked for figures, names and dates to be checked by hand from now on."_s;
    QTest::newRow("fenced code") << u"```\nAI Disclaimer: in code\n```"_s;
    QTest::newRow("indented code") << u"See:\n\n    AI Disclaimer: in code"_s;
    QTest::newRow("a few of its words") << u"Report an error. We check every report."_s;
}

void TestRecognisedDisclaimer::ordinaryTextIsLeftAlone()
{
    QFETCH(QString, body);
    QVERIFY(recogniseDisclaimers(body, shippedOnes()).isEmpty());
    QCOMPARE(withoutDisclaimers(body, {}), body);
}

void TestRecognisedDisclaimer::placesAreThoseOfTheBody()
{
    const QString disclaimer = filled(shipped(u"ai-reviewed.en.md"_s).text).section(u"\n\n"_s, 0, 0);
    const QString body = disclaimer + u"\n\n"_s + story + u"\n\n"_s + disclaimer;
    const auto found = recogniseDisclaimers(body, shippedOnes());
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].start, 0);
    QCOMPARE(found[1].start, body.size() - disclaimer.size());
    QCOMPARE(found[1].length, disclaimer.size());
    QCOMPARE(found[0].version.text(), u"ai-reviewed.en.md"_s);
    QCOMPARE(withoutDisclaimers(body, found), story);
}

void TestRecognisedDisclaimer::aLineOfAParagraphIsFound()
{
    const QString disclaimer = filled(shipped(u"ai-generated.en.md"_s).text).replace(u"\n\n"_s, u" "_s);
    const QString body = u"The last sentence of the story.\n"_s + disclaimer + u"\nNewsletter"_s;
    const auto found = recogniseDisclaimers(body, shippedOnes());
    QCOMPARE(found.size(), 1);
    QCOMPARE(body.mid(found.first().start, found.first().length), disclaimer);
}

void TestRecognisedDisclaimer::aLongTextTakesLittleTime()
{
    // 200,000 words of the disclaimers' own vocabulary, shuffled: the bounds that skip paragraphs all hold.
    QStringList words = shippedOnes()[2].text.split(u' ');
    QRandomGenerator random(7);
    QString body;
    while (body.size() < 1'200'000) {
        std::shuffle(words.begin(), words.end(), random);
        body += words.join(u' ') + u"\n\n"_s;
    }
    const ProcessorTime used;
    (void)recogniseDisclaimers(body, shippedOnes());
    QVERIFY2(used.usedMs() < 20'000, qPrintable(QString::number(used.usedMs())));
}

QTEST_GUILESS_MAIN(TestRecognisedDisclaimer)
#include "tst_recogniseddisclaimer.moc"
