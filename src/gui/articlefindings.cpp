// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlefindings.h"

#include "gui/currentarticle.h"
#include "gui/typingpause.h"
#include "workflow/publishing.h"

ArticleFindings::ArticleFindings(const CurrentArticle &article, const Publishing &publishing, JobRunner &jobs,
                                 QObject *parent)
    : QObject(parent)
    , m_article(article)
    , m_publishing(publishing)
    , m_job(jobs, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ArticleFindings::refresh);
    connect(&article, &CurrentArticle::opened, this, [this] {
        m_findings.clear();
        m_failure.reset();
        m_hasAnswer = false;
        refresh();
        Q_EMIT changed();
    });
    connect(&article, &CurrentArticle::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&article, &CurrentArticle::stateChanged, this, &ArticleFindings::refresh);
    connect(&article, &CurrentArticle::pageTouched, this, &ArticleFindings::refresh);
}

bool ArticleFindings::isCurrent() const
{
    return !m_pause.isActive() && !m_job.isBusy();
}

void ArticleFindings::refresh()
{
    m_pause.stop();
    if (!m_article.isOpen()) {
        m_job.cancel();
        return;
    }
    m_job.start([&publishing = m_publishing, id = m_article.id(), text = m_article.text()](
                    const std::stop_token &stop) { return publishing.check(id, text, stop); },
                [this](const Result<QList<Finding>> &findings) {
                    // A failed check says nothing about the text; the next edit asks again.
                    m_failure = findings ? std::nullopt : std::optional(findings.error());
                    if (findings) {
                        m_findings = *findings;
                        m_hasAnswer = true;
                    }
                    Q_EMIT changed();
                });
}
