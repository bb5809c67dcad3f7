// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// Prints what a bench measured: a table for people, or one JSON object a line with --json.
class BenchReport
{
public:
    /// `arguments` are the program's: --json and sizes; `defaultSizes` where none is given.
    BenchReport(QString bench, const QStringList &arguments, QList<int> defaultSizes);

    [[nodiscard]] const QList<int> &sizes() const { return m_sizes; }
    /// One row. `n` is the input's size in words or articles, `times` in milliseconds. With a floor or a peer
    /// measured in the same run, `ratioTo` names it and the row says how many times as long this takes.
    void row(const QString &name, int n, const QList<double> &times, const QString &ratioTo = {},
             double peerMs = 0);

private:
    QString m_bench;
    QList<int> m_sizes;
    bool m_json = false;
};

/// Milliseconds that `work` took.
[[nodiscard]] double timedMs(const std::function<void()> &work);
/// The value that half of the times stay under.
[[nodiscard]] double medianMs(QList<double> times);

/// Deterministic article text: paragraphs with marks and links, headings, lists, now and then a quote, table
/// or code.
class TextMaker
{
public:
    explicit TextMaker(quint64 seed = 20251013)
        : m_seed(seed)
    { }
    [[nodiscard]] QString text(int words);
    [[nodiscard]] QString sentence(int words);

private:
    QString block(int number);
    quint64 m_seed;
    int m_words = 0;
};
