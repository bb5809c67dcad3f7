// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/snippetactions.h"

#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/dialogs/snippetpalette.h"
#include "gui/dialogs/snippetsdialog.h"
#include "gui/newsroomsnippets.h"

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

void openList(Desk &desk, const Writing &writing)
{
    showSnippetsDialog(desk, [writing] {
        if (*writing)
            (*writing)->findChild<NewsroomSnippets *>()->readAgain();
    });
}

} // namespace

QList<Action> snippetActions(Desk &desk, const Writing &writing)
{
    return {
        {.id = u"snippet.insert"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Insert Snippet…"),
         .menu = Menu::Format,
         .group = 20,
         .shortcuts = {QKeySequence(u"Ctrl+J"_s)},
         .run =
             [&desk, writing] {
                 auto &snippets = *(*writing)->findChild<NewsroomSnippets *>();
                 // Whoever asks for the first one has none to choose from.
                 if (snippets.all().isEmpty())
                     openList(desk, writing);
                 else
                     showSnippetPalette(snippets, desk.window());
             },
         .enabledWhen = [writing] { return *writing && (*writing)->source()->isVisible(); }},
        {.id = u"snippet.list"_s,
         .text = QT_TRANSLATE_NOOP("Action", "&Snippets…"),
         .menu = Menu::Newsroom,
         .group = 1,
         .shortcuts = {QKeySequence(u"Ctrl+Shift+J"_s)},
         .run = [&desk, writing] { openList(desk, writing); }},
    };
}
