// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlesource.h"

/// WordPress eXtended RSS, versions 1.0 to 1.2. Reads it twice: pictures and authors first, then the posts.
[[nodiscard]] Result<void> readWordpressExport(QIODevice &device, const QString &fileName,
                                               const ArticleFileOptions &options, const TakeEntry &take);
