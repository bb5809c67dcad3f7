// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scratchwindow.h"

#include <QFontDatabase>
#include <QFontDialog>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// How the text looks while one writes, in the whole window: switched by keys, and kept until the next start.
class TestWritingSight : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginEmpty()); }
    void cleanup() { end(); }
    void theWindowFillsTheScreenAndComesBack();
    void theSizeIsKept();
    void theSizeEndsWhereNobodyCanRead();
    void theFontIsKept();
    void theWidthIsKept_data();
    void theWidthIsKept();
    void focusIsSwitchedByKeys_data();
    void focusIsSwitchedByKeys();
    void typewriterHoldsTheLineOfTheCursor();

private:
    /// Starts again, and opens the article that was open.
    [[nodiscard]] bool beginAgain()
    {
        const ArticleId id = desk().article().id();
        return restart() && arrives(id);
    }
    [[nodiscard]] int points() const { return source().font().pointSize(); }
    [[nodiscard]] qreal heightOnPage() const { return preview().exactHeight(preview().rows().size() - 1); }
    [[nodiscard]] bool isChecked(const QString &id) const { return action(id)->isChecked(); }
    [[nodiscard]] QImage painted() const { return source().viewport()->grab().toImage(); }
};

namespace {

const QString paragraphs = u"The ferry sails at noon. It rains.\n\nThe gulls return.\n\nThe storm is over."_s;

} // namespace

void TestWritingSight::theWindowFillsTheScreenAndComesBack()
{
    QVERIFY(write(paragraphs));
    const QRect before = window().geometry();
    action(u"view.fullScreen"_s)->trigger();
    QTRY_VERIFY(window().isFullScreen());
    QVERIFY(isChecked(u"view.fullScreen"_s));
    QTRY_VERIFY(source().hasFocus());
    QTest::keyClicks(&source(), u"Now "_s);
    press(Qt::Key_F11);
    QTRY_VERIFY(!window().isFullScreen());
    QVERIFY(!isChecked(u"view.fullScreen"_s));
    QTRY_COMPARE(window().geometry(), before);
    press(Qt::Key_F11);
    QTRY_VERIFY(window().isFullScreen());
    QVERIFY(source().markdown().startsWith(u"Now The ferry"_s));
}

void TestWritingSight::theSizeIsKept()
{
    QVERIFY(write(paragraphs));
    const int usual = points();
    const qreal usualOnPage = heightOnPage();
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Equal, Qt::ControlModifier); // the same key without Shift
    action(u"view.larger"_s)->trigger();
    QCOMPARE(points(), usual + 3);
    const qreal largeOnPage = heightOnPage();
    QVERIFY(largeOnPage > usualOnPage);
    QVERIFY(beginAgain());
    QCOMPARE(points(), usual + 3);
    QCOMPARE(heightOnPage(), largeOnPage);
    source().setFocus();
    press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(points(), usual + 2);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(points(), usual);
    QCOMPARE(heightOnPage(), usualOnPage);
    QVERIFY(beginAgain());
    QCOMPARE(points(), usual);
    QCOMPARE(source().markdown(), paragraphs);
}

void TestWritingSight::theSizeEndsWhereNobodyCanRead()
{
    QVERIFY(write(paragraphs));
    const auto pressOften = [this](Qt::Key key) {
        for (int i = 0; i < 40; ++i)
            press(key, Qt::ControlModifier);
    };
    pressOften(Qt::Key_Plus);
    QCOMPARE(points(), 32);
    pressOften(Qt::Key_Minus);
    QCOMPARE(points(), 8);
}

void TestWritingSight::theFontIsKept()
{
    QVERIFY(write(paragraphs));
    const QFont usual = source().font();
    const QStringList families = QFontDatabase::families();
    const auto other = std::ranges::find_if(
        families, [&usual](const QString &family) { return family != QFontInfo(usual).family(); });
    if (other == families.end())
        QSKIP("there is one font only");
    action(u"view.font.choose"_s)->trigger();
    auto *dialog = window().findChild<QFontDialog *>(u"sourceFontDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QFont chosen(*other);
    chosen.setPointSize(30); // the size has keys of its own
    dialog->setCurrentFont(chosen);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_COMPARE(source().font().families(), QStringList{*other});
    QCOMPARE(points(), usual.pointSize());
    QVERIFY(beginAgain());
    QCOMPARE(source().font().families(), QStringList{*other});
    action(u"view.font.usual"_s)->trigger();
    QCOMPARE(QFontInfo(source().font()).family(), QFontInfo(usual).family());
    QVERIFY(beginAgain());
    QCOMPARE(QFontInfo(source().font()).family(), QFontInfo(usual).family());
}

void TestWritingSight::theWidthIsKept_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("characters"); // 0: as many as there is room for
    QTest::newRow("narrow") << u"view.width.narrow"_s << 56;
    QTest::newRow("wide") << u"view.width.wide"_s << 96;
    QTest::newRow("full") << u"view.width.full"_s << 0;
}

