// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlescape.h"
#include "markdown/markdown.h"
#include "support/places.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseReadsAsWritten_data();
    void caseReadsAsWritten();
    void plainTextIsTheWords();
    void addressesAreRewritten();
    void picturesElsewhereBecomeLinks();
    void textIsEscaped_data();
    void textIsEscaped();
    void addressIsAllowed_data();
    void addressIsAllowed();
};

void TestMarkdown::caseReadsAsWritten_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("html");
    const QDir folder(sourceFolder() + u"/tests/markdown/cases"_s);
    const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 4);
    for (const QString &file : files) {
        const QList<QString> cases =
            QString::fromUtf8("\n" + fileBytes(folder.filePath(file))).split(u"\n%% "_s);
        for (const QString &text : cases.mid(1)) {
            const QString head = text.section(u'\n', 0, 0);
            const qsizetype expected = text.indexOf(u"\n%%=\n"_s);
            QVERIFY2(expected > 0, qPrintable(head));
            const QString source = text.mid(head.size() + 1, expected - head.size());
            QString html = text.mid(expected + 5);
            if (!html.endsWith(u'\n'))
                html += u'\n'; // the next case's mark took it
            const QString language = head.contains(u'|') ? head.section(u'|', 1).trimmed() : u"en"_s;
            QTest::newRow(qPrintable(head)) << source.toUtf8() << language << html;
        }
    }
}

void TestMarkdown::caseReadsAsWritten()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, language);
    HtmlOptions options;
    options.markdown.language = language;
    const Result<QByteArray> html = markdownToHtml(source, options);
    QVERIFY(html);
    QTEST(QString::fromUtf8(*html), "html");
}

void TestMarkdown::plainTextIsTheWords()
{
    const QByteArray text =
        "# Head *line*\n\nOne `code`\ntwo[^1] &amp; [link](/x).\n\n![alt](p.jpg \"Caption | Credit\")\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n[^1]: Note.\n";
    QCOMPARE(markdownToPlainText(text, {}), u"Head line\nOne code two & link.\nCaption\na b\nc d\nNote."_s);
}

void TestMarkdown::addressesAreRewritten()
{
    HtmlOptions options;
    options.rewriteAddress = [](QStringView address, bool isPicture) {
        return address == u"drop" ? QString() : (isPicture ? u"pictures/"_s : u"pages/"_s) + address;
    };
    const Result<QByteArray> html = markdownToHtml("[a](x) [b](drop) c ![d](y) ![e](drop)", options);
    QVERIFY(html);
    QCOMPARE(*html,
             QByteArray("<p><a href=\"pages/x\">a</a> b c <img src=\"pictures/y\" alt=\"d\"> e</p>\n"));
}

void TestMarkdown::picturesElsewhereBecomeLinks()
{
    HtmlOptions options;
    options.rewriteAddress = [](QStringView address, bool isPicture) {
        return isPicture ? QString() : address.toString();
    };
    const Result<QByteArray> html =
        markdownToHtml("a ![b](https://x.org/y.png) [![c](https://x.org/z.png)](/l)", options);
    QVERIFY(html);
    QCOMPARE(
        *html,
        QByteArray("<p>a <a href=\"https://x.org/y.png\" rel=\"noopener\">b</a> <a href=\"/l\">c</a></p>\n"));
}

void TestMarkdown::textIsEscaped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QByteArray("a\tb\nc") << QByteArray("a\tb\nc");
    QTest::newRow("marks") << QByteArray("<a href=\"x\">'&amp;")
                           << QByteArray("&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
    QTest::newRow("controls") << QByteArray("a\0b\x1B"
                                            "c\x7F\r",
                                            7)
                              << QByteArray("a\uFFFDb\uFFFDc\uFFFD\uFFFD");
    QTest::newRow("high controls") << QByteArray("\xC2\x85\xC2\xA0") << QByteArray("\uFFFD\xC2\xA0");
    QTest::newRow("no characters") << QByteArray("\xEF\xBF\xBE\xEF\xB7\x90") << QByteArray("\uFFFD\uFFFD");
    QTest::newRow("surrogate") << QByteArray("a\xED\xA0\x80"
                                             "b")
                               << QByteArray("a\uFFFD\uFFFD\uFFFDb");
    QTest::newRow("broken sequence") << QByteArray("\xC3(\xE4\xB8") << QByteArray("\uFFFD(\uFFFD");
    QTest::newRow("overlong") << QByteArray("\xC0\xBC") << QByteArray("\uFFFD\uFFFD");
    QTest::newRow("any script") << QByteArray("港口 😀 é") << QByteArray("港口 😀 é");
}

void TestMarkdown::textIsEscaped()
{
    QFETCH(QByteArray, text);
    QByteArray out;
    appendHtmlEscaped(out, text);
    QTEST(out, "escaped");
}

void TestMarkdown::addressIsAllowed_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isAllowed");
    for (const char *good : {"https://x.org", "HTTP://X", "mailto:a@b", "tel:+1", "/a", "a/b:c", "?a:b",
                             "#a:b", "", "//x.org/y", "./javascript:x", "1a:b", "港口:x"})
        QTest::newRow(good[0] == '\0' ? "empty" : good) << QByteArray(good) << true;
    for (const char *bad :
         {"javascript:x", "JAVASCRIPT:x", " javascript:x", "java\nscript:x", "java\tscript:x",
          "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x",
          "javascript\r\n:x", "java\x01script:x", "ftp://x", "view-source:x", "intent:x"})
        QTest::newRow(QByteArray(bad).toPercentEncoding().constData()) << QByteArray(bad) << false;
}

void TestMarkdown::addressIsAllowed()
{
    QFETCH(QByteArray, address);
    QTEST(isAllowedAddress(address), "isAllowed");
}

QTEST_GUILESS_MAIN(TestMarkdown)

#include "tst_markdown.moc"
