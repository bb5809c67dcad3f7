// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/articletabbar.h"

#include "gui/opentabs.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int widestTab = 220;
constexpr int narrowestTab = 128; // still tells one headline from another

} // namespace

ArticleTabBar::ArticleTabBar(OpenTabs &tabs, QWidget *parent)
    : QTabBar(parent)
    , m_tabs(tabs)
{
    setObjectName(u"articleTabs"_s);
    setAccessibleName(tr("Open articles"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setAutoHide(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::NoFocus); // the commands go along them, and the text keeps the keys
    connect(&tabs, &OpenTabs::changed, this, &ArticleTabBar::showTabs);
    connect(&tabs, &OpenTabs::relabelled, this, [this] {
        if (m_tabs.current() >= 0)
            showTab(m_tabs.current());
    });
    connect(this, &QTabBar::currentChanged, &tabs, &OpenTabs::goTo);
    connect(this, &QTabBar::tabMoved, &tabs, &OpenTabs::move);
    connect(this, &QTabBar::tabCloseRequested, &tabs,
            [this](int index) { m_tabs.close(m_tabs.tabs()[index].id); });
    showTabs();
}

void ArticleTabBar::showTabs()
{
    const QSignalBlocker quiet(this);
    const int wanted = int(m_tabs.tabs().size());
    while (count() > wanted)
        removeTab(count() - 1);
    while (count() < wanted)
        addTab(QString());
    for (int index = 0; index < wanted; ++index)
        showTab(index);
    if (m_tabs.current() >= 0)
        setCurrentIndex(m_tabs.current());
}

void ArticleTabBar::showTab(int index)
{
    const QString headline = m_tabs.tabs()[index].headline.simplified();
    const QString name = headline.isEmpty() ? tr("Untitled article") : headline;
    // An ampersand is a character of the headline, not the mark of a key.
    const QString label = QString(name).replace(u'&', u"&&"_s);
    const bool isUnsaved = m_tabs.isUnsaved(index);
    const QString text = isUnsaved ? QString(u"● "_s + label) : label;
    if (tabText(index) != text)
        setTabText(index, text);
    // As plain text: a headline may look like markup.
    setTabToolTip(index, u"<p style='white-space: pre-wrap'>%1</p>"_s.arg(name.toHtmlEscaped()));
    setAccessibleTabName(index, isUnsaved ? tr("%1, not saved").arg(name) : name);
}

QSize ArticleTabBar::tabSizeHint(int index) const
{
    const QSize size = QTabBar::tabSizeHint(index);
    return {std::clamp(size.width(), narrowestTab, widestTab), size.height()};
}

QSize ArticleTabBar::minimumTabSizeHint(int index) const
{
    return {narrowestTab, QTabBar::minimumTabSizeHint(index).height()};
}

void ArticleTabBar::mousePressEvent(QMouseEvent *event)
{
    m_pressed = tabAt(event->position().toPoint());
    const bool isChosen = m_pressed == currentIndex();
    QTabBar::mousePressEvent(event);
    // A bar always has a chosen tab, also when its article could not be opened.
    if (event->button() == Qt::LeftButton && isChosen && m_pressed != m_tabs.current())
        m_tabs.goTo(m_pressed);
}

void ArticleTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() != Qt::MiddleButton)
        QTabBar::mouseReleaseEvent(event);
    else if (index >= 0 && index == m_pressed)
        m_tabs.close(m_tabs.tabs()[index].id);
}

// Each notch would leave one article, with a revision, for the next.
void ArticleTabBar::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ArticleTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = tabAt(event->pos());
    if (index < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"tabMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleId id = m_tabs.tabs()[index].id;
    menu->addAction(tr("&Close"), &m_tabs, [this, id] { m_tabs.close(id); });
    menu->addAction(tr("Close &Others"), &m_tabs, [this, id] { m_tabs.closeOthers(id); });
    menu->popup(event->globalPos());
}
