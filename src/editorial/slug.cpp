// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/slug.h"

#include "editorial/folding.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/translit.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSlug = 80;

/// Han characters as pinyin, a space between syllables; other letters unchanged. Unchanged too where ICU has
/// no rules (a build of it without data).
QString withPinyin(const QString &text)
{
    static const std::unique_ptr<icu::Transliterator> pinyin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    if (!pinyin)
        return text;
    icu::UnicodeString letters(text.utf16(), int(text.size()));
    pinyin->transliterate(letters);
    return QString::fromUtf16(letters.getBuffer(), letters.length());
}

bool holdsHan(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (QChar::script(point.value) == QChar::Script_Han)
            return true;
        at += point.units;
    }
    return false;
}

bool isSlugLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}

/// Names that Windows takes for devices, whatever their ending.
bool isDeviceName(QStringView text)
{
    constexpr std::array<QLatin1StringView, 4> plain{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};
    if (std::ranges::any_of(plain, [text](QLatin1StringView name) { return text == name; }))
        return true;
    return text.size() == 4 && (text.startsWith("com"_L1) || text.startsWith("lpt"_L1)) && text[3].isDigit();
}

/// At most `length` characters, ending with a whole word where there is more than one.
QString cutAtWord(const QString &slug, qsizetype length)
{
    if (slug.size() <= length)
        return slug;
    const qsizetype border = slug.lastIndexOf(u'-', length);
    return slug.left(border > 0 ? border : length);
}

} // namespace

Slug Slug::fromHeadline(QStringView headline)
{
    // Longer headlines only cost time: what stands further back is cut off anyway.
    const QString start = headline.left(4 * longestSlug).toString();
    const QString readable = holdsHan(start) ? withPinyin(start) : start;
    QString folded;
    for (qsizetype at = 0; at < readable.size();) {
        const CodePoint point = codePointAt(readable, at);
        at += point.units;
        // "China's" is one word in an address.
        if (point.value != U'\'' && point.value != U'\u2019')
            appendFolded(folded, point.value);
    }
    QString slug;
    for (const QChar letter : std::as_const(folded)) {
        if (isSlugLetter(letter))
            slug.append(letter);
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    slug = cutAtWord(slug, longestSlug);
    if (slug.isEmpty())
        return Slug(u"article"_s);
    return Slug(isDeviceName(slug) ? slug + u"-article" : slug);
}

Slug Slug::madeUniqueAmong(const QStringList &taken) const
{
    if (!taken.contains(m_text))
        return *this;
    for (int number = 2;; ++number) {
        const QString ending = u'-' + QString::number(number);
        const QString candidate = cutAtWord(m_text, longestSlug - ending.size()) + ending;
        if (!taken.contains(candidate))
            return Slug(candidate);
    }
}

bool Slug::isValid() const
{
    if (m_text.isEmpty() || m_text.size() > longestSlug || isDeviceName(m_text))
        return false;
    if (m_text.startsWith(u'-') || m_text.endsWith(u'-') || m_text.contains("--"_L1))
        return false;
    return std::ranges::all_of(m_text, [](QChar letter) { return letter == u'-' || isSlugLetter(letter); });
}
