// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/htmlescape.h"
#include "markdown/markdown.h"
#include "support/places.h"
#include "support/processortime.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString repeated(const QString &text, int number)
{
    static const QRegularExpression inner(u"\\{rep:(.)\\}"_s);
    QString out = text;
    const QRegularExpressionMatch match = inner.match(out);
    if (match.hasMatch())
        out.replace(match.capturedStart(), match.capturedLength(),
                    QString(number, match.captured(1).front()));
    return out.replace(u"{i}"_s, QString::number(number));
}

/// An input as pathological.json describes it.
QByteArray inputOf(const QJsonArray &segments)
{
    QString text;
    for (const QJsonValue &value : segments) {
        const QJsonArray segment = value.toArray();
        const QString kind = segment[0].toString();
        if (kind == u"lit"_s)
            text += segment[1].toString();
        else if (kind == u"rep"_s)
            text += segment[1].toString().repeated(segment[2].toInt());
        for (int i = segment[1].toInt(); kind == u"series"_s && i <= segment[2].toInt(); ++i)
            text += repeated(segment[3].toString(), i);
    }
    return text.toUtf8();
}

/// What is wrong with the first tag that our writer should not have written; empty where all is well.
QString unsafeTag(const QString &html)
{
    static const QSet<QString> tags = [] {
        QSet<QString> names;
        for (const char *name :
             {"p",    "h1",         "h2",    "h3", "h4",   "h5",     "h6",    "blockquote", "ul",   "ol",
              "li",   "pre",        "code",  "hr", "br",   "table",  "thead", "tbody",      "tr",   "th",
              "td",   "figure",     "img",   "a",  "em",   "strong", "del",   "sup",        "sub",  "section",
              "span", "figcaption", "abbr",  "b",  "cite", "i",      "ins",   "kbd",        "mark", "q",
              "s",    "samp",       "small", "u",  "var",  "wbr"})
            names.insert(QString::fromLatin1(name));
        return names;
    }();
    static const QSet<QString> attributes = {u"href"_s, u"src"_s,   u"alt"_s,  u"title"_s,
                                             u"id"_s,   u"class"_s, u"role"_s, u"start"_s};
    static const QRegularExpression tag(u"\\G</?([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>"_s);
    static const QRegularExpression attribute(u" ([a-z]+)=\"([^\"]*)\""_s);
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const QRegularExpressionMatch match = tag.match(html, at);
        if (!match.hasMatch() || !tags.contains(match.captured(1)))
            return html.mid(at, 80);
        auto found = attribute.globalMatch(match.captured(2));
        while (found.hasNext()) {
            const QRegularExpressionMatch one = found.next();
            const bool isAddress = one.captured(1) == u"href"_s || one.captured(1) == u"src"_s;
            if (!attributes.contains(one.captured(1))
                || (isAddress && !isAllowedAddress(one.captured(2).toUtf8())))
                return one.captured();
        }
    }
    return {};
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextEndsSoonAndStaysSmall_data();
    void hostileTextEndsSoonAndStaysSmall();
    void manyLinksTakeTimeInProportion_data();
    void manyLinksTakeTimeInProportion();
    void manyAddressesStayLinks_data();
    void manyAddressesStayLinks();
    void manyLinesOfLinksStayLinks_data();
    void manyLinesOfLinksStayLinks();
    void aReferenceUsedOverAndOverIsRefused();
    void aWideTableIsText();
    void deepNestingIsShownFlat();
    void noPayloadGetsThrough();
    void aStoppedPassIsCancelled();
    void aTextOverTheLimitIsRefused();
    void anyBytesGiveValidText();
};

void TestHostile::hostileTextEndsSoonAndStaysSmall_data()
{
    QTest::addColumn<QByteArray>("input");
    if (corporaFolder().isEmpty())
        QSKIP("the corpora by others are not beside the source tree");
    const QJsonDocument document = jsonFile(corporaFolder() + u"/commonmark/pathological.json"_s);
    const QJsonArray cases = document.object()["cases"_L1].toArray();
    QCOMPARE(cases.size(), 57);
    for (const QJsonValue &value : cases) {
        const QJsonObject one = value.toObject();
        QTest::newRow(qPrintable(one["id"_L1].toString())) << inputOf(one["segments"_L1].toArray());
    }
}