void TestWritingSight::theWidthIsKept()
{
    QFETCH(QString, id);
    QFETCH(int, characters);
    QVERIFY(write(u"word "_s.repeated(200)));
    window().resize(2400, 800);
    action(u"view.source"_s)->trigger();
    const auto firstLine = [this] {
        const QTextLayout *layout = source().document()->firstBlock().layout();
        return layout->lineCount() > 0 ? layout->lineAt(0).textLength() : 0;
    };
    const auto isAsWide = [&] {
        const int length = firstLine();
        return characters == 0 ? length > 110 : length > characters - 6 && length <= characters;
    };
    QTRY_VERIFY(firstLine() > 66 && firstLine() <= 72);
    QVERIFY(isChecked(u"view.width.usual"_s));
    action(id)->trigger();
    QTRY_VERIFY2(isAsWide(), qPrintable(QString::number(firstLine())));
    QVERIFY(isChecked(id) && !isChecked(u"view.width.usual"_s));
    QVERIFY(beginAgain());
    window().resize(2400, 800);
    QTRY_VERIFY2(isAsWide(), qPrintable(QString::number(firstLine())));
    QVERIFY(isChecked(id));
    action(u"view.width.usual"_s)->trigger();
    QTRY_VERIFY(firstLine() > 66 && firstLine() <= 72);
}

void TestWritingSight::focusIsSwitchedByKeys_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<SourceEditor::Focus>("focus");
    QTest::newRow("paragraph") << u"view.focus.paragraph"_s << Qt::KeyboardModifiers()
                               << SourceEditor::Focus::Paragraph;
    QTest::newRow("sentence") << u"view.focus.sentence"_s << Qt::KeyboardModifiers(Qt::ShiftModifier)
                              << SourceEditor::Focus::Sentence;
}

void TestWritingSight::focusIsSwitchedByKeys()
{
    QFETCH(QString, id);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(SourceEditor::Focus, focus);
    QVERIFY(write(paragraphs));
    source().setCursorWidth(0); // it would blink
    const QImage plain = painted();
    press(Qt::Key_F8, modifiers);
    QCOMPARE(source().focusMode(), focus);
    QVERIFY(isChecked(id));
    QVERIFY(painted() != plain);
    QVERIFY(beginAgain());
    QCOMPARE(source().focusMode(), focus);
    QVERIFY(isChecked(id));
    source().setFocus();
    action(id)->trigger();
    QCOMPARE(source().focusMode(), SourceEditor::Focus::All);
    QVERIFY(!isChecked(id));
    press(Qt::Key_F8, modifiers);
    press(Qt::Key_F8, modifiers ^ Qt::ShiftModifier); // one takes the place of the other
    QVERIFY(!isChecked(id));
    press(Qt::Key_F8, modifiers ^ Qt::ShiftModifier);
    QCOMPARE(source().focusMode(), SourceEditor::Focus::All);
    QCOMPARE(source().markdown(), paragraphs);
}

void TestWritingSight::typewriterHoldsTheLineOfTheCursor()
{
    QString text;
    for (int i = 0; i < 120; ++i)
        text += u"Line %1.\n\n"_s.arg(i);
    QVERIFY(write(text));
    source().selectRange({int(text.indexOf(u"Line 60"_s)), 0});
    const auto heights = [this](Qt::Key key) {
        QList<int> seen;
        for (int i = 0; i < 6; ++i) {
            press(key);
            seen.append(source().cursorRect().top());
        }
        return seen;
    };
    const auto areOne = [](const QList<int> &seen) {
        return std::ranges::all_of(seen, [&seen](int top) { return std::abs(top - seen.first()) <= 2; });
    };
    QVERIFY(!areOne(heights(Qt::Key_Up)));
    press(Qt::Key_F9);
    QVERIFY(isChecked(u"view.typewriter"_s));
    (void)heights(Qt::Key_Down); // it comes there with the next line
    const QList<int> held = heights(Qt::Key_Down);
    QVERIFY(areOne(held));
    QVERIFY(held.first() > source().viewport()->height() / 4);
    QVERIFY(held.first() < source().viewport()->height() * 3 / 4);
    QVERIFY(beginAgain());
    source().setFocus();
    (void)heights(Qt::Key_Down);
    QVERIFY(areOne(heights(Qt::Key_Down)));
    action(u"view.typewriter"_s)->trigger();
    QVERIFY(!isChecked(u"view.typewriter"_s));
    QVERIFY(!areOne(heights(Qt::Key_Up)));
}

QTEST_MAIN(TestWritingSight)
#include "tst_writingsight.moc"
