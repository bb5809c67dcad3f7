-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long an article is to be, as the desk assigns it. Apart from the text, so that no page can hold one.
-- Readable by: schema 11 and later (only adds a table).
CREATE TABLE length_target (
    article_id TEXT   PRIMARY KEY REFERENCES article (id),
    unit       TEXT   NOT NULL, -- "words" or "characters"
    amount     BIGINT NOT NULL CHECK (amount BETWEEN 1 AND 1000000)
);