void TestHostile::hostileTextEndsSoonAndStaysSmall()
{
    QFETCH(QByteArray, input);
    const ProcessorTime used;
    const Result<QByteArray> html = markdownToHtml(input, {});
    const qint64 usedMs = used.usedMs();
    if (usedMs > 500)
        qInfo("%lld bytes took %lld ms of the processor", qlonglong(input.size()), usedMs);
    // Two seconds are the goal; the bound leaves room for sanitizers.
    QVERIFY2(usedMs < 20'000, "took too long");
    if (html)
        QVERIFY(html->size() <= 64 * input.size() + 16 * 1024 * 1024);
    else
        QCOMPARE(html.error().code, ErrorCode::InvalidInput);
}

void TestHostile::manyLinksTakeTimeInProportion_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<int>("kilobytes");
    const auto row = [](const char *name, const QByteArray &unit, int kilobytes,
                        const QByteArray &head = {}) { QTest::newRow(name) << head << unit << kilobytes; };
    row("list of links", "- [a](b)\n", 128);
    row("list of tasks", "- [ ] [a](b)\n", 128);
    row("links without words", "[]()", 1024);
    row("links on lines of their own", "[a](b)\n", 1024);
    row("links that look like more", "[](<(>)\n", 1024);
    row("links that lead nowhere", "[a]\n", 512);
    row("numbers that are no list", "x\n2. [a](b)\n", 512);
    row("numbers further in", "   14. [x](y)\n", 1024, "1. a\n");
    row("empty items in a paragraph", "[x](y)\n+\n", 1024, "x\n");
    row("no table below a heading", "[x](y)|\n", 1024, "# a|b\n-|-\n");
    row("no table below a quote", "[x](y)|\n", 1024, "> a|b\n-|-\n");
    row("no table in code", "[x](y)|\n", 1024, "    a|b\n-|-\n");
    row("a table too wide", "[x](y)|\n", 1024,
        QByteArray("a|").repeated(300) + "a\n" + QByteArray("-|").repeated(300) + "-\n");
    row("pictures without words", "![](a)", 1024);
    row("addresses without a scheme", "www.a.b ", 512);
    row("addresses with a scheme", "http://a.b\n", 512);
    row("addresses in one word", "www.", 512);
    row("addresses in brackets", "x( www.a.b ", 512);
}

void TestHostile::manyLinksTakeTimeInProportion()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    QFETCH(int, kilobytes);
    const auto usedMsFor = [&head, &unit](qsizetype bytes) {
        const QByteArray text = head + unit.repeated(bytes / unit.size());
        const ProcessorTime used;
        [[maybe_unused]] const Result<QByteArray> html = markdownToHtml(text, {});
        return used.usedMs();
    };
    const qint64 once = usedMsFor(qsizetype(kilobytes) * 256);
    const qint64 fourTimes = usedMsFor(qsizetype(kilobytes) * 1024);
    // In proportion it is four times as much; sixteen times where each link looks through all others.
    QVERIFY2(fourTimes < 8 * once + 300, qPrintable(u"%1 ms, then %2 ms"_s.arg(once).arg(fourTimes)));
}

void TestHostile::manyAddressesStayLinks_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("definitions");
    QTest::newRow("www") << "see www.a.example, "_ba << QByteArray();
    QTest::newRow("with a scheme") << "https://a.example/b\n"_ba << QByteArray();
    QTest::newRow("in round brackets") << "(https://a.example/b) "_ba << QByteArray();
    QTest::newRow("strong") << "**https://a.example/b** "_ba << QByteArray();
    QTest::newRow("in angle brackets") << "- <https://a.example/b>\n"_ba << QByteArray();
    QTest::newRow("that hold addresses")
        << "https://old.example/2020/https://www.a.example/ "_ba << QByteArray();
    QTest::newRow("of links") << "[b]( https://a.example/b) "_ba << QByteArray();
    QTest::newRow("in titles") << "[b](/b \"at https://a.example/b\") "_ba << QByteArray();
    QTest::newRow("in definitions") << "[b] "_ba
                                    << QByteArray("[c]: https://a.example/c\n").repeated(100)
            + "[b]: https://a.example/b\n" + QByteArray("[d]: https://a.example/d\n").repeated(100);
}

void TestHostile::manyAddressesStayLinks()
{
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, definitions);
    const auto html = markdownToHtml(QByteArray(unit + '\n' + '\n' + definitions), {});
    QVERIFY(html);
    const qsizetype opening = html->indexOf("<a ");
    const QByteArray link = html->mid(opening, html->indexOf("</a>") - opening);
    QVERIFY(opening >= 0);
    const auto many = markdownToHtml(QByteArray(unit.repeated(1000) + '\n' + '\n' + definitions), {});
    QVERIFY(many);
    QCOMPARE(many->count(link), 1000);
    QVERIFY(!many->contains("\xE2\x81\xA0")); // the mark that is put in for md4c
}

