// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articletarget.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "workflow/jobrunner.h"
#include "workflow/notes.h"

ArticleTarget::ArticleTarget(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_read(desk.services().jobs, this)
{
    connect(&desk.article(), &CurrentArticle::opened, this, &ArticleTarget::followArticle);
    connect(&desk.article(), &CurrentArticle::stateChanged, this, &ArticleTarget::read);
    followArticle();
}

void ArticleTarget::followArticle()
{
    if (m_holder != m_desk.article().id()) {
        m_holder = m_desk.article().id();
        m_isKnown = false;
        m_target.reset();
        Q_EMIT changed();
    }
    read();
}

void ArticleTarget::read()
{
    if (m_holder.isNull()) {
        m_read.cancel();
        return;
    }
    m_read.start([&notes = m_desk.services().notes,
                  article = m_holder](const std::stop_token &) { return notes.lengthTarget(article); },
                 [this](const Result<std::optional<LengthTarget>> &found) {
                     if (found)
                         take(*found);
                     else
                         m_desk.notify(
                             {Tone::Failure,
                              tr("The length target could not be read: %1").arg(errorText(found.error())),
                              {{tr("Try Again"), [this] { read(); }}}});
                 });
}

void ArticleTarget::take(const std::optional<LengthTarget> &target)
{
    if (m_isKnown && m_target == target)
        return;
    m_isKnown = true;
    m_target = target;
    Q_EMIT changed();
}

void ArticleTarget::set(const ArticleId &article, const Slug &slug, const std::optional<LengthTarget> &target)
{
    m_desk.services().jobs.write(
        this,
        [&notes = m_desk.services().notes, article, target, actor = m_desk.actor()](const std::stop_token &) {
            return notes.setLengthTarget(article, target, actor);
        },
        [this, article, slug, target](const Result<void> &done) {
            if (!done) {
                m_desk.notify(
                    {Tone::Failure,
                     tr("The length target of “%1” was not changed: %2")
                         .arg(slug.text(), errorText(done.error())),
                     {{tr("Try Again"), [this, article, slug, target] { set(article, slug, target); }}}});
            } else if (article == m_holder) {
                m_read.cancel(); // it may have looked before
                take(target);
            }
        });
}
