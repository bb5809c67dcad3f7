// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"

#include <QVariantMap>

/// What the name of a file or an entry says of an article.
struct EntryName
{
    QString date; ///< "2024-05-01"; empty where the name begins with none.
    QString words; ///< "harbour-news": slug, and headline where there is no other.
    QStringList addresses; ///< See ImportedArticle.
};

/// The article that the fields of a front matter (or of an export, under the same names) tell of, with its
/// Markdown. Fields that are not understood are kept.
[[nodiscard]] ImportedArticle articleOfFields(const QVariantMap &fields, const QString &body,
                                              const EntryName &name, const ArticleFileOptions &options,
                                              const QList<Sentence> &notes);
