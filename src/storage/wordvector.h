// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// The text form of a PostgreSQL tsvector over up to four fields: words as forEachWord() cuts them, with
/// their places, labelled A to D in the order of the fields. Made here and not by to_tsvector(), whose parser
/// depends on the server's locale and drops Han characters in some. Stays below the server's limits (2 KB a
/// word, 1 MB in all): what is beyond is not found. Phrases are found within the first 16,383 words, and
/// never across two fields.
[[nodiscard]] QString wordVector(const QStringList &fields);

/// A word as a lexeme of a tsvector or tsquery.
[[nodiscard]] QString quotedLexeme(QString word);
