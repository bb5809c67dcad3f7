-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What counts where articles are suggested for a related list, per cent. Readable by: schema 11 and later (only adds
-- columns with a default).
ALTER TABLE publication ADD COLUMN suggest_tags INTEGER NOT NULL DEFAULT 100
    CHECK (suggest_tags BETWEEN 0 AND 500);
-- next
ALTER TABLE publication ADD COLUMN suggest_section INTEGER NOT NULL DEFAULT 15
    CHECK (suggest_section BETWEEN 0 AND 200);
-- next
ALTER TABLE publication ADD COLUMN suggest_recency INTEGER NOT NULL DEFAULT 20
    CHECK (suggest_recency BETWEEN 0 AND 200);
-- next
-- 1: what came out later than an article is not suggested for it, so that old pages stay as they are.
ALTER TABLE publication ADD COLUMN suggest_nothing_newer INTEGER NOT NULL DEFAULT 0
    CHECK (suggest_nothing_newer IN (0, 1));
