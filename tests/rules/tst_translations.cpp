// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"
#include "sourcetree.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Translations translationsOf(const QString &messages)
{
    return finishedTranslations({u"x.ts"_s, {}, u"<TS><context>"_s + messages + u"</context></TS>"_s});
}

Violations inSource(const QString &source, const Translations &translations)
{
    return untranslated({u"src/importing/x.cpp"_s, u"importing"_s, source}, translations);
}

} // namespace

/// What people read on the desk is translated. Nothing else would notice: the desk would only speak English
/// there.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsTranslated_data()
    {
        QTest::addColumn<QString>("ts");
        for (const SourceFile &file : sourceFiles(u"resources/i18n"_s, {u".ts"_s})) {
            if (!file.path.endsWith(
                    "_en.ts"_L1)) // English is in the source; the file holds its plural forms.
                QTest::newRow(qPrintable(file.path)) << file.text;
        }
    }
    void everySentenceIsTranslated()
    {
        QFETCH(QString, ts);
        const Translations translations = finishedTranslations({u"translations"_s, {}, ts});
        Violations found;
        for (const SourceFile &file : sourceFiles(u"src"_s, {u".h"_s, u".cpp"_s})) {
            if (file.module != "cli"_L1) // The command line speaks English: scripts read it.
                found += untranslated(file, translations);
        }
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void aMissingTranslationIsFound_data()
    {
        QTest::addColumn<QString>("messages");
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("finished")
            << u"<name>Note</name><message><source>%1 is gone</source><translation>%1 没了</translation></message>"_s
            << false;
        QTest::newRow("unfinished")
            << u"<name>Note</name><message><source>%1 is gone</source><translation type=\"unfinished\">%1 没了</translation></message>"_s
            << true;
        QTest::newRow("empty")
            << u"<name>Note</name><message><source>%1 is gone</source><translation></translation></message>"_s
            << true;
        QTest::newRow("in another context")
            << u"<name>Other</name><message><source>%1 is gone</source><translation>%1 没了</translation></message>"_s
            << true;
        QTest::newRow("without its argument")
            << u"<name>Note</name><message><source>%1 is gone</source><translation>没了</translation></message>"_s
            << true;
    }
    void aMissingTranslationIsFound()
    {
        QFETCH(QString, messages);
        QFETCH(bool, isMissing);
        const Translations translations = translationsOf(messages);
        QCOMPARE(inSource(u"x(QT_TRANSLATE_NOOP(\"Note\", \"%1 is gone\"));"_s, translations).size(),
                 isMissing ? 1 : 0);
        QCOMPARE(
            inSource(u"QT_TRANSLATE_NOOP(\n  \"Note\",\n  \"%1 is \"\n  \"gone\")"_s, translations).size(),
            isMissing ? 1 : 0);
    }

    void aSentenceThatNothingMarksIsFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("expected");
        const QString lambda =
            u"const auto say = [](const char *text) { return QCoreApplication::translate(\"Note\", text); };\n"_s;
        const QString function =
            u"QString said(const char *text)\n{\n    return QCoreApplication::translate(\"Note\", text);\n}\n"_s;
        QTest::newRow("given to a lambda") << lambda + u"x(say(\"Gone\"), say( \"Left\"));"_s << 2;
        QTest::newRow("given to a function") << function + u"x(said(\n  \"Gone\"));"_s << 1;
        QTest::newRow("marked") << function + u"x(said(QT_TRANSLATE_NOOP(\"Note\", \"Save\")));"_s << 0;
        QTest::newRow("of a table") << lambda + u"x(say(row.text));"_s << 0;
        QTest::newRow("of another function") << lambda + u"essay(\"Gone\"); x(note(\"Gone\"));"_s << 0;
    }
    void aSentenceThatNothingMarksIsFound()
    {
        QFETCH(QString, source);
        QFETCH(int, expected);
        const Translations translations = translationsOf(
            u"<name>Note</name><message><source>Save</source><translation>保存</translation></message>"_s);
        QCOMPARE(inSource(source, translations).size(), expected);
    }

    void aSentenceInTrIsFoundInAnyContext()
    {
        const Translations translations = translationsOf(
            u"<name>Pane</name><message><source>Save</source><translation>保存</translation></message>"_s);
        QVERIFY(inSource(u"label(tr(\"Save\"));"_s, translations).isEmpty());
        QCOMPARE(inSource(u"label(tr(\"Saved, %n file(s)\", nullptr, 3));"_s, translations).size(), 1);
        QCOMPARE(inSource(u"QCoreApplication::translate(\"Other\", \"Save\")"_s, translations).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
