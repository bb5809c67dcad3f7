-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A draft of each author: with one row an article, two editors overwrote each other's. Readable by: schema 9 and later
-- (an older program would put its draft by a key that is gone).
CREATE TABLE draft_by_author (
    article_id TEXT   NOT NULL REFERENCES article (id),
    author     TEXT   NOT NULL,
    base       BIGINT NOT NULL, -- the revision it was begun on
    saved_at   BIGINT NOT NULL,
    text       TEXT   NOT NULL, -- JSON of all fields
    PRIMARY KEY (article_id, author)
);
-- next
INSERT INTO draft_by_author (article_id, author, base, saved_at, text)
SELECT article_id, author, base, saved_at, text FROM draft;
-- next
DROP TABLE draft;
-- next
ALTER TABLE draft_by_author RENAME TO draft;
