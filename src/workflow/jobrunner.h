// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>

/// Runs work away from the GUI thread: reads on a small pool, writes in order on one library thread, and work
/// of many articles on threads of its own. Answers come back in the thread of their context object and are
/// dropped when it is gone. Create, use and destroy it in the main thread, where those live; the destructor
/// asks running jobs to stop, those with a token of their own too, drops reads and long work that have not
/// begun and waits for queued writes.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /// Runs `work(stop)` on the read pool, then `done(answer)` in the thread of `context`.
    template <typename Work, typename Done>
    void read(QObject *context, Work work, Done done)
    {
        start(m_reads, context, std::move(work), std::move(done), {});
    }
    /// The same on the library thread, after all writes asked for earlier. A queued write always runs.
    template <typename Work, typename Done>
    void write(QObject *context, Work work, Done done)
    {
        start(m_writes, context, std::move(work), std::move(done), {});
    }
    /// Like read(), with a stop token of the caller's (LatestJob uses it); the runner's end stops it too.
    template <typename Work, typename Done>
    void readUntil(const std::stop_token &stop, QObject *context, Work work, Done done)
    {
        start(m_reads, context, std::move(work), std::move(done), stop);
    }
    /// The same for what takes minutes (an import, an export, a change of many articles): neither questions
    /// nor saves wait for it. It may write in short transactions. Where two run, a third waits.
    template <typename Work, typename Done>
    void workUntil(const std::stop_token &stop, QObject *context, Work work, Done done)
    {
        start(m_longs, context, std::move(work), std::move(done), stop);
    }

private:
    /// A token that asks to stop as soon as one of two does. Lives in the worker, as long as the job.
    class EitherStop
    {
    public:
        EitherStop(const std::stop_token &one, const std::stop_token &other);
        Q_DISABLE_COPY_MOVE(EitherStop)
        [[nodiscard]] std::stop_token token() const { return m_both.get_token(); }

    private:
        struct Ask
        {
            std::stop_source both;
            void operator()() { both.request_stop(); }
        };
        std::stop_source m_both;
        std::stop_callback<Ask> m_first;
        std::stop_callback<Ask> m_second;
    };
    template <typename Work, typename Done>
    void start(QThreadPool &pool, QObject *context, Work work, Done done, const std::stop_token &stop);
    /// From any thread: calls `answer` in this thread, unless `context` is gone by then.
    void deliver(const QPointer<QObject> &context, std::function<void()> answer);

    QThreadPool m_reads;
    QThreadPool m_longs; ///< What would keep all readers busy.
    QThreadPool m_writes; ///< One thread: writes run in order.
    std::stop_source m_stop;
};

template <typename Work, typename Done>
void JobRunner::start(QThreadPool &pool, QObject *context, Work work, Done done, const std::stop_token &stop)
{
    Q_ASSERT(context && context->thread() == thread());
    // Shared, because std::function copies what it holds and jobs may hold what cannot be copied.
    auto job = std::make_shared<std::pair<Work, Done>>(std::move(work), std::move(done));
    pool.start([this, guard = QPointer<QObject>(context), job = std::move(job), stop,
                own = m_stop.get_token()]() mutable {
        // Moved out, so that what `done` holds is destroyed in the thread it came from.
        auto mine = std::move(job);
        const EitherStop either(stop, own);
        if constexpr (std::is_void_v<std::invoke_result_t<Work &, std::stop_token>>) {
            mine->first(either.token());
            deliver(guard, [mine = std::move(mine)] { mine->second(); });
        } else {
            using Answer = std::invoke_result_t<Work &, std::stop_token>;
            auto answer = std::make_shared<Answer>(mine->first(either.token()));
            deliver(guard, [mine = std::move(mine), answer = std::move(answer)] {
                mine->second(std::move(*answer));
            });
        }
    });
}
