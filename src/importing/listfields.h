// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"
#include "importing/frontmatterfields.h"

/// The fields of a front matter that hold more than one value: byline, lead image, sources, related.
/// What has another form than expected is left in `fields` (and so kept) with a note.
void readByline(FrontMatterFields &fields, ImportedArticle &article);
void readLeadImage(FrontMatterFields &fields, ImportedArticle &article);
void readSources(FrontMatterFields &fields, ImportedArticle &article);
void readRelated(FrontMatterFields &fields, ImportedArticle &article);
