// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/opentabs.h"

#include "gui/currentarticle.h"
#include "gui/desk.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype mostClosed = 20;

} // namespace

OpenTabs::OpenTabs(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
{
    CurrentArticle &article = desk.article();
    connect(&article, &CurrentArticle::opened, this, &OpenTabs::noteOpened);
    connect(&article, &CurrentArticle::stayed, this, &OpenTabs::noteStayed);
    connect(&article, &CurrentArticle::fieldsEdited, this, &OpenTabs::noteHeadline);
    connect(&article, &CurrentArticle::saveStateChanged, this, &OpenTabs::relabelled);
}

int OpenTabs::indexOf(const ArticleId &id) const
{
    const auto found = std::ranges::find(m_tabs, id, &Tab::id);
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

int OpenTabs::current() const
{
    return indexOf(m_desk.article().id());
}

bool OpenTabs::isUnsaved(int index) const
{
    return index == current() && m_desk.article().isUnsaved();
}

void OpenTabs::restore(const QList<Tab> &tabs)
{
    for (const Tab &tab : tabs) {
        if (!holds(tab.id))
            m_tabs.append(tab);
    }
    Q_EMIT changed();
}

void OpenTabs::request(const Pending &pending)
{
    m_pending = pending;
    m_desk.article().open(pending.going,
                          pending.keepsFocus ? TextPlace() : TextPlace{QStringLiteral("body")});
}

void OpenTabs::goTo(int index)
{
    if (index >= 0 && index < m_tabs.size())
        request({.going = m_tabs[index].id});
}

void OpenTabs::step(int tabs)
{
    const int count = int(m_tabs.size());
    // Two quick steps are two, though the first is still under way.
    const int from = holds(m_pending.going) ? indexOf(m_pending.going) : current();
    if (count > 1)
        goTo((from + tabs + count) % count);
}

void OpenTabs::openInNew(const ArticleId &id)
{
    if (holds(id))
        request({.going = id, .keepsFocus = true});
    else
        request({.going = id, .place = indexOf(m_shown) + 1, .keepsFocus = true});
}

void OpenTabs::expectNew()
{
    m_pending = {.place = indexOf(m_shown) + 1};
}

void OpenTabs::move(int from, int to)
{
    const auto isTab = [this](int index) { return index >= 0 && index < m_tabs.size(); };
    if (from == to || !isTab(from) || !isTab(to))
        return;
    m_tabs.move(from, to);
    Q_EMIT changed();
}

void OpenTabs::close(const ArticleId &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    if (id != m_desk.article().id()) {
        take(id);
        Q_EMIT changed();
    } else if (m_tabs.size() > 1) {
        request({.going = m_tabs[index + 1 < m_tabs.size() ? index + 1 : index - 1].id, .closing = id});
    } else {
        m_pending = {.closing = id};
        m_desk.article().leave([](const Result<void> &) {});
    }
}

void OpenTabs::closeOthers(const ArticleId &id)
{
    if (id != m_desk.article().id()) {
        request({.going = id, .isAlone = true});
        return;
    }
    const QList<Tab> before = m_tabs;
    for (const Tab &tab : before) {
        if (tab.id != id)
            take(tab.id);
    }
    Q_EMIT changed();
}

void OpenTabs::reopen()
{
    while (!m_closed.isEmpty()) {
        const Closed last = m_closed.takeLast();
        if (holds(last.id)) // opened since, by another way
            continue;
        request({.going = last.id, .place = last.place});
        return;
    }
}

void OpenTabs::take(const ArticleId &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    m_closed.append({id, index}); // first: the id may be that of the tab
    m_tabs.removeAt(index);
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
}

void OpenTabs::noteOpened()
{
    const ArticleId id = m_desk.article().id();
    if (id == m_shown && holds(id) && id != m_pending.going) {
        noteHeadline(); // shown anew; what was asked for is still to come
        Q_EMIT changed();
        return;
    }
    const Pending pending = std::exchange(m_pending, {});
    if (id.isNull()) {
        // A newsroom that is left keeps its tabs for the next start.
        take(pending.closing);
        Q_EMIT changed();
        return;
    }
    const Tab tab{id, m_desk.article().text().headline};
    const bool isAsked = pending.going == id || pending.going.isNull();
    const int shown = indexOf(m_shown);
    if (holds(id))
        m_tabs[indexOf(id)] = tab;
    else if (isAsked && pending.place >= 0)
        m_tabs.insert(std::min(pending.place, int(m_tabs.size())), tab); // some may have gone meanwhile
    else if (shown >= 0)
        m_tabs[shown] = tab;
    else
        m_tabs.append(tab);
    m_shown = id;
    if (pending.going == id && pending.closing != id)
        take(pending.closing);
    if (pending.isAlone && pending.going == id)
        closeOthers(id);
    Q_EMIT changed();
}

void OpenTabs::noteStayed(const ArticleId &asked, const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        m_tabs.removeIf([&asked](const Tab &tab) { return tab.id == asked; });
    // Coming back to the present article stops the way to another one, and not that it is left.
    const bool isLeaving = m_pending.going.isNull() && !m_pending.closing.isNull();
    if (asked != m_desk.article().id() || !isLeaving)
        m_pending = {};
    Q_EMIT changed();
}

void OpenTabs::noteHeadline()
{
    const int index = current();
    if (index < 0)
        return;
    m_tabs[index].headline = m_desk.article().text().headline;
    Q_EMIT relabelled();
}
