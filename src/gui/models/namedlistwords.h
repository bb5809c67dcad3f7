// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/namedlist.h"

// What the desk says of named lists, and of those that are placed in an article's related list. `room` is how
// many more entries the page carries where the placed list begins.

/// How much it holds, and in how many articles it is.
[[nodiscard]] QString namedListDetail(const NamedListSummary &list);
/// By name, as people sort names.
[[nodiscard]] QList<NamedListSummary> inOrderOfLanguage(QList<NamedListSummary> lists);

/// How many rows of the page an entry fills, were there no end to it: a placed list as many as readers see
/// of its own.
[[nodiscard]] int rowsShown(const RelatedArticle &related);

/// A list that was just placed: how many it brings to the page is not known yet.
[[nodiscard]] bool isUnread(const RelatedArticle &related);
/// How many of its entries are on the page.
[[nodiscard]] QString placementDetail(const RelatedArticle &placed, int room);
/// How many are left out for which reason; empty where none is.
[[nodiscard]] QString placementAttention(const RelatedArticle &placed, int room);
/// The ones left out by name, one a line, with the reason; empty where none is, and for other entries. Rich
/// text, for a tooltip.
[[nodiscard]] QString placementTip(const RelatedArticle &placed, int room);
