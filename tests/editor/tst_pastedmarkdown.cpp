// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedmarkdown.h"
#include "editorscript.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Deliver = std::function<void(const std::optional<QString> &)>;

void copy(const QString &text, const QString &html, const QString &format = {})
{
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setText(text);
    mime->setHtml(html);
    if (!format.isEmpty())
        mime->setData(format, "1");
    QApplication::clipboard()->setMimeData(mime);
}

} // namespace

/// Where Markdown that was made of a paste comes to stand, and when.
class TestPastedMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownFindsItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words in words") << u"港口@关闭"_s << u"**今晚**"_s << u"港口**今晚**@关闭"_s;
        QTest::newRow("paragraphs join at both ends")
            << u"one @four"_s << u"two\n\nthree "_s << u"one two\n\nthree @four"_s;
        QTest::newRow("a heading stands alone") << u"one@two"_s << u"# H"_s << u"one\n\n# H@\n\ntwo"_s;
        QTest::newRow("a list under a line")
            << u"one\n@\ntwo"_s << u"- a\n- b"_s << u"one\n\n- a\n- b@\n\ntwo"_s;
        QTest::newRow("an empty text") << u"@"_s << u"# H\n\ntext"_s << u"# H\n\ntext@"_s;
        QTest::newRow("a quote goes on")
            << u"> one@"_s << u"two\n\n- three"_s << u"> onetwo\n>\n> - three@"_s;
        QTest::newRow("an item goes on") << u"- @"_s << u"one\n\ntwo"_s << u"- one\n\n  two@"_s;
        QTest::newRow("tables are aligned") << u"@"_s << u"| a | long |\n|---|---|\n| 港口 | b |"_s
                                            << u"| a    | long |\n|------|------|\n| 港口 | b    |@"_s;
        QTest::newRow("bars in code are no table")
            << u"@"_s << u"```\n| a | b |\n|---|---|\n```"_s << u"```\n| a | b |\n|---|---|\n```@"_s;
        QTest::newRow("a table over cells")
            << u"| a   | b   |\n|-----|-----|\n| @c   | d   |"_s << u"| 1 | 2 |\n|---|---|\n| 3 | 4 |"_s
            << u"| a   | b   |\n|-----|-----|\n| 1   | 2   |\n| 3   | 4@   |"_s;
        QTest::newRow("words in a cell") << u"| a   | b   |\n|-----|-----|\n| c@   | d   |"_s << u"x\n\ny|z"_s
                                         << u"| a   | b   |\n|-----|-----|\n| cx<br>y\\|z@   | d   |"_s;
    }
    void markdownFindsItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, markdown);
        SourceEditor editor;
        setText(editor, text);
        const QString before = editor.markdown();
        QTextCursor cursor = editor.textCursor();
        insertMarkdown(cursor, markdown);
        editor.setTextCursor(cursor);
        QTEST(textWithCursor(editor), "expected");
        editor.undo();
        QCOMPARE(editor.markdown(), before);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void pastesStandInTheirOrderWhateverIsTyped()
    {
        SourceEditor editor;
        QList<Deliver> waiting;
        QList<qlonglong> firstNotes;
        editor.setHtmlReader([&](const PastedHtml &pasted, const Deliver &deliver) {
            firstNotes.append(pasted.firstNote);
            waiting.append(deliver);
        });
        setText(editor, u"a@z"_s);
        copy(u"plain"_s, u"<b>x</b>"_s);
        editor.paste();
        editor.paste();
        QTest::keyClicks(&editor, u"typed"_s);
        QCOMPARE(editor.markdown(), u"atypedz"_s);
        QCOMPARE(waiting.size(), 1); // the second waits: its footnotes are counted behind those of the first
        waiting[0](u"1[^1]"_s);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(firstNotes, (QList<qlonglong>{1, 2}));
        waiting[1](u"2"_s);
        QCOMPARE(textWithCursor(editor), u"a1[^1]2typed@z"_s);
    }

    void aSelectionIsReplacedInOneStep()
    {
        SourceEditor editor;
        Deliver waiting;
        editor.setHtmlReader([&waiting](const PastedHtml &, const Deliver &deliver) { waiting = deliver; });
        setText(editor, u"one two three"_s);
        editor.selectRange({4, 3});
        copy(u"plain"_s, u"<b>x</b>"_s);
        editor.paste();
        waiting(u"**x**"_s);
        QCOMPARE(textWithCursor(editor), u"one **x**@ three"_s);
        editor.undo();
        QCOMPARE(editor.markdown(), u"one two three"_s);
    }

    void whatCannotBeReadIsPastedAsPlainText()
    {
        SourceEditor editor;
        editor.setHtmlReader([](const PastedHtml &, const Deliver &deliver) { deliver(std::nullopt); });
        copy(u"plain\r\ntext"_s, u"<b>x</b>"_s);
        editor.paste();
        QCOMPARE(textWithCursor(editor), u"plain\ntext@"_s);
    }

    void anAnswerForAnotherTextIsDropped()
    {
        SourceEditor editor;
        Deliver waiting;
        editor.setHtmlReader([&waiting](const PastedHtml &, const Deliver &deliver) { waiting = deliver; });
        copy(u"plain"_s, u"<b>x</b>"_s);
        editor.paste();
        QSignalSpy dropped(&editor, &SourceEditor::pastesDropped);
        editor.setMarkdown(u"another"_s);
        QCOMPARE(dropped.size(), 1);
        waiting(u"x"_s);
        QCOMPARE(editor.markdown(), u"another"_s);
    }

    void marksThatAreMarksAlreadyAreNotRead()
    {
        SourceEditor editor;
        QList<PastedHtml> read;
        editor.setHtmlReader([&read](const PastedHtml &pasted, const Deliver &) { read.append(pasted); });
        copy(u"**a**"_s, u"<pre>**a**</pre>"_s, u"vscode-editor-data"_s);
        editor.paste();
        QCOMPARE(editor.markdown(), u"**a**"_s);
        setText(editor, u"```\n@\n```"_s);
        copy(u"**a**"_s, u"<p>b</p>"_s);
        editor.paste(); // in code nothing is a mark
        QCOMPARE(editor.markdown(), u"```\n**a**\n```"_s);
        setText(editor, u"@"_s);
        editor.pastePlain();
        QCOMPARE(editor.markdown(), u"**a**"_s);
        QVERIFY(read.isEmpty());
        setText(editor, u"x[^3]\n\n@\n\n[^3]: y"_s);
        copy(u"a"_s, u"<h2>a</h2>"_s, QString::fromUtf16(pageFormat));
        editor.paste();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.constFirst().headingOffset, 1);
        QCOMPARE(read.constFirst().firstNote, 4);
    }
};

QTEST_MAIN(TestPastedMarkdown)
#include "tst_pastedmarkdown.moc"
