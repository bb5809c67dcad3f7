// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedpictures.h"
#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/sourcesnippets.h"
#include "editor/writingview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// What is inserted at the lower edge of the window is seen, in both panes.
class TestInsertedSight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTableIsSeenWhole();
    void aSnippetIsSeenWhole();
    void whatIsHigherThanTheWindowIsSeenFromItsBeginning();
    void aPictureIsSeenWholeOnceItIsThere();
    void whoHasScrolledOnIsNotCalledBack();

private:
    [[nodiscard]] SourceEditor &source() const { return *m_view->source(); }
    [[nodiscard]] PreviewView &preview() const { return *m_view->preview(); }
    /// Puts the cursor in the last line that is seen whole; it is an empty one.
    void goToLowerEdge();
    [[nodiscard]] QRect placeOf(const QString &line) const;
    [[nodiscard]] bool isSeenInSource(const QString &line) const
    {
        return source().viewport()->rect().contains(placeOf(line));
    }
    [[nodiscard]] int rowOf(const QString &text) const;
    [[nodiscard]] bool isSeenOnPage(int row) const
    {
        const QRect place = preview().rowRect(row);
        return place.top() >= 0 && place.bottom() <= preview().viewport()->height();
    }
    [[nodiscard]] int pictureRow() const;
    void insertFigure();

    std::unique_ptr<WritingView> m_view;
    std::function<void(const QImage &)> m_deliver; ///< Of the picture that was asked for.
};

void TestInsertedSight::init()
{
    m_deliver = {};
    m_view = std::make_unique<WritingView>();
    m_view->resize(1000, 500);
    m_view->setPictureLoader([this](const QString &, std::function<void(const QImage &)> deliver) {
        m_deliver = std::move(deliver);
    });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QString text;
    for (int i = 0; i < 80; ++i)
        text += u"Paragraph %1 of the text.\n\n"_s.arg(i);
    m_view->setMarkdown(text, u"en"_s);
    source().setFocus();
    goToLowerEdge();
}

void TestInsertedSight::goToLowerEdge()
{
    QTextCursor cursor(source().document()->findBlockByNumber(40));
    source().setTextCursor(cursor);
    source().scrollToBlock(30, 0, 0);
    while (source().cursorRect(cursor).bottom() < source().viewport()->height())
        cursor.movePosition(QTextCursor::NextBlock);
    do
        cursor.movePosition(QTextCursor::PreviousBlock);
    while (!cursor.block().text().isEmpty());
    source().setTextCursor(cursor);
}

QRect TestInsertedSight::placeOf(const QString &line) const
{
    const QTextCursor found = source().document()->find(line);
    return found.isNull() ? QRect(-1, -1, 1, 1) : source().cursorRect(found);
}

int TestInsertedSight::rowOf(const QString &text) const
{
    for (int row = 0; row < preview().rows().size(); ++row) {
        if (preview().rows().at(row)->text.contains(text))
            return row;
    }
    return -1;
}

int TestInsertedSight::pictureRow() const
{
    for (int row = 0; row < preview().rows().size(); ++row) {
        if (preview().rows().at(row)->kind == RowKind::Picture)
            return row;
    }
    return -1;
}

void TestInsertedSight::insertFigure()
{
    QTextCursor cursor = source().textCursor();
    const int start = cursor.position();
    insertFigures(cursor, {{u"a.png"_s, u"A crane"_s, {}, {}}});
    const int end = cursor.position();
    goOnBehind(cursor);
    source().setTextCursor(cursor);
    Q_EMIT source().inserted({start, end - start});
}

void TestInsertedSight::aTableIsSeenWhole()
{
    source().insertTable();
    const int first = source().textCursor().blockNumber(); // it is in the first cell
    QTextBlock last = source().textCursor().block();
    while (last.next().text().startsWith(u'|'))
        last = last.next();
    QVERIFY(last.blockNumber() >= first + 3);
    QTextCursor end(last);
    QVERIFY(source().cursorRect(end).bottom() <= source().viewport()->height());
    QVERIFY(source().cursorRect().top() >= 0);
    int rows = 0;
    for (int row = 0; row < preview().rows().size(); ++row) {
        if (preview().rows().at(row)->kind == RowKind::TableRow) {
            ++rows;
            QVERIFY(isSeenOnPage(row));
        }
    }
    QVERIFY(rows > 0);
}

void TestInsertedSight::aSnippetIsSeenWhole()
{
    SourceSnippets snippets(source());
    QVERIFY(snippets.insert({u"Facts"_s, {}, u"**Key $1**\n\nOne\n\nTwo\n\nThree\n\nThe last line"_s}));
    QVERIFY(isSeenInSource(u"Key"_s));
    QVERIFY(isSeenInSource(u"The last line"_s));
    QVERIFY(isSeenOnPage(rowOf(u"Key"_s)));
    QVERIFY(isSeenOnPage(rowOf(u"The last line"_s)));
}

void TestInsertedSight::whatIsHigherThanTheWindowIsSeenFromItsBeginning()
{
    SourceSnippets snippets(source());
    const QString lines = QString(u"A line of it\n\n"_s).repeated(60);
    QVERIFY(snippets.insert({u"Long"_s, {}, u"Begins $1 here\n\n"_s + lines}));
    QVERIFY(isSeenInSource(u"Begins"_s));
    QVERIFY(placeOf(u"Begins"_s).top() < source().viewport()->height() / 4);
    QVERIFY(isSeenOnPage(rowOf(u"Begins"_s)));
    QVERIFY(preview().rowRect(rowOf(u"Begins"_s)).top() < preview().viewport()->height() / 4);
}

void TestInsertedSight::aPictureIsSeenWholeOnceItIsThere()
{
    insertFigure();
    QTRY_VERIFY(m_deliver);
    QVERIFY(isSeenOnPage(pictureRow()));
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const int before = preview().rowRect(pictureRow()).height();
    m_deliver(picture);
    QVERIFY(preview().rowRect(pictureRow()).height() > before + 20);
    QVERIFY(isSeenOnPage(pictureRow()));
}

void TestInsertedSight::whoHasScrolledOnIsNotCalledBack()
{
    insertFigure();
    QTRY_VERIFY(m_deliver);
    const QPoint middle = preview().viewport()->rect().center();
    QWheelEvent wheel(middle, preview().viewport()->mapToGlobal(middle), {}, {0, 2400}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(preview().viewport(), &wheel);
    QVERIFY(!isSeenOnPage(pictureRow()));
    const int place = preview().place().row;
    QImage picture(400, 400, QImage::Format_RGB32);
    picture.fill(Qt::red);
    m_deliver(picture);
    QCOMPARE(preview().place().row, place);
}

QTEST_MAIN(TestInsertedSight)
#include "tst_insertedsight.moc"
