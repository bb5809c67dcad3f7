// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/visits.h"

using namespace Qt::StringLiterals;

namespace {

Action stepAction(Visits &visits, const QString &id, const char *text, const QString &key, Visits::Way way)
{
    return {.id = u"article."_s + id,
            .text = text,
            .menu = Menu::Article,
            .group = 8,
            .shortcuts = {QKeySequence(key)},
            .run = [&visits, way] { visits.go(way); },
            .enabledWhen = [&visits, way] { return visits.leads(way); }};
}

} // namespace

Feature visitsFeature(Desk &desk)
{
    auto &visits = *new Visits(desk);
    return {.id = u"visits"_s,
            .panes = {},
            .actions = {stepAction(visits, u"back"_s, QT_TRANSLATE_NOOP("Action", "&Go Back"), u"Alt+Left"_s,
                                   Visits::Way::Back),
                        stepAction(visits, u"forward"_s, QT_TRANSLATE_NOOP("Action", "Go Forw&ard"),
                                   u"Alt+Right"_s, Visits::Way::Forward)}};
}
