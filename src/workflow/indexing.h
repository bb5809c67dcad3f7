// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/ids.h"

#include <stop_token>

class Connections;

/// Short enough to stop or save between, long enough to be quick.
inline constexpr int articlesAnIndexStep = 64;

// Neither ever fails a caller: the index can be made again, so a failure is logged and the next call tries
// once more.

/// Makes an article findable that was changed, whatever else is waiting to be indexed.
void updateIndex(Connections &connections, const ArticleId &article);
/// Brings the search index up to all articles that were changed; after many at once.
void updateIndex(Connections &connections, const std::stop_token &stop = {});
