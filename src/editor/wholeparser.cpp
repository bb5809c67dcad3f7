// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wholeparser.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

// Of source. What a smaller text leaves is not worth the walk.
constexpr qsizetype largeText = 1'000'000;
// Longer than the pauses of somebody who writes.
constexpr auto longRest = 3s;

constexpr int largeBuffer = 1'000'000;

// Otherwise the C library raises this bound with each large buffer that is freed (mallopt(3),
// M_MMAP_THRESHOLD): the next copies of a long text then stand between its rows, and leave holes there.
void keepLargeBuffersApart()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, largeBuffer);
#endif
}

// The C library would keep the holes where the rows were that a whole parse replaced: half as much again as
// the text takes.
void giveBackFreedMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

WholeParser::WholeParser(QObject *parent)
    : QObject(parent)
{
    keepLargeBuffersApart();
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(longRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_pool.start(giveBackFreedMemory); });
}

WholeParser::~WholeParser()
{
    cancel();
    m_pool.waitForDone();
}

void WholeParser::cancel()
{
    ++m_newest;
    m_rest.stop();
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
}

void WholeParser::request(const QByteArray &text, const QString &language,
                          std::function<void(ParsedText)> parsed)
{
    m_leavesHoles = m_leavesHoles || text.size() >= largeText;
    start<ParsedText>(
        [text, language](const std::atomic_bool *stop) { return parseWhole(text, language, stop); },
        std::move(parsed));
}

void WholeParser::look(const QByteArray &text, const QString &language, std::function<void(TextLook)> seen)
{
    start<TextLook>(
        [text, language](const std::atomic_bool *stop) { return lookOfWhole(text, language, stop); },
        [this, isLarge = text.size() >= largeText, seen = std::move(seen)](TextLook look) {
            // Only at rest: while memory is given back, whoever asks for some waits.
            if (std::exchange(m_leavesHoles, false))
                m_pool.start(giveBackFreedMemory);
            if (isLarge)
                m_rest.start();
            seen(std::move(look));
        });
}

template <typename Answer>
void WholeParser::start(std::function<Answer(const std::atomic_bool *stop)> work,
                        std::function<void(Answer)> answered)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start(
        [this, work = std::move(work), stop = m_stop, number = m_newest, answered = std::move(answered)] {
            if (stop->load(std::memory_order_relaxed))
                return;
            auto result = std::make_shared<Answer>(work(stop.get()));
            // The destructor waits for this thread, so `this` lives; the call itself dies with it.
            QMetaObject::invokeMethod(
                this,
                [this, number, result, answered] {
                    if (number == m_newest && result->isWhole)
                        answered(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}
