// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"
#include "gui/scratchwindow.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The whole window, for somebody who never touches the mouse: each key is sent to whatever has the focus.
class TestKeyboardAlone : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFilterLeadsToTheList();
    void keysThatAreQuickerThanTheSearchWaitForIt();
    void escapeClearsTheFilterAndThenLeavesIt();
    void enterGoesOnInTheTextAndCtrlEnterInTheLibrary();
    void tabsGoOnInTheText();
    void withoutTheSourceThePageIsTheText();
    void aRestartGoesOnInTheText();
    void aRestartInterruptsNobody();
    void aMessageIsClosedAndOneIsWhereOneWas();
    void aFolderThatDoesNotExistIsNamedAndMade();
    void beginningACommandSaysHowItGoesOn();
    void aTableCommandOutsideOfOneSaysSo();

private:
    [[nodiscard]] ArticleId addShort(const QString &headline) const
    {
        return add(headline, headline + u". More words.\n"_s);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// What has the focus, by name: a test that fails says where one was.
    [[nodiscard]] QString place() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return !focus ? u"nowhere"_s : focus == &source() ? u"text"_s : focus->objectName();
    }
    [[nodiscard]] OpenTabs &tabs() const { return *desk().findChild<OpenTabs *>(); }
    [[nodiscard]] LibraryPane &library() const { return *window().findChild<LibraryPane *>(); }
    [[nodiscard]] QListView &list() const { return *library().findChild<QListView *>(u"list"_s); }
    [[nodiscard]] QLineEdit &filter() const { return *library().findChild<QLineEdit *>(u"filter"_s); }
    [[nodiscard]] QString chosen() const { return list().currentIndex().data().toString(); }
    [[nodiscard]] bool lists(int rows) const
    {
        return QTest::qWaitFor([this, rows] { return list().model()->rowCount() == rows; });
    }

    ArticleId m_ferry;
    ArticleId m_gulls;
    ArticleId m_storm;
};

void TestKeyboardAlone::init()
{
    QVERIFY(beginEmpty());
    m_ferry = addShort(u"Ferry fares"_s);
    m_gulls = addShort(u"Gulls return"_s);
    m_storm = addShort(u"Storm and ferry"_s); // comes first
    desk().noteArticlesChanged();
    QVERIFY(lists(3));
}

void TestKeyboardAlone::cleanup()
{
    end();
}

void TestKeyboardAlone::theFilterLeadsToTheList()
{
    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(place(), u"filter"_s);
    for (const auto key : {Qt::Key_Down, Qt::Key_PageDown}) {
        press(key);
        QCOMPARE(place(), u"list"_s);
        QCOMPARE(chosen(), u"Storm and ferry"_s);
        press(Qt::Key_Down);
        QCOMPARE(chosen(), u"Gulls return"_s);
        press(Qt::Key_Up);
        QCOMPARE(place(), u"list"_s);
        press(Qt::Key_Up);
        QCOMPARE(place(), u"filter"_s);
    }
    type(u"gulls"_s);
    QVERIFY(lists(1));
    press(Qt::Key_Down);
    QCOMPARE(chosen(), u"Gulls return"_s);
    press(Qt::Key_Return);
    QVERIFY(arrives(m_gulls));
    QCOMPARE(place(), u"text"_s);
    // Where nothing is found there is no list to go to.
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"nothing of the kind"_s);
    QVERIFY(lists(0));
    press(Qt::Key_Down);
    QCOMPARE(place(), u"filter"_s);
}

void TestKeyboardAlone::keysThatAreQuickerThanTheSearchWaitForIt()
{
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"ferry"_s);
    press(Qt::Key_Down); // all three are still listed
    QTRY_COMPARE(place(), u"list"_s);
    QCOMPARE(list().model()->rowCount(), 2);
    QCOMPARE(list().currentIndex().row(), 0);
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"gulls"_s);
    press(Qt::Key_Return);
    QVERIFY(arrives(m_gulls));
    QTRY_COMPARE(place(), u"text"_s);
}

