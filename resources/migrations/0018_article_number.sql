-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Articles by number, in the order in which they came: the archive's lists are numbers in memory, four bytes each, and
-- the search index goes by them, so that the newest hits come first. Each order of a list is one walk through an index
-- that holds the number. Readable by: schema 18 and later (an earlier program makes articles without a number).
ALTER TABLE article ADD COLUMN number BIGINT
-- next
UPDATE article SET number = counted.place
FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY created_at, id) AS place FROM article) AS counted
WHERE counted.id = article.id
-- next (postgresql)
ALTER TABLE article ALTER COLUMN number SET NOT NULL
-- next
CREATE UNIQUE INDEX article_by_number ON article (number)
-- next
DROP INDEX article_by_change
-- next
DROP INDEX article_by_section
-- next
DROP INDEX article_by_state
-- next
CREATE INDEX article_by_change ON article (updated_at DESC, number DESC)
-- next
CREATE INDEX article_by_section ON article (section_id, updated_at DESC, number DESC)
-- next
-- State first: counts per state read the index only.
CREATE INDEX article_by_state ON article (workflow, publication, updated_at DESC, number DESC)
-- next (sqlite)
CREATE INDEX article_by_publication ON article (published_at DESC, number DESC)
-- next (postgresql)
CREATE INDEX article_by_publication ON article (published_at DESC NULLS LAST, number DESC)
-- next (sqlite)
DROP INDEX article_by_headline
-- next (sqlite)
CREATE INDEX article_by_headline ON article (headline_key, number)
-- next (sqlite)
CREATE INDEX article_by_byline ON article (byline_key, number)
-- next (postgresql)
-- By bytes and not by the server's locale, and only so much of each as an index takes.
CREATE INDEX article_in_order_of_headline ON article ((LEFT(headline_key, 200)) COLLATE "C", number)
-- next (postgresql)
CREATE INDEX article_by_byline ON article ((LEFT(byline_key, 200)) COLLATE "C", number)
-- next (postgresql)
-- The beginnings of tags are looked for in the same order.
CREATE INDEX article_tag_in_order ON article_tag ((LEFT(tag_key, 200)) COLLATE "C")
