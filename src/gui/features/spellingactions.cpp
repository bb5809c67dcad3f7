// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/spellingactions.h"

#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/dialogs/dictionarydialog.h"
#include "gui/newsroomspelling.h"

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

constexpr const char *spellingMenu = QT_TRANSLATE_NOOP("Menu", "&Spelling");

/// Null before the pane is made.
NewsroomSpelling *spellingOf(const Writing &writing)
{
    return *writing ? (*writing)->findChild<NewsroomSpelling *>() : nullptr;
}

bool isOn(const Writing &writing)
{
    const NewsroomSpelling *spelling = spellingOf(writing);
    return spelling && spelling->checker().isOn();
}

Action walkAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  Spelling::Direction direction)
{
    return {.id = u"spelling."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 40,
            .submenu = spellingMenu,
            .shortcuts = {QKeySequence(key)},
            .run =
                [writing, direction] {
                    (*writing)->source()->setFocus();
                    spellingOf(writing)->goTo(direction);
                },
            .enabledWhen = [writing] { return isOn(writing) && (*writing)->source()->isVisible(); }};
}

/// What is to be done about the misspelt word at the cursor.
Action wordAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  void (NewsroomSpelling::*run)())
{
    return {.id = u"spelling."_s + id,
            .text = text,
            .menu = Menu::Edit,
            .group = 41,
            .submenu = spellingMenu,
            .shortcuts = {QKeySequence(key)},
            .run = [writing, run] { (spellingOf(writing)->*run)(); },
            .enabledWhen =
                [writing] {
                    return isOn(writing) && (*writing)->source()->isVisible()
                        && spellingOf(writing)->isAtWord();
                }};
}

} // namespace

QList<Action> spellingActions(Desk &desk, const Writing &writing)
{
    return {
        {.id = u"spelling.check"_s,
         .text = QT_TRANSLATE_NOOP("Action", "Check &Spelling"),
         .menu = Menu::Edit,
         .group = 40,
         .submenu = spellingMenu,
         .shortcuts = {QKeySequence(u"Ctrl+F7"_s)},
         .run = [writing] { spellingOf(writing)->setOn(!isOn(writing)); },
         .enabledWhen = [writing] { return spellingOf(writing) != nullptr; },
         .checkedWhen = [writing] { return isOn(writing); }},
        walkAction(writing, u"next"_s, QT_TRANSLATE_NOOP("Action", "Next Misspelt W&ord"), u"F7"_s,
                   Spelling::Direction::Next),
        walkAction(writing, u"previous"_s, QT_TRANSLATE_NOOP("Action", "Previous Misspelt Wor&d"),
                   u"Shift+F7"_s, Spelling::Direction::Previous),
        // The menu key opens it everywhere; this one, which many keyboards have instead, not under X11.
        {.id = u"spelling.suggest"_s,
         .text = QT_TRANSLATE_NOOP("Action", "Suggestions at t&he Cursor"),
         .menu = Menu::Edit,
         .group = 40,
         .submenu = spellingMenu,
         .shortcuts = {QKeySequence(u"Shift+F10"_s)},
         .run = [writing] { spellingOf(writing)->openMenuAtCursor(); },
         .enabledWhen = [writing] { return *writing && (*writing)->source()->isVisible(); }},
        wordAction(writing, u"addWord"_s,
                   QT_TRANSLATE_NOOP("Action", "&Add Word to the Newsroom's Dictionary"), u"Ctrl+Alt+W"_s,
                   &NewsroomSpelling::addWordAtCursor),
        wordAction(writing, u"ignoreWord"_s, QT_TRANSLATE_NOOP("Action", "&Ignore Word in This Article"),
                   u"Ctrl+Alt+I"_s, &NewsroomSpelling::ignoreWordAtCursor),
        {.id = u"spelling.dictionary"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Dictionary…"),
         .menu = Menu::Newsroom,
         .group = 1,
         .shortcuts = {QKeySequence(u"Ctrl+Shift+F7"_s)},
         .run =
             [&desk, writing] {
                 showDictionaryDialog(desk, [writing] {
                     if (NewsroomSpelling *spelling = spellingOf(writing))
                         spelling->readWords();
                 });
             }},
    };
}
