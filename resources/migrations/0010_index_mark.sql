-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far the search index had come when index_due last lost a row. The index carries the same mark; where the two
-- differ, it is not the index that this newsroom left behind. Readable by: schema 9 and later (only adds a table).
CREATE TABLE index_mark (
    one      INTEGER PRIMARY KEY CHECK (one = 1), -- a single row
    index_id TEXT    NOT NULL,                    -- empty: the index has still to be looked through
    batch    BIGINT  NOT NULL
);
-- next
INSERT INTO index_mark (one, index_id, batch) VALUES (1, '', 0);
