// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/articlemenu.h"

#include "gui/actionregistry.h"

#include <QMenu>

using namespace Qt::StringLiterals;

void popUpArticleMenu(const ActionRegistry &actions, const QPoint &place, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"articleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &id : {u"article.review"_s, u"article.ready"_s, u"article.publish"_s, QString(),
                           u"article.duplicate"_s, u"article.spike"_s, u"article.unspike"_s}) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = actions.action(id))
            menu->addAction(action);
    }
    menu->popup(place);
}
