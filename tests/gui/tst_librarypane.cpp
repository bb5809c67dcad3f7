// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/features/features.h"
#include "gui/models/librarymodel.h"
#include "gui/opentabs.h"
#include "gui/panes/librarypane.h"
#include "gui/scratchdesk.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestLibraryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theMenuComesWhenItsArticleIsOpen();
    void noMenuComesWhereOpeningFailed();
    void theRestOfTheListLeavesTheChosenRow();
    void savingLeavesScrollAndSelection();
    void theLatestChangeComesFirstOnceClicksAreOver();
    void aHeadlineIsListedAsItIsTyped();
    void aClickReportedTwiceOpensOnce();
    void enterOpensTheFirstOfWhatIsLookedFor();

private:
    [[nodiscard]] QListView &list() const { return *m_pane->findChild<QListView *>(u"list"_s); }
    [[nodiscard]] QMenu *menu() const { return m_pane->findChild<QMenu *>(u"articleMenu"_s); }
    [[nodiscard]] QPoint pointOn(const QString &headline) const;
    [[nodiscard]] bool showPane(int count);

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<LibraryPane> m_pane;
};

void TestLibraryPane::init()
{
    m_pane.reset();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_scratch->desk().actions().add(
        articleFeature(m_scratch->desk(), *new OpenTabs(m_scratch->desk())).actions);
}

bool TestLibraryPane::showPane(int count)
{
    m_pane = std::make_unique<LibraryPane>(m_scratch->desk(), nullptr);
    m_pane->resize(320, 500);
    m_pane->show();
    return QTest::qWaitForWindowExposed(m_pane.get())
        && QTest::qWaitFor([this, count] { return list().model()->rowCount() >= count; });
}

QPoint TestLibraryPane::pointOn(const QString &headline) const
{
    for (int row = 0; row < list().model()->rowCount(); ++row) {
        const QModelIndex index = list().model()->index(row, 0);
        if (index.data().toString() == headline)
            return list().visualRect(index).center();
    }
    return {-1, -1};
}

void TestLibraryPane::theMenuComesWhenItsArticleIsOpen()
{
    const ArticleId open = m_scratch->add(u"On the desk"_s);
    const ArticleId other = m_scratch->add(u"Under the pointer"_s);
    QVERIFY(m_scratch->articles()
                .moveTo(other, WorkflowState::Draft, WorkflowState::InReview, u"test"_s)
                .has_value());
    QVERIFY(showPane(2));
    QVERIFY(m_scratch->show(open));
    Q_EMIT list().customContextMenuRequested(pointOn(u"Under the pointer"_s));
    QVERIFY(!menu());
    QTRY_VERIFY(menu());
    QCOMPARE(m_scratch->article().id(), other);
    QVERIFY(m_scratch->desk().actions().action(u"article.ready"_s)->isEnabled());
    QVERIFY(!m_scratch->desk().actions().action(u"article.review"_s)->isEnabled());
    menu()->close();
    QTRY_VERIFY(!menu());
    Q_EMIT list().customContextMenuRequested(pointOn(u"Under the pointer"_s));
    QVERIFY(menu());
}

