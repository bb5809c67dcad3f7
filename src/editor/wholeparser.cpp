// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wholeparser.h"

WholeParser::WholeParser(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

WholeParser::~WholeParser()
{
    cancel();
    m_pool.waitForDone();
}

void WholeParser::cancel()
{
    ++m_newest;
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
}

void WholeParser::request(const QByteArray &text, const QString &language,
                          std::function<void(ParsedText)> parsed)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, text, language, stop = m_stop, number = m_newest, parsed = std::move(parsed)] {
        if (stop->load(std::memory_order_relaxed))
            return;
        auto result = std::make_shared<ParsedText>(parseWhole(text, language, stop.get()));
        // The destructor waits for this thread, so `this` lives; the call itself dies with it.
        QMetaObject::invokeMethod(
            this,
            [this, number, result, parsed] {
                if (number == m_newest && result->isWhole)
                    parsed(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}
