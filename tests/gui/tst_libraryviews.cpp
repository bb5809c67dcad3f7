// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/features/features.h"
#include "gui/libraryfilter.h"
#include "gui/librarysorting.h"
#include "gui/newsroomfacts.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"
#include "gui/scratchdesk.h"
#include "support/verifyok.h"
#include "workflow/savedviews.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The library's filter, kept under a name and taken up again.
class TestLibraryViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFilterComesBackAsItWas();
    void whatIsNoFilterAsksForNothing_data();
    void whatIsNoFilterAsksForNothing();
    void whatIsGoneStillNarrowsTheList();
    void aViewIsSavedAndChosen();
    void aViewIsReplacedOnlyWhenThatIsMeant();
    void aViewKeepsItsOrder();
    void aViewIsRenamedAndDeleted();
    void theButtonListsWhatOthersSaved();

private:
    void run(const QString &id);
    void answer(const QString &text);
    [[nodiscard]] QMessageBox *question() const
    {
        return m_scratch->window().findChild<QMessageBox *>(u"replaceViewQuestion"_s);
    }
    [[nodiscard]] QLineEdit &words() const { return *m_pane->findChild<QLineEdit *>(u"filter"_s); }
    [[nodiscard]] int rows() const { return m_pane->findChild<QListView *>(u"list"_s)->model()->rowCount(); }
    [[nodiscard]] QMenu &menu() const { return *m_pane->findChild<QToolButton *>(u"views"_s)->menu(); }
    [[nodiscard]] QList<SavedView> stored() { return *m_scratch->desk().services().savedViews.all(); }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<QWidget> m_parent;
    LibraryPane *m_pane = nullptr;
};

void TestLibraryViews::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    Desk &desk = m_scratch->desk();
    for (const auto &headline : {u"Harbour ferry"_s, u"Harbour crane"_s, u"Tram"_s})
        QVERIFY(!m_scratch->add(headline).isNull());
    const Feature library = libraryFeature(desk, *new OpenTabs(desk));
    desk.actions().add(library.actions);
    m_parent = std::make_unique<QWidget>();
    m_pane = qobject_cast<LibraryPane *>(library.panes.first().create(m_parent.get()));
    m_parent->show();
    QTRY_COMPARE(rows(), 3);
}

void TestLibraryViews::cleanup()
{
    m_parent.reset();
    m_scratch.reset();
}

void TestLibraryViews::run(const QString &id)
{
    m_scratch->desk().actions().refreshAll();
    QAction *action = m_scratch->desk().actions().action(id);
    QVERIFY(action->isEnabled());
    action->trigger();
}

void TestLibraryViews::answer(const QString &text)
{
    QInputDialog *dialog = nullptr;
    for (auto *found : m_scratch->window().findChildren<QInputDialog *>(u"savedViewDialog"_s)) {
        if (found->isVisible())
            dialog = found;
    }
    QVERIFY(dialog);
    dialog->setTextValue(text);
    dialog->accept();
}

void TestLibraryViews::aFilterComesBackAsItWas()
{
    ArchiveFilter filter;
    filter.words = u"section:\"a b\" 待审 {\"x\"}"_s;
    filter.workflow = {WorkflowState::Ready, WorkflowState::InReview};
    filter.publication = {PublicationState::Unpublished};
    filter.section = m_scratch->section();
    filter.tag = u"R&D"_s;
    filter.byline = u"Lee"_s;
    for (const ArchiveOrder &order :
         {ArchiveOrder(), ArchiveOrder{ArchiveColumn::Headline, Qt::AscendingOrder},
          ArchiveOrder{ArchiveColumn::Published, Qt::DescendingOrder}}) {
        QCOMPARE(filterOfSaved(savedFilter(filter, order)), filter);
        QCOMPARE(orderOfSaved(savedFilter(filter, order)), order);
    }
    QCOMPARE(savedFilter({}, {}), u"{\"sort\":\"rank\"}"_s);
    QCOMPARE(filterOfSaved(savedFilter({}, {})), ArchiveFilter());
}

void TestLibraryViews::whatIsNoFilterAsksForNothing_data()
{
    QTest::addColumn<QString>("saved");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"section:news"_s;
    QTest::newRow("a list") << u"[1, 2]"_s;
    QTest::newRow("other types")
        << u"{\"words\": 7, \"workflow\": \"draft\", \"publication\": [{}, \"soon\"], \"sort\": {}}"_s;
    QTest::newRow("an order of another day") << u"{\"sort\": \"colour\"}"_s;
}

void TestLibraryViews::whatIsNoFilterAsksForNothing()
{
    QFETCH(QString, saved);
    QCOMPARE(filterOfSaved(saved), ArchiveFilter());
    QVERIFY(!orderOfSaved(saved));
}

void TestLibraryViews::whatIsGoneStillNarrowsTheList()
{
    ArchiveFilter filter;
    filter.tag = u"of another day"_s;
    m_pane->setFilter(filter);
    QCOMPARE(m_pane->filter(), filter);
    m_scratch->desk().facts().reload();
    QSignalSpy changed(&m_scratch->desk().facts(), &NewsroomFacts::changed);
    QVERIFY(changed.wait());
    QCOMPARE(m_pane->filter(), filter);
}

