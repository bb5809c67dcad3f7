// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokentable.h"
#include "editor/findbar.h"
#include "editor/spelling.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"
#include "gui/scratchwindow.h"
#include "heldwrites.h"
#include "support/longbody.h"
#include "support/scratchdictionaries.h"
#include "workflow/notes.h"

#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// Several articles open in tabs: each with its text, undo and place, in the whole window.
class TestArticleTabs : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneArticleShowsNoTabs();
    void anArticleTakesTheTabOneIsIn();
    void theLibraryOpensInANewTab_data();
    void theLibraryOpensInANewTab();
    void anArticleIsInOneTabOnly();
    void undoStaysWithItsTab();
    void aTextTakenOverLosesItsUndo();
    void cursorAndScrollPlaceStay();
    void unsavedTextIsKept();
    void whatSomebodySavedMeanwhileIsShown();
    void aClashKeepsItsTab();
    void hitsAndMisspeltWordsAreThoseOfTheText();
    void whatIsComposedStaysOutOfTheOtherText();
    void tabsCloseInEveryWay();
    void tabsThatGoMeanwhileLeaveRoom();
    void quickStepsAllCount();
    void aTabThatCouldNotBeOpenedIsTriedAgain();
    void aTabThatIsBeingClosedGoes();
    void whatFailsOfTheTextHoldsUpNoTab();
    void aTabWhoseArticleIsGoneGoes();
    void theWheelStaysOutOfIt();
    void aNewArticleHasATabOfItsOwn();
    void aNoteIsSentByItsKey();
    void aHalfWrittenNoteOutlastsARestart();
    void whatWaitsForHitsStaysInItsText();
    void theOneClosedLastComesBack();
    void keysGoAlongTheTabs();
    void aDragAndKeysOrderThem();
    void aTabSaysWhatItHolds();
    void aRestartBringsThemBack();

private:
    [[nodiscard]] bool showInNew(const ArticleId &id) const
    {
        tabs().openInNew(id);
        return arrives(id);
    }
    /// One, Two and Three are in tabs, and Three is on the desk.
    [[nodiscard]] bool showThree() const { return show(m_one) && showInNew(m_two) && showInNew(m_three); }
    void click(const QString &text, Qt::MouseButton button = Qt::LeftButton) const
    {
        for (int index = 0; index < bar().count(); ++index) {
            if (bar().tabText(index) == text)
                QTest::mouseClick(&bar(), button, {}, bar().tabRect(index).center());
        }
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList texts;
        for (int index = 0; index < bar().count(); ++index)
            texts.append(bar().tabText(index));
        return texts;
    }
    void type(const QString &text) const
    {
        source().setFocus();
        QTest::keyClicks(&source(), text);
    }
    [[nodiscard]] QListView &list() const
    {
        return *window().findChild<LibraryPane *>()->findChild<QListView *>(u"list"_s);
    }
    [[nodiscard]] QModelIndex row(const QString &headline) const
    {
        const QAbstractItemModel &rows = *list().model();
        const auto found = rows.match(rows.index(0, 0), Qt::DisplayRole, headline, 1, Qt::MatchStartsWith);
        return found.value(0);
    }
    [[nodiscard]] OpenTabs &tabs() const { return *desk().findChild<OpenTabs *>(); }
    [[nodiscard]] QTabBar &bar() const { return *window().findChild<QTabBar *>(u"articleTabs"_s); }

    std::unique_ptr<ScratchDictionaries> m_dictionaries;
    ArticleId m_one;
    ArticleId m_two;
    ArticleId m_three;
};

void TestArticleTabs::init()
{
    m_dictionaries = std::make_unique<ScratchDictionaries>();
    QVERIFY(m_dictionaries->add(u"en_US"_s, "one\ntwo\nthree\nparagraph"));
    QVERIFY(beginEmpty());
    m_one = add(u"One"_s, longBody(u"One"_s));
    m_two = add(u"Two"_s, longBody(u"Two"_s));
    m_three = add(u"Three"_s, longBody(u"Three"_s));
    desk().noteArticlesChanged();
    QTRY_VERIFY(row(u"Three"_s).isValid());
}

