// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sentencelines.h"
#include "workflow/servicesfixture.h"

using namespace Qt::StringLiterals;

namespace {

/// Reports in a CSV file about `slug`, one a message.
QString reportFile(const ServicesFixture &desk, const QString &slug, const QStringList &messages)
{
    const QString path = desk.filePath(u"reports.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("id,received,article,quote,message,evidence,name,email\r\n");
    for (qsizetype row = 0; row < messages.size(); ++row) {
        const QString line =
            u"m%1,2026-11-20T10:00:00Z,%2,The vote ends,%3,,Reader,reader@mail.example\r\n"_s;
        file.write(line.arg(QString::number(row), slug, messages[row]).toUtf8());
    }
    return path;
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMessageIsTakenOnce();
    void twoFormsThatCountFromOneLoseNothing();
    void decisionsFollowTheRules();
    void notesAndMatchesAreKept();
    void aRefusedAnswerLeavesTheReportAtItsArticle();
    void aReportOfNoKnownArticleIsMatchedByItsCorrection();
    void aReportEndsInACorrectionOnThePage();
    void aCorrectionThatMayNotGoOutLeavesNothing();
    void readersNeverReachTheRecord();
};

void TestReports::eachMessageIsTakenOnce()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const QString path = reportFile(desk, u"storm"_s, {u"The figure is wrong."_s, u"So is the name."_s});
    QStringList heard;
    const auto items = desk->reports.importFiles(
        {path}, u"Mei"_s, [&heard](const ImportedItem &item) { heard.append(item.source); });
    VERIFY_OK(items);
    QCOMPARE(items->size(), 2);
    QCOMPARE(heard.size(), 2);
    QVERIFY(items->first().done);
    QCOMPARE(items->first().article, article->id);
    const auto reports = desk->reports.list();
    VERIFY_OK(reports);
    QCOMPARE(reports->size(), 2);
    QCOMPARE(desk->reports.reportNumbered(1)->message, u"The figure is wrong."_s);
    QCOMPARE(desk->reports.reportNumbered(1)->article, article->id);
    const auto again = desk->reports.importFiles({path}, u"Mei"_s);
    VERIFY_OK(again);
    QVERIFY(again->first().done);
    QVERIFY(sentenceLines(again->first().notes).contains(u"report 1"_s));
    QCOMPARE(desk->reports.list()->size(), 2);
    const auto missing = desk->reports.importFiles({desk.filePath(u"none.csv"_s)}, u"Mei"_s);
    VERIFY_OK(missing);
    QVERIFY(!missing->first().done);
}

void TestReports::twoFormsThatCountFromOneLoseNothing()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"storm"_s, {u"One."_s, u"Two."_s})}, u"Mei"_s));
    const QString other = reportFile(desk, u"storm"_s, {u"Three."_s, u"Two."_s});
    const auto items = desk->reports.importFiles({other}, u"Mei"_s);
    VERIFY_OK(items);
    QCOMPARE(desk->reports.list()->size(), 3);
    QCOMPARE(desk->reports.reportNumbered(3)->message, u"Three."_s);
}

void TestReports::decisionsFollowTheRules()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const QString path = reportFile(desk, u"nowhere"_s, {u"One."_s, u"Two."_s});
    VERIFY_OK(desk->reports.importFiles({path}, u"Mei"_s));
    const ErrorReport first = *desk->reports.reportNumbered(1);
    const ErrorReport second = *desk->reports.reportNumbered(2);
    using S = ReportState;
    const auto refused = [&desk](const ReportId &id, const ReportDecision &decision) {
        const auto decided = desk->reports.decide(id, decision, u"Mei"_s);
        return !decided && decided.error().code == ErrorCode::Refused;
    };
    QVERIFY(refused(first.id, {S::Rejected, u"  "_s, {}}));
    QVERIFY(refused(first.id, {S::Duplicate, {}, {}}));
    QVERIFY(refused(first.id, {S::Duplicate, {}, first.id}));
    QVERIFY(refused(first.id, {S::Corrected, {}, {}}));
    QVERIFY(!desk->reports.decide(first.id, {S::Duplicate, {}, ReportId(u"none"_s)}, u"Mei"_s));
    QCOMPARE(desk->reports.report(first.id)->state, S::New);

    const auto rejected =
        desk->reports.decide(first.id, {S::Rejected, u"The figure is right."_s, {}}, u"Mei"_s);
    VERIFY_OK(rejected);
    QCOMPARE(rejected->decisionReason, u"The figure is right."_s);
    QCOMPARE(rejected->decidedBy, u"Mei"_s);
    QCOMPARE(*rejected, *desk->reports.report(first.id));
    QVERIFY(refused(first.id, {S::Confirmed, {}, {}}));
    VERIFY_OK(desk->reports.decide(first.id, {S::New, {}, {}}, u"Mei"_s));
    QVERIFY(desk->reports.report(first.id)->decisionReason.isEmpty());
    VERIFY_OK(desk->reports.decide(second.id, {S::Duplicate, {}, first.id}, u"Mei"_s));
    QVERIFY(refused(first.id, {S::Duplicate, {}, second.id}));
    QCOMPARE(desk->reports.list({S::Duplicate})->size(), 1);
}

