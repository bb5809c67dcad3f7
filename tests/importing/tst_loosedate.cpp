// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/loosedate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestLooseDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("ISO day") << u"2025-10-13"_s << u"2025-10-12T16:00:00Z"_s;
        QTest::newRow("no zeros") << u"2021-9-1"_s << u"2021-08-31T16:00:00Z"_s;
        QTest::newRow("ISO with zone") << u"2022-12-16T15:00:00+08:00"_s << u"2022-12-16T07:00:00Z"_s;
        QTest::newRow("ISO with milliseconds") << u"2019-08-20T14:21:33.298Z"_s << u"2019-08-20T14:21:33Z"_s;
        QTest::newRow("local time") << u"2023-09-19T09:59:51"_s << u"2023-09-19T01:59:51Z"_s;
        QTest::newRow("Jekyll") << u"2018-08-08 09:00:00 -0400"_s << u"2018-08-08T13:00:00Z"_s;
        QTest::newRow("minutes") << u"2018-08-08 09:00"_s << u"2018-08-08T01:00:00Z"_s;
        QTest::newRow("slashes") << u"2018/08/08"_s << u"2018-08-07T16:00:00Z"_s;
        QTest::newRow("Chinese") << u"2025年10月13日"_s << u"2025-10-12T16:00:00Z"_s;
        QTest::newRow("page") << u"Monday, Oct 13, 2025"_s << u"2025-10-12T16:00:00Z"_s;
        QTest::newRow("British") << u"13 October 2025, 09:00"_s << u"2025-10-13T01:00:00Z"_s;
        QTest::newRow("mail") << u"Mon, 13 Oct 2025 09:00:00 +0000"_s << u"2025-10-13T09:00:00Z"_s;
        QTest::newRow("American time") << u"October 3rd, 2025 at 1:05 pm"_s << u"2025-10-03T05:05:00Z"_s;
        QTest::newRow("zone name") << u"2025-10-13 09:00 Europe/Berlin"_s << u"2025-10-13T07:00:00Z"_s;
        QTest::newRow("ambiguous") << u"10/11/2025"_s << QString();
        QTest::newRow("no such day") << u"2026-02-30"_s << QString();
        QTest::newRow("no such hour") << u"2026-02-01 25:00"_s << QString();
        QTest::newRow("words") << u"yesterday"_s << QString();
        QTest::newRow("a sentence") << u"On Monday, Oct 13, 2025 the council met."_s << QString();
        QTest::newRow("insane") << u"Fri, 99 Foo 9999999 99:99:99 +9999"_s << QString();
    }
    void isRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto date = parseLooseDate(text, u"Asia/Shanghai"_s);
        QCOMPARE(date ? date->utc.toString(Qt::ISODate) : QString(), utc);
        if (date)
            QCOMPARE(date->utc.timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestLooseDate)
#include "tst_loosedate.moc"
