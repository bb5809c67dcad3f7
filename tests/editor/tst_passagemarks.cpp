// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/passagemarks.h"
#include "editorscript.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Passages of the real source editor: they follow what is typed, and come back with it.
class TestPassageMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPassageFollowsTheTyping_data();
    void aPassageFollowsTheTyping();
    void whatIsDeletedComesBackWithUndo_data();
    void whatIsDeletedComesBackWithUndo();
    void otherTextInItsPlaceIsNoPassage();
    void theShortestIsTheOneAtTheCursor();
    void theCursorSaysWhereItCame();
    void marksAreSeenInLightAndDark_data();
    void marksAreSeenInLightAndDark();
    void onlyMarkedOnesAreSeen();
    void theParagraphStandsForNoSelection_data();
    void theParagraphStandsForNoSelection();
    void aKeyInALongTextCostsNothing();

private:
    /// '[' and ']' are the passage "a", '@' the cursor.
    void show(QString text)
    {
        const int cursor = int(QString(text).remove(u'[').remove(u']').indexOf(u'@'));
        text.remove(u'@');
        const int start = int(text.indexOf(u'['));
        text.remove(u'[');
        const int end = int(text.indexOf(u']'));
        text.remove(u']');
        m_editor->setMarkdown(text);
        m_editor->selectRange({std::max(0, cursor), 0});
        m_marks->setPassages({{u"a"_s, {start, end - start}}});
    }
    /// The text with the passage between '[' and ']'.
    [[nodiscard]] QString shown() const
    {
        QString text = m_editor->markdown();
        if (const auto place = m_marks->placeOf(u"a"_s)) {
            text.insert(endOf(*place), u']');
            text.insert(place->start, u'[');
        }
        return text;
    }
    void press(const QString &keys)
    {
        for (const QChar key : keys) {
            if (key == u'<')
                QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
            else if (key == u'>')
                QTest::keyClick(m_editor.get(), Qt::Key_Delete);
            else
                QTest::keyClick(m_editor.get(), key.toLatin1());
        }
    }
    /// Pixels that are clearly more violet than the paper and the text.
    [[nodiscard]] int violetPixels() const
    {
        const QImage image = m_editor->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int violet = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                violet += colour.blue() > colour.green() + 60 && colour.red() > colour.green() + 20 ? 1 : 0;
            }
        }
        return violet;
    }

    std::unique_ptr<SourceEditor> m_editor;
    PassageMarks *m_marks = nullptr;
};

void TestPassageMarks::init()
{
    m_editor = std::make_unique<SourceEditor>();
    m_editor->resize(700, 400);
    m_editor->show();
    m_marks = new PassageMarks(*m_editor);
}

void TestPassageMarks::cleanup()
{
    m_editor.reset();
}

void TestPassageMarks::aPassageFollowsTheTyping_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &keys, const QString &after) {
        QTest::newRow(name) << before << keys << after;
    };
    row("before it", u"@We leave [at six] now"_s, u"xy"_s, u"xyWe leave [at six] now"_s);
    row("behind it", u"We leave [at six] no@w"_s, u"x"_s, u"We leave [at six] noxw"_s);
    row("within", u"We leave [at @six] now"_s, u"12"_s, u"We leave [at 12six] now"_s);
    row("just before it", u"We leave @[at six] now"_s, u"x"_s, u"We leave x[at six] now"_s);
    row("just behind it", u"We leave [at six@] now"_s, u"x"_s, u"We leave [at six]x now"_s);
    row("its first letter is gone", u"We leave [a@t six] now"_s, u"<"_s, u"We leave [t six] now"_s);
    row("what was before it is gone", u"We leave@ [at six] now"_s, u"<<<"_s, u"We le [at six] now"_s);
    row("its end and more is gone", u"We leave [at si@x] now"_s, u">>>"_s, u"We leave [at si]ow"_s);
    row("all of it is gone", u"We leave [at@] now"_s, u"<<"_s, u"We leave  now"_s);
}

void TestPassageMarks::aPassageFollowsTheTyping()
{
    QFETCH(QString, before);
    QFETCH(QString, keys);
    QFETCH(QString, after);
    show(before);
    press(keys);
    QCOMPARE(shown(), after);
    m_editor->undo();
    QCOMPARE(shown(), QString(before).remove(u'@'));
}

void TestPassageMarks::whatIsDeletedComesBackWithUndo_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("keys");
    QTest::newRow("by Backspace, from behind it") << u"We leave [at] ab@cd"_s << u"<<<<<<<"_s;
    QTest::newRow("by Delete, from before it") << u"We le@ave [at] abcd"_s << u">>>>>>>"_s;
    QTest::newRow("by Delete, and something is typed there") << u"We le@ave [at] abcd"_s << u">>>>>>>xyz"_s;
    QTest::newRow("by Backspace, typed, deleted again") << u"We leave [at six@] now"_s << u"<<<noon<<<"_s;
    QTest::newRow("and text before it is typed") << u"We leave [at @six] now"_s << u">>>x<"_s;
}

void TestPassageMarks::whatIsDeletedComesBackWithUndo()
{
    QFETCH(QString, before);
    QFETCH(QString, keys);
    show(before);
    press(keys);
    QVERIFY(shown() != QString(before).remove(u'@'));
    while (m_editor->document()->isUndoAvailable())
        m_editor->undo();
    QCOMPARE(shown(), QString(before).remove(u'@'));
    while (m_editor->document()->isRedoAvailable())
        m_editor->redo();
    while (m_editor->document()->isUndoAvailable())
        m_editor->undo();
    QCOMPARE(shown(), QString(before).remove(u'@'));
}

