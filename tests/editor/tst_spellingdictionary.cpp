// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spellingdictionary.h"
#include "support/scratchdictionaries.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Finding dictionaries, their charsets, and the newsroom's words beside them. Each test writes its own.
class TestSpellingDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dictionaries = std::make_unique<ScratchDictionaries>(); }
    void cleanup() { m_dictionaries.reset(); }
    void theBestInstalledOneIsTaken_data();
    void theBestInstalledOneIsTaken();
    void thereMayBeNone_data();
    void thereMayBeNone();
    void aFolderOfTheUserIsLookedIn();
    void charsetsAreRespected_data();
    void charsetsAreRespected();
    void bothApostrophesAreOne();
    void compoundsAndAbbreviationsMayBeWhole();
    void wordsOfTheNewsroomAreRight();
    void aForgottenWordIsWrongAgain();
    void suggestionsAreFewAndFitting();

private:
    [[nodiscard]] static bool isRight(SpellingDictionary &dictionary, const QString &word)
    {
        return dictionary.isRight({.text = lookedUpForm(word)});
    }
    std::unique_ptr<ScratchDictionaries> m_dictionaries;
};

void TestSpellingDictionary::theBestInstalledOneIsTaken_data()
{
    QTest::addColumn<QString>("installed");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("taken");
    QTest::newRow("the same") << u"en_AU en_GB en_US"_s << u"en-GB"_s << u"en_GB"_s;
    QTest::newRow("the usual place") << u"en_AU en_GB en_US"_s << u"en"_s << u"en_US"_s;
    QTest::newRow("no such place") << u"en_AU en_GB en_US"_s << u"en-ZA"_s << u"en_US"_s;
    QTest::newRow("any") << u"de_DE en_AU en_GB"_s << u"en"_s << u"en_AU"_s;
    QTest::newRow("the language alone") << u"eo de_DE"_s << u"eo-FR"_s << u"eo"_s;
    QTest::newRow("a variety") << u"de_AT de_DE_frami"_s << u"de"_s << u"de_DE_frami"_s;
    QTest::newRow("with a script") << u"sr sr_Latn_RS"_s << u"sr-Latn-RS"_s << u"sr_Latn_RS"_s;
    QTest::newRow("with hyphens") << u"ca ca-valencia"_s << u"ca"_s << u"ca"_s;
    QTest::newRow("in other letters") << u"en_gb en_us"_s << u"en-GB"_s << u"en_gb"_s;
}

void TestSpellingDictionary::theBestInstalledOneIsTaken()
{
    QFETCH(QString, installed);
    QFETCH(QString, language);
    QFETCH(QString, taken);
    // Each knows but its own name.
    for (const QString &name : installed.split(u' '))
        QVERIFY(m_dictionaries->add(name, name.toUtf8()));
    const auto dictionary = SpellingDictionary::load(language);
    QVERIFY(dictionary);
    QVERIFY(isRight(*dictionary, taken));
}

void TestSpellingDictionary::thereMayBeNone_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language :
         {u"fr"_s, u"zh-Hans"_s, u"e"_s, u"enx"_s, u"x-klingon"_s, u"../en_US"_s, u""_s})
        QTest::newRow(qPrintable(u'"' + language + u'"')) << language;
    QTest::newRow("half of its files") << u"it"_s;
    QTest::newRow("an unknown charset") << u"es"_s;
}

void TestSpellingDictionary::thereMayBeNone()
{
    QFETCH(QString, language);
    QVERIFY(m_dictionaries->add(u"en_US"_s, "harbour"));
    QVERIFY(m_dictionaries->add(u"it_IT"_s, "porto"));
    QVERIFY(QFile::remove(m_dictionaries->path() + u"/it_IT.dic"_s));
    QVERIFY(m_dictionaries->add(u"es_ES"_s, "puerto", "SET NOBODY-KNOWS-1\n"));
    QVERIFY(!SpellingDictionary::load(language));
}

void TestSpellingDictionary::aFolderOfTheUserIsLookedIn()
{
    const QString folder = qEnvironmentVariable("XDG_DATA_HOME");
    QVERIFY(!folder.isEmpty());
    QVERIFY(QDir().mkpath(folder + u"/hunspell"_s));
    QVERIFY(m_dictionaries->add(u"en_US"_s, "harbour"));
    for (const QString &ending : {u"aff"_s, u"dic"_s}) {
        const QString own = folder + u"/hunspell/en_US."_s + ending;
        QFile::remove(own);
        QVERIFY(QFile::rename(m_dictionaries->path() + u"/en_US."_s + ending, own));
    }
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(QDir(folder + u"/hunspell"_s).removeRecursively());
    QVERIFY(dictionary);
    QVERIFY(isRight(*dictionary, u"harbour"_s));
}

