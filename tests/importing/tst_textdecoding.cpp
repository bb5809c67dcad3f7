// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/htmltext.h"
#include "importing/plaintextmarkdown.h"
#include "importing/textdecoding.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The text in a charset of single bytes.
QByteArray bytesIn(const QByteArray &charset, const QString &text)
{
    QHash<QChar, char> bytes;
    for (int byte = 1; byte < 256; ++byte) {
        const auto character = decodeAs(QByteArray(1, char(byte)), charset);
        if (character && character->size() == 1)
            bytes.insert(character->front(), char(byte));
    }
    QByteArray encoded;
    for (const QChar c : text) {
        if (!bytes.contains(c))
            return {};
        encoded += bytes.value(c);
    }
    return encoded;
}

} // namespace

/// Bytes of every kind become clean text, and what was changed is said.
class TestTextDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("noted");
        QTest::newRow("plain UTF-8") << "Zürich 新闻"_ba << u"Zürich 新闻"_s << false;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBFx"_ba << u"x"_s << false;
        QTest::newRow("UTF-16 little-endian") << QByteArray("\xFF\xFE#\0\xB0\x65", 6) << u"#新"_s << true;
        QTest::newRow("UTF-16 without a mark") << QByteArray("\0#\0 \0n\0o", 8) << u"# no"_s << true;
        QTest::newRow("Latin-1") << "# Caf\xE9 \xA3 100"_ba << u"# Café £ 100"_s << true;
        QTest::newRow("GB18030") << "---\ntitle: \xD0\xC2\xCE\xC5\xB1\xE0\xBC\xAD\n---\n# \xBC\xC7\xD5\xDF"_ba
                                 << u"---\ntitle: 新闻编辑\n---\n# 记者"_s << true;
        QTest::newRow("a cut-off character")
            << "# ok \xE6\x96\x87 \xE6\x96"_ba << u"# ok 文 \uFFFD\uFFFD"_s << true;
        QTest::newRow("only a cut-off character") << "# ok \xE6\x96"_ba << u"# ok \uFFFD\uFFFD"_s << true;
        QTest::newRow("Latin-1 at the end") << "un caf\xE9"_ba << u"un café"_s << true;
        QTest::newRow("Windows quotes") << "\x93"
                                           "a\x94 caf\xE9s"_ba
                                        << u"“a” cafés"_s << true;
        QTest::newRow("Big5") << "# \xB7\x73\xBB\x44\xBD\x73\xBF\xE8\xAB\xC7"_ba << u"# 新聞編輯室"_s << true;
        QTest::newRow("Shift-JIS") << "# \x90\x56\x95\xB7\x8B\x4C\x8E\x96 \x95\x5C\x8E\xA6"_ba
                                   << u"# 新聞記事 表示"_s << true;
        QTest::newRow("line ends of all kinds") << "a\r\nb\rc\n\xC2\x85"_ba << u"a\nb\nc\n\n"_s << false;
        QTest::newRow("NUL and escape") << QByteArray("a\0b\x1b[31mc", 9) << u"ab[31mc"_s << true;
        QTest::newRow("C1") << "a\xC2\x9B"
                               "b"_ba
                            << u"ab"_s << true;
        QTest::newRow("bidi and zero width stay")
            << "\xE2\x80\xAEx\xE2\x80\x8B"_ba << u"\u202Ex\u200B"_s << false;
        QTest::newRow("nothing") << QByteArray() << QString() << false;
    }
    void bytesBecomeText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(bool, noted);
        const DecodedText decoded = decodeText(bytes);
        QCOMPARE(decoded.text, text);
        QCOMPARE(!decoded.notes.isEmpty(), noted);
    }

    void lettersTellCharsets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("charset");
        const auto row = [](const char *name, const char *charset, const QString &text) {
            QTest::newRow(name) << text << QByteArray(charset);
        };
        row("signs", "windows-1252", u"Price £10 and temp 25°C, ½ cup, naïve à la carte."_s);
        row("signs in figures", "windows-1252", u"Bake at 200° for ½ hour, then ¼ hour at 180°."_s);
        row("names", "windows-1252", u"Zoë met François and Müller at the Renée hotel in Besançon."_s);
        row("one sign", "windows-1252", u"It costs £5."_s);
        row("French", "windows-1252", u"Où est la bibliothèque ? Très près de l'être aimé."_s);
        row("Italian", "windows-1252",
            u"Il consiglio ha approvato ieri l'aumento: così è più caro, perché la città lo può fare."_s);
        const QString polish =
            u"Rada miasta przegłosowała wczoraj podwyżkę opłat za prom. To będzie ciężkie, powiedział "
            "burmistrz, który żałuje, że wcześniej nie było dyskusji."_s;
        row("Polish", "ISO-8859-2", polish);
        row("Polish with quotes", "windows-1250", polish + u" „Trudno”."_s);
        row("Czech", "ISO-8859-2",
            u"Rada města včera schválila vyšší poplatky za přívoz. Starosta řekl, že je to nezbytné, protože "
            "náklady stále rostou."_s);
        row("Hungarian", "ISO-8859-2",
            u"A tanács tegnap megszavazta a komp árának emelését. A polgármester szerint ez szükséges, mert "
            u"a "
            "költségek nőnek, és az üzemeltető sűrűn panaszkodik."_s);
        row("Turkish", "windows-1254",
            u"Belediye meclisi dün feribot ücretlerini artırmaya karar verdi. Başkan, bunun gerekli olduğunu "
            "söyledi çünkü giderler artıyor."_s);
        row("Russian", "windows-1251", u"Городской совет вчера проголосовал за повышение платы за паром."_s);
    }
    void lettersTellCharsets()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, charset);
        const QByteArray bytes = bytesIn(charset, text);
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(decodeText(bytes).text, text);
    }

    void loneSurrogatesAreReplaced()
    {
        const DecodedText cleaned = cleanText(QString(u"a"_s + QChar(0xD800) + u"b"_s));
        QCOMPARE(cleaned.text, u"a\uFFFDb"_s);
        QCOMPARE(cleaned.notes.size(), 1);
    }

    void declaredCharsetsAreTriedStrictly()
    {
        QCOMPARE(decodeAs("\xC4\xE3"_ba, "gb2312"_ba), u"你"_s);
        QVERIFY(!decodeAs("\xC4\xE3"_ba, "utf-8"_ba));
        QVERIFY(!decodeAs("x"_ba, "x-unknown-9"_ba));
    }

    void htmlBecomesPlainText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("blocks") << u"<p>One</p><p>Two<br>three</p>"_s << u"One\n\nTwo\nthree"_s;
        QTest::newRow("script") << u"a<script>alert('<p>')</script>b<style>p{}</style>"_s << u"ab"_s;
        QTest::newRow("open script") << u"a<script>alert(1)"_s << u"a"_s;
        QTest::newRow("comment") << u"a<!-- <p>no -->b"_s << u"ab"_s;
        QTest::newRow("entities") << u"&lt;b&gt; &amp;amp; &#8220;x&#x201D; &nosuch; &"_s
                                  << u"<b> &amp; “x” &nosuch; &"_s;
        QTest::newRow("bad numbers") << u"&#0;&#xD800;&#x110000;"_s << u"\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("list") << u"<ul><li>a</li><li>b</li></ul>"_s << u"- a\n- b"_s;
        QTest::newRow("no tag") << u"1 < 2"_s << u"1 < 2"_s;
    }
    void htmlBecomesPlainText()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(textOfHtml(html), text);
    }

    void aMillionOpenTagsAreRead()
    {
        QCOMPARE(textOfHtml(QString(QString(u"<b>"_s).repeated(1'000'000) + u"x"_s)), u"x"_s);
    }

    void fieldsLoseInlineHtmlOnly()
    {
        QCOMPARE(withoutInlineHtml(u"de <strong>ne pas</strong> tester&nbsp;!"_s),
                 u"de ne pas tester\u00a0!"_s);
        QCOMPARE(withoutInlineHtml(u"<script>alert(1)</script> & more"_s),
                 u"<script>alert(1)</script> & more"_s);
        QCOMPARE(withoutInlineHtml(u"<b>x</b> <script>"_s), u"x <script>"_s);
    }

    void plainParagraphsShowAsTheyAre_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("nothing to escape")
            << QStringList{u"A plain, “quoted” line."_s} << u"A plain, “quoted” line."_s;
        QTest::newRow("marks") << QStringList{u"*a* [b] <c> `d` e_f _g_"_s}
                               << u"\\*a\\* \\[b] \\<c> \\`d\\` e_f \\_g\\_"_s;
        QTest::newRow("openers") << QStringList{u"# not a heading"_s} << u"\\# not a heading"_s;
        QTest::newRow("numbers") << QStringList{u"1. not a list"_s} << u"1\\. not a list"_s;
        QTest::newRow("a year") << QStringList{u"2025 was dry."_s} << u"2025 was dry."_s;
        QTest::newRow("entity") << QStringList{u"R&D &amp; more"_s} << u"R\\&D \\&amp; more"_s;
        QTest::newRow("joined") << QStringList{u"one"_s, u"two"_s} << u"one two"_s;
        QTest::newRow("joined CJK") << QStringList{u"新闻"_s, u"编辑"_s} << u"新闻编辑"_s;
    }
    void plainParagraphsShowAsTheyAre()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, markdown);
        QCOMPARE(markdownOfParagraph(lines), markdown);
    }

    void picturesAreNoText()
    {
        QVERIFY(looksBinary(QByteArray(100, '\1')));
        QVERIFY(!looksBinary("# Text\n"_ba));
        QVERIFY(!looksBinary(QByteArray("\0#\0 \0n\0o", 8)));
    }
};

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"
