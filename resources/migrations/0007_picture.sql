-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pictures of the newsroom; the bytes stand apart from what lists read. Readable by: schema 7 and later.
CREATE TABLE picture (
    name       TEXT    PRIMARY KEY,
    name_key   TEXT    NOT NULL UNIQUE, -- case-folded: some file systems know no case
    media_type TEXT    NOT NULL,
    size_bytes BIGINT  NOT NULL,
    sha256     TEXT    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    added_at   BIGINT  NOT NULL,
    added_by   TEXT    NOT NULL
);
-- next (postgresql)
-- Lets the next statement mean the same on both databases.
CREATE DOMAIN blob AS bytea
-- next
CREATE TABLE picture_bytes (
    name  TEXT PRIMARY KEY REFERENCES picture (name),
    bytes BLOB NOT NULL
);
