// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/disclosure.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

DisclaimerVersion version(const QString &id, const QString &key, const QString &language, int number = 1)
{
    DisclaimerVersion made;
    made.id = DisclaimerVersionId(id);
    made.key = key;
    made.version = number;
    made.language = language;
    made.label = u"label "_s + id;
    made.text = u"text "_s + id;
    made.validFromUtc = now.addDays(-1);
    return made;
}

QList<DisclaimerVersion> wordings()
{
    return {version(u"gen-en-1"_s, u"ai-generated"_s, u"en"_s),
            version(u"gen-en-2"_s, u"ai-generated"_s, u"en"_s, 2),
            version(u"gen-zh"_s, u"ai-generated"_s, u"zh-Hans"_s),
            version(u"rev-en"_s, u"ai-reviewed"_s, u"en"_s),
            version(u"help-de"_s, u"ai-assisted"_s, u"de"_s)};
}

Disclosure resolved(AiUse aiUse, const QString &language, const QList<DisclaimerVersion> &versions,
                    const DisclosurePlaceholders &placeholders = {}, bool signedOff = false)
{
    return resolveDisclosure(aiUse, signedOff, language, u"en"_s, defaultDisclosurePolicy(), versions,
                             placeholders, now);
}

} // namespace

class TestDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePolicyPicksTheWording_data();
    void thePolicyPicksTheWording();
    void aSignOffMayChangeTheWording();
    void anAiUseThePolicyForgotIsMissingItsDisclaimer();
    void onlyWhatIsValidNowCounts();
    void placeholdersAreFilled();
    void aPlaceholderCannotBreakOutOfItsPlace();
    void aNewWordingTakesTheNearestLabel_data();
    void aNewWordingTakesTheNearestLabel();
    void withoutAResponsiblePersonItsSentenceGoes_data();
    void withoutAResponsiblePersonItsSentenceGoes();
};

void TestDisclosure::thePolicyPicksTheWording_data()
{
    QTest::addColumn<AiUse>("aiUse");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("missing");
    QTest::newRow("no AI, no disclaimer") << AiUse::None << u"en"_s << QString() << false;
    QTest::newRow("the newest version") << AiUse::GeneratedUnreviewed << u"en"_s << u"gen-en-2"_s << false;
    QTest::newRow("no language means the publication's")
        << AiUse::GeneratedUnreviewed << QString() << u"gen-en-2"_s << false;
    QTest::newRow("exact language") << AiUse::GeneratedUnreviewed << u"zh-Hans"_s << u"gen-zh"_s << false;
    QTest::newRow("same primary language")
        << AiUse::GeneratedUnreviewed << u"zh-Hant-HK"_s << u"gen-zh"_s << false;
    QTest::newRow("case of the language")
        << AiUse::GeneratedUnreviewed << u"ZH-hans"_s << u"gen-zh"_s << false;
    QTest::newRow("the publication's language")
        << AiUse::GeneratedUnreviewed << u"fr"_s << u"gen-en-2"_s << false;
    QTest::newRow("reviewed, but nobody signed it off")
        << AiUse::GeneratedReviewed << u"en"_s << u"gen-en-2"_s << false;
    QTest::newRow("any language rather than none") << AiUse::Assisted << u"en"_s << u"help-de"_s << false;
}

void TestDisclosure::thePolicyPicksTheWording()
{
    QFETCH(AiUse, aiUse);
    QFETCH(QString, language);
    QFETCH(QString, expected);
    const Disclosure disclosure = resolved(aiUse, language, wordings());
    QCOMPARE(disclosure.version.text(), expected);
    QCOMPARE(disclosure.text, expected.isEmpty() ? QString() : u"text "_s + expected);
    QCOMPARE(disclosure.label, expected.isEmpty() ? QString() : u"label "_s + expected);
    QCOMPARE(disclosure.aiUse, aiUse);
    QTEST(disclosure.missing, "missing");
    // The order in which a database hands versions out must not matter.
    QList<DisclaimerVersion> reversed = wordings();
    std::reverse(reversed.begin(), reversed.end());
    QCOMPARE(resolved(aiUse, language, reversed), disclosure);
}

void TestDisclosure::aSignOffMayChangeTheWording()
{
    QCOMPARE(resolved(AiUse::GeneratedReviewed, u"en"_s, wordings(), {}, true).version.text(), u"rev-en"_s);
    QCOMPARE(resolved(AiUse::GeneratedUnreviewed, u"en"_s, wordings(), {}, true).version.text(),
             u"gen-en-2"_s);
    const QList<DisclosureRule> policy{{AiUse::Assisted, false, u"ai-assisted"_s},
                                       {AiUse::Assisted, true, QString()}};
    const auto with = [&](bool signedOff) {
        return resolveDisclosure(AiUse::Assisted, signedOff, {}, u"en"_s, policy, wordings(), {}, now);
    };
    QCOMPARE(with(false).version.text(), u"help-de"_s);
    QVERIFY(with(true).version.isNull());
    QVERIFY(!with(true).missing);
}

