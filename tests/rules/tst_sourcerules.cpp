// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"
#include "sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Rule = Violations (*)(const SourceFile &);

Violations inAllOf(const QString &folder, const QStringList &endings, Rule rule)
{
    Violations found;
    for (const SourceFile &file : sourceFiles(folder, endings))
        found += rule(file);
    return found;
}

} // namespace

Q_DECLARE_METATYPE(Rule)

/// Rules of docs/architecture.md that a compiler cannot keep. Each row also proves that the rule can fail.
class TestSourceRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramKeeps_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("offence");
        QTest::newRow("SQL only in storage")
            << Rule(sqlOutsideStorage) << u"x(u\"SELECT id FROM article\"_s);"_s;
        QTest::newRow("Qt Sql only in storage") << Rule(sqlOutsideStorage) << u"#include <QSqlQuery>"_s;
        QTest::newRow("words for people only at the edge")
            << Rule(wordsForPeopleBelowTheEdge) << u"return tr(\"Saved\");"_s;
        QTest::newRow("nor in the name of another class")
            << Rule(wordsForPeopleBelowTheEdge) << u"return QObject::tr(\"Saved\");"_s;
        QTest::newRow("no nested event loop") << Rule(forbiddenIdioms) << u"dialog.exec();"_s;
        QTest::newRow("no menu that waits") << Rule(forbiddenIdioms) << u"menu->exec(event->globalPos());"_s;
        QTest::newRow("no static menu that waits")
            << Rule(forbiddenIdioms) << u"QMenu::exec(actions(), place);"_s;
        QTest::newRow("no static message box")
            << Rule(forbiddenIdioms) << u"if (QMessageBox::question(this, title, text) == yes)"_s;
        QTest::newRow("no static file dialog")
            << Rule(forbiddenIdioms) << u"path = QFileDialog::getOpenFileName(this);"_s;
        QTest::newRow("no processEvents") << Rule(forbiddenIdioms) << u"QCoreApplication::processEvents();"_s;
        QTest::newRow("no delete") << Rule(forbiddenIdioms) << u"delete pane;"_s;
        QTest::newRow("no umbrella header") << Rule(forbiddenIdioms) << u"#include <QtWidgets>"_s;
        QTest::newRow("no string connects")
            << Rule(forbiddenIdioms) << u"connect(a, SIGNAL(x()), b, SLOT(y()));"_s;
        QTest::newRow("lambdas have a context")
            << Rule(connectsWithoutContext) << u"connect(button, &QPushButton::clicked, [this] { go(); });"_s;
        QTest::newRow("names say what it is") << Rule(vagueNames) << u"class ArticleManager\n{"_s;
        QTest::newRow("every file names its licence") << Rule(missingLicence) << u"int x;"_s;
    }

    void theProgramKeeps()
    {
        QFETCH(Rule, rule);
        QFETCH(QString, offence);
        const bool isSeen = !rule({u"src/workflow/x.cpp"_s, u"workflow"_s, offence}).isEmpty()
            || !rule({u"src/gui/x.cpp"_s, u"gui"_s, offence}).isEmpty();
        QVERIFY2(isSeen, "the rule does not see its own offence");
        const Violations found = inAllOf(u"src"_s, {u".h"_s, u".cpp"_s}, rule);
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void testsNameTheirLicenceToo()
    {
        const Violations found = inAllOf(u"tests"_s, {u".h"_s, u".cpp"_s, u".c"_s}, missingLicence);
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void noTypeIsDefinedTwice()
    {
        // Two types of one name break the one definition rule without a word from compiler or linker.
        static const QRegularExpression definition(
            u"^(?:struct|class) (\\w+)(?: final)?(?: : [^;\\n]*)?\\n?\\s*\\{"_s,
            QRegularExpression::MultilineOption);
        QHash<QString, QString> places;
        Violations found;
        for (const SourceFile &file : sourceFiles(u"src"_s, {u".h"_s})) {
            auto hits = definition.globalMatch(file.text);
            while (hits.hasNext()) {
                const QString name = hits.next().captured(1);
                if (places.contains(name))
                    found.append(u"%1 is defined in %2 and %3"_s.arg(name, places.value(name), file.path));
                places.insert(name, file.path);
            }
        }
        QVERIFY(places.size() > 100);
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void testsDoNotSleep()
    {
        Violations found;
        for (const SourceFile &file : sourceFiles(u"tests"_s, {u".cpp"_s})) {
            if (!file.path.startsWith("tests/rules/"_L1)
                && (file.text.contains("qSleep("_L1) || file.text.contains("msleep("_L1)
                    || file.text.contains("sleep_for("_L1)))
                found.append(file.path);
        }
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestSourceRules)
#include "tst_sourcerules.moc"
