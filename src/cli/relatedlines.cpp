// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/relatedlines.h"

#include "cli/jsonvalues.h"

using namespace Qt::StringLiterals;

namespace {

QStringList fieldsOf(const RelatedArticle &related, RelatedKind kind)
{
    return {relatedKindCodes.code(kind), related.isShown() ? u"shown"_s : u"left out"_s,
            related.target ? related.target->headline : related.entry.headline,
            related.target ? related.target->slug.text() : related.entry.address,
            related.isShown() ? related.entry.reason : exclusionWord(related.exclusion)};
}

} // namespace

void showRelated(Console &console, const QList<RelatedArticle> &entries)
{
    QJsonArray json;
    for (const RelatedArticle &related : entries) {
        const RelatedKind kind = related.entry.kind;
        // A list that has nothing says why, in a row that a headline without a link would have.
        const QStringList name =
            related.entry.list.isNull() ? QStringList() : QStringList{related.entry.headline};
        if (related.members.isEmpty())
            console.row(fieldsOf(related, kind) + name);
        for (const RelatedArticle &member : related.members)
            console.row(fieldsOf(member, kind) + name);
        json += toJson(related);
    }
    console.document(json);
}