void TestKeyboardAlone::escapeClearsTheFilterAndThenLeavesIt()
{
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"gulls"_s);
    press(Qt::Key_Return);
    QVERIFY(arrives(m_gulls));
    source().moveCursor(QTextCursor::End);
    press(Qt::Key_L, Qt::ControlModifier);
    type(u"storm"_s);
    QVERIFY(lists(1));
    press(Qt::Key_Escape);
    QCOMPARE(filter().text(), QString());
    QCOMPARE(place(), u"filter"_s);
    QVERIFY(lists(3));
    press(Qt::Key_Escape);
    QCOMPARE(place(), u"text"_s);
    QVERIFY(source().textCursor().atEnd());
}

void TestKeyboardAlone::enterGoesOnInTheTextAndCtrlEnterInTheLibrary()
{
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    press(Qt::Key_Return);
    QVERIFY(arrives(m_storm));
    QCOMPARE(place(), u"text"_s);
    list().setFocus();
    press(Qt::Key_Enter, Qt::KeypadModifier); // it is open already
    QCOMPARE(place(), u"text"_s);
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(arrives(m_gulls));
    QCOMPARE(tabs().tabs().size(), 2);
    QCOMPARE(place(), u"list"_s);
    list().setCurrentIndex(list().model()->index(0, 0));
    press(Qt::Key_Return, Qt::ControlModifier); // in a tab already
    QVERIFY(arrives(m_storm));
    QCOMPARE(tabs().tabs().size(), 2);
    QCOMPARE(place(), u"list"_s);
}

void TestKeyboardAlone::tabsGoOnInTheText()
{
    for (const ArticleId &id : {m_ferry, m_gulls, m_storm}) {
        tabs().openInNew(id);
        QVERIFY(arrives(id));
    }
    const auto fromTheLibrary = [this](Qt::Key key, Qt::KeyboardModifiers modifiers, const ArticleId &to) {
        list().setFocus();
        press(key, modifiers);
        return arrives(to) && place() == "text"_L1;
    };
    QVERIFY2(fromTheLibrary(Qt::Key_Tab, Qt::ControlModifier, m_ferry), qPrintable(place()));
    source().moveCursor(QTextCursor::End);
    QVERIFY2(fromTheLibrary(Qt::Key_PageDown, Qt::ControlModifier, m_gulls), qPrintable(place()));
    QVERIFY2(fromTheLibrary(Qt::Key_W, Qt::ControlModifier, m_storm), qPrintable(place()));
    QVERIFY2(fromTheLibrary(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier, m_gulls),
             qPrintable(place()));
    QVERIFY2(fromTheLibrary(Qt::Key_PageUp, Qt::ControlModifier, m_ferry), qPrintable(place()));
    QVERIFY(source().textCursor().atEnd());
    QVERIFY2(fromTheLibrary(Qt::Key_Left, Qt::AltModifier, m_gulls), qPrintable(place()));
}

void TestKeyboardAlone::withoutTheSourceThePageIsTheText()
{
    action(u"view.preview"_s)->trigger();
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    press(Qt::Key_Return);
    QVERIFY(arrives(m_storm));
    QCOMPARE(QApplication::focusWidget(), &preview());
}

void TestKeyboardAlone::aRestartGoesOnInTheText()
{
    list().setFocus();
    list().setCurrentIndex(list().model()->index(1, 0));
    press(Qt::Key_Return);
    QVERIFY(arrives(m_gulls));
    press(Qt::Key_End);
    QVERIFY(restart());
    QVERIFY(arrives(m_gulls));
    QTRY_COMPARE(place(), u"text"_s);
    type(u" At last"_s);
    QVERIFY(source().markdown().startsWith(u"Gulls return. More words. At last"_s));
}

void TestKeyboardAlone::aRestartInterruptsNobody()
{
    desk().article().open(m_gulls);
    QVERIFY(arrives(m_gulls));
    QVERIFY(close());
    beginStart(newsroomPath());
    QTimer look;
    connect(&look, &QTimer::timeout, this, [this, &look] {
        if (controller().desk()) { // the article that was open is still being looked for
            library().focusFilter();
            look.stop();
        }
    });
    look.start(0);
    QTRY_VERIFY(controller().desk());
    QVERIFY(arrives(m_gulls));
    QCOMPARE(window().focusWidget(), &filter());
}

