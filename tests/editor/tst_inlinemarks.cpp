// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/blockshape.h"
#include "editor/highlighter.h"
#include "markdown/markdown.h"
#include "support/places.h"
#include "support/processortime.h"

#include <QDir>
#include <QPalette>
#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;

class TestInlineMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourceLooksLikeThePage_data();
    void sourceLooksLikeThePage();
    void addressesLookLikeLinks_data();
    void addressesLookLikeLinks();
    void labelsAreLinksWhereTheyAreDefined();
    void labelsReachWhatIsNotSeenLater();
    void hostileRunsStayCheap_data();
    void hostileRunsStayCheap();
};

namespace {

/// The letters that have a mark; those of headings are all bold in the source.
struct Marked
{
    QString strong;
    QString emphasis;
    QString struck;
    bool operator==(const Marked &) const = default;
};

char *toString(const Marked &marked)
{
    return QTest::toString(u"strong: "_s + marked.strong + u"; emphasis: "_s + marked.emphasis
                           + u"; struck: "_s + marked.struck);
}

class PageMarks : public MarkdownSink
{
public:
    Marked marked;
    QString linked;

    bool enterBlock(const BlockStart &block) override
    {
        m_isHeading = block.kind == BlockKind::Heading;
        return block.kind != BlockKind::FootnoteSection;
    }
    bool leaveBlock(BlockKind) override
    {
        m_isHeading = false;
        return true;
    }
    bool enterSpan(const SpanStart &span) override
    {
        ++m_depths[int(span.kind)];
        return true;
    }
    bool leaveSpan(SpanKind kind) override
    {
        --m_depths[int(kind)];
        return true;
    }
    bool text(TextKind, QByteArrayView utf8, qsizetype) override
    {
        const QString words = QString::fromUtf8(utf8);
        for (const QChar c : words) {
            if (!c.isLetterOrNumber())
                continue;
            if (isIn(SpanKind::Strong) && !m_isHeading)
                marked.strong += c;
            if (isIn(SpanKind::Emphasis))
                marked.emphasis += c;
            if (isIn(SpanKind::Strikethrough))
                marked.struck += c;
        }
        if (isIn(SpanKind::Link))
            linked += words;
        return true;
    }

private:
    [[nodiscard]] bool isIn(SpanKind kind) const { return m_depths[int(kind)] > 0; }

    bool m_isHeading = false;
    int m_depths[int(SpanKind::FootnoteReference) + 1] = {};
};

PageMarks pageMarks(const QString &markdown)
{
    PageMarks page;
    MarkdownOptions options;
    options.typography = false;
    (void)parseMarkdown(markdown.toUtf8(), options, page); // stopped before the footnotes
    return page;
}

/// Calls `take(character, format, kind of its line)` for what the highlighter made of a text.
template <typename Take>
void forEachColoured(const QString &markdown, Take take)
{
    QTextDocument document;
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Highlighter highlighter(&document, QPalette());
    document.setPlainText(markdown);
    highlighter.colour(document.firstBlock(), document.lastBlock());
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        const LineKind kind = shapeOfBlock(block).kind;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            for (int at = range.start; at < range.start + range.length; ++at)
                take(text[at], range.format, kind);
        }
    }
}

QTextCharFormat formatOf(QChar wanted, const QString &markdown)
{
    QTextCharFormat found;
    forEachColoured(markdown, [&](QChar c, const QTextCharFormat &format, LineKind) {
        if (c == wanted)
            found = format;
    });
    return found;
}

Marked sourceMarks(const QString &markdown)
{
    const QBrush address = formatOf(u'y', u"[x](y)"_s).foreground();
    const QBrush tag = formatOf(u'b', u"<b>"_s).foreground();
    Marked marked;
    forEachColoured(markdown, [&](QChar c, const QTextCharFormat &format, LineKind kind) {
        if (!c.isLetterOrNumber() || format.foreground() == address || format.foreground() == tag)
            return;
        if (format.fontWeight() == QFont::Bold && kind != LineKind::Heading)
            marked.strong += c;
        if (format.fontItalic())
            marked.emphasis += c;
        if (format.fontStrikeOut())
            marked.struck += c;
    });
    return marked;
}

} // namespace

