// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/bytereader.h"
#include "media/jpegmarkers.h"
#include "media/picture.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPixels = 100'000'000; // Decoded, more would not fit beside everything else in memory.

QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 longest =
        1'000'000'000; // Keeps width × height inside 64 bits and each side inside an int.
    return width > longest || height > longest ? QSize() : QSize(int(width), int(height));
}

/// PNG, third edition, §11.2.1: IHDR comes first and begins with width and height.
QSize pngSize(const ByteReader &reader)
{
    const auto width = reader.big<quint32>(16);
    const auto height = reader.big<quint32>(20);
    return reader.bytes(12, 4) == "IHDR" && width && height ? sizeOf(*width, *height) : QSize();
}

QSize gifSize(const ByteReader &reader)
{
    const auto width = reader.little<quint16>(6);
    const auto height = reader.little<quint16>(8);
    return width && height ? sizeOf(*width, *height) : QSize();
}

/// ITU-T T.81 §B.2.2: the frame header SOFn holds height, then width.
QSize jpegSize(const ByteReader &reader)
{
    qsizetype position = 2;
    while (const auto marker = reader.big<quint16>(position)) {
        if (*marker == 0xFFFF) { // Fill byte.
            ++position;
            continue;
        }
        const auto length = reader.big<quint16>(position + 2);
        if (*marker < 0xFF00 || !length || *length < 2 || *marker == jpegScan)
            return {};
        if (isJpegFrame(*marker)) {
            const auto height = reader.big<quint16>(position + 5);
            const auto width = reader.big<quint16>(position + 7);
            return width && height ? sizeOf(*width, *height) : QSize();
        }
        position += 2 + *length;
    }
    return {};
}

/// RFC 9649 §2.5 to §2.7: lossy, lossless and extended files keep their size in three places.
QSize webpSize(const ByteReader &reader)
{
    const QByteArray kind = reader.bytes(12, 4);
    if (kind == "VP8X") {
        const auto first = reader.little<quint32>(24);
        const auto second = reader.little<quint32>(26);
        return first && second ? sizeOf((*first & 0xFFFFFF) + 1, (*second >> 8) + 1) : QSize();
    }
    if (kind == "VP8L") {
        const auto packed = reader.little<quint32>(21);
        return packed ? sizeOf((*packed & 0x3FFF) + 1, ((*packed >> 14) & 0x3FFF) + 1) : QSize();
    }
    const auto width = reader.little<quint16>(26);
    const auto height = reader.little<quint16>(28);
    return kind == "VP8 " && width && height ? sizeOf(*width & 0x3FFF, *height & 0x3FFF) : QSize();
}

PictureHead headOf(const QByteArray &bytes)
{
    const ByteReader reader(bytes);
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return {u"image/png"_s, pngSize(reader)};
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return {u"image/jpeg"_s, jpegSize(reader)};
    if (bytes.startsWith("RIFF") && reader.bytes(8, 4) == "WEBP")
        return {u"image/webp"_s, webpSize(reader)};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return {u"image/gif"_s, gifSize(reader)};
    return {};
}

QString strangerDetail(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096).toLower();
    if (bytes.isEmpty())
        return QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "the file is empty"));
    if (start.contains("<svg"))
        return QString::fromUtf8(
            QT_TRANSLATE_NOOP("Refusal", "SVG pictures can carry script; use PNG, JPEG or WebP"));
    return QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "no PNG, JPEG, WebP or GIF picture"));
}

} // namespace

Result<PictureHead> readPictureHead(const QByteArray &bytes, const QString &name)
{
    PictureHead head = headOf(bytes);
    if (head.mediaType.isEmpty())
        return Error{ErrorCode::InvalidInput, name, strangerDetail(bytes)};
    if (head.size.isEmpty())
        return Error{ErrorCode::InvalidInput, name,
                     QString::fromUtf8(
                         QT_TRANSLATE_NOOP("Refusal", "the picture is damaged: it gives no usable size"))};
    if (qint64(head.size.width()) * head.size.height() > mostPixels) {
        return Error{
            ErrorCode::InvalidInput, name,
            u"%1 × %2 pixels are more than 100 million"_s.arg(head.size.width()).arg(head.size.height())};
    }
    return head;
}
