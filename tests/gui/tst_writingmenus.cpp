// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlesurroundings.h"
#include "gui/comparisonview.h"
#include "gui/dialogs/comparisondialog.h"
#include "gui/newsroomspelling.h"
#include "gui/savestate.h"
#include "gui/scratchwindow.h"
#include "support/scratchdictionaries.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Comforts of the writing view that widgets hear by keys of their own, in the whole window: from its menus,
/// by their keys and from the palette.
class TestWritingMenus : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void linesMove();
    void listItemsMoveInAndOut();
    void elsewhereTheirKeysAreNobodys();
    void keysOfOnesOwnTakeTheirPlace();
    void cellsAreWalked();
    void sectionsMove();
    void thePaletteWorksOnTheText();
    void misspeltWordsAreAddedAndIgnored();
    void linksAndMarksAreCopied();
    void hitsAreReplaced();
    void aRevisionIsGoneBackTo();
    void aComparisonIsWalked();
    void allArticlesAreReplacedIn();

private:
    /// Writes a text in which ^ stands for the cursor, and goes there.
    void write(QString text) const;
    /// The text, with ^ where the cursor is.
    [[nodiscard]] QString text() const
    {
        return source().toPlainText().insert(source().textCursor().position(), u'^');
    }
    /// Makes a revision with this body.
    [[nodiscard]] bool save(const QString &body) const;
    /// Opens the menus down to a command.
    [[nodiscard]] QMenu *openMenuOf(const QString &id) const;
    /// Chooses a command in its menu. False where it is disabled there.
    [[nodiscard]] bool choose(const QString &id) const;
    /// Types words into the palette and takes the first row.
    [[nodiscard]] bool runFromPalette(const QString &words) const;

    std::unique_ptr<ScratchDictionaries> m_dictionaries;
};

void TestWritingMenus::init()
{
    m_dictionaries = std::make_unique<ScratchDictionaries>();
    QVERIFY(m_dictionaries->add(u"en_US"_s, "the\nharbour\nis\nopen"));
    QVERIFY(beginEmpty());
    QVERIFY(show(add(u"Ferry fares"_s, u"Words.\n"_s)));
    QTRY_VERIFY(desk().surroundings().isCurrent()); // its frame would come among the tests' keys
    source().setFocus();
}

void TestWritingMenus::cleanup()
{
    end();
    m_dictionaries.reset();
}

void TestWritingMenus::write(QString text) const
{
    const int at = int(text.indexOf(u'^'));
    source().selectAll();
    source().insertPlainText(text.remove(at, 1));
    source().selectRange({at, 0});
    source().setFocus();
}

QMenu *TestWritingMenus::openMenuOf(const QString &id) const
{
    QList<QMenu *> way; // from the command up
    for (QObject *holder : action(id)->associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(holder))
            way.append(menu);
    }
    while (!way.isEmpty() && !window().menuBar()->actions().contains(way.last()->menuAction()))
        way.append(qobject_cast<QMenu *>(way.last()->parentWidget()));
    for (QMenu *menu : way) {
        if (menu == way.last())
            menu->popup(window().mapToGlobal(QPoint(10, 30)));
    }
    for (qsizetype inner = way.size() - 2; inner >= 0; --inner) {
        way[inner + 1]->setActiveAction(way[inner]->menuAction());
        QTest::keyClick(way[inner + 1], Qt::Key_Right);
        if (!QTest::qWaitFor([&way, inner] { return way[inner]->isVisible(); }))
            return nullptr;
    }
    return way.constFirst();
}

bool TestWritingMenus::choose(const QString &id) const
{
    QMenu *menu = openMenuOf(id);
    const bool isEnabled = menu && action(id)->isEnabled();
    if (isEnabled) {
        menu->setActiveAction(action(id));
        QTest::keyClick(menu, Qt::Key_Return);
    }
    while (QWidget *left = QApplication::activePopupWidget())
        left->close();
    // Without a window system, nobody gives the keyboard back.
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window()) && isEnabled;
}

bool TestWritingMenus::runFromPalette(const QString &words) const
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<QDialog> palette = window().findChild<QDialog *>(u"palette"_s);
    if (!palette)
        return false;
    auto *letters = palette->findChild<QLineEdit *>();
    QTest::keyClicks(letters, words);
    QTest::keyClick(letters, Qt::Key_Return);
    window().activateWindow();
    return QTest::qWaitFor([&palette] { return !palette; }) && QTest::qWaitForWindowActive(&window());
}

