// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/spelling.h"
#include "gui/scratchwindow.h"
#include "support/scratchdictionaries.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextLayout>

using namespace Qt::StringLiterals;

/// Chinese and Japanese input methods in the whole window: what is being composed is seen, and is nowhere
/// else; what is chosen is written exactly.
class TestComposing : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsComposedIsSeenAndNowhereElse_data();
    void whatIsComposedIsSeenAndNowhereElse();
    void whatIsGivenUpLeavesNothing();
    void whatIsChosenTakesThePlaceOfWhatIsSelected();
    void whatWasWrittenIsConvertedAgain();
    void hitsAndMisspeltWordsKeepTheirPlaces();
    void aKilledDeskRemembersWhatWasChosenOnly();

private:
    void compose(const QString &text) const
    {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        QInputMethodEvent event(text,
                                {{QInputMethodEvent::TextFormat, 0, int(text.size()), underlined},
                                 {QInputMethodEvent::Cursor, int(text.size()), 1, {}}});
        QApplication::sendEvent(&source(), &event);
    }
    void choose(const QString &text, int replaceFrom = 0, int replaceLength = 0) const
    {
        QInputMethodEvent event;
        event.setCommitString(text, replaceFrom, replaceLength);
        QApplication::sendEvent(&source(), &event);
    }
    /// What is shown at the cursor without being in the text.
    [[nodiscard]] QString composed() const
    {
        return source().textCursor().block().layout()->preeditAreaText();
    }
    [[nodiscard]] QString page() const
    {
        QStringList rows;
        for (int row = 0; row < preview().rows().size(); ++row)
            rows.append(preview().rows().at(row)->text);
        return rows.join(u'\n');
    }
    [[nodiscard]] QImage painted() const { return source().viewport()->grab().toImage(); }

    std::unique_ptr<ScratchDictionaries> m_dictionaries;
};

void TestComposing::init()
{
    m_dictionaries = std::make_unique<ScratchDictionaries>();
    QVERIFY(m_dictionaries->add(u"en_US"_s, "the\nferry\nsails"));
    QVERIFY(beginEmpty());
}

void TestComposing::cleanup()
{
    end();
    m_dictionaries.reset();
}

void TestComposing::whatIsComposedIsSeenAndNowhereElse_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("Pinyin") << QStringList{u"n"_s, u"ni"_s, u"ni hao"_s, u"你好"_s} << u"你好"_s;
    QTest::newRow("Japanese") << QStringList{u"k"_s, u"か"_s, u"かんじ"_s, u"漢字"_s} << u"漢字"_s;
    QTest::newRow("a sign beyond the first plane") << QStringList{u"ji"_s} << u"\U00020BB7\u91ce\u5bb6"_s;
    QTest::newRow("a combining mark") << QStringList{u"か"_s} << u"か\u3099"_s;
    QTest::newRow("Markdown among it") << QStringList{u"**x**"_s} << u"**强**"_s;
}

void TestComposing::whatIsComposedIsSeenAndNowhereElse()
{
    QFETCH(QStringList, steps);
    QFETCH(QString, chosen);
    const QString before = u"The ferry. The storm."_s;
    QVERIFY(write(before));
    source().selectRange({11, 0});
    source().setCursorWidth(0); // it would blink
    QImage last = painted();
    const QString pageBefore = page();
    for (const QString &step : steps) {
        compose(step);
        QCOMPARE(composed(), step);
        QVERIFY(painted() != last);
        last = painted();
        QCOMPARE(source().markdown(), before);
        QCOMPARE(page(), pageBefore);
        QCOMPARE(desk().article().text().body, before);
        QVERIFY(!desk().article().isUnsaved());
        QVERIFY(!source().document()->isUndoAvailable());
    }
    choose(chosen);
    const QString after = u"The ferry. "_s + chosen + u"The storm."_s;
    QCOMPARE(composed(), QString());
    QCOMPARE(source().markdown(), after);
    QCOMPARE(source().textCursor().position(), 11 + int(chosen.size()));
    QCOMPARE(desk().article().text().body, after);
    QVERIFY(page().contains(QString(chosen).remove(u"**"_s)));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().markdown(), before); // in one step
}

