// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokentable.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/dialogs/dictionarydialog.h"
#include "gui/features/spellingactions.h"
#include "gui/newsroomspelling.h"
#include "scratchdesk.h"
#include "support/scratchdictionaries.h"
#include "support/verifyok.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The spell check on the desk: the menu of a word, the walk, the newsroom's dictionary, the language of the
/// article.
class TestNewsroomSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMenuOfAWordReplacesItInOneStep_data();
    void theMenuOfAWordReplacesItInOneStep();
    void elsewhereTheMenuIsTheUsualOne();
    void aWordWithoutSuggestionsSaysSo();
    void aKeyOpensTheMenuAtTheCursor();
    void theWalkIsDoneByKeys();
    void theWalkTellsWhenThereIsNothing();
    void anAddedWordIsRightInEveryArticle();
    void anIgnoredWordIsRightInItsArticle();
    void aWordThatCannotBeWrittenStaysMarked();
    void wordsAreTakenOutByKey();
    void theLanguageIsThatOfTheArticle();
    void aLanguageOfNoCountryIsSpeltAsThePublicationIs();
    void whatIsMissingIsToldOnce();
    void theSwitchIsRemembered();

private:
    [[nodiscard]] QStringList marked() const
    {
        const Spelling &checker = m_spelling->checker();
        if (!QTest::qWaitFor([&checker] { return checker.isWhole(); }))
            return {u"never looked through"_s};
        QStringList words;
        for (const SourceEditor::Range &mark : checker.marks())
            words.append(m_writing->markdown().mid(mark.start, mark.length));
        return words;
    }
    [[nodiscard]] QMenu *wordMenu() const
    {
        for (QMenu *menu : m_writing->source()->findChildren<QMenu *>(u"spellingMenu"_s)) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }
    /// Asks for the menu as the window system does for a click or the menu key.
    void askForMenu(QContextMenuEvent::Reason reason, int position) const
    {
        SourceEditor &source = *m_writing->source();
        QTextCursor cursor = source.textCursor();
        cursor.setPosition(position);
        const QPoint place = source.cursorRect(cursor).center();
        QContextMenuEvent event(reason, place, source.viewport()->mapToGlobal(place));
        if (reason == QContextMenuEvent::Keyboard)
            source.setTextCursor(cursor);
        QCoreApplication::sendEvent(reason == QContextMenuEvent::Mouse ? source.viewport() : &source, &event);
    }
    [[nodiscard]] static QAction *entry(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    /// Chooses an entry of the open menu as the keyboard does.
    void choose(const QString &text) const
    {
        QMenu *menu = wordMenu();
        menu->setActiveAction(entry(*menu, text));
        QTest::keyClick(menu, Qt::Key_Return);
    }
    void setBody(const QString &body) const { m_writing->setMarkdown(body, u"en"_s); }
    void makeDesk();

    std::unique_ptr<ScratchDictionaries> m_dictionaries;
    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<WritingView> m_writing;
    NewsroomSpelling *m_spelling = nullptr;
};

void TestNewsroomSpelling::init()
{
    m_dictionaries = std::make_unique<ScratchDictionaries>();
    QVERIFY(m_dictionaries->add(u"en_US"_s, "the\nharbour\nis\nopen\nword\nand\nship"));
    QVERIFY(m_dictionaries->add(u"de_DE"_s, "der\nHafen\nist\noffen"));
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    QVERIFY(m_scratch->show(m_scratch->add(u"Headline"_s)));
    makeDesk();
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
}

void TestNewsroomSpelling::makeDesk()
{
    m_writing = std::make_unique<WritingView>(&m_scratch->window());
    m_scratch->article().setBodySource([this] { return m_writing->markdown(); });
    const auto writing = std::make_shared<QPointer<WritingView>>(m_writing.get());
    m_spelling = new NewsroomSpelling(m_scratch->desk(), *m_writing);
    if (!m_scratch->desk().actions().action(u"spelling.next"_s))
        m_scratch->desk().actions().add(spellingActions(m_scratch->desk(), writing));
    m_writing->resize(900, 500);
    m_scratch->window().resize(900, 500);
    m_scratch->window().show();
    m_writing->show();
    m_scratch->window().activateWindow();
    m_writing->source()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&m_scratch->window()));
    m_scratch->desk().actions().refresh();
}

void TestNewsroomSpelling::cleanup()
{
    m_writing.reset();
    m_scratch.reset();
    m_dictionaries.reset();
}

void TestNewsroomSpelling::theMenuOfAWordReplacesItInOneStep_data()
{
    QTest::addColumn<QContextMenuEvent::Reason>("reason");
    QTest::newRow("right click") << QContextMenuEvent::Mouse;
    QTest::newRow("menu key") << QContextMenuEvent::Keyboard;
}

