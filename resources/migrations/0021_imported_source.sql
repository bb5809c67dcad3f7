-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where imported articles come from, so that an import goes on where it stood, and links of one imported text to another
-- lead to the article here. Readable by: schema 11 and later (only adds tables).
CREATE TABLE imported_source (
    identity   TEXT PRIMARY KEY, -- 'wordpress https://old.example post 12'
    article_id TEXT NOT NULL REFERENCES article (id),
    content    TEXT NOT NULL -- SHA-256 of the entry as it was read
);
-- next
CREATE TABLE imported_address (
    address    TEXT PRIMARY KEY, -- of the page on the old site: host and path; the newest import has it
    article_id TEXT NOT NULL REFERENCES article (id)
);
-- next
-- Links of imported texts that no article is known for yet. A row goes when the link has been set, or the text is
-- somebody else's by now.
CREATE TABLE imported_link (
    article_id TEXT NOT NULL REFERENCES article (id),
    written    TEXT NOT NULL, -- as the text has it
    address    TEXT NOT NULL, -- as in imported_address
    PRIMARY KEY (article_id, written)
);
-- next
CREATE INDEX imported_link_by_address ON imported_link (address);