void TestArticleTabs::cleanup()
{
    end();
    m_dictionaries.reset();
}

void TestArticleTabs::oneArticleShowsNoTabs()
{
    QVERIFY(!bar().isVisible());
    QVERIFY(show(m_one));
    QVERIFY(!bar().isVisible());
    QVERIFY(!action(u"article.nextTab"_s)->isEnabled());
    QVERIFY(showInNew(m_two));
    QVERIFY(bar().isVisible());
    QVERIFY(action(u"article.nextTab"_s)->isEnabled());
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s}));
    QCOMPARE(bar().currentIndex(), 1);
    action(u"article.close"_s)->trigger();
    QVERIFY(arrives(m_one));
    QVERIFY(!bar().isVisible());
}

void TestArticleTabs::anArticleTakesTheTabOneIsIn()
{
    QVERIFY(show(m_one));
    QVERIFY(showInNew(m_two));
    QVERIFY(show(m_three));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Three"_s}));
    press(Qt::Key_Left, Qt::AltModifier); // back to Two, in the same tab
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s}));
}

void TestArticleTabs::theLibraryOpensInANewTab_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("Ctrl+Enter on the row") << u"key"_s;
    QTest::newRow("the middle button") << u"middle"_s;
    QTest::newRow("Ctrl+click") << u"ctrl"_s;
}

void TestArticleTabs::theLibraryOpensInANewTab()
{
    QFETCH(QString, way);
    QVERIFY(show(m_one));
    const QPoint place = list().visualRect(row(u"Two"_s)).center();
    if (way == "key"_L1) {
        list().setFocus();
        list().setCurrentIndex(row(u"Two"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
    } else if (way == "middle"_L1) {
        QTest::mouseClick(list().viewport(), Qt::MiddleButton, {}, place);
    } else {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, Qt::ControlModifier, place);
    }
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s}));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(row(u"Three"_s)).center());
    QVERIFY(arrives(m_three));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Three"_s}));
}

void TestArticleTabs::anArticleIsInOneTabOnly()
{
    QVERIFY(showThree());
    QVERIFY(showInNew(m_one));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(bar().currentIndex(), 0);
    QVERIFY(show(m_two));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(bar().currentIndex(), 1);
}

void TestArticleTabs::undoStaysWithItsTab()
{
    QVERIFY(show(m_one));
    type(u"First. "_s);
    QVERIFY(showInNew(m_two));
    QVERIFY(!source().document()->isUndoAvailable());
    type(u"Second. "_s);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    source().setFocus();
    action(u"edit.undo"_s)->trigger();
    QVERIFY(source().markdown().startsWith(u"One paragraph 0"_s));
    QVERIFY(desk().article().isUnsaved());
    action(u"edit.redo"_s)->trigger();
    QVERIFY(source().markdown().startsWith(u"First. One"_s));
    click(u"Two"_s);
    QVERIFY(arrives(m_two));
    QVERIFY(source().markdown().startsWith(u"Second. Two"_s));
    source().undo();
    source().undo(); // and there is no more
    QCOMPARE(source().markdown(), longBody(u"Two"_s));
    // What is undone is stored as any edit is.
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(stored(m_two), longBody(u"Two"_s));
}

void TestArticleTabs::aTextTakenOverLosesItsUndo()
{
    QVERIFY(show(m_one));
    type(u"First. "_s);
    QVERIFY(show(m_two));
    QVERIFY(show(m_one));
    QVERIFY(source().markdown().startsWith(u"First. "_s));
    QVERIFY(!source().document()->isUndoAvailable());
}

