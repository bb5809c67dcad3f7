// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/picture.h"

#include "media/metadata.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = qsizetype(32) * 1024 * 1024;
// 100 million pixels of four bytes, which readPictureHead() lets in; with eight bytes it is half as many.
constexpr int mostDecodedMib = 384;

/// Qt's own limit stops at 67 million pixels, and calls what is larger damaged. It is one for the program.
void raiseReaderLimit()
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(mostDecodedMib); });
}

/// Of the picture once it is decoded.
qint64 decodedBytes(QImage::Format format, QSize size)
{
    // Of a file cut short, readers answer formats that there are none of.
    const bool isKnown = format > QImage::Format_Invalid && format < QImage::NImageFormats;
    const int bits = isKnown ? QImage::toPixelFormat(format).bitsPerPixel() : 32;
    return qint64(size.width()) * size.height() * bits / 8;
}

struct Decoded
{
    QImage image;
    bool turned = false; ///< The file says it has to be turned; `image` is.
};

Result<Decoded> decode(const QByteArray &bytes, const PictureHead &head, const QString &name)
{
    raiseReaderLimit();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, head.mediaType.section(u'/', 1).toLatin1());
    reader.setAutoTransform(true);
    if (decodedBytes(reader.imageFormat(), head.size) > qint64(mostDecodedMib) * 1024 * 1024) {
        return Error{
            ErrorCode::InvalidInput, name,
            u"with its depth of colour it would take more than %1 MiB of memory"_s.arg(mostDecodedMib)};
    }
    Decoded decoded;
    decoded.turned = reader.transformation() != QImageIOHandler::TransformationNone;
    if (!reader.read(&decoded.image) || decoded.image.isNull())
        return Error{ErrorCode::InvalidInput, name, u"the picture is damaged: "_s + reader.errorString()};
    return decoded;
}

Result<QByteArray> encode(QImage image, const QByteArray &format, const QString &name)
{
    for (const QString &key : image.textKeys())
        image.setText(key, {});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg")
        writer.setQuality(92);
    if (!writer.write(image))
        return Error{ErrorCode::InvalidInput, name, writer.errorString()};
    return bytes;
}

Result<QByteArray> keptBytes(const QByteArray &bytes, const PictureHead &head, const Decoded &decoded,
                             const QString &name)
{
    if (head.mediaType == "image/png"_L1)
        return withoutPngMetadata(bytes, name);
    if (head.mediaType == "image/webp"_L1 && !isAnimatedWebp(bytes))
        return withoutWebpMetadata(bytes, name);
    if (head.mediaType == "image/jpeg"_L1) {
        auto whole = withoutJpegMetadata(bytes, name);
        if (!whole || !decoded.turned)
            return whole;
        const auto anew = encode(decoded.image, "jpeg", name);
        return anew ? withoutJpegMetadata(*anew, name) : anew;
    }
    const auto png = encode(decoded.image, "png", name);
    return png ? withoutPngMetadata(*png, name) : png;
}

} // namespace

Result<TakenPicture> takePicture(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > mostBytes)
        return Error{ErrorCode::InvalidInput, name,
                     QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "the file is larger than 32 MiB"))};
    const auto head = readPictureHead(bytes, name);
    if (!head)
        return head.error();
    const auto decoded = decode(bytes, *head, name);
    if (!decoded)
        return decoded.error();
    const auto kept = keptBytes(bytes, *head, *decoded, name);
    if (!kept)
        return kept.error();
    const auto keptHead = readPictureHead(*kept, name);
    if (!keptHead)
        return keptHead.error();
    const QString subtype = keptHead->mediaType.section(u'/', 1);
    return TakenPicture{*kept, keptHead->mediaType, subtype == "jpeg"_L1 ? u"jpg"_s : subtype,
                        keptHead->size};
}

Result<TakenPicture> takePicture(const QImage &image, const QString &name)
{
    if (image.isNull())
        return Error{ErrorCode::InvalidInput, name,
                     QString::fromUtf8(
                         QT_TRANSLATE_NOOP("Refusal", "the picture is damaged: it gives no usable size"))};
    const auto png = encode(image, "png", name);
    return png ? takePicture(*png, name) : png.error();
}
