// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/panes/editorpane.h"
#include "gui/scratchdesk.h"
#include "support/places.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

/// What other programs copy, pasted on a real desk.
class TestCopiedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPageIsPastedAsMarkdown();
    void aTableOfAPageIsPasted();
    void plainIsPlain();
    void whatThePreviewCopiesIsNotDoubled();
    void nestedListsOfThePreviewStayNested_data();
    void nestedListsOfThePreviewStayNested();
    void aColumnOfASpreadsheetStaysAligned();
    void aLongPageDoesNotStopTheDesk();

private:
    static void copy(const QString &html, const QString &text)
    {
        auto *mime = new QMimeData; // the clipboard owns it
        mime->setHtml(html);
        mime->setText(text);
        QApplication::clipboard()->setMimeData(mime);
    }
    void paste() { QTest::keyClick(&source(), Qt::Key_V, Qt::ControlModifier); }
    [[nodiscard]] SourceEditor &source() const { return *m_pane->writing().source(); }
    [[nodiscard]] QString text() const { return m_pane->writing().markdown(); }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<EditorPane> m_pane;
};

void TestCopiedText::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_pane = std::make_unique<EditorPane>(m_scratch->desk(), &m_scratch->window());
    m_pane->resize(1000, 700);
    m_scratch->window().resize(1000, 700);
    m_scratch->window().show();
    QVERIFY(m_scratch->show(m_scratch->add(u"Headline"_s)));
    source().setFocus();
    source().selectAll();
    source().insertPlainText(u"Before.\n\n"_s);
}

void TestCopiedText::cleanup()
{
    m_pane.reset();
    m_scratch.reset();
}

void TestCopiedText::aPageIsPastedAsMarkdown()
{
    copy(QString::fromUtf8(fileBytes(sourceFolder() + u"/tests/importing/copied/google-docs.html"_s)),
         u"plain"_s);
    paste();
    QTRY_VERIFY(text().startsWith(u"Before.\n\n## Crane 4\n\nPlain, **bold _both_**, _slanted_"_s));
    QVERIFY(text().endsWith(u"[A link](https://docs.example/d/1) and no link."_s));
    QCOMPARE(m_scratch->article().text().body, text());
    source().undo();
    QCOMPARE(text(), u"Before.\n\n"_s);
}

void TestCopiedText::aTableOfAPageIsPasted()
{
    copy(u"<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Oslo &amp;</td><td>72</td></tr></table>"_s,
         u"Port Ships Oslo 72"_s);
    paste();
    QTRY_COMPARE(text(), u"Before.\n\n| Port   | Ships |\n|--------|-------|\n| Oslo & | 72    |"_s);
}

void TestCopiedText::plainIsPlain()
{
    copy(u"<p><b>Bold</b></p>"_s, u"Bold *as is*"_s);
    source().pastePlain();
    QCOMPARE(text(), u"Before.\n\nBold *as is*"_s);
}

void TestCopiedText::whatThePreviewCopiesIsNotDoubled()
{
    source().selectAll();
    source().insertPlainText(u"# Title\n\nSome **strong** words.\n\n- one\n- two\n"_s);
    PreviewView &preview = *m_pane->writing().preview();
    int title = 0;
    while (title + 1 < preview.rows().size() && preview.rows().at(title)->text != "Title"_L1)
        ++title;
    int last = title;
    while (last + 1 < preview.rows().size() && preview.rows().at(last)->text != "two"_L1)
        ++last;
    preview.setSelection({title, 0}, {last, 3});
    preview.copy();
    source().selectAll();
    paste();
    QTRY_COMPARE(text(), u"# Title\n\nSome **strong** words.\n\n- one\n- two"_s);
}

