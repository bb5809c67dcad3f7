// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QMainWindow>

#include <memory>

class Desk;
class DeskView;
class QStackedWidget;
class Settings;
class StartPage;

/// The window: a start page, and the panes of an open newsroom once there is one. It names no pane; what a
/// newsroom shows comes from allFeatures().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings &settings);
    ~MainWindow() override;

    [[nodiscard]] StartPage &startPage() const { return *m_startPage; }
    /// The start page in front; the way back to an open newsroom is offered on it.
    void showStartPage();
    /// A quiet page while a newsroom is being opened.
    void showOpening(const QString &address);
    /// Builds the panes of an opened newsroom and shows them.
    void showDesk(Desk &desk);
    /// Takes the panes away; call it before the Desk goes.
    void removeDesk();
    [[nodiscard]] DeskView *deskView() const { return m_view.get(); }

Q_SIGNALS:
    void startPageRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void updateTitle();
    void leaveAndClose();
    void closeNow();
    [[nodiscard]] bool hasUnsavedText() const;

    Settings &m_settings;
    QStackedWidget *m_pages;
    StartPage *m_startPage;
    QWidget *m_openingPage;
    Desk *m_desk = nullptr;
    std::unique_ptr<DeskView> m_view;
    std::unique_ptr<QWidget> m_status;
    bool m_mayClose = false;
    bool m_isLeaving = false;
};
