// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct fts5_api;

/// Makes the ranking "news_rank(news_text, beginnings)" known to a connection: Okapi BM25 with a weight for
/// each field, the higher the better. FTS5's own bm25() counts every article of the archive that holds a
/// word, for each question anew (45 ms a common word at a million articles); this one looks at so many that
/// it can tell how rare the word is. Bit n of `beginnings` says that phrase n is the beginning of a word,
/// whose articles are not counted at all.
[[nodiscard]] bool registerNewsRank(fts5_api *api);
