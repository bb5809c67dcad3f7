-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Related lists of imported articles that name articles which have not come in yet, so that an import that ends early
-- loses none of them. Readable by: schema 22 and later (only adds tables).
CREATE TABLE imported_related (
    article_id TEXT    PRIMARY KEY REFERENCES article (id), -- whose list
    version    INTEGER NOT NULL, -- of the list as the import left it; 0: it had nothing to put there
    entries    TEXT    NOT NULL  -- JSON: the whole list as the file gives it, with what was found of it
);
-- next
-- What is waited for. Rows go when the list is whole, or an editor has changed it.
CREATE TABLE imported_related_name (
    article_id TEXT    NOT NULL REFERENCES imported_related (article_id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL, -- a slug, or a key: article.headline_key, named_list.name_key
    PRIMARY KEY (article_id, position)
);
