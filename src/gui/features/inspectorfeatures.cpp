// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/checkspane.h"
#include "gui/panes/correctionspane.h"
#include "gui/panes/detailspane.h"

using namespace Qt::StringLiterals;

namespace {

/// A tab of the inspector with the command that brings it to the front.
template <typename PaneWidget>
Feature inspectorTab(Desk &desk, const QString &id, const char *title, const char *command,
                     const QString &shortcut)
{
    return {
        .id = id,
        .panes = {{.id = id,
                   .title = title,
                   .area = PaneArea::Inspector,
                   .icon = id,
                   .create = [&desk](QWidget *parent) { return new PaneWidget(desk, parent); }}},
        .actions = {{.id = id + u".show"_s,
                     .text = command,
                     .menu = Menu::View,
                     .group = 2,
                     .shortcuts = {QKeySequence(shortcut)},
                     .icon = id,
                     .run = [&desk, id] { desk.showPane(id); }}},
    };
}

} // namespace

Feature detailsFeature(Desk &desk)
{
    return inspectorTab<DetailsPane>(desk, u"details"_s, QT_TRANSLATE_NOOP("Feature", "Details"),
                                     QT_TRANSLATE_NOOP("Action", "&Details"), u"Alt+1"_s);
}

Feature checksFeature(Desk &desk)
{
    return inspectorTab<ChecksPane>(desk, u"checks"_s, QT_TRANSLATE_NOOP("Feature", "Checks"),
                                    QT_TRANSLATE_NOOP("Action", "&Checks"), u"Alt+3"_s);
}

Feature correctionsFeature(Desk &desk)
{
    return inspectorTab<CorrectionsPane>(
        desk, u"correction"_s, QT_TRANSLATE_NOOP("Feature", "Reports"),
        QT_TRANSLATE_NOOP("Action", "Reports and C&orrections of the Article"), u"Alt+4"_s);
}
