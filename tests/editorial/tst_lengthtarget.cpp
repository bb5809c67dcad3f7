// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/lengthtarget.h"

#include <QTest>

/// How long an article is to be, and what is said of a length that is compared with it.
class TestLengthTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLengthStandsUnderAtOrOverItsTarget_data();
    void aLengthStandsUnderAtOrOverItsTarget();
    void onlyAmountsWithinBoundsAreSound();
    void eachUnitCountsItsOwn();
};

void TestLengthTarget::aLengthStandsUnderAtOrOverItsTarget_data()
{
    QTest::addColumn<int>("amount");
    QTest::addColumn<int>("length");
    QTest::addColumn<TargetStanding>("standing");
    QTest::addColumn<int>("percent");
    using S = TargetStanding;
    QTest::newRow("nothing yet") << 600 << 0 << S::Under << 0;
    QTest::newRow("a word short of the margin") << 600 << 569 << S::Under << 94;
    QTest::newRow("within the margin below") << 600 << 570 << S::Reached << 95;
    QTest::newRow("exactly") << 600 << 600 << S::Reached << 100;
    QTest::newRow("within the margin above") << 600 << 630 << S::Reached << 100;
    QTest::newRow("a word beyond the margin") << 600 << 631 << S::Over << 100;
    QTest::newRow("the smallest has no margin") << 1 << 2 << S::Over << 100;
    QTest::newRow("the smallest is met") << 1 << 1 << S::Reached << 100;
    QTest::newRow("a long text for a small target") << 1 << 2'000'000'000 << S::Over << 100;
    QTest::newRow("the largest") << 1'000'000 << 949'999 << S::Under << 94;
}

void TestLengthTarget::aLengthStandsUnderAtOrOverItsTarget()
{
    QFETCH(int, amount);
    QFETCH(int, length);
    const LengthTarget target{.unit = LengthUnit::Words, .amount = amount};
    QTEST(standingOf(length, target), "standing");
    QTEST(percentOf(length, target), "percent");
}

void TestLengthTarget::onlyAmountsWithinBoundsAreSound()
{
    const auto isSound = [](int amount) {
        return LengthTarget{.unit = LengthUnit::Characters, .amount = amount}.isSound();
    };
    QVERIFY(isSound(1) && isSound(1'000'000));
    QVERIFY(!isSound(0) && !isSound(-600) && !isSound(1'000'001));
}

void TestLengthTarget::eachUnitCountsItsOwn()
{
    const TextCount count = countText(u"It rained. 港口关闭。");
    QCOMPARE(lengthIn(LengthUnit::Words, count), 6);
    QCOMPARE(lengthIn(LengthUnit::Characters, count), 16);
    for (const auto &[unit, word] : lengthUnitCodes.rows)
        QCOMPARE(lengthUnitCodes.value(QString(word)), unit);
}

QTEST_GUILESS_MAIN(TestLengthTarget)
#include "tst_lengthtarget.moc"