void TestKeyboardAlone::aMessageIsClosedAndOneIsWhereOneWas()
{
    list().setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(place(), u"text"_s);
    auto &strip = *window().findChild<Banner *>(u"outcome"_s);
    const auto say = [this] {
        desk().notify({Tone::Good, u"7 files written."_s, {{u"Look"_s, [] {}}, {u"Change"_s, [] {}}}});
    };
    auto &cross = *strip.findChild<QToolButton *>(u"closeMessage"_s);
    QVERIFY(!cross.accessibleName().isEmpty());
    const auto offers = [&strip] { return strip.findChildren<QPushButton *>(); };
    say();
    QCOMPARE(place(), u"text"_s); // it takes no key by itself
    QTRY_VERIFY(offers().value(1) && offers().value(1)->isVisible());
    // Backwards from the headline one comes into the strip, at its cross, and on to what it offers.
    window().findChild<QLineEdit *>(u"headline"_s)->setFocus();
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(place(), u"closeMessage"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), offers().value(1));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), offers().value(0));
    press(Qt::Key_Escape);
    QVERIFY(!strip.isVisible());
    QCOMPARE(strip.text(), QString());
    QCOMPARE(place(), u"headline"_s);
    for (const auto key : {Qt::Key_Space, Qt::Key_Return}) {
        say();
        source().setFocus();
        cross.setFocus();
        press(key);
        QVERIFY(!strip.isVisible());
        QCOMPARE(place(), u"text"_s);
    }
    say();
    QTest::mouseClick(&cross, Qt::LeftButton);
    QVERIFY(!strip.isVisible());
    QCOMPARE(place(), u"text"_s);
}

void TestKeyboardAlone::aFolderThatDoesNotExistIsNamedAndMade()
{
    list().setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(place(), u"text"_s);
    const auto dialog = [this] { return window().findChild<QDialog *>(u"exportFolderDialog"_s); };
    const QString folder = filePath(u"pages/of today/网页"_s);
    // From a field too, where the key has a meaning of its own.
    window().findChild<QPlainTextEdit *>(u"standfirst"_s)->setFocus();
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    QTRY_COMPARE(place(), u"folder"_s);
    auto *field = dialog()->findChild<QLineEdit *>(u"folder"_s);
    const auto *said = dialog()->findChild<QLabel *>(u"place"_s);
    field->setText(folder);
    QVERIFY(said->text().contains(folder) && said->text().contains(u"it is made when you export"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!QDir(filePath(u"pages"_s)).exists());
    window().activateWindow();
    QTRY_VERIFY(window().isActiveWindow());
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    dialog()->findChild<QLineEdit *>(u"folder"_s)->setText(folder);
    press(Qt::Key_Return);
    const auto *strip = window().findChild<Banner *>(u"outcome"_s);
    QTRY_VERIFY2(strip->text().contains(folder), qPrintable(strip->text()));
    QVERIFY2(QFile::exists(strip->text().section(u'\n', 1, 1)), qPrintable(strip->text()));
    // What stands in the way is named.
    QFile file(filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    action(u"export.folder"_s)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    dialog()->findChild<QLineEdit *>(u"folder"_s)->setText(file.fileName() + u"/below"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(strip->text().startsWith(u"Not exported"_s));
    QVERIFY2(strip->text().contains(file.fileName() + u"/below"_s), qPrintable(strip->text()));
}

void TestKeyboardAlone::beginningACommandSaysHowItGoesOn()
{
    list().setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(place(), u"text"_s);
    const auto said = [this] { return window().statusBar()->currentMessage(); };
    press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY2(said().startsWith(u"Ctrl+T, then T: Insert Table"_s), qPrintable(said()));
    press(Qt::Key_T);
    QCOMPARE(said(), QString());
    QVERIFY(source().markdown().contains(u"| --- |"_s) || source().markdown().contains(u"|---"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(said(), QString());
    // Not where none of it may run.
    action(u"view.preview"_s)->trigger();
    preview().setFocus();
    press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(said(), QString());
}

void TestKeyboardAlone::aTableCommandOutsideOfOneSaysSo()
{
    list().setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(place(), u"text"_s);
    const QString before = source().markdown();
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_Down);
    QCOMPARE(window().statusBar()->currentMessage(), u"There is no table at the cursor."_s);
    QCOMPARE(source().markdown(), before);
}

QTEST_MAIN(TestKeyboardAlone)
#include "tst_keyboardalone.moc"
