// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/latestjob.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsElsewhereAndAnswersHere();
    void workWithoutAnswerIsToldWhenDone();
    void whatCannotBeCopiedMayBeHeld();
    void writesRunInTheOrderAskedFor();
    void anAnswerDiesWithItsContext();
    void theDestructorStopsReadsAndRunsWrites();
    void theDestructorStopsJobsWithATokenOfTheirOwn();
    void aTokenOfTheCallersStopsItsJob();
    void longWorkHoldsUpNoQuestionAndNoSave();
    void theDestructorStopsLongWork();
    void onlyTheNewestQuestionIsAnswered();
    void questionsBetweenAreNeverAsked();
    void aNewQuestionStopsTheRunningOne();
    void cancellingDropsTheAnswer();
    void anAnswerMayAskAgain();
    void nothingComesAfterTheLatestJobIsGone();
};

void TestJobs::workRunsElsewhereAndAnswersHere()
{
    JobRunner jobs;
    QThread *workedIn = nullptr;
    QThread *answeredIn = nullptr;
    jobs.read(
        this, [](std::stop_token) { return QThread::currentThread(); },
        [&](QThread *thread) {
            workedIn = thread;
            answeredIn = QThread::currentThread();
        });
    QTRY_VERIFY(answeredIn);
    QCOMPARE(answeredIn, thread());
    QVERIFY(workedIn != thread());
}

void TestJobs::workWithoutAnswerIsToldWhenDone()
{
    JobRunner jobs;
    std::atomic<bool> worked = false;
    bool told = false;
    jobs.write(
        this, [&](std::stop_token) { worked = true; }, [&] { told = true; });
    QTRY_VERIFY(told);
    QVERIFY(worked);
}

void TestJobs::whatCannotBeCopiedMayBeHeld()
{
    JobRunner jobs;
    int answer = 0;
    jobs.read(
        this, [number = std::make_unique<int>(7)](std::stop_token) { return std::make_unique<int>(*number); },
        [&answer, owned = std::make_unique<int>(1)](std::unique_ptr<int> number) {
            answer = *number + *owned;
        });
    QTRY_COMPARE(answer, 8);
}

void TestJobs::writesRunInTheOrderAskedFor()
{
    JobRunner jobs;
    QList<int> order; // Only the library thread touches it.
    int told = 0;
    for (int number = 0; number < 200; ++number)
        jobs.write(
            this, [&order, number](std::stop_token) { order.append(number); }, [&told] { ++told; });
    QTRY_COMPARE(told, 200);
    QCOMPARE(order.size(), 200);
    QVERIFY(std::ranges::is_sorted(order));
}

void TestJobs::anAnswerDiesWithItsContext()
{
    JobRunner jobs;
    auto context = std::make_unique<QObject>();
    QSemaphore mayGo;
    bool answered = false;
    jobs.write(
        context.get(), [&](std::stop_token) { mayGo.acquire(); }, [&] { answered = true; });
    bool other = false;
    jobs.write(
        this, [](std::stop_token) {}, [&] { other = true; });
    context.reset();
    mayGo.release();
    QTRY_VERIFY(other);
    QVERIFY(!answered);
}

void TestJobs::theDestructorStopsReadsAndRunsWrites()
{
    std::atomic<bool> stopped = false;
    std::atomic<int> written = 0;
    QSemaphore begun;
    {
        JobRunner jobs;
        jobs.read(
            this,
            [&](std::stop_token stop) {
                begun.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                stopped = true;
            },
            [] {});
        begun.acquire();
        for (int number = 0; number < 10; ++number)
            jobs.write(
                this, [&](std::stop_token) { ++written; }, [] {});
    }
    QVERIFY(stopped);
    QCOMPARE(written.load(), 10);
}

void TestJobs::theDestructorStopsJobsWithATokenOfTheirOwn()
{
    std::stop_source asked;
    std::atomic<bool> stopped = false;
    QSemaphore begun;
    {
        JobRunner jobs;
        // Would keep the destructor waiting for ever if it were not stopped.
        jobs.readUntil(
            asked.get_token(), this,
            [&](std::stop_token stop) {
                begun.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                stopped = true;
            },
            [] {});
        begun.acquire();
    }
    QVERIFY(stopped);
    QVERIFY(!asked.stop_requested());
}

void TestJobs::aTokenOfTheCallersStopsItsJob()
{
    JobRunner jobs;
    std::stop_source asked;
    bool told = false;
    jobs.readUntil(
        asked.get_token(), this,
        [](std::stop_token stop) {
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
        },
        [&] { told = true; });
    asked.request_stop();
    QTRY_VERIFY(told);
}

