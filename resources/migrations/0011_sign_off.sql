-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A sign-off of each text: with one an article, signing a newer revision took the review off the page that readers
-- have. Readable by: schema 11 and later (the columns of the one sign-off go).
CREATE TABLE sign_off (
    article_id   TEXT   NOT NULL REFERENCES article (id),
    content_hash TEXT   NOT NULL, -- of the text that was reviewed, as in revision
    person       TEXT   NOT NULL,
    role         TEXT   NOT NULL,
    signed_at    BIGINT NOT NULL,
    PRIMARY KEY (article_id, content_hash)
);
-- next
INSERT INTO sign_off (article_id, content_hash, person, role, signed_at)
SELECT id, signed_hash, signed_by, signed_role, signed_at FROM article WHERE signed_at IS NOT NULL;
-- next
ALTER TABLE article DROP COLUMN signed_by;
-- next
ALTER TABLE article DROP COLUMN signed_role;
-- next
ALTER TABLE article DROP COLUMN signed_hash;
-- next
ALTER TABLE article DROP COLUMN signed_at;
-- next
-- The first policy named a reviewing editor where nobody had signed, and no window changes a policy.
UPDATE disclosure_rule SET disclaimer_key = 'ai-generated'
WHERE ai_use = 'generated-reviewed' AND signed_off = 0 AND disclaimer_key = 'ai-reviewed';
