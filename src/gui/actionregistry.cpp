// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"

#include "gui/icons.h"
#include "gui/settings.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recentCount = 8;

struct MenuRow
{
    Menu menu;
    const char *title;
};
constexpr std::array menuRows{
    MenuRow{Menu::Newsroom, QT_TRANSLATE_NOOP("Menu", "&Newsroom")},
    MenuRow{Menu::Edit, QT_TRANSLATE_NOOP("Menu", "&Edit")},
    MenuRow{Menu::Article, QT_TRANSLATE_NOOP("Menu", "&Article")},
    MenuRow{Menu::Format, QT_TRANSLATE_NOOP("Menu", "F&ormat")},
    MenuRow{Menu::View, QT_TRANSLATE_NOOP("Menu", "&View")},
    MenuRow{Menu::Reports, QT_TRANSLATE_NOOP("Menu", "&Reports")},
    MenuRow{Menu::Help, QT_TRANSLATE_NOOP("Menu", "&Help")},
};

QString translatedTitle(Menu menu)
{
    const auto row = std::ranges::find(menuRows, menu, &MenuRow::menu);
    return QCoreApplication::translate("Menu", row->title);
}

/// A line before the first entry of another group.
void partGroups(QMenu &menu, QHash<const QMenu *, int> &groups, int group)
{
    if (!menu.isEmpty() && groups.value(&menu) != group)
        menu.addSeparator();
    groups.insert(&menu, group);
}

} // namespace

ActionRegistry::ActionRegistry(Settings &settings, QWidget *host)
    : m_settings(settings)
    , m_host(host)
{
    qApp->installEventFilter(this);
}

ActionRegistry::~ActionRegistry() = default;

void ActionRegistry::add(const QList<Action> &actions)
{
    for (const Action &spec : actions) {
        Q_ASSERT_X(!action(spec.id), "ActionRegistry::add", qPrintable(spec.id));
        auto *action = new QAction(QCoreApplication::translate("Action", spec.text), this);
        action->setObjectName(spec.id);
        action->setCheckable(bool(spec.checkedWhen));
        if (!spec.icon.isEmpty())
            action->setIcon(galleyIcon(spec.icon));
        connect(action, &QAction::triggered, this, [this, id = spec.id, run = spec.run] {
            noteUse(id);
            run();
            refresh();
        });
        m_host->addAction(action);
        m_entries.append({spec, action});
    }
    std::ranges::stable_sort(m_entries, {},
                             [](const Entry &entry) { return std::pair(entry.spec.menu, entry.spec.group); });
    applyShortcuts();
    refreshAll();
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.spec.id; });
    return found == m_entries.end() ? nullptr : found->action;
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries)
        all.append(entry.action);
    return all;
}

void ActionRegistry::fillMenus(QMenuBar &bar) const
{
    for (const MenuRow &row : menuRows) {
        QMenu *menu = nullptr;
        QHash<QString, QMenu *> submenus;
        QHash<const QMenu *, int> groups; // of the last entry
        for (const Entry &entry : m_entries) {
            if (entry.spec.menu != row.menu)
                continue;
            if (!menu)
                menu = bar.addMenu(translatedTitle(row.menu));
            const QString title =
                entry.spec.submenu ? QCoreApplication::translate("Menu", entry.spec.submenu) : QString();
            QMenu *place = title.isEmpty() ? menu : submenus.value(title);
            if (!place) {
                partGroups(*menu, groups, entry.spec.group);
                place = menu->addMenu(title);
                submenus.insert(title, place);
            }
            partGroups(*place, groups, entry.spec.group);
            place->addAction(entry.action);
        }
    }
}

void ActionRegistry::enableMenuWhen(Menu menu, const std::function<bool()> &condition)
{
    m_menuConditions.insert(menu, condition);
    refresh();
}

bool ActionRegistry::mayRun(const Action &action) const
{
    const auto condition = m_menuConditions.constFind(action.menu);
    return (condition == m_menuConditions.constEnd() || (*condition)())
        && (!action.enabledWhen || action.enabledWhen());
}

void ActionRegistry::refresh()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.spec.isOfPlace)
            refreshEntry(entry);
    }
}

