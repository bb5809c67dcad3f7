// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"

/// A related list kept once and placed in many articles: a dossier, a series.
struct NamedList
{
    NamedListId id;
    QString name; ///< One line; no two have the same listNameKey().
    QList<RelatedEntry> entries; ///< In order; none is pinned, suggested or a placed list.
    int version = 0; ///< Counts up with each change.
    bool operator==(const NamedList &) const = default;
};

/// A named list as others see it from outside.
struct NamedListSummary
{
    NamedListId id;
    QString name;
    int entries = 0;
    int holders = 0; ///< Articles that it is placed in.
    bool operator==(const NamedListSummary &) const = default;
};

/// What the names of two lists are compared by: case folded, and spacing as in one line.
[[nodiscard]] QString listNameKey(const QString &name);