void TestWritingMenus::linesMove()
{
    write(u"one\nt^wo\nthree"_s);
    QVERIFY(choose(u"format.linesUp"_s));
    QCOMPARE(text(), u"t^wo\none\nthree"_s);
    QVERIFY(!choose(u"format.linesUp"_s)); // the first
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(text(), u"one\nt^wo\nthree"_s);
    QVERIFY(choose(u"format.linesDown"_s));
    QCOMPARE(text(), u"one\nthree\nt^wo"_s);
    QVERIFY(!choose(u"format.linesDown"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().toPlainText(), u"one\ntwo\nthree"_s);
    // A row stays in its table.
    write(u"before\n\n| A |\n|---|\n| b^ |\n\nafter"_s);
    QVERIFY(!choose(u"format.linesDown"_s));
    QVERIFY(choose(u"format.linesUp"_s));
    QVERIFY2(source().toPlainText().startsWith(u"before\n\n| b"_s), qPrintable(text()));
    QVERIFY(!choose(u"format.linesUp"_s));
    source().setReadOnly(true);
    QVERIFY(!choose(u"format.linesDown"_s));
}

void TestWritingMenus::listItemsMoveInAndOut()
{
    write(u"- one\n- two^\n\nwords"_s);
    QCOMPARE(action(u"format.itemIn"_s)->shortcut(), QKeySequence(Qt::Key_Tab)); // what the menu shows
    QVERIFY(!choose(u"format.itemOut"_s));
    QVERIFY(choose(u"format.itemIn"_s));
    QCOMPARE(text(), u"- one\n  - two^\n\nwords"_s);
    QVERIFY(!choose(u"format.itemIn"_s));
    QVERIFY(choose(u"format.itemOut"_s));
    QCOMPARE(text(), u"- one\n- two^\n\nwords"_s);
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"- one\n  - two^\n\nwords"_s);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(), u"- one\n- two^\n\nwords"_s);
    write(u"- one\n\nwords^"_s);
    QVERIFY(!choose(u"format.itemIn"_s));
    QVERIFY(!choose(u"format.itemOut"_s));
    press(Qt::Key_Tab);
    QCOMPARE(text(), u"- one\n\nwords    ^"_s);
}

void TestWritingMenus::elsewhereTheirKeysAreNobodys()
{
    write(u"- one\n- two^\n- three"_s);
    desk().actions().refreshAll();
    QVERIFY(action(u"format.itemIn"_s)->isEnabled());
    const QString before = text();
    auto *headline = window().findChild<QLineEdit *>(u"headline"_s);
    headline->setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Tab);
    QVERIFY(!headline->hasFocus()); // it went on to the next field
    window().menuBar()->setFocus();
    QTest::keyClick(window().menuBar(), Qt::Key_Tab);
    QCOMPARE(text(), before);
    write(u"- one\n  - two^\n- three"_s);
    desk().actions().refreshAll();
    QVERIFY(action(u"format.itemOut"_s)->isEnabled());
    window().menuBar()->setFocus();
    QTest::keyClick(window().menuBar(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(), u"- one\n  - two^\n- three"_s);
}

void TestWritingMenus::keysOfOnesOwnTakeTheirPlace()
{
    desk().actions().setShortcut(u"format.itemIn"_s, QKeySequence(u"Ctrl+]"_s));
    write(u"- one\n- two^"_s);
    press(Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(text(), u"- one\n  - two^"_s);
    press(Qt::Key_BracketRight, Qt::ControlModifier); // it can go no farther
    QCOMPARE(text(), u"- one\n  - two^"_s);
    // Somebody gives the key to another command.
    desk().actions().setShortcut(u"format.strong"_s, QKeySequence(u"Alt+Up"_s));
    write(u"one\nt^wo"_s);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(source().toPlainText(), u"one\n**two**"_s);
    desk().actions().resetShortcuts();
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(source().toPlainText(), u"**two**\none"_s);
}

void TestWritingMenus::cellsAreWalked()
{
    const auto cell = [this] {
        return source().textCursor().block().text().left(source().textCursor().positionInBlock());
    };
    write(u"Before\n\n| A^ | B |\n|---|---|\n| c | d |\n"_s);
    QVERIFY(choose(u"format.table.nextCell"_s));
    QCOMPARE(cell(), u"| A   | B"_s);
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_N);
    QCOMPARE(cell(), u"| c"_s);
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_P);
    QCOMPARE(cell(), u"| A   | B"_s);
    QVERIFY(choose(u"format.table.previousCell"_s));
    QCOMPARE(cell(), u"| A"_s);
    source().selectRange({0, 0});
    QVERIFY(!choose(u"format.table.nextCell"_s));
    QVERIFY(!choose(u"format.table.previousCell"_s));
}

