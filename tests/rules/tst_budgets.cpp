// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"
#include "sourcetree.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Sizes that keep a file readable in one sitting (docs/architecture.md). An exception needs a reason beside
/// it.
class TestBudgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramKeepsItsBudgets()
    {
        Violations found;
        for (const SourceFile &file : sourceFiles(u"src"_s, {u".h"_s, u".cpp"_s})) {
            if (!exceptions().contains(file.path))
                found += overBudget(file);
        }
        QVERIFY2(found.isEmpty(), qUtf8Printable(found.join(u'\n')));
    }

    void exceptionsAreStillNeeded()
    {
        for (const SourceFile &file : sourceFiles(u"src"_s, {u".h"_s, u".cpp"_s})) {
            if (exceptions().contains(file.path))
                QVERIFY2(!overBudget(file).isEmpty(), qUtf8Printable(file.path));
        }
    }

    void aLargeMainWindowIsFound()
    {
        const QString window = u"src/gui/mainwindow.cpp"_s;
        QCOMPARE(overBudget({window, u"gui"_s, u"x\n"_s.repeated(300)}).size(), 1);
        QVERIFY(overBudget({window, u"gui"_s, u"x\n"_s.repeated(250)}).isEmpty());
        const QString constructor =
            u"MainWindow::MainWindow()\n{\n"_s + u"    x();\n"_s.repeated(41) + u"}\n"_s;
        QCOMPARE(overBudget({window, u"gui"_s, constructor}).size(), 1);
    }

    void aLongFunctionIsFound()
    {
        const QString body = u"void f()\n{\n"_s + u"    x();\n"_s.repeated(61) + u"}\n"_s;
        QCOMPARE(overBudget({u"src/editor/x.cpp"_s, u"editor"_s, body}).size(), 1);
    }

private:
    /// Path → why it may be larger.
    static const QHash<QString, QString> &exceptions()
    {
        static const QHash<QString, QString> table{};
        return table;
    }
};

QTEST_GUILESS_MAIN(TestBudgets)
#include "tst_budgets.moc"
