// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/replacing.h"

#include "workflow/articles.h"

using Change = std::function<Result<void>(ArticleText &)>;

namespace {

/// From the end to the beginning, so that the places before stay right.
void replaceIn(ArticleText &text, const QList<TextReplacement> &replacements)
{
    for (auto one = replacements.crbegin(); one != replacements.crend(); ++one) {
        QString words = one->words;
        if (one->field != &ArticleText::body)
            words.replace(u'\n', u' ');
        (text.*one->field).replace(one->start, one->length, words);
    }
}

/// One run over articles.
class Run
{
public:
    Run(Articles &articles, RevisionReason reason, const QString &actor)
        : m_articles(articles)
        , m_reason(reason)
        , m_actor(actor)
    { }

    /// Saves what `change` makes of an article, unless its head is not `head` any more. Answers its headline.
    QString change(const ArticleId &id, Revision head, const Change &change)
    {
        const auto open = m_articles.open(id, m_actor);
        if (!open) {
            m_replacing.failure = open.error();
            return {};
        }
        ArticleText text = open->article.text;
        // A save would drop the draft, and what is typed there is in no revision.
        if (open->article.head != head || open->draft) {
            m_replacing.leftAlone.append(text.headline);
            return text.headline;
        }
        if (const Result<void> changed = change(text); !changed) {
            m_replacing.failure = changed.error();
            return text.headline;
        }
        const auto saved = m_articles.save(id, head, text, m_reason, m_actor);
        if (saved) {
            m_replacing.articles.append({id, head, saved->revision});
            m_replacing.published += open->article.publication == PublicationState::Published ? 1 : 0;
        } else if (saved.error().code == ErrorCode::Conflict) {
            m_replacing.leftAlone.append(text.headline);
        } else {
            m_replacing.failure = saved.error();
        }
        return text.headline;
    }
    [[nodiscard]] Replacing &result() { return m_replacing; }

private:
    Articles &m_articles;
    RevisionReason m_reason;
    QString m_actor;
    Replacing m_replacing;
};

} // namespace

Replacing replaceWords(Articles &articles, const QList<TextReplacement> &replacements, const QString &actor,
                       const ReplacingReport &report, const std::stop_token &stop)
{
    Run run(articles, RevisionReason::Saved, actor);
    for (qsizetype i = 0; i < replacements.size() && !stop.stop_requested() && !run.result().failure;) {
        const TextReplacement &first = replacements.at(i);
        qsizetype end = i;
        while (end < replacements.size() && replacements.at(end).article == first.article)
            ++end;
        const QList<TextReplacement> own = replacements.sliced(i, end - i);
        const auto changed = run.result().articles.size();
        const QString headline =
            run.change(first.article, first.head, [&own](ArticleText &text) -> Result<void> {
                replaceIn(text, own);
                return {};
            });
        if (run.result().articles.size() > changed)
            run.result().words += int(own.size());
        report(int(end), int(replacements.size()), headline);
        i = end;
    }
    return run.result();
}

Replacing undoReplacing(Articles &articles, const QList<ReplacedArticle> &replaced, const QString &actor,
                        const ReplacingReport &report, const std::stop_token &stop)
{
    Run run(articles, RevisionReason::Restored, actor);
    int done = 0;
    for (const ReplacedArticle &article : replaced) {
        if (stop.stop_requested() || run.result().failure)
            break;
        const QString headline = run.change(
            article.article, article.after, [&articles, &article](ArticleText &text) -> Result<void> {
                const auto before = articles.textOf(article.article, article.before);
                if (!before)
                    return before.error();
                text = *before;
                return {};
            });
        report(++done, int(replaced.size()), headline);
    }
    return run.result();
}