void TestNewsroomSpelling::theMenuOfAWordReplacesItInOneStep()
{
    QFETCH(QContextMenuEvent::Reason, reason);
    setBody(u"the harbuor is open"_s);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    askForMenu(reason, 7);
    QTRY_VERIFY(wordMenu());
    QCOMPARE(wordMenu()->actions().constFirst()->text(), u"harbour"_s);
    QCOMPARE(wordMenu()->activeAction(), wordMenu()->actions().constFirst());
    QVERIFY(entry(*wordMenu(), u"Add to the Newsroom's Dictionary"_s));
    QVERIFY(wordMenu()->actions().size() > 6); // the usual entries are there, too
    QTest::keyClick(wordMenu(), Qt::Key_Return);
    QTRY_COMPARE(m_writing->markdown(), u"the harbour is open"_s);
    QCOMPARE(marked(), QStringList());
    m_writing->source()->undo();
    QCOMPARE(m_writing->markdown(), u"the harbuor is open"_s);
    QVERIFY(!m_writing->source()->document()->isUndoAvailable());
    m_writing->source()->setReadOnly(true);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    askForMenu(reason, 7);
    QTRY_VERIFY(wordMenu());
    QVERIFY(!wordMenu()->actions().constFirst()->isEnabled());
}

void TestNewsroomSpelling::elsewhereTheMenuIsTheUsualOne()
{
    setBody(u"the harbuor is open"_s);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    askForMenu(QContextMenuEvent::Mouse, 1);
    QTRY_COMPARE(m_writing->source()->findChildren<QMenu *>().size(), 1);
    const QMenu *menu = m_writing->source()->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(!entry(*menu, u"Add to the Newsroom's Dictionary"_s));
    QVERIFY(!wordMenu());
}

void TestNewsroomSpelling::aWordWithoutSuggestionsSaysSo()
{
    setBody(u"the qqqqqqqqqqqq is open"_s);
    QCOMPARE(marked(), QStringList{u"qqqqqqqqqqqq"_s});
    askForMenu(QContextMenuEvent::Mouse, 7);
    QTRY_VERIFY(wordMenu());
    QCOMPARE(wordMenu()->actions().constFirst()->text(), u"No Suggestions"_s);
    QVERIFY(!wordMenu()->actions().constFirst()->isEnabled());
}

