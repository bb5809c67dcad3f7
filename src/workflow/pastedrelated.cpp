// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/pastedrelated.h"

#include "editorial/webaddress.h"
#include "importing/pagelines.h"
#include "publishing/reportlink.h"
#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/publicationrepository.h"
#include "workflow/pagefacts.h"
#include "workflow/refusal.h"
#include "workflow/relatedarticles.h"
#include "workflow/transactional.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 500; // Nobody looks through more, and no page carries them.

QString withoutListMark(const QString &line)
{
    static const QRegularExpression mark(u"^\\s*(?:[-*+•·–—]|\\d{1,3}[.)])\\s+"_s);
    return QString(line).remove(mark).trimmed();
}

/// Without what parts a headline from its address, and the brackets that the address stood in.
QString tidyHeadline(QString headline)
{
    static const QRegularExpression brackets(u"[(<]\\s*[)>]"_s);
    static const QRegularExpression ends(u"^[\\s|:–—-]+|[\\s|:–—-]+$"_s);
    return headline.remove(brackets).remove(ends).simplified();
}

/// An address without the full stop or the bracket of the sentence around it.
QString tidyAddress(QString address)
{
    const auto isOfSentence = [&address] {
        return address.endsWith(u'.') || address.endsWith(u',') || address.endsWith(u';')
            || (address.endsWith(u')') && !address.contains(u'('));
    };
    while (isOfSentence())
        address.chop(1);
    return address;
}

/// Reads lines with the questions that they ask of the newsroom.
class LineMatcher
{
public:
    LineMatcher(Database &db, const Publication &publication, const Article &holder)
        : m_db(db)
        , m_publication(publication)
        , m_holder(holder)
    { }
    [[nodiscard]] Result<PastedRelated> match(const PageLine &line) const
    {
        PastedRelated pasted{.line = line.text, .kind = PastedKind::Furniture, .found = {}, .entry = {}};
        if (line.kind != PageLineKind::Text)
            return pasted;
        pasted.entry = entryOfLine(line.text);
        if (!m_holder.id.isNull()
            && normalisedHeadline(pasted.entry.headline) == normalisedHeadline(m_holder.text.headline)) {
            pasted.kind = PastedKind::Itself;
            return pasted;
        }
        const auto ids = articlesOf(pasted.entry);
        if (!ids)
            return ids.error();
        if (ids->contains(m_holder.id)) {
            pasted.kind = PastedKind::Itself;
        } else if (ids->isEmpty()) {
            const bool isElsewhere =
                !pasted.entry.address.isEmpty() && slugOfPage(m_publication, pasted.entry.address).isEmpty();
            pasted.kind = isElsewhere ? PastedKind::Elsewhere : PastedKind::Unknown;
        } else {
            pasted.kind = ids->size() == 1 ? PastedKind::Article : PastedKind::Several;
            for (const ArticleId &id : *ids)
                pasted.found.append({.entry = {.article = id}, .target = {}});
        }
        return pasted;
    }

private:
    /// An address says which article is meant; a headline alone may be that of several.
    [[nodiscard]] Result<QList<ArticleId>> articlesOf(const RelatedEntry &entry) const
    {
        if (entry.address.isEmpty())
            return ArticleLists(m_db).withHeadline(entry.headline);
        const Slug slug = slugOfPage(m_publication, entry.address);
        if (slug.isEmpty())
            return QList<ArticleId>();
        const auto id = ArticleRepository(m_db).idOf(slug);
        if (id)
            return QList<ArticleId>{*id};
        return id.error().code == ErrorCode::NotFound ? Result<QList<ArticleId>>(QList<ArticleId>())
                                                      : Result<QList<ArticleId>>(id.error());
    }

    Database &m_db;
    const Publication &m_publication;
    const Article &m_holder;
};

/// What the lines would be as entries behind those of the list: each article that may be meant, or the line
/// itself.
QList<RelatedEntry> asEntries(const QList<PastedRelated> &lines)
{
    QList<RelatedEntry> entries;
    for (const PastedRelated &line : lines) {
        for (const RelatedArticle &found : line.found)
            entries.append(found.entry);
        if (line.kind == PastedKind::Elsewhere || line.kind == PastedKind::Unknown)
            entries.append(line.entry);
    }
    return entries;
}

void takeJudgement(PastedRelated &line, const QList<RelatedArticle> &judged, qsizetype &next)
{
    if (line.kind == PastedKind::Elsewhere || line.kind == PastedKind::Unknown) {
        if (judged[next++].exclusion == RelatedExclusion::Double)
            line.kind = PastedKind::Double;
        return;
    }
    for (RelatedArticle &found : line.found) {
        found = judged[next++];
        if (found.target)
            found.entry.headline = found.target->headline;
        // Articles of one headline are doubles of each other only because none of them is chosen yet.
        if (line.kind == PastedKind::Several && found.exclusion == RelatedExclusion::Double)
            found.exclusion = RelatedExclusion::None;
    }
    if (line.kind == PastedKind::Article && line.found.first().exclusion == RelatedExclusion::Double)
        line.kind = PastedKind::Double;
}

Result<QList<PastedRelated>> linesOf(const LineMatcher &matcher, const QString &text,
                                     const std::stop_token &stop)
{
    QList<PastedRelated> lines;
    for (const QString &raw : text.split(u'\n')) {
        const PageLine line = pageLine(withoutListMark(raw));
        if (line.kind == PageLineKind::Blank)
            continue;
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, line.text, {}};
        if (lines.size() == mostLines)
            return refusal(line.text,
                           QT_TRANSLATE_NOOP("Refusal", "at most 500 lines can be pasted at once"));
        auto matched = matcher.match(line);
        if (!matched)
            return matched.error();
        lines.append(*std::move(matched));
    }
    return lines;
}

} // namespace

RelatedEntry entryOfLine(const QString &line)
{
    static const QRegularExpression linked(u"^\\[(.+)\\]\\(\\s*(https?://\\S+?)\\s*\\)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(u"https?://[^\\s<>]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString found;
    QString headline;
    if (const auto link = linked.match(line); link.hasMatch()) {
        found = link.captured(2);
        headline = link.captured(1).simplified();
    } else if (const auto bare = address.match(line); bare.hasMatch()) {
        found = tidyAddress(bare.captured());
        headline = tidyHeadline(QString(line).remove(bare.capturedStart(), found.size()));
    }
    const auto url = webAddress(found);
    if (!url)
        return {.headline = line.simplified()};
    const QString whole = url->toString(QUrl::FullyEncoded);
    return {.address = whole, .headline = headline.isEmpty() ? whole : headline};
}

Result<QList<PastedRelated>> RelatedArticles::matchPasted(const ArticleId &article,
                                                          const QList<RelatedEntry> &entries,
                                                          const QString &text,
                                                          const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<PastedRelated>> {
        const auto holder =
            article.isNull() ? Result<Article>(Article()) : ArticleRepository(db).article(article);
        if (!holder)
            return holder.error();
        const auto publication = PublicationRepository(db).publication();
        if (!publication)
            return publication.error();
        auto lines = linesOf(LineMatcher(db, *publication, *holder), text, stop);
        if (!lines)
            return lines;
        const auto judged = judgeInOrder(db, *holder, entries + asEntries(*lines), m_clock.nowUtc());
        if (!judged)
            return judged.error();
        qsizetype next = entries.size();
        for (PastedRelated &line : *lines)
            takeJudgement(line, *judged, next);
        return lines;
    });
}
