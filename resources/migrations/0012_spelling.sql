-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words that the newsroom holds for right beside the dictionary. Readable by: schema 11 and later (only adds a table).
CREATE TABLE spelling_word (
    language TEXT   NOT NULL, -- without place or script, in small letters: a name is one in all of "en"
    word     TEXT   NOT NULL, -- composed (NFC)
    added_at BIGINT NOT NULL,
    added_by TEXT   NOT NULL,
    PRIMARY KEY (language, word)
);