void TestSpellingDictionary::charsetsAreRespected_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("UTF-8") << "UTF-8"_ba
                           << "caf\xc3\xa9"_ba << u"caf\u00e9"_s;
    QTest::newRow("none named") << ""_ba
                                << "caf\xe9"_ba << u"caf\u00e9"_s;
    QTest::newRow("Latin 1") << "ISO8859-1"_ba
                             << "caf\xe9"_ba << u"caf\u00e9"_s;
    QTest::newRow("Latin 2") << "ISO8859-2"_ba
                             << "\xa3\xf3\x64\xbc"_ba << u"\u0141\u00f3d\u017a"_s;
    QTest::newRow("Latin 9") << "ISO8859-15"_ba
                             << "c\xbdur"_ba << u"c\u0153ur"_s;
    QTest::newRow("KOI8-R") << "KOI8-R"_ba
                            << "\xcd\xc9\xd2"_ba << u"\u043c\u0438\u0440"_s;
    QTest::newRow("Windows") << "microsoft-cp1251"_ba
                             << "\xec\xe8\xf0"_ba << u"\u043c\u0438\u0440"_s;
}

void TestSpellingDictionary::charsetsAreRespected()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QVERIFY(m_dictionaries->add(u"en_US"_s, bytes,
                                (charset.isEmpty() ? QByteArray() : "SET " + charset + '\n') + "TRY " + bytes
                                    + '\n'));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    QVERIFY(isRight(*dictionary, word));
    QVERIFY(isRight(*dictionary, word.normalized(QString::NormalizationForm_D)));
    // What the charset lacks no word of the dictionary has.
    QVERIFY(!isRight(*dictionary, u"\u4e2d\u6587"_s));
    dictionary->setAccepted({u"\u4e2d\u6587"_s});
    QVERIFY(isRight(*dictionary, u"\u4e2d\u6587"_s));
    QCOMPARE(dictionary->suggestions(word.chopped(1), 7), QStringList{word});
}

void TestSpellingDictionary::bothApostrophesAreOne()
{
    QVERIFY(m_dictionaries->add(u"en_US"_s, "don't\nit\xe2\x80\x99s"));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    for (const QString &word : {u"don't"_s, u"don\u2019t"_s, u"it's"_s, u"it\u2019s"_s})
        QVERIFY2(isRight(*dictionary, word), qPrintable(word));
    QCOMPARE(dictionary->suggestions(u"don\u2019tt"_s, 1), QStringList{u"don\u2019t"_s});
    QCOMPARE(dictionary->suggestions(u"don'tt"_s, 1), QStringList{u"don't"_s});
}

void TestSpellingDictionary::compoundsAndAbbreviationsMayBeWhole()
{
    QVERIFY(m_dictionaries->add(u"en_US"_s, "vis-\xc3\xa0-vis\netc.\nwell"));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    QVERIFY(!dictionary->isRight({.text = u"vis"_s}));
    QVERIFY(dictionary->isRight({.text = u"vis"_s, .compound = u"vis-\u00e0-vis"_s}));
    QVERIFY(!dictionary->isRight({.text = u"knwon"_s, .compound = u"well-knwon"_s}));
    QVERIFY(dictionary->isRight({.text = u"well"_s, .compound = u"well-knwon"_s}));
    QVERIFY(dictionary->isRight({.text = u"etc"_s, .endsWithDot = true}));
    QVERIFY(!dictionary->isRight({.text = u"etc"_s}));
}

void TestSpellingDictionary::wordsOfTheNewsroomAreRight()
{
    QVERIFY(m_dictionaries->add(u"en_US"_s, "harbour"));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    dictionary->setAccepted({u"Odéon"_s, u"vlog"_s});
    for (const QString &word :
         {u"Odéon"_s, u"Odéon's"_s, u"Odéon\u2019s"_s, u"l'Odéon"_s, u"vlog"_s, u"Vlog"_s, u"Ode\u0301on"_s})
        QVERIFY2(isRight(*dictionary, word), qPrintable(word));
    for (const QString &word : {u"odéon"_s, u"vlogg"_s, u"xyzzyx'Odéon"_s, u"Odéon'sky"_s})
        QVERIFY2(!isRight(*dictionary, word), qPrintable(word));
    QVERIFY(dictionary->suggestions(u"vlogg"_s, 7).contains(u"vlog"_s));
}

void TestSpellingDictionary::aForgottenWordIsWrongAgain()
{
    QVERIFY(m_dictionaries->add(u"en_US"_s, "harbour"));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    dictionary->setAccepted({u"vlog"_s, u"harbour"_s});
    dictionary->setAccepted({});
    QVERIFY(!isRight(*dictionary, u"vlog"_s));
    QVERIFY(isRight(*dictionary, u"harbour"_s)); // it is the dictionary's too
}

void TestSpellingDictionary::suggestionsAreFewAndFitting()
{
    QByteArray words = "harbor";
    for (char end = 'a'; end <= 'z'; ++end)
        words += QByteArray("\nharbo") + end;
    QVERIFY(m_dictionaries->add(u"en_US"_s, words));
    const auto dictionary = SpellingDictionary::load(u"en"_s);
    QVERIFY(dictionary);
    const QStringList found = dictionary->suggestions(u"harbo"_s, 7);
    QCOMPARE(found.size(), 7);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), 7);
}

QTEST_GUILESS_MAIN(TestSpellingDictionary)
#include "tst_spellingdictionary.moc"
