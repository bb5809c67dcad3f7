// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/article.h"
#include "workflow/latestjob.h"

#include <QObject>

#include <optional>

class Desk;

/// The articles that were on the desk, in the order they were visited, and the way back and forward through
/// them, also by the side buttons of the mouse. Whoever goes to another article leaves the way forward. GUI
/// thread only.
class Visits : public QObject
{
    Q_OBJECT

public:
    enum class Way { Back, Forward };

    explicit Visits(Desk &desk);
    /// False at the end of the way. After the last article was closed, the way back leads to it.
    [[nodiscard]] bool leads(Way way) const;
    /// Opens the next article in that direction. One that was spiked or is gone is passed over and taken off
    /// the way; the desk is told.
    void go(Way way);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteOpened();
    void openNext(Way way, const Result<QList<ArticleSummary>> &found);
    [[nodiscard]] qsizetype nextOf(Way way) const;

    Desk &m_desk;
    LatestJob m_look;
    QList<ArticleId> m_visited;
    qsizetype m_at = -1; ///< Of the one on the desk, or that was there last.
    std::optional<qsizetype> m_heading; ///< Of the one that was asked for and is not open yet.
};
