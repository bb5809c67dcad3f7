// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"
#include "importing/frontmatterfields.h"

/// States, dates, embargo and notice of a front matter, into `article`. `fileNameDate` stands in where the
/// front matter has no date (empty: none). What is private, unfinished, expired or dated later than
/// options.nowUtc never becomes published; a note says so.
void readStateFields(FrontMatterFields &fields, const QString &fileNameDate,
                     const ArticleFileOptions &options, ImportedArticle &article);
