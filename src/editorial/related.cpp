// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/related.h"

#include "editorial/folding.h"

#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

RelatedExclusion stateExclusion(const ArticleSummary &target)
{
    if (target.workflow == WorkflowState::Spiked)
        return RelatedExclusion::Spiked;
    if (target.publication == PublicationState::Withdrawn)
        return RelatedExclusion::Withdrawn;
    if (target.embargoed)
        return RelatedExclusion::Embargoed;
    if (target.publication == PublicationState::Scheduled)
        return RelatedExclusion::Scheduled;
    if (target.publication == PublicationState::Unpublished)
        return RelatedExclusion::Unpublished;
    return RelatedExclusion::None;
}

/// An address without what does not change where it leads: the scheme of the web, "www.", the marks by which
/// newsletters and networks count who follows a link.
QString comparableAddress(const QString &address)
{
    QUrl url = QUrl(address).adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    if (url.scheme() == "http"_L1)
        url.setScheme(u"https"_s);
    if (url.host().startsWith("www."_L1))
        url.setHost(url.host().mid(4));
    QUrlQuery query(url);
    const auto items = query.queryItems();
    for (const auto &[name, value] : items) {
        if (name.startsWith("utm_"_L1) || name == "fbclid"_L1 || name == "gclid"_L1)
            query.removeAllQueryItems(name);
    }
    // A null query takes its question mark along.
    url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    return url.toString();
}

RelatedArticle judgedAlone(const Article &holder, const RelatedEntry &entry,
                           const QHash<ArticleId, ArticleSummary> &targets,
                           const QHash<QString, ArticleId> &ownPages)
{
    RelatedArticle judged{
        .entry = entry, .exclusion = RelatedExclusion::None, .headlineChanged = false, .target = {}};
    const ArticleId article = entry.article.isNull() ? ownPages.value(entry.address) : entry.article;
    if (article.isNull()) {
        const QString headline = normalisedHeadline(entry.headline);
        if (!headline.isEmpty() && headline == normalisedHeadline(holder.text.headline))
            judged.exclusion = RelatedExclusion::Itself;
        return judged;
    }
    const auto found = targets.constFind(article);
    if (found != targets.constEnd())
        judged.target = *found;
    if (article == holder.id) {
        judged.exclusion = RelatedExclusion::Itself;
    } else if (!judged.target) {
        judged.exclusion = RelatedExclusion::Missing;
    } else {
        judged.exclusion = stateExclusion(*judged.target);
        judged.headlineChanged = !entry.headline.isEmpty() && entry.headline != judged.target->headline;
    }
    return judged;
}

/// What an entry is compared by, so that nothing stands twice: its article, its address and what it is
/// called.
QStringList identities(const RelatedArticle &judged)
{
    QStringList names;
    const ArticleId article = judged.target ? judged.target->id : judged.entry.article;
    if (!article.isNull())
        names.append(u"id "_s + article.text());
    if (!judged.entry.address.isEmpty())
        names.append(u"at "_s + comparableAddress(judged.entry.address));
    const QString headline =
        normalisedHeadline(judged.target ? judged.target->headline : judged.entry.headline);
    if (!headline.isEmpty())
        names.append(u"as "_s + headline);
    return names;
}

void excludeDoubles(QList<RelatedArticle> &judged)
{
    QSet<QString> seen;
    const auto visit = [&seen](RelatedArticle &entry) {
        const QStringList names = identities(entry);
        if (!entry.isShown())
            return;
        if (std::ranges::any_of(names, [&seen](const QString &name) { return seen.contains(name); })) {
            entry.exclusion = RelatedExclusion::Double;
            return;
        }
        for (const QString &name : names)
            seen.insert(name);
    };
    // Pins keep their place, so it is the other one that gives way.
    for (RelatedArticle &entry : judged) {
        if (entry.entry.kind == RelatedKind::Pinned)
            visit(entry);
    }
    for (RelatedArticle &entry : judged) {
        if (entry.entry.kind != RelatedKind::Pinned)
            visit(entry);
    }
}

bool keepsPosition(const RelatedArticle &judged)
{
    return judged.entry.kind == RelatedKind::Pinned && judged.entry.pinnedPosition >= 0;
}

/// Rows of the page: pinned ones at their position or the next free one, the others around them in order.
QList<RelatedArticle> shownRows(const QList<RelatedArticle> &judged)
{
    QList<RelatedArticle> free;
    QList<RelatedArticle> pinned;
    for (const RelatedArticle &entry : judged) {
        if (entry.isShown())
            (keepsPosition(entry) ? pinned : free).append(entry);
    }
    std::ranges::stable_sort(pinned, {},
                             [](const RelatedArticle &entry) { return entry.entry.pinnedPosition; });
    QList<RelatedArticle> rows;
    qsizetype nextFree = 0;
    for (const RelatedArticle &pin : std::as_const(pinned)) {
        while (rows.size() < pin.entry.pinnedPosition && nextFree < free.size())
            rows.append(free[nextFree++]);
        rows.append(pin);
    }
    rows.append(free.mid(nextFree));
    return rows;
}

} // namespace

QList<RelatedArticle> judgeInOrder(const Article &holder, const QList<RelatedEntry> &entries,
                                   const QList<ArticleSummary> &targets,
                                   const QHash<QString, ArticleId> &ownPages)
{
    QHash<ArticleId, ArticleSummary> byId;
    for (const ArticleSummary &target : targets)
        byId.insert(target.id, target);
    QList<RelatedArticle> judged;
    for (const RelatedEntry &entry : entries)
        judged.append(judgedAlone(holder, entry, byId, ownPages));
    excludeDoubles(judged);
    return judged;
}

QList<RelatedArticle> judgeRelated(const Article &holder, const QList<RelatedEntry> &entries,
                                   const QList<ArticleSummary> &targets,
                                   const QHash<QString, ArticleId> &ownPages)
{
    const QList<RelatedArticle> judged = judgeInOrder(holder, entries, targets, ownPages);
    QList<RelatedArticle> rows = shownRows(judged);
    for (qsizetype row = 0; row < judged.size(); ++row) {
        if (!judged[row].isShown())
            rows.insert(std::min(row, rows.size()), judged[row]);
    }
    return rows;
}

QString normalisedHeadline(QStringView headline)
{
    QString folded;
    for (qsizetype at = 0; at < headline.size();) {
        const CodePoint point = codePointAt(headline, at);
        at += point.units;
        if (QChar::isLetterOrNumber(point.value) || QChar::isMark(point.value)
            || QChar::isSymbol(point.value))
            appendFolded(folded, point.value);
        else if (QChar::isSpace(point.value) || QChar::category(point.value) == QChar::Punctuation_Dash)
            folded.append(u' ');
        // Quotes and the other marks are typed in many ways and tell no headlines apart.
    }
    return folded.simplified();
}
