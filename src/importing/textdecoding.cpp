// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/textdecoding.h"

#include "importing/importnote.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype detectorBytes = qsizetype(64) * 1024; // The detector's time grows with its input.

struct Utf8Balance
{
    qsizetype sequences = 0; ///< Well-formed sequences of two bytes or more.
    qsizetype bad = 0; ///< Ill-formed runs.
    bool isCutOff = false; ///< The last sequence lacks its end.
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

/// Behind the continuation bytes from `at`.
qsizetype afterContinuation(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size() && (uchar(bytes[at]) & 0xC0) == 0x80)
        ++at;
    return at;
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
            const qsizetype next = afterContinuation(bytes, at + 1);
            balance.isCutOff = next == bytes.size() && next > at + 1 && uchar(bytes[at]) >= 0xE0;
            balance.bad += balance.isCutOff ? 0 : 1;
            at = next;
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

/// A double-byte charset with the leading bytes of its everyday characters, as first-to-last pairs.
struct DoubleByteCharset
{
    const char *name;
    std::array<std::pair<uchar, uchar>, 2> everydayLeads;
    uchar firstTrail;
};
constexpr std::array doubleByteCharsets{
    DoubleByteCharset{"GB18030", {{{0xB0, 0xD7}, {0xA1, 0xA3}}}, 0xA1},
    DoubleByteCharset{"Big5", {{{0xA4, 0xC6}, {0xA1, 0xA1}}}, 0x40},
    DoubleByteCharset{"Shift_JIS", {{{0x82, 0x83}, {0x88, 0x97}}}, 0x40},
    DoubleByteCharset{"EUC-KR", {{{0xB0, 0xC8}, {0xA1, 0xA1}}}, 0xA1},
    DoubleByteCharset{"EUC-JP", {{{0xA4, 0xA5}, {0xB0, 0xCF}}}, 0xA1},
};

/// Share of the characters beyond ASCII that are everyday ones of the charset.
double everydayShare(QByteArrayView bytes, const DoubleByteCharset &charset)
{
    int all = 0;
    int everyday = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const uchar lead = uchar(bytes[at]);
        if (lead < 0x80)
            continue;
        const uchar trail = at + 1 < bytes.size() ? uchar(bytes[at + 1]) : uchar(0);
        ++all;
        everyday += std::ranges::any_of(charset.everydayLeads, [&](const auto &leads) {
            return lead >= leads.first && lead <= leads.second && trail >= charset.firstTrail;
        });
        ++at;
    }
    return all == 0 ? 0 : double(everyday) / all;
}

/// Statistics of letters tell single-byte charsets apart, where there is enough text.
QByteArray singleByteCharset(QByteArrayView bytes)
{
    constexpr int32_t sureEnough = 50; // Of 100; below it the detector guesses among Latin charsets.
    // By so much another charset must fit better than Western European: text in one leads by 25 and more, but
    // a few signs (£ ½ °) in a short English text gave Romanian a lead of 5.
    constexpr int32_t clearLead = 15;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), int32_t(bytes.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **const found = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status) || count == 0)
        return "windows-1252";
    const std::span matches(found, size_t(count)); // The likeliest first.
    const auto confidence = [&status](const UCharsetMatch *match) {
        return ucsdet_getConfidence(match, &status);
    };
    const auto name = [&status](const UCharsetMatch *match) {
        return QByteArray(ucsdet_getName(match, &status));
    };
    const int32_t best = confidence(matches.front());
    const bool isWestern = std::ranges::any_of(matches, [&](const UCharsetMatch *match) {
        const QByteArray charset = name(match);
        return (charset == "ISO-8859-1" || charset == "windows-1252") && confidence(match) > best - clearLead;
    });
    return best < sureEnough || isWestern ? "windows-1252"_ba : name(matches.front());
}

QByteArray likeliestCharset(QByteArrayView bytes)
{
    const QByteArrayView start = bytes.first(std::min(bytes.size(), detectorBytes));
    double best = 0.6; // Text of another charset seldom comes near it.
    QByteArray likeliest;
    for (const DoubleByteCharset &charset : doubleByteCharsets) {
        const double share = everydayShare(start, charset);
        if (share > best && decodeStrictly(bytes, charset.name)) {
            best = share;
            likeliest = charset.name;
        }
    }
    return likeliest.isEmpty() ? singleByteCharset(start) : likeliest;
}

Sentence takenFor(const QString &encoding)
{
    return importNote(QT_TRANSLATE_NOOP("ImportNote", "The encoding was taken for %1."), {encoding});
}

DecodedText decodeLegacy(QByteArrayView bytes)
{
    const QByteArray charset = likeliestCharset(bytes);
    if (const auto text = decodeStrictly(bytes, charset.constData()))
        return {*text, {takenFor(QString::fromLatin1(charset))}};
    return {QString::fromLatin1(bytes), {takenFor(u"ISO-8859-1"_s)}};
}

DecodedText decodeOnly(QByteArrayView bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        const QString text = decoder.decode(bytes);
        if (*marked != QStringConverter::Utf8)
            return {text,
                    {importNote(QT_TRANSLATE_NOOP("ImportNote", "The text was read as %1."),
                                {QLatin1StringView(QStringConverter::nameForEncoding(*marked))})}};
        if (decoder.hasError())
            return {text,
                    {importNote(QT_TRANSLATE_NOOP("ImportNote", "Bytes that are no UTF-8 were replaced."))}};
        return {text, {}};
    }
    if (const auto unmarked = utf16ByNuls(bytes)) {
        QStringDecoder decoder(*unmarked);
        return {decoder.decode(bytes),
                {takenFor(QLatin1StringView(QStringConverter::nameForEncoding(*unmarked)))}};
    }
    const Utf8Balance balance = utf8Balance(bytes);
    if (balance.bad == 0 && !balance.isCutOff)
        return {QString::fromUtf8(bytes), {}};
    if (balance.sequences >= balance.bad)
        return {
            QString::fromUtf8(bytes),
            {importNote(QT_TRANSLATE_NOOP("ImportNote", "Bytes that are no UTF-8 were replaced; places: %1."),
                        {QString::number(balance.bad + (balance.isCutOff ? 1 : 0))})}};
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
    QList<Sentence> notes;
    if (controls > 0)
        notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Control characters left out: %1."),
                            {QString::number(controls)});
    if (surrogates > 0)
        notes += importNote(QT_TRANSLATE_NOOP("ImportNote", "Halves of characters replaced: %1."),
                            {QString::number(surrogates)});
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
    return controls * 4 > head.size();
}
