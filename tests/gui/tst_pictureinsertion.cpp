// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/banner.h"
#include "gui/dialogs/picturewordsdialog.h"
#include "gui/features/features.h"
#include "gui/opentabs.h"
#include "gui/panes/detailspane.h"
#include "gui/panes/editorpane.h"
#include "gui/scratchdesk.h"
#include "workflow/publishing.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

#include <exiv2/exiv2.hpp>

using namespace Qt::StringLiterals;

/// Pictures that are dropped on the source or pasted into it, as the desk wires them.
class TestPictureInsertion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void droppedFilesStandWhereTheyWereDropped();
    void aPastedPictureIsAskedItsWords();
    void whatThePictureSaysIsThere();
    void noAltTextIsLeftOutUnknowingly();
    void theSamePictureIsKeptOnce();
    void whatIsRefusedIsNamedAndTheOthersCome();
    void tooManyAtOnceAreRefused();
    void theDetailsOfferItAtOnce();
    void thePlaceMovesWithTheText();
    void aPictureOfAnArticleThatWasLeftStandsInNoText();
    void whoChangesTheirMindFindsTheTextUntouched();

private:
    [[nodiscard]] QString drawn(const QString &name, const QColor &colour) const;
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const;
    void setText(const QString &text);
    void drop(const QStringList &paths, int position);
    static void copy(QMimeData *mime) { QApplication::clipboard()->setMimeData(mime); }
    void paste() { QTest::keyClick(&source(), Qt::Key_V, Qt::ControlModifier); }
    [[nodiscard]] SourceEditor &source() const { return *m_pane->writing().source(); }
    [[nodiscard]] QString text() const { return m_pane->writing().markdown(); }
    [[nodiscard]] PictureWordsDialog *sheet() const;
    [[nodiscard]] QList<QLineEdit *> fields(const QString &name) const
    {
        return sheet()->findChildren<QLineEdit *>(name);
    }
    [[nodiscard]] QPushButton *insert() const
    {
        return sheet()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QString outcome() const { return m_pane->findChild<Banner *>(u"outcome"_s)->text(); }
    [[nodiscard]] QStringList stored() const
    {
        return m_scratch->desk().services().publishing.pictureNames().value_or({u"failed"_s});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<EditorPane> m_pane;
};

void TestPictureInsertion::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    Desk &desk = m_scratch->desk();
    const Feature feature = writingFeature(desk, *new OpenTabs(desk));
    m_pane.reset(qobject_cast<EditorPane *>(feature.panes.constFirst().create(&m_scratch->window())));
    QVERIFY(m_pane);
    m_pane->resize(1000, 700);
    m_scratch->window().resize(1000, 700);
    m_scratch->window().show();
    QVERIFY(m_scratch->show(m_scratch->add(u"Headline"_s)));
    source().setFocus();
    setText({});
}

void TestPictureInsertion::cleanup()
{
    m_pane.reset();
    m_scratch.reset();
}

QString TestPictureInsertion::drawn(const QString &name, const QColor &colour) const
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(colour);
    const QString path = m_folder.filePath(name);
    return image.save(path) ? path : QString();
}

QString TestPictureInsertion::written(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestPictureInsertion::setText(const QString &text)
{
    source().selectAll();
    source().insertPlainText(text);
}

void TestPictureInsertion::drop(const QStringList &paths, int position)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime.setUrls(urls);
    QTextCursor place(source().document());
    place.setPosition(position);
    const QPoint at = source().cursorRect(place).center();
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(source().viewport(), &enter);
    QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(source().viewport(), &event);
    QVERIFY(event.isAccepted());
}

PictureWordsDialog *TestPictureInsertion::sheet() const
{
    return m_scratch->window().findChild<PictureWordsDialog *>();
}

