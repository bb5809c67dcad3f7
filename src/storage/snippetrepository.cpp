// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snippetrepository.h"

#include "storage/statement.h"

using namespace Qt::StringLiterals;

namespace {

Snippet snippetOf(ResultRow &row)
{
    return {.id = SnippetId(row.text()),
            .name = row.text(),
            .trigger = row.text(),
            .text = row.text(),
            .version = row.number(),
            .changedAtUtc = row.moment(),
            .changedBy = row.text()};
}

} // namespace

SnippetRepository::SnippetRepository(Database &db)
    : m_db(db)
{ }

Result<QList<Snippet>> SnippetRepository::all() const
{
    return Statement(m_db,
                     u"SELECT id, name, trigger_word, body, version, changed_at, changed_by FROM snippet"
                     " ORDER BY name"_s)
        .all(snippetOf, BadRows::AreLeftOut);
}

Result<std::optional<Snippet>> SnippetRepository::withName(const QString &name) const
{
    return Statement(m_db,
                     u"SELECT id, name, trigger_word, body, version, changed_at, changed_by FROM snippet"
                     " WHERE name = :name"_s)
        .bind(u":name"_s, name)
        .first(snippetOf);
}

Result<std::optional<Snippet>> SnippetRepository::withTrigger(const QString &trigger) const
{
    return Statement(m_db,
                     u"SELECT id, name, trigger_word, body, version, changed_at, changed_by FROM snippet"
                     " WHERE trigger_word = :trigger"_s)
        .bind(u":trigger"_s, trigger)
        .first(snippetOf);
}

Result<qint64> SnippetRepository::count() const
{
    const auto counted =
        Statement(m_db, u"SELECT COUNT(*) FROM snippet"_s).first([](ResultRow &row) { return row.number(); });
    if (!counted)
        return counted.error();
    return counted->value_or(0);
}

Result<void> SnippetRepository::add(const Snippet &snippet)
{
    return Statement(m_db,
                     u"INSERT INTO snippet (id, name, trigger_word, body, version, changed_at, changed_by)"
                     " VALUES (:id, :name, :trigger, :body, :version, :changedAt, :changedBy)"_s)
        .bind(u":id"_s, snippet.id)
        .bind(u":name"_s, snippet.name)
        .bind(u":trigger"_s, snippet.trigger)
        .bind(u":body"_s, snippet.text)
        .bind(u":version"_s, snippet.version)
        .bind(u":changedAt"_s, snippet.changedAtUtc)
        .bind(u":changedBy"_s, snippet.changedBy)
        .perform();
}

Result<void> SnippetRepository::ifChanged(const Snippet &snippet, const Result<qint64> &changed) const
{
    if (!changed)
        return changed.error();
    if (*changed > 0)
        return {};
    const auto present = Statement(m_db, u"SELECT version FROM snippet WHERE id = :id"_s)
                             .bind(u":id"_s, snippet.id)
                             .first([](ResultRow &row) { return row.number(); });
    if (!present)
        return present.error();
    return Error{*present ? ErrorCode::Conflict : ErrorCode::NotFound, snippet.name, {}};
}

Result<void> SnippetRepository::update(const Snippet &snippet, qint64 version)
{
    return ifChanged(snippet,
                     Statement(m_db,
                               u"UPDATE snippet SET name = :name, trigger_word = :trigger, body = :body,"
                               " version = :next, changed_at = :changedAt, changed_by = :changedBy"
                               " WHERE id = :id AND version = :version"_s)
                         .bind(u":name"_s, snippet.name)
                         .bind(u":trigger"_s, snippet.trigger)
                         .bind(u":body"_s, snippet.text)
                         .bind(u":next"_s, snippet.version)
                         .bind(u":changedAt"_s, snippet.changedAtUtc)
                         .bind(u":changedBy"_s, snippet.changedBy)
                         .bind(u":id"_s, snippet.id)
                         .bind(u":version"_s, version)
                         .run());
}

Result<void> SnippetRepository::remove(const Snippet &snippet)
{
    return ifChanged(snippet,
                     Statement(m_db, u"DELETE FROM snippet WHERE id = :id AND version = :version"_s)
                         .bind(u":id"_s, snippet.id)
                         .bind(u":version"_s, snippet.version)
                         .run());
}
