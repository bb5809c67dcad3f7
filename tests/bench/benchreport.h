// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// What a row can be held against, and memory that is not this process's.
struct BenchContext
{
    QString ratioTo = {}; ///< The floor or peer measured in the same run.
    double peerMs = 0; ///< What that took; 0 = there is none.
    double residentMegabytes = 0; ///< 0 = what this process holds now.
};

/// Prints what a bench measured: a table for people, or one JSON object a line with --json.
class BenchReport
{
public:
    /// `arguments` are the program's: --json and sizes; `defaultSizes` where none is given.
    BenchReport(QString bench, const QStringList &arguments, QList<int> defaultSizes);

    [[nodiscard]] const QList<int> &sizes() const { return m_sizes; }
    /// One row. `n` is the input's size in words or articles, `times` in milliseconds.
    void row(const QString &name, int n, const QList<double> &times, const BenchContext &context = {});

private:
    QString m_bench;
    QList<int> m_sizes;
    bool m_json = false;
};

/// What this process holds in memory now.
[[nodiscard]] double residentMegabytes();
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