void TestWritingMenus::sectionsMove()
{
    const QString before = u"Lead.\n\n# One\n\n1\n\n## Part\n\n1a\n\n# Two\n\n2^\n"_s;
    const QString after = u"Lead.\n\n# Two\n\n2^\n\n# One\n\n1\n\n## Part\n\n1a\n"_s;
    write(before);
    QVERIFY(!choose(u"outline.sectionDown"_s));
    QVERIFY(choose(u"outline.sectionUp"_s));
    QCOMPARE(text(), after);
    QVERIFY(!choose(u"outline.sectionUp"_s));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(text(), before);
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(text(), after);
    source().selectRange({2, 0}); // above all headings
    QVERIFY(!choose(u"outline.sectionUp"_s));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(source().toPlainText(), QString(after).remove(u'^'));
    // The only one in the section around it.
    source().selectRange({int(source().toPlainText().indexOf(u"1a")), 0});
    QVERIFY(!choose(u"outline.sectionDown"_s));
    QVERIFY(!choose(u"outline.sectionUp"_s));
    // Among the headings it is the chosen one.
    action(u"outline.show"_s)->trigger();
    auto *tree = window().findChild<QTreeWidget *>(u"outlineTree"_s);
    QTRY_VERIFY(tree->hasFocus());
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    tree->setCurrentItem(tree->topLevelItem(0));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(source().toPlainText(), QString(before).remove(u'^'));
    // Also while the palette or the menus have the keys; the section at the cursor could not be moved.
    QTRY_VERIFY(tree->hasFocus());
    tree->setCurrentItem(tree->topLevelItem(0));
    QVERIFY(runFromPalette(u"Move Section Down"_s));
    QTRY_COMPARE(source().toPlainText(), QString(after).remove(u'^'));
    QTRY_VERIFY(tree->hasFocus());
    window().menuBar()->setFocus(Qt::MenuBarFocusReason);
    QVERIFY(choose(u"outline.sectionUp"_s));
    QTRY_COMPARE(source().toPlainText(), QString(before).remove(u'^'));
}

void TestWritingMenus::thePaletteWorksOnTheText()
{
    write(u"- one\n- two^"_s);
    QVERIFY(runFromPalette(u"List Item In"_s));
    QTRY_COMPARE(text(), u"- one\n  - two^"_s);
    QVERIFY(source().hasFocus());
    QVERIFY(runFromPalette(u"Move Lines Up"_s));
    QTRY_COMPARE(text(), u"  - two^\n- one"_s);
}

void TestWritingMenus::misspeltWordsAreAddedAndIgnored()
{
    const auto &spelling = *writing().findChild<NewsroomSpelling *>();
    const auto marks = [&spelling] {
        return spelling.checker().isWhole() ? int(spelling.checker().marks().size()) : -1;
    };
    write(u"the harbuor^ is opne"_s);
    QTRY_COMPARE(marks(), 2);
    QVERIFY(choose(u"spelling.ignoreWord"_s));
    QTRY_COMPARE(marks(), 1);
    QVERIFY(!choose(u"spelling.ignoreWord"_s)); // it is none any more
    QVERIFY(!choose(u"spelling.addWord"_s));
    source().selectRange({int(source().toPlainText().indexOf(u"opne")), 0});
    press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(marks(), 0);
    const auto words = [this, language = spelling.checker().language()] {
        return desk().services().newsroom.spellingWords(language);
    };
    QVERIFY(words().has_value());
    QCOMPARE(*words(), QStringList{u"opne"_s});
    write(u"the opne harbour is opem^"_s);
    QTRY_COMPARE(marks(), 1);
    QVERIFY(runFromPalette(u"Ignore Word in This Article"_s));
    QTRY_COMPARE(marks(), 0);
    write(u"the harbore^ is open"_s);
    QTRY_COMPARE(marks(), 1);
    QVERIFY(choose(u"spelling.addWord"_s));
    QTRY_COMPARE(marks(), 0);
    QCOMPARE(words()->size(), 2);
    write(u"the habour^ is open"_s);
    QTRY_COMPARE(marks(), 1);
    press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(marks(), 0);
    QCOMPARE(words()->size(), 2);
}

