// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/namedlists.h"

#include "storage/articlelists.h"
#include "storage/namedlistrepository.h"
#include "workflow/listkeeping.h"
#include "workflow/pagefacts.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80; // so that a row shows it whole
constexpr qsizetype mostEntries = 500; // no page carries more, and each page that holds it judges all of them

/// As lists keep them: in order, and nothing else.
QList<RelatedEntry> plainEntries(const QList<RelatedEntry> &entries)
{
    QList<RelatedEntry> plain;
    for (const RelatedEntry &entry : entries)
        plain.append({.article = entry.article, .address = entry.address, .headline = entry.headline});
    return plain;
}

Result<void> mayBeKept(const NamedListRepository &lists, const NamedList &list,
                       const QList<RelatedEntry> &entries)
{
    if (list.name.isEmpty() || list.name.size() > longestName)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "a list has a name of up to 80 characters"));
    const auto sameName = lists.idOf(list.name);
    if (!sameName)
        return sameName.error();
    if (!sameName->isNull() && *sameName != list.id)
        return invalidField(QT_TRANSLATE_NOOP("Field", "name"),
                            QT_TRANSLATE_NOOP("Refusal", "another list has this name"));
    if (auto few = mayHold(entries.size()); !few)
        return few;
    if (std::ranges::any_of(entries, [](const RelatedEntry &entry) { return !entry.list.isNull(); }))
        return invalidField(QT_TRANSLATE_NOOP("Field", "entries"),
                            QT_TRANSLATE_NOOP("Refusal", "a list cannot hold another list"));
    return {};
}

/// The name, with a number behind it where that makes it another one.
QString numbered(const QString &name, int number)
{
    if (number == 1)
        return name;
    const QString behind = u" (%1)"_s.arg(number);
    QString begin = name.left(longestName - behind.size());
    if (!begin.isEmpty() && begin.back().isHighSurrogate())
        begin.chop(1);
    return begin.trimmed() + behind;
}

Result<QString> freeName(Database &db, const QString &name)
{
    const NamedListRepository lists(db);
    for (int number = 1;; ++number) {
        QString tried = numbered(name, number);
        const auto taken = lists.idOf(tried);
        if (!taken)
            return taken.error();
        if (taken->isNull())
            return tried;
    }
}

/// One article that holds it is named, so that whoever wants it gone knows where to begin.
Result<void> refusePlaced(Database &db, const NamedList &list, const QDateTime &nowUtc)
{
    const auto holders = NamedListRepository(db).holdersOf(list.id);
    if (!holders)
        return holders.error();
    if (holders->isEmpty())
        return {};
    const auto newest = ArticleLists(db).summaries({holders->first()}, nowUtc);
    if (!newest)
        return newest.error();
    const ArticleSummary article = newest->value(0);
    return Error{ErrorCode::Refused,
                 list.name,
                 article.slug.text(),
                 {"Refusal",
                  QT_TRANSLATE_NOOP("Refusal", "It is placed in articles (%1), “%2” among them."),
                  {QString::number(holders->size()), article.headline}}};
}

Deed deedOn(const NamedList &list, const QString &action, const QString &actor)
{
    return {actor, action, list.id.text(),
            u"%1, %2 entries"_s.arg(list.name, QString::number(list.entries.size()))};
}

} // namespace

Result<QList<NamedListSummary>> NamedLists::all() const
{
    return readWith(m_connections, [](Database &db) { return NamedListRepository(db).all(); });
}

Result<NamedList> NamedLists::list(const NamedListId &id) const
{
    return readWith(m_connections, [&](Database &db) { return NamedListRepository(db).list(id); });
}

Result<NamedList> NamedLists::list(const QString &name) const
{
    return readWith(m_connections, [&](Database &db) -> Result<NamedList> {
        const NamedListRepository lists(db);
        const auto id = lists.idOf(name);
        if (!id)
            return id.error();
        if (id->isNull())
            return Error{ErrorCode::NotFound, name, {}};
        return lists.list(*id);
    });
}

Result<QList<RelatedArticle>> NamedLists::judge(const QList<RelatedEntry> &entries,
                                                const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<QList<RelatedArticle>> {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        return judgeInOrder(db, Article(), entries, m_clock.nowUtc());
    });
}

Result<NamedListHolders> NamedLists::holders(const NamedListId &id, int most,
                                             const std::stop_token &stop) const
{
    return readWith(m_connections, [&](Database &db) -> Result<NamedListHolders> {
        const auto holders = NamedListRepository(db).holdersOf(id);
        if (!holders)
            return holders.error();
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, id.text(), {}};
        auto newest = ArticleLists(db).summaries(holders->mid(0, most), m_clock.nowUtc());
        if (!newest)
            return newest.error();
        return NamedListHolders{int(holders->size()), *std::move(newest)};
    });
}

Result<void> mayHold(qsizetype entries)
{
    if (entries > mostEntries)
        return invalidField(QT_TRANSLATE_NOOP("Field", "entries"),
                            QT_TRANSLATE_NOOP("Refusal", "a list holds 500 entries at most"));
    return {};
}

Result<NamedList> keepNewList(Database &db, const QString &name, const QList<RelatedEntry> &entries,
                              const QString &actor, const QDateTime &nowUtc)
{
    const NamedList list{NamedListId::make(), name.simplified(), plainEntries(entries), 1};
    NamedListRepository lists(db);
    if (const auto allowed = mayBeKept(lists, list, entries); !allowed)
        return allowed.error();
    if (const auto added = lists.add(list); !added)
        return added.error();
    if (const auto noted = record(db, nowUtc, deedOn(list, u"list.added"_s, actor)); !noted)
        return noted.error();
    return lists.list(list.id);
}

Result<NamedList> keepChangedList(Database &db, const NamedList &after, const QString &actor,
                                  const QDateTime &nowUtc)
{
    const NamedList list{after.id, after.name.simplified(), plainEntries(after.entries), after.version};
    NamedListRepository lists(db);
    if (const auto allowed = mayBeKept(lists, list, after.entries); !allowed)
        return allowed.error();
    if (const auto replaced = lists.replace(list); !replaced)
        return replaced.error();
    if (const auto noted = record(db, nowUtc, deedOn(list, u"list.changed"_s, actor)); !noted)
        return noted.error();
    return lists.list(list.id);
}

Result<NamedList> NamedLists::add(const QString &name, const QList<RelatedEntry> &entries,
                                  const QString &actor)
{
    return writeWith(m_connections,
                     [&](Database &db) { return keepNewList(db, name, entries, actor, m_clock.nowUtc()); });
}

Result<NamedList> NamedLists::addBeside(const QString &name, const QList<RelatedEntry> &entries,
                                        const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<NamedList> {
        const auto free = freeName(db, name.simplified());
        if (!free)
            return free.error();
        return keepNewList(db, *free, entries, actor, m_clock.nowUtc());
    });
}

Result<NamedList> NamedLists::change(const NamedList &after, const QString &actor)
{
    return writeWith(m_connections,
                     [&](Database &db) { return keepChangedList(db, after, actor, m_clock.nowUtc()); });
}

Result<void> NamedLists::remove(const NamedList &list, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        const QDateTime now = m_clock.nowUtc();
        if (auto allowed = refusePlaced(db, list, now); !allowed)
            return allowed;
        if (auto removed = NamedListRepository(db).remove(list); !removed)
            return removed;
        return record(db, now, deedOn(list, u"list.removed"_s, actor));
    });
}
