// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/features/features.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"
#include "gui/scratchdesk.h"

#include <QAction>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Several articles selected in the library, and what is done to all of them.
class TestChosenArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shiftSelectsAndOpensNothing();
    void aTagComesAndGoesWithOneUndo();
    void theSelectionOutlivesTheChange();
    void theSectionIsChosenFromThose();
    void whatIsSkippedIsNamedWithItsReason();
    void theOpenTextIsSavedFirst();
    void nothingSelectedLeavesTheCommandsOff();
    void theMenuOfSeveralIsTheirs();

private:
    [[nodiscard]] QListView &list() const { return *m_pane->findChild<QListView *>(u"list"_s); }
    [[nodiscard]] QAction &action(const QString &id)
    {
        return *m_scratch->desk().actions().action(u"chosen."_s + id);
    }
    [[nodiscard]] QStringList tagsOf(int number)
    {
        return m_scratch->articles().open(m_ids.at(number))->article.text.tags;
    }
    void run(const QString &id);
    void answer(const QString &text);
    [[nodiscard]] QString outcome() const { return m_notices.isEmpty() ? QString() : m_notices.last().text; }

    std::unique_ptr<ScratchDesk> m_scratch;
    LibraryPane *m_pane = nullptr;
    std::unique_ptr<QWidget> m_parent;
    QList<ArticleId> m_ids;
    QList<Notice> m_notices;
};

void TestChosenArticles::init()
{
    m_notices.clear();
    m_ids.clear();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    Desk &desk = m_scratch->desk();
    for (const auto &headline : {u"One"_s, u"Two"_s, u"Three"_s})
        m_ids.append(m_scratch->add(headline));
    connect(&desk, &Desk::noticed, this, [this](const Notice &notice) { m_notices.append(notice); });
    const Feature library = libraryFeature(desk, *new OpenTabs(desk));
    desk.actions().add(library.actions);
    m_parent = std::make_unique<QWidget>();
    m_pane = qobject_cast<LibraryPane *>(library.panes.first().create(m_parent.get()));
    m_pane->resize(320, 500);
    m_parent->resize(320, 500);
    m_parent->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_parent.get()));
    QTRY_COMPARE(list().model()->rowCount(), 3);
}

void TestChosenArticles::cleanup()
{
    m_parent.reset();
    m_scratch.reset();
}

void TestChosenArticles::run(const QString &id)
{
    m_scratch->desk().actions().refreshAll();
    QVERIFY(action(id).isEnabled());
    action(id).trigger();
}

void TestChosenArticles::answer(const QString &text)
{
    auto *dialog = m_scratch->window().findChild<QInputDialog *>(u"chosenArticlesDialog"_s);
    QVERIFY(dialog);
    dialog->setTextValue(text);
    dialog->accept();
}

void TestChosenArticles::shiftSelectsAndOpensNothing()
{
    // Of an article that is open already, asking for it once more is answered at once.
    list().setCurrentIndex(list().model()->index(2, 0));
    QVERIFY(m_scratch->show(m_ids.first()));
    QSignalSpy asked(&m_scratch->article(), &CurrentArticle::stayed);
    const QPoint third = list().visualRect(list().model()->index(2, 0)).center();
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, Qt::ShiftModifier, third);
    QCOMPARE(m_pane->chosen().size(), 3);
    QVERIFY(asked.isEmpty());
    QTest::mouseClick(list().viewport(), Qt::LeftButton, Qt::NoModifier, third);
    QTRY_COMPARE(asked.size(), 1);
    list().setFocus();
    list().setCurrentIndex(list().model()->index(0, 0));
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_pane->chosen().size(), 2);
}

