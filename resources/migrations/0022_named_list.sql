-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Related lists that are kept once and placed in many articles. Readable by: schema 22 and later (an earlier program
-- would show a placed list to readers as a headline without a link, and lose it with the next save).
CREATE TABLE named_list (
    id       TEXT    PRIMARY KEY,
    name     TEXT    NOT NULL,
    name_key TEXT    NOT NULL UNIQUE, -- the name as two are compared: without case
    version  INTEGER NOT NULL -- counts up with each change, so that two editors cannot overwrite each other
);
-- next
CREATE TABLE named_list_entry (
    list_id   TEXT    NOT NULL REFERENCES named_list (id),
    position  INTEGER NOT NULL, -- from 0
    target_id TEXT,             -- no reference: as in related_entry
    address   TEXT    NOT NULL, -- of an external entry
    headline  TEXT    NOT NULL, -- the target's when the entry was made
    PRIMARY KEY (list_id, position)
);
-- next
-- Which lists hold an article.
CREATE INDEX named_list_entry_by_target ON named_list_entry (target_id);
-- next
-- What is placed: a list, with all that it holds. Then target and address say nothing.
ALTER TABLE related_entry ADD COLUMN list_id TEXT REFERENCES named_list (id);
-- next
-- Who holds a list. Few entries are one.
CREATE INDEX related_entry_by_list ON related_entry (list_id) WHERE list_id IS NOT NULL;
