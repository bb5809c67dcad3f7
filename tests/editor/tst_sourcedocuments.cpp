// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/passagemarks.h"
#include "editor/sourcesnippets.h"
#include "editorscript.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// One source shows several documents in turn: what belongs to one is not felt in another.
class TestSourceDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDocumentKeepsItsUndo()
    {
        SourceEditor editor;
        setText(editor, u"first@"_s);
        QTest::keyClicks(&editor, u" text"_s);
        auto first = editor.exchangeDocument({});
        QCOMPARE(editor.markdown(), QString());
        QVERIFY(!editor.document()->isUndoAvailable());
        setText(editor, u"second"_s);
        auto second = editor.exchangeDocument(std::move(first));
        QCOMPARE(editor.markdown(), u"first text"_s);
        editor.undo();
        QCOMPARE(editor.markdown(), u"first"_s);
        second.reset();
        editor.redo();
        QCOMPARE(editor.markdown(), u"first text"_s);
    }

    void aPasteStillBeingReadIsDropped()
    {
        using Deliver = std::function<void(const std::optional<QString> &)>;
        SourceEditor editor;
        Deliver waiting;
        editor.setHtmlReader([&waiting](const PastedHtml &, const Deliver &deliver) { waiting = deliver; });
        auto *html = new QMimeData;
        html->setText(u"plain"_s);
        html->setHtml(u"<b>x</b>"_s);
        QApplication::clipboard()->setMimeData(html);
        setText(editor, u"first"_s);
        editor.paste();
        QVERIFY(waiting);
        QSignalSpy dropped(&editor, &SourceEditor::pastesDropped);
        auto first = editor.exchangeDocument({});
        QCOMPARE(dropped.size(), 1);
        waiting(u"**x**"_s);
        QCOMPARE(editor.markdown(), QString());
        auto second = editor.exchangeDocument(std::move(first));
        QCOMPARE(dropped.size(), 1); // nothing was waiting any more
        QCOMPARE(editor.markdown(), u"first"_s);
    }

    void passagesAreOfOneDocument()
    {
        SourceEditor editor;
        auto *marks = new PassageMarks(editor);
        setText(editor, u"abc def"_s);
        marks->setPassages({{u"a"_s, {4, 3}}});
        auto first = editor.exchangeDocument({});
        QVERIFY(marks->passages().isEmpty());
        QVERIFY(!marks->placeOf(u"a"_s));
    }

    // Duplicates show the same text, and nothing but the exchange tells that the history is another one.
    void anotherHistoryGivesNoPassageBack()
    {
        SourceEditor editor;
        auto *marks = new PassageMarks(editor);
        const auto showShortened = [&] {
            setText(editor, u"abcdef"_s);
            marks->setPassages({{u"a"_s, {0, 4}}});
            editor.selectRange({0, 3});
            editor.textCursor().removeSelectedText();
        };
        showShortened();
        auto first = editor.exchangeDocument({});
        showShortened();
        auto second = editor.exchangeDocument(std::move(first));
        marks->setPassages({{u"a"_s, {0, 0}}}); // lost here
        editor.undo();
        QCOMPARE(editor.markdown(), u"abcdef"_s);
        QVERIFY(!marks->placeOf(u"a"_s));
    }

    void thisHistoryGivesItsPassageBack()
    {
        SourceEditor editor;
        auto *marks = new PassageMarks(editor);
        setText(editor, u"three six"_s);
        auto first = editor.exchangeDocument({});
        setText(editor, u"@three six"_s);
        for (int step = 0; step < 3; ++step) {
            editor.insertPlainText(u"x"_s);
            editor.textCursor().deletePreviousChar();
        }
        QCOMPARE(editor.markdown(), u"three six"_s);
        auto second = editor.exchangeDocument(std::move(first));
        marks->setPassages({{u"a"_s, {6, 3}}});
        // One step, and before there were more: still this is an edit.
        editor.selectRange({6, 3});
        editor.textCursor().removeSelectedText();
        QVERIFY(!marks->placeOf(u"a"_s));
        editor.undo();
        QCOMPARE(marks->placeOf(u"a"_s), (SourceEditor::Range{6, 3}));
    }

    void aSnippetWalkedThroughEnds()
    {
        SourceEditor editor;
        auto *snippets = new SourceSnippets(editor);
        editor.show();
        setText(editor, u"longer than the other text@"_s);
        editor.insertPlainText(u" "_s);
        auto first = editor.exchangeDocument({});
        setText(editor, u"@"_s);
        QVERIFY(snippets->insert({.name = u"Two"_s, .trigger = {}, .text = u"${1:one} ${2:two}"_s}));
        QVERIFY(snippets->isWalking());
        auto second = editor.exchangeDocument(std::move(first));
        QVERIFY(!snippets->isWalking());
        editor.moveCursor(QTextCursor::End);
        QTest::keyClick(&editor, Qt::Key_Tab);
        QCOMPARE(textWithCursor(editor), u"longer than the other text     @"_s);
    }

    void aSnippetKnowsTheStepsOfTheDocumentShown()
    {
        SourceEditor editor;
        auto *snippets = new SourceSnippets(editor);
        editor.show();
        auto first = editor.exchangeDocument({});
        setText(editor, u"@"_s);
        QVERIFY(snippets->insert({.name = u"Same"_s, .trigger = {}, .text = u"$1 $1"_s}));
        QTest::keyClicks(&editor, u"a"_s);
        QCOMPARE(editor.markdown(), u"a a"_s);
        editor.undo();
        QTest::keyClicks(&editor, u"b"_s); // typed, not done again
        QCOMPARE(editor.markdown(), u"b b"_s);
    }

    void hitsOfAnotherTextAreNotShown()
    {
        SourceEditor editor;
        editor.show();
        setText(editor, u"a ferry and a ferry"_s);
        editor.setFoundRanges({{2, 5}, {14, 5}}, 0);
        QVERIFY(editor.extraSelections().size() >= 2);
        auto first = editor.exchangeDocument({});
        setText(editor, u"@no hits here, though it is long enough"_s);
        for (const QTextEdit::ExtraSelection &shown : editor.extraSelections())
            QVERIFY(!shown.cursor.hasSelection());
    }
};

QTEST_MAIN(TestSourceDocuments)
#include "tst_sourcedocuments.moc"
