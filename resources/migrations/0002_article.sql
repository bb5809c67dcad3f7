-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Articles, their immutable revisions, and what is not saved yet. Readable by: schema 2 and later.
CREATE TABLE article (
    id                 TEXT    PRIMARY KEY,
    slug               TEXT    NOT NULL UNIQUE,
    slugline           TEXT    NOT NULL,
    workflow           TEXT    NOT NULL CHECK (workflow IN ('draft', 'review', 'ready', 'spiked')),
    publication        TEXT    NOT NULL CHECK (publication IN ('unpublished', 'scheduled', 'published', 'withdrawn')),
    head               BIGINT  NOT NULL CHECK (head >= 1),
    published          BIGINT  NOT NULL CHECK (published BETWEEN 0 AND head), -- the revision readers see; 0 = none
    embargoed          INTEGER NOT NULL CHECK (embargoed IN (0, 1)),
    embargo_lifts_at   BIGINT,                                                -- NULL: until an editor removes it
    embargo_reason     TEXT    NOT NULL,
    scheduled_at       BIGINT,
    first_published_at BIGINT,
    published_at       BIGINT,
    withdrawn_notice   TEXT    NOT NULL,
    signed_by          TEXT    NOT NULL,
    signed_role        TEXT    NOT NULL,
    signed_hash        TEXT    NOT NULL, -- empty: nobody signed
    signed_at          BIGINT,
    created_at         BIGINT  NOT NULL,
    updated_at         BIGINT  NOT NULL,
    -- From here on a copy of the head revision, so that lists need not read revisions.
    headline           TEXT    NOT NULL,
    headline_key       TEXT    NOT NULL, -- normalised, for matching imports
    standfirst         TEXT    NOT NULL,
    byline             TEXT    NOT NULL, -- names joined for people
    byline_key         TEXT    NOT NULL, -- case-folded, for the filter
    section_id         TEXT    REFERENCES section (id),
    tags               TEXT    NOT NULL, -- JSON ["…"], as typed
    ai_use             TEXT    NOT NULL
                       CHECK (ai_use IN ('none', 'assisted', 'generated-reviewed', 'generated-unreviewed')),
    language           TEXT    NOT NULL,
    CHECK (embargoed = 0 OR scheduled_at IS NULL) -- embargo and schedule exclude each other
);
-- next
CREATE INDEX article_by_change ON article (updated_at DESC, id DESC);
-- next
CREATE INDEX article_by_section ON article (section_id, updated_at DESC, id DESC);
-- next
-- State first: counts per state read the index only.
CREATE INDEX article_by_state ON article (workflow, publication, updated_at DESC, id DESC);
-- next
CREATE INDEX article_by_headline ON article (headline_key);
-- next
CREATE TABLE revision (
    article_id        TEXT   NOT NULL REFERENCES article (id),
    number            BIGINT NOT NULL CHECK (number >= 1),
    author            TEXT   NOT NULL,
    made_at           BIGINT NOT NULL,
    reason            TEXT   NOT NULL,
    content_hash      TEXT   NOT NULL, -- SHA-256 over every field below and the body
    headline          TEXT   NOT NULL,
    standfirst        TEXT   NOT NULL,
    kicker            TEXT   NOT NULL,
    byline            TEXT   NOT NULL, -- JSON [{"name", "role", "person"}]
    dateline          TEXT   NOT NULL,
    section_id        TEXT   NOT NULL, -- no reference: history outlives a section
    tags              TEXT   NOT NULL, -- JSON ["…"]
    ai_use            TEXT   NOT NULL,
    language          TEXT   NOT NULL,
    lead_image        TEXT   NOT NULL, -- JSON {"address", "alt", "caption", "credit"}
    sources           TEXT   NOT NULL, -- JSON [{"title", "outlet", "address", "fullCoverage"}]
    kept_front_matter TEXT   NOT NULL,
    PRIMARY KEY (article_id, number)
);
-- next
-- Bodies stand apart: histories and checks of fields never read them.
CREATE TABLE revision_body (
    article_id TEXT   NOT NULL,
    number     BIGINT NOT NULL,
    body       TEXT   NOT NULL, -- Markdown
    PRIMARY KEY (article_id, number),
    FOREIGN KEY (article_id, number) REFERENCES revision (article_id, number)
);
-- next
-- Text the editor saved by itself; it becomes a revision or is dropped.
CREATE TABLE draft (
    article_id TEXT   PRIMARY KEY REFERENCES article (id),
    base       BIGINT NOT NULL, -- the revision it was begun on
    saved_at   BIGINT NOT NULL,
    author     TEXT   NOT NULL,
    text       TEXT   NOT NULL  -- JSON of all fields
);
-- next
CREATE TABLE article_tag (
    article_id TEXT NOT NULL REFERENCES article (id),
    tag_key    TEXT NOT NULL, -- case-folded: "Harbour" and "harbour" are one tag
    tag        TEXT NOT NULL, -- as typed in this article
    PRIMARY KEY (article_id, tag_key)
);
-- next
CREATE INDEX article_tag_by_key ON article_tag (tag_key, article_id);
-- next
-- Addresses an article had; readers who follow them are sent on.
CREATE TABLE slug_redirect (
    slug       TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES article (id)
);
-- next
-- What the search index has still to look at: written in the transaction that changes an article.
CREATE TABLE index_due (
    article_id TEXT PRIMARY KEY REFERENCES article (id),
    stamp      TEXT NOT NULL -- new for each change, so that a change made while indexing is not forgotten
);
-- next (sqlite)
CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END
-- next (sqlite)
CREATE TRIGGER revision_never_goes BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END
-- next (sqlite)
CREATE TRIGGER revision_body_never_changes BEFORE UPDATE ON revision_body
BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END
-- next (sqlite)
CREATE TRIGGER revision_body_never_goes BEFORE DELETE ON revision_body
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END
-- next (postgresql)
-- Used by the triggers of all tables that only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % is never changed or deleted', TG_TABLE_NAME;
END $$
-- next (postgresql)
CREATE TRIGGER revision_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
-- next (postgresql)
CREATE TRIGGER revision_body_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_body
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
