// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "cli/console.h"
#include "workflow/servicesfixture.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

/// What one command line came to.
struct Ran
{
    int code = ExitFailed;
    QString error;
};

Ran run(const ServicesFixture &desk, const QStringList &arguments)
{
    QBuffer out;
    QBuffer error;
    out.open(QIODevice::WriteOnly);
    error.open(QIODevice::WriteOnly);
    Console console(out, error, false, false);
    JobRunner jobs;
    const int code =
        runCommandLine(QStringList{u"--newsroom"_s, desk.path()} + arguments, desk.clock, jobs, console);
    return {code, QString::fromUtf8(error.data())};
}

} // namespace

/// A correction from the command line publishes no text that nobody named.
class TestCorrected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewerPrivateRevisionHasToBeNamed();
};

void TestCorrected::aNewerPrivateRevisionHasToBeNamed()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QFile mail(desk.filePath(u"mail.eml"_s));
    QVERIFY(mail.open(QIODevice::WriteOnly));
    mail.write("From: Ada Reader <ada@reader.example>\nSubject: Error report: storm (revision 1)\n"
               "Message-ID: <corrected-1@reader.example>\n\nIt ends on Monday.\n");
    mail.close();
    VERIFY_OK(desk->reports.importFiles({mail.fileName()}, u"Mei"_s));
    const auto report = desk->reports.reportNumbered(1);
    VERIFY_OK(report);
    VERIFY_OK(desk->reports.decide(report->id, {ReportState::Confirmed, {}, {}, article->id}, u"Mei"_s));
    ArticleText text = article->text;
    text.body += u"\n\nNot for readers yet.\n"_s;
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    desk.clock.advance(60);

    const QStringList corrected{u"reports"_s,   u"resolve"_s, u"1"_s,
                                u"corrected"_s, u"--note"_s,  u"It ends on Monday."_s};
    for (const QStringList &named : {QStringList(), QStringList{u"--revision"_s, u"1"_s}}) {
        const Ran refused = run(desk, corrected + named);
        QCOMPARE(refused.code, int(ExitFindings));
        QVERIFY2(refused.error.contains(u"revision 1"_s) && refused.error.contains(u"revision 2"_s),
                 qPrintable(refused.error));
        QCOMPARE(desk->articles.open(article->id)->article.published, Revision{1});
        QCOMPARE(desk->reports.reportNumbered(1)->state, ReportState::Confirmed);
    }
    QCOMPARE(run(desk, corrected + QStringList{u"--revision"_s, u"2"_s}).code, int(ExitDone));
    QCOMPARE(desk->articles.open(article->id)->article.published, Revision{2});
    QCOMPARE(desk->reports.reportNumbered(1)->state, ReportState::Corrected);
}

QTEST_GUILESS_MAIN(TestCorrected)
#include "tst_corrected.moc"