void TestLibraryPane::noMenuComesWhereOpeningFailed()
{
    const ArticleId open = m_scratch->add(u"On the desk"_s);
    const ArticleId other = m_scratch->add(u"Under the pointer"_s);
    QVERIFY(showPane(2));
    QVERIFY(m_scratch->show(open));
    ArticleText theirs = m_scratch->article().text();
    theirs.headline = u"Theirs"_s;
    QVERIFY(m_scratch->articles().save(open, {1}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Mine"_s; });
    QSignalSpy failed(&m_scratch->article(), &CurrentArticle::failed);
    Q_EMIT list().customContextMenuRequested(pointOn(u"Under the pointer"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_scratch->article().id(), open);
    QVERIFY(!menu());
    // A later opening by a click is no answer to the old request either.
    QTRY_COMPARE(m_scratch->article().saveState(), SaveState::Conflict);
    QTRY_VERIFY(m_scratch->article().theirs());
    m_scratch->article().resolveConflict(m_scratch->article().theirs()->text);
    QTRY_COMPARE(m_scratch->article().saveState(), SaveState::Saved);
    QVERIFY(m_scratch->show(other));
    QVERIFY(!menu());
}

void TestLibraryPane::theRestOfTheListLeavesTheChosenRow()
{
    for (int number = 0; number < 230; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(showPane(100));
    const auto first = list().model()->index(0, 0);
    Q_EMIT list().clicked(first);
    QTRY_VERIFY(m_scratch->article().isOpen());
    QTRY_COMPARE(list().currentIndex().row(), 0);
    // Walking down by keys moves the current row; the rest of the list must not pull it back.
    constexpr int before = 150;
    list().setCurrentIndex(list().model()->index(before - 1, 0));
    QTRY_COMPARE(list().model()->rowCount(), 230);
    QCOMPARE(list().currentIndex().row(), before - 1);
    // Nor must reading again what did not change.
    QSignalSpy loaded(static_cast<LibraryModel *>(list().model()), &LibraryModel::loaded);
    m_scratch->desk().noteArticlesChanged();
    QTRY_VERIFY(loaded.size() > 0);
    QCOMPARE(list().currentIndex().row(), before - 1);
}

void TestLibraryPane::savingLeavesScrollAndSelection()
{
    for (int number = 0; number < 230; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(showPane(100));
    QTRY_COMPARE(list().model()->rowCount(), 230);
    // The oldest stands on none of the rows that a first answer would read.
    const auto oldest = list().model()->index(229, 0);
    list().scrollToBottom();
    QTRY_COMPARE(oldest.data().toString(), u"Article number 0"_s);
    Q_EMIT list().clicked(oldest);
    QTRY_VERIFY(m_scratch->article().isOpen());
    QTRY_COMPARE(list().currentIndex().row(), 229);
    const int scrolled = list().verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    QSignalSpy reset(list().model(), &QAbstractItemModel::modelReset);
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Saved"_s; });
    m_scratch->article().save(RevisionReason::Saved);
    QTRY_COMPARE(oldest.data().toString(), u"Saved"_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(list().verticalScrollBar()->value(), scrolled);
    QCOMPARE(list().currentIndex().row(), 229);
}

void TestLibraryPane::theLatestChangeComesFirstOnceClicksAreOver()
{
    for (const auto &headline : {u"Oldest"_s, u"Middle"_s, u"Newest"_s})
        QVERIFY(!m_scratch->add(headline).isNull());
    QVERIFY(showPane(3));
    const auto rows = [this] {
        QStringList headlines;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            headlines.append(list().model()->index(row, 0).data().toString());
        return headlines.join(u' ');
    };
    QCOMPARE(rows(), u"Newest Middle Oldest"_s);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, pointOn(u"Oldest"_s));
    QTRY_VERIFY(m_scratch->article().isOpen());
    QSignalSpy moved(list().model(), &QAbstractItemModel::rowsMoved);
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Changed."_s; });
    // Another one is clicked, and the text that is left is saved under the pointer.
    const ArticleId saved = m_scratch->article().id();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, pointOn(u"Newest"_s));
    QTRY_VERIFY(m_scratch->article().id() != saved);
    QCOMPARE(moved.size(), 0);
    QTRY_COMPARE(rows(), u"Oldest Newest Middle"_s);
    QCOMPARE(list().currentIndex().data().toString(), u"Newest"_s);
}

void TestLibraryPane::aHeadlineIsListedAsItIsTyped()
{
    QVERIFY(showPane(0));
    m_scratch->article().create({});
    QTRY_VERIFY(m_scratch->article().isOpen());
    QTRY_COMPARE(list().model()->rowCount(), 1);
    const QModelIndex row = list().model()->index(0, 0);
    QCOMPARE(row.data().toString(), u"Untitled article"_s);
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Ferry"_s; });
    QCOMPARE(row.data().toString(), u"Ferry"_s);
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"Ferry"_s));
    m_scratch->article().edit([](ArticleText &text) { text.headline.clear(); });
    QCOMPARE(row.data().toString(), u"Untitled article"_s);
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Ferry vote"_s; });
    m_scratch->article().leave([](const Result<void> &) {});
    QTRY_VERIFY(!m_scratch->article().isOpen());
    QTRY_COMPARE(row.data().toString(), u"Ferry vote"_s); // stored by then
}

void TestLibraryPane::aClickReportedTwiceOpensOnce()
{
    const ArticleId other = m_scratch->add(u"The other"_s);
    const ArticleId clicked = m_scratch->add(u"The one"_s);
    QVERIFY(showPane(2));
    QSignalSpy opened(&m_scratch->article(), &CurrentArticle::opened);
    const QModelIndex index = list().indexAt(pointOn(u"The one"_s));
    QVERIFY(index.isValid());
    Q_EMIT list().clicked(index);
    Q_EMIT list().activated(index);
    QTRY_COMPARE(m_scratch->article().id(), clicked);
    QVERIFY(m_scratch->show(other));
    QCOMPARE(opened.size(), 2);
}

void TestLibraryPane::enterOpensTheFirstOfWhatIsLookedFor()
{
    const ArticleId gulls = m_scratch->add(u"Gulls return"_s);
    const ArticleId ferry = m_scratch->add(u"Ferry fares"_s);
    QVERIFY(showPane(2));
    auto *filter = m_pane->findChild<QLineEdit *>(u"filter"_s);
    QSignalSpy opened(&m_scratch->article(), &CurrentArticle::opened);
    filter->setText(u"Gulls"_s);
    QTest::keyClick(filter, Qt::Key_Return); // The ferry is still in the first row.
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_scratch->article().id(), gulls);
    filter->clear();
    QTRY_COMPARE(list().model()->rowCount(), 2);
    QCOMPARE(opened.size(), 1);
    filter->setText(u"Ferry"_s);
    QTRY_COMPARE(list().model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(m_scratch->article().id(), ferry);
}

QTEST_MAIN(TestLibraryPane)
#include "tst_librarypane.moc"
