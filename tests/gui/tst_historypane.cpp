// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/brokentable.h"
#include "gui/minuteformat.h"
#include "gui/onereader.h"
#include "gui/panes/historypane.h"
#include "gui/scratchdesk.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

class TestHistoryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderTextComesBack();
    void whyATextDidNotComeBackIsSaid();
    void whatIsTypedMeanwhileIsARevision();
    void nothingIsLeftOfAnArticleThatWasClosedUnsaved();
    void aTextThatComesTooLateIsNotShown();
    void aListThatCannotBeReadShowsNoOtherArticlesRows();
    void aRevisionIsComparedWithTheDesk();
    void twoRevisionsAreCompared();
    void aRevisionIsNamedByKey();
    void theNewestIsNamedFromAnywhere();
};

namespace {

void restoreFirst(HistoryPane &pane)
{
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_VERIFY(list->model()->rowCount() > 1);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    auto *restore = pane.findChild<QPushButton *>(u"restore"_s);
    QTRY_VERIFY(restore->isEnabled());
    restore->click();
}

} // namespace

void TestHistoryPane::anOlderTextComesBack()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    QVERIFY(scratch.show(scratch.add(u"The first"_s)));
    scratch.article().edit([](ArticleText &text) { text.headline = u"The second"_s; });
    scratch.article().save(RevisionReason::Saved);
    QTRY_COMPARE(scratch.article().article().head, Revision{2});
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    restoreFirst(pane);
    QTRY_COMPARE(scratch.article().text().headline, u"The first"_s);
    QTRY_COMPARE(scratch.article().article().head, Revision{3});
}

void TestHistoryPane::aRevisionIsNamedByKey()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    const ArticleId id = scratch.add(u"The first"_s);
    QVERIFY(scratch.show(id));
    scratch.article().edit([](ArticleText &text) { text.headline = u"The second"_s; });
    scratch.article().save(RevisionReason::Saved);
    QTRY_COMPARE(scratch.article().article().head, Revision{2});
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const auto shown = [list](int row) { return list->model()->index(row, 0).data().toString(); };
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_F2);
    auto *name = list->findChild<QLineEdit *>();
    QVERIFY(name);
    QTest::keyClicks(name, u"As  sent "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY2(shown(1).startsWith(u"As sent · 1"_s), qPrintable(shown(1)));
    QVERIFY(shown(0).startsWith(u'2'));
    QCOMPARE(scratch.articles().revisions(id)->constLast().name, u"As sent"_s);

    // An empty name takes it away.
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_F2);
    name = list->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"As sent"_s);
    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(shown(1).startsWith(u'1'));
    QCOMPARE(list->currentIndex().row(), 1);
}

void TestHistoryPane::theNewestIsNamedFromAnywhere()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    const ArticleId id = scratch.add(u"The first"_s);
    QVERIFY(scratch.show(id));
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));

    // The rows do not show the newest yet, and an older one is chosen.
    QVERIFY(scratch.saveAsSomebody(id, u"Newer."_s));
    pane.nameNewest();
    QTRY_VERIFY(list->findChild<QLineEdit *>());
    auto *name = list->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"As s"_s);
    // Revisions that come meanwhile do not take the name away.
    QVERIFY(scratch.saveAsSomebody(id, u"Newer still."_s));
    scratch.article().reloadStates();
    QTRY_COMPARE(scratch.article().article().head, Revision{3});
    QTest::keyClicks(name, u"ent"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTRY_COMPARE(scratch.articles().revisions(id)->at(1).name, u"As sent"_s);
    QTRY_VERIFY(list->model()->index(1, 0).data().toString().startsWith(u"As sent"_s));
}

void TestHistoryPane::whyATextDidNotComeBackIsSaid()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    const ArticleId id = scratch.add(u"The first"_s);
    QVERIFY(scratch.show(id));
    ArticleText theirs = scratch.article().text();
    theirs.headline = u"Theirs"_s;
    QVERIFY(scratch.articles().save(id, {1}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    scratch.article().edit([](ArticleText &text) { text.headline = u"Mine"_s; });
    restoreFirst(pane);
    QTRY_VERIFY(pane.findChild<Banner *>()->text().startsWith(u"Not restored"_s));
    QCOMPARE(scratch.article().text().headline, u"Mine"_s);
}

void TestHistoryPane::whatIsTypedMeanwhileIsARevision()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    const ArticleId id = scratch.add(u"The first"_s);
    QVERIFY(scratch.show(id));
    CurrentArticle &article = scratch.article();
    const auto type = [&article](const QString &headline) {
        article.edit([&headline](ArticleText &text) { text.headline = headline; });
    };
    type(u"The second"_s);
    article.save(RevisionReason::Saved);
    QTRY_COMPARE(article.article().head, Revision{2});
    bool isTyped = false;
    // Queued, the key comes after the text to be saved was taken, and before the answer.
    connect(
        &article, &CurrentArticle::saveStateChanged, this,
        [&] {
            if (article.saveState() == SaveState::Saving && !std::exchange(isTyped, true))
                type(u"Typed while it was saved"_s);
        },
        Qt::QueuedConnection);
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    type(u"Typed before"_s);
    restoreFirst(pane);
    type(u"Typed while it was read"_s);
    QTRY_COMPARE(article.text().headline, u"The first"_s);
    QTRY_COMPARE(article.saveState(), SaveState::Saved);
    QCOMPARE(scratch.articles().textOf(id, {3})->headline, u"Typed while it was read"_s);
    QCOMPARE(scratch.articles().textOf(id, {4})->headline, u"Typed while it was saved"_s);
    QCOMPARE(scratch.articles().textOf(id, {5})->headline, u"The first"_s);
}