void TestWritingMenus::linksAndMarksAreCopied()
{
    const QString address = u"https://port.example/x?y=1"_s;
    const auto copied = [] {
        QString text = QApplication::clipboard()->text();
        QApplication::clipboard()->setText(u"nothing"_s);
        return text;
    };
    write(u"See **[the p^ort]("_s + address + u")** now."_s);
    QVERIFY(choose(u"edit.copyLink"_s));
    QCOMPARE(copied(), address);
    source().selectRange({0, 0});
    QVERIFY(!choose(u"edit.copyLink"_s));
    PreviewView &page = *writing().preview();
    page.setFocus();
    QVERIFY(!choose(u"edit.copyHtml"_s)); // nothing is selected
    press(Qt::Key_Tab);
    QVERIFY(page.hasFocus());
    QVERIFY(choose(u"edit.copyLink"_s));
    QCOMPARE(copied(), address);
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier); // still the link that Tab reached
    QCOMPARE(copied(), address);
    QVERIFY(runFromPalette(u"Copy Link Address"_s));
    QTRY_COMPARE(QApplication::clipboard()->text(), address);
    press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(choose(u"edit.copyHtml"_s));
    const QString html = copied();
    QVERIFY2(html.contains(u"<a href=\""_s + address + u"\"><strong>the port</strong></a>"_s),
             qPrintable(html));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(copied(), html);
    // From a link of the page one may go to the source by way of the palette.
    write(u"[Gulls](https://gulls.example) at [the p^ort]("_s + address + u")."_s);
    page.setFocus();
    press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(copied(), u"https://gulls.example"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    source().setFocus();
    while (QWidget *left = QApplication::activePopupWidget())
        left->close();
    window().activateWindow();
    QTRY_VERIFY(source().hasFocus());
    press(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(copied(), address);
    QCOMPARE(page.focusedLink().first, -1);
    action(u"view.source"_s)->trigger(); // without the page
    QVERIFY(!choose(u"edit.copyHtml"_s));
}

void TestWritingMenus::hitsAreReplaced()
{
    write(u"^one two one two one"_s);
    QVERIFY(!choose(u"edit.replaceHit"_s));
    press(Qt::Key_F, Qt::ControlModifier);
    auto *pattern = window().findChild<QLineEdit *>(u"findPattern"_s);
    QTest::keyClicks(pattern, u"one"_s);
    QVERIFY(!choose(u"edit.replaceAll"_s)); // the bar is not there for it
    press(Qt::Key_H, Qt::ControlModifier);
    window().findChild<QLineEdit *>(u"findReplacement"_s)->setText(u"six"_s);
    QTRY_COMPARE(source().textCursor().selectedText(), u"one"_s);
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(source().toPlainText(), u"six two one two one"_s);
    QTRY_COMPARE(source().textCursor().selectedText(), u"one"_s);
    QVERIFY(choose(u"edit.replaceHit"_s));
    QTRY_COMPARE(source().toPlainText(), u"six two six two one"_s);
    source().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().toPlainText(), u"six two one two one"_s);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(source().toPlainText(), u"six two six two six"_s);
    QTRY_VERIFY(!choose(u"edit.replaceAll"_s)); // none is left
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().toPlainText(), u"six two one two one"_s);
    QVERIFY(choose(u"edit.replaceAll"_s));
    QTRY_COMPARE(source().toPlainText(), u"six two six two six"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    pattern->setFocus();
    press(Qt::Key_Escape);
    QVERIFY(!choose(u"edit.replaceAll"_s));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(source().toPlainText(), u"six two one two one"_s);
}

bool TestWritingMenus::save(const QString &body) const
{
    write(body);
    desk().article().save(RevisionReason::Saved);
    return QTest::qWaitFor([this] { return desk().article().saveState() == SaveState::Saved; });
}

