// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/pagecontent.h"

/// A line of the page in the quotes and dashes of its language (BCP 47).
[[nodiscard]] QString typesetLine(const QString &line, const QString &language);

/// The content with the single-line texts of the page (headline, standfirst, kicker, dateline, the lead
/// picture's words, headlines of the related list) in the quotes and dashes of their language, as the body
/// has them.
[[nodiscard]] PageContent typeset(PageContent content);