void TestInlineMarks::sourceLooksLikeThePage_data()
{
    QTest::addColumn<QString>("text");
    static const QStringList cases{
        u"a **b c** d *e* f ~~g~~ h ~i~ j"_s,
        u"他说**“港口”**关闭"_s,
        u"他说*“港口”*关闭"_s,
        u"他说**港口**关闭"_s,
        u"**港口。**关闭**“了”**的"_s,
        u"港口**（关闭）**了，*真的。*是"_s,
        u"他说__“港口”__关闭"_s,
        u"\U00020BB7说**“港口”**\U00020BB7"_s,
        u"他说“**港口**”关闭 **a**"_s,
        u"~~他说~~“港口”~~关闭~~"_s,
        u"a**b*c***d"_s,
        u"*foo**bar*"_s,
        u"**foo*bar**baz*"_s,
        u"*foo**bar**baz*"_s,
        u"***a** b*"_s,
        u"***a* b**"_s,
        u"foo***bar***baz"_s,
        u"foo******bar*********baz"_s,
        u"*a **b** c*"_s,
        u"**a **b** c**"_s,
        u"_a __b__ c_ and snake_case_name and _x_y"_s,
        u"\"_a_\" (*b*) *(c)* a*(b)*c"_s,
        u"** a** and **b ** and *\u00a0c*"_s,
        u"*a `b*` c* d"_s,
        u"*a [b*](c) d*"_s,
        u"[*a* b](c) *d*"_s,
        u"\\*a* **\\*b\\***"_s,
        u"a *b\nc* d\n\n*e\n\nf*"_s,
        u"> *a\n> b* c"_s,
        u"- **a**\n- *b\n- c*"_s,
        u"# A *b* **c**\n\nd"_s,
        u"price**€5**x and **$5**x"_s,
        u"**😀a**b c*😀*d"_s,
        u"*a~b~*c"_s,
        u"~~~ a\n*b*\n~~~\n\n*c*"_s,
        u"| *a* | **b** |\n|---|---|\n| c | ~~d~~ |"_s,
        u"see https://example.org/a_b_c and *d*_e_"_s,
        u"*a https://example.org/b*c d*"_s,
        u"_x@y.org_ *a@b.org c* a_b@c_d.org_ _e"_s,
        u"*a [b*] c* [d]\n\n[b*]: x\n[d]: y"_s,
    };
    for (const QString &text : cases)
        QTest::newRow(text.toUtf8().replace('\n', ' ').constData()) << text;
    const QDir articles(sourceFolder() + u"/resources/sample/articles"_s);
    const QStringList names = articles.entryList({u"*.md"_s});
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QString all = QString::fromUtf8(fileBytes(articles.filePath(name)));
        QTest::newRow(name.toUtf8().constData()) << all.mid(all.indexOf(u"\n---\n"_s) + 5);
    }
}

void TestInlineMarks::sourceLooksLikeThePage()
{
    QFETCH(QString, text);
    QCOMPARE(sourceMarks(text), pageMarks(text).marked);
}

void TestInlineMarks::addressesLookLikeLinks_data()
{
    QTest::addColumn<QString>("text");
    static const QStringList cases{
        u"see https://example.org/a_b, and www.example.org."_s,
        u"(https://example.org/a(b)) and xhttps://example.org"_s,
        u"港口https://example.org/港口。关闭"_s,
        u"`https://example.org` is code"_s,
        u"http://localhost is one"_s,
        u"<https://example.org/a_b> and <desk@example.org>, not <b> or <@b>"_s,
        u"Mail a.b+c@d-e.example.org, a@b, a@b-, @example.org, x@example.org. (y@a.b) *z@a.b*"_s,
        u"港口desk@example.org。关闭 e@\u00e4.org f@a.org\u00e4 `g@a.org`"_s,
        u"[the desk], [the\nDesk][], [it][THE DESK] [nobody] [a][nobody]\n\n[the desk]: https://x.org"_s,
        u"![crane] [desk](y) [desk] (x) [desk]: [*desk*]\n\n[desk]: <https://x.org> 'T'\n[*desk*]: y"_s,
        u"[a](b and [c](d\n\n[a]: x"_s,
        u"[a][b] and [a] and [c][a]\n\n[b] [a]\n\n[a]: x y\n\n> [b]: z"_s,
    };
    for (const QString &text : cases)
        QTest::newRow(text.toUtf8().replace('\n', ' ').constData()) << text;
}