void TestArticleTabs::cursorAndScrollPlaceStay()
{
    QVERIFY(show(m_one));
    source().selectRange({int(source().markdown().indexOf(u"One paragraph 90"_s)), 13});
    const int top = source().verticalScrollBar()->value();
    QVERIFY(top > 50);
    QVERIFY(showInNew(m_two));
    QCOMPARE(source().textCursor().position(), 0);
    QCOMPARE(source().verticalScrollBar()->value(), 0);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(source().textCursor().selectedText(), u"One paragraph"_s);
    QCOMPARE(source().verticalScrollBar()->value(), top);
}

void TestArticleTabs::unsavedTextIsKept()
{
    QVERIFY(showThree());
    type(u"Typed. "_s);
    QTRY_COMPARE(shown().constLast(), u"● Three"_s);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
    QVERIFY(stored(m_three).startsWith(u"Typed. Three"_s));
    type(u"Mine. "_s);
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(arrives(m_two));
    QVERIFY(stored(m_one).startsWith(u"Mine. One"_s));
}

void TestArticleTabs::whatSomebodySavedMeanwhileIsShown()
{
    QVERIFY(show(m_one));
    type(u"Mine. "_s);
    QVERIFY(showInNew(m_two));
    auto theirs = desk().services().articles.open(m_one)->article;
    theirs.text.body = u"Theirs."_s;
    QVERIFY(desk()
                .services()
                .articles.save(m_one, theirs.head, theirs.text, RevisionReason::Saved, u"somebody"_s)
                .has_value());
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(source().markdown(), u"Theirs."_s);
    QVERIFY(!source().document()->isUndoAvailable()); // it would bring back what is older
    QVERIFY(!desk().article().isUnsaved());
    bool isTold = false;
    for (const QLabel *label : window().findChild<QWidget *>(u"editor"_s)->findChildren<QLabel *>())
        isTold = isTold || label->text().startsWith(u"A newer text of this article was saved"_s);
    QVERIFY(isTold);
    // It goes on from theirs.
    type(u"Then mine. "_s);
    click(u"Two"_s);
    QVERIFY(arrives(m_two));
    QVERIFY(stored(m_one).contains(u"Theirs"_s) && stored(m_one).contains(u"Then mine."_s));
}

void TestArticleTabs::aClashKeepsItsTab()
{
    QVERIFY(show(m_one));
    QVERIFY(showInNew(m_two));
    type(u"Mine. "_s);
    ArticleText theirs = desk().article().article().text;
    theirs.body = u"Theirs."_s;
    QVERIFY(desk()
                .services()
                .articles.save(m_two, {1}, theirs, RevisionReason::Saved, u"somebody"_s)
                .has_value());
    click(u"One"_s);
    QTRY_VERIFY(desk().article().theirs());
    QCOMPARE(desk().article().id(), m_two);
    QTRY_COMPARE(bar().currentIndex(), 1);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(bar().count(), 2);
    QVERIFY(source().markdown().startsWith(u"Mine. Two"_s));
    desk().article().resolveConflict({});
    QTRY_COMPARE(desk().article().saveState(), SaveState::Saved);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(bar().count(), 2);
    QVERIFY(stored(m_two).startsWith(u"Mine. Two"_s));
}

void TestArticleTabs::hitsAndMisspeltWordsAreThoseOfTheText()
{
    const ArticleId wrong = add(u"Wrong"_s, u"One wrogn paragraph."_s);
    QVERIFY(show(wrong));
    const Spelling &spelling = *source().findChild<Spelling *>();
    QTRY_VERIFY(spelling.isWhole());
    QTRY_COMPARE(spelling.marks().size(), 1);
    writing().showFind();
    auto *pattern = window().findChild<QLineEdit *>(u"findPattern"_s);
    pattern->setText(u"paragraph"_s);
    const auto *count = window().findChild<QLabel *>(u"findCount"_s);
    QTRY_COMPARE(count->text(), u"1 of 1"_s);
    QVERIFY(showInNew(m_two));
    QTRY_VERIFY(count->text().contains(u"200"_s));
    QTRY_VERIFY(spelling.isWhole());
    QCOMPARE(spelling.marks().size(), 0);
    click(u"Wrong"_s);
    QVERIFY(arrives(wrong));
    QTRY_VERIFY(!count->text().contains(u"200"_s));
    QTRY_VERIFY(spelling.isWhole());
    QCOMPARE(spelling.marks(), QList<Spelling::Range>({{4, 5}}));
}

