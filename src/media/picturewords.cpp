// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/picturewords.h"

#include "media/metadata.h"

#include <QStringConverter>
#include <QStringList>

#include <exception>
#include <exiv2/exiv2.hpp>
#include <mutex>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostBytesOfWords = size_t(16) * 1024;
constexpr qsizetype mostCharacters = 2000; // More is no caption, and a field of one line cannot show it.

/// One line without control characters. Metadata is UTF-8 by now; what is not is taken for Latin-1, as old
/// programs wrote it.
QString line(const std::string &bytes)
{
    const std::string_view view = std::string_view(bytes).substr(0, mostBytesOfWords);
    const QByteArrayView words(view.data(), qsizetype(view.size()));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(words);
    if (decoder.hasError())
        text = QString::fromLatin1(words);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    text = text.split(u' ', Qt::SkipEmptyParts).join(u' ');
    if (text.size() > mostCharacters)
        text.truncate(text[mostCharacters - 1].isHighSurrogate() ? mostCharacters - 1 : mostCharacters);
    return text;
}

/// The first that says something.
QString firstOf(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

QString xmpWords(const Exiv2::XmpData &data, const char *key)
{
    const auto found = data.findKey(Exiv2::XmpKey(key));
    if (found == data.end())
        return {};
    if (const auto *inLanguages = dynamic_cast<const Exiv2::LangAltValue *>(&found->value())) {
        const auto byDefault = inLanguages->value_.find("x-default");
        if (byDefault != inLanguages->value_.end())
            return line(byDefault->second);
        return inLanguages->value_.empty() ? QString() : line(inLanguages->value_.begin()->second);
    }
    if (found->typeId() == Exiv2::xmpText) // of which it counts the characters
        return line(found->toString());
    QStringList parts;
    for (long part = 0; part < found->count(); ++part)
        parts.append(line(found->toString(part)));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// A dataset of IPTC may be there several times: one for each person.
QString iptcWords(const Exiv2::IptcData &data, const char *key)
{
    const Exiv2::IptcKey wanted(key);
    QStringList parts;
    for (const Exiv2::Iptcdatum &datum : data) {
        if (datum.tag() == wanted.tag() && datum.record() == wanted.record())
            parts.append(line(datum.toString()));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString exifWords(const Exiv2::ExifData &data, const char *key)
{
    const auto found = data.findKey(Exiv2::ExifKey(key));
    return found == data.end() ? QString() : line(found->toString());
}

QString creditOf(const Exiv2::Image &image)
{
    const QString creator = firstOf({xmpWords(image.xmpData(), "Xmp.dc.creator"),
                                     iptcWords(image.iptcData(), "Iptc.Application2.Byline"),
                                     exifWords(image.exifData(), "Exif.Image.Artist")});
    QString agency = firstOf({xmpWords(image.xmpData(), "Xmp.photoshop.Credit"),
                              iptcWords(image.iptcData(), "Iptc.Application2.Credit")});
    if (creator.isEmpty() && agency.isEmpty())
        return exifWords(image.exifData(), "Exif.Image.Copyright");
    if (creator.isEmpty() || agency.contains(creator))
        return agency;
    return agency.isEmpty() ? creator : QString(creator + u" / "_s + agency);
}

Picture wordsIn(const QByteArray &metadata)
{
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(metadata.constData()),
                                                 long(metadata.size()));
    image->readMetadata();
    Picture words;
    words.alt = xmpWords(image->xmpData(), "Xmp.iptc.AltTextAccessibility");
    words.caption = firstOf({xmpWords(image->xmpData(), "Xmp.dc.description"),
                             iptcWords(image->iptcData(), "Iptc.Application2.Caption")});
    words.credit = creditOf(*image);
    return words;
}

} // namespace

Picture readPictureWords(const QByteArray &bytes)
{
    const auto metadata = onlyMetadata(bytes, {});
    if (!metadata || metadata->isEmpty())
        return {};
    // The XMP part of the library has state of its own that threads would share.
    static std::mutex one;
    const std::scoped_lock lock(one);
    try {
        static const bool isReady = [] {
            Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
            return Exiv2::XmpParser::initialize();
        }();
        return isReady ? wordsIn(*metadata) : Picture();
    } catch (const std::exception &) {
        return {}; // Damaged metadata says nothing; Exiv2 tells by throwing.
    }
}
