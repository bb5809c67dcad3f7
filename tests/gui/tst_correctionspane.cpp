// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/heldwrites.h"
#include "gui/panes/correctionspane.h"
#include "gui/panes/reportsinbox.h"
#include "gui/reportfixture.h"
#include "support/verifyok.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The composer of corrections: what it answers, and that a note is never lost nor dated on another article.
class TestCorrectionsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteStaysWithItsArticle()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId ferry = addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        const ArticleId tram = addPublished(scratch, u"Tram"_s, u"It leaves at seven."_s);
        QVERIFY(scratch.show(ferry));
        auto pane = std::make_unique<CorrectionsPane>(scratch.desk(), nullptr);
        auto *note = part<QPlainTextEdit>(*pane, "note");
        auto *severity = part<QComboBox>(*pane, "severity");
        note->setPlainText(u"Not at six."_s);
        severity->setCurrentIndex(1);

        QVERIFY(scratch.show(tram));
        QVERIFY2(note->toPlainText().isEmpty(), "the note of one article stands in the composer of another");
        QCOMPARE(severity->currentIndex(), 0);
        note->setPlainText(u"Not at seven."_s);
        QVERIFY(scratch.show(ferry));
        QCOMPARE(note->toPlainText(), u"Not at six."_s);
        QCOMPARE(severity->currentIndex(), 1);
        note->appendPlainText(u"At eight."_s);

        // Closing the newsroom loses nothing either.
        pane.reset();
        QVERIFY(scratch.reopen());
        CorrectionsPane later(scratch.desk(), nullptr);
        QVERIFY(part<QPlainTextEdit>(later, "note")->toPlainText().isEmpty());
        QVERIFY(scratch.show(ferry));
        QCOMPARE(part<QPlainTextEdit>(later, "note")->toPlainText(), u"Not at six.\nAt eight."_s);
        QVERIFY(scratch.show(tram));
        QCOMPARE(part<QPlainTextEdit>(later, "note")->toPlainText(), u"Not at seven."_s);
    }

    void aPublishedNoteIsForgotten()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId ferry = addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        QVERIFY(scratch.show(ferry));
        CorrectionsPane pane(scratch.desk(), nullptr);
        auto *note = part<QPlainTextEdit>(pane, "note");
        auto *publish = part<QPushButton>(pane, "publish");
        note->setPlainText(u"Not at six."_s);
        QTRY_VERIFY(!scratch.settings().value(settingsTable.begunCorrections).isEmpty());
        QTRY_VERIFY(publish->isEnabled());
        publish->click();
        QTRY_COMPARE(scratch.desk().services().reports.corrections(ferry)->size(), 1);
        QTRY_VERIFY(note->toPlainText().isEmpty());
        QVERIFY(scratch.settings().value(settingsTable.begunCorrections).isEmpty());
    }

    void aLapsedSignOffIsSaidBeforeReadersAreTold()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId ferry = addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        QVERIFY(scratch.show(ferry));
        CorrectionsPane pane(scratch.desk(), nullptr);
        auto *hint = part<QLabel>(pane, "signOffHint");
        auto *signOff = part<QPushButton>(pane, "signOff");
        QVERIFY(hint->isHidden()); // no AI, no promise of a review
        scratch.article().edit([](ArticleText &text) { text.aiUse = AiUse::GeneratedReviewed; });
        scratch.article().save(RevisionReason::Saved);
        QTRY_VERIFY(!hint->isHidden());
        QVERIFY(!signOff->isHidden());
        scratch.article().change(std::nullopt,
                                 [ferry, seen = scratch.article().article().head](Articles &articles) {
                                     return articles.signOff(ferry, seen, u"Mei"_s, u"Editor"_s);
                                 });
        QTRY_VERIFY(hint->isHidden());
        scratch.article().edit([](ArticleText &text) { text.body = u"It leaves at seven."_s; });
        QVERIFY(!hint->isHidden());
        QVERIFY(!signOff->isHidden());
    }

    void theReportThatWasChosenIsAnswered_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("the article is not open yet") << false;
        QTest::newRow("the article is open already") << true;
    }

    void theReportThatWasChosenIsAnswered()
    {
        QFETCH(bool, isOpen);
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        const ArticleId id = addPublished(scratch, u"Ferry"_s, u"It leaves at six from pier two."_s);
        if (isOpen)
            QVERIFY(scratch.show(id));
        CorrectionsPane pane(scratch.desk(), nullptr);
        auto *report = part<QComboBox>(pane, "report");
        if (isOpen)
            QTRY_COMPARE(report->count(), 1);
        fixture.add("ferry", "at six", "At seven.");
        fixture.add("ferry", "pier two", "Pier three.");
        ReportsInbox inbox(scratch.desk(), nullptr);
        auto *list = part<QListView>(inbox, "list");
        for (const int left : {1, 0}) {
            QTRY_COMPARE(list->model()->rowCount(), left + 1);
            part<QPushButton>(inbox, "confirm")->click();
        }
        part<QToolButton>(inbox, "showConfirmed")->click();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(1, 0)); // The older one: newest come first.
        part<QPushButton>(inbox, "correct")->click();

        QTRY_COMPARE(scratch.article().id(), id);
        QTRY_VERIFY(report->currentText().startsWith(u"#1 "_s));
        part<QPlainTextEdit>(pane, "note")->setPlainText(u"It leaves at seven."_s);
        QTRY_VERIFY(part<QPushButton>(pane, "publish")->isEnabled());
        part<QPushButton>(pane, "publish")->click();
        QTRY_COMPARE(fixture.stateOf(1), ReportState::Corrected);
        QCOMPARE(fixture.stateOf(2), ReportState::Confirmed);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(report->currentText().startsWith(u"#2 "_s));
    }

    void aNoteIsNotTurnedToAnotherReport()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        const ArticleId id = addPublished(scratch, u"Ferry"_s, u"It leaves at six from pier two."_s);
        fixture.addConfirmed("ferry", "at six", "At seven.");
        QVERIFY(scratch.show(id));
        CorrectionsPane pane(scratch.desk(), nullptr);
        auto *report = part<QComboBox>(pane, "report");
        QTRY_VERIFY(report->currentText().startsWith(u"#1 "_s));
        part<QPlainTextEdit>(pane, "note")->setPlainText(u"It leaves at seven."_s);

        // A newer report comes first in the list and is asked for; the note still answers the older one.
        const ReportId newer = fixture.addConfirmed("ferry", "pier two", "Pier three.");
        scratch.desk().requestCorrection(newer, id);
        QTRY_COMPARE(report->count(), 3);
        QVERIFY(report->currentText().startsWith(u"#1 "_s));
        auto *banner = pane.findChild<Banner *>();
        QTRY_VERIFY(banner->findChild<QPushButton *>());
        banner->findChild<QPushButton *>()->click();
        QVERIFY(report->currentText().startsWith(u"#2 "_s));
    }

    void thePassageIsFoundInTheTextOnTheDesk()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        ReportFixture fixture(scratch);
        const ArticleId id =
            addPublished(scratch, u"Ferry"_s, u"The ferry is late. The night boat leaves at six."_s);
        const ReportId report = fixture.addConfirmed("ferry", "The night boat leaves at six.", "At seven.");
        QVERIFY(scratch.show(id));
        CorrectionsPane pane(scratch.desk(), nullptr);
        QSignalSpy places(&scratch.article(), &CurrentArticle::placeRequested);

        // Unsaved words before the passage have moved it.
        const QString longer = u"A storm is near. The ferry is late again. The night boat leaves at six."_s;
        scratch.article().edit([&longer](ArticleText &text) { text.body = longer; });
        scratch.desk().requestCorrection(report, id);
        QTRY_COMPARE(places.size(), 1);
        const auto place = places.takeFirst().first().value<TextPlace>();
        QCOMPARE(longer.mid(place.start, place.length), u"The night boat leaves at six."_s);

        scratch.article().edit([](ArticleText &text) { text.body = u"Service is suspended."_s; });
        scratch.desk().requestCorrection(report, id);
        QTRY_COMPARE(places.size(), 1);
        QVERIFY(pane.findChild<Banner *>()->text().contains(u"not in the text any more"_s));
    }

    void theOutcomeForAnArticleThatWasLeft_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("published") << false;
        QTest::newRow("refused, for somebody else was quicker") << true;
    }

    void theOutcomeForAnArticleThatWasLeft()
    {
        QFETCH(bool, isRefused);
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        const ArticleId ferry = addPublished(scratch, u"Ferry"_s, u"It leaves at six."_s);
        const ArticleId tram = addPublished(scratch, u"Tram"_s, u"It leaves at seven."_s);
        QVERIFY(scratch.show(ferry));
        CorrectionsPane pane(scratch.desk(), nullptr);
        auto *note = part<QPlainTextEdit>(pane, "note");
        auto *publish = part<QPushButton>(pane, "publish");
        note->setPlainText(u"Not at six."_s);
        QTRY_VERIFY(publish->isEnabled());
        QSignalSpy told(&scratch.desk(), &Desk::told);
        QSignalSpy stored(&scratch.article(), &CurrentArticle::stored);
        {
            const HeldWrites held(scratch.desk().services().jobs);
            publish->click();
            note->appendPlainText(u"Nor from pier two."_s);
            if (isRefused)
                QVERIFY(scratch.saveAsSomebody(ferry, u"It leaves at eight."_s));
            QVERIFY(scratch.show(tram));
        }
        QTRY_COMPARE(told.size(), 1);
        const QString outcome = told.constFirst().constFirst().toString();
        QVERIFY2(outcome.contains(u"“ferry”"_s), qPrintable(outcome));
        QCOMPARE(outcome.contains(u"not published"_s), isRefused);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.constFirst().constFirst().value<ArticleId>(), ferry);
        QCOMPARE(pane.findChild<Banner *>()->text(), QString());
        // What was typed after the note went out is the beginning of another one.
        QVERIFY(scratch.show(ferry));
        QCOMPARE(note->toPlainText(), u"Not at six.\nNor from pier two."_s);
    }
};

QTEST_MAIN(TestCorrectionsPane)
#include "tst_correctionspane.moc"
