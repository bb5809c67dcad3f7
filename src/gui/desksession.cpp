// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desksession.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/opentabs.h"
#include "gui/panes/editorpane.h"
#include "gui/settings.h"
#include "workflow/archive.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <algorithm>

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

ArticleId articleIn(const QVariantMap &entry)
{
    return ArticleId(entry.value(u"article"_s).toString());
}

SourcePlace placeIn(const QVariantMap &entry)
{
    return {entry.value(u"position"_s).toInt(), entry.value(u"anchor"_s).toInt(),
            entry.value(u"line"_s).toInt(), entry.value(u"share"_s).toReal()};
}

/// A field that somebody types in, or a text.
bool isTypedIn(const QWidget *focus)
{
    return focus && focus->isVisible() && focus->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

DeskSession::DeskSession(Desk &desk, EditorPane &pane, OpenTabs &tabs)
    : QObject(&pane)
    , m_desk(desk)
    , m_pane(pane)
    , m_tabs(tabs)
{
    connect(&desk.article(), &CurrentArticle::opened, this, &DeskSession::keepShown);
    connect(&tabs, &OpenTabs::changed, this, &DeskSession::keepShown);
    connect(&pane, &EditorPane::placeLeft, this, &DeskSession::keep);
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
    const ArticleId id = articleIn(entry);
    if (id.isNull()) {
        m_isRestored = true;
        return;
    }
    QList<ArticleId> wanted{id};
    for (const QVariant &tab : entry.value(u"tabs"_s).toList())
        wanted.append(articleIn(tab.toMap()));
    m_desk.services().jobs.read(
        this,
        [&archive = m_desk.services().archive, wanted](const std::stop_token &) {
            return archive.summaries(wanted);
        },
        [this, entry](const Result<QList<ArticleSummary>> &found) {
            if (found)
                restoreTabs(entry, *found);
            else
                m_desk.tell(errorText(found.error()));
        });
}

void DeskSession::restoreTabs(const QVariantMap &entry, const QList<ArticleSummary> &found)
{
    // An entry of an older Galley has no tabs.
    const QVariantList stored = entry.value(u"tabs"_s, QVariantList{entry}).toList();
    QList<OpenTabs::Tab> tabs;
    for (const QVariant &tab : stored) {
        const ArticleId id = articleIn(tab.toMap());
        const auto article = std::ranges::find(found, id, &ArticleSummary::id);
        if (article == found.end())
            continue;
        tabs.append({id, article->headline});
        m_pane.expectPlace(id, placeIn(tab.toMap()));
    }
    m_isRestored = true;
    const ArticleId shown = articleIn(entry);
    const bool isThere = std::ranges::find(tabs, shown, &OpenTabs::Tab::id) != tabs.end();
    m_tabs.restore(tabs);
    if (!isThere)
        m_desk.tell(tr("The article that was open last is no longer in this newsroom."));
    // Somebody may have asked for another one meanwhile.
    if (m_desk.article().wasAsked() || tabs.isEmpty())
        return;
    // Nor is anybody interrupted who has begun to look for one, or works in another view.
    const bool mayTakeFocus = m_pane.isVisible() && !isTypedIn(m_pane.window()->focusWidget());
    m_desk.article().open(isThere ? shown : tabs.constFirst().id,
                          mayTakeFocus ? TextPlace{u"body"_s} : TextPlace());
}

void DeskSession::keepShown()
{
    const ArticleId &id = m_desk.article().id();
    if (!id.isNull())
        keep(id, m_pane.placeIn(id));
    else if (m_tabs.tabs().isEmpty())
        forget();
}

void DeskSession::forget()
{
    if (!m_isRestored)
        return;
    QVariantMap articles = m_desk.settings().value(settingsTable.openArticles);
    articles.remove(newsroom());
    m_desk.settings().setValue(settingsTable.openArticles, articles);
}

void DeskSession::keep(const ArticleId &id, const SourcePlace &place)
{
    if (!m_isRestored)
        return;
    QVariantMap articles = m_desk.settings().value(settingsTable.openArticles);
    QVariantMap entry = entryOf(id, place);
    QVariantList tabs;
    for (const OpenTabs::Tab &tab : m_tabs.tabs())
        tabs.append(entryOf(tab.id, tab.id == id ? place : m_pane.placeIn(tab.id)));
    entry.insert(u"tabs"_s, tabs);
    articles.insert(newsroom(), entry);
    m_desk.settings().setValue(settingsTable.openArticles, articles);
}
