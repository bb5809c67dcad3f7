// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

/// Makes the full-text tokeniser "news" known to a connection, words as forEachWord() sees them, so that
/// SQLite finds what PostgreSQL finds; and the ranking of newsrank.h. Call it before the index is attached.
/// False where SQLite was built without FTS5.
[[nodiscard]] bool registerNewsSearch(sqlite3 *connection);
