// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desksession.h"

#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/panes/editorpane.h"
#include "gui/settings.h"
#include "workflow/archive.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <QAction>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QVariantMap entryOf(const ArticleId &id, const SourcePlace &place)
{
    return {{u"article"_s, id.text()},
            {u"position"_s, place.position},
            {u"anchor"_s, place.anchor},
            {u"line"_s, place.topLine},
            {u"share"_s, place.share}};
}

SourcePlace placeIn(const QVariantMap &entry)
{
    return {entry.value(u"position"_s).toInt(), entry.value(u"anchor"_s).toInt(),
            entry.value(u"line"_s).toInt(), entry.value(u"share"_s).toReal()};
}

} // namespace

DeskSession::DeskSession(Desk &desk, EditorPane &pane)
    : QObject(&pane)
    , m_desk(desk)
    , m_pane(pane)
{
    CurrentArticle &article = desk.article();
    connect(&article, &CurrentArticle::opened, this, &DeskSession::noteOpened);
    connect(&article, &CurrentArticle::failed, this, [this] { m_closesByHand = false; });
    connect(&article, &CurrentArticle::conflictFound, this, [this] { m_closesByHand = false; });
    connect(&pane, &EditorPane::placeLeft, this, &DeskSession::keep);
    if (const QAction *close = desk.actions().action(u"article.close"_s))
        connect(close, &QAction::triggered, this, &DeskSession::noteClosing);
    // The desk is still being set up: the journal of what is typed comes after its panes.
    QMetaObject::invokeMethod(this, &DeskSession::restore, Qt::QueuedConnection);
}

QString DeskSession::newsroom() const
{
    return m_desk.services().newsroom.address();
}

void DeskSession::restore()
{
    const QVariantMap entry = m_desk.settings().value(settingsTable.openArticles).value(newsroom()).toMap();
    const ArticleId id(entry.value(u"article"_s).toString());
    if (id.isNull() || m_desk.article().isOpen())
        return;
    m_desk.services().jobs.read(
        this,
        [&archive = m_desk.services().archive, id](const std::stop_token &) {
            return archive.summaries({id});
        },
        [this, id, entry](const Result<QList<ArticleSummary>> &found) {
            if (!found || m_desk.article().isOpen())
                return;
            if (found->isEmpty()) {
                m_desk.tell(tr("The article that was open last is no longer in this newsroom."));
                return;
            }
            m_pane.expectPlace(id, placeIn(entry));
            m_desk.article().open(id);
        });
}

void DeskSession::noteOpened()
{
    const bool wasClosedByHand = std::exchange(m_closesByHand, false);
    const ArticleId &id = m_desk.article().id();
    if (!id.isNull())
        keep(id, m_pane.placeIn(id));
    else if (wasClosedByHand)
        forget();
}

void DeskSession::noteClosing()
{
    // Without unsaved text it is closed already.
    if (m_desk.article().isOpen())
        m_closesByHand = true;
    else
        forget();
}

void DeskSession::forget()
{
    QVariantMap articles = m_desk.settings().value(settingsTable.openArticles);
    articles.remove(newsroom());
    m_desk.settings().setValue(settingsTable.openArticles, articles);
}

void DeskSession::keep(const ArticleId &id, const SourcePlace &place)
{
    QVariantMap articles = m_desk.settings().value(settingsTable.openArticles);
    articles.insert(newsroom(), entryOf(id, place));
    m_desk.settings().setValue(settingsTable.openArticles, articles);
}
