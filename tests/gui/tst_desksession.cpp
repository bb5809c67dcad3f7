// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskview.h"
#include "gui/scratchwindow.h"
#include "support/longbody.h"

#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTextBlock>

#include <cstdlib>

using namespace Qt::StringLiterals;

/// Where one was: back and forward through the articles visited, and the desk as it stood at the last end.
class TestDeskSession : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysGoBackAndForward();
    void sideButtonsOfTheMouseDoToo();
    void aNewVisitEndsTheWayForward();
    void twoStepsAtOnceAreTwoSteps();
    void theWayBackLeadsToAClosedArticle();
    void aSpikedArticleIsPassedOver();
    void aClashKeepsTheWay();
    void eachArticleKeepsItsPlace();
    void aNewerTextKeepsThePlaceAsFarAsItReaches();
    void aRestartBringsArticleAndPlaceBack();
    void aRestartBringsTheLayoutBack();
    void aKilledDeskOpensItsArticleAgain();
    void anArticleClosedByHandStaysClosed();
    void eachNewsroomHasItsOwn();
    void anArticleThatIsGoneIsTold();

private:
    /// Whatever the desk had begun to read is there by then.
    [[nodiscard]] bool settle() const
    {
        for (int round = 0; round < 3; ++round) {
            QSignalSpy read(&desk().facts(), &NewsroomFacts::changed);
            desk().facts().reload();
            if (!read.wait())
                return false;
        }
        return true;
    }
    void back() { QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier); }
    void forward() { QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier); }
    [[nodiscard]] QString waysOpen() const
    {
        return QString(action(u"article.back"_s)->isEnabled() ? u"<"_s : u"-"_s)
            + (action(u"article.forward"_s)->isEnabled() ? u'>' : u'-');
    }

    ArticleId m_one;
    ArticleId m_two;
    ArticleId m_three;
};

void TestDeskSession::init()
{
    QVERIFY(beginEmpty());
    m_one = add(u"One"_s, longBody(u"One"_s));
    m_two = add(u"Two"_s, longBody(u"Two"_s));
    m_three = add(u"Three"_s, longBody(u"Three"_s));
}

void TestDeskSession::cleanup()
{
    end();
}

void TestDeskSession::keysGoBackAndForward()
{
    QCOMPARE(waysOpen(), u"--"_s);
    QVERIFY(show(m_one));
    QCOMPARE(waysOpen(), u"--"_s);
    QVERIFY(show(m_two));
    QVERIFY(show(m_three));
    QCOMPARE(waysOpen(), u"<-"_s);
    back();
    QVERIFY(arrives(m_two));
    QCOMPARE(waysOpen(), u"<>"_s);
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(waysOpen(), u"->"_s);
    back(); // nothing lies there
    forward();
    QVERIFY(arrives(m_two));
    forward();
    QVERIFY(arrives(m_three));
    QCOMPARE(waysOpen(), u"<-"_s);

    // Typed text is kept on the way.
    source().setFocus();
    QTest::keyClicks(&source(), u"Typed. "_s);
    back();
    QVERIFY(arrives(m_two));
    QVERIFY(desk().services().articles.open(m_three)->article.text.body.startsWith(u"Typed. Three"_s));
}

void TestDeskSession::sideButtonsOfTheMouseDoToo()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    QTest::mouseClick(source().viewport(), Qt::BackButton);
    QVERIFY(arrives(m_one));
    QTest::mouseClick(window().findChild<QWidget *>(u"library"_s), Qt::ForwardButton);
    QVERIFY(arrives(m_two));
    action(u"newsroom.switch"_s)->trigger(); // over the start page nobody sees which article would come
    QTest::mouseClick(&window(), Qt::BackButton);
    QVERIFY(settle());
    QCOMPARE(desk().article().id(), m_two);
}

void TestDeskSession::aNewVisitEndsTheWayForward()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    back();
    QVERIFY(arrives(m_one));
    QVERIFY(show(m_three));
    QCOMPARE(waysOpen(), u"<-"_s);
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(waysOpen(), u"->"_s);
}

