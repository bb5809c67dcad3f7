// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlesource.h"

/// A JSON export of Ghost (versions 0.x to 5.x), or the posts as its content API answers them. Read whole,
/// one post at a time made of it. Errors: InvalidInput "file:line"; Refused where it is JSON of another kind.
[[nodiscard]] Result<void> readGhostExport(const QByteArray &bytes, const QString &fileName,
                                           const ArticleFileOptions &options, const TakeEntry &take);
