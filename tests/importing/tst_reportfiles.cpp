// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/reportfiles.h"
#include "support/failingdevice.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

struct Read
{
    QList<ImportedReport> reports;
    Result<void> outcome;
};

Read read(QByteArray bytes, const QString &name, const ReportLimits &limits = {})
{
    Read read;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    read.outcome = readReports(
        buffer, name, now,
        [&read](const ImportedReport &report) {
            read.reports += report;
            return true;
        },
        limits);
    return read;
}

ImportedReport readMail(const QByteArray &head, const QByteArray &body, const ReportLimits &limits = {})
{
    const QList<ImportedReport> reports =
        read("From: Ada Reader <ada@example.org>\nMessage-ID: <1@x>\nDate: Mon, 2 Nov 2026 10:00:00 +0100\n"
                 + head + "\n" + body,
             u"r.eml"_s, limits)
            .reports;
    return reports.size() == 1 ? reports.first() : ImportedReport{};
}

} // namespace

/// Readers' messages in every form become reports as plain text.
class TestReportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailIsRead()
    {
        const ImportedReport report =
            readMail("Subject: =?utf-8?q?Error_in_=E2=80=9CFerry_returns=E2=80=9D?=\n"
                     "Content-Type: text/plain; charset=utf-8\n",
                     "Article: https://packet.example/city/ferry-returns/?revision=3\n\n"
                     "> The ferry left at nine.\n\n"
                     "It left at ten. I was on it.\nEvidence: my ticket\n");
        QVERIFY(!report.refused);
        QCOMPARE(report.report.externalId, u"1@x"_s);
        QCOMPARE(report.report.readerName, u"Ada Reader"_s);
        QCOMPARE(report.report.readerEmail, u"ada@example.org"_s);
        QCOMPARE(report.report.receivedAtUtc.toString(Qt::ISODate), u"2026-11-02T09:00:00Z"_s);
        QCOMPARE(report.report.quote, u"The ferry left at nine."_s);
        QVERIFY(report.report.message.contains(u"It left at ten."_s));
        QCOMPARE(report.report.evidence, u"my ticket"_s);
        QCOMPARE(report.report.revision.number, 3);
        QCOMPARE(report.slugCandidates.value(0).text(), u"ferry-returns"_s);
        QVERIFY(report.headlineCandidates.contains(u"Ferry returns"_s));
    }

    void theArticleIsNamedInManyWays_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<qint64>("revision");
        QTest::newRow("subject of the page's link") << "Error report: ferry-returns (revision 4)"_ba
                                                    << "x"_ba << u"ferry-returns"_s << qint64(4);
        QTest::newRow("Chinese subject") << "=?utf-8?b?5YuY6K+v77yaZmVycnktcmV0dXJuc++8iOS/ruiuoiA077yJ?="_ba
                                         << "x"_ba << u"ferry-returns"_s << qint64(4);
        QTest::newRow("bracketed") << "Re: [ferry-returns@7]"_ba
                                   << "x"_ba << u"ferry-returns"_s << qint64(7);
        QTest::newRow("file address")
            << "x"_ba
            << "See http://x.example/a/ferry-returns.html."_ba << u"ferry-returns"_s << qint64(0);
        QTest::newRow("folder address")
            << "x"_ba
            << "<https://x.example/ferry-returns/index.html>"_ba << u"ferry-returns"_s << qint64(0);
        QTest::newRow("form address") << "x"_ba
                                      << "https://x.example/contact?article=ferry-returns&revision=2"_ba
                                      << u"ferry-returns"_s << qint64(2);
        QTest::newRow("slug label") << "x"_ba
                                    << "Slug: ferry-returns\nrev. 5"_ba << u"ferry-returns"_s << qint64(5);
        QTest::newRow("nothing") << "Hello"_ba
                                 << "There is a mistake."_ba << QString() << qint64(0);
    }
    void theArticleIsNamedInManyWays()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, body);
        const ImportedReport report = readMail("Subject: " + subject + "\n", body);
        QTEST(report.slugCandidates.value(0).text(), "slug");
        QTEST(report.report.revision.number, "revision");
    }

    void passagesAreFound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("quote");
        QTest::newRow("marked lines") << "Hi\n> one\n> two\n\nNo.\n> other\n"_ba << u"one two"_s;
        QTest::newRow("labelled") << "Passage: The wall is\nnine metres.\n\nIt is ten."_ba
                                  << u"The wall is nine metres."_s;
        QTest::newRow("in quotation marks")
            << "You write “the wall is nine metres” but “ten” is right"_ba << u"the wall is nine metres"_s;
        QTest::newRow("corner brackets")
            << "原文「海堤高九米，耗时两年。」不对"_ba << u"海堤高九米，耗时两年。"_s;
        QTest::newRow("a word is no passage") << "The \"wall\" is high"_ba << QString();
    }
    void passagesAreFound()
    {
        QFETCH(QByteArray, body);
        QTEST(readMail("Content-Type: text/plain; charset=utf-8\n", body).report.quote, "quote");
    }

    void mailsThatNobodyWroteAreRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("automatic") << "Auto-Submitted: auto-replied\n"_ba;
        QTest::newRow("bulk") << "Precedence: bulk\n"_ba;
        QTest::newRow("bounce") << "Return-Path: <>\n"_ba;
        QTest::newRow("delivery report")
            << "Content-Type: multipart/report; boundary=b; report-type=delivery-status\n"_ba;
    }
    void mailsThatNobodyWroteAreRefused()
    {
        QFETCH(QByteArray, head);
        const ImportedReport report = readMail(head, "text");
        QVERIFY(report.refused);
        QCOMPARE(report.refused->code, ErrorCode::Refused);
        QVERIFY(!readMail("Auto-Submitted: no\n", "text").refused);
    }

    void htmlBecomesText()
    {
        const ImportedReport report =
            readMail("Content-Type: text/html; charset=utf-7\n",
                     "+ADw-p+AD4-wrong+ADw-/p+AD4-+ADw-script+AD4-alert(1)+ADw-/script+AD4-");
        QCOMPARE(report.report.message, u"wrong"_s);
    }

    void aCharsetThatLiesIsNotBelieved()
    {
        const ImportedReport report =
            readMail("Content-Type: text/plain; charset=utf-8\n", "\xD0\xC2\xCE\xC5\xD3\xD0\xB4\xED");
        QCOMPARE(report.report.message, u"新闻有错"_s);
        QVERIFY(sentenceLines(report.notes).contains(u"declares"_s));
    }

    void controlsNeverArrive()
    {
        const ImportedReport report = readMail("Subject: a\x1b[31mb\n", "x\x1b]0;y\x07z\n");
        for (const QChar c : QString(report.subject + report.report.message))
            QVERIFY(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);
    }

    void limitsHold()
    {
        QByteArray deep = "Content-Type: multipart/mixed; boundary=b0\n\n";
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            deep += "--b" + n + "\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i + 1)
                + "\n\n";
        }
        QVERIFY(readMail(deep, "x").refused);
        QByteArray wide;
        for (int i = 0; i < 2'000; ++i)
            wide += "--b\n\nx\n";
        QVERIFY(readMail("Content-Type: multipart/mixed; boundary=b\n", wide).refused);
        QVERIFY(readMail("", QByteArray(2000, 'x'), {.messageBytes = 1000}).refused);
        const ImportedReport cut = readMail("", QByteArray(2000, 'x'), {.textCharacters = 100});
        QCOMPARE(cut.report.message.size(), 100);
        QVERIFY(sentenceLines(cut.notes).contains(u"cut"_s));
    }

    void aMailboxIsReadMessageByMessage()
    {
        const QByteArray mbox =
            "From a@x Mon Nov  2 10:00:00 2026\nMessage-ID: <1@x>\nSubject: one\n\nfirst\n\n>From here on\n\n"
            "From b@x Mon Nov  2 10:00:00 2026\nMessage-ID: <2@x>\nSubject: two\n\nsecond\nFrom inside\n";
        const Read found = read(mbox, u"inbox"_s);
        VERIFY_OK(found.outcome);
        QCOMPARE(found.reports.size(), 2);
        QCOMPARE(found.reports[0].report.message, u"first\n\nFrom here on"_s);
        QCOMPARE(found.reports[1].source, u"inbox, message 2"_s);
        QCOMPARE(found.reports[1].report.message, u"second\nFrom inside"_s);
    }

    void onlyALineWithADatePartsMessages_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("messages");
        QTest::newRow("as the standard has it") << "From b@x Mon Nov  2 10:00:00 2026"_ba << 2;
        QTest::newRow("without seconds") << "From b@x Mon Nov  2 10:00 2026"_ba << 2;
        QTest::newRow("no sender") << "From - Mon Nov 02 10:00:00 2026"_ba << 2;
        QTest::newRow("zone before the year") << "From 17@xxx Mon Nov 02 10:00:00 +0000 2026"_ba << 2;
        QTest::newRow("as in a mail's head") << "From b@x Mon, 2 Nov 2026 10:00:00 +0100"_ba << 2;
        QTest::newRow("a sentence") << "From the pier you can see the mistake."_ba << 1;
        QTest::newRow("a day") << "From Monday on it is wrong."_ba << 1;
        QTest::newRow("a day and a month") << "From Mon Nov 2 to Tue Nov 3 the tram stood still."_ba << 1;
        QTest::newRow("an address") << "From b@x"_ba << 1;
    }
    void onlyALineWithADatePartsMessages()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, messages);
        const Read found =
            read("From a@x Mon Nov  2 10:00:00 2026\nMessage-ID: <1@x>\nSubject: one\n\nfirst\n\n" + line
                     + "\nMessage-ID: <2@x>\n\nsecond\n",
                 u"inbox"_s);
        VERIFY_OK(found.outcome);
        QCOMPARE(found.reports.size(), messages);
        if (messages == 1)
            QVERIFY(found.reports[0].report.message.contains(QString::fromLatin1(line)));
    }

    void aReadErrorIsNoEndOfFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("reports");
        QTest::newRow("mailbox") << "From a@x Mon Nov  2 10:00:00 2026\nMessage-ID: <1@x>\n\nfirst\n\n"
                                    "From b@x Mon Nov  2 10:00:00 2026\nMessage-ID: <2@x>\n\nsecond "_ba
                                 << u"inbox.mbox"_s << 1;
        QTest::newRow("mail") << "Message-ID: <1@x>\n\nIt is "_ba << u"r.eml"_s << 0;
        QTest::newRow("table") << "message\nIt is wrong\n"_ba << u"r.csv"_s << 0;
        QTest::newRow("JSON") << "[{\"message\":\"It is wrong\"}]"_ba << u"r.json"_s << 0;
        QTest::newRow("nothing at all") << QByteArray() << u"r.csv"_s << 0;
    }
    void aReadErrorIsNoEndOfFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(int, reports);
        FailingDevice file(bytes + QByteArray(8192, 'x'), bytes.size());
        int taken = 0;
        const auto outcome = readReports(file, name, now, [&taken](const ImportedReport &) {
            ++taken;
            return true;
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Io);
        QCOMPARE(outcome.error().subject, name);
        QCOMPARE(taken, reports);
    }

    void aLargeMailboxIsReadQuickly()
    {
        QByteArray mbox;
        for (int i = 0; i < 10'000; ++i)
            mbox += "From a@x Mon Nov  2 10:00:00 2026\nMessage-ID: <" + QByteArray::number(i)
                + "@x>\nSubject: s\n\nThe wall is “not nine metres”.\n\n";
        const ProcessorTime used;
        QCOMPARE(read(mbox, u"inbox.mbox"_s).reports.size(), 10'000);
        QVERIFY2(used.usedMs() < 20'000, qPrintable(QString::number(used.usedMs())));
    }

    void csvIsRead()
    {
        const Read found = read("id,received,article,quote,message,evidence,name,email\r\n"
                                "t1,2026-10-01T10:00:00Z,https://x.example/city/ferry-returns/,\"left "
                                "\"\"at\"\" nine\",\"It was,\r\nten\",,Ada,a@x\r\n"
                                ",,sea-wall,,Too high,,,\r\n\r\n",
                                u"r.csv"_s);
        VERIFY_OK(found.outcome);
        QCOMPARE(found.reports.size(), 2);
        QVERIFY(found.reports[0].report.externalId.startsWith(u"t1 sha256:"_s));
        QCOMPARE(found.reports[0].report.quote, u"left \"at\" nine"_s);
        QCOMPARE(found.reports[0].report.message, u"It was,\nten"_s);
        QCOMPARE(found.reports[0].slugCandidates.value(0).text(), u"ferry-returns"_s);
        QCOMPARE(found.reports[0].report.receivedAtUtc.toString(Qt::ISODate), u"2026-10-01T10:00:00Z"_s);
        QCOMPARE(found.reports[1].slugCandidates.value(0).text(), u"sea-wall"_s);
        QVERIFY(found.reports[1].report.externalId.startsWith(u"sha256:"_s));
        QCOMPARE(found.reports[1].source, u"r.csv, line 4"_s);
    }

    void aRowIsKnownAgainByWhatTheReaderWrote_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *name, const char *other, bool isSame) {
            QTest::newRow(name) << QByteArray(other) << isSame;
        };
        row("the same row", "id,article,message,state\n7,wall,Too high,new\n", true);
        row("a state the form's desk set", "id,article,message,state\n7,wall,Too high,closed\n", true);
        row("columns in another order", "message,state,article,id\nToo high,new,wall,7\n", true);
        row("another form's row 7", "id,article,message,state\n7,wall,Too low,new\n", false);
        row("the same words on another article", "id,article,message,state\n7,gate,Too high,new\n", false);
        row("the same words from another reader", "id,article,message,email,state\n7,wall,Too high,b@x,new\n",
            false);
        row("another row", "id,article,message,state\n8,wall,Too high,new\n", false);
        row("a form's own message id", "message_id,article,message\n7,wall,Too low\n", false);
        row("a token's row", "token,article,message\n7,wall,Too low\n", false);
    }
    void aRowIsKnownAgainByWhatTheReaderWrote()
    {
        QFETCH(QByteArray, other);
        const auto idIn = [](const QByteArray &bytes) {
            return read(bytes, u"r.csv"_s).reports.value(0).report.externalId;
        };
        const QString known = idIn("id,article,message,state\n7,wall,Too high,new\n");
        QVERIFY(!known.isEmpty());
        QTEST(idIn(other) == known, "isSame");
        // A mail's id means the mail alone, also where a table names it.
        QCOMPARE(idIn("message-id,message\n1@x,One\n"), idIn("message-id,message\n1@x,Two\n"));
    }

    void malformedTablesAreNamedByLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subject");
        QTest::newRow("open quote") << "message\na\n\"b\nc\n"_ba << u"r.csv"_s << u"r.csv:3"_s;
        QTest::newRow("too many fields") << "message\na\nb,c\n"_ba << u"r.csv"_s << u"r.csv:3"_s;
        QTest::newRow("JSON") << "[\n{\"message\":\"a\"},\n}\n"_ba << u"r.json"_s << u"r.json:3"_s;
        QTest::newRow("JSON of another form") << "{\"a\":1}"_ba << u"r.json"_s << u"r.json:1"_s;
        QTest::newRow("no form at all") << "just text\n"_ba << u"r"_s << u"r"_s;
    }
    void malformedTablesAreNamedByLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const Read found = read(bytes, name);
        QVERIFY(!found.outcome);
        QTEST(found.outcome.error().subject, "subject");
    }

    void jsonIsRead()
    {
        const Read found = read(
            R"([{"id":"j1","article":"sea-wall","revision":2,"message":"Too high","reader":{"name":"Ada","email":"a@x"}},
                                    {"message":""}, 7])",
            u"r.json"_s);
        VERIFY_OK(found.outcome);
        QCOMPARE(found.reports.size(), 3);
        QCOMPARE(found.reports[0].report.revision.number, 2);
        QCOMPARE(found.reports[0].report.readerName, u"Ada"_s);
        QVERIFY(found.reports[1].refused);
        QVERIFY(found.reports[2].refused);
    }

    void takingCanEnd()
    {
        QByteArray bytes = "message\na\nb\nc\n";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        int taken = 0;
        VERIFY_OK(
            readReports(buffer, u"r.csv"_s, now, [&taken](const ImportedReport &) { return ++taken < 2; }));
        QCOMPARE(taken, 2);
    }
};

QTEST_GUILESS_MAIN(TestReportFiles)
#include "tst_reportfiles.moc"
