// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/recovery.h"

#include "base/log.h"
#include "storage/journal.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"

#include <algorithm>

namespace {

/// Nothing where the newsroom has the text already.
Result<std::optional<RecoveredText>> recover(Articles &articles, const JournalledText &kept,
                                             const QString &actor)
{
    RecoveredText recovered{kept.key.article, kept.text.headline, kept.keptAtUtc};
    const auto stored = articles.open(kept.key.article, actor);
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return stored.error();
    if (stored && (kept.text == stored->article.text || kept.text == stored->draft))
        return std::optional<RecoveredText>();
    if (stored && (!stored->draft || stored->draftSavedAtUtc <= kept.keptAtUtc)) {
        if (auto saved = articles.saveDraft(kept.key.article, kept.base, kept.text, actor); !saved)
            return saved.error();
        return std::optional(recovered);
    }
    const auto made = articles.create(kept.text, actor);
    if (!made)
        return made.error();
    recovered.article = made->id;
    recovered.place = RecoveredText::Place::NewArticle;
    return std::optional(recovered);
}

/// A journal that was left behind, and what it holds.
struct Left
{
    std::unique_ptr<Journal> journal;
    JournalTexts held;
};

/// Of two texts of one article the newer becomes its draft.
QList<std::pair<Journal *, JournalledText>> newestFirst(const std::vector<Left> &left,
                                                        const QString &newsroom)
{
    QList<std::pair<Journal *, JournalledText>> texts;
    for (const Left &journal : left) {
        for (const JournalledText &text : journal.held.texts) {
            if (text.key.newsroom == newsroom)
                texts.append({journal.journal.get(), text});
        }
    }
    std::ranges::stable_sort(texts, std::ranges::greater(),
                             [](const auto &row) { return row.second.keptAtUtc; });
    return texts;
}

} // namespace

Result<Recovery> recoverTexts(const AppServices &services, const QString &journalFolder, const QString &actor)
{
    const auto newsroom = services.newsroom.id();
    if (!newsroom)
        return newsroom.error();
    std::vector<Left> left;
    for (std::unique_ptr<Journal> &journal : Journal::leftBehind(journalFolder)) {
        auto texts = journal->texts();
        if (texts)
            left.push_back({std::move(journal), *std::move(texts)});
        else
            qCWarning(logWorkflow) << "left where it is:" << journal->path() << texts.error().detail;
    }
    Recovery recovery{*newsroom, {}};
    for (const auto &[journal, text] : newestFirst(left, *newsroom)) {
        const auto found = recover(services.articles, text, actor);
        if (!found)
            return found.error();
        if (*found)
            recovery.texts.append(**found);
        if (const auto ended = journal->write({JournalEnd{text.key}}); !ended)
            return ended.error();
    }
    for (Left &journal : left) {
        const auto isOurs = [&](const JournalledText &text) { return text.key.newsroom == *newsroom; };
        if (journal.held.areAll && std::ranges::all_of(journal.held.texts, isOurs))
            Journal::remove(std::move(journal.journal));
    }
    return recovery;
}