void TestArticleTabs::whatIsComposedStaysOutOfTheOtherText()
{
    QVERIFY(show(m_one));
    source().setFocus();
    QInputMethodEvent composing(u"ni hao"_s, {});
    QCoreApplication::sendEvent(&source(), &composing);
    QVERIFY(showInNew(m_two));
    QInputMethodEvent chosen;
    chosen.setCommitString(u"\u4f60\u597d\U00020000"_s);
    QCoreApplication::sendEvent(&source(), &chosen);
    QVERIFY(source().markdown().startsWith(u"\u4f60\u597d\U00020000Two"_s));
    click(u"One"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(source().markdown(), longBody(u"One"_s));
    QVERIFY(source().document()->firstBlock().layout()->preeditAreaText().isEmpty());
    QCOMPARE(stored(m_one), longBody(u"One"_s));
    QVERIFY(stored(m_two).startsWith(u"\u4f60\u597d\U00020000Two"_s));
}

void TestArticleTabs::tabsCloseInEveryWay()
{
    QVERIFY(showThree());
    click(u"One"_s, Qt::MiddleButton);
    QCOMPARE(shown(), QStringList({u"Two"_s, u"Three"_s}));
    QCOMPARE(desk().article().id(), m_three);
    Q_EMIT bar().tabCloseRequested(1); // the one on the desk
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"Two"_s}));

    QVERIFY(showInNew(m_one));
    QVERIFY(showInNew(m_three));
    const QPoint place = bar().tabRect(0).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, bar().mapToGlobal(place));
    QCoreApplication::sendEvent(&bar(), &event);
    auto *menu = bar().findChild<QMenu *>(u"tabMenu"_s);
    QVERIFY(menu);
    menu->actions().constLast()->trigger(); // Close Others
    menu->close();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"Two"_s}));
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!desk().article().isOpen());
    QCOMPARE(bar().count(), 0);
}

void TestArticleTabs::theOneClosedLastComesBack()
{
    QVERIFY(showThree());
    click(u"Two"_s);
    QVERIFY(arrives(m_two));
    source().selectRange({int(source().markdown().indexOf(u"Two paragraph 60"_s)), 3});
    press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(arrives(m_three));
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(source().textCursor().selectedText(), u"Two"_s);
    QVERIFY(!action(u"article.reopen"_s)->isEnabled());
}

