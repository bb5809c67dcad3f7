// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/picture.h"
#include "media/picturewords.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTest>

#include <exiv2/exiv2.hpp>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Describe = std::function<void(Exiv2::Image &)>;

QByteArray drawn(const char *format)
{
    QImage image(64, 48, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 4, y * 5, 120));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

/// The picture with what `describe` writes into its metadata.
QByteArray described(const QByteArray &picture, const Describe &describe)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()),
                                                 long(picture.size()));
    image->readMetadata();
    describe(*image);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), '\0');
    io.read(reinterpret_cast<Exiv2::byte *>(bytes.data()), long(bytes.size()));
    return bytes;
}

void addPlace(Exiv2::Image &image)
{
    image.exifData()["Exif.Image.Make"] = "Lumen 54north";
    image.exifData()["Exif.GPSInfo.GPSVersionID"] = "2 3 0 0";
    image.exifData()["Exif.GPSInfo.GPSMapDatum"] = "54north9west";
    image.exifData()["Exif.GPSInfo.GPSLatitude"] = "54/1 5/1 0/1";
    image.exifData()["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    image.xmpData()["Xmp.exif.GPSLatitude"] = "54north,9west";
}

void addXmp(Exiv2::Image &image)
{
    Exiv2::LangAltValue caption("lang=\"x-default\" Crane 4 at night");
    caption.read("lang=\"zh\" 夜里的四号起重机");
    image.xmpData().add(Exiv2::XmpKey("Xmp.dc.description"), &caption);
    image.xmpData()["Xmp.dc.creator"] = "Mei Lin";
    image.xmpData()["Xmp.photoshop.Credit"] = "Harbour Packet";
    Exiv2::LangAltValue alt("lang=\"x-default\" A crane lifts a box");
    image.xmpData().add(Exiv2::XmpKey("Xmp.iptc.AltTextAccessibility"), &alt);
}

void addIptc(Exiv2::Image &image)
{
    image.iptcData()["Iptc.Envelope.CharacterSet"] = "\x1b%G";
    image.iptcData()["Iptc.Application2.Caption"] = "码头 – Zoë’s quay";
    image.iptcData()["Iptc.Application2.Byline"] = "Zoë Ångström";
    Exiv2::StringValue second("Bo Ek");
    image.iptcData().add(Exiv2::IptcKey("Iptc.Application2.Byline"), &second);
    image.iptcData()["Iptc.Application2.Credit"] = "AP";
}

} // namespace

Q_DECLARE_METATYPE(Describe)
Q_DECLARE_METATYPE(Picture)

class TestPictureWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureSaysItsWords_data();
    void aPictureSaysItsWords();
    void wordsAreOneShortLine();
    void theWordsAreReadAndThePlaceIsGone_data();
    void theWordsAreReadAndThePlaceIsGone();
    void damagedMetadataSaysNothing_data();
    void damagedMetadataSaysNothing();
    void hostilePicturesAreReadQuickly();
};

void TestPictureWords::aPictureSaysItsWords_data()
{
    QTest::addColumn<Describe>("describe");
    QTest::addColumn<Picture>("words");
    const auto row = [](const char *name, const Describe &describe, const Picture &words) {
        for (const char *format : {"png", "jpeg", "webp"})
            QTest::addRow("%s, %s", name, format) << describe << words;
    };
    row("nothing", [](Exiv2::Image &) {}, {});
    row("XMP", addXmp,
        {.alt = u"A crane lifts a box"_s,
         .caption = u"Crane 4 at night"_s,
         .credit = u"Mei Lin / Harbour Packet"_s});
    row("Exif names its artist",
        [](Exiv2::Image &image) { image.exifData()["Exif.Image.Artist"] = "Mei Lin"; },
        {.credit = u"Mei Lin"_s});
    row("Exif names its owner",
        [](Exiv2::Image &image) { image.exifData()["Exif.Image.Copyright"] = "Harbour Packet"; },
        {.credit = u"Harbour Packet"_s});
    row("the owner is not the maker",
        [](Exiv2::Image &image) {
            image.exifData()["Exif.Image.Copyright"] = "Harbour Packet";
            image.exifData()["Exif.Image.Artist"] = "Mei Lin";
        },
        {.credit = u"Mei Lin"_s});
    row("credit that names its maker",
        [](Exiv2::Image &image) {
            image.xmpData()["Xmp.dc.creator"] = "Mei Lin";
            image.xmpData()["Xmp.photoshop.Credit"] = "Mei Lin/Harbour Packet";
        },
        {.credit = u"Mei Lin/Harbour Packet"_s});
    row("a caption in one language only",
        [](Exiv2::Image &image) {
            Exiv2::LangAltValue caption("lang=\"zh\" 夜里的四号起重机");
            image.xmpData().add(Exiv2::XmpKey("Xmp.dc.description"), &caption);
        },
        {.caption = u"夜里的四号起重机"_s});
    // WebP has no place for IPTC.
    for (const char *format : {"png", "jpeg"}) {
        QTest::addRow("IPTC, %s", format)
            << Describe(addIptc)
            << Picture{.caption = u"码头 – Zoë’s quay"_s, .credit = u"Zoë Ångström, Bo Ek / AP"_s};
        QTest::addRow("IPTC of an old program, %s", format) << Describe([](Exiv2::Image &image) {
            image.iptcData()["Iptc.Application2.Caption"] = "Z\xf6rn caf\xe9";
        }) << Picture{.caption = u"Zörn café"_s};
        QTest::addRow("XMP is newer than IPTC, %s", format)
            << Describe([](Exiv2::Image &image) {
                   addIptc(image);
                   addXmp(image);
               })
            << Picture{.alt = u"A crane lifts a box"_s,
                       .caption = u"Crane 4 at night"_s,
                       .credit = u"Mei Lin / Harbour Packet"_s};
    }
}