void TestPictureInsertion::droppedFilesStandWhereTheyWereDropped()
{
    setText(u"港口关闭。\n\n渡轮停航。"_s);
    drop({drawn(u"Night Crane.png"_s, Qt::red), drawn(u"渡轮.jpg"_s, Qt::blue)}, 5);
    QTRY_VERIFY(sheet());
    QCOMPARE(text(), u"港口关闭。\n\n渡轮停航。"_s);
    QCOMPARE(fields(u"alt"_s).size(), 2);
    fields(u"alt"_s)[0]->setText(u"A \"crane\" [4]"_s);
    fields(u"alt"_s)[1]->setText(u"渡轮"_s);
    fields(u"caption"_s)[0]->setText(u"North | south"_s);
    fields(u"credit"_s)[0]->setText(u"Mei"_s);
    QTest::mouseClick(insert(), Qt::LeftButton);
    const QString expected =
        u"港口关闭。\n\n![A \"crane\" \\[4\\]](night-crane.png \"North \\\\| south | Mei\")\n\n"
        "![渡轮](du-lun.jpg)\n\n渡轮停航。"_s;
    QTRY_COMPARE(text(), expected);
    const RowList &rows = m_pane->writing().preview()->rows();
    int figures = 0;
    for (int row = 0; row < rows.size(); ++row)
        figures += rows.at(row)->kind == RowKind::Picture ? 1 : 0;
    QCOMPARE(figures, 2);
    source().undo();
    QCOMPARE(text(), u"港口关闭。\n\n渡轮停航。"_s);
}

void TestPictureInsertion::aPastedPictureIsAskedItsWords()
{
    setText(u"One"_s);
    QImage image(30, 30, QImage::Format_ARGB32);
    image.fill(Qt::green);
    auto *mime = new QMimeData; // the clipboard owns it
    mime->setImageData(image);
    copy(mime);
    paste();
    QTRY_VERIFY(sheet());
    QTest::keyClicks(fields(u"alt"_s).constFirst(), u"A lawn"_s);
    QTest::keyClick(sheet(), Qt::Key_Return);
    QTRY_COMPARE(text(), u"One\n\n![A lawn](pasted-picture.png)\n\n"_s);
    QVERIFY(!sheet() || !sheet()->isVisible());
    QCOMPARE(m_scratch->article().text().body, text());
}

void TestPictureInsertion::whatThePictureSaysIsThere()
{
    const QString path = drawn(u"crane.jpg"_s, Qt::red);
    const auto image = Exiv2::ImageFactory::open(path.toStdString());
    image->readMetadata();
    image->xmpData()["Xmp.dc.creator"] = "Mei Lin";
    Exiv2::LangAltValue alt("lang=\"x-default\" A crane");
    image->xmpData().add(Exiv2::XmpKey("Xmp.iptc.AltTextAccessibility"), &alt);
    image->iptcData()["Iptc.Application2.Caption"] = "The crane \"Long Anna\"";
    image->exifData()["Exif.GPSInfo.GPSMapDatum"] = "54north9west";
    image->writeMetadata();
    drop({path}, 0);
    QTRY_VERIFY(sheet());
    QCOMPARE(fields(u"alt"_s).constFirst()->text(), u"A crane"_s);
    QCOMPARE(fields(u"caption"_s).constFirst()->text(), u"The crane \"Long Anna\""_s);
    QCOMPARE(fields(u"credit"_s).constFirst()->text(), u"Mei Lin"_s);
    QTest::mouseClick(insert(), Qt::LeftButton);
    QTRY_COMPARE(text(), u"![A crane](crane.jpg \"The crane \\\"Long Anna\\\" | Mei Lin\")\n\n"_s);
    const auto bytes = m_scratch->desk().services().publishing.pictureBytes(u"crane.jpg"_s);
    QVERIFY(bytes && !bytes->contains("54north"));
}

void TestPictureInsertion::noAltTextIsLeftOutUnknowingly()
{
    drop({drawn(u"rule.png"_s, Qt::red)}, 0);
    QTRY_VERIFY(sheet());
    QVERIFY(!insert()->isEnabled());
    QTest::keyClicks(fields(u"alt"_s).constFirst(), u"  "_s);
    QVERIFY(!insert()->isEnabled());
    auto *decorative = sheet()->findChild<QCheckBox *>(u"decorative"_s);
    QTest::keyClick(decorative, Qt::Key_Space);
    QVERIFY(insert()->isEnabled());
    QTest::mouseClick(insert(), Qt::LeftButton);
    QTRY_COMPARE(text(), u"![](rule.png)\n\n"_s);
}

