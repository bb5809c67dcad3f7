// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gui/settings.h"
#include "workflow/appservices.h"
#include "workflow/jobrunner.h"
#include "workflow/recovery.h"
#include "workflow/typingjournal.h"

#include <QObject>

#include <functional>
#include <memory>

class Desk;
class MainWindow;
struct NewsroomPlan;

/// Opens newsrooms into the window: a last or first one at the start, others from the start page. Opening and
/// creating run in a worker; the window is there at once. The open newsroom stays until the next one is open,
/// and where that is refused. GUI thread only.
class DeskController : public QObject
{
    Q_OBJECT

public:
    /// What is done before a newsroom is opened, and with it before it is shown; in the worker.
    using Prepare = std::function<Result<void>(const Clock &)>;
    using Finish = std::function<Result<void>(Newsroom &)>;

    DeskController(Settings &settings, const Clock &clock);
    ~DeskController() override;

    /// Shows the window and opens `address`; empty: the newsroom used last, else the sample newsroom, which a
    /// first start creates in the user's data folder.
    void start(const QString &address);
    [[nodiscard]] MainWindow &window() const { return *m_window; }
    /// Null while none is open.
    [[nodiscard]] Desk *desk() const { return m_desk.get(); }

private:
    struct OpenedNewsroom
    {
        std::unique_ptr<OpenNewsroom> newsroom;
        Result<Recovery> recovery;
    };
    void open(const QString &address);
    void openSample();
    void create(const NewsroomPlan &plan);
    void leaveDesk(const std::function<void()> &then);
    void closeDesk();
    /// Does nothing while another is being opened or left.
    void openInWorker(const QString &address, const Prepare &prepare, const Finish &finish);
    /// What came with opening: the journal of this program, and texts that an earlier one had not saved.
    void beginTyping(const Result<Recovery> &recovery);
    void endChange();
    void showRefusal(const QString &address, const Error &error);
    void showOpened(const QString &address, std::unique_ptr<JobRunner> jobs, OpenedNewsroom opened);
    /// Stays with each article that is opened, until it is answered.
    void offerOwnNewsroom();
    void remember(const QString &address);
    void forgetPasswords();

    Settings &m_settings;
    const Clock &m_clock;
    TypingJournal m_journal;
    JobRunner m_opening; ///< For opening only; each newsroom has a runner of its own.
    bool m_isChanging = false; ///< A newsroom is being opened, or left for it.
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window; ///< Goes first: its panes hold on to the desk.
};