void TestDisclosure::anAiUseThePolicyForgotIsMissingItsDisclaimer()
{
    QVERIFY(resolveDisclosure(AiUse::Assisted, false, {}, u"en"_s, {}, wordings(), {}, now).missing);
    QVERIFY(!resolveDisclosure(AiUse::None, false, {}, u"en"_s, {}, wordings(), {}, now).missing);
}

void TestDisclosure::onlyWhatIsValidNowCounts()
{
    DisclaimerVersion ended = version(u"ended"_s, u"ai-generated"_s, u"en"_s, 3);
    ended.validToUtc = now;
    DisclaimerVersion future = version(u"future"_s, u"ai-generated"_s, u"en"_s, 4);
    future.validFromUtc = now.addMSecs(1);
    const Disclosure none = resolved(AiUse::GeneratedUnreviewed, u"en"_s, {ended, future});
    QVERIFY(none.missing);
    QVERIFY(none.text.isEmpty());
    DisclaimerVersion fromNow = version(u"now"_s, u"ai-generated"_s, u"en"_s, 1);
    fromNow.validFromUtc = now;
    QCOMPARE(resolved(AiUse::GeneratedUnreviewed, u"en"_s, {ended, fromNow, future}).version.text(),
             u"now"_s);
}

void TestDisclosure::placeholdersAreFilled()
{
    DisclaimerVersion wording = version(u"x"_s, u"ai-generated"_s, u"en"_s);
    wording.label = u"Made by {{publication}}"_s;
    wording.text = u"{{publication}}: [Report]({{contact}}). Responsible: {{responsible}}."_s;
    const Disclosure disclosure =
        resolved(AiUse::GeneratedUnreviewed, u"en"_s, {wording},
                 {u"The Packet"_s, u"mailto:desk@packet.example?subject=a%20b"_s, u"Maren Ostrow"_s});
    QCOMPARE(disclosure.label, u"Made by The Packet"_s);
    QCOMPARE(disclosure.text,
             u"The Packet: [Report](mailto:desk@packet.example?subject=a%20b). Responsible: Maren Ostrow."_s);
}

void TestDisclosure::aPlaceholderCannotBreakOutOfItsPlace()
{
    DisclaimerVersion wording = version(u"x"_s, u"ai-generated"_s, u"en"_s);
    wording.label = u"{{publication}}"_s;
    wording.text = u"{{publication}} [Report]({{contact}}) {{responsible}}"_s;
    const Disclosure disclosure =
        resolved(AiUse::GeneratedUnreviewed, u"en"_s, {wording},
                 {u"A *B* {{contact}}"_s, u"https://x.example/a) <b> c"_s, u"[x](y)"_s});
    QCOMPARE(disclosure.text,
             u"A \\*B\\* {{contact}} [Report](https://x.example/a%29%20%3Cb%3E%20c) \\[x\\](y)"_s);
}

void TestDisclosure::aNewWordingTakesTheNearestLabel_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("label");
    QTest::newRow("its language, newest") << u"ai-generated"_s << u"en"_s << u"label gen-en-2"_s;
    QTest::newRow("a region of it") << u"ai-generated"_s << u"en-GB"_s << u"label gen-en-2"_s;
    QTest::newRow("another script of it") << u"ai-generated"_s << u"zh-Hant"_s << u"label gen-zh"_s;
    QTest::newRow("any rather than none") << u"ai-assisted"_s << u"fr"_s << u"label help-de"_s;
    QTest::newRow("a version without one is passed over") << u"own"_s << u"en"_s << u"label own-de"_s;
    QTest::newRow("a key nobody has") << u"none"_s << u"en"_s << QString();
}

void TestDisclosure::aNewWordingTakesTheNearestLabel()
{
    QFETCH(QString, key);
    QFETCH(QString, language);
    QList<DisclaimerVersion> versions = wordings();
    versions.append(version(u"own-en"_s, u"own"_s, u"en"_s));
    versions.last().label = u" "_s;
    versions.append(version(u"own-de"_s, u"own"_s, u"de"_s));
    QTEST(labelOfKey(key, language, versions), "label");
}

void TestDisclosure::withoutAResponsiblePersonItsSentenceGoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the last sentence")
        << u"We check v. 1.5 of it. Responsible: {{responsible}}."_s << u"We check v. 1.5 of it."_s;
    QTest::newRow("Chinese") << u"请阅读。本页责任人：{{responsible}}。"_s << u"请阅读。"_s;
    QTest::newRow("in the middle") << u"One. Ask {{responsible}} first. Three."_s << u"One. Three."_s;
    QTest::newRow("a paragraph of its own") << u"One.\n\n{{responsible}}\n\nTwo."_s << u"One.\n\n\n\nTwo."_s;
    QTest::newRow("nothing else") << u"{{responsible}}"_s << QString();
}

void TestDisclosure::withoutAResponsiblePersonItsSentenceGoes()
{
    QFETCH(QString, text);
    DisclaimerVersion wording = version(u"x"_s, u"ai-generated"_s, u"en"_s);
    wording.text = text;
    QTEST(resolved(AiUse::GeneratedUnreviewed, u"en"_s, {wording}).text, "expected");
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "tst_disclosure.moc"