void TestHostile::manyLinesOfLinksStayLinks_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("items") << ""_ba
                           << "- [b](/b)\n"_ba;
    QTest::newRow("items of two lines") << ""_ba
                                        << "- [b](/b)\n  and more\n"_ba;
    QTest::newRow("numbered items") << ""_ba
                                    << "7. [b](/b)\n"_ba;
    QTest::newRow("numbered items below a line") << "These:\n1. one\n"_ba
                                                 << "2. [b](/b)\n"_ba;
    QTest::newRow("rows of a table") << "| a | b |\n|---|---|\n"_ba
                                     << "| [b](/b) | c |\n"_ba;
    QTest::newRow("paragraphs") << ""_ba
                                << "[b](/b)\n\n"_ba;
}

void TestHostile::manyLinesOfLinksStayLinks()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    const auto html = markdownToHtml(QByteArray(head + unit.repeated(20'000)), {});
    QVERIFY(html);
    QCOMPARE(html->count("<a href=\"/b\">"), 20'000);
}

void TestHostile::aReferenceUsedOverAndOverIsRefused()
{
    const QByteArray text =
        QByteArray("[a] ").repeated(20'000) + "\n\n[a]: /" + QByteArray(50'000, 'x') + "\n";
    const Result<QByteArray> html = markdownToHtml(text, {});
    QVERIFY(!html);
    QCOMPARE(html.error().code, ErrorCode::InvalidInput);
}

void TestHostile::aWideTableIsText()
{
    const QByteArray text = QByteArray("|a").repeated(5000) + "|\n" + QByteArray("|-").repeated(5000) + "|\n"
        + QByteArray("|x|\n").repeated(1000);
    const Result<QByteArray> html = markdownToHtml(text, {});
    QVERIFY(html);
    QVERIFY(!html->contains("<table"));
    QVERIFY(html->size() < 2 * text.size() + 1000);
}

void TestHostile::deepNestingIsShownFlat()
{
    const Result<QByteArray> quotes = markdownToHtml(QByteArray(QByteArray(20'000, '>') + " deep"), {});
    QVERIFY(quotes);
    QVERIFY(quotes->count("<blockquote>") <= 100);
    QVERIFY(quotes->contains("deep"));
    const Result<QByteArray> spans =
        markdownToHtml(QByteArray(QByteArray("<b>").repeated(20'000) + "deep"), {});
    QVERIFY(spans);
    QVERIFY(spans->count("<b>") <= 100);
    QCOMPARE(spans->count("<b>"), spans->count("</b>"));
}

void TestHostile::noPayloadGetsThrough()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora by others are not beside the source tree");
    const QJsonDocument document = jsonFile(corporaFolder() + u"/xss/payloads.json"_s);
    QVERIFY(document.array().size() > 3000);
    for (const QJsonValue &value : document.array()) {
        const QByteArray payload = value.toObject()["markdown_or_html"_L1].toString().toUtf8();
        const QList<QByteArray> places = {payload,
                                          "# " + payload,
                                          "[x](" + payload + ")",
                                          "![x](" + payload + ")",
                                          "[^1]\n\n[^1]: " + payload,
                                          "![a](b.png \"" + payload + "\")",
                                          "```" + payload + "\nx\n```",
                                          "<" + payload + ">"};
        for (const QByteArray &text : places) {
            const Result<QByteArray> html = markdownToHtml(text, {});
            QVERIFY(html);
            const QString found = unsafeTag(QString::fromUtf8(*html));
            QVERIFY2(found.isEmpty(), qPrintable(found + u" of "_s + QString::fromUtf8(text)));
        }
    }
}

void TestHostile::aStoppedPassIsCancelled()
{
    class StopAtText final : public MarkdownSink
    {
    public:
        int texts = 0;
        bool enterBlock(const BlockStart &) override { return true; }
        bool leaveBlock(BlockKind) override { return true; }
        bool enterSpan(const SpanStart &) override { return true; }
        bool leaveSpan(SpanKind) override { return true; }
        bool text(TextKind, QByteArrayView, qsizetype) override { return ++texts < 2; }
    };
    StopAtText sink;
    const Result<void> parsed = parseMarkdown("one\n\ntwo\n\nthree\n", {}, sink);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::Cancelled);
    QCOMPARE(sink.texts, 2);
}

void TestHostile::aTextOverTheLimitIsRefused()
{
    HtmlOptions options;
    options.markdown.inputLimit = 10;
    QVERIFY(markdownToHtml("1234567890", options));
    QVERIFY(!markdownToHtml("12345678901", options));
}

void TestHostile::anyBytesGiveValidText()
{
    QByteArray bytes;
    for (int i = 0; i < 3; ++i) {
        for (int c = 0; c < 256; ++c)
            bytes += char((c * (2 * i + 1)) & 0xFF);
    }
    const Result<QByteArray> html = markdownToHtml(bytes, {});
    QVERIFY(html);
    QVERIFY(QString::fromUtf8(*html).toUtf8() == *html);
    QVERIFY(!html->contains('\0'));
}

QTEST_GUILESS_MAIN(TestHostile)

#include "tst_hostile.moc"
