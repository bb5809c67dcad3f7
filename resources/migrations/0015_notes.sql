-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes to the desk about a passage of an article, with their answers. Apart from the text, so that no page can hold one.
-- Readable by: schema 11 and later (only adds tables).
CREATE TABLE note (
    id             TEXT   PRIMARY KEY,
    article_id     TEXT   NOT NULL REFERENCES article (id),
    author         TEXT   NOT NULL,
    written_at     BIGINT NOT NULL,
    body           TEXT   NOT NULL CHECK (body <> ''),
    resolved_by    TEXT   NOT NULL,
    resolved_at    BIGINT,           -- NULL: open
    revision       BIGINT NOT NULL,  -- whose text the place was measured on
    place_start    BIGINT NOT NULL,  -- UTF-16 units
    place_length   BIGINT NOT NULL,
    quote          TEXT   NOT NULL,  -- the words of the place; of a long one the first
    context_before TEXT   NOT NULL,
    context_after  TEXT   NOT NULL
);
-- next
CREATE INDEX note_by_article ON note (article_id, written_at);
-- next
CREATE TABLE note_answer (
    id         TEXT   PRIMARY KEY,
    note_id    TEXT   NOT NULL REFERENCES note (id) ON DELETE CASCADE, -- gone with what they answer
    author     TEXT   NOT NULL,
    written_at BIGINT NOT NULL,
    body       TEXT   NOT NULL CHECK (body <> '')
);
-- next
CREATE INDEX note_answer_by_note ON note_answer (note_id, written_at);
