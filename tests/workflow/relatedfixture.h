// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/servicesfixture.h"

/// An article that readers see.
inline ArticleId published(ServicesFixture &desk, const QString &headline)
{
    const auto article = desk->articles.create(soundText(headline), QStringLiteral("Mei"));
    if (!article || !desk->articles.publish(article->id, {1}, QStringLiteral("Mei")))
        qFatal("the article could not be published");
    return article->id;
}

inline RelatedEntry entryFor(const ArticleId &id, const QString &headline)
{
    return {.article = id, .headline = headline};
}
