-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Filters of the library that the newsroom keeps under a name. Readable by: schema 11 and later (only adds a table).
CREATE TABLE saved_view (
    id       TEXT   PRIMARY KEY,
    name     TEXT   NOT NULL UNIQUE,
    filter   TEXT   NOT NULL, -- JSON; the library's own
    position BIGINT NOT NULL  -- order in menus: in which they were saved
);
