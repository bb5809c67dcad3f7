// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/visits.h"

#include "base/errortext.h"
#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "workflow/archive.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVisits = 100;

} // namespace

Visits::Visits(Desk &desk)
    : QObject(&desk)
    , m_desk(desk)
    , m_look(desk.services().jobs, this)
{
    connect(&desk.article(), &CurrentArticle::opened, this, &Visits::noteOpened);
    connect(&desk.article(), &CurrentArticle::stayed, this, [this] { m_heading.reset(); });
    // The buttons are pressed over any part of the window, and none of them knows what to do with them.
    qApp->installEventFilter(this);
}

qsizetype Visits::nextOf(Way way) const
{
    const qsizetype from = m_heading.value_or(m_at);
    if (way == Way::Forward)
        return from + 1;
    const bool wasClosed = !m_heading && !m_desk.article().isOpen();
    return wasClosed ? from : from - 1;
}

bool Visits::leads(Way way) const
{
    const qsizetype next = nextOf(way);
    return next >= 0 && next < m_visited.size();
}

void Visits::go(Way way)
{
    if (!leads(way))
        return;
    m_heading = nextOf(way);
    m_look.start([&archive = m_desk.services().archive,
                  visited = m_visited](const std::stop_token &) { return archive.summaries(visited); },
                 [this, way](const Result<QList<ArticleSummary>> &found) { openNext(way, found); });
}

void Visits::openNext(Way way, const Result<QList<ArticleSummary>> &found)
{
    if (!found || !m_heading) {
        m_heading.reset();
        m_desk.tell(found ? QString() : errorText(found.error()));
        return;
    }
    QStringList passed;
    qsizetype at = *std::exchange(m_heading, std::nullopt);
    while (at >= 0 && at < m_visited.size() && !m_heading) {
        const auto article = std::ranges::find(*found, m_visited[at], &ArticleSummary::id);
        const bool isThere = article != found->end();
        // What lay between two visits to it was passed over.
        const bool isPresent = m_visited[at] == m_desk.article().id();
        if (isThere && article->workflow != WorkflowState::Spiked && !isPresent) {
            m_heading = at;
            break;
        }
        if (!isPresent)
            passed.append(isThere ? tr("“%1” was spiked").arg(article->headline) : tr("an article is gone"));
        m_visited.removeAt(at);
        m_at -= at <= m_at ? 1 : 0;
        at -= way == Way::Back ? 1 : 0;
    }
    if (!passed.isEmpty())
        m_desk.tell(tr("Passed over: %1.").arg(passed.join(u"; "_s)));
    if (m_heading) {
        m_desk.showPane(u"articles"_s);
        m_desk.article().open(m_visited[*m_heading], {u"body"_s});
    }
    m_desk.actions().refresh();
}

void Visits::noteOpened()
{
    const ArticleId &id = m_desk.article().id();
    if (!id.isNull()) {
        const std::optional<qsizetype> heading = std::exchange(m_heading, std::nullopt);
        m_look.cancel();
        if (heading && m_visited.value(*heading) == id) {
            m_at = *heading;
        } else if (m_visited.value(m_at) != id) {
            m_visited.resize(m_at + 1);
            m_visited.append(id);
            if (m_visited.size() > mostVisits)
                m_visited.removeFirst();
            m_at = m_visited.size() - 1;
        }
    }
    m_desk.actions().refresh();
}

bool Visits::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    const bool isSide = button == Qt::BackButton || button == Qt::ForwardButton;
    if (!isSide || static_cast<QWidget *>(watched)->window() != m_desk.window()
        || QApplication::activeModalWidget())
        return QObject::eventFilter(watched, event);
    // The command knows when it may run.
    if (QAction *step =
            m_desk.actions().action(button == Qt::BackButton ? u"article.back"_s : u"article.forward"_s))
        step->trigger();
    return true;
}
