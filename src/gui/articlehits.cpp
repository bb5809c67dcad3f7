// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlehits.h"

#include "workflow/archive.h"
#include "workflow/articles.h"

#include <QCoreApplication>

#include <algorithm>

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
    QString name;
    QString ArticleText::*text;
};

const std::array<Field, 3> &searchedFields()
{
    static const std::array fields{Field{u"headline"_s, &ArticleText::headline},
                                   Field{u"standfirst"_s, &ArticleText::standfirst},
                                   Field{u"body"_s, &ArticleText::body}};
    return fields;
}

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
    hit.excerpt = (isCut ? u"…"_s : QString()) + text.mid(from, to - from);
    hit.excerpt.replace(u'\n', u' ').replace(u'\t', u' ');
    hit.excerptStart = start - from + (isCut ? 1 : 0);
}

/// Adds the hits of one article; false where the search has to end.
bool addHits(ArticleHits &found, const Article &article, const SearchTerms &terms,
             const std::atomic_bool &stop)
{
    for (const Field &field : searchedFields()) {
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
            hit.article = article.id;
            hit.head = article.head;
            hit.headline = article.text.headline;
            hit.place = {field.name, answer.hits.at(i).start, answer.hits.at(i).length};
            hit.replacement =
                answer.texts.isEmpty() ? terms.replacement.value_or(QString()) : answer.texts.at(i);
            writeExcerpt(hit, text, answer.hits.at(i));
            found.hits.append(hit);
        }
    }
    return true;
}

/// From the end to the beginning, so that the places before stay right.
void replaceHits(ArticleText &text, const QList<ArticleHit> &hits)
{
    for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) {
        for (const Field &field : searchedFields()) {
            if (field.name != hit->place.field)
                continue;
            QString words = hit->replacement;
            // Only the body has lines.
            if (field.text != &ArticleText::body)
                words.replace(u'\n', u' ');
            (text.*field.text).replace(hit->place.start, hit->place.length, words);
        }
    }
}

/// Saves `change(text)` of an article as a revision, unless its head is not `head` any more.
template <typename Change>
void changeArticle(Replacing &replacing, const AppServices &services, const ArticleId &id, Revision head,
                   RevisionReason reason, const QString &actor, Change change)
{
    const auto open = services.articles.open(id, actor);
    if (!open) {
        replacing.failure = open.error();
        return;
    }
    // A save would drop the draft, and what is typed there is in no revision.
    if (open->article.head != head || open->draft) {
        replacing.leftAlone.append(open->article.text.headline);
        return;
    }
    ArticleText text = open->article.text;
    if (const Result<void> changed = change(text); !changed) {
        replacing.failure = changed.error();
        return;
    }
    const auto saved = services.articles.save(id, head, text, reason, actor);
    if (saved) {
        replacing.articles.append({id, head, saved->revision});
        replacing.published += open->article.publication == PublicationState::Published ? 1 : 0;
    } else if (saved.error().code == ErrorCode::Conflict) {
        replacing.leftAlone.append(text.headline);
    } else {
        replacing.failure = saved.error();
    }
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
    std::optional<ArticleSummary> last;
    int done = 0;
    for (bool hasMore = true; hasMore;) {
        const auto page = services.archive.list({}, last, pageSize, stop);
        if (!page)
            return page.error();
        hasMore = page->hasMore && !page->articles.isEmpty();
        for (const ArticleSummary &summary : page->articles) {
            const auto open = services.articles.open(summary.id);
            if (!open)
                return open.error();
            report(++done, counts->all, summary.headline);
            if (stop.stop_requested() || !addHits(found, open->article, terms, flag.flag())) {
                found.isWhole = false;
                return found;
            }
        }
        if (hasMore)
            last = page->articles.constLast();
    }
    return found;
}

Replacing replaceEverywhere(const AppServices &services, const QList<ArticleHit> &hits, const QString &actor,
                            const Reporter &report, const std::stop_token &stop)
{
    Replacing replacing;
    for (qsizetype i = 0; i < hits.size() && !stop.stop_requested() && !replacing.failure;) {
        const ArticleHit &first = hits.at(i);
        qsizetype end = i;
        while (end < hits.size() && hits.at(end).article == first.article)
            ++end;
        const QList<ArticleHit> own = hits.sliced(i, end - i);
        const auto changed = replacing.articles.size();
        changeArticle(replacing, services, first.article, first.head, RevisionReason::Saved, actor,
                      [&own](ArticleText &text) -> Result<void> {
                          replaceHits(text, own);
                          return {};
                      });
        if (replacing.articles.size() > changed)
            replacing.hits += int(own.size());
        report(int(end), int(hits.size()), first.headline);
        i = end;
    }
    return replacing;
}

Replacing undoReplacing(const AppServices &services, const QList<ReplacedArticle> &replaced,
                        const QString &actor, const Reporter &report, const std::stop_token &stop)
{
    Replacing replacing;
    int done = 0;
    for (const ReplacedArticle &article : replaced) {
        if (stop.stop_requested() || replacing.failure)
            break;
        changeArticle(replacing, services, article.article, article.after, RevisionReason::Restored, actor,
                      [&services, &article](ArticleText &text) -> Result<void> {
                          const auto before = services.articles.textOf(article.article, article.before);
                          if (!before)
                              return before.error();
                          text = *before;
                          return {};
                      });
        report(++done, int(replaced.size()), {});
    }
    return replacing;
}
