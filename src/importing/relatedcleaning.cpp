// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/relatedcleaning.h"

#include "importing/importnote.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const ImportedRelated &related)
{
    if (!related.list.isEmpty())
        return related.list;
    return related.entry.headline.isEmpty() ? related.slug.text() : related.entry.headline;
}

QStringList identitiesOf(const ImportedRelated &related)
{
    QStringList identities;
    if (!related.list.isEmpty())
        identities += u"list "_s + related.list.toCaseFolded();
    if (!related.slug.isEmpty())
        identities += u"slug "_s + related.slug.text();
    if (!related.entry.address.isEmpty())
        identities += u"at "_s + related.entry.address;
    if (const QString headline = normalisedHeadline(related.entry.headline); !headline.isEmpty())
        identities += u"as "_s + headline;
    return identities;
}

} // namespace

void leaveOutMisleadingRelated(ImportedArticle &article)
{
    const QString headline = normalisedHeadline(article.text.headline);
    QSet<QString> seen;
    QList<ImportedRelated> kept;
    for (const ImportedRelated &related : std::as_const(article.related)) {
        const QStringList identities = identitiesOf(related);
        const bool isItself = (!headline.isEmpty() && normalisedHeadline(related.entry.headline) == headline)
            || (!related.slug.isEmpty() && related.slug == article.slug);
        const bool isDouble = std::ranges::any_of(
            identities, [&seen](const QString &identity) { return seen.contains(identity); });
        if (isItself) {
            article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "Related: the article itself was left out (“%1”)."),
                {nameOf(related)});
        } else if (isDouble) {
            article.notes += importNote(
                QT_TRANSLATE_NOOP("ImportNote", "Related: a double was left out (“%1”)."), {nameOf(related)});
        } else {
            for (const QString &identity : identities)
                seen.insert(identity);
            kept += related;
        }
    }
    article.related = kept;
}