void ActionRegistry::refreshAll()
{
    for (const Entry &entry : std::as_const(m_entries))
        refreshEntry(entry);
}

void ActionRegistry::refreshEntry(const Entry &entry) const
{
    entry.action->setEnabled(mayRun(entry.spec));
    if (entry.spec.checkedWhen)
        entry.action->setChecked(entry.spec.checkedWhen());
}

void ActionRegistry::refreshForKey(int key) const
{
    for (auto found = m_byKey.constFind(key); found != m_byKey.constEnd() && found.key() == key; ++found) {
        const Entry &entry = m_entries[*found];
        refreshEntry(entry);
        // A menu bar that has the keyboard would take it for one of its own.
        if (entry.action->shortcutContext() == Qt::WidgetShortcut)
            entry.action->setEnabled(false);
    }
}

void ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    QVariantMap changed = m_settings.value(settingsTable.shortcuts);
    if (!shortcut.isEmpty()) {
        for (const Entry &entry : std::as_const(m_entries)) {
            if (entry.spec.id != id && entry.action->shortcuts().contains(shortcut))
                changed.insert(entry.spec.id, QString());
        }
    }
    changed.insert(id, shortcut.toString(QKeySequence::PortableText));
    m_settings.setValue(settingsTable.shortcuts, changed);
    applyShortcuts();
}

void ActionRegistry::resetShortcuts()
{
    m_settings.setValue(settingsTable.shortcuts, {});
    applyShortcuts();
}

QStringList ActionRegistry::recentlyUsed() const
{
    return m_settings.value(settingsTable.recentActions);
}

QString ActionRegistry::menuTitle(Menu menu)
{
    return translatedTitle(menu).remove(u'&');
}

Menu ActionRegistry::menuOf(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &entry) { return entry.spec.id; });
    Q_ASSERT(found != m_entries.end());
    return found->spec.menu;
}

void ActionRegistry::noteUse(const QString &id)
{
    // The palette would always offer itself first.
    if (id == "view.palette"_L1)
        return;
    QStringList used = recentlyUsed();
    used.removeAll(id);
    used.prepend(id);
    m_settings.setValue(settingsTable.recentActions, QStringList(used.mid(0, recentCount)));
}

bool ActionRegistry::isShortcut(const QKeySequence &keys) const
{
    return std::ranges::any_of(m_entries, [&keys](const Entry &entry) {
        return entry.action->isEnabled() && entry.action->shortcuts().contains(keys);
    });
}

bool ActionRegistry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    // Shift+Tab comes under a name of its own, and a shortcut of that form is found all the same.
    const int sign = key->key() == Qt::Key_Backtab ? int(Qt::Key_Tab) : key->key();
    if (watched == QApplication::focusWidget())
        refreshForKey(int(key->modifiers() & ~Qt::KeypadModifier) | sign);
    // Fields keep some of Emacs' keys for themselves: with the cursor in one, Ctrl+E would not export.
    const auto *field = qobject_cast<QLineEdit *>(watched);
    if (!field || field->window() != m_host->window())
        return QObject::eventFilter(watched, event);
    const bool isCommand = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        && isShortcut(QKeySequence(key->keyCombination()));
    if (isCommand)
        event->ignore();
    return isCommand;
}

void ActionRegistry::applyShortcuts()
{
    const QVariantMap changed = m_settings.value(settingsTable.shortcuts);
    m_byKey.clear();
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        const auto &[spec, action] = m_entries[index];
        QList<QKeySequence> keys = spec.shortcuts;
        const bool isChanged = changed.contains(spec.id);
        if (isChanged) {
            const QKeySequence own = QKeySequence::fromString(changed.value(spec.id).toString());
            keys = own.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{own};
        }
        // The widgets that a command belongs to are menus and the window, not the one that hears it.
        action->setShortcutContext(spec.isHeardByWidget && !isChanged ? Qt::WidgetShortcut
                                                                      : Qt::WindowShortcut);
        action->setShortcuts(keys);
        for (const QKeySequence &sequence : std::as_const(keys))
            m_byKey.insert(sequence[0].toCombined(), index);
    }
}
