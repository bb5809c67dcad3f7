// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Publishing;

/// HTML that a person copied in another program, and what its Markdown is for.
struct CopiedHtml
{
    QString html;
    int headingOffset = 0; ///< Ranks that its headings are to lose.
    qlonglong firstNote = 1; ///< Number of its first footnote.
};

/// Clean Markdown of it; pictures that the newsroom has are kept, of others their words. Blocking: about a
/// second for 5 MB. Errors: InvalidInput for HTML that nobody wrote by hand (too deep, too long); those of
/// the database.
[[nodiscard]] Result<QString> markdownOfCopied(const CopiedHtml &copied, const Publishing &publishing);
