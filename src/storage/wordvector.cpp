// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/wordvector.h"

#include "editorial/words.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 500; ///< Characters; at most 3 bytes each.
constexpr qsizetype mostBytes = 900'000;
constexpr int lastPlace = 16'383;
constexpr int fieldGap = 8; ///< Places left free between fields, so that no phrase spans them.

} // namespace

QString quotedLexeme(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s);
    return u'\'' + word + u'\'';
}

QString wordVector(const QStringList &fields)
{
    QString vector;
    int place = 1;
    qsizetype bytes = 0;
    char16_t label = u'A';
    for (const QString &field : fields) {
        forEachWord(field, [&](QStringView word, qsizetype, qsizetype) {
            const QString kept = word.first(std::min(word.size(), longestWord)).toString();
            bytes += 3 * kept.size() + 4;
            if (bytes > mostBytes)
                return;
            vector +=
                quotedLexeme(kept) + u':' + QString::number(std::min(place, lastPlace)) + QChar(label) + u' ';
            ++place;
        });
        place += fieldGap;
        ++label;
    }
    return vector;
}
