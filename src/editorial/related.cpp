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

/// Judges entries one by one, without regard to the others.
class EntryJudge
{
public:
    EntryJudge(const Article &holder, const RelatedTargets &targets)
        : m_holder(holder)
        , m_targets(targets)
    {
        for (const ArticleSummary &target : targets.articles)
            m_articles.insert(target.id, target);
    }
    [[nodiscard]] RelatedArticle judge(const RelatedEntry &entry) const
    {
        return entry.list.isNull() ? judgeEntry(entry) : judgeList(entry);
    }

private:
    [[nodiscard]] RelatedArticle judgeEntry(const RelatedEntry &entry) const;
    [[nodiscard]] RelatedArticle judgeList(const RelatedEntry &entry) const;

    const Article &m_holder;
    const RelatedTargets &m_targets;
    QHash<ArticleId, ArticleSummary> m_articles;
};

RelatedArticle EntryJudge::judgeEntry(const RelatedEntry &entry) const
{
    RelatedArticle judged{.entry = entry, .target = {}};
    const ArticleId article =
        entry.article.isNull() ? m_targets.ownPages.value(entry.address) : entry.article;
    if (article.isNull()) {
        const QString headline = normalisedHeadline(entry.headline);
        if (!headline.isEmpty() && headline == normalisedHeadline(m_holder.text.headline))
            judged.exclusion = RelatedExclusion::Itself;
        return judged;
    }
    const auto found = m_articles.constFind(article);
    if (found != m_articles.constEnd())
        judged.target = *found;
    if (article == m_holder.id) {
        judged.exclusion = RelatedExclusion::Itself;
    } else if (!judged.target) {
        judged.exclusion = RelatedExclusion::Missing;
    } else {
        judged.exclusion = stateExclusion(*judged.target);
        judged.headlineChanged = !entry.headline.isEmpty() && entry.headline != judged.target->headline;
    }
    return judged;
}

RelatedArticle EntryJudge::judgeList(const RelatedEntry &entry) const
{
    RelatedArticle judged{.entry = entry, .target = {}};
    const auto held = m_targets.lists.constFind(entry.list);
    if (held == m_targets.lists.constEnd()) {
        judged.exclusion = RelatedExclusion::Missing;
        return judged;
    }
    for (const RelatedEntry &member : *held)
        judged.members.append(judgeEntry(member));
    return judged;
}

/// What an entry is compared by, so that nothing stands twice: its article, its address and what it is
/// called; of a placed list, which it is.
QStringList identities(const RelatedArticle &judged)
{
    if (!judged.entry.list.isNull())
        return {u"list "_s + judged.entry.list.text()};
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

/// Leaves out what was seen before.
class DoubleWatch
{
public:
    void visit(RelatedArticle &entry)
    {
        visitOne(entry);
        for (RelatedArticle &member : entry.members)
            visitOne(member);
        if (!entry.entry.list.isNull() && entry.isShown()
            && std::ranges::none_of(entry.members, &RelatedArticle::isShown))
            entry.exclusion = RelatedExclusion::Empty;
    }

private:
    void visitOne(RelatedArticle &entry)
    {
        if (!entry.isShown())
            return;
        const QStringList names = identities(entry);
        if (std::ranges::any_of(names, [this](const QString &name) { return m_seen.contains(name); })) {
            entry.exclusion = RelatedExclusion::Double;
            return;
        }
        for (const QString &name : names)
            m_seen.insert(name);
    }

    QSet<QString> m_seen;
};

void excludeDoubles(QList<RelatedArticle> &judged)
{
    DoubleWatch watch;
    // Pins keep their place, so it is the other one that gives way.
    for (RelatedArticle &entry : judged) {
        if (entry.entry.kind == RelatedKind::Pinned)
            watch.visit(entry);
    }
    for (RelatedArticle &entry : judged) {
        if (entry.entry.kind != RelatedKind::Pinned)
            watch.visit(entry);
    }
}

bool keepsPosition(const RelatedArticle &judged)
{
    return judged.entry.kind == RelatedKind::Pinned && judged.entry.pinnedPosition >= 0;
}

/// A row of the page: which of the judged entries, and itself or which of its members.
struct Row
{
    qsizetype entry;
    const RelatedArticle *shown;
};

/// What an entry brings to the page.
QList<Row> rowsOf(const RelatedArticle &judged, qsizetype at)
{
    if (judged.entry.list.isNull())
        return judged.isShown() ? QList<Row>{{at, &judged}} : QList<Row>();
    QList<Row> rows;
    for (const RelatedArticle &member : judged.members) {
        if (member.isShown())
            rows.append({at, &member});
    }
    return rows;
}

/// Pinned ones at their position or the next free one, the others around them in order.
QList<Row> shownRows(const QList<RelatedArticle> &judged)
{
    QList<Row> free;
    QList<std::pair<int, QList<Row>>> pinned;
    for (qsizetype at = 0; at < judged.size(); ++at) {
        if (keepsPosition(judged[at]))
            pinned.append({judged[at].entry.pinnedPosition, rowsOf(judged[at], at)});
        else
            free.append(rowsOf(judged[at], at));
    }
    std::ranges::stable_sort(pinned, {}, &std::pair<int, QList<Row>>::first);
    QList<Row> rows;
    qsizetype nextFree = 0;
    for (const auto &[position, pin] : std::as_const(pinned)) {
        while (!pin.isEmpty() && rows.size() < position && nextFree < free.size())
            rows.append(free[nextFree++]);
        rows.append(pin);
    }
    rows.append(free.mid(nextFree));
    return rows;
}

} // namespace

QList<RelatedArticle> judgeInOrder(const Article &holder, const QList<RelatedEntry> &entries,
                                   const RelatedTargets &targets)
{
    const EntryJudge judge(holder, targets);
    QList<RelatedArticle> judged;
    for (const RelatedEntry &entry : entries)
        judged.append(judge.judge(entry));
    excludeDoubles(judged);
    return judged;
}

QList<RelatedArticle> judgeRelated(const Article &holder, const QList<RelatedEntry> &entries,
                                   const RelatedTargets &targets)
{
    const QList<RelatedArticle> judged = judgeInOrder(holder, entries, targets);
    QList<RelatedArticle> ordered;
    QSet<qsizetype> placed;
    for (const Row &row : shownRows(judged)) {
        if (placed.contains(row.entry))
            continue;
        placed.insert(row.entry);
        ordered.append(judged[row.entry]);
    }
    for (qsizetype row = 0; row < judged.size(); ++row) {
        if (!judged[row].isShown())
            ordered.insert(std::min(row, ordered.size()), judged[row]);
    }
    return ordered;
}

QList<RelatedArticle> pageRows(const QList<RelatedArticle> &judged)
{
    QList<RelatedArticle> shown;
    for (const Row &row : shownRows(judged))
        shown.append(*row.shown);
    return shown;
}

QList<NamedListId> placedLists(const QList<RelatedEntry> &entries)
{
    QList<NamedListId> placed;
    for (const RelatedEntry &entry : entries) {
        if (!entry.list.isNull())
            placed.append(entry.list);
    }
    return placed;
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
