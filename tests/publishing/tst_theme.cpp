// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/theme.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThemeOfTheProgramLoads();
    void everyLanguageHasEveryWord();
    void aLanguageWithoutWordsGetsEnglish_data();
    void aLanguageWithoutWordsGetsEnglish();
    void aFolderCanBeATheme();
    void mistakesNameTheFile();
    void theStyleAsksNobodyElse();
};

void TestTheme::theThemeOfTheProgramLoads()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    QVERIFY(theme->style().contains("prefers-color-scheme"));
    QCOMPARE(theme->word(u"en"_s, u"last-separator"_s), u" and "_s);
}

void TestTheme::everyLanguageHasEveryWord()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    const auto english = theme->words(u"en"_s).keys();
    QVERIFY(english.size() > 30);
    QCOMPARE(theme->words(u"zh"_s).keys(), english);
}

void TestTheme::aLanguageWithoutWordsGetsEnglish_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << u"en"_s << u"en"_s;
    QTest::newRow("British English") << u"en-GB"_s << u"en"_s;
    QTest::newRow("Simplified Chinese") << u"zh-Hans"_s << u"zh"_s;
    QTest::newRow("capital letters") << u"ZH-CN"_s << u"zh"_s;
    QTest::newRow("no words") << u"fr"_s << u"en"_s;
    QTest::newRow("nothing") << QString() << u"en"_s;
}

void TestTheme::aLanguageWithoutWordsGetsEnglish()
{
    QFETCH(QString, language);
    QFETCH(QString, expected);
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    QCOMPARE(theme->languageFor(language), expected);
}

void TestTheme::aFolderCanBeATheme()
{
    const QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"article.mustache"_s), "{{> part}}"));
    QVERIFY(writeFile(folder.filePath(u"part.mustache"_s), "{{headline}}"));
    QVERIFY(writeFile(folder.filePath(u"style.css"_s), "p {}"));
    QVERIFY(writeFile(folder.filePath(u"words/en.txt"_s), "# note\n\nby = \"By \"\n"));
    const auto theme = Theme::load(folder.path());
    VERIFY_OK(theme);
    QByteArray page;
    theme->articleTemplate().render(TemplateValue::Fields{{"headline", u"Tide"_s}}, page);
    QCOMPARE(page, QByteArray("Tide"));
    QCOMPARE(theme->word(u"en"_s, u"by"_s), u"By "_s);
}

void TestTheme::mistakesNameTheFile()
{
    const QTemporaryDir folder;
    QCOMPARE(Theme::load(folder.path()).error().subject, u"article.mustache"_s);
    QVERIFY(writeFile(folder.filePath(u"article.mustache"_s), "\n{{> gone}}"));
    QCOMPARE(Theme::load(folder.path()).error().subject, u"article.mustache:2"_s);
    QVERIFY(writeFile(folder.filePath(u"gone.mustache"_s), ""));
    QCOMPARE(Theme::load(folder.path()).error().subject, u"style.css"_s);
    QVERIFY(writeFile(folder.filePath(u"style.css"_s), ""));
    QCOMPARE(Theme::load(folder.path()).error().subject, u"words/en.txt"_s);
    QVERIFY(writeFile(folder.filePath(u"words/en.txt"_s), "by = x\nno equals\n"));
    QCOMPARE(Theme::load(folder.path()).error().subject, u"words/en.txt:2"_s);
}

void TestTheme::theStyleAsksNobodyElse()
{
    const auto theme = Theme::loadDefault();
    VERIFY_OK(theme);
    QVERIFY(!theme->style().contains("url("));
    QVERIFY(!theme->style().contains("@import"));
    QVERIFY(!theme->style().contains("</"));
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
