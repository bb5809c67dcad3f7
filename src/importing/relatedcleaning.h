// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

/// Takes from article.related what would mislead: the article itself (by headline or slug) and doubles.
/// A note for each.
void leaveOutMisleadingRelated(ImportedArticle &article);
