// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/presencewatch.h"

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/presence.h"

#include <QUuid>

#include <chrono>

using namespace std::chrono_literals;

PresenceWatch::PresenceWatch(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_timer.setInterval(30s);
    connect(&m_timer, &QTimer::timeout, this, &PresenceWatch::look);
    connect(&desk.article(), &CurrentArticle::opened, this, &PresenceWatch::followArticle);
    followArticle();
}

PresenceWatch::~PresenceWatch()
{
    end();
}

void PresenceWatch::followArticle()
{
    const ArticleId &id = m_desk.article().id();
    if (id == m_shown)
        return;
    m_shown = id;
    setOthers({});
    if (id.isNull()) {
        m_timer.stop();
        end();
    } else {
        m_timer.start();
        look();
    }
}

void PresenceWatch::look()
{
    // While the newsroom cannot be written, the next save must not wait behind a courtesy.
    if (m_desk.article().saveState() == SaveState::Failed)
        setOthers({});
    else if (!m_shown.isNull() && !m_isLooking)
        ask();
}

void PresenceWatch::ask()
{
    m_isLooking = true;
    m_desk.services().jobs.write(
        this,
        [&presence = m_desk.services().presence, desk = m_name, article = m_shown,
         person = m_desk.actor()](const std::stop_token &) { return presence.note(desk, article, person); },
        [this, asked = m_shown](const Result<QStringList> &others) {
            m_isLooking = false;
            if (asked != m_shown)
                look();
            else
                setOthers(others.value_or({}));
        });
}

void PresenceWatch::setOthers(const QStringList &others)
{
    if (m_others == others)
        return;
    m_others = others;
    Q_EMIT othersChanged();
}

void PresenceWatch::end()
{
    m_desk.services().jobs.write(
        &m_desk,
        [&presence = m_desk.services().presence, desk = m_name](const std::stop_token &) {
            return presence.end(desk);
        },
        // Where it could not be said, it is forgotten by itself.
        [](const Result<void> & /*ended*/) {});
}