void TestNewsroomSpelling::theWalkIsDoneByKeys()
{
    setBody(u"teh harbour is wrod and the harbuor is opne"_s);
    QCOMPARE(marked().size(), 4);
    const auto selected = [this] { return m_writing->source()->textCursor().selectedText(); };
    QTest::keyClick(m_writing->source(), Qt::Key_F7);
    QTRY_VERIFY(wordMenu());
    QCOMPARE(selected(), u"teh"_s);
    // The menu lets the walk go on.
    QTest::keyClick(wordMenu(), Qt::Key_F7);
    QTRY_VERIFY(wordMenu() && selected() == u"wrod"_s);
    QCOMPARE(wordMenu()->actions().constFirst()->text(), u"word"_s);
    QTest::keyClick(wordMenu(), Qt::Key_Return);
    QTRY_COMPARE(m_writing->markdown(), u"teh harbour is word and the harbuor is opne"_s);
    QTest::keyClick(m_writing->source(), Qt::Key_F7);
    QTRY_VERIFY(wordMenu() && selected() == u"harbuor"_s);
    QTest::keyClick(wordMenu(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(wordMenu() && selected() == u"teh"_s);
    QTest::keyClick(wordMenu(), Qt::Key_Escape);
    QTRY_VERIFY(!wordMenu());
    QTest::keyClick(m_writing->source(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(wordMenu() && selected() == u"opne"_s); // from the end again
}

void TestNewsroomSpelling::aKeyOpensTheMenuAtTheCursor()
{
    setBody(u"the harbuor is open"_s);
    QCOMPARE(marked(), QStringList{u"harbuor"_s});
    m_writing->source()->selectRange({6, 0});
    QTest::keyClick(m_writing->source(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(wordMenu());
    QCOMPARE(wordMenu()->actions().constFirst()->text(), u"harbour"_s);
    QTest::keyClick(wordMenu(), Qt::Key_Escape);
    QTRY_VERIFY(!wordMenu());
    QCOMPARE(m_writing->markdown(), u"the harbuor is open"_s);
}

void TestNewsroomSpelling::theWalkTellsWhenThereIsNothing()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    setBody(u"the harbour is open"_s);
    QTest::keyClick(m_writing->source(), Qt::Key_F7);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().toString(), u"No misspelt words."_s);
}

void TestNewsroomSpelling::anAddedWordIsRightInEveryArticle()
{
    setBody(u"the Zorblax is open\n\nand the Zorblax's ship"_s);
    QCOMPARE(marked(), (QStringList{u"Zorblax"_s, u"Zorblax's"_s}));
    askForMenu(QContextMenuEvent::Mouse, 5);
    QTRY_VERIFY(wordMenu());
    choose(u"Add to the Newsroom's Dictionary"_s);
    QTRY_COMPARE(marked(), QStringList());
    QCOMPARE(m_writing->markdown(), u"the Zorblax is open\n\nand the Zorblax's ship"_s);
    // In another window, too, and in another article.
    m_writing.reset();
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_scratch->add(u"Other"_s)));
    makeDesk();
    setBody(u"the Zorblax is opne"_s);
    QTRY_COMPARE(marked(), QStringList{u"opne"_s});
    // Somebody else adds one: it is known when the next article is opened.
    VERIFY_OK(m_scratch->desk().services().newsroom.addSpellingWord(u"en-GB"_s, u"opne"_s, u"somebody"_s));
    QVERIFY(m_scratch->show(m_scratch->add(u"Third"_s)));
    QTRY_COMPARE(marked(), QStringList());
}

void TestNewsroomSpelling::anIgnoredWordIsRightInItsArticle()
{
    const ArticleId first = m_scratch->article().id();
    const ArticleId second = m_scratch->add(u"Other"_s);
    const QString body = u"the Zorblax is opne and the Zorblax's ship"_s;
    setBody(body);
    QCOMPARE(marked(), (QStringList{u"Zorblax"_s, u"opne"_s, u"Zorblax's"_s}));
    m_writing->source()->selectRange({6, 0});
    QTest::keyClick(m_writing->source(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(wordMenu());
    choose(u"Ignore in This Article"_s);
    QTRY_COMPARE(marked(), QStringList{u"opne"_s});
    QCOMPARE(m_writing->markdown(), body);
    QVERIFY(!m_writing->source()->document()->isUndoAvailable());
    QCOMPARE(*m_scratch->desk().services().newsroom.spellingWords(u"en"_s), QStringList());
    // In another article it is as wrong as ever, and here it stays right.
    QVERIFY(m_scratch->show(second));
    setBody(body);
    QTRY_COMPARE(marked(), (QStringList{u"Zorblax"_s, u"opne"_s, u"Zorblax's"_s}));
    QVERIFY(m_scratch->show(first));
    setBody(body);
    QTRY_COMPARE(marked(), QStringList{u"opne"_s});
    m_spelling->readWords(); // beside the words of the newsroom
    VERIFY_OK(m_scratch->desk().services().newsroom.addSpellingWord(u"en"_s, u"opne"_s, u"Ada"_s));
    m_spelling->readWords();
    QTRY_COMPARE(marked(), QStringList());
}

void TestNewsroomSpelling::aWordThatCannotBeWrittenStaysMarked()
{
    QSignalSpy noticed(&m_scratch->desk(), &Desk::noticed);
    setBody(u"the Zorblax is open"_s);
    QCOMPARE(marked(), QStringList{u"Zorblax"_s});
    askForMenu(QContextMenuEvent::Mouse, 5);
    QTRY_VERIFY(wordMenu());
    const BrokenTable broken(m_scratch->path(), u"spelling_word"_s);
    choose(u"Add to the Newsroom's Dictionary"_s);
    QTRY_COMPARE(noticed.size(), 1);
    const auto notice = noticed.constFirst().constFirst().value<Notice>();
    QCOMPARE(notice.tone, Tone::Failure);
    QVERIFY2(notice.text.startsWith(u"“Zorblax” was not added"_s), qPrintable(notice.text));
    QCOMPARE(marked(), QStringList{u"Zorblax"_s});
}

void TestNewsroomSpelling::wordsAreTakenOutByKey()
{
    for (const QString &word : {u"Zorblax"_s, u"quux"_s, u"Öre"_s})
        VERIFY_OK(m_scratch->desk().services().newsroom.addSpellingWord(u"en"_s, word, u"Ada"_s));
    setBody(u"the Zorblax is quux"_s);
    m_spelling->readWords();
    QTRY_COMPARE(marked(), QStringList());
    m_scratch->desk().actions().action(u"spelling.dictionary"_s)->trigger();
    auto *dialog = m_scratch->window().findChild<DictionaryDialog *>();
    QVERIFY(dialog);
    auto *words = dialog->findChild<QTreeWidget *>(u"words"_s);
    QTRY_COMPARE(words->topLevelItemCount(), 3);
    QCOMPARE(words->topLevelItem(0)->text(2), u"Ada"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"filter"_s), u"orb"_s);
    words->setCurrentItem(words->findItems(u"Zorblax"_s, Qt::MatchExactly).value(0));
    QVERIFY(words->findItems(u"quux"_s, Qt::MatchExactly).value(0)->isHidden());
    words->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    {
        const BrokenTable broken(m_scratch->path(), u"spelling_word"_s);
        QTest::keyClick(words, Qt::Key_Delete);
        QTRY_VERIFY(!dialog->findChild<Banner *>()->text().isEmpty());
        QCOMPARE(words->topLevelItemCount(), 3);
    }
    QTest::keyClick(words, Qt::Key_Delete);
    QTRY_COMPARE(words->topLevelItemCount(), 2);
    QVERIFY(dialog->findChild<Banner *>()->text().isEmpty());
    QTRY_COMPARE(marked(), QStringList{u"Zorblax"_s});
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestNewsroomSpelling::theLanguageIsThatOfTheArticle()
{
    setBody(u"der Hafen is open"_s);
    QCOMPARE(marked(), (QStringList{u"der"_s, u"Hafen"_s}));
    m_scratch->article().edit([](ArticleText &text) { text.language = u"de-AT"_s; });
    QTRY_COMPARE(m_spelling->checker().language(), u"de-AT"_s);
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
    QCOMPARE(marked(), (QStringList{u"is"_s, u"open"_s}));
}

void TestNewsroomSpelling::aLanguageOfNoCountryIsSpeltAsThePublicationIs()
{
    QVERIFY(m_dictionaries->add(u"en_GB"_s, "the\nharbour\nplough"));
    Newsroom &newsroom = m_scratch->desk().services().newsroom;
    const auto stored = newsroom.publication();
    VERIFY_OK(stored);
    Publication publication = *stored;
    publication.language = u"en-GB"_s;
    VERIFY_OK(newsroom.setPublication({*stored, publication}, u"test"_s));
    m_scratch->desk().facts().reload();
    setBody(u"the plough ship"_s);
    for (const QString &language : {u""_s, u"en"_s}) {
        m_scratch->article().edit([&language](ArticleText &text) { text.language = language; });
        QTRY_COMPARE(m_spelling->checker().language(), u"en-GB"_s);
        QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
        QCOMPARE(marked(), QStringList{u"ship"_s});
    }
    m_scratch->article().edit([](ArticleText &text) { text.language = u"en-US"_s; });
    QTRY_COMPARE(m_spelling->checker().language(), u"en-US"_s);
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
    QCOMPARE(marked(), QStringList{u"plough"_s});
}

void TestNewsroomSpelling::whatIsMissingIsToldOnce()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    const auto missing = [&told] {
        return std::ranges::count_if(told, [](const QList<QVariant> &arguments) {
            return arguments.constFirst().toString().endsWith(u": français"_s);
        });
    };
    const auto setLanguage = [this](const QString &language) {
        m_scratch->article().edit([&language](ArticleText &text) { text.language = language; });
    };
    setLanguage(u"fr"_s);
    QTRY_COMPARE(missing(), 1);
    QCOMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Missing);
    setLanguage(u"de"_s);
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
    setLanguage(u"fr"_s);
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Missing);
    QCOMPARE(missing(), 1);
    // Who asks is told again.
    QTest::keyClick(m_writing->source(), Qt::Key_F7);
    QTRY_COMPARE(missing(), 2);
}

void TestNewsroomSpelling::theSwitchIsRemembered()
{
    setBody(u"the wrod is open"_s);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
    QAction *check = m_scratch->desk().actions().action(u"spelling.check"_s);
    QAction *next = m_scratch->desk().actions().action(u"spelling.next"_s);
    m_scratch->desk().actions().refresh();
    QVERIFY(check->isChecked());
    QVERIFY(next->isEnabled());
    check->trigger();
    QVERIFY(!check->isChecked());
    QVERIFY(!next->isEnabled());
    QVERIFY(m_spelling->checker().marks().isEmpty());
    WritingView other;
    const auto *later = new NewsroomSpelling(m_scratch->desk(), other);
    QVERIFY(!later->checker().isOn());
    check->trigger();
    QVERIFY(check->isChecked());
    QTRY_COMPARE(m_spelling->checker().dictionary(), Spelling::Dictionary::Found);
    QCOMPARE(marked(), QStringList{u"wrod"_s});
}

QTEST_MAIN(TestNewsroomSpelling)
#include "tst_newsroomspelling.moc"