void TestPictureInsertion::theSamePictureIsKeptOnce()
{
    const QString path = drawn(u"crane.png"_s, Qt::red);
    QVERIFY(QFile::copy(path, m_folder.filePath(u"copy.png"_s)));
    drop({path, m_folder.filePath(u"copy.png"_s)}, 0);
    QTRY_VERIFY(sheet());
    for (QLineEdit *alt : fields(u"alt"_s))
        alt->setText(u"A"_s);
    QTest::mouseClick(insert(), Qt::LeftButton);
    QTRY_COMPARE(text(), u"![A](crane.png)\n\n![A](crane.png)\n\n"_s);
    QCOMPARE(stored(), QStringList{u"crane.png"_s});
}

void TestPictureInsertion::whatIsRefusedIsNamedAndTheOthersCome()
{
    const QString whole = drawn(u"whole.png"_s, Qt::red);
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray png = file.readAll();
    drop({written(u"logo.svg"_s, "<svg onload='x()'/>"), whole, written(u"notes.txt"_s, "words"),
          written(u"cut.png"_s, png.left(png.size() / 2)),
          written(u"huge.png"_s, png + QByteArray(33 << 20, ' ')), m_folder.filePath(u"gone.png"_s)},
         0);
    QTRY_VERIFY(sheet());
    const QStringList lines = outcome().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith(u"logo.svg"_s) && lines[0].contains(u"script"_s));
    QVERIFY(lines[1].startsWith(u"notes.txt"_s) && lines[1].contains(u"no PNG"_s));
    QVERIFY(lines[2].startsWith(u"cut.png"_s) && lines[2].contains(u"damaged"_s));
    QVERIFY(lines[3].startsWith(u"huge.png"_s) && lines[3].contains(u"32 MiB"_s));
    QVERIFY(lines[4].startsWith(u"gone.png"_s));
    QCOMPARE(stored(), QStringList{u"whole.png"_s});
    QTest::keyClick(sheet(), Qt::Key_Escape);
}

void TestPictureInsertion::tooManyAtOnceAreRefused()
{
    drop(QStringList(51, drawn(u"crane.png"_s, Qt::red)), 0);
    QTRY_VERIFY(outcome().contains(u"51"_s));
    QVERIFY(!sheet());
    QVERIFY(stored().isEmpty());
}

void TestPictureInsertion::theDetailsOfferItAtOnce()
{
    DetailsPane details(m_scratch->desk(), nullptr);
    auto *choice = details.findChild<QComboBox *>(u"picture"_s);
    QTRY_COMPARE(choice->count(), 1);
    drop({drawn(u"crane.png"_s, Qt::red)}, 0);
    QTRY_VERIFY(choice->findText(u"crane.png"_s) >= 0);
    QTRY_VERIFY(sheet());
    QTest::keyClick(sheet(), Qt::Key_Escape);
}

void TestPictureInsertion::thePlaceMovesWithTheText()
{
    setText(u"One\n\nTwo"_s);
    drop({drawn(u"crane.png"_s, Qt::red)}, 3);
    source().textCursor().insertText(u"!"_s); // at the very place
    QTextCursor start(source().document());
    start.insertText(u"Zero\n\n"_s);
    QTRY_VERIFY(sheet());
    fields(u"alt"_s).constFirst()->setText(u"A"_s);
    QTest::mouseClick(insert(), Qt::LeftButton);
    QTRY_COMPARE(text(), u"Zero\n\nOne\n\n![A](crane.png)\n\n!\n\nTwo"_s);
}

void TestPictureInsertion::aPictureOfAnArticleThatWasLeftStandsInNoText()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    drop({drawn(u"crane.png"_s, Qt::red)}, 0);
    m_scratch->article().leave([](const Result<void> &) {});
    QTRY_VERIFY(!m_scratch->article().isOpen());
    QTRY_VERIFY(!told.isEmpty() || sheet());
    if (sheet()) { // it was quicker
        fields(u"alt"_s).constFirst()->setText(u"A"_s);
        QTest::mouseClick(insert(), Qt::LeftButton);
    }
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().contains(u"crane.png"_s));
    QVERIFY(!text().contains(u"crane"_s));
    QCOMPARE(stored(), QStringList{u"crane.png"_s});
}

void TestPictureInsertion::whoChangesTheirMindFindsTheTextUntouched()
{
    setText(u"One"_s);
    drop({drawn(u"crane.png"_s, Qt::red)}, 3);
    QTRY_VERIFY(sheet());
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!sheet());
    QCOMPARE(text(), u"One"_s);
}

QTEST_MAIN(TestPictureInsertion)
#include "tst_pictureinsertion.moc"
