// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A console with streams in memory.
struct Streams
{
    explicit Streams(bool isTerminal = false)
        : console(out, error, isTerminal, isTerminal)
    {
        out.open(QIODevice::WriteOnly);
        error.open(QIODevice::WriteOnly);
    }
    QBuffer out;
    QBuffer error;
    Console console;
};

bool holdsRawControl(const QByteArray &bytes)
{
    for (const QChar c : QString::fromUtf8(bytes)) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            return true;
    }
    return false;
}

} // namespace

/// What reaches the streams is one thing at a time, and never a control character of somebody's text.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsAreShownNotSent_data()
    {
        QTest::addColumn<QString>("text");
        for (char16_t c = 0; c < 0xA0; c = c == 0x1F ? 0x7F : char16_t(c + 1)) {
            if (c != u'\n' && c != u'\t')
                QTest::addRow("U+%04X", c) << QString(u"a"_s + QChar(c) + u"b"_s);
        }
        QTest::newRow("title of a terminal") << u"\x1b]0;pwned\x07"_s;
        QTest::newRow("a mixture") << u"\x9b"
                                      "31m\x1b[2J"_s;
    }
    void controlsAreShownNotSent()
    {
        QFETCH(QString, text);
        Streams text_;
        text_.console.line(text);
        text_.console.row({text, text});
        text_.console.usage(text);
        text_.console.problem({ErrorCode::NotFound, text, text});
        QVERIFY(!holdsRawControl(text_.out.data()));
        QVERIFY(!holdsRawControl(text_.error.data()));
        QCOMPARE(text_.error.data().count('\n'), 2);

        Streams json;
        json.console.setForm(OutputForm::Json);
        json.console.document(QJsonObject{{u"text"_s, text}});
        QVERIFY(!holdsRawControl(json.out.data()));
        QCOMPARE(QJsonDocument::fromJson(json.out.data()).object().value(u"text"_s).toString(), text);

        Streams terminal(true);
        terminal.console.text(text);
        QVERIFY(!holdsRawControl(terminal.out.data()));
    }

    void onlyFilesAndProgramsGetExactText()
    {
        Streams pipe;
        pipe.console.exactText(u"a\x9b"_s);
        QCOMPARE(pipe.out.data(), "a\xC2\x9B"_ba);
        Streams terminal(true);
        terminal.console.exactText(u"a\x9b"_s);
        QCOMPARE(terminal.out.data(), "a\\x9b"_ba);
    }

    void aFailureIsADocumentToo()
    {
        Streams json;
        json.console.setForm(OutputForm::Json);
        json.console.fail({ErrorCode::NotFound, u"a"_s, {}});
        json.console.fail({ErrorCode::NotFound, u"b"_s, {}});
        const QJsonObject error =
            QJsonDocument::fromJson(json.out.data()).object().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"subject"_s).toString(), u"a"_s);
    }

    void aWrongLineIsADocumentToo()
    {
        Streams json;
        json.console.setForm(OutputForm::Json);
        QCOMPARE(json.console.usage(u"export needs --out"_s), int(ExitUsage));
        const QJsonObject error =
            QJsonDocument::fromJson(json.out.data()).object().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"usage"_s);
        QCOMPARE(error.value(u"text"_s).toString(), u"export needs --out"_s);
        QCOMPARE(json.error.data(), "galley-cli: export needs --out\n"_ba);
    }

    void reorderingCharactersAreShown()
    {
        QCOMPARE(withVisibleControls(u"safe\u202Egnp.exe"_s), u"safe\\u202egnp.exe"_s);
        QCOMPARE(withVisibleControls(u"سلام 新闻 👩‍👩‍👧"_s),
                 u"سلام 新闻 👩‍👩‍👧"_s);
        QCOMPARE(onOneLine(u"a\nb\tc"_s), u"a b c"_s);
    }

    void jsonIsTheOnlyOutput()
    {
        Streams streams;
        streams.console.setForm(OutputForm::Json);
        streams.console.line(u"text"_s);
        streams.console.row({u"text"_s});
        streams.console.text(u"text"_s);
        QVERIFY(streams.out.data().isEmpty());
        Streams text;
        text.console.document(QJsonObject{{u"a"_s, 1}});
        QVERIFY(text.out.data().isEmpty());
    }

    void progressIsForTerminalsOnly()
    {
        Streams pipe;
        pipe.console.progress(1, 2, u"a"_s);
        QVERIFY(pipe.error.data().isEmpty());
        Streams terminal(true);
        terminal.console.progress(1, 2, u"a"_s);
        QCOMPARE(terminal.error.data(), "1/2 a"_ba);
        terminal.console.progress(0, 0, {});
        QVERIFY(terminal.error.data().endsWith("\r\x1b[K"));
    }

    void exitCodesFollowTheError()
    {
        Streams streams;
        QCOMPARE(streams.console.fail({ErrorCode::Refused, u"a"_s, {}}), int(ExitFindings));
        QCOMPARE(streams.console.fail({ErrorCode::NotFound, u"a"_s, {}}), int(ExitFailed));
        QCOMPARE(streams.console.usage(u"a"_s), int(ExitUsage));
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
