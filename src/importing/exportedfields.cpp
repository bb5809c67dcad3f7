// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/exportedfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ImportedRelated exportedRelated(ExportedFields item)
{
    ImportedRelated related;
    related.isExact = true;
    related.entry.kind = item.takeCode(u"kind"_s, relatedKindCodes).value_or(RelatedKind::Manual);
    related.entry.pinnedPosition = std::max(item.takeNumber(u"pinned"_s, -1), -1);
    related.list = item.takeText(u"list"_s);
    if (!related.list.isEmpty()) {
        if (related.entry.kind == RelatedKind::Suggested)
            related.entry.kind = RelatedKind::Manual;
        return related;
    }
    const Slug slug(item.takeText(u"slug"_s));
    related.slug = slug.isValid() ? slug : Slug();
    related.entry.headline = item.takeText(u"headline"_s);
    related.entry.address = item.takeText(u"url"_s);
    related.entry.reason = item.takeText(u"reason"_s);
    return related;
}