void TestDeskSession::twoStepsAtOnceAreTwoSteps()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    QVERIFY(show(m_three));
    back();
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(waysOpen(), u"->"_s);
}

void TestDeskSession::theWayBackLeadsToAClosedArticle()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    action(u"article.close"_s)->trigger();
    QTRY_VERIFY(!desk().article().isOpen());
    QCOMPARE(waysOpen(), u"<-"_s);
    back();
    QVERIFY(arrives(m_two));
    back();
    QVERIFY(arrives(m_one));
}

void TestDeskSession::aSpikedArticleIsPassedOver()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    QVERIFY(show(m_three));
    QVERIFY(desk()
                .services()
                .articles.moveTo(m_two, WorkflowState::Draft, WorkflowState::Spiked, u"test"_s)
                .has_value());
    QSignalSpy told(&desk(), &Desk::told);
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"“Two” was spiked"_s));
    forward();
    QVERIFY(arrives(m_three));
    QCOMPARE(told.size(), 1); // it is no longer on the way

    // Where nothing else is left, one stays.
    QVERIFY(desk()
                .services()
                .articles.moveTo(m_one, WorkflowState::Draft, WorkflowState::Spiked, u"test"_s)
                .has_value());
    back();
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(desk().article().id(), m_three);
    QCOMPARE(waysOpen(), u"--"_s);
}

void TestDeskSession::aClashKeepsTheWay()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    ArticleText theirs = desk().article().text();
    theirs.body = u"Theirs."_s;
    QVERIFY(desk()
                .services()
                .articles.save(m_two, {1}, theirs, RevisionReason::Saved, u"somebody"_s)
                .has_value());
    source().setFocus();
    QTest::keyClicks(&source(), u"Mine. "_s);
    back();
    QTRY_VERIFY(desk().article().theirs());
    QCOMPARE(desk().article().id(), m_two);
    desk().article().resolveConflict({});
    QTRY_COMPARE(desk().article().saveState(), SaveState::Saved);
    back();
    QVERIFY(arrives(m_one));
}

void TestDeskSession::eachArticleKeepsItsPlace()
{
    QVERIFY(show(m_one));
    source().selectRange({int(source().markdown().indexOf(u"One paragraph 120"_s)), 13});
    const int top = source().verticalScrollBar()->value();
    QVERIFY(top > 100);
    QVERIFY(show(m_two));
    QCOMPARE(source().textCursor().position(), 0);
    QCOMPARE(source().verticalScrollBar()->value(), 0);
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(source().textCursor().selectedText(), u"One paragraph"_s);
    QCOMPARE(source().verticalScrollBar()->value(), top);
    // The page shows the same place.
    QTRY_VERIFY(writing().preview()->verticalScrollBar()->value() > 0);
}

void TestDeskSession::aNewerTextKeepsThePlaceAsFarAsItReaches()
{
    QVERIFY(show(m_one));
    source().selectRange({int(source().markdown().size()) - 2, 0});
    QVERIFY(show(m_two));
    ArticleText text = desk().services().articles.open(m_one)->article.text;
    text.body = u"Short."_s;
    QVERIFY(
        desk().services().articles.save(m_one, {1}, text, RevisionReason::Saved, u"somebody"_s).has_value());
    back();
    QVERIFY(arrives(m_one));
    QCOMPARE(source().markdown(), u"Short."_s);
    QCOMPARE(source().textCursor().position(), 6);
}

void TestDeskSession::aRestartBringsArticleAndPlaceBack()
{
    QVERIFY(show(m_two));
    QVERIFY(show(m_one));
    source().selectRange({int(source().markdown().indexOf(u"One paragraph 120"_s)), 13});
    source().setFocus();
    const int top = source().verticalScrollBar()->value();
    QTest::keyClicks(&source(), u"Typed"_s);
    QVERIFY(restart());
    QVERIFY(arrives(m_one));
    QCOMPARE(source().verticalScrollBar()->value(), top);
    QVERIFY(source().textCursor().block().text().startsWith(u"Typed 120"_s));
    QCOMPARE(source().textCursor().positionInBlock(), 5);
    QVERIFY(!desk().article().isUnsaved());
}