void TestJobs::longWorkHoldsUpNoQuestionAndNoSave()
{
    QSemaphore mayGo;
    QSemaphore begun;
    JobRunner jobs;
    const auto release = qScopeGuard([&mayGo] { mayGo.release(10); });
    int done = 0;
    for (int number = 0; number < 10; ++number)
        jobs.workUntil(
            {}, this,
            [&](std::stop_token) {
                begun.release();
                mayGo.acquire();
            },
            [&done] { ++done; });
    begun.acquire(2); // an import and an export at once
    bool isAnswered = false;
    bool isSaved = false;
    jobs.read(
        this, [](std::stop_token) {}, [&isAnswered] { isAnswered = true; });
    jobs.write(
        this, [](std::stop_token) {}, [&isSaved] { isSaved = true; });
    QTRY_VERIFY(isAnswered && isSaved);
    QCOMPARE(done, 0);
    mayGo.release(10);
    QTRY_COMPARE(done, 10);
}

void TestJobs::theDestructorStopsLongWork()
{
    std::atomic<int> stopped = 0;
    QSemaphore begun;
    {
        JobRunner jobs;
        for (int number = 0; number < 10; ++number)
            jobs.workUntil(
                {}, this,
                [&](std::stop_token stop) {
                    begun.release();
                    while (!stop.stop_requested())
                        QThread::yieldCurrentThread();
                    ++stopped;
                },
                [] {});
        begun.acquire(2);
    }
    QCOMPARE(stopped.load(), 2); // the others never began
}

void TestJobs::onlyTheNewestQuestionIsAnswered()
{
    JobRunner jobs;
    LatestJob latest(jobs, this);
    QList<int> answers;
    for (int number = 0; number < 50; ++number)
        latest.start([number](std::stop_token) { return number; },
                     [&](int answer) { answers.append(answer); });
    QVERIFY(latest.isBusy());
    QTRY_VERIFY(!latest.isBusy());
    QCOMPARE(answers, QList<int>{49});
}

void TestJobs::questionsBetweenAreNeverAsked()
{
    JobRunner jobs;
    LatestJob latest(jobs, this);
    QSemaphore begun;
    QSemaphore mayGo;
    std::atomic<int> asked = 0;
    int answer = 0;
    latest.start(
        [&](std::stop_token) {
            ++asked;
            begun.release();
            mayGo.acquire();
            return 1;
        },
        [&](int number) { answer = number; });
    begun.acquire();
    for (int number = 2; number <= 9; ++number)
        latest.start(
            [&asked, number](std::stop_token) {
                ++asked;
                return number;
            },
            [&](int given) { answer = given; });
    mayGo.release();
    QTRY_COMPARE(answer, 9);
    QCOMPARE(asked.load(), 2);
}

void TestJobs::aNewQuestionStopsTheRunningOne()
{
    JobRunner jobs;
    LatestJob latest(jobs, this);
    QString answer;
    // Would run for ever if it were not stopped.
    latest.start(
        [](std::stop_token stop) {
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            return u"old"_s;
        },
        [&](const QString &given) { answer = given; });
    latest.start([](std::stop_token) { return u"new"_s; }, [&](const QString &given) { answer = given; });
    QTRY_COMPARE(answer, u"new"_s);
}

void TestJobs::cancellingDropsTheAnswer()
{
    JobRunner jobs;
    LatestJob latest(jobs, this);
    bool answered = false;
    QSemaphore mayGo;
    latest.start(
        [&](std::stop_token) {
            mayGo.acquire();
            return 1;
        },
        [&](int) { answered = true; });
    latest.cancel();
    QVERIFY(!latest.isBusy());
    mayGo.release();
    // The next question comes after the dropped one, so its answer proves that nothing came before.
    bool next = false;
    latest.start([](std::stop_token) { return 2; }, [&](int) { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!answered);
}

void TestJobs::anAnswerMayAskAgain()
{
    JobRunner jobs;
    LatestJob latest(jobs, this);
    int answer = 0;
    latest.start(
        [](std::stop_token) { return 1; },
        [&](int) { latest.start([](std::stop_token) { return 2; }, [&](int given) { answer = given; }); });
    QTRY_COMPARE(answer, 2);
    QVERIFY(!latest.isBusy());
}

void TestJobs::nothingComesAfterTheLatestJobIsGone()
{
    JobRunner jobs;
    bool answered = false;
    QSemaphore mayGo;
    std::atomic<bool> worked = false;
    {
        LatestJob latest(jobs, this);
        latest.start(
            [&](std::stop_token) {
                mayGo.acquire();
                worked = true;
                return 1;
            },
            [&](int) { answered = true; });
    }
    mayGo.release();
    QTRY_VERIFY(worked);
    bool other = false;
    jobs.read(
        this, [](std::stop_token) {}, [&] { other = true; });
    QTRY_VERIFY(other);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
