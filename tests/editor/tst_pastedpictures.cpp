// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/pastedpictures.h"
#include "editorscript.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QImage red()
{
    QImage image(4, 3, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

QString kindsOf(const QMimeData &mime)
{
    QString kinds;
    for (const PastedPicture &picture : pastedPictures(mime))
        kinds += picture.path.isEmpty() ? (picture.image.isNull() ? u"bytes "_s : u"image "_s)
                                        : picture.path + u' ';
    return kinds.trimmed();
}

} // namespace

/// What of a clipboard or a drag is a picture, and where its paragraph comes to stand.
class TestPastedPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndLonePicturesAreTaken()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/a b/夜.png"_s), QUrl::fromLocalFile(u"/c.txt"_s)});
        files.setText(u"/a b/夜.png"_s);
        QCOMPARE(kindsOf(files), u"/a b/夜.png /c.txt"_s);
        QMimeData web;
        web.setUrls({QUrl(u"https://x.example/a.png"_s)});
        QCOMPARE(kindsOf(web), QString());
        QMimeData mixed;
        mixed.setUrls({QUrl(u"https://x.example/a.png"_s), QUrl::fromLocalFile(u"/c.png"_s)});
        QCOMPARE(kindsOf(mixed), QString());
        QMimeData pixels;
        pixels.setImageData(red());
        QCOMPARE(kindsOf(pixels), u"image"_s);
        QMimeData bytes;
        bytes.setData(u"image/webp"_s, "RIFF");
        bytes.setHtml(u"<img src='https://x.example/a.webp'>"_s);
        QCOMPARE(kindsOf(bytes), u"bytes"_s);
        // As office programs copy a text.
        QMimeData text;
        text.setText(u"Words"_s);
        text.setHtml(u"<p>Words</p>"_s);
        text.setData(u"image/png"_s, "PNG");
        QCOMPARE(kindsOf(text), QString());
        for (const QMimeData *mime : {&files, &web, &mixed, &pixels, &bytes, &text})
            QCOMPARE(holdsPictures(*mime), !kindsOf(*mime).isEmpty());
    }

    void aFigureStandsAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty text") << u"@"_s << u"![A](a.png)@"_s;
        QTest::newRow("end of a paragraph") << u"One@\n\nTwo\n"_s << u"One\n\n![A](a.png)@\n\nTwo\n"_s;
        QTest::newRow("start of a paragraph") << u"One\n\n@Two\n"_s << u"One\n\n![A](a.png)@\n\nTwo\n"_s;
        QTest::newRow("inside a paragraph")
            << u"港口关闭，@渡轮停航。"_s << u"港口关闭，\n\n![A](a.png)@\n\n渡轮停航。"_s;
        QTest::newRow("before a word") << u"one @two"_s << u"one\n\n![A](a.png)@\n\ntwo"_s;
        QTest::newRow("behind a word") << u"one@ \ttwo"_s << u"one\n\n![A](a.png)@\n\ntwo"_s;
        QTest::newRow("among blanks") << u"one @ two"_s << u"one\n\n![A](a.png)@\n\ntwo"_s;
        QTest::newRow("behind the last blank") << u"one @\n\ntwo"_s << u"one\n\n![A](a.png)@\n\ntwo"_s;
        QTest::newRow("a blank that is meant") << u"one@　two"_s << u"one\n\n![A](a.png)@\n\n　two"_s;
        QTest::newRow("between its lines") << u"one\n@two"_s << u"one\n\n![A](a.png)@\n\ntwo"_s;
        QTest::newRow("heading") << u"# On@e\nText"_s << u"# One\n\n![A](a.png)@\n\nText"_s;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n| c@ | d |\n\nText"_s
                               << u"| a | b |\n|---|---|\n| c | d |\n\n![A](a.png)@\n\nText"_s;
        QTest::newRow("code") << u"```\nco@de\nmore\n```\nText"_s
                              << u"```\ncode\nmore\n```\n\n![A](a.png)@\n\nText"_s;
        QTest::newRow("fence") << u"``@`\ncode\n```"_s << u"```\ncode\n```\n\n![A](a.png)@"_s;
        QTest::newRow("quote") << u"> one@ two"_s << u"> one\n>\n> ![A](a.png)@\n>\n> two"_s;
        QTest::newRow("list") << u"- one@\n- two"_s << u"- one\n\n  ![A](a.png)@\n\n- two"_s;
    }
    void aFigureStandsAlone()
    {
        QFETCH(QString, text);
        SourceEditor editor;
        setText(editor, text);
        const QString before = editor.markdown();
        QTextCursor cursor = editor.textCursor();
        insertFigures(cursor, {{u"a.png"_s, u"A"_s, {}, {}}});
        editor.setTextCursor(cursor);
        QTEST(textWithCursor(editor), "expected");
        editor.undo();
        QCOMPARE(editor.markdown(), before);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void typingGoesOnBehindAFigure_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("at the end") << u"One@"_s << u"One\n\n![A](a.png)\n\n@"_s;
        QTest::newRow("before a paragraph") << u"One@\n\nTwo"_s << u"One\n\n![A](a.png)\n\n@Two"_s;
        QTest::newRow("inside a paragraph") << u"港口@渡轮"_s << u"港口\n\n![A](a.png)\n\n@渡轮"_s;
        QTest::newRow("inside a quote") << u"> one@ two"_s << u"> one\n>\n> ![A](a.png)\n>\n> @two"_s;
        QTest::newRow("before a heading") << u"One@\n\n# Two"_s << u"One\n\n![A](a.png)\n\n@\n\n# Two"_s;
        QTest::newRow("before a list") << u"One@\n\n- two"_s << u"One\n\n![A](a.png)\n\n@\n\n- two"_s;
        QTest::newRow("between items") << u"- one@\n- two"_s << u"- one\n\n  ![A](a.png)\n\n  @\n\n- two"_s;
        QTest::newRow("before a table")
            << u"One@\n\n| a |\n|---|\n| b |"_s << u"One\n\n![A](a.png)\n\n@\n\n| a |\n|---|\n| b |"_s;
        QTest::newRow("before another figure")
            << u"One@\n\n![B](b.png)"_s << u"One\n\n![A](a.png)\n\n@\n\n![B](b.png)"_s;
    }
    void typingGoesOnBehindAFigure()
    {
        QFETCH(QString, text);
        SourceEditor editor;
        setText(editor, text);
        const QString before = editor.markdown();
        QTextCursor cursor = editor.textCursor();
        insertFigures(cursor, {{u"a.png"_s, u"A"_s, {}, {}}});
        goOnBehind(cursor);
        editor.setTextCursor(cursor);
        QTEST(textWithCursor(editor), "expected");
        editor.undo();
        QCOMPARE(editor.markdown(), before);
        QVERIFY(!editor.document()->isUndoAvailable());
    }

    void severalFiguresAreOneStep()
    {
        SourceEditor editor;
        setText(editor, u"One@"_s);
        QTextCursor cursor = editor.textCursor();
        insertFigures(cursor, {{u"a.png"_s, u"A"_s, {}, {}}, {u"b.png"_s, {}, u"B"_s, u"C"_s}});
        QCOMPARE(editor.markdown(), u"One\n\n![A](a.png)\n\n![](b.png \"B | C\")"_s);
        editor.undo();
        QCOMPARE(editor.markdown(), u"One"_s);
    }

    void aDropSaysWhereItFell()
    {
        SourceEditor editor;
        editor.resize(600, 400);
        editor.show();
        setText(editor, u"@One\n\nTwo\n\nThree"_s);
        QSignalSpy given(&editor, &SourceEditor::picturesPasted);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(u"/a.png"_s)});
        QTextCursor place(editor.document());
        place.setPosition(5);
        const QPoint at = editor.cursorRect(place).center();
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(editor.viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(drop.dropAction(), Qt::CopyAction); // the file stays with whoever it was dragged from
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.constFirst().at(1).toInt(), 5);
        QCOMPARE(editor.markdown(), u"One\n\nTwo\n\nThree"_s);
    }
};

QTEST_MAIN(TestPastedPictures)
#include "tst_pastedpictures.moc"
