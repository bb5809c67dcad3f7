// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/dialogs/lossreportdialog.h"
#include "gui/features/features.h"
#include "gui/panes/correctionspane.h"
#include "gui/panes/reportsinbox.h"
#include "gui/reportfixture.h"
#include "gui/reportimporting.h"
#include "support/verifyok.h"
#include "workflow/publishing.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// Waits for what was handed to the library thread so far: its jobs run in order.
bool allIsWritten(ScratchDesk &scratch)
{
    bool isWritten = false;
    scratch.desk().services().jobs.write(
        &scratch.desk(), [](std::stop_token) {}, [&isWritten] { isWritten = true; });
    return QTest::qWaitFor([&isWritten] { return isWritten; });
}

} // namespace

/// From a reader's mail to the dated note on the page, and the triage before it, through the widgets of the
/// inbox.
class TestReportsInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReportBecomesACorrectionOnThePage()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId id =
            addPublished(scratch, u"Night ferry returns"_s, u"The night ferry leaves at **six** o'clock."_s);
        ReportFixture fixture(scratch);
        ReportsInbox inbox(scratch.desk(), nullptr);
        CorrectionsPane corrections(scratch.desk(), nullptr);
        importReports(
            scratch.desk(),
            {fixture.file(u"report.eml"_s,
                          readersMail("night-ferry-returns", "The night ferry leaves at six o'clock.",
                                      "It leaves at seven."))});

        auto *found = part<QLabel>(inbox, "found");
        QTRY_VERIFY(found->text().startsWith(u"The passage stands"_s));
        QCOMPARE(part<QPlainTextEdit>(inbox, "articleText")->extraSelections().size(), 1);

        part<QPushButton>(inbox, "confirm")->click();
        QTRY_COMPARE(fixture.stateOf(1), ReportState::Confirmed);
        part<QToolButton>(inbox, "showConfirmed")->click();
        auto *correct = part<QPushButton>(inbox, "correct");
        QTRY_VERIFY(correct->isEnabled());
        QTRY_VERIFY(found->text().startsWith(u"The passage stands"_s));
        QSignalSpy place(&scratch.article(), &CurrentArticle::placeRequested);
        correct->click();
        QTRY_COMPARE(scratch.article().id(), id);
        QTRY_COMPARE(place.size(), 1);
        QCOMPARE(place.first().first().value<TextPlace>().field, u"body"_s);

        scratch.article().edit(
            [](ArticleText &text) { text.body = u"The night ferry leaves at seven o'clock."_s; });
        QTRY_VERIFY(part<QComboBox>(corrections, "report")->count() == 2);
        part<QPlainTextEdit>(corrections, "note")->setPlainText(u"The ferry leaves at seven, not at six."_s);
        part<QPushButton>(corrections, "publish")->click();
        const auto &services = scratch.desk().services();
        QTRY_COMPARE(services.reports.corrections(id).value_or({}).size(), 1);
        const auto page = services.publishing.surroundings(id);
        VERIFY_OK(page);
        QCOMPARE(page->otherCorrections.size(), 1);
        const auto report = services.reports.reportNumbered(1);
        VERIFY_OK(report);
        QCOMPARE(report->state, ReportState::Corrected);
        QTRY_COMPARE(scratch.article().saveState(), SaveState::Saved);
    }

    void aRejectionNeedsAReason()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        (void)addPublished(scratch, u"Night ferry returns"_s, u"The night ferry leaves at six."_s);
        ReportFixture fixture(scratch);
        fixture.add("night-ferry-returns", "something that stands nowhere in it at all",
                    "It leaves at seven.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        QTRY_VERIFY(part<QLabel>(inbox, "found")->text().startsWith(u"The passage was not found"_s));

        QTRY_VERIFY(part<QPushButton>(inbox, "reject")->isEnabled());
        part<QPushButton>(inbox, "reject")->click();
        auto *reason = part<QLineEdit>(inbox, "answerReason");
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(fixture.stateOf(1), ReportState::New);
        reason->setText(u"The timetable says six."_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(fixture.stateOf(1), ReportState::Rejected);
        QCOMPARE(fixture.numbered(1).decisionReason, u"The timetable says six."_s);
    }

    void aNoteThatSomebodyElseWroteIsNotOverwritten()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        const ReportId id = fixture.add("nowhere", "quoted", "It leaves at seven.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *note = part<QLineEdit>(inbox, "note");
        const auto *banner = inbox.findChild<Banner *>();
        QTRY_VERIFY(note->isVisibleTo(&inbox));
        VERIFY_OK(fixture.reports().setPrivateNote(id, {{}, u"The port says seven."_s}, u"somebody"_s));

        note->setText(u"Ask the port."_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_VERIFY(banner->isVisibleTo(&inbox) && banner->text().contains(u"The port says seven."_s));
        QCOMPARE(fixture.numbered(1).privateNote, u"The port says seven."_s);
        QCOMPARE(note->text(), u"Ask the port."_s); // what was typed is not lost either
        Q_EMIT note->editingFinished(); // as when the field is left
        QVERIFY(allIsWritten(scratch));
        QCOMPARE(fixture.numbered(1).privateNote, u"The port says seven."_s);
        QTest::keyClick(note, Qt::Key_Return); // Whoever has read the other's words may replace them.
        QTRY_COMPARE(fixture.numbered(1).privateNote, u"Ask the port."_s);
    }

    void aRefusedNoteStaysWithItsReport()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        fixture.add("nowhere", "quoted", "One.");
        const ReportId second = fixture.add("nowhere", "quoted", "Two.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *list = part<QListView>(inbox, "list");
        auto *note = part<QLineEdit>(inbox, "note");
        const auto *banner = inbox.findChild<Banner *>();
        const auto choose = [list](int row) { list->setCurrentIndex(list->model()->index(row, 0)); };
        QTRY_COMPARE(list->model()->rowCount(), 2);
        VERIFY_OK(fixture.reports().setPrivateNote(second, {{}, u"The port says seven."_s}, u"somebody"_s));
        note->setText(u"Ask the port."_s);
        choose(1);
        QTRY_VERIFY(!banner->text().isEmpty());
        QVERIFY(note->text().isEmpty());

        // Chosen again, mine is there with the other's words; going away once more replaces nothing.
        const auto theirsIsShown = [&] {
            choose(1);
            choose(0);
            return banner->text().contains(u"The port says seven."_s);
        };
        QTRY_VERIFY(theirsIsShown());
        QCOMPARE(note->text(), u"Ask the port."_s);
        note->setText(u"Ask the port tomorrow."_s);
        choose(1);
        QVERIFY(note->text().isEmpty());
        QVERIFY(!banner->text().contains(u"The port says seven."_s)); // It is no word about this one.
        QVERIFY(allIsWritten(scratch));
        QCOMPARE(fixture.numbered(2).privateNote, u"The port says seven."_s);
        choose(0);
        QCOMPARE(note->text(), u"Ask the port tomorrow."_s);
        QVERIFY(banner->text().contains(u"The port says seven."_s));
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(fixture.numbered(2).privateNote, u"Ask the port tomorrow."_s);
        QVERIFY(allIsWritten(scratch));
        QVERIFY(fixture.numbered(1).privateNote.isEmpty());
    }

    void theNextReportTakesThePlaceOfADecidedOne()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        for (const auto &words : {"one", "two", "three", "four"})
            fixture.add("nowhere", "quoted", words);
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *list = part<QListView>(inbox, "list");
        const auto words = [list] { return list->currentIndex().data().toString(); };
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QCOMPARE(words(), u"four"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(words(), u"three"_s);
        QTest::keyClick(list, Qt::Key_C);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(words(), u"two"_s);
        // At the end of the list it is the one before.
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_C);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(words(), u"two"_s);
        QCOMPARE(fixture.stateOf(4), ReportState::New);
    }

    void aDuplicateNamesItsOriginalAndCanBeReopened()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        (void)addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        fixture.add("ferry", "at six", "At seven.");
        fixture.add("nowhere", "quoted", "Something else.");
        fixture.add("ferry", "at six", "No: at seven!");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *list = part<QListView>(inbox, "list");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QTest::keyClick(list, Qt::Key_D);

        // The list stays as it was; nothing is chosen, and reports about the same article come first.
        auto *original = part<QComboBox>(inbox, "answerOriginal");
        auto *ok = part<QPushButton>(inbox, "answerOk");
        QTRY_VERIFY(original->count() > 0);
        QVERIFY(part<QToolButton>(inbox, "showNew")->isChecked());
        QCOMPARE(original->currentIndex(), -1);
        QVERIFY(!ok->isEnabled());
        QVERIFY(original->itemText(0).startsWith(u"#1 "_s));
        original->setCurrentIndex(0);
        QVERIFY(ok->isEnabled());
        QTest::keyClick(original, Qt::Key_Return);
        QTRY_COMPARE(fixture.stateOf(3), ReportState::Duplicate);
        QTRY_COMPARE(list->model()->rowCount(), 2);

        part<QToolButton>(inbox, "showClosed")->click();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(part<QLabel>(inbox, "decision")->text().contains(u"#1"_s));
        QTest::keyClick(list, Qt::Key_O);
        QTRY_COMPARE(fixture.stateOf(3), ReportState::New);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QCOMPARE(part<QLabel>(inbox, "nothingTitle")->text(), u"No reports in this state"_s);
        QVERIFY(!part<QWidget>(inbox, "nothing")->isHidden());
        QVERIFY(part<QWidget>(inbox, "detail")->isHidden());
    }

    void commandsAreThereWhenTheyCanWork()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        (void)addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        fixture.addConfirmed("ferry", "at six", "At seven.");
        fixture.add("ferry", "at six", "At eight.");
        const Feature feature = reportsFeature(scratch.desk());
        scratch.desk().actions().add(feature.actions);
        const std::unique_ptr<QWidget> inbox(feature.panes.constFirst().create(nullptr));
        const auto enabled = [&scratch] {
            QString ids;
            for (const auto &id : {u"confirm"_s, u"reject"_s, u"duplicate"_s, u"reopen"_s, u"correct"_s})
                ids += scratch.desk().actions().action(u"reports."_s + id)->isEnabled() ? id.left(3) : u"-"_s;
            return ids;
        };
        QCOMPARE(enabled(), u"-----"_s);
        inbox->show();
        auto *list = part<QListView>(*inbox, "list");
        QTRY_COMPARE(enabled(), u"conrejdup--"_s);
        part<QToolButton>(*inbox, "showAll")->click();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(enabled(), u"-rejdup-cor"_s);
        inbox->hide();
        QCOMPARE(enabled(), u"-----"_s);
    }

    void anUnmatchedReportFollowsTheArticleOnTheDesk()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        const ArticleId id = addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        fixture.add("nowhere", "at six", "At seven.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *match = part<QPushButton>(inbox, "match");
        QTRY_VERIFY(!part<QWidget>(inbox, "unmatched")->isHidden());
        QVERIFY(!match->isEnabled());
        QVERIFY(scratch.show(id));
        QVERIFY(match->isEnabled());
        match->click();
        QTRY_COMPARE(fixture.numbered(1).article, id);
        QTRY_VERIFY(part<QLabel>(inbox, "found")->text().startsWith(u"The passage stands"_s));
    }

    void aPrivateNoteStaysWithItsReport()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        fixture.add("nowhere", "quoted", "One.");
        fixture.add("nowhere", "quoted", "Two.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *list = part<QListView>(inbox, "list");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        auto *note = part<QLineEdit>(inbox, "note");
        note->setText(u"Ask the port."_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(note->text().isEmpty());
        QTRY_COMPARE(fixture.numbered(2).privateNote, u"Ask the port."_s);
        QVERIFY(fixture.numbered(1).privateNote.isEmpty());
    }

    void anImportHoldsUpNothingAndCanBeStopped()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        constexpr int messages = 5000;
        QByteArray mailbox;
        for (int number = 0; number < messages; ++number)
            mailbox += "From reader@mail.example Fri Nov 20 09:00:00 2026\n"
                + readersMail("nowhere", "quoted", "Again.", number) + '\n';
        importReports(scratch.desk(), {fixture.file(u"years.mbox"_s, mailbox)});
        qsizetype takenBefore = -1;
        auto &services = scratch.desk().services();
        services.jobs.write(
            &scratch.desk(),
            [&services](std::stop_token) { return services.reports.list().value_or({}).size(); },
            [&takenBefore](qsizetype taken) { takenBefore = taken; });
        QTRY_VERIFY(takenBefore >= 0);
        QVERIFY2(takenBefore < messages, "the write waited for the whole import");

        auto *progress = scratch.desk().window()->findChild<QProgressDialog *>();
        QVERIFY(progress);
        QTRY_VERIFY(!services.reports.list()->isEmpty());
        Q_EMIT progress->canceled();
        const auto told = [&scratch] { return scratch.desk().window()->findChild<LossReportDialog *>(); };
        QTRY_VERIFY(told());
        const qsizetype taken = services.reports.list()->size();
        QVERIFY(taken < messages);
        QVERIFY(told()->findChild<QLabel *>()->text().contains(QString::number(taken)));
        told()->close();
    }
};

QTEST_MAIN(TestReportsInbox)
#include "tst_reportsinbox.moc"