void TestDeskSession::aRestartBringsTheLayoutBack()
{
    QVERIFY(show(m_one));
    auto *inspector = window().findChild<QTabWidget *>(u"inspector"_s);
    inspector->setCurrentIndex(3);
    const QString tab = inspector->currentWidget()->objectName();
    writing().setSizes({100, 300});
    Q_EMIT writing().splitterMoved(0, 1);
    action(u"view.library"_s)->trigger();
    QVERIFY(!window().deskView()->isColumnVisible(PaneArea::Library));
    action(u"reports.show"_s)->trigger();
    QVERIFY(restart());
    QCOMPARE(window().deskView()->currentView(), u"reports"_s);
    QVERIFY(arrives(m_one));
    QCOMPARE(window().deskView()->currentView(), u"reports"_s);
    QVERIFY(!window().deskView()->isColumnVisible(PaneArea::Library));
    action(u"view.articles"_s)->trigger();
    QCOMPARE(window().findChild<QTabWidget *>(u"inspector"_s)->currentWidget()->objectName(), tab);
    const QList<int> sizes = writing().sizes(); // of another width, without the library
    QVERIFY(std::abs(sizes[0] * 3 - sizes[1]) < 12);
    action(u"view.library"_s)->trigger();
    QVERIFY(restart());
    QVERIFY(window().deskView()->isColumnVisible(PaneArea::Library));
    QCOMPARE(window().deskView()->currentView(), u"articles"_s);
}

void TestDeskSession::aKilledDeskOpensItsArticleAgain()
{
    QVERIFY(show(m_one));
    QVERIFY(show(m_two));
    end(); // without closing the window: nothing is left in order
    QVERIFY(start());
    QVERIFY(arrives(m_two));
}

void TestDeskSession::anArticleClosedByHandStaysClosed()
{
    QVERIFY(show(m_one));
    source().setFocus();
    QTest::keyClicks(&source(), u"Typed. "_s); // so that closing has something to wait for
    action(u"article.close"_s)->trigger();
    QTRY_VERIFY(!desk().article().isOpen());
    QVERIFY(restart());
    QVERIFY(settle());
    QVERIFY(!desk().article().isOpen());

    QVERIFY(show(m_one));
    action(u"article.close"_s)->trigger(); // closed at once
    QTRY_VERIFY(!desk().article().isOpen());
    QVERIFY(restart());
    QVERIFY(settle());
    QVERIFY(!desk().article().isOpen());
}

void TestDeskSession::eachNewsroomHasItsOwn()
{
    QVERIFY(show(m_two));
    const QString other = filePath(u"other.galley"_s);
    QVERIFY(createNewsroom(other, NewsroomContent::Empty, SystemClock()).has_value());
    QVERIFY(restart(other));
    const ArticleId theirs = add(u"Theirs"_s, u"A body."_s);
    QVERIFY(show(theirs));
    QVERIFY(restart());
    QVERIFY(arrives(m_two));
    QVERIFY(restart(other));
    QVERIFY(arrives(theirs));
}

void TestDeskSession::anArticleThatIsGoneIsTold()
{
    QVariantMap articles;
    articles.insert(desk().services().newsroom.address(),
                    QVariantMap{{u"article"_s, ArticleId::make().text()}});
    end();
    settings().setValue(settingsTable.openArticles, articles);
    QVERIFY(start());
    QTRY_VERIFY(window().statusBar()->currentMessage().contains(u"no longer in this newsroom"_s));
    QVERIFY(!desk().article().isOpen());
}

QTEST_MAIN(TestDeskSession)
#include "tst_desksession.moc"
