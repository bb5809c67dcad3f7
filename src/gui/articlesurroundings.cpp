// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlesurroundings.h"

#include "gui/currentarticle.h"
#include "gui/typingpause.h"

ArticleSurroundings::ArticleSurroundings(const CurrentArticle &article, const Publishing &publishing,
                                         JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_article(article)
    , m_publishing(publishing)
    , m_job(jobs, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ArticleSurroundings::refresh);
    connect(&article, &CurrentArticle::opened, this, [this] {
        m_page = {};
        refresh();
    });
    connect(&article, &CurrentArticle::fieldsEdited, this, &ArticleSurroundings::followFields);
    connect(&article, &CurrentArticle::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&article, &CurrentArticle::stateChanged, this, &ArticleSurroundings::refresh);
    connect(&article, &CurrentArticle::pageTouched, this, &ArticleSurroundings::refresh);
}

void ArticleSurroundings::followFields()
{
    const ArticleText &text = m_article.text();
    if (text.aiUse != m_askedUse || text.language != m_askedLanguage || text.section != m_askedSection)
        refresh();
}

void ArticleSurroundings::refresh()
{
    m_pause.stop();
    if (!m_article.isOpen()) {
        m_job.cancel();
        return;
    }
    const ArticleText text = m_article.text();
    m_askedUse = text.aiUse;
    m_askedLanguage = text.language;
    m_askedSection = text.section;
    m_job.start([&publishing = m_publishing, id = m_article.id(),
                 text](const std::stop_token &) { return publishing.surroundings(id, text); },
                [this](const Result<PageSurroundings> &page) {
                    if (!page) {
                        Q_EMIT failed(page.error());
                        return;
                    }
                    m_page = *page;
                    Q_EMIT changed();
                });
}