void TestArticleTabs::keysGoAlongTheTabs()
{
    QVERIFY(showThree());
    source().setFocus();
    press(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(arrives(m_one));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(arrives(m_two));
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(arrives(m_one));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(arrives(m_three));
}

void TestArticleTabs::aDragAndKeysOrderThem()
{
    QVERIFY(showThree());
    press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), QStringList({u"One"_s, u"Three"_s, u"Two"_s}));
    QCOMPARE(bar().currentIndex(), 1);
    const QPoint from = bar().tabRect(1).center();
    const QPoint to = bar().tabRect(0).center() - QPoint(20, 0);
    QTest::mousePress(&bar(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(&bar(), from + (to - from) * step / 8);
    QTest::mouseRelease(&bar(), Qt::LeftButton, {}, to);
    QTRY_COMPARE(shown(), QStringList({u"Three"_s, u"One"_s, u"Two"_s}));
    QCOMPARE(tabs().tabs().constFirst().id, m_three);
    QCOMPARE(desk().article().id(), m_three);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
}

void TestArticleTabs::aTabSaysWhatItHolds()
{
    const QString headline = u"\u6e2f\u53e3 & <b>harbour</b> "_s.repeated(20).trimmed();
    const ArticleId wide = add(headline, u"Text."_s);
    QVERIFY(show(wide));
    QVERIFY(showInNew(m_one));
    QCOMPARE(bar().tabText(0), QString(headline).replace(u'&', u"&&"_s));
    QVERIFY(bar().tabRect(0).width() <= 220);
    QVERIFY(bar().tabToolTip(0).contains(headline.toHtmlEscaped()));
    QCOMPARE(bar().accessibleTabName(0), headline);
    desk().article().edit([](ArticleText &text) { text.headline.clear(); });
    QCOMPARE(bar().tabText(1), u"● Untitled article"_s);
    QCOMPARE(bar().accessibleTabName(1), u"Untitled article, not saved"_s);
}

void TestArticleTabs::aRestartBringsThemBack()
{
    QVERIFY(showThree());
    source().selectRange({int(source().markdown().indexOf(u"Three paragraph 60"_s)), 5});
    click(u"Two"_s);
    QVERIFY(arrives(m_two));
    press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), QStringList({u"Two"_s, u"One"_s, u"Three"_s}));
    type(u"Typed. "_s);
    QVERIFY(restart());
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), QStringList({u"Two"_s, u"One"_s, u"Three"_s}));
    QVERIFY(bar().isVisible());
    QVERIFY(source().markdown().startsWith(u"Typed. Two"_s));
    click(u"Three"_s);
    QVERIFY(arrives(m_three));
    QCOMPARE(source().textCursor().selectedText(), u"Three"_s);
    // Closed tabs stay closed.
    click(u"One"_s, Qt::MiddleButton);
    QVERIFY(restart());
    QVERIFY(arrives(m_three));
    QCOMPARE(shown(), QStringList({u"Two"_s, u"Three"_s}));
}

void TestArticleTabs::tabsThatGoMeanwhileLeaveRoom()
{
    QVERIFY(showThree());
    const ArticleId four = add(u"Four"_s, u"Four."_s);
    tabs().openInNew(four); // behind Three, the third
    click(u"One"_s, Qt::MiddleButton);
    click(u"Two"_s, Qt::MiddleButton);
    QVERIFY(arrives(four));
    QCOMPARE(shown(), QStringList({u"Three"_s, u"Four"_s}));
}

void TestArticleTabs::quickStepsAllCount()
{
    QVERIFY(showThree());
    source().setFocus();
    press(Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab, Qt::ControlModifier); // One was not there yet
    QVERIFY(arrives(m_two));
}

void TestArticleTabs::aTabThatCouldNotBeOpenedIsTriedAgain()
{
    QVERIFY(showThree());
    // The bar goes ahead of an article that then does not come, because another one is asked for.
    click(u"One"_s);
    desk().article().open(m_three);
    QCOMPARE(desk().article().id(), m_three);
    click(u"One"_s);
    QVERIFY(arrives(m_one));
}

void TestArticleTabs::aTabThatIsBeingClosedGoes()
{
    QVERIFY(show(m_one));
    {
        const HeldWrites held(desk().services().jobs);
        type(u"x"_s); // leaving waits for its revision
        tabs().close(m_one);
        desk().article().open(m_one, {u"headline"_s});
    }
    QVERIFY(arrives({}));
    QCOMPARE(tabs().tabs().size(), 0);
}

void TestArticleTabs::whatFailsOfTheTextHoldsUpNoTab()
{
    QVERIFY(show(m_one));
    const QSignalSpy failed(&desk().article(), &CurrentArticle::failed);
    {
        const HeldWrites held(desk().services().jobs);
        type(u"x"_s); // leaving waits for its revision
        tabs().openInNew(m_two);
        const BrokenTable broken(newsroomPath(), u"article"_s);
        desk().article().reloadStates();
        QTRY_COMPARE(failed.size(), 1);
    }
    QVERIFY(arrives(m_two));
    QCOMPARE(shown(), (QStringList{u"One"_s, u"Two"_s}));
}

