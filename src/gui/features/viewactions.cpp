// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/viewactions.h"

#include "gui/desk.h"
#include "gui/libraryfilter.h"
#include "gui/librarysorting.h"
#include "gui/libraryviews.h"
#include "gui/panes/librarypane.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using PaneOf = std::shared_ptr<QPointer<LibraryPane>>;

struct ViewText
{
    Q_DECLARE_TR_FUNCTIONS(ViewText)
};

QInputDialog *newDialog(const Desk &desk, const QString &title, const QString &label)
{
    auto *dialog = new QInputDialog(desk.window());
    dialog->setObjectName(u"savedViewDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    return dialog;
}

/// One of the views by its name.
void choose(const Desk &desk, const LibraryViews &views, const QString &title,
            const std::function<void(const SavedView &)> &chosen)
{
    QStringList names;
    for (const SavedView &view : views.all())
        names.append(view.name);
    QInputDialog *dialog = newDialog(desk, title, ViewText::tr("View"));
    dialog->setComboBoxItems(names);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog,
                     [chosen, all = views.all()](const QString &name) {
                         const auto view = std::ranges::find(all, name, &SavedView::name);
                         if (view != all.end())
                             chosen(*view);
                     });
    dialog->open();
}

void askForName(const Desk &desk, const QString &title, const QString &present,
                const std::function<void(const QString &)> &named)
{
    QInputDialog *dialog = newDialog(desk, title, ViewText::tr("Name"));
    dialog->setTextValue(present);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, [named](const QString &name) {
        if (!name.trimmed().isEmpty())
            named(name);
    });
    dialog->open();
}

void show(Desk &desk, LibraryPane &pane, const SavedView &view)
{
    desk.showPane(u"library"_s);
    pane.setFilter(filterOfSaved(view.filter), orderOfSaved(view.filter));
}

/// Others work with a view as well: it is not replaced by a name typed twice.
void saveOrAsk(const Desk &desk, LibraryViews &views, const QString &name, const QString &filter)
{
    const auto present = views.named(name);
    if (!present || present->filter == filter)
        return views.save(name, filter);
    auto *box = new QMessageBox(desk.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"replaceViewQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(ViewText::tr("Save This View"));
    box->setText(ViewText::tr("Replace the view “%1”?").arg(present->name));
    box->setInformativeText(ViewText::tr("Everybody in the newsroom sees the new one under this name."));
    auto *replace = box->addButton(ViewText::tr("Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(replace, &QPushButton::clicked, &views,
                     [&views, name, filter] { views.save(name, filter); });
    box->open();
}

} // namespace

QList<Action> viewActions(Desk &desk, LibraryViews &views, const PaneOf &pane)
{
    const auto row = [](const QString &id, const char *text, const QString &key,
                        const std::function<void()> &run, const std::function<bool()> &when) {
        return Action{.id = u"views."_s + id,
                      .text = text,
                      .menu = Menu::View,
                      .group = 80,
                      .submenu = QT_TRANSLATE_NOOP("Menu", "Saved &Views"),
                      .shortcuts =
                          key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{QKeySequence(key)},
                      .run = run,
                      .enabledWhen = when,
                      .isOfPlace = true};
    };
    const auto hasPane = [pane] { return !pane->isNull(); };
    const auto hasViews = [&views, pane] { return !pane->isNull() && !views.all().isEmpty(); };
    const auto save = [&desk, &views, pane] {
        askForName(desk, ViewText::tr("Save This View"), {},
                   [&desk, &views, filter = savedFilter((*pane)->filter(), (*pane)->sorting()->order())](
                       const QString &name) { saveOrAsk(desk, views, name, filter); });
    };
    const auto chooseOne = [&desk, &views, pane] {
        choose(desk, views, ViewText::tr("Saved Views"), [&desk, pane](const SavedView &view) {
            if (*pane)
                show(desk, **pane, view);
        });
    };
    const auto rename = [&desk, &views] {
        choose(desk, views, ViewText::tr("Rename a View"), [&desk, &views](const SavedView &view) {
            askForName(desk, ViewText::tr("Rename a View"), view.name,
                       [&views, view](const QString &name) { views.rename(view, name); });
        });
    };
    const auto remove = [&desk, &views] {
        choose(desk, views, ViewText::tr("Delete a View"),
               [&views](const SavedView &view) { views.remove(view); });
    };
    return {row(u"choose"_s, QT_TRANSLATE_NOOP("Action", "&Choose a Saved View…"), u"Ctrl+Alt+V"_s, chooseOne,
                hasViews),
            row(u"save"_s, QT_TRANSLATE_NOOP("Action", "&Save This View of the Library…"), u"Ctrl+M, V"_s,
                save, hasPane),
            row(u"rename"_s, QT_TRANSLATE_NOOP("Action", "&Rename a Saved View…"), {}, rename, hasViews),
            row(u"delete"_s, QT_TRANSLATE_NOOP("Action", "&Delete a Saved View…"), {}, remove, hasViews)};
}

void fillViewsButton(Desk &desk, LibraryViews &views, LibraryPane &pane)
{
    auto *menu = new QMenu(&pane);
    menu->setObjectName(u"viewsMenu"_s);
    const auto fill = [&desk, &views, &pane, menu] {
        menu->clear();
        for (const SavedView &view : views.all()) {
            QString name = view.name;
            QAction *action = menu->addAction(name.replace(u'&', u"&&"_s));
            QObject::connect(action, &QAction::triggered, &pane,
                             [&desk, &pane, view] { show(desk, pane, view); });
        }
        menu->addSeparator();
        for (const QString &id : {u"views.save"_s, u"views.rename"_s, u"views.delete"_s}) {
            if (QAction *action = desk.actions().action(id))
                menu->addAction(action);
        }
    };
    QObject::connect(menu, &QMenu::aboutToShow, menu, [&desk, &views, fill] {
        desk.actions().refreshAll();
        fill();
        views.reload(); // for the next time; others save views as well
    });
    QObject::connect(&views, &LibraryViews::changed, menu, fill);
    fill();
    pane.setViewsMenu(menu);
}
