-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newsroom itself, its masthead, sections and people. Readable by: schema 1 and later.
--
-- All files: keys are UUIDs made by the program; moments are milliseconds since 1970-01-01T00:00Z; flags are 0 or 1;
-- lists of small values are JSON text. Texts are never NULL: nothing is the empty text.
CREATE TABLE newsroom (
    one         INTEGER PRIMARY KEY CHECK (one = 1), -- a single row
    id          TEXT    NOT NULL,                    -- the same in every copy of this newsroom
    application TEXT    NOT NULL CHECK (application = 'galley'),
    created_at  BIGINT  NOT NULL
);
-- next
CREATE TABLE publication (
    one                   INTEGER PRIMARY KEY CHECK (one = 1),
    name                  TEXT    NOT NULL,
    tagline               TEXT    NOT NULL,
    base_url              TEXT    NOT NULL,
    language              TEXT    NOT NULL, -- BCP 47
    time_zone             TEXT    NOT NULL, -- IANA name
    contact_address       TEXT    NOT NULL,
    newsletter_address    TEXT    NOT NULL,
    responsible_person    TEXT    NOT NULL,
    corrections_policy    TEXT    NOT NULL,
    publishing_principles TEXT    NOT NULL,
    footer_links          TEXT    NOT NULL, -- JSON [{"text", "address"}]
    related_cap           INTEGER NOT NULL CHECK (related_cap >= 0)
);
-- next
CREATE TABLE section (
    id       TEXT    PRIMARY KEY,
    slug     TEXT    NOT NULL UNIQUE,
    name     TEXT    NOT NULL,
    position INTEGER NOT NULL
);
-- next
CREATE TABLE person (
    id        TEXT PRIMARY KEY,
    slug      TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    role      TEXT NOT NULL,
    email     TEXT NOT NULL, -- for the desk only; never exported
    biography TEXT NOT NULL  -- Markdown
);
