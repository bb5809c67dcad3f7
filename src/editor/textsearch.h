// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

/// What is looked for in a text, and where.
struct SearchTerms
{
    QString pattern;
    bool matchesCase = false;
    bool wholeWords = false;
    bool isExpression = false; ///< A regular expression (PCRE2); ^ and $ are the ends of lines.
    /// For an expression with its groups: \1, $1, ${1}, \0 the hit; \n and \t. None: only found.
    std::optional<QString> replacement;
    SourceEditor::Range within{0, -1}; ///< UTF-16 units; length -1 = the whole text.
    bool operator==(const SearchTerms &) const = default;
};

struct SearchAnswer
{
    enum class Outcome : std::uint8_t {
        Whole,
        Faulty, ///< No expression; `fault` and `faultAt` say why. No hits.
        TooMuchWork, ///< Gave up part of the way: the hits are those before that place.
        Stopped,
    };
    Outcome outcome = Outcome::Whole;
    QList<SourceEditor::Range> hits; ///< Ascending, none over another. May be empty ranges ("^").
    QStringList texts; ///< Of an expression with a replacement: what each hit becomes.
    QString fault;
    qsizetype faultAt = 0;
};

/// Thread-safe. `stop` ends it early. Expressions that run away are given up after a bounded number of steps
/// at each place, and two seconds in all.
[[nodiscard]] SearchAnswer searchText(const QString &text, const SearchTerms &terms,
                                      const std::atomic_bool &stop);

/// Searches beside the GUI thread: one search at a time, an older one gives way to a newer. The answer comes
/// in the GUI thread, and not at all once this object is gone.
class TextSearcher : public QObject
{
    Q_OBJECT

public:
    explicit TextSearcher(QObject *parent = nullptr);
    ~TextSearcher() override;

    /// `text` is UTF-8. `found` is only called for the newest request.
    void request(const QByteArray &text, const SearchTerms &terms, std::function<void(SearchAnswer)> found);
    void cancel();

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_newest = 0;
};
