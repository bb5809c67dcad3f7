// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/panes/correctionspane.h"
#include "gui/panes/relatedpane.h"
#include "gui/panes/reportsinbox.h"
#include "gui/scratchdesk.h"
#include "support/verifyok.h"
#include "workflow/publishing.h"
#include "workflow/relatedarticles.h"
#include "workflow/reports.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget *part(QWidget &pane, const char *name)
{
    Widget *found = pane.findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QByteArray mail(const QByteArray &slug, const QByteArray &quote)
{
    return "From: A Reader <reader@mail.example>\n"
           "To: desk@paper.example\n"
           "Subject: Error in the article\n"
           "Date: Fri, 20 Nov 2026 09:00:00 +0000\n"
           "Message-ID: <1@mail.example>\n"
           "Content-Type: text/plain; charset=utf-8\n\n"
           "Article: https://paper.example/"
        + slug + ".html\n\n> " + quote + "\n\nThe ferry leaves at seven.\n";
}

} // namespace

/// From a reader's mail to the dated note on the page, and the related list, in the panes of the window.
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
        ReportsInbox inbox(scratch.desk(), nullptr);
        CorrectionsPane corrections(scratch.desk(), nullptr);
        importMail(inbox, "The night ferry leaves at six o'clock.");

        auto *found = part<QLabel>(inbox, "found");
        QTRY_VERIFY(found->text().startsWith(u"The passage stands"_s));
        QCOMPARE(part<QPlainTextEdit>(inbox, "articleText")->extraSelections().size(), 1);

        part<QPushButton>(inbox, "confirm")->click();
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
        ReportsInbox inbox(scratch.desk(), nullptr);
        importMail(inbox, "something that stands nowhere in it at all");
        QTRY_VERIFY(part<QLabel>(inbox, "found")->text().startsWith(u"The passage was not found"_s));

        part<QPushButton>(inbox, "reject")->click();
        auto *reason = part<QLineEdit>(inbox, "answerReason");
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(scratch.desk().services().reports.reportNumbered(1)->state, ReportState::New);
        reason->setText(u"The timetable says six."_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(scratch.desk().services().reports.reportNumbered(1)->state, ReportState::Rejected);
        QCOMPARE(scratch.desk().services().reports.reportNumbered(1)->decisionReason,
                 u"The timetable says six."_s);
    }

    void aNoteThatSomebodyElseWroteIsNotOverwritten()
    {
        ScratchDesk scratch;
        QVERIFY(scratch.open());
        (void)addPublished(scratch, u"Night ferry returns"_s, u"The night ferry leaves at six."_s);
        ReportsInbox inbox(scratch.desk(), nullptr);
        importMail(inbox, "The night ferry leaves at six.");
        Reports &reports = scratch.desk().services().reports;
        const ReportId id = reports.reportNumbered(1)->id;
        VERIFY_OK(reports.setPrivateNote(id, {{}, u"The port says seven."_s}, u"somebody"_s));

        auto *note = part<QLineEdit>(inbox, "note");
        const auto *banner = inbox.findChild<Banner *>();
        note->setText(u"Ask the port."_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_VERIFY(banner->isVisibleTo(&inbox));
        QCOMPARE(reports.report(id)->privateNote, u"The port says seven."_s);
        QCOMPARE(note->text(), u"Ask the port."_s); // what was typed is not lost either

        inbox.reload();
        QTRY_COMPARE(note->text(), u"The port says seven."_s);
        note->setText(u"The port says seven; asked twice."_s);
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_COMPARE(reports.report(id)->privateNote, u"The port says seven; asked twice."_s);
    }

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
        VERIFY_OK(related.save(holder, {{.article = target, .headline = u"Dredger arrives"_s}}, 0, u"test"_s));
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

private:
    static ArticleId addPublished(ScratchDesk &scratch, const QString &headline, const QString &body)
    {
        const ArticleText text =
            ArticleBuilder().headline(headline).section(scratch.section()).body(body).text();
        const auto created = scratch.articles().create(text, u"test"_s);
        if (!created || !scratch.articles().publish(created->id, u"test"_s))
            qFatal("the article could not be published");
        return created->id;
    }

    void importMail(ReportsInbox &inbox, const QByteArray &quote)
    {
        const QString path = m_folder.filePath(u"report.eml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(mail("night-ferry-returns", quote));
        file.close();
        inbox.importFiles({path});
        auto *list = part<QListView>(inbox, "list");
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReportsInbox)
#include "tst_reportsinbox.moc"
