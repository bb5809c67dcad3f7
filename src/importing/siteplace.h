// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefields.h"

/// What the place of a file in the folder of a site generator (Hugo, Jekyll) says of it.
struct SitePlace
{
    /// Of the file; of its folder, where that holds "index.md" and its pictures. With the addresses that
    /// links of the site may have for it ("folder://site/posts/x.md").
    EntryName name;
    QString section; ///< "sport" of "content/sport/…" and "sport/_posts/…"; else empty.
    bool isDraft = false; ///< It lies in "_drafts".
};

/// `root` is the folder that was chosen, as `fileName` begins with it; empty: a single file was. `site` is as
/// in ArticleFileOptions.
[[nodiscard]] SitePlace sitePlace(const QString &fileName, const QString &root, const QString &site = {});

/// The names of shortcodes ("{{< figure >}}") and template tags ("{% include %}"), each once.
[[nodiscard]] QStringList templateTagsIn(const QString &text);
