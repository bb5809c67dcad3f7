// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/reportsinbox.h"

#include <QFileDialog>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// The inbox exists once the window has made it; commands reach it through this.
using Inbox = std::shared_ptr<QPointer<ReportsInbox>>;

void askForFiles(Desk &desk, const Inbox &inbox)
{
    auto *dialog = new QFileDialog(desk.window(), ReportsInbox::tr("Import Reports"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {ReportsInbox::tr("Reports (*.eml *.mbox *.csv *.json)"), ReportsInbox::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [&desk, inbox](const QStringList &paths) {
        desk.showPane(u"reports"_s);
        if (*inbox)
            (*inbox)->importFiles(paths);
    });
    dialog->open();
}

} // namespace

Feature reportsFeature(Desk &desk)
{
    const auto inbox = std::make_shared<QPointer<ReportsInbox>>();
    const auto decision = [inbox](const QString &id, const char *text, const QString &icon,
                                  void (ReportsInbox::*run)()) {
        return Action{.id = id,
                      .text = text,
                      .menu = Menu::Reports,
                      .group = 2,
                      .icon = icon,
                      .run =
                          [inbox, run] {
                              if (*inbox)
                                  ((*inbox)->*run)();
                          },
                      .enabledWhen = [inbox] { return *inbox && (*inbox)->isVisible(); }};
    };
    return {
        .id = u"reports"_s,
        .panes = {{.id = u"reports"_s,
                   .title = QT_TRANSLATE_NOOP("Feature", "Reports"),
                   .area = PaneArea::MainView,
                   .icon = u"inbox"_s,
                   .create =
                       [&desk, inbox](QWidget *parent) {
                           *inbox = new ReportsInbox(desk, parent);
                           return inbox->data();
                       }}},
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
                 .run = [&desk, inbox] { askForFiles(desk, inbox); }},
                decision(u"reports.confirm"_s, QT_TRANSLATE_NOOP("Action", "&Confirm Report"), u"ok"_s,
                         &ReportsInbox::confirm),
                decision(u"reports.reject"_s, QT_TRANSLATE_NOOP("Action", "&Reject Report…"), u"remove"_s,
                         &ReportsInbox::askForReason),
                decision(u"reports.duplicate"_s, QT_TRANSLATE_NOOP("Action", "Mark as &Duplicate…"),
                         u"duplicate"_s, &ReportsInbox::askForOriginal),
                decision(u"reports.correct"_s, QT_TRANSLATE_NOOP("Action", "Correct in the &Article…"),
                         u"correction"_s, &ReportsInbox::correct),
            },
    };
}
