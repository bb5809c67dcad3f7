// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/copyactions.h"

#include "editor/framerows.h"
#include "editor/previewview.h"
#include "editor/sourcelinks.h"
#include "editor/writingview.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace {

using Writing = std::shared_ptr<QPointer<WritingView>>;

/// Of the link that Tab reached on the page, else of the one at the cursor of the source. While the palette
/// has the keys, it is the window's part that had them before.
QString addressHere(const WritingView &writing)
{
    const PreviewView &page = *writing.preview();
    const auto [row, number] = page.focusedLink();
    const bool isWriting = writing.window()->focusWidget() == writing.source();
    if (!isWriting && row >= 0 && row < page.rows().size()) {
        const QString address = page.rows().at(row)->addresses.value(number);
        return address == reportLinkAddress ? QString() : address;
    }
    const SourceLink link = writing.source()->isVisible() ? linkAtCursor(*writing.source()) : SourceLink();
    return link.exists ? link.address : QString();
}

Action copyAction(const Writing &writing, const QString &id, const char *text, const QString &key,
                  QString (*copied)(const WritingView &))
{
    return {
        .id = u"edit."_s + id,
        .text = text,
        .menu = Menu::Edit,
        .group = 20,
        .shortcuts = {QKeySequence(key)},
        .run = [writing, copied] { QApplication::clipboard()->setText(copied(**writing)); },
        .enabledWhen =
            [writing, copied] { return *writing && (*writing)->isVisible() && !copied(**writing).isEmpty(); },
        .isOfPlace = true};
}

} // namespace

QList<Action> copyActions(const Writing &writing)
{
    Action html =
        copyAction(writing, u"copyHtml"_s, QT_TRANSLATE_NOOP("Action", "Copy as &HTML Source"),
                   u"Ctrl+Shift+C"_s, [](const WritingView &view) { return view.preview()->selectedHtml(); });
    // Making it to see whether there is some would look at all that is selected.
    html.enabledWhen = [writing] {
        return *writing && (*writing)->preview()->isVisible()
            && !(*writing)->preview()->selection().isEmpty();
    };
    return {html,
            copyAction(writing, u"copyLink"_s, QT_TRANSLATE_NOOP("Action", "Copy Lin&k Address"),
                       u"Ctrl+Alt+A"_s, addressHere)};
}
