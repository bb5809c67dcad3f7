// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/finding.h"
#include "workflow/latestjob.h"

#include <QObject>
#include <QTimer>

#include <optional>

class CurrentArticle;
class Publishing;

/// The findings of the open article with its unsaved text, kept up to date while it is edited. The Checks
/// pane, the status bar and the question before publishing read the same list. GUI thread only.
class ArticleFindings : public QObject
{
    Q_OBJECT

public:
    ArticleFindings(const CurrentArticle &article, const Publishing &publishing, JobRunner &jobs,
                    QObject *parent);

    /// Of the newest text that was checked. Says nothing of the article until hasAnswer().
    [[nodiscard]] const QList<Finding> &list() const { return m_findings; }
    /// False from opening an article until its first check is through.
    [[nodiscard]] bool hasAnswer() const { return m_hasAnswer; }
    /// Why the newest check gave no answer; list() is then of an older text.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] bool isCurrent() const; ///< False while a check of newer text is under way.
    /// Checks now instead of after the next pause in typing.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    const CurrentArticle &m_article;
    const Publishing &m_publishing;
    LatestJob m_job;
    QTimer m_pause;
    QList<Finding> m_findings;
    std::optional<Error> m_failure;
    bool m_hasAnswer = false;
};
