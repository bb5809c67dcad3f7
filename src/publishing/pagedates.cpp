// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagedates.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// QLocale would follow the CLDR version of the machine's ICU; the same newsroom must give the same bytes
// anywhere.

namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::array days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array daysInChinese{u"星期一", u"星期二", u"星期三", u"星期四",
                                   u"星期五", u"星期六", u"星期日"};

bool isChinese(const QString &language)
{
    return language == "zh"_L1 || language.startsWith("zh-"_L1);
}

QDateTime inZone(const QDateTime &atUtc, const QString &timeZone)
{
    const QTimeZone zone(timeZone.toLatin1());
    return zone.isValid() ? atUtc.toTimeZone(zone) : atUtc.toUTC();
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

/// "UTC+8", "UTC−3:30" with a hyphen-minus, as offsets are typed.
QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    QString text = seconds < 0 ? u"UTC-"_s : u"UTC+"_s;
    text += QString::number(minutes / 60);
    if (minutes % 60 != 0)
        text += u':' + twoDigits(minutes % 60);
    return text;
}

QString clockText(const QDateTime &local)
{
    return twoDigits(local.time().hour()) + u':' + twoDigits(local.time().minute());
}

QString zoneText(const QDateTime &local, bool chinese)
{
    if (local.offsetFromUtc() == 0 && local.timeSpec() == Qt::UTC)
        return u"UTC"_s;
    QString offset = offsetText(local.offsetFromUtc());
    QString name = local.timeZone().abbreviation(local);
    // Zones without an abbreviation of their own are called "+08" in the time zone database.
    const bool isWord =
        !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isWord)
        return offset;
    if (local.offsetFromUtc() == 0)
        return name; // "GMT", "UTC", "WET": no offset to explain.
    return chinese ? name + u"（"_s + offset + u"）"_s : name + u" ("_s + offset + u")"_s;
}

QString chineseDay(const QDate &date)
{
    return u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
}

QString englishDay(const QDate &date, int monthLetters)
{
    const QString month = QString::fromLatin1(months.at(size_t(date.month() - 1)));
    return u"%1 %2 %3"_s.arg(date.day()).arg(month.left(monthLetters)).arg(date.year());
}

} // namespace

QString pageDateTime(const QDateTime &atUtc, const QString &timeZone, const QString &language)
{
    const QDateTime local = inZone(atUtc, timeZone);
    if (isChinese(language))
        return chineseDay(local.date()) + u' ' + clockText(local) + u' ' + zoneText(local, true);
    return englishDay(local.date(), -1) + u", "_s + clockText(local) + u' ' + zoneText(local, false);
}

QString pageDay(const QDateTime &atUtc, const QString &timeZone, const QString &language)
{
    const QDate date = inZone(atUtc, timeZone).date();
    const size_t day = size_t(date.dayOfWeek() - 1);
    if (isChinese(language))
        return chineseDay(date) + u' ' + QString::fromUtf16(daysInChinese.at(day));
    return QString::fromLatin1(days.at(day)) + u", "_s + englishDay(date, -1);
}

QString pageShortDay(const QDateTime &atUtc, const QString &timeZone, const QString &language)
{
    const QDate date = inZone(atUtc, timeZone).date();
    return isChinese(language) ? chineseDay(date) : englishDay(date, 3);
}

QString machineDateTime(const QDateTime &atUtc, const QString &timeZone)
{
    const QDateTime local = inZone(atUtc, timeZone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}