void TestChosenArticles::aTagComesAndGoesWithOneUndo()
{
    list().selectAll();
    run(u"addTag"_s);
    answer(u" harbour "_s);
    QTRY_VERIFY(outcome().startsWith(u"3 article"_s));
    for (int number = 0; number < 3; ++number)
        QCOMPARE(tagsOf(number), QStringList{u"harbour"_s});
    QCOMPARE(m_notices.last().offers.size(), 1);
    m_notices.last().offers.first().run();
    QTRY_VERIFY(tagsOf(2).isEmpty() && tagsOf(1).isEmpty() && tagsOf(0).isEmpty());
    QTRY_VERIFY(m_notices.size() == 2);
    QVERIFY(m_notices.last().offers.isEmpty());
    m_scratch->desk().actions().refreshAll();
    QVERIFY(!action(u"undo"_s).isEnabled());
}

void TestChosenArticles::theSelectionOutlivesTheChange()
{
    list().selectAll();
    run(u"review"_s);
    QTRY_VERIFY(outcome().startsWith(u"3 article"_s));
    QTRY_COMPARE(m_pane->chosen().size(), 3);
    QTRY_COMPARE(m_scratch->articles().open(m_ids[0])->article.workflow, WorkflowState::InReview);
    run(u"ready"_s);
    QTRY_COMPARE(m_notices.size(), 2);
    QCOMPARE(m_scratch->articles().open(m_ids[2])->article.workflow, WorkflowState::Ready);
    run(u"undo"_s);
    QTRY_COMPARE(m_notices.size(), 3);
    QCOMPARE(m_scratch->articles().open(m_ids[2])->article.workflow, WorkflowState::InReview);
}

void TestChosenArticles::theSectionIsChosenFromThose()
{
    const Section wanted = m_scratch->desk().facts().sections().constLast();
    list().selectAll();
    run(u"section"_s);
    answer(wanted.name);
    QTRY_VERIFY(outcome().startsWith(u"3 article"_s));
    QCOMPARE(m_scratch->articles().open(m_ids[1])->article.text.section, wanted.id);
}

void TestChosenArticles::whatIsSkippedIsNamedWithItsReason()
{
    QVERIFY(m_scratch->articles()
                .saveDraft(m_ids[1], {1}, ArticleBuilder().headline(u"Typing"_s).text(), u"somebody"_s)
                .has_value());
    list().selectAll();
    run(u"addTag"_s);
    answer(u"x"_s);
    QTRY_VERIFY(outcome().startsWith(u"2 article"_s));
    QVERIFY2(outcome().contains(u"“Two”: "_s), qPrintable(outcome()));
    QCOMPARE(m_notices.last().tone, Tone::Warning);
    QVERIFY(tagsOf(1).isEmpty());
}

void TestChosenArticles::theOpenTextIsSavedFirst()
{
    QVERIFY(m_scratch->show(m_ids[0]));
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"One, newer"_s; });
    list().selectAll();
    run(u"addTag"_s);
    answer(u"x"_s);
    QTRY_VERIFY(outcome().startsWith(u"3 article"_s));
    const ArticleText stored = m_scratch->articles().open(m_ids[0])->article.text;
    QCOMPARE(stored.headline, u"One, newer"_s);
    QCOMPARE(stored.tags, QStringList{u"x"_s});
    QTRY_COMPARE(m_scratch->article().text().tags, QStringList{u"x"_s});
    QVERIFY(m_scratch->article().saveState() != SaveState::Conflict);
}

void TestChosenArticles::nothingSelectedLeavesTheCommandsOff()
{
    list().clearSelection();
    m_scratch->desk().actions().refreshAll();
    QVERIFY(!action(u"addTag"_s).isEnabled());
    QVERIFY(!action(u"export"_s).isEnabled());
}

void TestChosenArticles::theMenuOfSeveralIsTheirs()
{
    list().selectAll();
    const QPoint second = list().visualRect(list().model()->index(1, 0)).center();
    Q_EMIT list().customContextMenuRequested(second);
    auto *menu = m_pane->findChild<QMenu *>(u"articleMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(&action(u"addTag"_s)));
    QVERIFY(action(u"addTag"_s).isEnabled());
    QVERIFY(!m_scratch->article().isOpen());
    QCOMPARE(m_pane->chosen().size(), 3);
    menu->close();
}

QTEST_MAIN(TestChosenArticles)
#include "tst_chosenarticles.moc"
