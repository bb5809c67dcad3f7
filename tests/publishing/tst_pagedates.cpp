// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagedates.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPageDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesFollowLanguageAndZoneOnly_data();
    void datesFollowLanguageAndZoneOnly();
};

void TestPageDates::datesFollowLanguageAndZoneOnly_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("shortDay");
    QTest::addColumn<QString>("machine");
    const QDateTime winter(QDate(2025, 10, 13), QTime(1, 0), Qt::UTC);
    const QDateTime summer(QDate(2026, 7, 5), QTime(23, 30), Qt::UTC);
    QTest::newRow("UTC") << winter << u"UTC"_s << u"en"_s << u"13 October 2025, 01:00 UTC"_s
                         << u"Monday, 13 October 2025"_s << u"13 Oct 2025"_s << u"2025-10-13T01:00:00Z"_s;
    QTest::newRow("Shanghai") << winter << u"Asia/Shanghai"_s << u"en"_s
                              << u"13 October 2025, 09:00 CST (UTC+8)"_s << u"Monday, 13 October 2025"_s
                              << u"13 Oct 2025"_s << u"2025-10-13T09:00:00+08:00"_s;
    QTest::newRow("Chinese") << winter << u"Asia/Shanghai"_s << u"zh-Hans"_s
                             << u"2025年10月13日 09:00 CST（UTC+8）"_s << u"2025年10月13日 星期一"_s
                             << u"2025年10月13日"_s << u"2025-10-13T09:00:00+08:00"_s;
    QTest::newRow("summer time") << summer << u"Europe/London"_s << u"en-GB"_s
                                 << u"6 July 2026, 00:30 BST (UTC+1)"_s << u"Monday, 6 July 2026"_s
                                 << u"6 Jul 2026"_s << u"2026-07-06T00:30:00+01:00"_s;
    QTest::newRow("Greenwich in winter")
        << winter.addMonths(1) << u"Europe/London"_s << u"en"_s << u"13 November 2025, 01:00 GMT"_s
        << u"Thursday, 13 November 2025"_s << u"13 Nov 2025"_s << u"2025-11-13T01:00:00Z"_s;
    QTest::newRow("half hours, no abbreviation")
        << winter << u"Asia/Kathmandu"_s << u"en"_s << u"13 October 2025, 06:45 UTC+5:45"_s
        << u"Monday, 13 October 2025"_s << u"13 Oct 2025"_s << u"2025-10-13T06:45:00+05:45"_s;
    QTest::newRow("west") << winter << u"America/St_Johns"_s << u"en"_s
                          << u"12 October 2025, 22:30 NDT (UTC-2:30)"_s << u"Sunday, 12 October 2025"_s
                          << u"12 Oct 2025"_s << u"2025-10-12T22:30:00-02:30"_s;
    QTest::newRow("unknown zone") << winter << u"Harbour/Selby"_s << u"en"_s
                                  << u"13 October 2025, 01:00 UTC"_s << u"Monday, 13 October 2025"_s
                                  << u"13 Oct 2025"_s << u"2025-10-13T01:00:00Z"_s;
    QTest::newRow("a language without a form of its own")
        << winter << u"UTC"_s << u"fr"_s << u"13 October 2025, 01:00 UTC"_s << u"Monday, 13 October 2025"_s
        << u"13 Oct 2025"_s << u"2025-10-13T01:00:00Z"_s;
}

void TestPageDates::datesFollowLanguageAndZoneOnly()
{
    QFETCH(QDateTime, at);
    QFETCH(QString, zone);
    QFETCH(QString, language);
    for (const QLocale &locale : {QLocale(QLocale::C), QLocale(u"de_DE"_s), QLocale(u"ar_EG"_s)}) {
        QLocale::setDefault(locale);
        QTEST(pageDateTime(at, zone, language), "moment");
        QTEST(pageDay(at, zone, language), "day");
        QTEST(pageShortDay(at, zone, language), "shortDay");
        QTEST(machineDateTime(at, zone), "machine");
    }
}

QTEST_GUILESS_MAIN(TestPageDates)
#include "tst_pagedates.moc"
