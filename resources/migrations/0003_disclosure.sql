-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Wordings of the AI disclaimer and the policy that picks one. Readable by: schema 3 and later.
CREATE TABLE disclaimer_version (
    id             TEXT    PRIMARY KEY,
    disclaimer_key TEXT    NOT NULL, -- "ai-generated", …
    version        INTEGER NOT NULL CHECK (version >= 1),
    language       TEXT    NOT NULL,
    label          TEXT    NOT NULL,
    text           TEXT    NOT NULL, -- Markdown
    valid_from     BIGINT  NOT NULL,
    valid_to       BIGINT,
    approver       TEXT    NOT NULL,
    UNIQUE (disclaimer_key, language, version)
);
-- next
CREATE TABLE disclosure_rule (
    ai_use         TEXT    NOT NULL,
    signed_off     INTEGER NOT NULL CHECK (signed_off IN (0, 1)),
    disclaimer_key TEXT    NOT NULL, -- empty: no disclaimer
    PRIMARY KEY (ai_use, signed_off)
);
-- next (sqlite)
CREATE TRIGGER disclaimer_never_changes BEFORE UPDATE ON disclaimer_version
BEGIN SELECT RAISE(ABORT, 'a disclaimer version is never changed'); END
-- next (sqlite)
CREATE TRIGGER disclaimer_never_goes BEFORE DELETE ON disclaimer_version
BEGIN SELECT RAISE(ABORT, 'a disclaimer version is never deleted'); END
-- next (postgresql)
CREATE TRIGGER disclaimer_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON disclaimer_version
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
