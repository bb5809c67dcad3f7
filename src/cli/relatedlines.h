// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "editorial/related.h"

/// Prints judged entries, one a row (kind, whether readers see it, headline, slug or address, why), or as
/// JSON. What a placed list brings has rows of its own that end with its name.
void showRelated(Console &console, const QList<RelatedArticle> &entries);