void TestWritingMenus::aRevisionIsGoneBackTo()
{
    QVERIFY(save(u"Other words.^\n"_s));
    QVERIFY(!choose(u"history.restore"_s));
    action(u"history.show"_s)->trigger();
    const QWidget &pane = *window().findChild<QWidget *>(u"history"_s);
    auto *list = pane.findChild<QListView *>(u"list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(choose(u"history.restore"_s));
    QTRY_COMPARE(source().toPlainText(), u"Words.\n"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setCurrentIndex(list->model()->index(1, 0));
    list->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(source().toPlainText(), u"Other words.\n"_s);
    action(u"outline.show"_s)->trigger(); // nobody sees which one is chosen
    QVERIFY(!choose(u"history.restore"_s));
}

void TestWritingMenus::aComparisonIsWalked()
{
    QVERIFY(save(u"The ferry sails.\n\nThe port is open.\n\nGulls return.^\n"_s));
    write(u"The ferry rests.\n\nThe port is open.\n\nGulls leave.^\n"_s);
    QVERIFY(!choose(u"comparison.next"_s));
    action(u"history.compare"_s)->trigger();
    QTRY_VERIFY(shownComparison(desk()) && shownComparison(desk())->hasChanges());
    const QPointer<ComparisonView> comparison = shownComparison(desk());
    QTRY_VERIFY(comparison->isActiveWindow());
    const auto *texts = comparison->findChild<QTextBrowser *>(u"comparison"_s);
    const auto place = [&texts] { return texts->textCursor().selectionStart(); };
    const int first = place();
    press(Qt::Key_F5);
    const int second = place();
    QVERIFY(second > first);
    press(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(place(), first);
    // One works on in the window, with the comparison beside it.
    window().activateWindow();
    QTRY_VERIFY(window().isActiveWindow());
    QVERIFY(choose(u"comparison.next"_s));
    QCOMPARE(place(), second);
    QVERIFY(choose(u"comparison.previous"_s));
    QCOMPARE(place(), first);
    source().setFocus();
    QVERIFY(runFromPalette(u"Next Change"_s));
    QTRY_COMPARE(place(), second);
    QVERIFY(choose(u"comparison.sideBySide"_s));
    QCOMPARE(comparison->layoutMode(), ComparisonLayout::Inline);
    const auto buttons = comparison->findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons.first()->isChecked() && buttons.last()->isChecked());
    press(Qt::Key_F5, Qt::ControlModifier);
    QCOMPARE(comparison->layoutMode(), ComparisonLayout::SideBySide);
    // It is of this article.
    desk().article().create({});
    QTRY_VERIFY(!comparison);
    QVERIFY(!choose(u"comparison.next"_s));
}

void TestWritingMenus::allArticlesAreReplacedIn()
{
    QVERIFY(save(u"The harbour is open.^\n"_s));
    QVERIFY(!choose(u"library.replaceTicked"_s));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<QDialog> dialog = window().findChild<QDialog *>(u"findEverywhere"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"pattern"_s)->setText(u"harbour"_s);
    dialog->findChild<QLineEdit *>(u"replacement"_s)->setText(u"port"_s);
    QVERIFY(!choose(u"library.replaceTicked"_s)); // nothing is found yet
    dialog->findChild<QPushButton *>(u"find"_s)->click();
    const auto *replace = dialog->findChild<QPushButton *>(u"replace"_s);
    QTRY_VERIFY(replace->isEnabled());
    window().activateWindow();
    QTRY_VERIFY(window().isActiveWindow());
    QVERIFY(!choose(u"library.undoReplacing"_s));
    QVERIFY(choose(u"library.replaceTicked"_s));
    QTRY_COMPARE(source().toPlainText(), u"The port is open.\n"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"undo"_s)->isEnabled());
    QVERIFY(choose(u"library.undoReplacing"_s));
    QTRY_COMPARE(source().toPlainText(), u"The harbour is open.\n"_s);
    QTRY_VERIFY(!action(u"library.undoReplacing"_s)->isEnabled() || !choose(u"library.undoReplacing"_s));
    // By keys, in the dialog itself.
    dialog->activateWindow();
    QTRY_VERIFY(dialog->isActiveWindow());
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"find"_s)->isEnabled());
    dialog->findChild<QPushButton *>(u"find"_s)->click();
    QTRY_VERIFY(replace->isEnabled());
    dialog->findChild<QLineEdit *>(u"replacement"_s)->setFocus();
    press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(source().toPlainText(), u"The port is open.\n"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"undo"_s)->isEnabled());
    press(Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(source().toPlainText(), u"The harbour is open.\n"_s);
}

QTEST_MAIN(TestWritingMenus)
#include "tst_writingmenus.moc"
