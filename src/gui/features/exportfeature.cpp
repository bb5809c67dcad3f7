// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/markdownexporting.h"
#include "gui/pageexport.h"

using namespace Qt::StringLiterals;

Feature exportFeature(Desk &desk)
{
    auto *pages = new PageExport(desk);
    auto *markdown = new MarkdownExporting(desk);
    const auto isOpen = [&desk] { return desk.article().isOpen(); };
    const int group = 6;
    return {
        .id = u"export"_s,
        .panes = {},
        .actions =
            {
                {.id = u"export.proof"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "Proof in &Browser"),
                 .menu = Menu::Article,
                 .group = group,
                 .shortcuts = {QKeySequence(u"Ctrl+Shift+B"_s)},
                 .icon = u"browser"_s,
                 .run = [pages] { pages->proofInBrowser(); },
                 .enabledWhen = isOpen},
                {.id = u"export.page"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "&Export Page"),
                 .menu = Menu::Article,
                 .group = group,
                 .shortcuts = {QKeySequence(u"Ctrl+E"_s)},
                 .icon = u"export"_s,
                 .run = [pages] { pages->exportPage(PageForm::Folder); },
                 .enabledWhen = isOpen},
                {.id = u"export.single"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "Export Page as &One File"),
                 .menu = Menu::Article,
                 .group = group,
                 .run = [pages] { pages->exportPage(PageForm::SingleFile); },
                 .enabledWhen = isOpen},
                {.id = u"export.folder"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "Export to Another &Folder…"),
                 .menu = Menu::Article,
                 .group = group,
                 .run = [pages] { pages->chooseFolder(); },
                 .enabledWhen = isOpen},
                {.id = u"export.markdown"_s,
                 .text = QT_TRANSLATE_NOOP("Action", "&Export All Articles as Markdown…"),
                 .menu = Menu::Newsroom,
                 .group = 2,
                 .run = [markdown] { markdown->chooseFolder(); }},
            },
    };
}
