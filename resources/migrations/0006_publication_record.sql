-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What readers got, and when. Readable by: schema 6 and later.
CREATE TABLE publication_record (
    id              TEXT   PRIMARY KEY,
    article_id      TEXT   NOT NULL REFERENCES article (id),
    revision        BIGINT NOT NULL,
    content_hash    TEXT   NOT NULL,
    disclaimer_id   TEXT   REFERENCES disclaimer_version (id), -- NULL: the policy asked for none
    related         TEXT   NOT NULL,                           -- JSON, the entries shown, in page order
    published_at    BIGINT NOT NULL,
    actor           TEXT   NOT NULL,
    override_reason TEXT   NOT NULL,
    FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, number)
);
-- next
CREATE INDEX publication_record_by_article ON publication_record (article_id, published_at DESC);
-- next
CREATE INDEX publication_record_by_disclaimer ON publication_record (disclaimer_id, article_id);
-- next (sqlite)
CREATE TRIGGER publication_record_never_changes BEFORE UPDATE ON publication_record
BEGIN SELECT RAISE(ABORT, 'a publication record is never changed'); END
-- next (sqlite)
CREATE TRIGGER publication_record_never_goes BEFORE DELETE ON publication_record
BEGIN SELECT RAISE(ABORT, 'a publication record is never deleted'); END
-- next (postgresql)
CREATE TRIGGER publication_record_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_record
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
