// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/panes/copiedreader.h"

#include "gui/desk.h"
#include "workflow/copiedtext.h"
#include "workflow/jobrunner.h"

HtmlReader copiedReader(Desk &desk, QObject *context)
{
    return [&desk, context](const PastedHtml &pasted,
                            const std::function<void(const std::optional<QString> &)> &deliver) {
        desk.services().jobs.read(
            context,
            [&publishing = desk.services().publishing,
             copied = CopiedHtml{pasted.html, pasted.headingOffset, pasted.firstNote}](
                const std::stop_token &) { return markdownOfCopied(copied, publishing); },
            [deliver](const Result<QString> &markdown) {
                // Nothing but pictures and what is hidden: the plain text knows better.
                deliver(markdown && !markdown->isEmpty() ? std::optional(*markdown) : std::nullopt);
            });
    };
}
