-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who did what: only ever added to. Readable by: schema 8 and later.
-- next (sqlite)
CREATE TABLE audit (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      BIGINT  NOT NULL,
    actor   TEXT    NOT NULL,
    action  TEXT    NOT NULL, -- "article.saved"
    subject TEXT    NOT NULL, -- an id; never reader data
    detail  TEXT    NOT NULL
)
-- next (postgresql)
CREATE TABLE audit (
    number  BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at      BIGINT NOT NULL,
    actor   TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    detail  TEXT   NOT NULL
)
-- next
CREATE INDEX audit_by_subject ON audit (subject, number DESC);
-- next (sqlite)
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit record is never changed'); END
-- next (sqlite)
CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit record is never deleted'); END
-- next (postgresql)
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
