// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenuBar;
class Settings;

/// The menus, in the order of the menu bar.
enum class Menu { Newsroom, Edit, Article, Format, View, Reports, Help };

/// One command of the program; menus, shortcuts and the command palette read the same row.
struct Action
{
    QString id; ///< Stable: "article.save". Its part before the dot is the feature.
    const char *text = nullptr; ///< Marked with QT_TRANSLATE_NOOP("Action", …), with an & for the menu.
    Menu menu = Menu::Article;
    int group = 0; ///< Groups of a menu stand in number order, parted by a line.
    const char *submenu = nullptr; ///< Marked with QT_TRANSLATE_NOOP("Menu", …); empty: in the menu itself.
    QList<QKeySequence> shortcuts = {}; ///< Defaults; people change the first in the shortcuts dialog.
    /// The defaults are keys that a widget hears by itself: menus name them, and elsewhere they are nobody's.
    /// What somebody puts in their place is heard in the whole window.
    bool isHeardByWidget = false;
    QString icon = {}; ///< Name of an icon; empty = none.
    std::function<void()> run = {};
    /// Empty: always. Asked again by ActionRegistry::refresh(), and before one of the row's keys is heard.
    std::function<bool()> enabledWhen = {};
    /// It looks at what stands at the cursor: asked before the command is seen or heard, and not while one
    /// types.
    bool isOfPlace = false;
    std::function<bool()> checkedWhen = {}; ///< Given: the command is a switch, and this is how it stands.
};

/// Owns every command of the window as a QAction. GUI thread only.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// `host` is the widget whose window the shortcuts work in.
    ActionRegistry(Settings &settings, QWidget *host);
    ~ActionRegistry() override;

    void add(const QList<Action> &actions);
    /// Null where no command has this id.
    [[nodiscard]] QAction *action(const QString &id) const;
    /// In the order of menus and groups.
    [[nodiscard]] QList<QAction *> actions() const;
    void fillMenus(QMenuBar &bar) const;
    /// The commands of this menu need `condition` beside what their rows ask for.
    void enableMenuWhen(Menu menu, const std::function<bool()> &condition);
    /// Asks every enabledWhen and checkedWhen again, but those that are of a place.
    void refresh();
    void refreshAll(); ///< Before the commands are seen.

    /// An empty sequence takes the shortcut away. A command that had it before loses it.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcuts();
    /// Ids of the commands used last, newest first.
    [[nodiscard]] QStringList recentlyUsed() const;

    /// "Newsroom › Save as …": the menu's name, for the palette and the shortcuts dialog.
    [[nodiscard]] static QString menuTitle(Menu menu);
    [[nodiscard]] Menu menuOf(const QString &id) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        Action spec;
        QAction *action;
    };
    void noteUse(const QString &id);
    void applyShortcuts();
    void refreshEntry(const Entry &entry) const;
    /// What may be done depends on cursors and selections that no signal tells of.
    void refreshForKey(int key) const;
    [[nodiscard]] bool isShortcut(const QKeySequence &keys) const;
    [[nodiscard]] bool mayRun(const Action &action) const;

    Settings &m_settings;
    QWidget *m_host;
    QList<Entry> m_entries; ///< Sorted by menu and group.
    QMultiHash<int, qsizetype> m_byKey; ///< Entries by the first key of each of their shortcuts.
    QHash<Menu, std::function<bool()>> m_menuConditions;
};
