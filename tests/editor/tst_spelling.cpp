// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelling.h"
#include "editorscript.h"
#include "support/scratchdictionaries.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Spell check of the real source editor, with a dictionary of the test's own.
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWrongWordIsMarkedBehindItsSpace();
    void theWordBeingTypedIsNotMarked();
    void aCorrectedWordLosesItsMark();
    void marksFollowTheText();
    void aMarkEndsWhereItsWordBecomesAnother();
    void codeAndLinksAreNotMarked();
    void aFenceChangesWhatIsBelow();
    void aShorterTextInItsPlaceIsCheckedToo();
    void frontMatterIsNotMarked();
    void theUndoStackKnowsNothingOfIt();
    void aSuggestionIsOneStep();
    void theWalkGoesRoundAndSaysWhenThereIsNothing();
    void theWalkGoesBack();
    void theWalkWaitsForALongText();
    void whatFollowsALongParagraphIsSeen();
    void acceptedWordsLoseAllTheirMarks();
    void anotherLanguageIsLookedUpAnew();
    void withoutADictionaryNothingIsMarked();
    void switchedOffNothingIsMarked();
    void anotherTextHasItsOwnMarks();
    void editsDuringACheckAreSeen();
    void theUnderlineIsPainted();

private:
    /// The marked words, once all is looked through.
    [[nodiscard]] QStringList marked() const
    {
        if (!QTest::qWaitFor([this] { return m_spelling->isWhole(); }))
            return {u"never looked through"_s};
        QStringList words;
        for (const SourceEditor::Range &mark : m_spelling->marks())
            words.append(m_editor->markdown().mid(mark.start, mark.length));
        return words;
    }
    [[nodiscard]] int redPixels() const
    {
        const QImage image = m_editor->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                red += colour.red() > colour.green() + 60 && colour.red() > colour.blue() + 60 ? 1 : 0;
            }
        }
        return red;
    }

    std::unique_ptr<ScratchDictionaries> m_dictionaries;
    std::unique_ptr<SourceEditor> m_editor;
    Spelling *m_spelling = nullptr;
};

void TestSpelling::init()
{
    m_dictionaries = std::make_unique<ScratchDictionaries>();
    QVERIFY(m_dictionaries->add(u"en_US"_s, "the\nharbour\nis\nopen\nword\nand\nship\nships\nwent\nout"));
    QVERIFY(m_dictionaries->add(u"de_DE"_s, "der\nHafen\nist\noffen"));
    m_editor = std::make_unique<SourceEditor>();
    m_editor->resize(700, 400);
    m_editor->show();
    m_spelling = new Spelling(*m_editor);
    m_spelling->setLanguage(u"en"_s);
    m_spelling->setOn(true);
    QTRY_COMPARE(m_spelling->dictionary(), Spelling::Dictionary::Found);
}

void TestSpelling::cleanup()
{
    m_editor.reset();
    m_dictionaries.reset();
}

void TestSpelling::aWrongWordIsMarkedBehindItsSpace()
{
    QTest::keyClicks(m_editor.get(), u"the harbuor "_s);
    QTRY_COMPARE(marked(), QStringList{u"harbuor"_s});
    QTRY_VERIFY(redPixels() > 10);
}

void TestSpelling::theWordBeingTypedIsNotMarked()
{
    QTest::keyClicks(m_editor.get(), u"the harbuor"_s);
    QTRY_COMPARE(marked(), QStringList{u"harbuor"_s}); // it is known, and not shown
    QCOMPARE(redPixels(), 0);
    QTest::keyClick(m_editor.get(), Qt::Key_Home);
    QVERIFY(redPixels() > 10);
    QTest::keyClick(m_editor.get(), Qt::Key_End); // only read now
    QVERIFY(redPixels() > 10);
}

void TestSpelling::aCorrectedWordLosesItsMark()
{
    setText(*m_editor, u"the harbuor@ is open"_s);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTest::keyClicks(m_editor.get(), u"our"_s);
    QTRY_COMPARE(marked(), QStringList());
    QCOMPARE(m_editor->markdown(), u"the harbour is open"_s);
}

