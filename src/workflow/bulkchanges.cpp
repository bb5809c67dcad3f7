// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/bulkchanges.h"

#include "workflow/articles.h"
#include "workflow/publishing.h"
#include "workflow/refusal.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isTag(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// The text as the change would have it; a state changes none.
ArticleText changed(ArticleText text, const BulkChange &change)
{
    if (const auto *added = std::get_if<AddTag>(&change)) {
        const QString tag = added->tag.simplified();
        if (!tag.isEmpty() && !text.tags.contains(tag, Qt::CaseInsensitive))
            text.tags.append(tag);
    } else if (const auto *removed = std::get_if<RemoveTag>(&change)) {
        text.tags.removeIf([&removed](const QString &tag) { return isTag(tag, removed->tag.simplified()); });
    } else if (const auto *placed = std::get_if<PutInSection>(&change)) {
        text.section = placed->section;
    }
    return text;
}

void skip(BulkOutcome &outcome, const QString &headline, const Error &reason)
{
    outcome.skipped.append({headline, reason});
}

} // namespace

BulkOutcome BulkChanges::change(const QList<ArticleId> &articles, const BulkChange &change,
                                const BulkReport &report, const std::stop_token &stop)
{
    BulkOutcome outcome;
    forEach(articles, report, stop, outcome, [&](const Article &article) {
        if (const auto *state = std::get_if<WorkflowState>(&change))
            move(article, *state, outcome);
        else
            changeText(article, changed(article.text, change), RevisionReason::Saved, outcome);
    });
    return outcome;
}

BulkOutcome BulkChanges::undo(const BulkOutcome &done, const BulkReport &report, const std::stop_token &stop)
{
    QHash<ArticleId, ReplacedArticle> texts;
    QHash<ArticleId, MovedArticle> moves;
    QList<ArticleId> ids;
    for (const ReplacedArticle &text : done.texts) {
        texts.insert(text.article, text);
        ids.append(text.article);
    }
    for (const MovedArticle &moved : done.moves) {
        moves.insert(moved.article, moved);
        ids.append(moved.article);
    }
    BulkOutcome outcome;
    forEach(ids, report, stop, outcome, [&](const Article &article) {
        if (const auto text = texts.constFind(article.id); text != texts.cend())
            restoreText(article, *text, outcome);
        else
            moveBack(article, moves.value(article.id), outcome);
    });
    return outcome;
}

void BulkChanges::forEach(const QList<ArticleId> &articles, const BulkReport &report,
                          const std::stop_token &stop, BulkOutcome &outcome,
                          const std::function<void(const Article &)> &work) const
{
    int done = 0;
    for (const ArticleId &id : articles) {
        outcome.isStopped = stop.stop_requested();
        if (outcome.isStopped)
            return;
        const auto open = m_articles.open(id);
        if (open)
            work(open->article);
        else
            skip(outcome, {}, open.error());
        if (report)
            report(++done, int(articles.size()), open ? open->article.text.headline : QString());
    }
}

void BulkChanges::changeText(const Article &article, const ArticleText &text, RevisionReason reason,
                             BulkOutcome &outcome)
{
    if (text == article.text) {
        ++outcome.unchanged;
        return;
    }
    // A revision under somebody's unsaved text would be a clash for them.
    const auto summaries = m_archive.summaries({article.id});
    if (!summaries)
        return skip(outcome, article.text.headline, summaries.error());
    if (std::ranges::any_of(*summaries, &ArticleSummary::hasUnsavedDraft))
        return skip(outcome, article.text.headline,
                    refusal(article.slug.text(),
                            QT_TRANSLATE_NOOP("Refusal", "somebody’s text of it is not saved yet")));
    const auto saved = m_articles.save(article.id, article.head, text, reason, m_actor);
    if (saved)
        outcome.texts.append({article.id, article.head, saved->revision});
    else
        skip(outcome, article.text.headline, saved.error());
}

void BulkChanges::move(const Article &article, WorkflowState to, BulkOutcome &outcome)
{
    if (article.workflow == to) {
        ++outcome.unchanged;
        return;
    }
    const auto moved = m_articles.moveTo(article.id, article.workflow, to, m_actor);
    if (moved)
        outcome.moves.append({article.id, article.workflow, to});
    else
        skip(outcome, article.text.headline, moved.error());
}

void BulkChanges::restoreText(const Article &article, const ReplacedArticle &done, BulkOutcome &outcome)
{
    if (article.head != done.after)
        return skip(outcome, article.text.headline, {ErrorCode::Conflict, article.slug.text(), {}});
    const auto before = m_articles.textOf(article.id, done.before);
    if (before)
        changeText(article, *before, RevisionReason::Restored, outcome);
    else
        skip(outcome, article.text.headline, before.error());
}

void BulkChanges::moveBack(const Article &article, const MovedArticle &done, BulkOutcome &outcome)
{
    // Somebody has moved it on since: theirs is the newer word.
    if (article.workflow == done.after)
        move(article, done.before, outcome);
    else
        skip(outcome, article.text.headline, {ErrorCode::Conflict, article.slug.text(), {}});
}

BulkOutcome BulkChanges::exportPages(const Publishing &publishing, const QList<ArticleId> &articles,
                                     const QString &folder, const BulkReport &report,
                                     const std::stop_token &stop) const
{
    BulkOutcome outcome;
    forEach(articles, report, stop, outcome, [&](const Article &article) {
        const auto page = publishing.exportPage(article.id, folder, PageForm::Folder, {}, stop);
        if (page)
            ++outcome.exported;
        else if (page.error().code != ErrorCode::Cancelled) // which the next one tells
            skip(outcome, article.text.headline, page.error());
    });
    outcome.isStopped = stop.stop_requested();
    return outcome;
}
