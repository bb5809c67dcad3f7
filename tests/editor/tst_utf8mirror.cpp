// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/utf8mirror.h"

#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

class TestUtf8Mirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysEqualToTheDocumentThroughRandomEdits();
    void keepsNoBreakSpacesAndLineSeparators();
    void seesNoChangeInFormats();
    void findsPlacesInBothDirections();
    void mergesEdits();
};

namespace {

QByteArray truth(const QTextDocument &document)
{
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

} // namespace

void TestUtf8Mirror::staysEqualToTheDocumentThroughRandomEdits()
{
    QTextDocument document;
    // Without a layout a document reports no change.
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Utf8Mirror mirror;
    QByteArray replayed;
    connect(&document, &QTextDocument::contentsChange, &document, [&](int position, int removed, int) {
        const Utf8Mirror::Edit edit = mirror.follow(document, position, removed);
        replayed.replace(edit.start, edit.removed, mirror.text().sliced(edit.start, edit.added));
    });
    const QStringList pieces = {u"a"_s,
                                u"\n"_s,
                                u"Zürich"_s,
                                u"\u00a0"_s,
                                u"\u2028"_s,
                                u"😀"_s,
                                u"中文。"_s,
                                u"e\u0301"_s,
                                u"**x** "_s,
                                u"\n\n- item\n"_s,
                                u"👩‍👩‍👧"_s};
    QRandomGenerator random(7);
    QTextCursor cursor(&document);
    for (int round = 0; round < 3000; ++round) {
        const int last = document.characterCount() - 1;
        cursor.setPosition(int(random.bounded(last + 1)));
        switch (random.bounded(7)) {
        case 0:
            cursor.setPosition(int(random.bounded(last + 1)), QTextCursor::KeepAnchor);
            if (cursor.selectedText().size() < 40 || last > 2000)
                cursor.removeSelectedText();
            break;
        case 1:
            document.undo();
            break;
        case 2:
            document.redo();
            break;
        case 3:
            cursor.beginEditBlock();
            cursor.insertText(u"one"_s);
            cursor.setPosition(0);
            cursor.insertText(u"two"_s);
            cursor.endEditBlock();
            break;
        default:
            cursor.insertText(pieces[random.bounded(int(pieces.size()))]);
        }
        QCOMPARE(mirror.text(), truth(document));
        QCOMPARE(replayed, mirror.text());
        QCOMPARE(mirror.units(), qsizetype(document.characterCount() - 1));
    }
    document.clear();
    QCOMPARE(mirror.text(), QByteArray());
}

void TestUtf8Mirror::keepsNoBreakSpacesAndLineSeparators()
{
    QTextDocument document;
    // Without a layout a document reports no change.
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Utf8Mirror mirror;
    connect(&document, &QTextDocument::contentsChange, &document,
            [&](int position, int removed, int) { mirror.follow(document, position, removed); });
    document.setPlainText(u"40\u00a0km\u2028next"_s);
    QCOMPARE(QString::fromUtf8(mirror.text()), u"40\u00a0km\u2028next"_s);
}

void TestUtf8Mirror::seesNoChangeInFormats()
{
    QTextDocument document;
    // Without a layout a document reports no change.
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Utf8Mirror mirror;
    QList<Utf8Mirror::Edit> edits;
    connect(&document, &QTextDocument::contentsChange, &document, [&](int position, int removed, int) {
        edits.append(mirror.follow(document, position, removed));
    });
    document.setPlainText(u"some words"_s);
    edits.clear();
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    cursor.mergeCharFormat(bold);
    QVERIFY(!edits.isEmpty());
    QVERIFY(edits.last().isEmpty());
}

void TestUtf8Mirror::findsPlacesInBothDirections()
{
    QTextDocument document;
    // Without a layout a document reports no change.
    document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
    Utf8Mirror mirror;
    connect(&document, &QTextDocument::contentsChange, &document,
            [&](int position, int removed, int) { mirror.follow(document, position, removed); });
    QString text;
    for (int line = 0; line < 3000; ++line)
        text += u"Zeile 中 😀 x\n"_s;
    document.setPlainText(text);
    QRandomGenerator random(3);
    for (int round = 0; round < 300; ++round) {
        int unit = int(random.bounded(int(text.size())));
        if (text[unit].isLowSurrogate())
            --unit;
        const qsizetype byte = text.left(unit).toUtf8().size();
        QCOMPARE(mirror.byteAt(unit), byte);
        QCOMPARE(mirror.unitAt(byte), qsizetype(unit));
        int end = int(random.bounded(unit, int(text.size())));
        if (text[end].isLowSurrogate())
            --end;
        QCOMPARE(mirror.textAt(unit, end), text.sliced(unit, end - unit));
    }
    QCOMPARE(mirror.textAt(text.size() - 3, text.size() + 10), u" x\n"_s);
    QCOMPARE(mirror.textAt(5, 3), QString());
    const qsizetype face = text.indexOf(u"😀"_s);
    QCOMPARE(mirror.textAt(face + 1, face + 3), u"😀 "_s);
}

void TestUtf8Mirror::mergesEdits()
{
    const Utf8Mirror::Edit first{10, 2, 5};
    const Utf8Mirror::Edit later{4, 3, 1};
    const Utf8Mirror::Edit both = first.followedBy(later);
    QCOMPARE(both.start, qsizetype(4));
    QCOMPARE(both.removed, qsizetype(8));
    QCOMPARE(both.added, qsizetype(9));
    QCOMPARE(first.followedBy({}).added, qsizetype(5));
}

QTEST_MAIN(TestUtf8Mirror)
#include "tst_utf8mirror.moc"
