// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/relatedliststore.h"

#include "base/errortext.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/models/candidatemodel.h"
#include "gui/models/namedlistwords.h"
#include "gui/models/relatedmodel.h"
#include "gui/newsroomfacts.h"

#include <algorithm>

RelatedListStore::RelatedListStore(Desk &desk, RelatedModel &model, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_load(desk.services().jobs, this)
{
    connect(&model, &RelatedModel::edited, this, &RelatedListStore::store);
}

bool RelatedListStore::isLoaded() const
{
    return !m_holder.isNull() && m_holder == m_desk.article().id();
}

void RelatedListStore::reload()
{
    const ArticleId id = m_desk.article().id();
    // Until its own list is here, the rows of the last article could be stored as this one's.
    if (id != m_holder || id.isNull()) {
        m_holder = {};
        m_model.setEntries({});
        Q_EMIT cleared();
    }
    m_load.cancel();
    // The last store under way shows what it left.
    if (id.isNull() || m_pendingStores.contains(id))
        return;
    m_load.start([&related = m_desk.services().related,
                  id](const std::stop_token &stop) { return related.relatedTo(id, stop); },
                 [this, id](const Result<RelatedList> &list) { show(id, list); });
}

void RelatedListStore::show(const ArticleId &id, const Result<RelatedList> &list)
{
    if (!list) {
        Q_EMIT failed(list.error());
        return;
    }
    const bool isFirst = m_holder != id;
    m_holder = id;
    m_version = std::make_shared<int>(list->version);
    m_model.setCap(m_desk.facts().publication().relatedCap);
    m_model.setEntries(list->entries);
    Q_EMIT loaded(isFirst);
}

void RelatedListStore::store()
{
    write([id = m_holder, entries = m_model.entries(), actor = m_desk.actor()](
              RelatedArticles &related, int version) { return related.save(id, entries, version, actor); });
}

void RelatedListStore::fillUp()
{
    QList<RelatedEntry> kept;
    int shown = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const RelatedArticle &related = m_model.at(row);
        if (related.entry.kind == RelatedKind::Suggested)
            continue;
        kept.append(related.entry);
        shown += rowsShown(related);
    }
    const int free = std::max(0, m_desk.facts().publication().relatedCap - shown);
    // Suggestions leave out what the stored list holds, so the old ones go first.
    write([id = m_holder, before = m_model.entries(), kept, free, now = m_desk.services().clock.nowUtc(),
           actor = m_desk.actor()](RelatedArticles &related, int version) -> Result<int> {
        auto cleared = related.save(id, kept, version, actor);
        if (!cleared || free == 0)
            return cleared;
        const auto suggestions = related.suggest(id, free);
        if (!suggestions) {
            // The error of before is the one to tell.
            (void)related.save(id, before, *cleared, actor);
            return suggestions.error();
        }
        QList<RelatedEntry> entries = kept;
        for (const RelatedSuggestion &suggestion : *suggestions)
            entries.append({.kind = RelatedKind::Suggested,
                            .article = suggestion.article.id,
                            .headline = suggestion.article.headline,
                            .reason = suggestionReason(suggestion, now)});
        return related.save(id, entries, *cleared, actor);
    });
}

void RelatedListStore::write(const std::function<Result<int>(RelatedArticles &, int version)> &work)
{
    if (!isLoaded())
        return;
    const ArticleId id = m_holder;
    m_load.cancel(); // It would show the rows of before.
    ++m_pendingStores[id];
    m_desk.services().jobs.write(
        this,
        [&related = m_desk.services().related, id, version = m_version, work](const std::stop_token &stop) {
            Result<int> saved = work(related, *version);
            if (saved)
                *version = *saved;
            return Stored{saved, related.relatedTo(id, stop)};
        },
        [this, id](const Stored &stored) { finish(id, stored); });
}

void RelatedListStore::finish(const ArticleId &id, const Stored &stored)
{
    const bool isLast = --m_pendingStores[id] == 0;
    if (isLast)
        m_pendingStores.remove(id);
    if (id != m_desk.article().id()) {
        if (!stored.version)
            m_desk.tell(errorText(stored.version.error()));
        return;
    }
    if (stored.version)
        Q_EMIT this->stored();
    else
        Q_EMIT failed(stored.version.error());
    if (isLast)
        show(id, stored.list);
    m_desk.article().touchPage();
}