void TestComposing::whatIsGivenUpLeavesNothing()
{
    QVERIFY(write(u"港口。"_s));
    source().selectRange({2, 0});
    source().setCursorWidth(0);
    const QImage before = painted();
    compose(u"guan bi"_s);
    compose({});
    QCOMPARE(composed(), QString());
    QCOMPARE(source().markdown(), u"港口。"_s);
    QCOMPARE(painted(), before);
    QVERIFY(!desk().article().isUnsaved());
    compose(u"guan"_s);
    press(Qt::Key_S, Qt::ControlModifier); // an input method leaves such keys alone
    choose(u"关"_s);
    QCOMPARE(source().markdown(), u"港口关。"_s);
}

void TestComposing::whatIsChosenTakesThePlaceOfWhatIsSelected()
{
    QVERIFY(write(u"港口关闭。\n\n渡轮停航。"_s));
    source().selectRange({2, 2});
    compose(u"kai fang"_s);
    choose(u"开放"_s);
    QCOMPARE(source().markdown(), u"港口开放。\n\n渡轮停航。"_s);
    QVERIFY(page().contains(u"港口开放。"_s));
}

void TestComposing::whatWasWrittenIsConvertedAgain()
{
    QVERIFY(write(u"- かんじ"_s));
    press(Qt::Key_End);
    choose(u"漢字"_s, -3, 3);
    QCOMPARE(source().markdown(), u"- 漢字"_s);
    press(Qt::Key_Return);
    compose(u"つぎ"_s);
    choose(u"次"_s);
    QCOMPARE(source().markdown(), u"- 漢字\n- 次"_s);
    QVERIFY(page().contains(u"次"_s));
}

void TestComposing::hitsAndMisspeltWordsKeepTheirPlaces()
{
    const QString text = u"The ferry wrogn. The ferry sails."_s;
    QVERIFY(write(text));
    const Spelling &spelling = *source().findChild<Spelling *>();
    QTRY_COMPARE(spelling.marks(), (QList<Spelling::Range>{{10, 5}}));
    press(Qt::Key_F, Qt::ControlModifier);
    auto *pattern = window().findChild<QLineEdit *>(u"findPattern"_s);
    QTRY_VERIFY(pattern->hasFocus());
    QTest::keyClicks(pattern, u"ferry"_s);
    const auto *count = window().findChild<QLabel *>(u"findCount"_s);
    QTRY_COMPARE(count->text(), u"1 of 2"_s);
    source().setFocus();
    source().selectRange({4, 0}); // between what is right, found and wrong
    source().setCursorWidth(0);
    const QImage before = painted();
    compose(u"da feng"_s);
    QCOMPARE(composed(), u"da feng"_s);
    QVERIFY(painted() != before);
    QCOMPARE(source().markdown(), text);
    QCOMPARE(spelling.marks(), (QList<Spelling::Range>{{10, 5}}));
    QCOMPARE(count->text(), u"1 of 2"_s);
    choose(u"大风"_s);
    QCOMPARE(source().markdown(), u"The 大风ferry wrogn. The ferry sails."_s);
    QTRY_COMPARE(spelling.marks(), (QList<Spelling::Range>{{12, 5}}));
    QTRY_VERIFY2(count->text().startsWith(u"2 "_s), qPrintable(count->text()));
    press(Qt::Key_F3);
    QTRY_COMPARE(source().textCursor().selectedText(), u"ferry"_s);
}

void TestComposing::aKilledDeskRemembersWhatWasChosenOnly()
{
    QVERIFY(write(u"The storm."_s));
    const ArticleId id = desk().article().id();
    choose(u"港口"_s);
    compose(u"guan bi"_s);
    QTRY_VERIFY(desk().article().isDraftKept());
    end(); // without closing the window
    QVERIFY(start());
    const auto opened = desk().services().articles.open(id, desk().actor());
    QVERIFY(opened.has_value() && opened->draft);
    QCOMPARE(opened->draft->body, u"港口The storm."_s);
}

QTEST_MAIN(TestComposing)
#include "tst_composing.moc"
