// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "gui/desk.h"
#include "gui/features/features.h"
#include "gui/panes/articleheader.h"
#include "gui/panes/librarypane.h"
#include "gui/panes/reportpassage.h"
#include "gui/panes/reportsinbox.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A part of the window, and where one comes in for the first time.
struct Part
{
    QWidget *whole;
    QWidget *entry;
};

void addPart(QList<Part> &parts, QWidget *whole, QWidget *entry)
{
    if (whole && entry && whole->isVisible())
        parts.append(Part{whole, entry});
}

/// The visible ones, from left to right and from top to bottom.
QList<Part> partsOf(const QWidget &window)
{
    QList<Part> parts;
    auto *library = window.findChild<LibraryPane *>();
    addPart(parts, library, library);
    auto *header = window.findChild<ArticleHeader *>();
    addPart(parts, header, header ? header->findChild<QLineEdit *>(u"headline"_s) : nullptr);
    auto *source = window.findChild<SourceEditor *>();
    addPart(parts, source, source);
    auto *preview = window.findChild<PreviewView *>();
    addPart(parts, preview, preview);
    auto *inspector = window.findChild<QTabWidget *>(u"inspector"_s);
    addPart(parts, inspector, inspector ? inspector->tabBar() : nullptr);
    if (auto *inbox = window.findChild<ReportsInbox *>()) {
        addPart(parts, inbox->findChild<QWidget *>(u"inbox"_s), inbox->findChild<QListView *>(u"list"_s));
        addPart(parts, inbox->findChild<QWidget *>(u"detail"_s), inbox->findChild<QLineEdit *>(u"note"_s));
        auto *passage = inbox->findChild<ReportPassage *>();
        addPart(parts, passage, passage->findChild<QPlainTextEdit *>(u"articleText"_s));
    }
    return parts;
}

/// Goes to the next part (1) or the one before (-1), back to where one was in it.
void step(const QWidget &window, int direction)
{
    const QList<Part> parts = partsOf(window);
    if (parts.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const auto present = std::ranges::find_if(parts, [focus](const Part &part) {
        return focus && (part.whole == focus || part.whole->isAncestorOf(focus));
    });
    const qsizetype at = present == parts.end() ? (direction > 0 ? -1 : 0) : present - parts.begin();
    const Part &next = parts[(at + direction + parts.size()) % parts.size()];
    QWidget *last = next.whole->focusWidget();
    (last && last->isVisible() && last->isEnabled() ? last : next.entry)->setFocus(Qt::ShortcutFocusReason);
}

Action stepAction(Desk &desk, const QString &id, const char *text, const QString &key, int direction)
{
    return {.id = u"view."_s + id,
            .text = text,
            .menu = Menu::View,
            .group = 25,
            .shortcuts = {QKeySequence(key)},
            .run = [&desk, direction] { step(*desk.window(), direction); }};
}

} // namespace

Feature partsFeature(Desk &desk)
{
    return {
        .id = u"parts"_s,
        .panes = {},
        .actions =
            {
                stepAction(desk, u"nextPart"_s, QT_TRANSLATE_NOOP("Action", "&Next Part of the Window"),
                           u"F6"_s, 1),
                stepAction(desk, u"previousPart"_s,
                           QT_TRANSLATE_NOOP("Action", "Pre&vious Part of the Window"), u"Shift+F6"_s, -1),
            },
    };
}