void TestHistoryPane::nothingIsLeftOfAnArticleThatWasClosedUnsaved()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    QVERIFY(scratch.show(scratch.add(u"The first"_s)));
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    const auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    OneReader inOrder(scratch.desk().services().jobs);
    scratch.article().edit([](ArticleText &text) { text.headline = u"The second"_s; });
    bool isLeft = false;
    scratch.article().leave([&isLeft](const Result<void> &left) { isLeft = left.has_value(); });
    QTRY_VERIFY(isLeft);
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(list->model()->rowCount(), 0);
}

void TestHistoryPane::aTextThatComesTooLateIsNotShown()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    QVERIFY(scratch.show(scratch.add(u"The first"_s)));
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    OneReader inOrder(scratch.desk().services().jobs);
    list->setCurrentIndex(list->model()->index(0, 0));
    scratch.article().leave([](const Result<void> &) {});
    QVERIFY(!scratch.article().isOpen());
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(pane.findChild<QPlainTextEdit *>(u"text"_s)->toPlainText(), QString());
}

void TestHistoryPane::aListThatCannotBeReadShowsNoOtherArticlesRows()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    const ArticleId first = scratch.add(u"The first"_s);
    const ArticleId other = scratch.add(u"Another"_s);
    QVERIFY(scratch.show(first));
    // Connected before the pane, it breaks what the pane is about to read.
    std::optional<BrokenTable> broken;
    connect(&scratch.article(), &CurrentArticle::opened, this, [&] {
        if (scratch.article().id() == other)
            broken.emplace(scratch.path(), u"revision"_s);
    });
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    auto *list = pane.findChild<QListView *>(u"list"_s);
    const auto *banner = pane.findChild<Banner *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    const auto *restore = pane.findChild<QPushButton *>(u"restore"_s);
    QVERIFY(restore->isEnabled());

    QVERIFY(scratch.show(other));
    QTRY_VERIFY(!banner->text().isEmpty());
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!restore->isEnabled());

    // What failed for the one is not said of the next.
    broken.reset();
    QVERIFY(scratch.show(first));
    QCOMPARE(banner->text(), QString());
    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestHistoryPane::aRevisionIsComparedWithTheDesk()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    QVERIFY(scratch.show(scratch.add(u"The ferry sails at noon"_s)));
    scratch.article().edit([](ArticleText &text) { text.headline = u"The ferry sails at dusk"_s; });
    HistoryPane pane(scratch.desk(), nullptr);
    pane.compare();
    const auto text = [&scratch] { return scratch.window().findChild<QTextBrowser *>(u"comparison"_s); };
    QTRY_VERIFY(text() && text()->toPlainText().contains(u"dusk"_s));
    QVERIFY(text()->document()->find(u"noon"_s).charFormat().fontStrikeOut());
    QVERIFY(text()->toPlainText().contains(u"Revision 1"_s));
    const QDateTime now = QDateTime::currentDateTime();
    const auto heading = [](const QDateTime &at) {
        return QString(u"The text at "_s + QLocale().toString(at, minuteFormat()));
    };
    const QString shown = text()->toPlainText();
    QVERIFY2(shown.contains(heading(now)) || shown.contains(heading(now.addSecs(-60))), qPrintable(shown));
}

void TestHistoryPane::twoRevisionsAreCompared()
{
    ScratchDesk scratch;
    QVERIFY(scratch.open());
    QVERIFY(scratch.show(scratch.add(u"The ferry sails at noon"_s)));
    for (const QString &moment : {u"dusk"_s, u"dawn"_s}) {
        scratch.article().edit(
            [&moment](ArticleText &text) { text.headline = u"The ferry sails at "_s + moment; });
        scratch.article().save(RevisionReason::Saved);
        QTRY_COMPARE(scratch.article().saveState(), SaveState::Saved);
    }
    HistoryPane pane(scratch.desk(), nullptr);
    pane.show();
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    auto *compare = pane.findChild<QPushButton *>(u"compare"_s);
    QVERIFY(compare->text().contains(u"Two"_s));
    QVERIFY(!pane.findChild<QPushButton *>(u"restore"_s)->isEnabled());
    compare->click();
    const auto text = [&scratch] { return scratch.window().findChild<QTextBrowser *>(u"comparison"_s); };
    QTRY_VERIFY(text() && text()->toPlainText().contains(u"dusk"_s));
    QVERIFY(text()->document()->find(u"noon"_s).charFormat().fontStrikeOut());
    QVERIFY(text()->document()->find(u"dusk"_s).charFormat().fontUnderline());
    QVERIFY(!text()->toPlainText().contains(u"dawn"_s));
}

QTEST_MAIN(TestHistoryPane)
#include "tst_historypane.moc"
