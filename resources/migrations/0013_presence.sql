-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which desk has which article open, so that a second editor sees the first. A courtesy: it holds nobody back, and a desk
-- that ended without a word is forgotten after minutes. Readable by: schema 11 and later (only adds a table).
CREATE TABLE presence (
    desk       TEXT   PRIMARY KEY, -- a window of a running program
    article_id TEXT   NOT NULL REFERENCES article (id),
    person     TEXT   NOT NULL,
    seen_at    BIGINT NOT NULL
);
-- next
CREATE INDEX presence_by_article ON presence (article_id);
