// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/textdecoding.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype detectorBytes = 64 * 1024; // The detector's time grows with its input.

struct Utf8Balance
{
    qsizetype sequences = 0; ///< Well-formed sequences of two bytes or more.
    qsizetype badBytes = 0;
};

/// Length of the well-formed multi-byte sequence at `at` (RFC 3629 §4), 0 where there is none.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [bytes](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const uchar lead = byte(at);
    const qsizetype length = lead >= 0xC2 && lead <= 0xDF ? 2
        : lead >= 0xE0 && lead <= 0xEF                    ? 3
        : lead >= 0xF0 && lead <= 0xF4                    ? 4
                                                          : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

Utf8Balance utf8Balance(QByteArrayView bytes)
{
    Utf8Balance balance;
    for (qsizetype at = 0; at < bytes.size();) {
        if (uchar(bytes[at]) < 0x80) {
            ++at;
        } else if (const qsizetype length = sequenceLength(bytes, at)) {
            ++balance.sequences;
            at += length;
        } else {
            ++balance.badBytes;
            ++at;
        }
    }
    return balance;
}

/// UTF-16 without a mark: nearly every second byte of Latin text is NUL.
std::optional<QStringConverter::Encoding> utf16ByNuls(QByteArrayView bytes)
{
    std::array<qsizetype, 2> nuls{};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0')
            ++nuls[size_t(i % 2)];
    }
    const qsizetype half = bytes.size() / 2;
    if (half == 0)
        return std::nullopt;
    if (nuls[0] * 3 > half && nuls[1] == 0)
        return QStringConverter::Utf16BE;
    if (nuls[1] * 3 > half && nuls[0] == 0)
        return QStringConverter::Utf16LE;
    return std::nullopt;
}

/// Empty where a byte is none of the charset.
std::optional<QString> decodeStrictly(QByteArrayView bytes, const char *charset)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    const char *source = bytes.data();
    ucnv_toUnicode(converter.get(), &target, target + text.size(), &source, source + bytes.size(), nullptr,
                   true, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(target - reinterpret_cast<UChar *>(text.data()));
    return text;
}

QByteArray likeliestCharset(QByteArrayView bytes)
{
    static constexpr std::array known{"GB18030", "Big5", "Shift_JIS", "EUC-KR", "EUC-JP"};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    const qsizetype size = std::min(bytes.size(), detectorBytes);
    ucsdet_setText(detector.get(), bytes.data(), int32_t(size), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        const QByteArray name = ucsdet_getName(matches[i], &status);
        const bool isKnown = std::ranges::any_of(known, [&](const char *one) { return name == one; });
        // Short texts get low marks; a pair of bytes that fits no double-byte charset rules it out anyway.
        if (isKnown && decodeStrictly(bytes, name.constData()))
            return name;
        if (name.startsWith("ISO-8859-1") || name.startsWith("windows-1252"))
            break;
    }
    return "windows-1252";
}

DecodedText decodeLegacy(QByteArrayView bytes)
{
    const QByteArray charset = likeliestCharset(bytes);
    if (const auto text = decodeStrictly(bytes, charset.constData()))
        return {*text, {u"The encoding was taken for %1."_s.arg(QString::fromLatin1(charset))}};
    return {QString::fromLatin1(bytes), {u"The encoding was taken for ISO-8859-1."_s}};
}

DecodedText decodeOnly(QByteArrayView bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        const QString text = decoder.decode(bytes);
        if (*marked == QStringConverter::Utf8)
            return {text,
                    decoder.hasError() ? QStringList{u"Bytes that are no UTF-8 were replaced."_s}
                                       : QStringList{}};
        return {text, {u"Read as %1."_s.arg(QLatin1StringView(QStringConverter::nameForEncoding(*marked)))}};
    }
    if (const auto unmarked = utf16ByNuls(bytes)) {
        QStringDecoder decoder(*unmarked);
        return {decoder.decode(bytes),
                {u"The encoding was taken for %1."_s.arg(
                    QLatin1StringView(QStringConverter::nameForEncoding(*unmarked)))}};
    }
    const Utf8Balance balance = utf8Balance(bytes);
    if (balance.badBytes == 0)
        return {QString::fromUtf8(bytes), {}};
    if (balance.sequences >= balance.badBytes)
        return {QString::fromUtf8(bytes),
                {u"%1 bytes that are no UTF-8 were replaced."_s.arg(balance.badBytes)}};
    return decodeLegacy(bytes);
}

} // namespace

std::optional<QString> decodeAs(QByteArrayView bytes, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    // What calls itself by the older name is in practice its superset (WHATWG Encoding §4.2).
    if (name == "gb2312" || name == "gbk")
        return decodeStrictly(bytes, "GB18030");
    if (name == "iso-8859-1" || name == "us-ascii")
        return decodeStrictly(bytes, name == "us-ascii" ? "UTF-8" : "windows-1252");
    return name.isEmpty() ? std::nullopt : decodeStrictly(bytes, name.constData());
}

DecodedText cleanText(QString text)
{
    qsizetype controls = 0;
    qsizetype surrogates = 0;
    qsizetype to = 0;
    for (qsizetype from = 0; from < text.size(); ++from) {
        const QChar c = text[from];
        if (c.isHighSurrogate() && from + 1 < text.size() && text[from + 1].isLowSurrogate()) {
            text[to++] = c;
            text[to++] = text[++from];
        } else if (c.isSurrogate()) {
            ++surrogates;
            text[to++] = QChar::ReplacementCharacter;
        } else if (c == u'\r' || c == u'\x85') { // CR, CR LF and NEL are line ends.
            if (c != u'\r' || from + 1 >= text.size() || text[from + 1] != u'\n')
                text[to++] = u'\n';
        } else if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') {
            ++controls;
        } else if (c != QChar::ByteOrderMark || from != 0) {
            text[to++] = c;
        }
    }
    text.truncate(to);
    QStringList notes;
    if (controls > 0)
        notes += u"%1 control characters were left out."_s.arg(controls);
    if (surrogates > 0)
        notes += u"%1 halves of characters were replaced."_s.arg(surrogates);
    return {text, notes};
}

DecodedText decodeText(QByteArrayView bytes)
{
    DecodedText decoded = decodeOnly(bytes);
    DecodedText cleaned = cleanText(std::move(decoded.text));
    cleaned.notes = decoded.notes + cleaned.notes;
    return cleaned;
}

bool looksBinary(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    if (QStringConverter::encodingForData(head) || utf16ByNuls(head))
        return false;
    const auto controls = std::ranges::count_if(head, [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    });
    return controls * 10 > head.size();
}
