// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatter.h"
#include "markdown/yamlscalars.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace {

bool isPlainSafe(const QByteArray &utf8)
{
    const auto isWordCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-' || c == ' ' || c == '/' || c == '.' || (c & 0x80) != 0;
    };
    if (utf8.isEmpty() || utf8.startsWith('-') || utf8.startsWith(' ') || utf8.endsWith(' ')
        || utf8.startsWith('.'))
        return false;
    if (!std::all_of(utf8.begin(), utf8.end(), isWordCharacter))
        return false;
    const QVariant read = plainScalar(std::string_view(utf8.constData(), size_t(utf8.size())));
    return read.typeId() == QMetaType::QString && !read.toString().isEmpty();
}

/// Line ends, controls, and characters that YAML 1.2 §5.1 does not print or an editor does not show.
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF
        || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
}

void writeEscape(QByteArray &out, char32_t c)
{
    if (c == U'\n')
        out += "\\n";
    else
        out += "\\U" + QByteArray::number(uint(c), 16).rightJustified(8, '0');
}

void writeText(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const QList<uint> characters = text.toUcs4();
    const bool hasHidden =
        std::any_of(characters.begin(), characters.end(), [](uint c) { return needsEscape(c); });
    if (!hasHidden && isPlainSafe(utf8)) {
        out += utf8;
        return;
    }
    out += '"';
    for (const uint c : characters) {
        if (needsEscape(c)) {
            writeEscape(out, c);
            continue;
        }
        if (c == U'"' || c == U'\\')
            out += '\\';
        const char32_t character = c;
        out += QString::fromUcs4(&character, 1).toUtf8();
    }
    out += '"';
}

void writeNumber(QByteArray &out, double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const QByteArray text(digits.data(), end - digits.data());
    const bool isWhole =
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
    out += text;
    if (isWhole)
        out += ".0"; // else it would be read back as an integer
}

/// On one line; lists and maps in brackets.
void writeFlow(QByteArray &out, const QVariant &value)
{
    QByteArrayView separator;
    switch (value.typeId()) {
    case QMetaType::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        out += QByteArray::number(value.toLongLong());
        break;
    case QMetaType::Double:
        if (std::isfinite(value.toDouble()))
            writeNumber(out, value.toDouble());
        else
            writeText(out, value.toString());
        break;
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        out += '[';
        for (const QVariant &item : value.toList()) {
            out += separator;
            writeFlow(out, item);
            separator = ", ";
        }
        out += ']';
        break;
    case QMetaType::QVariantMap: {
        out += '{';
        const QVariantMap map = value.toMap();
        for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
            out += separator;
            writeText(out, entry.key());
            out += ": ";
            writeFlow(out, entry.value());
            separator = ", ";
        }
        out += '}';
        break;
    }
    default:
        writeText(out, value.toString());
    }
}

bool isListOfMaps(const QVariant &value)
{
    const QVariantList list = value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QVariant &item) {
        return item.typeId() == QMetaType::QVariantMap;
    });
}

void writeRows(QByteArray &out, const QVariantList &items)
{
    for (const QVariant &item : items) {
        out += "\n  - ";
        writeFlow(out, item);
    }
}

} // namespace

QByteArray writeYaml(const QList<std::pair<QString, QVariant>> &entries, YamlLists lists)
{
    QByteArray out;
    for (const auto &[key, value] : entries) {
        writeText(out, key);
        out += ':';
        if (lists == YamlLists::InRows && isListOfMaps(value)) {
            writeRows(out, value.toList());
        } else {
            out += ' ';
            writeFlow(out, value);
        }
        out += '\n';
    }
    return out;
}