void TestReports::notesAndMatchesAreKept()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"nowhere"_s, {u"One."_s})}, u"Mei"_s));
    const ReportId id = desk->reports.reportNumbered(1)->id;
    QVERIFY(desk->reports.report(id)->article.isNull());
    VERIFY_OK(desk->reports.setPrivateNote(id, {{}, u"Ask the port."_s}, u"Mei"_s));
    VERIFY_OK(desk->reports.matchTo(id, article->id, u"Mei"_s));
    QVERIFY(!desk->reports.matchTo(id, ArticleId(u"none"_s), u"Mei"_s));
    const auto report = desk->reports.report(id);
    QCOMPARE(report->privateNote, u"Ask the port."_s);
    QCOMPARE(report->article, article->id);
}

void TestReports::aRefusedAnswerLeavesTheReportAtItsArticle()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto storm = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const auto ferry = desk->articles.create(soundText(u"Ferry"_s), u"Mei"_s);
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"storm"_s, {u"One."_s})}, u"Mei"_s));
    const ReportId id = desk->reports.reportNumbered(1)->id;

    QVERIFY(!desk->reports.decide(id, {ReportState::Corrected, {}, {}, ferry->id}, u"Mei"_s));
    QCOMPARE(desk->reports.report(id)->article, storm->id);
    VERIFY_OK(desk->reports.decide(id, {ReportState::Confirmed, {}, {}, ferry->id}, u"Mei"_s));
    QCOMPARE(desk->reports.report(id)->article, ferry->id);

    VERIFY_OK(desk->articles.publish(storm->id, {1}, u"Mei"_s));
    CorrectionDraft draft{.article = storm->id, .note = u"It ends on Monday."_s, .report = id, .seen = {1}};
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code, ErrorCode::Refused);
    QCOMPARE(desk->reports.report(id)->article, ferry->id);
    draft.match = ReportMatch::FollowsCorrection;
    VERIFY_OK(desk->reports.publishCorrection(draft, u"Mei"_s));
    QCOMPARE(desk->reports.report(id)->article, storm->id);
    QCOMPARE(desk->reports.report(id)->state, ReportState::Corrected);
}

void TestReports::aReportOfNoKnownArticleIsMatchedByItsCorrection()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto storm = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(desk->articles.publish(storm->id, {1}, u"Mei"_s));
    QFile file(desk.filePath(u"reports.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,received,article,revision,message\r\nm1,2026-11-20T10:00:00Z,nowhere,7,Wrong.\r\n");
    file.close();
    VERIFY_OK(desk->reports.importFiles({file.fileName()}, u"Mei"_s));
    const ErrorReport report = *desk->reports.reportNumbered(1);
    QVERIFY(report.article.isNull());
    QCOMPARE(report.revision, Revision{7});
    VERIFY_OK(desk->reports.decide(report.id, {ReportState::Confirmed, {}, {}}, u"Mei"_s));

    const CorrectionDraft draft{
        .article = storm->id, .note = u"It ends on Monday."_s, .report = report.id, .seen = {1}};
    VERIFY_OK(desk->reports.publishCorrection(draft, u"Mei"_s));
    QCOMPARE(desk->reports.report(report.id)->article, storm->id);
    QVERIFY2(desk->reports.report(report.id)->revision.isNone(), "it is one of an article nobody knows");
    const auto audit = desk->newsroom.audit(100);
    VERIFY_OK(audit);
    QCOMPARE(std::ranges::count(*audit, u"report.matched"_s, &AuditEntry::action), 1);
}