void TestSpelling::marksFollowTheText()
{
    setText(*m_editor, u"@the wrod is open\n\nand teh ship"_s);
    QCOMPARE(marked(), (QStringList{u"wrod"_s, u"teh"_s}));
    QTest::keyClicks(m_editor.get(), u"and "_s);
    // At once, before anything is looked at again.
    QCOMPARE(m_spelling->marks(), (QList<SourceEditor::Range>{{8, 4}, {26, 3}}));
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QCOMPARE(m_spelling->marks(), (QList<SourceEditor::Range>{{9, 4}, {27, 3}}));
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(marked(), (QStringList{u"wrod"_s, u"teh"_s}));
}

void TestSpelling::aMarkEndsWhereItsWordBecomesAnother()
{
    setText(*m_editor, u"the wrod@ is open"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QTest::keyClick(m_editor.get(), Qt::Key_S);
    QVERIFY(m_spelling->marks().isEmpty());
    QTRY_COMPARE(marked(), QStringList{u"wrods"_s});
    QTest::keyClick(m_editor.get(), Qt::Key_Space); // beside the word, not of it
    QCOMPARE(m_spelling->marks().size(), 1);
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QCOMPARE(m_spelling->marks().size(), 1);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTRY_COMPARE(marked(), QStringList());
}

void TestSpelling::codeAndLinksAreNotMarked()
{
    setText(*m_editor,
            u"the `wrod` and [ship](https://exmaple.org/prot)\n\n    wrod\n\n```\nwrod\n```\n\n"
            "wrod@exmaple.org and 中文 wrod"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QCOMPARE(m_spelling->marks().first().start, int(m_editor->markdown().lastIndexOf(u"wrod"_s)));
}

void TestSpelling::aFenceChangesWhatIsBelow()
{
    setText(*m_editor, u"@\nwrod one\n\nteh\n\n```\n\nwrnog"_s);
    QCOMPARE(marked(), (QStringList{u"wrod"_s, u"one"_s, u"teh"_s}));
    QTest::keyClicks(m_editor.get(), u"```"_s);
    QTRY_COMPARE(marked(), QStringList{u"wrnog"_s});
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTRY_COMPARE(marked(), (QStringList{u"wrod"_s, u"one"_s, u"teh"_s}));
    // A mark in one line may change the others of its paragraph.
    setText(*m_editor, u"the `wrod@\nteh` wrnog"_s);
    QCOMPARE(marked(), QStringList{u"wrnog"_s});
    m_editor->selectRange({4, 1});
    QTest::keyClick(m_editor.get(), Qt::Key_Delete);
    QTRY_COMPARE(marked(), (QStringList{u"wrod"_s, u"teh"_s, u"wrnog"_s}));
}

void TestSpelling::aShorterTextInItsPlaceIsCheckedToo()
{
    setText(*m_editor, u"the\n\nthe ship and the harbour is open and the ship went out\n\nthe@"_s);
    QCOMPARE(marked(), QStringList());
    m_editor->selectRange({5, 54});
    m_editor->insertPlainText(u"wrogn"_s);
    QCOMPARE(m_editor->markdown(), u"the\n\nwrogn\n\nthe"_s);
    QTRY_COMPARE(marked(), QStringList{u"wrogn"_s});
}

void TestSpelling::frontMatterIsNotMarked()
{
    setText(*m_editor, u"---\ntitel: wrod\nlnag: teh\n---@\n\nthe wrnog"_s);
    QCOMPARE(marked(), QStringList{u"wrnog"_s});
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
    QTRY_COMPARE(marked(), (QStringList{u"titel"_s, u"wrod"_s, u"lnag"_s, u"teh"_s, u"wrnog"_s}));
    setText(*m_editor, u"---\n\nteh wrod\n\n---\n\nship"_s); // two lines and a text
    QCOMPARE(marked(), (QStringList{u"teh"_s, u"wrod"_s}));
}

void TestSpelling::theUndoStackKnowsNothingOfIt()
{
    setText(*m_editor, u"the wrod is@ open"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QVERIFY(!m_editor->document()->isModified());
    QTest::keyClick(m_editor.get(), Qt::Key_Space);
    QTRY_COMPARE(marked(), QStringList{u"wrod"_s});
    m_editor->undo();
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QCOMPARE(m_editor->markdown(), u"the wrod is open"_s);
}

void TestSpelling::aSuggestionIsOneStep()
{
    setText(*m_editor, u"the @harbuor is open"_s);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    QStringList suggestions;
    m_spelling->suggestFor(m_spelling->marks().first(), 7,
                           [&suggestions](const QStringList &found) { suggestions = found; });
    QTRY_VERIFY(suggestions.contains(u"harbour"_s));
    m_spelling->replace(m_spelling->marks().first(), u"harbour"_s);
    QCOMPARE(textWithCursor(*m_editor), u"the harbour@ is open"_s);
    QTRY_COMPARE(marked(), QStringList());
    m_editor->undo();
    QCOMPARE(m_editor->markdown(), u"the harbuor is open"_s);
    QVERIFY(!m_editor->document()->isUndoAvailable());
    QTRY_COMPARE(marked(), QStringList{u"harbuor"_s});
}

void TestSpelling::theWalkGoesRoundAndSaysWhenThereIsNothing()
{
    setText(*m_editor, u"teh harbour@ is wrod"_s);
    QSignalSpy nothing(m_spelling, &Spelling::nothingFound);
    m_spelling->goTo(Spelling::Direction::Next);
    QTRY_COMPARE(m_editor->textCursor().selectedText(), u"wrod"_s);
    m_spelling->goTo(Spelling::Direction::Next);
    QTRY_COMPARE(m_editor->textCursor().selectedText(), u"teh"_s);
    m_spelling->goTo(Spelling::Direction::Next);
    QTRY_COMPARE(m_editor->textCursor().selectedText(), u"wrod"_s);
    QCOMPARE(nothing.size(), 0);
    setText(*m_editor, u"the harbour@"_s);
    m_spelling->goTo(Spelling::Direction::Next);
    QTRY_COMPARE(nothing.size(), 1);
    // The word at the cursor is meant first.
    setText(*m_editor, u"the wrod@ is teh"_s);
    m_spelling->goTo(Spelling::Direction::Next);
    QTRY_COMPARE(m_editor->textCursor().selectedText(), u"wrod"_s);
}

void TestSpelling::theWalkGoesBack()
{
    setText(*m_editor, u"teh harbour is wrod and@ ship wrnog"_s);
    for (const QString &word : {u"wrod"_s, u"teh"_s, u"wrnog"_s, u"wrod"_s}) {
        m_spelling->goTo(Spelling::Direction::Previous);
        QTRY_COMPARE(m_editor->textCursor().selectedText(), word);
    }
}

void TestSpelling::theWalkWaitsForALongText()
{
    m_editor->setMarkdown(u"the harbour is open and the ships went out\n\n"_s.repeated(3000) + u"wrod"_s);
    QVERIFY(!m_spelling->isWhole());
    m_spelling->goTo(Spelling::Direction::Next);
    QVERIFY(!m_editor->textCursor().hasSelection());
    QTRY_COMPARE(m_editor->textCursor().selectedText(), u"wrod"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    // Who writes on has other things in mind.
    m_spelling->setAccepted({u"teh"_s});
    m_editor->selectRange({0, 0});
    m_spelling->goTo(Spelling::Direction::Next);
    QTest::keyClicks(m_editor.get(), u"and "_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QVERIFY(!m_editor->textCursor().hasSelection());
}

void TestSpelling::whatFollowsALongParagraphIsSeen()
{
    m_editor->setMarkdown(u"the harbour is open "_s.repeated(1000) + u"\n\nwrod"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
}

void TestSpelling::acceptedWordsLoseAllTheirMarks()
{
    setText(*m_editor, u"the Zorblax is open\n\nZorblax's ship and teh Zorblax"_s);
    QCOMPARE(marked(), (QStringList{u"Zorblax"_s, u"Zorblax's"_s, u"teh"_s, u"Zorblax"_s}));
    m_spelling->setAccepted({u"Zorblax"_s});
    QCOMPARE(marked(), QStringList{u"teh"_s});
    m_spelling->setAccepted({});
    QCOMPARE(marked(), (QStringList{u"Zorblax"_s, u"Zorblax's"_s, u"teh"_s, u"Zorblax"_s}));
}

void TestSpelling::anotherLanguageIsLookedUpAnew()
{
    setText(*m_editor, u"der Hafen ist open"_s);
    QCOMPARE(marked(), (QStringList{u"der"_s, u"Hafen"_s, u"ist"_s}));
    m_spelling->setLanguage(u"de"_s);
    QVERIFY(m_spelling->marks().isEmpty());
    QTRY_COMPARE(m_spelling->dictionary(), Spelling::Dictionary::Found);
    QCOMPARE(marked(), QStringList{u"open"_s});
}

void TestSpelling::withoutADictionaryNothingIsMarked()
{
    setText(*m_editor, u"wrod"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QSignalSpy changed(m_spelling, &Spelling::dictionaryChanged);
    m_spelling->setLanguage(u"fr"_s);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_spelling->dictionary(), Spelling::Dictionary::Missing);
    QTest::keyClicks(m_editor.get(), u"teh "_s);
    m_spelling->goTo(Spelling::Direction::Next);
    QVERIFY(m_spelling->marks().isEmpty());
    QVERIFY(!m_spelling->markAt(5));
}

void TestSpelling::switchedOffNothingIsMarked()
{
    setText(*m_editor, u"the wrod is@ open"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QTRY_VERIFY(redPixels() > 10);
    m_spelling->setOn(false);
    QCOMPARE(redPixels(), 0);
    QTest::keyClicks(m_editor.get(), u" teh "_s);
    m_spelling->setOn(true);
    QTRY_COMPARE(m_spelling->dictionary(), Spelling::Dictionary::Found);
    QCOMPARE(marked(), (QStringList{u"wrod"_s, u"teh"_s}));
}

void TestSpelling::anotherTextHasItsOwnMarks()
{
    setText(*m_editor, u"the wrod"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    m_editor->setMarkdown(u"the harbour"_s);
    QVERIFY(m_spelling->marks().isEmpty());
    QCOMPARE(marked(), QStringList());
    m_editor->setMarkdown(QString());
    QCOMPARE(marked(), QStringList());
}

void TestSpelling::editsDuringACheckAreSeen()
{
    setText(*m_editor, u"@the wrod is open\n\nand teh ship\n\nthe ship went out"_s);
    // The answer is under way while the text changes above, in and below what was asked.
    m_spelling->goTo(Spelling::Direction::Next);
    for (const QString &word : {u"wrnog "_s, u"ship "_s, u"harbuor "_s}) {
        m_editor->textCursor().insertText(word);
        QTextCursor end(m_editor->document());
        end.movePosition(QTextCursor::End);
        end.insertText(u" "_s + word.trimmed());
        QCoreApplication::sendPostedEvents();
    }
    QCOMPARE(marked(),
             (QStringList{u"wrnog"_s, u"harbuor"_s, u"wrod"_s, u"teh"_s, u"wrnog"_s, u"harbuor"_s}));
}

void TestSpelling::theUnderlineIsPainted()
{
    setText(*m_editor, u"@the wrod is open"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QTRY_VERIFY(redPixels() > 10);
    QPalette dark = m_editor->palette();
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    dark.setColor(QPalette::Text, QColor(0xdd, 0xdd, 0xdd));
    m_editor->setPalette(dark);
    QVERIFY(redPixels() > 10);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
