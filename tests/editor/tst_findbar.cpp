// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/findbar.h"
#include "editor/sourceeditor.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void marksCountsAndSteps();
    void stepsWhileItIsClosed();
    void replaceAllIsOneUndo();
    void switchesByKey();
    void finds_data();
    void finds();
    void replacesGroups_data();
    void replacesGroups();
    void aFaultyExpressionSaysWhatIsWrong();
    void runawayExpressionsEnd_data();
    void runawayExpressionsEnd();
    void whatWasNotSeenToTheEndIsNotReplaced();
    void searchesInASelectionOfSeveralLines();
    void aHitAtTheBorderOfTheSelectionStaysInIt();
    void anotherTextEndsTheSelection();
    void readOnlyTextStays();
    void tabGoesFromWordsToWords();
    void hugeTextsNeverHoldUpTheWindow();
    void hitsFollowTheWindowsOfLongTexts();

private:
    void look(const QString &pattern) { m_pattern->setText(pattern); }
    void open(FindBar::Mode mode) { m_bar->open(mode); }

    std::unique_ptr<QWidget> m_window;
    SourceEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_replacement = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_fault = nullptr;
};

void TestFindBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_editor = new SourceEditor(m_window.get());
    m_bar = new FindBar(m_editor, m_window.get());
    m_pattern = m_bar->findChild<QLineEdit *>(u"findPattern"_s);
    m_replacement = m_bar->findChild<QLineEdit *>(u"findReplacement"_s);
    m_count = m_bar->findChild<QLabel *>(u"findCount"_s);
    m_fault = m_bar->findChild<QLabel *>(u"findFault"_s);
    m_window->show();
}

void TestFindBar::cleanup()
{
    m_window.reset();
}

