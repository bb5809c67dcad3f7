// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/librarymodel.h"
#include "gui/panes/librarypane.h"
#include "panes/ui_librarypane.h"

#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

// The part of the library that shows commands at the pointer.

void LibraryPane::askForMenu(const QPoint &position)
{
    const QModelIndex index = m_ui->list->indexAt(position);
    const ArticleId id = m_model->idAt(index.row());
    if (id.isNull())
        return;
    const QPoint place = m_ui->list->viewport()->mapToGlobal(position);
    const QItemSelectionModel &selection = *m_ui->list->selectionModel();
    if (selection.isSelected(index) && chosen().size() > 1) {
        showMenuOfChosen(place);
        return;
    }
    if (id == m_desk.article().id()) {
        showMenu(place);
        return;
    }
    // The commands work on the open article, so the one under the pointer is opened first; leaving the
    // present one may fail, and then its commands must not stand under the other's name.
    openRow(index, Focus::Stays);
    if (m_desk.article().saveState() == SaveState::Conflict)
        return;
    m_menuOf = id;
    m_menuPlace = place;
}

void LibraryPane::showWantedMenu()
{
    const ArticleId wanted = std::exchange(m_menuOf, {});
    if (!wanted.isNull() && wanted == m_desk.article().id())
        showMenu(m_menuPlace);
}

void LibraryPane::showMenu(const QPoint &globalPosition)
{
    showCommands({u"article.review"_s, u"article.ready"_s, u"article.publish"_s, QString(),
                  u"article.duplicate"_s, u"article.spike"_s, u"article.unspike"_s},
                 globalPosition);
}

void LibraryPane::showMenuOfChosen(const QPoint &globalPosition)
{
    showCommands({u"chosen.addTag"_s, u"chosen.removeTag"_s, u"chosen.section"_s, QString(),
                  u"chosen.review"_s, u"chosen.ready"_s, u"chosen.draft"_s, u"chosen.spike"_s, QString(),
                  u"chosen.export"_s},
                 globalPosition);
}

void LibraryPane::showCommands(const QStringList &ids, const QPoint &globalPosition)
{
    m_desk.actions().refreshAll();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"articleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else if (QAction *action = m_desk.actions().action(id))
            menu->addAction(action);
    }
    menu->popup(globalPosition);
}
