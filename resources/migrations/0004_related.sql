-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Related lists as editors placed them. Readable by: schema 4 and later.
CREATE TABLE related_list (
    article_id TEXT    PRIMARY KEY REFERENCES article (id),
    version    INTEGER NOT NULL -- counts up with each save, so that two editors cannot overwrite each other
);
-- next
CREATE TABLE related_entry (
    article_id      TEXT    NOT NULL REFERENCES related_list (article_id),
    position        INTEGER NOT NULL, -- from 0
    kind            TEXT    NOT NULL CHECK (kind IN ('pinned', 'manual', 'suggested')),
    target_id       TEXT,             -- no reference: an entry may outlive what it points at, and the desk says so
    address         TEXT    NOT NULL, -- of an external entry
    headline        TEXT    NOT NULL, -- the target's when the entry was made
    pinned_position INTEGER NOT NULL, -- -1: not pinned
    reason          TEXT    NOT NULL,
    PRIMARY KEY (article_id, position)
);
-- next
-- Who lists an article: those pages change with its headline.
CREATE INDEX related_entry_by_target ON related_entry (target_id);
