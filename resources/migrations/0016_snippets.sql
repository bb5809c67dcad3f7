-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pieces of text that editors insert, with fields to fill in. Readable by: schema 11 and later (only adds a table).
CREATE TABLE snippet (
    id           TEXT   PRIMARY KEY,
    name         TEXT   NOT NULL UNIQUE,
    trigger_word TEXT   NOT NULL, -- typed before Tab; '' = none
    body         TEXT   NOT NULL, -- Markdown with fields
    version      BIGINT NOT NULL, -- counts the changes: of two editors the second is told
    changed_at   BIGINT NOT NULL,
    changed_by   TEXT   NOT NULL
);
-- next
CREATE UNIQUE INDEX snippet_by_trigger ON snippet (trigger_word) WHERE trigger_word <> '';
