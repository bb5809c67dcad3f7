// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/textdirection.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Figures and marks before the first letter; nobody begins with more.
constexpr qsizetype mostLooked = 1000;

} // namespace

TextDirection directionOfLanguage(QStringView language)
{
    static constexpr std::array rightToLeft{"ar"_L1, "dv"_L1, "fa"_L1, "he"_L1, "ps"_L1,
                                            "sd"_L1, "ug"_L1, "ur"_L1, "yi"_L1};
    const QStringView primary = language.left(language.indexOf(u'-'));
    const bool isRightToLeft = std::ranges::any_of(rightToLeft, [primary](QLatin1StringView code) {
        return primary.compare(code, Qt::CaseInsensitive) == 0;
    });
    return isRightToLeft ? TextDirection::RightToLeft : TextDirection::LeftToRight;
}

std::optional<TextDirection> directionOfText(QStringView text)
{
    const QList<uint> letters = text.left(mostLooked).toUcs4();
    for (const char32_t letter : letters) {
        switch (QChar::direction(letter)) {
        case QChar::DirL:
            return TextDirection::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return TextDirection::RightToLeft;
        default:
            break;
        }
    }
    return std::nullopt;
}
