// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/metadata.h"

#include "media/bytereader.h"
#include "media/jpegmarkers.h"

#include <QByteArrayList>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 webpAnimation = 0x02; // Flags of VP8X, RFC 9649 §2.7.1.
constexpr quint8 webpXmp = 0x04;
constexpr quint8 webpExif = 0x08;
constexpr qsizetype webpFlags = 20;

// Words are short. More, or more pieces, would only keep a reader of metadata busy.
constexpr qsizetype mostMetadata = qsizetype(1024) * 1024;
constexpr int mostMetadataPieces = 32;

Error damaged(const QString &name)
{
    return Error{ErrorCode::InvalidInput, name,
                 QString::fromUtf8(QT_TRANSLATE_NOOP("Refusal", "the picture is damaged or cut short"))};
}

/// Chunks that change what the picture looks like. A large profile is no profile but a bomb.
bool isKeptPngChunk(const QByteArray &type, quint32 length)
{
    static const QByteArrayList kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                     "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"};
    constexpr quint32 largestProfile = 16 * 1024;
    return kept.contains(type) || (type == "iCCP" && length <= largestProfile);
}

bool isKeptJpegSegment(quint16 marker, const QByteArray &payload)
{
    switch (marker) {
    case 0xFFE0:
        return payload.startsWith(QByteArrayView("JFIF\0", 5));
    case 0xFFE2:
        return payload.startsWith(QByteArrayView("ICC_PROFILE\0", 12));
    case 0xFFEE:
        return payload.startsWith("Adobe");
    default:
        return marker != jpegComment && !(marker >= 0xFFE0 && marker <= 0xFFEF);
    }
}

/// End of the entropy-coded bytes from `position` on: the next marker that is neither a stuffed zero nor a
/// restart.
qsizetype endOfScan(const QByteArray &bytes, qsizetype position)
{
    for (;; position += 2) {
        position = bytes.indexOf('\xFF', position);
        if (position < 0 || position + 1 >= bytes.size())
            return -1;
        const auto code = quint8(bytes.at(position + 1));
        if (code == 0xFF)
            --position; // A fill byte: the marker begins one later.
        else if (code != 0 && !(code >= 0xD0 && code <= 0xD7))
            return position;
    }
}

/// Lets pieces through while there are few of them and they are small.
class MetadataBudget
{
public:
    [[nodiscard]] bool allows(qsizetype length)
    {
        if (m_pieces == 0 || length > m_left)
            return false;
        --m_pieces;
        m_left -= length;
        return true;
    }

private:
    qsizetype m_left = mostMetadata;
    int m_pieces = mostMetadataPieces;
};

/// The chunks that `keep` wants.
Result<QByteArray> pngOf(const QByteArray &bytes, const QString &name,
                         const std::function<bool(const QByteArray &type, quint32 length)> &keep)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype around = 12; // Length, type and checksum.
    const ByteReader reader(bytes);
    QByteArray kept = bytes.left(signature);
    qsizetype position = signature;
    while (const auto length = reader.big<quint32>(position)) {
        const QByteArray type = reader.bytes(position + 4, 4);
        if (!reader.holds(position, around + qsizetype(*length)))
            break;
        if (keep(type, *length))
            kept += reader.bytes(position, around + qsizetype(*length));
        if (type == "IEND")
            return kept;
        position += around + qsizetype(*length);
    }
    return damaged(name);
}

/// The segments that `keep` wants.
Result<QByteArray> jpegOf(const QByteArray &bytes, const QString &name,
                          const std::function<bool(quint16 marker, const QByteArray &payload)> &keep)
{
    const ByteReader reader(bytes);
    QByteArray kept = bytes.left(2);
    qsizetype position = 2;
    while (const auto marker = reader.big<quint16>(position)) {
        if (*marker == jpegEnd)
            return QByteArray(kept + bytes.mid(position, 2));
        if (*marker == 0xFFFF) {
            ++position;
            continue;
        }
        const auto length = reader.big<quint16>(position + 2);
        if (*marker < 0xFF00 || !length || *length < 2 || !reader.holds(position, 2 + *length))
            break;
        const qsizetype behind = position + 2 + *length;
        const qsizetype end = *marker == jpegScan ? endOfScan(bytes, behind) : behind;
        if (end < 0)
            break;
        if (keep(*marker, reader.bytes(position + 4, *length - 2)))
            kept += bytes.mid(position, end - position);
        position = end;
    }
    return damaged(name);
}

/// The chunks that `keep` wants.
Result<QByteArray> webpOf(const QByteArray &bytes, const QString &name,
                          const std::function<bool(const QByteArray &type, quint32 length)> &keep)
{
    const ByteReader reader(bytes);
    const auto whole = reader.little<quint32>(4);
    if (!whole || !reader.holds(8, *whole))
        return damaged(name);
    QByteArray kept = bytes.left(12);
    for (qsizetype position = 12; position < 8 + qsizetype(*whole);) {
        const auto length = reader.little<quint32>(position + 4);
        const qsizetype padded = length ? qsizetype(*length) + (*length & 1) : 0;
        if (!length || !reader.holds(position, 8 + padded))
            return damaged(name);
        if (keep(reader.bytes(position, 4), *length))
            kept += reader.bytes(position, 8 + padded);
        position += 8 + padded;
    }
    qToLittleEndian(quint32(kept.size() - 8), kept.data() + 4);
    return kept;
}

} // namespace

Result<QByteArray> withoutPngMetadata(const QByteArray &bytes, const QString &name)
{
    return pngOf(bytes, name, isKeptPngChunk);
}

Result<QByteArray> withoutJpegMetadata(const QByteArray &bytes, const QString &name)
{
    return jpegOf(bytes, name, isKeptJpegSegment);
}

Result<QByteArray> withoutWebpMetadata(const QByteArray &bytes, const QString &name)
{
    static const QByteArrayList picture{"VP8X", "VP8 ", "VP8L", "ALPH", "ICCP"};
    auto kept = webpOf(bytes, name, [](const QByteArray &type, quint32) { return picture.contains(type); });
    if (!kept || kept->mid(12, 4) != "VP8X")
        return kept;
    QByteArray marked = *kept;
    marked[webpFlags] = char(quint8(marked.at(webpFlags)) & ~(webpExif | webpXmp));
    return marked;
}

Result<QByteArray> onlyMetadata(const QByteArray &bytes, const QString &name)
{
    MetadataBudget budget;
    if (bytes.startsWith("\x89PNG")) {
        static const QByteArrayList said{"eXIf", "iTXt", "tEXt", "zTXt"};
        return pngOf(bytes, name, [&budget](const QByteArray &type, quint32 length) {
            return type == "IHDR" || type == "IEND" || (said.contains(type) && budget.allows(length));
        });
    }
    if (bytes.startsWith("\xFF\xD8")) {
        return jpegOf(bytes, name, [&budget](quint16 marker, const QByteArray &payload) {
            return (marker == jpegExifOrXmp || marker == jpegPhotoshop) && budget.allows(payload.size());
        });
    }
    if (bytes.startsWith("RIFF")) {
        return webpOf(bytes, name, [&budget](const QByteArray &type, quint32 length) {
            return type == "VP8X" || ((type == "EXIF" || type == "XMP ") && budget.allows(length));
        });
    }
    return QByteArray();
}

bool isAnimatedWebp(const QByteArray &bytes)
{
    return bytes.mid(12, 4) == "VP8X" && bytes.size() > webpFlags
        && (quint8(bytes.at(webpFlags)) & webpAnimation) != 0;
}
