// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/metadata.h"
#include "media/picture.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QColorSpace>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QtEndian>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

QImage drawing(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 5 % 256, y * 7 % 256, 90));
    }
    image.setText(u"Comment"_s, u"taken by Ines at 54.1 north"_s);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!writer.write(image))
        return {};
    return bytes;
}

QImage decoded(const QByteArray &bytes)
{
    return QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32);
}

/// An Exif segment (JEITA CP-3451 §4.5.4) with one entry, Orientation, and a place in clear text behind it.
QByteArray exifSegment(quint8 orientation)
{
    const QByteArray entry =
        QByteArray::fromHex("011200030000000100") + char(orientation) + QByteArray(2, '\0');
    const QByteArray payload =
        QByteArray("Exif\0\0MM\0*\0\0\0\x08\0\x01", 16) + entry + QByteArray(4, '\0') + "GPS 54.1 north";
    QByteArray segment("\xFF\xE1");
    const auto length = quint16(payload.size() + 2);
    segment += char(length >> 8);
    segment += char(length & 0xFF);
    return segment + payload;
}

QByteArray withExif(const QByteArray &jpeg, quint8 orientation)
{
    return jpeg.left(2) + exifSegment(orientation) + jpeg.mid(2);
}

/// A PNG whose head says that it is `side` wide and high; with a CRC that agrees (PNG, third edition, §5.5).
QByteArray resized(QByteArray png, quint32 side)
{
    qToBigEndian(side, png.data() + 16);
    qToBigEndian(side, png.data() + 20);
    quint32 crc = 0xFFFFFFFF;
    for (const char c : QByteArrayView(png).sliced(12, 17)) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTypeIsKnownByContent_data();
    void theTypeIsKnownByContent();
    void metadataGoesAndPixelsStay_data();
    void metadataGoesAndPixelsStay();
    void aPictureHeldSidewaysIsTurned();
    void whatIsNoPictureIsRefusedWithItsReason_data();
    void whatIsNoPictureIsRefusedWithItsReason();
    void everyCutIsRefusedOrWhole_data();
    void everyCutIsRefusedOrWhole();
    void hostilePicturesAreRefusedQuicklyAndInLittleMemory();
    void aPictureOfManyPixelsIsTaken(); // Last: it takes more memory than the one before may.
};

void TestPicture::theTypeIsKnownByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("kept");
    QTest::newRow("PNG") << encoded(drawing(40, 30), "png") << u"image/png"_s << u"png"_s;
    QTest::newRow("JPEG") << encoded(drawing(40, 30), "jpeg") << u"image/jpeg"_s << u"jpg"_s;
    QTest::newRow("WebP") << encoded(drawing(40, 30), "webp") << u"image/webp"_s << u"webp"_s;
    // One pixel of GIF89a, as small as the format gets.
    QTest::newRow("GIF becomes PNG") << QByteArray::fromHex(
        "47494638396101000100800000ff0000ffffff2c00000000010001000002024401003b")
                                     << u"image/gif"_s << u"png"_s;
}

void TestPicture::theTypeIsKnownByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    QFETCH(QString, kept);
    if (bytes.isEmpty())
        QSKIP("this Qt has no plugin that writes this format");
    const auto head = readPictureHead(bytes, u"a.txt"_s);
    VERIFY_OK(head);
    QCOMPARE(head->mediaType, mediaType);
    const auto taken = takePicture(bytes, u"a.txt"_s);
    VERIFY_OK(taken);
    QCOMPARE(taken->extension, kept);
    QCOMPARE(taken->size, head->size);
}

void TestPicture::metadataGoesAndPixelsStay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray jpeg = encoded(drawing(64, 48), "jpeg");
    QTest::newRow("PNG text") << encoded(drawing(64, 48), "png");
    QTest::newRow("JPEG comment and Exif") << withExif(jpeg, 1);
    QTest::newRow("bytes behind the end") << QByteArray(jpeg + "taken by Ines at 54.1 north");
    QTest::newRow("WebP") << [] {
        QByteArray webp = encoded(drawing(64, 48), "webp");
        webp += QByteArray("EXIF\x0e\0\0\0", 8) + "GPS 54.1 north";
        qToLittleEndian(quint32(webp.size() - 8), webp.data() + 4);
        return webp;
    }();
}

