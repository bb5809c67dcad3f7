// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskstatus.h"
#include "gui/deskview.h"
#include "gui/dialogs/closequestion.h"
#include "gui/features/allfeatures.h"
#include "gui/keysequencehint.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/openingpage.h"
#include "gui/panes/startpage.h"
#include "gui/settings.h"
#include "gui/windowactions.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1440, 900};
constexpr int titleBarHeight = 40; ///< At most, of the usual desktops.
constexpr int toldMs = 6000;

} // namespace

MainWindow::MainWindow(Settings &settings)
    : m_settings(settings)
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage(settings, this))
    , m_openingPage(new OpeningPage(this))
{
    setObjectName(u"desk"_s);
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_openingPage);
    setCentralWidget(m_pages);
    // A small screen has less room than that, and a title bar of the window system's beside it.
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(0, titleBarHeight)));
    restoreGeometry(settings.value(settingsTable.windowGeometry));
    updateTitle();
    connect(m_pages, &QStackedWidget::currentChanged, this, [this] {
        if (m_desk)
            m_desk->actions().refresh();
    });
    connect(m_startPage, &StartPage::backRequested, this, [this] {
        if (m_view)
            m_pages->setCurrentWidget(m_view.get());
        updateTitle();
    });
}

MainWindow::~MainWindow()
{
    removeDesk();
}

void MainWindow::showStartPage()
{
    m_startPage->refresh(m_desk ? StartPage::Way::MayReturn : StartPage::Way::MustChoose);
    m_pages->setCurrentWidget(m_startPage);
}

void MainWindow::showOpening(const QString &address)
{
    static_cast<OpeningPage *>(m_openingPage)->showAddress(address);
    m_pages->setCurrentWidget(m_openingPage);
}

void MainWindow::showDesk(Desk &desk)
{
    removeDesk();
    m_desk = &desk;
    m_view = std::make_unique<DeskView>(m_settings, nullptr);
    const QList<Feature> features = allFeatures(desk);
    for (const Feature &feature : features)
        desk.actions().add(feature.actions);
    desk.actions().add(windowActions(*this, *m_view, desk));
    // Over the start page nobody sees which article they would work on.
    desk.actions().enableMenuWhen(Menu::Article, [this] { return m_pages->currentWidget() == m_view.get(); });
    m_view->place(features);
    m_pages->addWidget(m_view.get());
    m_status = std::make_unique<DeskStatus>(desk);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_status.get());
    statusBar()->show();
    desk.actions().fillMenus(*menuBar());
    // What may be done depends on selections that no signal tells of.
    for (const QAction *entry : menuBar()->actions())
        connect(entry->menu(), &QMenu::aboutToShow, &desk.actions(), &ActionRegistry::refreshAll);
    connect(&desk, &Desk::paneRequested, m_view.get(), [this](const QString &id) {
        m_pages->setCurrentWidget(m_view.get());
        m_view->showPane(id);
    });
    connect(&desk, &Desk::told, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text, toldMs); });
    connect(&desk.facts(), &NewsroomFacts::changed, this, &MainWindow::updateTitle);
    connect(&desk.article(), &CurrentArticle::opened, this, &MainWindow::updateTitle);
    connect(&desk.article(), &CurrentArticle::fieldsEdited, this, &MainWindow::updateTitle);
    connect(&desk.article(), &CurrentArticle::saveStateChanged, this, &MainWindow::updateTitle);
    new KeySequenceHint(desk); // goes with the desk
    m_view->restoreLayout();
    m_pages->setCurrentWidget(m_view.get());
    updateTitle();
}

void MainWindow::removeDesk()
{
    if (!m_desk)
        return;
    m_view->saveLayout();
    m_view->hide(); // As long as all of it is there to be asked which commands may run now.
    std::exchange(m_desk, nullptr)->disconnect(this);
    m_status.reset();
    m_view.reset();
    setMenuBar(new QMenuBar);
    statusBar()->hide();
    updateTitle();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (m_desk && m_desk->article().isOpen()) {
        const QString headline = m_desk->article().text().headline.simplified();
        parts.append((headline.isEmpty() ? tr("Untitled article") : headline) + u"[*]"_s);
    }
    if (m_desk && m_desk->facts().isLoaded() && !m_desk->facts().publication().name.isEmpty())
        parts.append(m_desk->facts().publication().name);
    parts.append(u"Galley"_s);
    setWindowTitle(parts.join(u" – "_s));
    setWindowModified(hasUnsavedText());
}

bool MainWindow::hasUnsavedText() const
{
    return m_desk && m_desk->article().isUnsaved();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Leaving asks for what is typed in a cell or field and handed over to nobody yet.
    if (!m_mayClose && m_desk && m_desk->article().isOpen()) {
        event->ignore();
        leaveAndClose();
        return;
    }
    if (m_view)
        m_view->saveLayout();
    m_settings.setValue(settingsTable.windowGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::leaveAndClose()
{
    if (m_isLeaving)
        return;
    m_isLeaving = true;
    m_desk->article().leave([this](const Result<void> &left) {
        m_isLeaving = false;
        if (left)
            closeNow();
        else
            askBeforeClosing(*m_desk, left.error(), [this] { closeNow(); });
    });
}

void MainWindow::closeNow()
{
    m_mayClose = true;
    // The answer may come in the middle of a paint or a dialog's own closing.
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}
