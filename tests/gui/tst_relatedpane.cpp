// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/heldwrites.h"
#include "gui/panes/relatedpane.h"
#include "gui/reportfixture.h"
#include "support/verifyok.h"
#include "workflow/relatedarticles.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The related list of the open article, changed through the widgets of its pane.
class TestRelatedPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relatedEntriesAreAddedMovedPinnedAndStored()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        const ArticleId first = addPublished(scratch, u"Dredger arrives"_s, u"A dredger came."_s);
        const ArticleId second = addPublished(scratch, u"Dredger breaks down"_s, u"The dredger stopped."_s);
        const ArticleId draft = scratch.add(u"Dredger to be sold"_s);
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        auto *find = part<QLineEdit>(pane, "find");
        auto *candidates = part<QListView>(pane, "candidates");
        auto *list = part<QListView>(pane, "list");
        find->setText(u"Dredger"_s);
        QTRY_COMPARE(candidates->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            Q_EMIT candidates->activated(candidates->model()->index(row, 0));
        // The draft is listed with its reason, and cannot be added.
        QCOMPARE(list->model()->rowCount(), 2);

        find->setText(u"https://other.example/dredgers"_s);
        part<QLineEdit>(pane, "linkHeadline")->setText(u"How dredgers work"_s);
        part<QPushButton>(pane, "addLink")->click();
        QCOMPARE(list->model()->rowCount(), 3);
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_P);

        const auto &related = scratch.desk().services().related;
        QTRY_COMPARE(related.relatedTo(holder).value_or({}).entries.size(), 3);
        QTRY_COMPARE(related.relatedTo(holder)->entries.first().entry.kind, RelatedKind::Pinned);
        QCOMPARE(related.relatedTo(holder)->entries.first().entry.address,
                 u"https://other.example/dredgers"_s);
        const auto afterwards = related.relatedTo(holder);
        VERIFY_OK(afterwards);
        QSet<ArticleId> stored;
        for (const RelatedArticle &entry : afterwards->entries)
            stored.insert(entry.entry.article);
        QVERIFY(stored.contains(first) && stored.contains(second) && !stored.contains(draft));

        QTRY_COMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(related.relatedTo(holder)->entries.size(), 2);
    }

    void enterTakesTheFirstOfWhatIsLookedFor()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        (void)addPublished(scratch, u"Dredger arrives"_s, u"A dredger came."_s);
        const ArticleId ferry = addPublished(scratch, u"Ferry fares"_s, u"The fares rise."_s);
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        auto *find = part<QLineEdit>(pane, "find");
        const auto *candidates = part<QListView>(pane, "candidates");
        const auto &related = scratch.desk().services().related;
        QTRY_VERIFY(part<QWidget>(pane, "adding")->isEnabled());
        find->setText(u"Dredger"_s);
        QTRY_COMPARE(candidates->model()->index(0, 0).data().toString(), u"Dredger arrives"_s);
        find->setText(u"Ferry"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_COMPARE(related.relatedTo(holder).value_or({}).entries.size(), 1);
        QCOMPARE(related.relatedTo(holder)->entries.first().entry.article, ferry);
    }

    void anArticleOfThatNameComesBeforeNewerOnesThatMentionIt()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        const ArticleId gannet = addPublished(scratch, u"Gannet Island: the timetable"_s, u"Daily."_s);
        (void)addPublished(scratch, u"A satellite"_s, u"It passed over Gannet Island."_s);
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        auto *find = part<QLineEdit>(pane, "find");
        const auto &related = scratch.desk().services().related;
        QTRY_VERIFY(part<QWidget>(pane, "adding")->isEnabled());
        find->setText(u"gannet"_s);
        QTRY_COMPARE(part<QListView>(pane, "candidates")->model()->rowCount(), 2);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_COMPARE(related.relatedTo(holder).value_or({}).entries.size(), 1);
        QCOMPARE(related.relatedTo(holder)->entries.first().entry.article, gannet);
    }

    void enterPassesOverWhatMayNotBeAdded()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        QVERIFY(!scratch.add(u"Ferry secrets"_s).isNull()); // not published
        const ArticleId ferry = addPublished(scratch, u"Ferry fares"_s, u"The fares rise."_s);
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        QSignalSpy told(&scratch.desk(), &Desk::told);
        auto *find = part<QLineEdit>(pane, "find");
        const auto &related = scratch.desk().services().related;
        QTRY_VERIFY(part<QWidget>(pane, "adding")->isEnabled());
        find->setText(u"Ferry"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_COMPARE(related.relatedTo(holder).value_or({}).entries.size(), 1);
        QCOMPARE(related.relatedTo(holder)->entries.first().entry.article, ferry);
        QVERIFY(told.isEmpty());
        find->setText(u"secrets"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_COMPARE(told.size(), 1); // Enter is never answered by nothing
        QCOMPARE(related.relatedTo(holder)->entries.size(), 1);
    }

    void nothingCanBeDoneWhileNoArticleIsOpen()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const RelatedPane pane(scratch.desk(), nullptr);
        QVERIFY(!part<QWidget>(pane, "adding")->isEnabled());
        QVERIFY(!part<QWidget>(pane, "pin")->isEnabled());
    }

    void anEditOfTheListStaysWithItsArticle()
    {
        QSemaphore mayStore;
        ScratchDesk scratch;
        const QSemaphoreReleaser atLast(mayStore);
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        const ArticleId next = scratch.add(u"Ferry fares"_s);
        const ArticleId target = addPublished(scratch, u"Dredger arrives"_s, u"A dredger came."_s);
        auto &related = scratch.desk().services().related;
        VERIFY_OK(
            related.save(holder, {{.article = target, .headline = u"Dredger arrives"_s}}, 0, u"test"_s));
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        auto *list = part<QListView>(pane, "list");
        QTRY_COMPARE(list->model()->rowCount(), 1);

        // The list is not the next article's, whether or not a change of it is still being stored.
        list->setCurrentIndex(list->model()->index(0, 0));
        QSignalSpy opened(&scratch.article(), &CurrentArticle::opened);
        scratch.desk().services().jobs.write(
            &pane, [&mayStore](std::stop_token) { mayStore.acquire(); }, [] {});
        QTest::keyClick(list, Qt::Key_P);
        scratch.article().open(next);
        QVERIFY(opened.wait());
        QCOMPARE(scratch.article().id(), next);
        QCOMPARE(list->model()->rowCount(), 0);
        mayStore.release();
        auto *adding = part<QWidget>(pane, "adding");
        QTRY_VERIFY(adding->isEnabled());
        QTRY_COMPARE(related.relatedTo(holder)->entries.first().entry.kind, RelatedKind::Pinned);
        QCOMPARE(list->model()->rowCount(), 0);

        part<QLineEdit>(pane, "find")->setText(u"https://other.example/ferries"_s);
        part<QLineEdit>(pane, "linkHeadline")->setText(u"Ferries"_s);
        part<QPushButton>(pane, "addLink")->click();
        QTRY_COMPARE(related.relatedTo(next).value_or({}).entries.size(), 1);
        QCOMPARE(related.relatedTo(next)->entries.first().entry.headline, u"Ferries"_s);
        QCOMPARE(related.relatedTo(holder)->entries.size(), 1);

        QVERIFY(scratch.show(holder));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"Dredger arrives"_s);
    }

    void aFailureIsSaidOfItsOwnArticle()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId holder = scratch.add(u"Harbour budget"_s);
        const ArticleId next = scratch.add(u"Ferry fares"_s);
        const ArticleId target = addPublished(scratch, u"Dredger arrives"_s, u"A dredger came."_s);
        auto &related = scratch.desk().services().related;
        const QList<RelatedEntry> entries{{.article = target, .headline = u"Dredger arrives"_s}};
        VERIFY_OK(related.save(holder, entries, 0, u"test"_s));
        QVERIFY(scratch.show(holder));
        RelatedPane pane(scratch.desk(), nullptr);
        auto *list = part<QListView>(pane, "list");
        const auto *banner = pane.findChild<Banner *>();
        QSignalSpy told(&scratch.desk(), &Desk::told);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        VERIFY_OK(related.save(holder, entries, 1, u"somebody"_s));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_P);
        QTRY_VERIFY(!banner->text().isEmpty());
        QVERIFY(scratch.show(next));
        QCOMPARE(banner->text(), QString());
        QCOMPARE(told.size(), 0);

        QVERIFY(scratch.show(holder));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        VERIFY_OK(related.save(holder, entries, 2, u"somebody"_s));
        list->setCurrentIndex(list->model()->index(0, 0));
        {
            const HeldWrites held(scratch.desk().services().jobs);
            QTest::keyClick(list, Qt::Key_P);
            QVERIFY(scratch.show(next));
        }
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(banner->text(), QString());
    }
};

QTEST_MAIN(TestRelatedPane)
#include "tst_relatedpane.moc"
