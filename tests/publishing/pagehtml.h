// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publishing/articlepage.h"

#include <QJsonObject>

/// The page's own HTML in the theme of the program; empty where it could not be made.
[[nodiscard]] QByteArray htmlOf(const PageContent &content, PageOutput output = PageOutput::Folder);
/// The JSON-LD of a page.
[[nodiscard]] QJsonObject structuredData(const QByteArray &html);
/// The same content with a lead picture and one in the body.
[[nodiscard]] PageContent withPictures(PageContent page);
