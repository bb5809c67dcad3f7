// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "publishing/pagecontent.h"
#include "publishing/theme.h"

#include <QByteArray>

/// Folder: style and pictures stand in assets/ beside the page. SingleFile: all is inside the page.
enum class PageOutput { Folder, SingleFile };

/// One file of an export; the path is relative to the output folder and has only the characters of
/// isSafePath().
struct PageFile
{
    QString path;
    QByteArray bytes;
};

/// A page and what it needs. `files` holds the assets first and the page last, so that a page that is there
/// finds its assets.
struct ArticlePage
{
    QString path; ///< The page's own path.
    QList<PageFile> files;
};

/// Path of an article's page in the output folder and below the base URL: "<slug>.html". A slug that hosts
/// give a meaning ("index", "404") gets an underscore that no other slug can have.
[[nodiscard]] QString articlePath(const Slug &slug);

/// Makes the page. Errors: InvalidInput (a slug that isValid() denies, a body over the limits of Markdown).
/// Pictures that `content.pictures` does not hold are left out; remote ones become a link. Reentrant.
[[nodiscard]] Result<ArticlePage> renderArticlePage(const PageContent &content, const Theme &theme,
                                                    PageOutput output);
