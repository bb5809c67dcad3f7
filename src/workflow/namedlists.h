// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "editorial/article.h"
#include "editorial/namedlist.h"

#include <stop_token>

class Connections;

/// The articles that a list is placed in.
struct NamedListHolders
{
    int all = 0;
    QList<ArticleSummary> newest; ///< Newest change first; not all where they are many.
};

/// Related lists that are kept once and placed in many articles. Thread-safe; blocking. Every write is one
/// transaction with its audit line.
class NamedLists
{
public:
    NamedLists(Connections &connections, const Clock &clock)
        : m_connections(connections)
        , m_clock(clock)
    { }
    /// By name.
    [[nodiscard]] Result<QList<NamedListSummary>> all() const;
    /// Errors: NotFound.
    [[nodiscard]] Result<NamedList> list(const NamedListId &id) const;
    /// Whatever its case. Errors: NotFound.
    [[nodiscard]] Result<NamedList> list(const QString &name) const;
    /// Entries as any article would get them, each in the place it has in the list.
    [[nodiscard]] Result<QList<RelatedArticle>> judge(const QList<RelatedEntry> &entries,
                                                      const std::stop_token &stop = {}) const;
    /// `most`: of the newest.
    [[nodiscard]] Result<NamedListHolders> holders(const NamedListId &id, int most,
                                                   const std::stop_token &stop = {}) const;
    /// Of an entry, article, address and headline are kept. Errors: InvalidInput for a name that is empty,
    /// longer than 80 characters or another list's, for more than 500 entries, and for one that is itself a
    /// placed list.
    [[nodiscard]] Result<NamedList> add(const QString &name, const QList<RelatedEntry> &entries,
                                        const QString &actor);
    /// Adds one of this name, or "NAME (2)" and so on where another list has it, shortened where that is too
    /// long. Errors: as for add() otherwise.
    [[nodiscard]] Result<NamedList> addBeside(const QString &name, const QList<RelatedEntry> &entries,
                                              const QString &actor);
    /// Another name, other entries. `after.version` is the one that was read. Errors: as for add(); Conflict
    /// where somebody changed it meanwhile; NotFound. Answers it with its new version.
    [[nodiscard]] Result<NamedList> change(const NamedList &after, const QString &actor);
    /// Errors: Refused while an article holds it (names one and says how many); Conflict; NotFound.
    [[nodiscard]] Result<void> remove(const NamedList &list, const QString &actor);

private:
    Connections &m_connections;
    const Clock &m_clock;
};
