// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "editorial/publication.h"

/// The byline as people type it: names parted by commas, a role in brackets: "Mei Lin, Jonas Okafor
/// (Photos)".
[[nodiscard]] QString typedByline(const QList<Contributor> &byline);
/// Reads it back; names that are people of the newsroom are tied to them. Empty names are left out.
[[nodiscard]] QList<Contributor> bylineFromTyped(const QString &typed, const QList<Person> &people);

/// Tags parted by commas, in order, doubles left out after case folding.
[[nodiscard]] QStringList tagsFromTyped(const QString &typed);