void TestArticleTabs::aTabWhoseArticleIsGoneGoes()
{
    QVERIFY(show(m_one));
    tabs().restore({{ArticleId::make(), u"Gone"_s}, {m_two, u"Two"_s}});
    QCOMPARE(shown(), (QStringList{u"One"_s, u"Gone"_s, u"Two"_s}));
    click(u"Gone"_s);
    QTRY_COMPARE(shown(), (QStringList{u"One"_s, u"Two"_s}));
    QCOMPARE(desk().article().id(), m_one);
    QCOMPARE(bar().currentIndex(), 0);
}

void TestArticleTabs::theWheelStaysOutOfIt()
{
    QVERIFY(showThree());
    const QPointF place = bar().tabRect(0).center();
    QWheelEvent wheel(place, bar().mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&bar(), &wheel);
    QCOMPARE(bar().currentIndex(), 2);
}

void TestArticleTabs::aNewArticleHasATabOfItsOwn()
{
    QVERIFY(show(m_one));
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(shown(), QStringList({u"One"_s, u"Untitled article"_s}));
    QTRY_COMPARE(bar().currentIndex(), 1);
    QVERIFY(show(m_two)); // opened as ever: in this tab
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s}));
}

void TestArticleTabs::aNoteIsSentByItsKey()
{
    QVERIFY(showThree());
    source().setFocus();
    QTRY_VERIFY(action(u"notes.add"_s)->isEnabled());
    action(u"notes.add"_s)->trigger();
    auto *compose = window().findChild<QPlainTextEdit *>(u"compose"_s);
    QTRY_VERIFY(compose && compose->hasFocus());
    compose->insertPlainText(u"Who says so?"_s);
    QTest::keyClick(compose, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk().services().notes.ofArticle(m_three)->size(), 1);
    QTRY_VERIFY(source().hasFocus());
    QVERIFY(!source().textCursor().hasSelection()); // the next key writes over nothing
    QCOMPARE(shown(), QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(desk().article().id(), m_three);
}

void TestArticleTabs::aHalfWrittenNoteOutlastsARestart()
{
    QVERIFY(showThree());
    source().setFocus();
    QTRY_VERIFY(action(u"notes.add"_s)->isEnabled());
    action(u"notes.add"_s)->trigger();
    const auto compose = [this] { return window().findChild<QPlainTextEdit *>(u"compose"_s); };
    QTRY_VERIFY(compose() && compose()->hasFocus());
    compose()->insertPlainText(u"Who says"_s);
    QVERIFY(restart());
    QVERIFY(arrives(m_three));
    QTRY_COMPARE(compose()->toPlainText(), u"Who says"_s);
    action(u"notes.show"_s)->trigger();
    QTRY_VERIFY(compose()->isVisible());
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk().services().notes.ofArticle(m_three)->size(), 1);
    QVERIFY(
        desk().services().notes.ofArticle(m_three)->first().anchor.quote.startsWith(u"Three paragraph"_s));
}

void TestArticleTabs::whatWaitsForHitsStaysInItsText()
{
    QVERIFY(show(m_one));
    QVERIFY(showInNew(m_two));
    writing().showReplace();
    window().findChild<QLineEdit *>(u"findPattern"_s)->setText(u"paragraph"_s);
    window().findChild<QLineEdit *>(u"findReplacement"_s)->setText(u"line"_s);
    window().findChild<FindBar *>()->replaceAll(); // nothing is found yet
    QCOMPARE(source().markdown(), longBody(u"Two"_s));
    writing().exchangeText({}, longBody(u"One"_s), u"en"_s).reset();
    const auto *count = window().findChild<QLabel *>(u"findCount"_s);
    QTRY_VERIFY(count->text().contains(u"200"_s));
    QCOMPARE(source().markdown(), longBody(u"One"_s));
}

QTEST_MAIN(TestArticleTabs)
#include "tst_articletabs.moc"