void TestInlineMarks::addressesLookLikeLinks()
{
    QFETCH(QString, text);
    const QBrush link = formatOf(u'x', u"[x](y)"_s).foreground();
    QString linked;
    forEachColoured(text, [&](QChar c, const QTextCharFormat &format, LineKind kind) {
        if (format.foreground() == link && kind != LineKind::Definition)
            linked += c;
    });
    QCOMPARE(linked, pageMarks(text).linked);
}

void TestInlineMarks::labelsAreLinksWhereTheyAreDefined()
{
    QTextDocument document;
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Highlighter highlighter(&document, QPalette());
    document.setPlainText(u"See [desk].\n\n"_s + u"Words.\n\n"_s.repeated(100));
    highlighter.colour(document.firstBlock(), document.lastBlock());
    const QBrush link = formatOf(u'x', u"[x](y)"_s).foreground();
    const auto isLinked = [&] {
        const QList<QTextLayout::FormatRange> formats = document.firstBlock().layout()->formats();
        return std::ranges::any_of(formats, [&](const auto &range) {
            return range.start == 5 && range.length == 4 && range.format.foreground() == link;
        });
    };
    QVERIFY(!isLinked());
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"[desk]: "_s);
    QVERIFY(!isLinked());
    cursor.insertText(u"h"_s);
    QVERIFY(isLinked());
    cursor.insertText(u"ttps://example.org\n\n[Desk]: x"_s); // another one
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    QVERIFY(isLinked());
    cursor.movePosition(QTextCursor::Up, QTextCursor::MoveAnchor, 2);
    cursor.insertText(u"Words "_s); // in front of it
    QVERIFY(!isLinked());
    document.undo();
    QVERIFY(isLinked());
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.removeSelectedText();
    QVERIFY(!isLinked());
}

void TestInlineMarks::labelsReachWhatIsNotSeenLater()
{
    QTextDocument document;
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Highlighter highlighter(&document, QPalette());
    document.setPlainText(u"See [desk] *now*.\n\n"_s + u"Words.\n\n"_s.repeated(100));
    const QTextBlock first = document.firstBlock();
    const auto formats = [&first] { return first.layout()->formats(); };
    highlighter.colour(first, first);
    const auto before = formats();
    QVERIFY(!before.isEmpty());
    highlighter.colour(document.lastBlock(), document.lastBlock()); // scrolled to the end
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"[desk]: https://example.org"_s);
    QCOMPARE(formats(), before); // a key does not look through the whole text
    highlighter.colour(first, first);
    const auto linked = formats();
    QVERIFY(linked != before);
    highlighter.colour(document.lastBlock(), document.lastBlock());
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.removeSelectedText();
    highlighter.colour(first, first);
    QCOMPARE(formats(), before);
}

void TestInlineMarks::hostileRunsStayCheap_data()
{
    QTest::addColumn<QString>("text");
    constexpr int many = 200'000;
    QTest::newRow("closers without openers") << u"a** "_s.repeated(many);
    QTest::newRow("nested") << QString(u"**a "_s.repeated(many) + u"a** "_s.repeated(many));
    QTest::newRow("brackets in brackets") << QString(u"[a"_s.repeated(many) + u"]"_s.repeated(many));
    QTest::newRow("labels without an end") << u"[a]["_s.repeated(many);
    QTest::newRow("mail addresses without names") << u"a.@"_s.repeated(many);
    QTest::newRow("brackets behind an address") << QString(u"www.a.b"_s + u")"_s.repeated(many));
}

void TestInlineMarks::hostileRunsStayCheap()
{
    QFETCH(QString, text);
    ProcessorTime time;
    const LinkLabels labels{{u"desk"_s, 1}};
    (void)markInline(text, &labels);
    QVERIFY2(time.usedMs() < 3000, qPrintable(QString::number(time.usedMs())));
}

QTEST_MAIN(TestInlineMarks)
#include "tst_inlinemarks.moc"
