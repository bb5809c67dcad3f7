// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/publicationdialog.h"
#include "gui/features/features.h"

using namespace Qt::StringLiterals;

Feature publicationFeature(Desk &desk)
{
    return {
        .id = u"publication"_s,
        .panes = {},
        .actions = {{.id = u"publication.edit"_s,
                     .text = QT_TRANSLATE_NOOP("Action", "P&ublication…"),
                     .menu = Menu::Newsroom,
                     .group = 1,
                     .run = [&desk] { showPublicationDialog(desk); }}},
    };
}