void TestFindBar::marksCountsAndSteps()
{
    m_editor->setMarkdown(u"Ferry and ferry, no ship.\n\nA FERRY."_s);
    open(FindBar::Mode::Find);
    look(u"ferry"_s);
    QTRY_COMPARE(m_count->text(), u"1 of 3"_s);
    QCOMPARE(m_editor->textCursor().selectionStart(), 0);
    QCOMPARE(m_editor->extraSelections().size(), 4); // the line and three hits
    QTest::keyClick(m_pattern, Qt::Key_Return);
    QTRY_COMPARE(m_count->text(), u"2 of 3"_s);
    QTest::keyClick(m_pattern, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(m_pattern, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(m_count->text(), u"3 of 3"_s);
    m_editor->selectRange({0, 0});
    m_editor->insertPlainText(u"ferry, "_s);
    QTest::keyClick(m_pattern, Qt::Key_Return);
    QTRY_COMPARE(m_count->text(), u"2 of 4"_s);
    look(u"harbour"_s);
    QTRY_COMPARE(m_count->text(), u"No hit"_s);
    QTest::keyClick(m_pattern, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    QCOMPARE(m_editor->extraSelections().size(), 1);
}

void TestFindBar::stepsWhileItIsClosed()
{
    m_editor->setMarkdown(u"one two one"_s);
    open(FindBar::Mode::Find);
    look(u"one"_s);
    QTRY_COMPARE(m_count->text(), u"1 of 2"_s);
    m_bar->close();
    m_bar->findNext();
    QTRY_COMPARE(m_editor->textCursor().selectionStart(), 8);
    QVERIFY(m_bar->isHidden());
    QCOMPARE(m_editor->extraSelections().size(), 1);
    m_bar->findPrevious();
    QTRY_COMPARE(m_editor->textCursor().selectionStart(), 0);
    look({});
    m_bar->findNext(); // asks what to look for
    QVERIFY(m_bar->isVisible());
}

void TestFindBar::replaceAllIsOneUndo()
{
    const QString text = u"one two one\n\none"_s;
    m_editor->setMarkdown(text);
    open(FindBar::Mode::Replace);
    look(u"one"_s);
    m_replacement->setText(u"three"_s);
    m_bar->replaceAll();
    QTRY_COMPARE(m_editor->markdown(), u"three two three\n\nthree"_s);
    QTRY_COMPARE(m_count->text(), u"3 replaced"_s);
    m_editor->undo();
    QCOMPARE(m_editor->markdown(), text);
    m_editor->selectRange({0, 3});
    QTest::keyClick(m_replacement, Qt::Key_Return);
    QTest::keyClick(m_replacement, Qt::Key_Return);
    QTRY_COMPARE(m_editor->markdown(), u"three two three\n\none"_s);
}

void TestFindBar::switchesByKey()
{
    m_editor->setMarkdown(u"Port port portal"_s);
    open(FindBar::Mode::Find);
    look(u"port"_s);
    QTRY_COMPARE(m_count->text(), u"1 of 3"_s);
    QTest::keyClick(m_pattern, Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(m_count->text(), u"1 of 2"_s);
    QCOMPARE(m_editor->textCursor().selectionStart(), 5);
    QTest::keyClick(m_pattern, Qt::Key_W, Qt::AltModifier);
    QTRY_COMPARE(m_count->text(), u"1 of 1"_s);
    QCOMPARE(m_pattern->text(), u"port"_s); // and nothing was typed into it
    QTest::keyClick(m_pattern, Qt::Key_R, Qt::AltModifier);
    QVERIFY(m_bar->isOn(FindBar::Switch::Expression));
    QTest::keyClick(m_pattern, Qt::Key_L, Qt::AltModifier);
    QVERIFY(m_bar->isOn(FindBar::Switch::Selection));
}

void TestFindBar::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("dots are dots") << u"a.b acb"_s << u"a.b"_s << false << false << QList<int>{0};
    QTest::newRow("words") << u"ship shipping a ship, ship's"_s << u"ship"_s << true << false
                           << QList<int>{0, 16, 22};
    QTest::newRow("Chinese has no spaces")
        << u"新闻室的新闻"_s << u"新闻"_s << true << false << QList<int>{0, 4};
    QTest::newRow("beside Chinese") << u"在GDP上 GDPs"_s << u"GDP"_s << true << false << QList<int>{1};
    QTest::newRow("past emoji") << u"😀a 😀😀a"_s << u"a"_s << false << false << QList<int>{2, 8};
    QTest::newRow("expression") << u"1999, 2024 or 20245"_s << uR"(\b\d{4}\b)"_s << false << true
                                << QList<int>{0, 6};
    QTest::newRow("emoji is one character") << u"😀x"_s << u"^.x"_s << false << true << QList<int>{0};
    QTest::newRow("line ends") << u"a\nba\na"_s << u"^a$"_s << false << true << QList<int>{0, 5};
    QTest::newRow("over lines") << u"a\n\n\nb\n\nc"_s << uR"(\n\n+)"_s << false << true << QList<int>{1, 5};
    QTest::newRow("looks behind") << u"x\na"_s << uR"((?<=\n)a)"_s << false << true << QList<int>{2};
    QTest::newRow("whole words of an expression")
        << u"cat cats cat"_s << u"cats?"_s << true << true << QList<int>{0, 4, 9};
    QTest::newRow("letters of any script")
        << u"Ärger 新"_s << uR"(\w+)"_s << false << true << QList<int>{0, 6};
    QTest::newRow("empty hits to the end") << u"ab\nc"_s << u"$"_s << false << true << QList<int>{2, 4};
    QTest::newRow("empty text") << QString() << u"^$"_s << false << true << QList<int>{0};
}

void TestFindBar::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(bool, wholeWords);
    QFETCH(bool, isExpression);
    QFETCH(QList<int>, starts);
    const std::atomic_bool stop = false;
    const SearchAnswer answer = searchText(
        text, {.pattern = pattern, .wholeWords = wholeWords, .isExpression = isExpression, .replacement = {}},
        stop);
    QCOMPARE(answer.outcome, SearchAnswer::Outcome::Whole);
    QList<int> found;
    for (const SourceEditor::Range &hit : answer.hits)
        found.append(hit.start);
    QCOMPARE(found, starts);
}

void TestFindBar::replacesGroups_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after");
    QTest::newRow("backslash") << u"10 km, 7 km"_s << uR"((\d+) km)"_s << uR"(\1 kilometres)"_s
                               << u"10 kilometres, 7 kilometres"_s;
    QTest::newRow("dollar") << u"Doe, Jane"_s << uR"((\w+), (\w+))"_s << u"$2 $1"_s << u"Jane Doe"_s;
    QTest::newRow("braces") << u"a1"_s << u"(a)"_s << u"${1}0"_s << u"a01"_s;
    QTest::newRow("the whole hit") << u"word"_s << u"word"_s << uR"(**\0**)"_s << u"**word**"_s;
    QTest::newRow("a dollar") << u"5 USD"_s << uR"((\d+) USD)"_s << u"$$$1"_s << u"$5"_s;
    QTest::newRow("a group that took no part") << u"b"_s << u"(a)?b"_s << u"[$1]"_s << u"[]"_s;
    QTest::newRow("new lines") << u"a; b"_s << u"; "_s << uR"(\n)"_s << u"a\nb"_s;
    QTest::newRow("line beginnings") << u"one\ntwo\n"_s << u"^(?=.)"_s << u"> "_s << u"> one\n> two\n"_s;
    QTest::newRow("nothing") << u"a  b"_s << u" +"_s << QString() << u"ab"_s;
}

void TestFindBar::replacesGroups()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(QString, replacement);
    QFETCH(QString, after);
    m_editor->setMarkdown(text);
    open(FindBar::Mode::Replace);
    m_bar->toggle(FindBar::Switch::Expression);
    look(pattern);
    m_replacement->setText(replacement);
    m_bar->replaceAll();
    QTRY_COMPARE(m_editor->markdown(), after);
    m_editor->undo();
    QCOMPARE(m_editor->markdown(), text);
}

