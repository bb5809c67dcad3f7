// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlehits.h"

#include "workflow/appservices.h"
#include "workflow/archive.h"
#include "workflow/articles.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;
// Units of a line that are shown before and after a hit.
constexpr qsizetype shownBefore = 32;
constexpr qsizetype shownAfter = 64;
// Of a hit itself: an expression can take a whole text.
constexpr qsizetype mostShown = 200;

struct Field
{
    QStringView name;
    QString ArticleText::*text;
};

constexpr std::array fields{Field{u"headline", &ArticleText::headline},
                            Field{u"standfirst", &ArticleText::standfirst},
                            Field{u"body", &ArticleText::body}};

/// A stop token as the text search asks it.
class StopFlag
{
public:
    explicit StopFlag(const std::stop_token &stop)
        : m_callback(stop, Raise{&m_flag})
    { }
    [[nodiscard]] const std::atomic_bool &flag() const { return m_flag; }

private:
    struct Raise
    {
        std::atomic_bool *flag;
        void operator()() const { *flag = true; }
    };
    std::atomic_bool m_flag = false;
    std::stop_callback<Raise> m_callback;
};

void writeExcerpt(ArticleHit &hit, const QString &text, SourceEditor::Range range)
{
    const qsizetype start = range.start;
    const qsizetype end = start + range.length;
    qsizetype from = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    const qsizetype newline = text.indexOf(u'\n', end);
    qsizetype to = newline < 0 ? text.size() : newline;
    const bool isCut = start - from > shownBefore;
    if (isCut) {
        from = start - shownBefore;
        if (text.at(from).isLowSurrogate())
            ++from;
    }
    to = std::min(to, std::min(end, start + mostShown) + shownAfter);
    if (to < text.size() && text.at(to).isLowSurrogate())
        --to;
    hit.excerpt = (isCut ? u"…"_s : QString()) + text.mid(from, to - from);
    hit.excerpt.replace(u'\n', u' ').replace(u'\t', u' ');
    hit.excerptStart = start - from + (isCut ? 1 : 0);
}

/// Adds the hits of one article; false where the search has to end.
bool addHits(ArticleHits &found, const Article &article, const SearchTerms &terms,
             const std::atomic_bool &stop)
{
    for (const Field &field : fields) {
        const QString &text = article.text.*field.text;
        const SearchAnswer answer = searchText(text, terms, stop);
        if (answer.outcome == SearchAnswer::Outcome::Faulty)
            found.fault = answer.fault;
        else if (answer.outcome == SearchAnswer::Outcome::TooMuchWork)
            found.fault = QCoreApplication::translate("FindEverywhereDialog",
                                                      "the expression takes too long, for example in “%1”")
                              .arg(article.text.headline);
        if (!found.fault.isEmpty() || answer.outcome == SearchAnswer::Outcome::Stopped)
            return false;
        for (qsizetype i = 0; i < answer.hits.size(); ++i) {
            if (found.hits.size() == mostArticleHits)
                return false;
            ArticleHit hit;
            const SourceEditor::Range &range = answer.hits.at(i);
            hit.headline = article.text.headline;
            hit.replacement = {
                article.id,
                article.head,
                field.text,
                range.start,
                range.length,
                answer.texts.isEmpty() ? terms.replacement.value_or(QString()) : answer.texts.at(i)};
            writeExcerpt(hit, text, range);
            found.hits.append(hit);
        }
    }
    return true;
}

} // namespace

Result<ArticleHits> findEverywhere(const AppServices &services, const SearchTerms &terms,
                                   const Reporter &report, const std::stop_token &stop)
{
    ArticleHits found;
    const auto counts = services.archive.counts();
    if (!counts)
        return counts.error();
    const StopFlag flag(stop);
    QSet<ArticleId> looked;
    std::optional<ArticleSummary> last;
    for (bool isEnd = false; !isEnd;) {
        const auto page = services.archive.list({}, last, pageSize, stop);
        if (!page && page.error().code != ErrorCode::Cancelled)
            return page.error();
        bool hasNew = false;
        for (const ArticleSummary &summary : page ? page->articles : QList<ArticleSummary>()) {
            if (looked.contains(summary.id))
                continue;
            hasNew = true;
            looked.insert(summary.id);
            const auto open = services.articles.open(summary.id);
            if (!open)
                return open.error();
            report(int(looked.size()), std::max(counts->all, int(looked.size())), summary.headline);
            if (stop.stop_requested() || !addHits(found, open->article, terms, flag.flag()))
                break;
        }
        if (stop.stop_requested() || !found.fault.isEmpty() || found.hits.size() == mostArticleHits) {
            found.isWhole = false;
            return found;
        }
        // What is saved meanwhile goes to the head of the list: once through, it begins anew, until all are
        // known.
        isEnd = !last && !hasNew;
        last = page->hasMore ? std::optional(page->articles.constLast()) : std::nullopt;
    }
    return found;
}

QString fieldName(const TextReplacement &replacement)
{
    const auto field = std::ranges::find(fields, replacement.field, &Field::text);
    return field->name.toString();
}
