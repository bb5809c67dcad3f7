// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/copiedtext.h"

#include "importing/htmlmarkdown.h"
#include "workflow/publishing.h"

using namespace Qt::StringLiterals;

Result<QString> markdownOfCopied(const CopiedHtml &copied, const Publishing &publishing)
{
    HtmlReading reading{.pictures = {}, .headingOffset = copied.headingOffset, .firstNote = copied.firstNote};
    if (copied.html.contains("<img"_L1, Qt::CaseInsensitive)) {
        const auto names = publishing.pictureNames();
        if (!names)
            return names.error();
        reading.pictures = *names;
    }
    return markdownOfHtml(copied.html, reading);
}
