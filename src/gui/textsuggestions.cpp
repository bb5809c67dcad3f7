// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/textsuggestions.h"

#include "gui/currentarticle.h"
#include "gui/typingpause.h"

namespace {

constexpr int mostSuggested = 20;

} // namespace

TextSuggestions::TextSuggestions(const CurrentArticle &article, const RelatedArticles &related,
                                 JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_article(article)
    , m_related(related)
    , m_job(jobs, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &TextSuggestions::seek);
    connect(&article, &CurrentArticle::textEdited, this, [this] {
        if (m_isWanted && !m_pause.isActive())
            m_pause.start();
    });
}

void TextSuggestions::ask()
{
    m_isWanted = true;
    seek();
}

void TextSuggestions::stop()
{
    m_isWanted = false;
    m_pause.stop();
    m_job.cancel();
}

void TextSuggestions::seek()
{
    m_pause.stop();
    if (!m_article.isOpen()) {
        m_job.cancel();
        return;
    }
    m_job.start(
        [&related = m_related, id = m_article.id(), text = m_article.text()](const std::stop_token &stop) {
            return related.suggest(id, text, mostSuggested, stop);
        },
        [this](const Result<QList<RelatedSuggestion>> &suggestions) { Q_EMIT answered(suggestions); });
}
