// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/recovery.h"

#include "base/log.h"
#include "storage/journal.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"

#include <algorithm>

namespace {

/// Without its section where that is gone, as after a backup was restored.
Result<ArticleText> placeable(const Newsroom &newsroom, ArticleText text)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return sections.error();
    if (std::ranges::find(*sections, text.section, &Section::id) == sections->end())
        text.section = {};
    return text;
}

/// Nothing where the newsroom has the text already.
Result<std::optional<RecoveredText>> recover(const AppServices &services, const JournalledText &kept,
                                             const QString &actor)
{
    Articles &articles = services.articles;
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
    const auto text = placeable(services.newsroom, kept.text);
    if (!text)
        return text.error();
    const auto made = articles.create(*text, actor);
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
    bool isSettled = true; ///< Nothing that was tried is left in it.
};

/// Of two texts of one article the newer becomes its draft.
QList<std::pair<Left *, JournalledText>> newestFirst(std::vector<Left> &left, const QString &newsroom)
{
    QList<std::pair<Left *, JournalledText>> texts;
    for (Left &journal : left) {
        for (const JournalledText &text : journal.held.texts) {
            if (text.key.newsroom == newsroom)
                texts.append({&journal, text});
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
            left.push_back({.journal = std::move(journal), .held = *std::move(texts)});
        else
            qCWarning(logWorkflow) << "left where it is:" << journal->path() << texts.error().detail;
    }
    Recovery recovery{*newsroom, {}, {}};
    const auto stay = [](Left &journal, const Error &error) {
        qCWarning(logWorkflow) << "left where it is:" << journal.journal->path() << error.detail;
        journal.isSettled = false;
    };
    for (const auto &[journal, text] : newestFirst(left, *newsroom)) {
        const auto found = recover(services, text, actor);
        if (!found) {
            stay(*journal, found.error());
            recovery.failure = found.error();
            continue;
        }
        if (*found)
            recovery.texts.append(**found);
        if (const auto ended = journal->journal->write({JournalEnd{text.key}}); !ended)
            stay(*journal, ended.error());
    }
    for (Left &journal : left) {
        const auto isOurs = [&](const JournalledText &text) { return text.key.newsroom == *newsroom; };
        // Notes go from there to the journal of this program: TypingJournal::takeNotes().
        const bool isAllOurs = journal.held.areAll && journal.held.notes.isEmpty()
            && std::ranges::all_of(journal.held.texts, isOurs);
        if (journal.isSettled && isAllOurs)
            Journal::remove(std::move(journal.journal));
    }
    return recovery;
}