void TestPicture::metadataGoesAndPixelsStay()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes.contains("54.1 north"));
    const auto taken = takePicture(bytes, u"harbour"_s);
    VERIFY_OK(taken);
    QVERIFY(!taken->bytes.contains("north"));
    QVERIFY(!taken->bytes.contains("Exif"));
    QCOMPARE(decoded(taken->bytes), decoded(bytes));
}

void TestPicture::aPictureHeldSidewaysIsTurned()
{
    const auto taken = takePicture(withExif(encoded(drawing(64, 48), "jpeg"), 6), u"tall.jpg"_s);
    VERIFY_OK(taken);
    QCOMPARE(taken->size, QSize(48, 64));
    QVERIFY(!taken->bytes.contains("Exif"));
    QVERIFY(!taken->bytes.contains("north"));
}

void TestPicture::whatIsNoPictureIsRefusedWithItsReason_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("words") << QByteArray("just words") << u"no PNG"_s;
    QTest::newRow("SVG") << QByteArray("<?xml version='1.0'?><svg onload='x()'/>") << u"script"_s;
    QByteArray lie = encoded(drawing(8, 8), "png");
    qToBigEndian(quint32(65535), lie.data() + 16);
    qToBigEndian(quint32(65535), lie.data() + 20);
    QTest::newRow("too many pixels") << lie << u"100 million"_s;
    QImage deep(8, 8, QImage::Format_RGBA64);
    deep.fill(Qt::red);
    QTest::newRow("too many bytes a pixel") << resized(encoded(deep, "png"), 8000) << u"memory"_s;
    QByteArray flat = encoded(drawing(8, 8), "png");
    qToBigEndian(quint32(0), flat.data() + 16);
    QTest::newRow("no width") << flat << u"no usable size"_s;
    QTest::newRow("too many bytes") << QByteArray(33 * 1024 * 1024, '\0') << u"32 MiB"_s;
}

void TestPicture::whatIsNoPictureIsRefusedWithItsReason()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto taken = takePicture(bytes, u"harbour.png"_s);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
    QCOMPARE(taken.error().subject, u"harbour.png"_s);
    QVERIFY2(taken.error().detail.contains(reason), qPrintable(taken.error().detail));
}

void TestPicture::everyCutIsRefusedOrWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"png", "jpeg", "webp"})
        QTest::newRow(format) << encoded(drawing(16, 16), format);
}

void TestPicture::everyCutIsRefusedOrWhole()
{
    QFETCH(QByteArray, bytes);
    const QImage whole = decoded(bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const auto taken = takePicture(bytes.left(length), u"cut"_s);
        if (taken)
            QCOMPARE(decoded(taken->bytes), whole);
    }
}

void TestPicture::hostilePicturesAreRefusedQuicklyAndInLittleMemory()
{
    const QDir folder(corporaFolder() + u"/images"_s);
    if (!folder.exists())
        QSKIP("the corpora are not beside the source tree");
    int refused = 0;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ProcessorTime used;
        const auto taken = takePicture(file.readAll(), name);
        QVERIFY2(used.usedMs() < 10'000, qPrintable(name));
        // In PngSuite a leading x means corrupt.
        const bool corrupt = name.startsWith("pngsuite-x"_L1);
        const bool sound = name.startsWith("pngsuite-"_L1) && !corrupt;
        QVERIFY2(!sound || taken, qPrintable(name + (taken ? QString() : u": "_s + taken.error().detail)));
        QVERIFY2(!corrupt || !taken, qPrintable(name));
        if (!taken) {
            QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
            QVERIFY(!taken.error().detail.isEmpty());
            ++refused;
            continue;
        }
        QVERIFY2(!taken->bytes.contains("<script"), qPrintable(name));
    }
    QVERIFY(refused > 15);
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(usage.ru_maxrss < 300 * 1024, qPrintable(QString::number(usage.ru_maxrss)));
#endif
}

void TestPicture::aPictureOfManyPixelsIsTaken()
{
    // 256 MiB hold 67 million pixels.
    const QSize size(8400, 8200);
    QImage wide(size, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    const QByteArray jpeg = encoded(std::exchange(wide, {}), "jpeg");
    QVERIFY(!jpeg.isEmpty());
    const auto taken = takePicture(jpeg, u"wide.jpg"_s);
    VERIFY_OK(taken);
    QCOMPARE(taken->size, size);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
