// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/related.h"

/// What a pasted line is to a related list.
enum class PastedKind {
    Article, ///< `found` has the one article it names, judged as an entry of the list.
    Several, ///< `found` has the articles of that headline: which is meant, only an editor can say.
    Elsewhere, ///< A page of another site.
    Unknown, ///< A headline, or an address of an own page, that no article has.
    Itself, ///< The article whose list it is.
    Double, ///< It stands in the list, or further up in what was pasted.
    Furniture, ///< A remain of the page it was copied from: "Close", "0:00".
};

/// A line of pasted text.
struct PastedRelated
{
    QString line; ///< Without the mark of a list before it.
    PastedKind kind = PastedKind::Unknown;
    QList<RelatedArticle> found;
    RelatedEntry entry; ///< The line as an entry without an article: headline and address.
};

/// Headline and address of a line: "headline https://…", "[headline](https://…)", or one of both. Without a
/// headline an address stands for it.
[[nodiscard]] RelatedEntry entryOfLine(const QString &line);
