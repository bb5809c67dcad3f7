// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/latestjob.h"
#include "workflow/relatedarticles.h"

#include <QObject>
#include <QTimer>

class CurrentArticle;

/// What is suggested for the article on the desk, by its text as it stands there: while somebody types, a few
/// times a second. The work is a job; the answer to an older text is dropped. GUI thread only.
class TextSuggestions : public QObject
{
    Q_OBJECT

public:
    TextSuggestions(const CurrentArticle &article, const RelatedArticles &related, JobRunner &jobs,
                    QObject *parent);

    void ask(); ///< Now, and whenever the text has changed, until stop().
    void stop();

Q_SIGNALS:
    void answered(const Result<QList<RelatedSuggestion>> &suggestions);

private:
    void seek();

    const CurrentArticle &m_article;
    const RelatedArticles &m_related;
    LatestJob m_job;
    QTimer m_pause; ///< Between a change and the question: it is not restarted by further ones.
    bool m_isWanted = false;
};
