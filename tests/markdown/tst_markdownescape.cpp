// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdown.h"
#include "markdown/markdownescape.h"
#include "support/verifyok.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

MarkdownOptions asWritten()
{
    MarkdownOptions options;
    options.typography = false;
    return options;
}

/// Takes the one figure of a text, and what else there is.
class FigureTaker : public MarkdownSink
{
public:
    bool enterBlock(const BlockStart &block) override
    {
        ++blocks;
        if (block.kind == BlockKind::Figure) {
            address = QString::fromUtf8(block.figureAddress);
            alt = QString::fromUtf8(block.figureAlt);
            caption = QString::fromUtf8(block.figureCaption);
            credit = QString::fromUtf8(block.figureCredit);
            ++figures;
        }
        return true;
    }
    bool leaveBlock(BlockKind) override { return true; }
    bool enterSpan(const SpanStart &) override { return true; }
    bool leaveSpan(SpanKind) override { return true; }
    bool text(TextKind, QByteArrayView, qsizetype) override { return true; }

    QString address;
    QString alt;
    QString caption;
    QString credit;
    int figures = 0;
    int blocks = 0;
};

FigureTaker figureOf(const QString &markdown)
{
    FigureTaker taker;
    (void)parseMarkdown(markdown.toUtf8(), asWritten(), taker);
    return taker;
}

QString readBack(const QString &text)
{
    // Between two words, so that nothing stands at the start of a line.
    const QString words =
        markdownToPlainText((u"a "_s + markdownEscaped(text) + u" z"_s).toUtf8(), asWritten());
    return words.mid(2, words.size() - 4);
}

} // namespace

class TestMarkdownEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsWithoutMarksStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"The crane, at 5 o'clock (again)."_s, u"snake_case and 2 * 3 - 4"_s, u"图中：起重机“夜班”。"_s,
              u"AT&T? R & D!!"_s, u"https://example.org/a_b?c=d&e"_s, u"C:\\Ärger, 100 % #1"_s,
              u"e\u0301 👩‍👩‍👧 עברית"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void wordsWithoutMarksStayAsTheyAre()
    {
        QFETCH(QString, text);
        QCOMPARE(markdownEscaped(text), text);
    }

    void everyTextIsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"**strong** _em_ `code` ~~gone~~"_s, u"[a](b) ![c](d) [^1] [e]: f"_s,
              u"<b>bold</b> <!-- x --> a<b"_s, u"AT&amp;T &copy; &#65; &nosuch;"_s,
              u"\\* \\\\ \\a \\中 back\\"_s, u"https://x.example/a*b*c_d_"_s,
              u"www.x.example/*a* _me_@x.example"_s, u"*”中文”*然后**“好”**"_s, u"`` ` ``` ````"_s,
              u"|a|b|"_s, u"Look!"_s, u"\"quoted\" 'single'"_s, u"a\u00a0b\u3000c"_s, u"<sub>2</sub> <kbd>"_s,
              u"<https://x.example>"_s, u"x_y_z __init__ *a*b*"_s, u"]]][[[ ()()"_s, u"{#id} $x$ ==m=="_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void everyTextIsReadBack()
    {
        QFETCH(QString, text);
        QCOMPARE(readBack(text), text);
    }

    void anyMixtureOfMarksIsReadBack()
    {
        QRandomGenerator random(20261128);
        const QStringList pieces{
            u"*"_s,   u"_"_s,  u"`"_s, u"["_s,   u"]"_s, u"("_s,  u")"_s, u"!"_s,  u"<"_s,    u">"_s,
            u"&"_s,   u";"_s,  u"#"_s, u"\\"_s,  u"|"_s, u"~"_s,  u":"_s, u"//"_s, u"www."_s, u"http"_s,
            u"@"_s,   u"^1"_s, u"a"_s, u"Z9"_s,  u" "_s, u"中"_s, u"“"_s, u"。"_s, u"é"_s,    u"\U0001F6A2"_s,
            u"amp"_s, u"\""_s, u"'"_s, u"sub"_s, u"/"_s, u"."_s,  u"-"_s, u"="_s,  u"+"_s,    u"1."_s};
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            const int length = random.bounded(1, 14);
            for (int i = 0; i < length; ++i)
                text += pieces[random.bounded(int(pieces.size()))];
            text = text.simplified();
            QVERIFY2(readBack(text) == text,
                     qPrintable(text + u" was written "_s + markdownEscaped(text) + u" and read "_s
                                + readBack(text)));
            const FigureTaker figure = figureOf(figureMarkdown(u"a.png"_s, text, text, text));
            const QString read = QStringList{figure.alt, figure.caption, figure.credit}.join(u'\n');
            QVERIFY2(figure.figures == 1 && read == text + u'\n' + text + u'\n' + text,
                     qPrintable(figureMarkdown(u"a.png"_s, text, text, text) + u" is read as\n"_s + read));
        }
    }

    void aFigureHasItsWords_data()
    {
        QTest::addColumn<QString>("alt");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("credit");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("all") << u"A crane"_s << u"At night"_s << u"Mei"_s
                             << u"![A crane](a.png \"At night | Mei\")"_s;
        QTest::newRow("decorative") << QString() << QString() << QString() << u"![](a.png)"_s;
        QTest::newRow("credit alone") << u"A"_s << QString() << u"Mei"_s << u"![A](a.png \"| Mei\")"_s;
        QTest::newRow("caption alone")
            << u"A"_s << u"At night"_s << QString() << u"![A](a.png \"At night\")"_s;
        QTest::newRow("bars") << u"a|b"_s << u"a | b"_s << u"AP | Mei"_s
                              << u"![a|b](a.png \"a \\\\| b | AP \\\\| Mei\")"_s;
        QTest::newRow("bar without a credit")
            << u"A"_s << u"north|south"_s << QString() << u"![A](a.png \"north\\\\|south\")"_s;
        QTest::newRow("quotes") << u"A \"crane\""_s << u"\"Yes\", he said"_s << u"M\\"_s
                                << u"![A \"crane\"](a.png \"\\\"Yes\\\", he said | M\\\\\")"_s;
        QTest::newRow("backslash before a bar")
            << u"\\"_s << u"\\|"_s << u"|"_s << u"![\\\\](a.png \"\\\\\\\\| | \\\\|\")"_s;
        QTest::newRow("Chinese") << u"夜里的起重机"_s << u"“港口”夜景"_s << u"梅 | 摄"_s
                                 << u"![夜里的起重机](a.png \"“港口”夜景 | 梅 \\\\| 摄\")"_s;
    }
    void aFigureHasItsWords()
    {
        QFETCH(QString, alt);
        QFETCH(QString, caption);
        QFETCH(QString, credit);
        const QString markdown = figureMarkdown(u"a.png"_s, alt, caption, credit);
        QTEST(markdown, "markdown");
        const FigureTaker figure = figureOf(markdown);
        QCOMPARE(figure.figures, 1);
        QCOMPARE(figure.blocks, 2); // the document and the figure
        QCOMPARE(figure.address, u"a.png"_s);
        QCOMPARE(figure.alt, alt);
        QCOMPARE(figure.caption, caption);
        QCOMPARE(figure.credit, credit);
    }

    void linesAndControlCharactersBecomeSpaces()
    {
        const FigureTaker figure = figureOf(figureMarkdown(u"a.png"_s, u" a\n\nb\t"_s, u"c\u2029d"_s,
                                                           QString(u"e\r\nf"_s + QChar(QChar::Null))));
        QCOMPARE(figure.figures, 1);
        QCOMPARE(figure.alt, u"a  b"_s);
        QCOMPARE(figure.caption, u"c d"_s);
        QCOMPARE(figure.credit, u"e  f"_s);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownEscape)
#include "tst_markdownescape.moc"
