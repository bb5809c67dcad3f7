// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/appservices.h"
#include "workflow/relatedarticles.h"

#include <optional>

/// How the text of one article links to another: the address of its page, relative, since all pages stand in
/// one folder.
[[nodiscard]] QString pageLink(const Slug &slug);

/// The article whose page an address leads to, written as pageLink() does or in full; judged as something
/// that `holder` leads readers to. Empty where it is no article's page. Blocking; any thread.
[[nodiscard]] Result<std::optional<RelatedArticle>> articleAt(const AppServices &services,
                                                              const ArticleId &holder,
                                                              const QString &address);
