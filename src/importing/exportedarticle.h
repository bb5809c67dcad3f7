// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

#include <QVariantMap>

/// Do the bytes begin as every file of `export --markdown` does? Such a file is UTF-8, and no character of it
/// is changed on the way in.
[[nodiscard]] bool beginsLikeExported(QByteArrayView bytes);

/// Does the front matter say that Galley wrote it?
[[nodiscard]] bool isExported(const QVariantMap &frontMatter);

/// An article as `export --markdown` wrote it: every field as it stands. Keys that are not of the export (of
/// the site generator, or added by hand) are kept. What readers must not see yet never comes in as published;
/// a sign-off of other words is left out; a note says so. Errors: Refused (written by a newer Galley).
[[nodiscard]] Result<ImportedArticle> readExportedArticle(const QVariantMap &frontMatter, const QString &body,
                                                          const QString &fileName,
                                                          const ArticleFileOptions &options);