void TestPassageMarks::otherTextInItsPlaceIsNoPassage()
{
    show(u"We leave [at six@] now"_s);
    QSignalSpy lost(m_marks, &PassageMarks::lostOrFound);
    press(u"<<<<<<"_s);
    QCOMPARE(lost.size(), 1);
    QVERIFY(!m_marks->placeOf(u"a"_s));
    press(u"today"_s);
    QCOMPARE(shown(), u"We leave today now"_s);
    while (m_editor->document()->isUndoAvailable())
        m_editor->undo();
    QCOMPARE(shown(), u"We leave [at six] now"_s);
    QCOMPARE(lost.size(), 2);
}

void TestPassageMarks::theShortestIsTheOneAtTheCursor()
{
    m_editor->setMarkdown(u"one two three four"_s);
    m_marks->setPassages({{u"long"_s, {0, 18}}, {u"short"_s, {4, 3}}, {u"hidden"_s, {8, 1}, false}});
    QCOMPARE(m_marks->at(5), u"short"_s);
    QCOMPARE(m_marks->at(7), u"short"_s);
    QCOMPARE(m_marks->at(8), u"long"_s);
    m_marks->setPassages({{u"short"_s, {4, 3}}});
    QCOMPARE(m_marks->at(12), QString());
}

void TestPassageMarks::theCursorSaysWhereItCame()
{
    show(u"@We leave [at six] now"_s);
    QSignalSpy entered(m_marks, &PassageMarks::entered);
    for (int i = 0; i < 12; ++i)
        QTest::keyClick(m_editor.get(), Qt::Key_Right);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered.first().first().toString(), u"a"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_End);
    QTest::keyClick(m_editor.get(), Qt::Key_Home);
    QCOMPARE(entered.size(), 1);
}

void TestPassageMarks::marksAreSeenInLightAndDark_data()
{
    QTest::addColumn<QColor>("paper");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1e, 0x1e, 0x1e) << QColor(0xe6, 0xe6, 0xe6);
}

void TestPassageMarks::marksAreSeenInLightAndDark()
{
    QFETCH(QColor, paper);
    QFETCH(QColor, text);
    QPalette palette = m_editor->palette();
    palette.setColor(QPalette::Base, paper);
    palette.setColor(QPalette::Text, text);
    m_editor->setPalette(palette);
    m_editor->setMarkdown(u"We leave at six now, and in many lines. "_s.repeated(12));
    QCOMPARE(violetPixels(), 0);
    m_marks->setPassages({{u"a"_s, {100, 150}}});
    const int quiet = violetPixels();
    QVERIFY(quiet > 200);
    m_marks->setCurrent(u"a"_s);
    QVERIFY(violetPixels() > quiet);
    m_marks->setPassages({});
    QCOMPARE(violetPixels(), 0);
}

void TestPassageMarks::onlyMarkedOnesAreSeen()
{
    m_editor->setMarkdown(u"We leave at six now"_s);
    m_marks->setPassages({{u"a"_s, {0, 8}, false}});
    QCOMPARE(violetPixels(), 0);
}

void TestPassageMarks::theParagraphStandsForNoSelection_data()
{
    QTest::addColumn<QString>("text"); // '|' at both ends of the selection, or once
    QTest::addColumn<QString>("passage");
    QTest::newRow("a selection") << u"One |two| three"_s << u"two"_s;
    QTest::newRow("with blanks around it") << u"One| two |three"_s << u"two"_s;
    QTest::newRow("a paragraph") << u"One\n\nTwo th|ree\nfour  \n\nFive"_s << u"Two three\nfour"_s;
    QTest::newRow("only blanks") << u"One| |two"_s << u"One two"_s;
    QTest::newRow("a blank line") << u"One\n|\nTwo"_s << QString();
    QTest::newRow("no text") << u"|"_s << QString();
}

void TestPassageMarks::theParagraphStandsForNoSelection()
{
    QFETCH(QString, text);
    QFETCH(QString, passage);
    const int from = int(text.indexOf(u'|'));
    text.remove(from, 1);
    const int to = int(text.indexOf(u'|'));
    text.remove(u'|');
    m_editor->setMarkdown(text);
    m_editor->selectRange({from, to < 0 ? 0 : to - from});
    const SourceEditor::Range found = passageAtCursor(*m_editor);
    QCOMPARE(text.mid(found.start, found.length), passage);
}

void TestPassageMarks::aKeyInALongTextCostsNothing()
{
    // 100,000 words, 200 passages: what following them adds to a key, measured without the rest of it.
    const QString text = u"the ferry leaves the pier at six today and then\n\n"_s.repeated(10'000);
    m_editor->setMarkdown(text);
    QList<Passage> passages;
    for (int i = 0; i < 200; ++i)
        passages.append({u"note %1"_s.arg(i), {i * 2'000, 12}});
    m_marks->setPassages(passages);
    QList<qint64> times;
    for (int key = 0; key < 400; ++key) {
        QElapsedTimer timer;
        timer.start();
        Q_EMIT m_editor->textReplaced(10 + key, key % 2, 1 - key % 2);
        times.append(timer.nsecsElapsed());
    }
    std::ranges::sort(times);
    QVERIFY2(times[times.size() * 99 / 100] < 1'000'000, qPrintable(QString::number(times.last())));
}

QTEST_MAIN(TestPassageMarks)
#include "tst_passagemarks.moc"
