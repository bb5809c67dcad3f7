// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskview.h"

#include "gui/icons.h"
#include "gui/settings.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int railWidth = 64;
constexpr int railIcon = 20;
const QString articlesView = u"articles"_s;
const std::array hidableColumns{std::pair(PaneArea::Library, "library"_L1),
                                std::pair(PaneArea::Inspector, "inspector"_L1)};

QWidget *newColumn(int minimumWidth)
{
    auto *column = new QWidget;
    column->setMinimumWidth(minimumWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return column;
}

} // namespace

DeskView::DeskView(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_rail(new QVBoxLayout)
    , m_switch(new QButtonGroup(this))
    , m_views(new QStackedWidget)
    , m_columns(new QSplitter)
    , m_library(newColumn(240))
    , m_editor(newColumn(400))
    , m_inspector(new QTabWidget)
{
    m_inspector->setDocumentMode(true);
    m_inspector->setMinimumWidth(320);
    m_inspector->tabBar()->setExpanding(false);
    m_inspector->setObjectName(u"inspector"_s);
    m_columns->setChildrenCollapsible(false);
    for (QWidget *column : {m_library, m_editor, static_cast<QWidget *>(m_inspector)})
        m_columns->addWidget(column);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({320, 756, 424}); // room for the titles of all tabs

    auto *rail = new QWidget;
    rail->setFixedWidth(railWidth);
    rail->setLayout(m_rail);
    m_rail->setContentsMargins(4, 8, 4, 8);
    m_rail->setSpacing(4);
    m_rail->addStretch(1);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addWidget(line);
    row->addWidget(m_views, 1);
    addView(articlesView, tr("Articles"), u"articles"_s, m_columns);
}

void DeskView::place(const QList<Feature> &features)
{
    for (const Feature &feature : features) {
        for (const Pane &pane : feature.panes) {
            QWidget *widget = pane.create(column(pane.area));
            const QString title = QCoreApplication::translate("Feature", pane.title);
            widget->setObjectName(pane.id);
            widget->setAccessibleName(title);
            if (pane.area == PaneArea::MainView)
                addView(pane.id, title, pane.icon, widget);
            else if (pane.area == PaneArea::Inspector)
                addTab(title, widget);
            else
                column(pane.area)->layout()->addWidget(widget);
        }
    }
}

void DeskView::addView(const QString &id, const QString &title, const QString &icon, QWidget *view)
{
    view->setObjectName(id);
    auto *button = new QToolButton;
    button->setText(title);
    button->setIcon(galleyIcon(icon));
    button->setIconSize({railIcon, railIcon});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setObjectName(u"switch."_s + id);
    const int index = m_views->addWidget(view);
    m_switch->addButton(button, index);
    m_rail->insertWidget(index, button);
    button->setChecked(index == 0);
    connect(button, &QToolButton::clicked, this, [this, id] { showPane(id); });
}

void DeskView::addTab(const QString &title, QWidget *pane)
{
    m_inspector->addTab(pane, title);
    // A pane may say in its title how much it holds.
    connect(pane, &QWidget::windowTitleChanged, m_inspector, [this, pane](const QString &changed) {
        m_inspector->setTabText(m_inspector->indexOf(pane), changed);
    });
    if (!pane->windowTitle().isEmpty())
        m_inspector->setTabText(m_inspector->indexOf(pane), pane->windowTitle());
}

void DeskView::showPane(const QString &id)
{
    for (int index = 0; index < m_views->count(); ++index) {
        QWidget *view = m_views->widget(index);
        if (view->objectName() != id && (id.isEmpty() || !view->findChild<QWidget *>(id)))
            continue;
        m_views->setCurrentIndex(index);
        m_switch->button(index)->setChecked(true);
        for (int tab = 0; tab < m_inspector->count(); ++tab) {
            if (m_inspector->widget(tab)->objectName() == id) {
                m_inspector->show();
                m_inspector->setCurrentIndex(tab);
            }
        }
        if (QWidget *pane = view->objectName() == id ? view->focusProxy() : view->findChild<QWidget *>(id))
            pane->setFocus();
        return;
    }
}

QString DeskView::currentView() const
{
    return m_views->currentWidget()->objectName();
}

void DeskView::setColumnVisible(PaneArea area, bool visible)
{
    column(area)->setVisible(visible);
}

bool DeskView::isColumnVisible(PaneArea area) const
{
    return !column(area)->isHidden();
}

QWidget *DeskView::column(PaneArea area) const
{
    switch (area) {
    case PaneArea::Library:
        return m_library;
    case PaneArea::Editor:
        return m_editor;
    case PaneArea::Inspector:
        return m_inspector;
    case PaneArea::MainView:
        return m_views;
    }
    Q_UNREACHABLE();
}

void DeskView::restoreLayout()
{
    m_columns->restoreState(m_settings.value(settingsTable.columns));
    // A state saved by an older style may bring its own handle width along.
    m_columns->setHandleWidth(1);
    const QStringList hidden = m_settings.value(settingsTable.hiddenColumns);
    for (const auto &[area, code] : hidableColumns)
        setColumnVisible(area, !hidden.contains(code));
    for (int index = 0; index < m_views->count(); ++index) {
        if (m_views->widget(index)->objectName() == m_settings.value(settingsTable.mainView))
            showPane(m_views->widget(index)->objectName());
    }
    const QString tab = m_settings.value(settingsTable.inspectorTab);
    for (int index = 0; index < m_inspector->count(); ++index) {
        if (m_inspector->widget(index)->objectName() == tab)
            m_inspector->setCurrentIndex(index);
    }
}

void DeskView::saveLayout() const
{
    m_settings.setValue(settingsTable.columns, m_columns->saveState());
    m_settings.setValue(settingsTable.mainView, currentView());
    if (const auto *sourceAndPage = findChild<QSplitter *>(u"writing"_s))
        m_settings.setValue(settingsTable.sourceAndPage, sourceAndPage->saveState());
    QStringList hidden;
    for (const auto &[area, code] : hidableColumns) {
        if (!isColumnVisible(area))
            hidden.append(code);
    }
    m_settings.setValue(settingsTable.hiddenColumns, hidden);
    if (const QWidget *pane = m_inspector->currentWidget())
        m_settings.setValue(settingsTable.inspectorTab, pane->objectName());
}