void TestPictureWords::aPictureSaysItsWords()
{
    QFETCH(Describe, describe);
    QFETCH(Picture, words);
    const QByteArray format = QByteArray(QTest::currentDataTag()).split(' ').constLast();
    const QByteArray picture = drawn(format.constData());
    if (picture.isEmpty())
        QSKIP("this Qt has no plugin that writes this format");
    const Picture read = readPictureWords(described(picture, describe));
    QCOMPARE(read.alt, words.alt);
    QCOMPARE(read.caption, words.caption);
    QCOMPARE(read.credit, words.credit);
    QVERIFY(read.address.isEmpty());
}

void TestPictureWords::wordsAreOneShortLine()
{
    const Picture read = readPictureWords(described(drawn("jpeg"), [](Exiv2::Image &image) {
        Exiv2::LangAltValue caption("lang=\"x-default\"  Two\r\n\tlines  \n");
        image.xmpData().add(Exiv2::XmpKey("Xmp.dc.description"), &caption);
        image.iptcData()["Iptc.Application2.Byline"] = std::string(30'000, 'x');
    }));
    QCOMPARE(read.caption, u"Two lines"_s);
    QCOMPARE(read.credit.size(), 2000);
}

void TestPictureWords::theWordsAreReadAndThePlaceIsGone_data()
{
    QTest::addColumn<QByteArray>("picture");
    for (const char *format : {"png", "jpeg", "webp"})
        QTest::newRow(format) << drawn(format);
}

void TestPictureWords::theWordsAreReadAndThePlaceIsGone()
{
    QFETCH(QByteArray, picture);
    if (picture.isEmpty())
        QSKIP("this Qt has no plugin that writes this format");
    const QByteArray bytes = described(picture, [](Exiv2::Image &image) {
        addXmp(image);
        addPlace(image);
    });
    QVERIFY(bytes.contains("54north"));
    QCOMPARE(readPictureWords(bytes).caption, u"Crane 4 at night"_s);
    const auto taken = takePicture(bytes, u"crane"_s);
    VERIFY_OK(taken);
    QVERIFY(!taken->bytes.contains("54north"));
    QVERIFY(!taken->bytes.contains("Crane 4"));
    const auto kept = Exiv2::ImageFactory::open(
        reinterpret_cast<const Exiv2::byte *>(taken->bytes.constData()), long(taken->bytes.size()));
    kept->readMetadata();
    QVERIFY(kept->exifData().empty() && kept->iptcData().empty() && kept->xmpData().empty());
    QCOMPARE(QImage::fromData(taken->bytes), QImage::fromData(picture));
}

void TestPictureWords::damagedMetadataSaysNothing_data()
{
    QTest::addColumn<QByteArray>("picture");
    for (const char *format : {"png", "jpeg", "webp"})
        QTest::newRow(format) << drawn(format);
}

void TestPictureWords::damagedMetadataSaysNothing()
{
    QFETCH(QByteArray, picture);
    if (picture.isEmpty())
        QSKIP("this Qt has no plugin that writes this format");
    const QByteArray bytes = described(picture, [](Exiv2::Image &image) {
        addXmp(image);
        addPlace(image);
        if (image.supportsMetadata(Exiv2::mdIptc))
            addIptc(image);
    });
    QRandomGenerator random(20261128);
    for (int round = 0; round < 1000; ++round) {
        QByteArray damaged = bytes;
        const int changes = random.bounded(1, 6);
        for (int i = 0; i < changes; ++i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        const Picture read = readPictureWords(damaged);
        QVERIFY(read.caption.size() <= 2000 && read.alt.size() <= 2000);
    }
    for (qsizetype length = 0; length < bytes.size(); length += 7)
        (void)readPictureWords(bytes.left(length));
}

void TestPictureWords::hostilePicturesAreReadQuickly()
{
    // Entities that grow tenfold nine times.
    QByteArray bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>";
    for (char name = 'b'; name < 'k'; ++name) {
        const QByteArray before = QByteArray("&") + char(name - 1) + ';';
        bomb += QByteArray("<!ENTITY ") + name + " '" + before.repeated(10) + "'>";
    }
    bomb += "]><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
            "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            "<rdf:Description rdf:about='' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
            "<photoshop:Credit>&j;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>";
    const QByteArray payload = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + bomb;
    QByteArray jpeg = drawn("jpeg");
    QByteArray segment("\xFF\xE1");
    segment += char((payload.size() + 2) >> 8);
    segment += char((payload.size() + 2) & 0xFF);
    jpeg.insert(2, segment + payload);
    const ProcessorTime used;
    QVERIFY(readPictureWords(jpeg).credit.size() <= 2000);
    QVERIFY2(used.usedMs() < 5000, qPrintable(QString::number(used.usedMs())));

    const QDir folder(corporaFolder() + u"/images"_s);
    if (!folder.exists())
        QSKIP("the corpora are not beside the source tree");
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ProcessorTime time;
        (void)readPictureWords(file.readAll());
        QVERIFY2(time.usedMs() < 5000, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestPictureWords)
#include "tst_picturewords.moc"