void TestReports::aReportEndsInACorrectionOnThePage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"storm"_s, {u"It ends on Monday."_s})}, u"Mei"_s));
    const ReportId id = desk->reports.reportNumbered(1)->id;
    CorrectionDraft draft{article->id,
                          CorrectionKind::Correction,
                          CorrectionSeverity::Severe,
                          u"The vote ends on **Monday**."_s,
                          id,
                          {1}};
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code,
             ErrorCode::Refused); // Unpublished.
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code,
             ErrorCode::Refused); // Unconfirmed.
    VERIFY_OK(desk->reports.decide(id, {ReportState::Confirmed, {}, {}}, u"Mei"_s));
    ArticleText text = article->text;
    text.body.replace(u"Friday"_s, u"Monday"_s);
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Corrected, u"Mei"_s));
    desk.clock.advance(60);
    // The text that was looked at is no longer the newest: nothing of it happens.
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(desk->reports.report(id)->state, ReportState::Confirmed);
    QVERIFY(desk->reports.corrections(article->id)->isEmpty());
    draft.seen = {2};
    const auto correction = desk->reports.publishCorrection(draft, u"Mei"_s);
    VERIFY_OK(correction);
    QCOMPARE(correction->revision, Revision{2});
    QCOMPARE(correction->publishedAtUtc, desk.clock.nowUtc());
    QCOMPARE(desk->reports.report(id)->state, ReportState::Corrected);
    QCOMPARE(desk->articles.open(article->id)->article.published, Revision{2});
    QCOMPARE(*desk->reports.corrections(article->id), QList<Correction>{*correction});
    QCOMPARE(desk->publishing.surroundings(article->id)->severeCorrections.size(), 1);
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    QVERIFY(page.contains(u"The vote ends on <strong>Monday</strong>."_s));
    QVERIFY(page.contains(u"CorrectionComment"_s));
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code, ErrorCode::Refused); // Closed.
}

void TestReports::aCorrectionThatMayNotGoOutLeavesNothing()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"storm"_s, {u"One."_s})}, u"Mei"_s));
    const ReportId id = desk->reports.reportNumbered(1)->id;
    VERIFY_OK(desk->reports.decide(id, {ReportState::Confirmed, {}, {}}, u"Mei"_s));
    CorrectionDraft draft{article->id, CorrectionKind::Correction, CorrectionSeverity::Minor, u" "_s, id,
                          {2}};
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().code, ErrorCode::InvalidInput);
    // The text that would go out with it is empty: all of it is taken back.
    ArticleText text = article->text;
    text.body.clear();
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    draft.note = u"Something."_s;
    QCOMPARE(desk->reports.publishCorrection(draft, u"Mei"_s).error().detail, u"body-empty"_s);
    QVERIFY(desk->reports.corrections(article->id)->isEmpty());
    QCOMPARE(desk->reports.report(id)->state, ReportState::Confirmed);
    QCOMPARE(desk->articles.open(article->id)->article.published, Revision{1});
}

void TestReports::readersNeverReachTheRecord()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->reports.importFiles({reportFile(desk, u"nowhere"_s, {u"Secret words."_s})}, u"Mei"_s));
    const ReportId id = desk->reports.reportNumbered(1)->id;
    VERIFY_OK(desk->reports.setPrivateNote(id, {{}, u"About the reader"_s}, u"Mei"_s));
    VERIFY_OK(desk->reports.decide(id, {ReportState::Rejected, u"Secret reason"_s, {}}, u"Mei"_s));
    const auto audit = desk->newsroom.audit(100);
    VERIFY_OK(audit);
    for (const AuditEntry &entry : *audit) {
        const QString line = entry.actor + entry.action + entry.subject + entry.detail;
        for (const QString &word : {u"Secret"_s, u"eader"_s, u"mail.example"_s})
            QVERIFY2(!line.contains(word), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
