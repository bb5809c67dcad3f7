// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/recovery.h"

#include "base/log.h"
#include "storage/journal.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"

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

} // namespace

Result<Recovery> recoverTexts(const AppServices &services, const QString &journalFolder, const QString &actor)
{
    const auto newsroom = services.newsroom.id();
    if (!newsroom)
        return newsroom.error();
    Recovery recovery{*newsroom, {}};
    for (std::unique_ptr<Journal> &journal : Journal::leftBehind(journalFolder)) {
        const auto texts = journal->texts();
        if (!texts) {
            qCWarning(logWorkflow) << "left where it is:" << journal->path() << texts.error().detail;
            continue;
        }
        qsizetype ended = 0;
        for (const JournalledText &kept : *texts) {
            if (kept.key.newsroom != *newsroom)
                continue;
            const auto found = recover(services.articles, kept, actor);
            if (!found)
                return found.error();
            if (*found)
                recovery.texts.append(**found);
            if (const auto done = journal->write({JournalEnd{kept.key}}); !done)
                return done.error();
            ++ended;
        }
        if (ended == texts->size())
            Journal::remove(std::move(journal));
    }
    return recovery;
}
