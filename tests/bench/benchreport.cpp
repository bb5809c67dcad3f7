// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchreport.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

double at(const QList<double> &sorted, double share)
{
    return sorted[std::min(sorted.size() - 1, qsizetype(share * double(sorted.size())))];
}

} // namespace

BenchReport::BenchReport(QString bench, const QStringList &arguments, QList<int> defaultSizes)
    : m_bench(std::move(bench))
    , m_json(arguments.contains(u"--json"_s))
{
    for (const QString &argument : arguments) {
        if (const int size = argument.toInt(); size > 0)
            m_sizes.append(size);
    }
    if (m_sizes.isEmpty())
        m_sizes = std::move(defaultSizes);
}

void BenchReport::row(const QString &name, int n, const QList<double> &times, const BenchContext &context)
{
    if (times.isEmpty())
        return;
    QList<double> sorted = times;
    std::ranges::sort(sorted);
    const double p50 = at(sorted, 0.5);
    const double ratio = context.peerMs > 0 ? p50 / context.peerMs : 0;
    const double megabytes = context.residentMegabytes > 0 ? context.residentMegabytes : residentMegabytes();
    if (m_json) {
        std::printf(
            "{\"bench\":\"%s\",\"case\":\"%s\",\"n\":%d,\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,"
            "\"rss_mb\":%.1f",
            qPrintable(m_bench), qPrintable(name), n, p50, at(sorted, 0.99), sorted.last(), megabytes);
        if (context.peerMs > 0)
            std::printf(",\"ratio\":%.3f,\"ratio_to\":\"%s\"", ratio, qPrintable(context.ratioTo));
        std::printf("}\n");
    } else {
        std::printf("%-10s %-26s %8d  p50 %9.3f  p99 %9.3f  max %9.3f ms %7.1f MB", qPrintable(m_bench),
                    qPrintable(name), n, p50, at(sorted, 0.99), sorted.last(), megabytes);
        if (context.peerMs > 0)
            std::printf("  %.2f x %s", ratio, qPrintable(context.ratioTo));
        std::printf("\n");
    }
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double timedMs(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

double medianMs(QList<double> times)
{
    if (times.isEmpty())
        return 0;
    std::ranges::sort(times);
    return at(times, 0.5);
}

QString TextMaker::text(int words)
{
    const int target = m_words + words;
    QString text;
    for (int number = 0; m_words < target; ++number)
        text += block(number) + u"\n\n"_s;
    text.squeeze(); // what it does not need would count as the editor's
    return text;
}

QString TextMaker::block(int number)
{
    if (number % 9 == 4)
        return u"## "_s + sentence(6);
    if (number % 13 == 7)
        return u"- "_s + sentence(9) + u"\n- "_s + sentence(8) + u"\n- "_s + sentence(11);
    if (number % 29 == 11)
        return u"> "_s + sentence(18);
    if (number % 41 == 17)
        return u"| Name | Count |\n|---|---:|\n| "_s + sentence(2) + u" | 12 |\n| "_s + sentence(2)
            + u" | 40 |"_s;
    if (number % 53 == 31)
        return u"```\nint count = 0;\nreturn count;\n```"_s;
    QString paragraph;
    for (int index = 0; index < 4; ++index)
        paragraph += sentence(14) + u' ';
    return paragraph.trimmed();
}

QString TextMaker::sentence(int words)
{
    // A few common words, and a long tail of rare ones by number, as a real vocabulary has.
    static const QStringList common{u"harbour"_s, u"council"_s, u"the"_s,    u"ferry"_s,
                                    u"of"_s,      u"vote"_s,    u"a"_s,      u"night"_s,
                                    u"and"_s,     u"in"_s,      u"report"_s, u"timetable"_s};
    QString sentence;
    for (int index = 0; index < words; ++index) {
        m_seed = m_seed * 6364136223846793005ULL + 1442695040888963407ULL;
        const quint64 draw = m_seed >> 33;
        QString word = draw % 4 == 0 ? u"quay%1"_s.arg(draw / 4 % 5000) : common.at(qsizetype(draw / 4 % 12));
        if (draw % 23 == 0)
            word = u"**"_s + word + u"**"_s;
        else if (draw % 37 == 0)
            word = u"["_s + word + u"](https://example.org/a)"_s;
        sentence += (index == 0 ? QString() : u" "_s) + word;
    }
    m_words += words;
    return sentence + u'.';
}
