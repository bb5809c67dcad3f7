// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scratchwindow.h"
#include "workflow/publishing.h"

#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QScrollBar>

using namespace Qt::StringLiterals;

/// Pictures of an article in the whole window: chosen in the dialog for files, and seen on the page.
class TestArticlePictures : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginEmpty()); }
    void cleanup() { end(); }
    void theDialogPutsAPictureIntoTextAndNewsroom();
    void whoClosesTheDialogChangesNothing();
    void whatArrivesLateMovesNothingThatIsRead();

private:
    /// A picture file of one colour.
    [[nodiscard]] QString drawn(const QString &name, QSize size) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = filePath(name);
        return image.save(path) ? path : QString();
    }
    [[nodiscard]] QStringList pictures() const
    {
        return desk().services().publishing.pictureNames().value_or({u"failed"_s});
    }
    [[nodiscard]] QFileDialog *files() const { return window().findChild<QFileDialog *>(); }
    [[nodiscard]] QDialog *words() const { return window().findChild<QDialog *>(u"PictureWordsDialog"_s); }
    /// The row of the page with the picture, or -1.
    [[nodiscard]] int pictureRow() const
    {
        for (int row = 0; row < preview().rows().size(); ++row) {
            if (preview().rows().at(row)->kind == RowKind::Picture)
                return row;
        }
        return -1;
    }
};

void TestArticlePictures::theDialogPutsAPictureIntoTextAndNewsroom()
{
    const QString path = drawn(u"Night Crane.png"_s, {40, 20});
    QVERIFY(write(u"One.\n\nTwo."_s));
    source().selectRange({4, 0});
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(files() && files()->isActiveWindow());
    auto *name = files()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name); // not the dialog of the desktop
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(words() && words()->isActiveWindow());
    QVERIFY(!files());
    QCOMPARE(source().markdown(), u"One.\n\nTwo."_s); // not before its words are there
    auto *alt = words()->findChild<QLineEdit *>(u"alt"_s);
    QTest::keyClicks(alt, u"A crane at night"_s);
    QTest::keyClick(alt, Qt::Key_Return);
    QTRY_COMPARE(source().markdown(), u"One.\n\n![A crane at night](night-crane.png)\n\nTwo."_s);
    QCOMPARE(pictures(), QStringList{u"night-crane.png"_s});
    QCOMPARE(desk().article().text().body, source().markdown());
    window().activateWindow();
    QTRY_VERIFY(source().hasFocus());
    // The page shows it.
    QVERIFY(pictureRow() >= 0);
    const auto isRed = [this] {
        const QRect place = preview().rowRect(pictureRow());
        const QImage page = preview().viewport()->grab().toImage();
        return page.pixelColor(place.left() + 10, place.bottom() - 8) == QColor(Qt::red);
    };
    QTRY_VERIFY(isRed());
    // In the folder it came from the next one is looked for.
    action(u"format.picture"_s)->trigger();
    QTRY_VERIFY(files());
    QCOMPARE(files()->directory().absolutePath(), QFileInfo(path).absolutePath());
}

void TestArticlePictures::whoClosesTheDialogChangesNothing()
{
    const QString text = u"One."_s;
    QVERIFY(write(text));
    action(u"format.picture"_s)->trigger();
    QTRY_VERIFY(files() && files()->isActiveWindow());
    QTest::keyClick(files(), Qt::Key_Escape);
    QTRY_VERIFY(!files());
    QCOMPARE(source().markdown(), text);
    QCOMPARE(pictures(), QStringList());
    QVERIFY(!desk().article().isUnsaved());
}

void TestArticlePictures::whatArrivesLateMovesNothingThatIsRead()
{
    QString text = u"![A boat](boat.png)\n\n"_s;
    for (int i = 0; i < 80; ++i)
        text += u"Paragraph %1 of some length.\n\n"_s.arg(i);
    std::function<void(const QImage &)> deliver;
    writing().setPictureLoader(
        [&deliver](const QString &, const std::function<void(const QImage &)> &answer) { deliver = answer; });
    QVERIFY(write(text));
    QTRY_VERIFY(deliver);
    const int picture = pictureRow();
    const qreal before = preview().exactHeight(picture);
    preview().scrollTo(picture + 40, 3);
    source().setCursorWidth(0);
    const QImage page = preview().viewport()->grab().toImage();
    const QRect read = preview().rowRect(picture + 42);
    const int line = source().verticalScrollBar()->value();
    QImage late(300, 900, QImage::Format_RGB32);
    late.fill(Qt::blue);
    deliver(late);
    QVERIFY(std::abs(preview().exactHeight(picture) - before) > 50);
    QCOMPARE(preview().rowRect(picture + 42), read);
    QCOMPARE(preview().viewport()->grab().toImage(), page);
    QCOMPARE(source().verticalScrollBar()->value(), line);
    // It stands where it belongs.
    preview().verticalScrollBar()->setValue(0);
    const QRect place = preview().rowRect(picture);
    QCOMPARE(preview().viewport()->grab().toImage().pixelColor(place.left() + 10, place.top() + 60),
             QColor(Qt::blue));
}

QTEST_MAIN(TestArticlePictures)
#include "tst_articlepictures.moc"
