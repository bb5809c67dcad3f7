// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/incrementaldocument.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

/// Parses whole texts beside the GUI thread: one at a time, an older one gives way to a newer. The answer
/// comes in the GUI thread and only for the newest request, and not at all once this object is gone.
class WholeParser : public QObject
{
    Q_OBJECT

public:
    explicit WholeParser(QObject *parent = nullptr);
    ~WholeParser() override;

    void request(const QByteArray &text, const QString &language, std::function<void(ParsedText)> parsed);
    void look(const QByteArray &text, const QString &language, std::function<void(TextLook)> seen);
    void cancel();

private:
    template <typename Answer>
    void start(std::function<Answer(const std::atomic_bool *stop)> work,
               std::function<void(Answer)> answered);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_newest = 0;
    bool m_leavesHoles = false; ///< In memory: what large texts were before.
    QTimer m_rest; ///< Since a look at a large text, which leaves holes of its own.
};
