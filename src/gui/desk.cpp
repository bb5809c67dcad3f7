// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"

#include "base/errortext.h"
#include "gui/actionregistry.h"
#include "gui/archiveindexing.h"
#include "gui/articlefindings.h"
#include "gui/articlesurroundings.h"
#include "gui/begunnotes.h"
#include "gui/currentarticle.h"
#include "gui/newsroomfacts.h"
#include "gui/settings.h"
#include "workflow/jobrunner.h"

#include <QDir>

QString Desk::actorOf(const Settings &settings)
{
    QString set = settings.value(settingsTable.personName);
    if (!set.isEmpty())
        return set;
    const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return account.isEmpty() ? QDir::home().dirName() : account;
}

Desk::Desk(std::unique_ptr<JobRunner> jobs, std::unique_ptr<OpenNewsroom> newsroom, Settings &settings,
           QWidget *window)
    : m_settings(settings)
    , m_window(window)
    , m_actor(actorOf(settings))
    , m_newsroom(std::move(newsroom))
    , m_jobs(std::move(jobs))
    , m_actions(std::make_unique<ActionRegistry>(settings, window))
    , m_facts(std::make_unique<NewsroomFacts>(services(), nullptr))
    , m_article(std::make_unique<CurrentArticle>(services(), m_actor, nullptr))
    , m_findings(std::make_unique<ArticleFindings>(*m_article, services().publishing, *m_jobs, nullptr))
    , m_indexing(std::make_unique<ArchiveIndexing>(services(), nullptr))
    , m_surroundings(
          std::make_unique<ArticleSurroundings>(*m_article, services().publishing, *m_jobs, nullptr))
    , m_begunNotes(std::make_unique<BegunNotes>())
{
    connect(m_facts.get(), &NewsroomFacts::changed, m_surroundings.get(), &ArticleSurroundings::refresh);
    connect(m_facts.get(), &NewsroomFacts::failed, this, [this](const Error &error) {
        notify({Tone::Failure, errorText(error), {{tr("Try Again"), [this] { m_facts->reload(); }}}});
    });
    connect(m_article.get(), &CurrentArticle::refusedBehind, this,
            [this](const Slug &left, const Error &error) {
                tell(tr("Not done with “%1”, which you left: %2").arg(left.text(), errorText(error)));
            });
    connect(m_article.get(), &CurrentArticle::opened, m_actions.get(), &ActionRegistry::refresh);
    connect(m_article.get(), &CurrentArticle::stateChanged, m_actions.get(), &ActionRegistry::refresh);
    connect(m_article.get(), &CurrentArticle::saveStateChanged, m_actions.get(), &ActionRegistry::refresh);
    connect(m_indexing.get(), &ArchiveIndexing::caughtUp, this, &Desk::noteArticlesChanged);
    m_indexing->start();
}

Desk::~Desk() = default;

void Desk::readActor()
{
    m_actor = actorOf(m_settings);
    m_article->setActor(m_actor);
}

const AppServices &Desk::services() const
{
    return m_newsroom->services();
}
