// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowactions.h"

#include "gui/appearance.h"
#include "gui/desk.h"
#include "gui/deskview.h"
#include "gui/dialogs/aboutdialog.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/shortcutsdialog.h"
#include "gui/feature.h"
#include "gui/mainwindow.h"
#include "gui/settings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

Action columnAction(const QString &id, const char *text, const QKeySequence &key, PaneArea area,
                    DeskView &view)
{
    return {.id = id,
            .text = text,
            .menu = Menu::View,
            .group = 20,
            .shortcuts = {key},
            .run = [&view, area] { view.setColumnVisible(area, !view.isColumnVisible(area)); },
            .enabledWhen = [&view] { return view.isVisible() && view.currentView() == "articles"_L1; },
            .checkedWhen = [&view, area] { return view.isColumnVisible(area); }};
}

Action appearanceAction(const QString &id, const char *text, Appearance appearance, Settings &settings)
{
    return {.id = id,
            .text = text,
            .menu = Menu::View,
            .group = 40,
            .run =
                [&settings, appearance] {
                    settings.setValue(settingsTable.appearance, settingOf(appearance));
                    applyAppearance(appearance);
                },
            .checkedWhen =
                [&settings, appearance] {
                    return appearanceFrom(settings.value(settingsTable.appearance)) == appearance;
                }};
}

Action languageAction(const QString &id, const char *text, const QString &language, Desk &desk)
{
    return {
        .id = id,
        .text = text,
        .menu = Menu::View,
        .group = 45,
        .run =
            [&desk, language] {
                desk.settings().setValue(settingsTable.interfaceLanguage, language);
                desk.tell(QCoreApplication::translate("WindowActions",
                                                      "The language changes when Galley starts again."));
            },
        .checkedWhen =
            [&desk, language] { return desk.settings().value(settingsTable.interfaceLanguage) == language; }};
}

QList<Action> viewActions(DeskView &view, Desk &desk)
{
    Settings &settings = desk.settings();
    return {
        {.id = u"view.articles"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Articles"),
         .menu = Menu::View,
         .group = 10,
         .shortcuts = {QKeySequence(u"Ctrl+1"_s)},
         .run = [&desk] { desk.showPane(u"articles"_s); },
         .checkedWhen = [&view] { return view.currentView() == "articles"_L1; }},
        columnAction(u"view.library"_s, QT_TRANSLATE_NOOP("Action", "Show the &Library"),
                     QKeySequence(u"Ctrl+Shift+L"_s), PaneArea::Library, view),
        columnAction(u"view.inspector"_s, QT_TRANSLATE_NOOP("Action", "Show the &Inspector"),
                     QKeySequence(u"Ctrl+Shift+I"_s), PaneArea::Inspector, view),
        appearanceAction(u"view.appearanceSystem"_s,
                         QT_TRANSLATE_NOOP("Action", "Appearance: as the S&ystem"), Appearance::System,
                         settings),
        appearanceAction(u"view.appearanceLight"_s, QT_TRANSLATE_NOOP("Action", "Appearance: Li&ght"),
                         Appearance::Light, settings),
        appearanceAction(u"view.appearanceDark"_s, QT_TRANSLATE_NOOP("Action", "Appearance: &Dark"),
                         Appearance::Dark, settings),
        languageAction(u"view.languageSystem"_s, QT_TRANSLATE_NOOP("Action", "Language: as the Sys&tem"), {},
                       desk),
        languageAction(u"view.languageEnglish"_s, QT_TRANSLATE_NOOP("Action", "Language: &English"), u"en"_s,
                       desk),
        languageAction(u"view.languageChinese"_s,
                       QT_TRANSLATE_NOOP("Action", "Language: Simplified &Chinese"), u"zh_CN"_s, desk),
    };
}

} // namespace

QList<Action> windowActions(MainWindow &window, DeskView &view, Desk &desk)
{
    QList<Action> actions = viewActions(view, desk);
    actions += {
        {.id = u"view.palette"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Command Palette…"),
         .menu = Menu::View,
         .group = 50,
         .shortcuts = {QKeySequence(u"Ctrl+Shift+P"_s), QKeySequence(u"F1"_s)},
         .run = [&window, &desk] { showCommandPalette(desk.actions(), &window); }},
        {.id = u"view.fullScreen"_s,
         .text = QT_TRANSLATE_NOOP("Action", "F&ull Screen"),
         .menu = Menu::View,
         .group = 30,
         .shortcuts = {QKeySequence(u"F11"_s)},
         .run = [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); },
         .checkedWhen = [&window] { return window.isFullScreen(); }},
        {.id = u"help.shortcuts"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Keyboard Shortcuts…"),
         .menu = Menu::Help,
         .run = [&window, &desk] { showShortcutsDialog(desk.actions(), &window); }},
        {.id = u"help.about"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&About Galley"),
         .menu = Menu::Help,
         .group = 10,
         .run = [&window] { showAboutDialog(&window); }},
        {.id = u"newsroom.switch"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Open or Create a Newsroom…"),
         .menu = Menu::Newsroom,
         .shortcuts = {QKeySequence(u"Ctrl+Shift+O"_s)},
         .run = [&window] { Q_EMIT window.startPageRequested(); }},
        {.id = u"newsroom.quit"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Quit"),
         .menu = Menu::Newsroom,
         .group = 90,
         .shortcuts = {QKeySequence(u"Ctrl+Q"_s)},
         .run = [&window] { window.close(); }},
    };
    return actions;
}