void TestLibraryViews::aViewIsSavedAndChosen()
{
    words().setText(u"harbour"_s);
    QTRY_COMPARE(rows(), 2);
    run(u"views.save"_s);
    answer(u"The harbour"_s);
    QTRY_COMPARE(stored().size(), 1);
    words().clear();
    QTRY_COMPARE(rows(), 3);
    QTRY_VERIFY(menu().actions().first()->text() == u"The harbour"_s);
    run(u"views.choose"_s);
    answer(u"The harbour"_s);
    QCOMPARE(words().text(), u"harbour"_s);
    QTRY_COMPARE(rows(), 2);
}

void TestLibraryViews::aViewIsReplacedOnlyWhenThatIsMeant()
{
    VERIFY_OK(m_scratch->desk().services().savedViews.add(u"The harbour"_s, u"{\"words\":\"harbour\"}"_s,
                                                          u"Lee"_s));
    QTRY_VERIFY((Q_EMIT menu().aboutToShow(), menu().actions().first()->text() == u"The harbour"_s));
    const auto saveAs = [this] {
        words().setText(u"tram"_s);
        run(u"views.save"_s);
        answer(u" the HARBOUR "_s);
    };
    saveAs();
    QMessageBox *box = question();
    QVERIFY(box);
    QVERIFY(box->text().contains(u"The harbour"_s));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    QTest::keyClick(box, Qt::Key_Return); // whoever does not read it loses nothing
    QTRY_VERIFY(!question());
    QVERIFY(stored().first().filter.contains(u"harbour"_s));
    saveAs();
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(stored().first().filter.contains(u"tram"_s));
    QCOMPARE(stored().size(), 1);
    QTRY_VERIFY(!question());
    // Another name is no question.
    run(u"views.save"_s);
    answer(u"Trams"_s);
    QTRY_COMPARE(stored().size(), 2);
    QVERIFY(!question());
}

void TestLibraryViews::aViewKeepsItsOrder()
{
    LibrarySorting &sorting = *m_pane->sorting();
    sorting.sortBy(ArchiveColumn::Headline);
    sorting.reverse();
    run(u"views.save"_s);
    answer(u"From Z"_s);
    QTRY_COMPARE(stored().size(), 1);
    VERIFY_OK(
        m_scratch->desk().services().savedViews.add(u"Of before"_s, u"{\"words\":\"tram\"}"_s, u"Lee"_s));
    const auto choose = [this](const QString &name) {
        QTRY_VERIFY((Q_EMIT menu().aboutToShow(), menu().actions().size() > 4));
        run(u"views.choose"_s);
        answer(name);
    };
    sorting.sortBy(ArchiveColumn::Changed);
    choose(u"Of before"_s);
    QCOMPARE(sorting.order().column, ArchiveColumn::Changed);
    choose(u"From Z"_s);
    QCOMPARE(sorting.order(), (ArchiveOrder{ArchiveColumn::Headline, Qt::DescendingOrder}));
    QTRY_COMPARE(rows(), 3);
    const QAbstractItemModel &list = *m_pane->findChild<QListView *>(u"list"_s)->model();
    QTRY_VERIFY(list.index(0, 0).data().toString().contains(u"Tram"_s));
    QTRY_VERIFY(list.index(2, 0).data().toString().contains(u"crane"_s));
}

void TestLibraryViews::aViewIsRenamedAndDeleted()
{
    VERIFY_OK(m_scratch->desk().services().savedViews.add(u"One"_s, u"{}"_s, u"test"_s));
    QTRY_VERIFY((Q_EMIT menu().aboutToShow(), menu().actions().first()->text() == u"One"_s));
    run(u"views.rename"_s);
    answer(u"One"_s);
    answer(u"Another"_s);
    QTRY_COMPARE(stored().first().name, u"Another"_s);
    QTRY_COMPARE(menu().actions().first()->text(), u"Another"_s);
    run(u"views.delete"_s);
    answer(u"Another"_s);
    QTRY_VERIFY(stored().isEmpty());
    QTRY_VERIFY((m_scratch->desk().actions().refreshAll(),
                 !m_scratch->desk().actions().action(u"views.delete"_s)->isEnabled()));
}

void TestLibraryViews::theButtonListsWhatOthersSaved()
{
    VERIFY_OK(m_scratch->desk().services().savedViews.add(u"R&D"_s, u"{\"words\":\"tram\"}"_s, u"Lee"_s));
    QTRY_VERIFY((Q_EMIT menu().aboutToShow(), menu().actions().first()->text() == u"R&&D"_s));
    menu().actions().first()->trigger();
    QCOMPARE(words().text(), u"tram"_s);
    QTRY_COMPARE(rows(), 1);
}

QTEST_MAIN(TestLibraryViews)
#include "tst_libraryviews.moc"
