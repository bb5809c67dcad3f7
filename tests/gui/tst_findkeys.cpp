// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scratchwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

/// Finding in the whole window with the keyboard alone, and the other keys that lead somewhere.
class TestFindKeys : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginEmpty()); }
    void cleanup() { end(); }
    void keysStepFromHitToHit();
    void switchesAreSetByKeys_data();
    void switchesAreSetByKeys();
    void aSelectionIsSearchedIn();
    void replacingIsDoneByKeys();
    void keysShowThePanes_data();
    void keysShowThePanes();
    void undoGoesBackOverASave();

private:
    [[nodiscard]] QString count() const { return window().findChild<QLabel *>(u"findCount"_s)->text(); }
    [[nodiscard]] QLineEdit &pattern() const { return *window().findChild<QLineEdit *>(u"findPattern"_s); }
    [[nodiscard]] QString selected() const { return source().textCursor().selectedText(); }
    /// Opens the bar and types what is looked for.
    [[nodiscard]] bool look(const QString &words) const
    {
        press(Qt::Key_F, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return pattern().hasFocus(); }))
            return false;
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), words);
        return true;
    }
};

void TestFindKeys::keysStepFromHitToHit()
{
    QVERIFY(write(u"Ferry one.\n\nThe ferry.\n\nA FERRY."_s));
    QVERIFY(look(u"ferry"_s));
    QTRY_COMPARE(count(), u"1 of 3"_s);
    press(Qt::Key_F3);
    QTRY_COMPARE(count(), u"2 of 3"_s);
    QCOMPARE(selected(), u"ferry"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(count(), u"3 of 3"_s);
    press(Qt::Key_F3); // and from the last to the first
    QTRY_COMPARE(count(), u"1 of 3"_s);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(selected(), u"FERRY"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(source().hasFocus());
    QVERIFY(!pattern().isVisible());
    press(Qt::Key_F3, Qt::ShiftModifier); // with what was looked for last
    QTRY_COMPARE(selected(), u"ferry"_s);
    press(Qt::Key_F3);
    QTRY_COMPARE(selected(), u"FERRY"_s);
    action(u"edit.findNext"_s)->trigger();
    QTRY_COMPARE(selected(), u"Ferry"_s);
    action(u"edit.findPrevious"_s)->trigger();
    QTRY_COMPARE(selected(), u"FERRY"_s);
    QVERIFY(source().hasFocus());
}

void TestFindKeys::switchesAreSetByKeys_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with");
    QTest::newRow("case") << u"edit.findCase"_s << Qt::Key_C << u"port"_s << u"of 3"_s << u"of 2"_s;
    QTest::newRow("word") << u"edit.findWord"_s << Qt::Key_W << u"port"_s << u"of 3"_s << u"of 2"_s;
    QTest::newRow("expression") << u"edit.findExpression"_s << Qt::Key_R << u"p.r"_s << u"No hit"_s
                                << u"of 3"_s;
}

void TestFindKeys::switchesAreSetByKeys()
{
    QFETCH(QString, id);
    QFETCH(Qt::Key, key);
    QFETCH(QString, words);
    QVERIFY(write(u"Port, port and ports."_s));
    QVERIFY(!action(id)->isEnabled());
    QVERIFY(look(words));
    QFETCH(QString, without);
    QFETCH(QString, with);
    QTRY_VERIFY(count().endsWith(without));
    press(key, Qt::AltModifier);
    QTRY_VERIFY(count().endsWith(with));
    QVERIFY(action(id)->isChecked());
    QCOMPARE(pattern().text(), words); // nothing was typed into it
    QVERIFY(pattern().hasFocus());
    press(key, Qt::AltModifier);
    QTRY_VERIFY(count().endsWith(without));
    QVERIFY(!action(id)->isChecked());
    action(id)->trigger(); // as the palette does
    QTRY_VERIFY(count().endsWith(with));
}

void TestFindKeys::aSelectionIsSearchedIn()
{
    QVERIFY(write(u"Port one.\n\nPort two.\n\nPort three."_s));
    press(Qt::Key_Down);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(look(u"port"_s));
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QVERIFY(action(u"edit.findSelection"_s)->isChecked());
    press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(count().endsWith(u"of 3"_s));
    QVERIFY(!action(u"edit.findSelection"_s)->isChecked());
}

void TestFindKeys::replacingIsDoneByKeys()
{
    const QString text = u"Port, port and ports."_s;
    QVERIFY(write(text));
    press(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(pattern().hasFocus());
    QTest::keyClicks(&pattern(), u"port"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"findReplacement"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"harbour"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(source().markdown(), u"harbour, port and ports."_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(source().hasFocus());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().markdown(), text);
}

void TestFindKeys::keysShowThePanes_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("pane");
    const QStringList panes{u"details"_s, u"related"_s, u"checks"_s, u"correction"_s,
                            u"history"_s, u"outline"_s, u"notes"_s};
    for (int i = 0; i < panes.size(); ++i)
        QTest::addRow("Alt+%d", i + 1) << Qt::Key(Qt::Key_1 + i) << panes[i];
}

void TestFindKeys::keysShowThePanes()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, pane);
    QVERIFY(write(u"Text."_s));
    auto &inspector = *window().findChild<QTabWidget *>(u"inspector"_s);
    inspector.setCurrentIndex((inspector.indexOf(inspector.currentWidget()) + 3) % inspector.count());
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier); // hidden, it comes back with its pane
    QVERIFY(!inspector.isVisible());
    press(key, Qt::AltModifier);
    QTRY_VERIFY(inspector.isVisible());
    QCOMPARE(inspector.currentWidget()->objectName(), pane);
    QCOMPARE(source().markdown(), u"Text."_s);
}

void TestFindKeys::undoGoesBackOverASave()
{
    QVERIFY(write(u"Text."_s));
    const ArticleId id = desk().article().id();
    QTest::keyClicks(&source(), u"One. "_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id), u"One. Text."_s);
    QTRY_VERIFY(!desk().article().isUnsaved());
    press(Qt::Key_Return);
    QTest::keyClicks(&source(), u"Two. "_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id), u"One. \nTwo. Text."_s);
    QTRY_VERIFY(!desk().article().isUnsaved());
    for (int steps = 0; steps < 10 && source().markdown() != "Text."_L1; ++steps)
        press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().markdown(), u"Text."_s);
    QVERIFY(desk().article().isUnsaved());
    QVERIFY(!source().document()->isUndoAvailable());
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id), u"Text."_s);
    while (source().document()->isRedoAvailable())
        action(u"edit.redo"_s)->trigger();
    QCOMPARE(source().markdown(), u"One. \nTwo. Text."_s);
}

QTEST_MAIN(TestFindKeys)
#include "tst_findkeys.moc"