void TestCopiedText::nestedListsOfThePreviewStayNested_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("first"); // row of the page that the selection begins with
    QTest::addColumn<QString>("pasted");
    const QString three = u"- a\n  - b\n    - c\n    - d\n  - e\n- f"_s;
    QTest::newRow("three ranks") << three << u"a"_s << three;
    const QString mixed = u"1. a\n   - b\n   - c\n2. d\n   1. e\n   2. f"_s;
    QTest::newRow("numbers and bullets") << mixed << u"a"_s << mixed;
    QTest::newRow("numbers that begin later") << u"3. a\n4. b\n   - f"_s << u"a"_s << u"3. a\n4. b\n   - f"_s;
    QTest::newRow("tasks") << u"- [x] a\n  - [ ] b\n- [ ] f"_s << u"a"_s << u"- [x] a\n  - [ ] b\n- [ ] f"_s;
    const QString loose = u"- a\n\n  more\n\n  - b\n\n    ```\n    code\n    ```\n\n- f"_s;
    QTest::newRow("paragraphs and code inside") << loose << u"a"_s << loose;
    QTest::newRow("begun inside") << three << u"c"_s << u"- c\n- d\n- e\n- f"_s;
    QTest::newRow("begun in the middle") << three << u"b"_s << u"- b\n  - c\n  - d\n- e\n- f"_s;
    QTest::newRow("words behind") << u"- a\n  - b\n\nwords\n\n- f"_s << u"a"_s
                                  << u"- a\n  - b\n\nwords\n\n- f"_s;
    QTest::newRow("marks") << u"- **a** *b*\n  - `f`"_s << u"a b"_s << u"- **a** _b_\n  - `f`"_s;
    QTest::newRow("table") << u"| h | k |\n|--:|:-:|\n| a | b |\n\nf"_s << u"h\tk"_s
                           << u"|   h |  k  |\n|----:|:---:|\n|   a |  b  |\n\nf"_s;
}

void TestCopiedText::nestedListsOfThePreviewStayNested()
{
    QFETCH(QString, source);
    QFETCH(QString, first);
    QFETCH(QString, pasted);
    this->source().selectAll();
    this->source().insertPlainText(source + u"\n"_s);
    PreviewView &preview = *m_pane->writing().preview();
    const auto rowOf = [&preview](const QString &text) {
        int row = 0;
        while (row + 1 < preview.rows().size() && preview.rows().at(row)->text != text)
            ++row;
        return row;
    };
    const int last = rowOf(u"f"_s);
    preview.setSelection({first.contains(u'\t') ? last - 2 : rowOf(first), 0}, {last, 1});
    preview.copy();
    this->source().selectAll();
    paste();
    QTRY_COMPARE(text(), pasted);
}

void TestCopiedText::aColumnOfASpreadsheetStaysAligned()
{
    // As LibreOffice and Excel put it: cells by tabs, and the same as HTML.
    copy(u"<table><tr><td>Port</td><td>Ships</td></tr><tr><td align=\"left\">Oslo</td>"
         "<td align=\"right\">72</td></tr></table>"_s,
         u"Port\tShips\nOslo\t72\n"_s);
    source().selectAll();
    paste();
    QTRY_COMPARE(text(), u"| Port | Ships |\n|:-----|------:|\n| Oslo |    72 |"_s);
}

void TestCopiedText::aLongPageDoesNotStopTheDesk()
{
    const QString paragraph =
        u"<p>Some <b>strong</b> words about <a href='https://x.example/'>ports</a>.</p>"_s;
    copy(paragraph.repeated(5'000'000 / paragraph.size()), u"plain"_s);
    QElapsedTimer clock;
    clock.start();
    paste();
    const qint64 pasteMs = clock.elapsed();
    QCOMPARE(text(), u"Before.\n\n"_s);
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
    heart.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(text().size() > 1'000'000, 60'000);
    QVERIFY2(pasteMs < 500, qPrintable(QString::number(pasteMs)));
    QVERIFY(beats > 5); // the window answered while it was read
}

QTEST_MAIN(TestCopiedText)
#include "tst_copiedtext.moc"
