// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourcesnippets.h"
#include "editor/writingview.h"
#include "editorscript.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A source with snippets, and what a person does there.
class Desk
{
public:
    Desk()
        : snippets(new SourceSnippets(editor))
    {
        editor.show();
        editor.activateWindow();
        editor.setFocus();
    }
    void insert(const QString &text) const
    {
        const auto inserted = snippets->insert({.name = u"Test"_s, .trigger = {}, .text = text});
        if (!inserted)
            QFAIL(qPrintable(inserted.error().subject + u' ' + inserted.error().detail));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&editor, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(&editor, text); }
    /// As an input method does.
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor, &event);
    }
    [[nodiscard]] QString text() const { return editor.markdown(); }
    [[nodiscard]] QString selected() const { return editor.textCursor().selectedText(); }

    SourceEditor editor;
    SourceSnippets *snippets;
};

} // namespace

/// Snippets in the source by key: walks, triggers, undo.
class TestSourceSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabWalksThroughTheFields()
    {
        Desk desk;
        setText(desk.editor, u"before @after"_s);
        desk.insert(u"${2:two} ${1:one} $3 end$0!"_s);
        QCOMPARE(desk.text(), u"before two one  end!after"_s);
        QCOMPARE(desk.selected(), u"one"_s);
        desk.type(u"1"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"two"_s);
        desk.key(Qt::Key_Tab);
        desk.type(u"3"_s);
        desk.key(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), u"two"_s);
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), u"1"_s);
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier); // before the first there is none
        QCOMPARE(desk.selected(), u"1"_s);
        desk.key(Qt::Key_Tab);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"3"_s);
        QVERIFY(desk.snippets->isWalking());
        desk.key(Qt::Key_Tab);
        QCOMPARE(textWithCursor(desk.editor), u"before two 1 3 end@!after"_s);
        QVERIFY(!desk.snippets->isWalking());
        desk.key(Qt::Key_Tab); // as it was before
        QCOMPARE(desk.text(), u"before two 1 3 end    !after"_s);
    }

    void withoutAFieldTheCursorIsBehindIt()
    {
        Desk desk;
        setText(desk.editor, u"a@b"_s);
        desk.insert(u"plain"_s);
        QCOMPARE(textWithCursor(desk.editor), u"aplain@b"_s);
        QVERIFY(!desk.snippets->isWalking());
    }

    void sameNumbersAreFilledTogether()
    {
        Desk desk;
        setText(desk.editor, u"@"_s);
        desk.insert(u"$1 ${1:who} and $1: ${2:what} $1."_s);
        QCOMPARE(desk.text(), u"who who and who: what who."_s);
        desk.type(u"Ada"_s);
        QCOMPARE(desk.text(), u"Ada Ada and Ada: what Ada."_s);
        desk.key(Qt::Key_Backspace);
        desk.key(Qt::Key_Backspace);
        desk.commit(u"海\U0001F6A2"_s);
        QCOMPARE(desk.text(), u"A海\U0001F6A2 A海\U0001F6A2 and A海\U0001F6A2: what A海\U0001F6A2."_s);
        QCOMPARE(desk.editor.textCursor().position(), 4);
        desk.key(Qt::Key_Backspace); // both halves of a pair
        desk.key(Qt::Key_Left);
        desk.type(u"x"_s);
        QCOMPARE(desk.text(), u"Ax海 Ax海 and Ax海: what Ax海."_s);
        desk.key(Qt::Key_Return); // also more than a line
        QCOMPARE(desk.text(), u"Ax\n海 Ax\n海 and Ax\n海: what Ax\n海."_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"what"_s);
        // By the mouse or an arrow into another place of the number: it leads now.
        QTextCursor cursor = desk.editor.textCursor();
        cursor.setPosition(int(desk.text().size()) - 1);
        desk.editor.setTextCursor(cursor);
        desk.type(u"y"_s);
        QCOMPARE(desk.text(), u"Ax\n海y Ax\n海y and Ax\n海y: what Ax\n海y."_s);
        QCOMPARE(desk.editor.textCursor().position(), int(desk.text().size()) - 1);
    }

    void anInputMethodComposesInAField()
    {
        Desk desk;
        setText(desk.editor, u"一\n@二"_s);
        desk.insert(u"${1:default}，$1。"_s);
        const auto compose = [&desk](const QString &preedit, const QString &committed) {
            QInputMethodEvent event(preedit, {});
            event.setCommitString(committed);
            QCoreApplication::sendEvent(&desk.editor, &event);
        };
        compose(u"gang"_s, {});
        QCOMPARE(desk.text(), u"一\n，。二"_s);
        compose(u"gangkou"_s, {});
        compose({}, u"港口"_s);
        QCOMPARE(desk.text(), u"一\n港口，港口。二"_s);
        compose(u"ma"_s, u"的"_s); // one committed, the next begun
        compose({}, u"码"_s);
        QCOMPARE(desk.text(), u"一\n港口的码，港口的码。二"_s);
        QCOMPARE(desk.editor.textCursor().position(), 6);
        QVERIFY(desk.snippets->isWalking());
        desk.editor.undo();
        QCOMPARE(desk.text(), u"一\n港口的，港口的。二"_s);
    }

    void undoAndRedoGoThroughTheWalk()
    {
        Desk desk;
        setText(desk.editor, u"x@"_s);
        desk.insert(u"<$1>${2:b}</$1>"_s);
        QStringList texts{desk.text()};
        for (const QString &letter : {u"d"_s, u"i"_s, u"v"_s}) {
            desk.type(letter);
            texts.append(desk.text());
        }
        QCOMPARE(texts, (QStringList{u"x<>b</>"_s, u"x<d>b</d>"_s, u"x<di>b</di>"_s, u"x<div>b</div>"_s}));
        for (int step = 2; step >= 0; --step) {
            desk.editor.undo();
            QCOMPARE(desk.text(), texts[step]);
        }
        for (int step = 1; step < 4; ++step) {
            desk.editor.redo();
            QCOMPARE(desk.text(), texts[step]);
        }
        // Both kept the walk.
        QVERIFY(desk.snippets->isWalking());
        desk.editor.undo();
        desk.type(u"r"_s);
        QCOMPARE(desk.text(), u"x<dir>b</dir>"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"b"_s);
        desk.key(Qt::Key_Tab);
        desk.editor.undo();
        QCOMPARE(desk.text(), u"x<di>b</di>"_s);
        while (desk.text() != u"x<>b</>"_s)
            desk.editor.undo();
        desk.editor.undo(); // and all of it
        QCOMPARE(textWithCursor(desk.editor), u"x@"_s);
        QVERIFY(!desk.editor.document()->isUndoAvailable());
    }

    void theInsertionIsOneStep()
    {
        Desk desk;
        setText(desk.editor, u"a word b"_s);
        desk.editor.selectRange({2, 4});
        desk.insert(u"> $TM_SELECTED_TEXT\n> ${1:x} $1\n$1"_s);
        QCOMPARE(desk.text(), u"a > word\n> x x\nx b"_s);
        desk.editor.undo();
        QCOMPARE(desk.text(), u"a word b"_s);
        QVERIFY(!desk.editor.document()->isUndoAvailable());
        QTRY_VERIFY(!desk.snippets->isWalking());
        desk.editor.redo();
        QCOMPARE(desk.text(), u"a > word\n> x x\nx b"_s);
        // What is typed at once right behind it is a step of its own.
        setText(desk.editor, u"@"_s);
        desk.insert(u"$1 and $1"_s);
        desk.key(Qt::Key_End);
        desk.type(u"z"_s);
        QCOMPARE(desk.text(), u"z and z"_s);
        desk.editor.undo();
        QCOMPARE(desk.text(), u" and "_s);
        setText(desk.editor, u"@"_s);
        desk.insert(u"end $0"_s);
        desk.type(u"abc"_s);
        desk.editor.undo();
        QCOMPARE(desk.text(), u"end "_s);
    }

    void leavingEndsTheWalk_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("escape") << int(Qt::Key_Escape) << u"ab one cd"_s;
        QTest::newRow("out to the left") << int(Qt::Key_Home) << u"ab one cd"_s;
        QTest::newRow("out at the end") << int(Qt::Key_End) << u"ab one cd"_s;
    }
    void leavingEndsTheWalk()
    {
        QFETCH(int, key);
        Desk desk;
        setText(desk.editor, u"ab @ cd"_s);
        desk.insert(u"${1:one}"_s);
        QSignalSpy ended(desk.snippets, &SourceSnippets::walkEnded);
        desk.key(Qt::Key(key));
        QTRY_VERIFY(!desk.snippets->isWalking());
        QCOMPARE(ended.size(), 1);
        QTEST(desk.text(), "text");
        desk.key(Qt::Key_Tab);
        QVERIFY2(desk.text().contains(u"    "_s), qPrintable(desk.text()));
    }

    void anEditElsewhereEndsTheWalk()
    {
        Desk desk;
        setText(desk.editor, u"ab @ cd"_s);
        desk.insert(u"${1:one} $1"_s);
        desk.editor.replaceRange({0, 1}, u"X"_s);
        QVERIFY(!desk.snippets->isWalking());
        QCOMPARE(desk.text(), u"Xb one one cd"_s);
        desk.insert(u"${1:one}"_s);
        desk.editor.setMarkdown(u"another article"_s);
        QVERIFY(!desk.snippets->isWalking());
        setText(desk.editor, u"@"_s);
        desk.insert(u"${1:one}"_s); // the field is the whole text
        desk.editor.setMarkdown(u"another article"_s);
        QVERIFY(!desk.snippets->isWalking());
    }

    void whatIsTypedOverTakesInnerFieldsAlong()
    {
        Desk desk;
        setText(desk.editor, u"@"_s);
        desk.insert(u"${1:a ${2:b} c} $2 ${3:d}"_s);
        QCOMPARE(desk.selected(), u"a b c"_s);
        desk.key(Qt::Key_Tab);
        desk.type(u"xyz"_s);
        QCOMPARE(desk.text(), u"a xyz c xyz d"_s);
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.selected(), u"a xyz c"_s);
        desk.type(u"q"_s);
        QCOMPARE(desk.text(), u"q xyz d"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"xyz"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.selected(), u"d"_s);
    }

    void emptyFieldsSideBySideStayApart()
    {
        Desk desk;
        setText(desk.editor, u"@"_s);
        desk.insert(u"$2$1$2$3."_s);
        desk.type(u"a"_s);
        desk.key(Qt::Key_Tab);
        desk.type(u"b"_s);
        QCOMPARE(desk.text(), u"bab."_s);
        desk.key(Qt::Key_Tab);
        desk.type(u"c"_s);
        QCOMPARE(desk.text(), u"babc."_s);
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        desk.key(Qt::Key_Backspace);
        QCOMPARE(desk.text(), u"ac."_s);
    }

    void aTriggerIsTheWordBeforeTab_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("begin of the text") << u"pq@"_s << u"> @ —"_s;
        QTest::newRow("behind a word") << u"a pq@ b"_s << u"a > @ — b"_s;
        QTest::newRow("behind Chinese") << u"他说pq@"_s << u"他说> @ —"_s;
        QTest::newRow("behind a mark") << u"**pq@"_s << u"**> @ —"_s;
        QTest::newRow("in Chinese") << u"pq 引语@"_s << u"pq 「@」"_s;
        QTest::newRow("longer word") << u"xpq@"_s << u"xpq    @"_s;
        QTest::newRow("with a hyphen") << u"a-pq@"_s << u"a-pq    @"_s;
        QTest::newRow("capitals") << u"PQ@"_s << u"PQ    @"_s;
        QTest::newRow("not at the end") << u"p@q"_s << u"p    @q"_s;
        QTest::newRow("longer Chinese") << u"他的引语@"_s << u"他的引语    @"_s;
        QTest::newRow("none") << u"word @"_s << u"word     @"_s;
        QTest::newRow("empty line") << u"pq\n@"_s << u"pq\n    @"_s;
        QTest::newRow("item of a list") << u"- a\n- pq@"_s << u"- a\n  - pq@"_s;
        QTest::newRow("cell") << u"| pq@ | b |\n| - | - |\n"_s << u"| pq  | b@   |\n|-----|-----|\n"_s;
        QTest::newRow("in a quote") << u"> pq@"_s << u"> > @ —"_s;
    }
    void aTriggerIsTheWordBeforeTab()
    {
        QFETCH(QString, before);
        Desk desk;
        desk.snippets->setSnippets({{u"Quote"_s, u"pq"_s, u"> $1 —"_s}, {u"引语"_s, u"引语"_s, u"「$1」"_s}});
        setText(desk.editor, before);
        const QString text = desk.text();
        desk.key(Qt::Key_Tab);
        QTEST(textWithCursor(desk.editor), "after");
        desk.editor.undo();
        QCOMPARE(desk.text(), text);
    }

    void aBadSnippetChangesNothing()
    {
        Desk desk;
        QSignalSpy failed(desk.snippets, &SourceSnippets::failed);
        desk.snippets->setSnippets({{u"Bad"_s, u"bad"_s, u"a\n${1:b"_s}});
        setText(desk.editor, u"bad@"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Error>().subject, u"Bad:2:1"_s);
        QCOMPARE(textWithCursor(desk.editor), u"bad@"_s);
        const auto inserted = desk.snippets->insert({u"Long"_s, {}, QString(1'000'000, u'x')});
        QVERIFY(!inserted);
        QCOMPARE(desk.text(), u"bad"_s);
        QVERIFY(!desk.editor.document()->isUndoAvailable());
    }

    void aReadOnlyTextStays()
    {
        Desk desk;
        desk.snippets->setSnippets({{u"Quote"_s, u"pq"_s, u"> $1 —"_s}});
        setText(desk.editor, u"pq@"_s);
        desk.editor.setReadOnly(true);
        desk.key(Qt::Key_Tab);
        desk.insert(u"x"_s);
        QCOMPARE(desk.text(), u"pq"_s);
        QVERIFY(!desk.snippets->isWalking());
    }

    void linesGoOnInAQuoteOrItem()
    {
        Desk desk;
        setText(desk.editor, u"> one @"_s);
        desk.insert(u"${1:a}\nb $1"_s);
        QCOMPARE(desk.text(), u"> one a\n> b a"_s);
        desk.type(u"c"_s);
        QCOMPARE(desk.text(), u"> one c\n> b c"_s);
        setText(desk.editor, u"- @"_s);
        desk.insert(u"a\nb"_s);
        QCOMPARE(desk.text(), u"- a\n  b"_s);
        setText(desk.editor, u"> one\n> two"_s);
        desk.editor.selectRange({2, 9});
        desk.insert(u"($TM_SELECTED_TEXT)"_s);
        QCOMPARE(desk.text(), u"> (one\n> two)"_s);
    }

    void aHugePasteStaysInItsPlace()
    {
        Desk desk;
        setText(desk.editor, u"@"_s);
        desk.insert(u"$1|$1|$1"_s);
        QApplication::clipboard()->setText(QString(QString(79, u'x') + u'\n').repeated(10'000));
        desk.editor.paste();
        QCOMPARE(desk.text().size(), 800'002);
        QVERIFY(!desk.snippets->isWalking());
    }

    void thousandFieldsAreFilledTogether()
    {
        Desk desk;
        setText(desk.editor, u"@"_s);
        desk.insert(QString(u"${1:x}|"_s).repeated(1000));
        desk.type(u"ab"_s);
        QCOMPARE(desk.text(), QString(u"ab|"_s).repeated(1000));
        desk.editor.undo();
        desk.editor.undo();
        QCOMPARE(desk.text(), QString(u"x|"_s).repeated(1000));
        QString numbered;
        for (int number = 1; number <= 1000; ++number)
            numbered += u"${%1:f%1} "_s.arg(number);
        setText(desk.editor, u"@"_s);
        desk.insert(numbered);
        for (int number = 1; number <= 1000; ++number) {
            QCOMPARE(desk.selected(), u"f%1"_s.arg(number));
            desk.key(Qt::Key_Tab);
        }
        QVERIFY(!desk.snippets->isWalking());
        QVERIFY(desk.editor.textCursor().atEnd());
    }

    void thePageFollows()
    {
        WritingView view;
        auto *snippets = new SourceSnippets(*view.source());
        view.setMarkdown(u"text\n\n"_s, u"en"_s);
        view.source()->selectRange({6, 0});
        QVERIFY(snippets->insert({u"Two"_s, {}, u"# $1\n\nSee $1."_s}));
        QTest::keyClicks(view.source(), u"Tide"_s);
        QCOMPARE(view.markdown(), u"text\n\n# Tide\n\nSee Tide."_s);
        QCOMPARE(view.source()->mirror().text(), "text\n\n# Tide\n\nSee Tide.");
        QCOMPARE(view.outline().size(), 1);
        QCOMPARE(view.outline().constFirst().text, u"Tide"_s);
    }
};

QTEST_MAIN(TestSourceSnippets)
#include "tst_sourcesnippets.moc"
