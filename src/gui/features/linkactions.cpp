// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/linkactions.h"

#include "editor/sourcelinks.h"
#include "editor/writingview.h"
#include "gui/desk.h"
#include "gui/dialogs/linkdialog.h"
#include "gui/linkopening.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

Action linkAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  std::function<void(WritingView &)> run)
{
    return {.id = u"format."_s + id,
            .text = text,
            .menu = Menu::Format,
            .group = 20,
            .shortcuts = {QKeySequence(key)},
            .run = [writing, run = std::move(run)] { run(**writing); },
            .enabledWhen = [writing] { return *writing && (*writing)->source()->isVisible(); }};
}

/// The link at the cursor; where there is none, the desk is told.
SourceLink linkHere(Desk &desk, const WritingView &writing)
{
    SourceLink link = linkAtCursor(*writing.source());
    if (!link.exists)
        desk.tell(QCoreApplication::translate("LinkActions", "There is no link at the cursor."));
    return link;
}

} // namespace

QList<Action> linkActions(Desk &desk, const Writing &writing)
{
    Action link = linkAction(writing, u"link"_s, QT_TRANSLATE_NOOP("Action", "&Link…"), u"Ctrl+K"_s,
                             [&desk](WritingView &view) { showLinkDialog(desk, view); });
    link.icon = u"link"_s;
    return {link,
            linkAction(writing, u"openLink"_s, QT_TRANSLATE_NOOP("Action", "&Open Link"), u"Ctrl+Alt+K"_s,
                       [&desk](WritingView &view) {
                           if (const SourceLink here = linkHere(desk, view); here.exists)
                               openLink(desk, here.address);
                       }),
            linkAction(writing, u"removeLink"_s, QT_TRANSLATE_NOOP("Action", "Re&move Link"),
                       u"Ctrl+Shift+K"_s, [&desk](WritingView &view) {
                           if (const SourceLink here = linkHere(desk, view); here.exists)
                               removeLink(*view.source(), here);
                       })};
}
