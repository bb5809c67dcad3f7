-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What editors call a revision ("As sent to the lawyers"). Apart from it, because a revision never changes.
-- Readable by: schema 11 and later (only adds a table).
CREATE TABLE revision_name (
    article_id TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    PRIMARY KEY (article_id, number),
    FOREIGN KEY (article_id, number) REFERENCES revision (article_id, number)
);
