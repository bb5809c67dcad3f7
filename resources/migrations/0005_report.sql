-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Readers' error reports and the public corrections they end in. Readable by: schema 5 and later.
CREATE TABLE counter (
    name  TEXT   PRIMARY KEY,
    value BIGINT NOT NULL
);
-- next
INSERT INTO counter (name, value) VALUES ('report', 0);
-- next
CREATE TABLE error_report (
    id              TEXT    PRIMARY KEY,
    number          INTEGER NOT NULL UNIQUE, -- how people speak of it
    external_id     TEXT,                    -- Message-ID or token; each is taken once
    article_id      TEXT    REFERENCES article (id),
    revision        BIGINT  NOT NULL,        -- which one the reader saw; 0 = unknown
    received_at     BIGINT  NOT NULL,
    state           TEXT    NOT NULL CHECK (state IN ('new', 'confirmed', 'rejected', 'duplicate', 'corrected')),
    decision_reason TEXT    NOT NULL,
    duplicate_of    TEXT    REFERENCES error_report (id),
    private_note    TEXT    NOT NULL,
    decided_by      TEXT    NOT NULL,
    decided_at      BIGINT,
    CHECK (state <> 'duplicate' OR duplicate_of IS NOT NULL),
    CHECK (state <> 'rejected' OR decision_reason <> '')
);
-- next
CREATE UNIQUE INDEX error_report_by_external_id ON error_report (external_id);
-- next
CREATE INDEX error_report_by_article ON error_report (article_id);
-- next
CREATE INDEX error_report_by_state ON error_report (state, received_at DESC);
-- next
-- All that comes from or names a reader, so that it can be erased without losing the record of the report.
CREATE TABLE error_report_reader (
    report_id TEXT PRIMARY KEY REFERENCES error_report (id),
    name      TEXT NOT NULL,
    email     TEXT NOT NULL,
    quote     TEXT NOT NULL,
    message   TEXT NOT NULL,
    evidence  TEXT NOT NULL
);
-- next
CREATE TABLE correction (
    id           TEXT   PRIMARY KEY,
    article_id   TEXT   NOT NULL REFERENCES article (id),
    kind         TEXT   NOT NULL
                 CHECK (kind IN ('correction', 'clarification', 'update', 'editors-note', 'retraction')),
    severity     TEXT   NOT NULL CHECK (severity IN ('minor', 'severe')),
    note         TEXT   NOT NULL CHECK (note <> ''), -- Markdown, as readers see it
    published_at BIGINT NOT NULL,
    revision     BIGINT NOT NULL,                    -- the one that carries the change
    report_id    TEXT   REFERENCES error_report (id)
);
-- next
CREATE INDEX correction_by_article ON correction (article_id, published_at DESC);
-- next (sqlite)
CREATE TRIGGER correction_never_changes BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END
-- next (sqlite)
CREATE TRIGGER correction_never_goes BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END
-- next (postgresql)
CREATE TRIGGER correction_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON correction
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
