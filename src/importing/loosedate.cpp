// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/loosedate.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDate = 80; // Longer lines are sentences; also bounds the regular expressions.

QTimeZone zoneNamed(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

int monthNamed(QStringView word)
{
    static constexpr std::array months{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                       u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    static constexpr std::array full{u"january",   u"february", u"march",    u"april",
                                     u"may",       u"june",     u"july",     u"august",
                                     u"september", u"october",  u"november", u"december"};
    const QString folded = word.toString().toLower().remove(u'.');
    for (size_t i = 0; i < months.size(); ++i) {
        if (folded == QStringView(months[i]) || folded == QStringView(full[i])
            || (folded == u"sept"_s && i == 8))
            return int(i) + 1;
    }
    return 0;
}

struct DayAndRest
{
    QDate day;
    QString rest; ///< Time and zone, perhaps.
};

std::optional<DayAndRest> dayInFigures(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\d{4})(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?!\d)(.*)$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    for (int group = 2; group <= 8; group += 2) {
        if (match.hasCaptured(group) && !match.captured(group).isEmpty())
            return DayAndRest{QDate(match.captured(1).toInt(), match.captured(group).toInt(),
                                    match.captured(group + 1).toInt()),
                              match.captured(10)};
    }
    return std::nullopt;
}

std::optional<DayAndRest> dayInWords(const QString &text)
{
    static const QRegularExpression monthFirst(
        uR"(^(?:\p{L}+\.?,?\s+)?(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$)"_s);
    static const QRegularExpression dayFirst(
        uR"(^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+\.?),?\s+(\d{4})(?!\d)(.*)$)"_s);
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return DayAndRest{
            QDate(match.captured(3).toInt(), monthNamed(match.capturedView(1)), match.captured(2).toInt()),
            match.captured(4)};
    if (const auto match = dayFirst.match(text); match.hasMatch())
        return DayAndRest{
            QDate(match.captured(3).toInt(), monthNamed(match.capturedView(2)), match.captured(1).toInt()),
            match.captured(4)};
    return std::nullopt;
}

/// Seconds east of UTC; empty where the word is no zone.
std::optional<int> offsetOf(QStringView zone)
{
    if (zone == u"Z" || zone == u"z" || zone == u"UTC" || zone == u"GMT")
        return 0;
    static const QRegularExpression form(uR"(^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?$)"_s);
    const auto match = form.match(zone.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    if (seconds > 14 * 3600)
        return std::nullopt;
    return match.captured(1) == u"-"_s ? -seconds : seconds;
}

std::optional<LooseDate> withTimeOfDay(const DayAndRest &found, const QString &timeZone)
{
    static const QRegularExpression form(
        uR"(^(?:[Tt]|,?\s*(?:at\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([AaPp])\.?[Mm]\.?)?\s*(\S*)$)"_s);
    const QString rest = found.rest.trimmed();
    if (rest.isEmpty())
        return LooseDate{QDateTime(found.day, QTime(0, 0), zoneNamed(timeZone)).toUTC(), false, false};
    const auto match = form.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    if (const QString half = match.captured(5).toLower(); !half.isEmpty())
        hour = hour % 12 + (half == u"p"_s ? 12 : 0);
    const int ms = match.captured(4).leftJustified(3, u'0', true).toInt();
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt(), ms);
    if (!time.isValid())
        return std::nullopt;
    const QString zone = match.captured(6);
    if (zone.isEmpty())
        return LooseDate{QDateTime(found.day, time, zoneNamed(timeZone)).toUTC(), true, false};
    if (const auto offset = offsetOf(zone))
        return LooseDate{QDateTime(found.day, time, Qt::OffsetFromUTC, *offset).toUTC(), true, true};
    const QTimeZone named(zone.toUtf8());
    if (!named.isValid())
        return std::nullopt;
    return LooseDate{QDateTime(found.day, time, named).toUTC(), true, true};
}

} // namespace

std::optional<LooseDate> parseLooseDate(const QString &text, const QString &timeZone)
{
    const QString trimmed = text.simplified();
    if (trimmed.isEmpty() || trimmed.size() > longestDate)
        return std::nullopt;
    auto found = dayInFigures(trimmed);
    if (!found)
        found = dayInWords(trimmed);
    if (!found || !found->day.isValid())
        return std::nullopt;
    return withTimeOfDay(*found, timeZone);
}
