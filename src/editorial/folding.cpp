// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/folding.h"

#include <QChar>

namespace {

struct PlainLetters
{
    char32_t letter;
    const char16_t *plain;
};

// Letters that Unicode does not decompose, but that people type without their stroke.
constexpr PlainLetters plainLetters[] = {
    {U'ß', u"ss"}, {U'æ', u"ae"}, {U'œ', u"oe"}, {U'ø', u"o"}, {U'ł', u"l"}, {U'đ', u"d"},
    {U'ð', u"d"},  {U'þ', u"th"}, {U'ħ', u"h"},  {U'ŧ', u"t"}, {U'ı', u"i"}, {U'ŋ', u"n"},
};

bool isAccent(char32_t letter)
{
    return letter >= 0x0300 && letter <= 0x036F; // Combining Diacritical Marks
}

} // namespace

CodePoint codePointAt(QStringView text, qsizetype position)
{
    const QChar first = text[position];
    if (first.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(first, text[position + 1]), 2};
    return {first.unicode(), 1};
}

bool isCjk(char32_t letter)
{
    if (letter < 0x1100)
        return false;
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
        return QChar::isLetterOrNumber(letter);
    default:
        return letter == 0x30FC; // The long-vowel mark of kana belongs to no script.
    }
}

void appendFolded(QString &out, char32_t letter)
{
    if (letter < 0x80) {
        out.append(QChar(letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter));
        return;
    }
    if (isAccent(letter))
        return;
    letter = QChar::toCaseFolded(letter);
    for (const auto &[known, plain] : plainLetters) {
        if (known == letter) {
            out.append(QStringView(plain));
            return;
        }
    }
    const bool isHangulSyllable = letter >= 0xAC00 && letter <= 0xD7A3;
    const QString parts = isHangulSyllable ? QString() : QChar::decomposition(letter);
    if (parts.isEmpty()) {
        out.append(QChar::fromUcs4(letter));
        return;
    }
    for (qsizetype at = 0; at < parts.size();) {
        const CodePoint part = codePointAt(parts, at);
        appendFolded(out, part.value);
        at += part.units;
    }
}
