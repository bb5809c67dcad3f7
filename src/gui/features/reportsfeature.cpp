// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/filedialogs.h"
#include "gui/panes/reportdecisions.h"
#include "gui/panes/reportsinbox.h"
#include "gui/reportimporting.h"

#include <QFileDialog>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// The inbox exists once the window has made it; commands reach it through this.
using Inbox = std::shared_ptr<QPointer<ReportsInbox>>;

void askForFiles(Desk &desk)
{
    auto *dialog = newFileDialog(desk.window(), ReportsInbox::tr("Import Reports"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {ReportsInbox::tr("Reports (*.eml *.mbox *.csv *.json)"), ReportsInbox::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [&desk](const QStringList &paths) {
        desk.showPane(u"reports"_s);
        importReports(desk, paths);
    });
    dialog->open();
}

Pane inboxPane(Desk &desk, const Inbox &inbox)
{
    return {.id = u"reports"_s,
            .title = QT_TRANSLATE_NOOP("Feature", "Reports"),
            .area = PaneArea::MainView,
            .icon = u"inbox"_s,
            .create = [&desk, inbox](QWidget *parent) {
                auto *made = new ReportsInbox(desk, parent);
                *inbox = made;
                QObject::connect(made, &ReportsInbox::choicesChanged, &desk.actions(),
                                 &ActionRegistry::refresh);
                return made;
            }};
}

} // namespace

Feature reportsFeature(Desk &desk)
{
    const auto inbox = std::make_shared<QPointer<ReportsInbox>>();
    const auto decision = [inbox](const QString &id, const char *text, const QString &icon, ReportState state,
                                  void (ReportDecisions::*run)()) {
        return Action{.id = id,
                      .text = text,
                      .menu = Menu::Reports,
                      .group = 2,
                      .icon = icon,
                      .run =
                          [inbox, run] {
                              if (*inbox)
                                  ((*inbox)->decisions().*run)();
                          },
                      .enabledWhen =
                          [inbox, state] {
                              return *inbox && (*inbox)->isVisible() && (*inbox)->decisions().allows(state);
                          }};
    };
    return {
        .id = u"reports"_s,
        .panes = {inboxPane(desk, inbox)},
        .actions =
            {
                {.id = u"reports.show"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "Reports &Inbox"),
                 .menu = Menu::Reports,
                 .group = 1,
                 .shortcuts = {QKeySequence(u"Ctrl+2"_s)},
                 .icon = u"inbox"_s,
                 .run = [&desk] { desk.showPane(u"reports"_s); }},
                {.id = u"reports.import"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "I&mport Reports…"),
                 .menu = Menu::Reports,
                 .group = 1,
                 .run = [&desk] { askForFiles(desk); }},
                decision(u"reports.confirm"_s, QT_TRANSLATE_NOOP("Action", "&Confirm Report"), u"ok"_s,
                         ReportState::Confirmed, &ReportDecisions::confirm),
                decision(u"reports.reject"_s, QT_TRANSLATE_NOOP("Action", "&Reject Report…"), u"reject"_s,
                         ReportState::Rejected, &ReportDecisions::askForReason),
                decision(u"reports.duplicate"_s, QT_TRANSLATE_NOOP("Action", "Mark as &Duplicate…"),
                         u"duplicate"_s, ReportState::Duplicate, &ReportDecisions::askForOriginal),
                decision(u"reports.reopen"_s, QT_TRANSLATE_NOOP("Action", "Re&open Report"), u"inbox"_s,
                         ReportState::New, &ReportDecisions::reopen),
                decision(u"reports.correct"_s, QT_TRANSLATE_NOOP("Action", "Correct in the &Article…"),
                         u"correction"_s, ReportState::Corrected, &ReportDecisions::correct),
            },
    };
}