void TestFindBar::aFaultyExpressionSaysWhatIsWrong()
{
    m_editor->setMarkdown(u"(a)"_s);
    open(FindBar::Mode::Replace);
    look(u"(a"_s);
    QTRY_COMPARE(m_count->text(), u"1 of 1"_s);
    m_bar->toggle(FindBar::Switch::Expression);
    QTRY_VERIFY(m_fault->isVisible());
    QVERIFY2(m_fault->text().contains(u"character 3"_s), qPrintable(m_fault->text()));
    QVERIFY(m_count->text().isEmpty());
    m_bar->replaceAll();
    look(u"(a)"_s);
    QTRY_VERIFY(!m_fault->isVisible());
    QCOMPARE(m_editor->markdown(), u"(a)"_s);
}

void TestFindBar::runawayExpressionsEnd_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("nested repeats") << u"(a+)+$"_s << QString(QString(5000, u'a') + u'b');
    QTest::newRow("at every line") << u"(x+x+)+[yz]"_s
                                   << QString(QString(60, u'x') + u'\n').repeated(100'000);
    QTest::newRow("a line of megabytes") << u"(.*.*)*[yz]"_s << QString(4'000'000, u'a');
    QTest::newRow("just below the limit")
        << u".*.*.*[yz]"_s << QString(QString(100, u'a') + u'\n').repeated(100'000);
    QTest::newRow("deep groups") << u"(a|b)*[cd]"_s << QString(4'000'000, u'a');
}

void TestFindBar::runawayExpressionsEnd()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    const std::atomic_bool stop = false;
    QElapsedTimer clock;
    clock.start();
    const SearchAnswer answer = searchText(text, {.pattern = pattern, .isExpression = true}, stop);
    QCOMPARE(answer.outcome, SearchAnswer::Outcome::TooMuchWork);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void TestFindBar::whatWasNotSeenToTheEndIsNotReplaced()
{
    const QString text = u"ab\n"_s + QString(5000, u'a') + u'c';
    m_editor->setMarkdown(text);
    open(FindBar::Mode::Replace);
    m_bar->toggle(FindBar::Switch::Expression);
    look(u"(a+)+[bd]"_s);
    m_bar->replaceAll();
    QTRY_VERIFY(m_fault->isVisible());
    QCOMPARE(m_editor->markdown(), text);
}

void TestFindBar::searchesInASelectionOfSeveralLines()
{
    m_editor->setMarkdown(u"one\none\none\none\n"_s);
    m_editor->selectRange({4, 7});
    open(FindBar::Mode::Replace);
    QVERIFY(m_bar->isOn(FindBar::Switch::Selection));
    look(u"one"_s);
    QTRY_COMPARE(m_count->text(), u"1 of 2"_s);
    QCOMPARE(m_editor->textCursor().selectionStart(), 4);
    m_replacement->setText(u"three"_s);
    m_bar->replaceAll();
    QTRY_COMPARE(m_editor->markdown(), u"one\nthree\nthree\none\n"_s);
    m_bar->toggle(FindBar::Switch::Selection);
    QTRY_COMPARE(m_count->text(), u"2 of 2"_s);
}

void TestFindBar::aHitAtTheBorderOfTheSelectionStaysInIt()
{
    m_editor->setMarkdown(u"ab\nab ab"_s);
    m_editor->selectRange({0, 5});
    open(FindBar::Mode::Replace);
    look(u"ab"_s);
    m_replacement->setText(u"abab"_s);
    m_bar->replaceAll();
    QTRY_COMPARE(m_editor->markdown(), u"abab\nabab ab"_s);
    m_bar->replaceAll();
    QTRY_COMPARE(m_editor->markdown(), u"abababab\nabababab ab"_s);
}

void TestFindBar::anotherTextEndsTheSelection()
{
    m_editor->setMarkdown(u"one\ntwo"_s);
    m_editor->selectAll();
    open(FindBar::Mode::Find);
    QVERIFY(m_bar->isOn(FindBar::Switch::Selection));
    look(u"three"_s);
    m_editor->setMarkdown(u"three"_s);
    QVERIFY(!m_bar->isOn(FindBar::Switch::Selection));
    QTRY_COMPARE(m_count->text(), u"1 of 1"_s);
}

void TestFindBar::tabGoesFromWordsToWords()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setMarkdown(u"one two"_s);
    open(FindBar::Mode::Replace);
    QVERIFY(m_pattern->hasFocus());
    QTest::keyClick(m_pattern, Qt::Key_Tab);
    QVERIFY(m_replacement->hasFocus());
    QTest::keyClick(m_replacement, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(qobject_cast<QToolButton *>(QApplication::focusWidget())->text(), u"Replace All"_s);
}

void TestFindBar::readOnlyTextStays()
{
    m_editor->setMarkdown(u"one one"_s);
    m_editor->setReadOnly(true);
    open(FindBar::Mode::Replace);
    look(u"one"_s);
    m_bar->replaceAll();
    m_bar->replaceCurrent();
    QTRY_COMPARE(m_count->text(), u"2 of 2"_s);
    QCOMPARE(m_editor->markdown(), u"one one"_s);
}

void TestFindBar::hugeTextsNeverHoldUpTheWindow()
{
    QString text;
    for (int line = 0; text.size() < 10'000'000; ++line)
        text += u"Line %1 of a very long report on ferries, ports and ships. "_s.arg(line)
            + (line % 20 == 0 ? u"\n"_s : QString());
    m_editor->setMarkdown(text);
    open(FindBar::Mode::Find);
    look(u"no such words"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_count->text(), u"No hit"_s, 20'000);
    look(u"line 1"_s); // asked for, not waited for
    m_bar->findNext();
    QCOMPARE(m_count->text(), u"No hit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_count->text().startsWith(u"2 of "_s), 20'000);
}

void TestFindBar::hitsFollowTheWindowsOfLongTexts()
{
    // The same hits, whatever the places where a search over a long text may pause.
    QString text;
    QList<int> starts;
    for (int line = 0; line < 9000; ++line) {
        if (line % 7 == 0)
            starts.append(int(text.size()));
        text += line % 7 == 0 ? u"begin %1\nend\n"_s.arg(line) : u"some other line %1\n"_s.arg(line);
    }
    const std::atomic_bool stop = false;
    const SearchAnswer answer =
        searchText(text, {.pattern = uR"(^begin \d+\nend$)"_s, .isExpression = true}, stop);
    QCOMPARE(answer.hits.size(), starts.size());
    for (qsizetype index = 0; index < starts.size(); ++index)
        QCOMPARE(answer.hits[index].start, starts[index]);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
