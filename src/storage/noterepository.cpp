// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/noterepository.h"

#include "storage/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

DeskNote noteOf(ResultRow &row)
{
    DeskNote note;
    note.id = row.id<NoteId>();
    note.article = row.id<ArticleId>();
    note.author = row.text();
    note.writtenAtUtc = row.moment();
    note.text = row.text();
    note.resolvedBy = row.text();
    note.resolvedAtUtc = row.optionalMoment();
    note.anchor.revision = {row.number()};
    note.anchor.start = qsizetype(row.number());
    note.anchor.length = qsizetype(row.number());
    note.anchor.quote = row.text();
    note.anchor.before = row.text();
    note.anchor.after = row.text();
    return note;
}

NoteAnswer answerOf(ResultRow &row)
{
    return {
        .id = row.id<NoteAnswerId>(), .author = row.text(), .writtenAtUtc = row.moment(), .text = row.text()};
}

Statement &bindAnchor(Statement &statement, const NoteAnchor &anchor)
{
    return statement.bind(u":revision"_s, anchor.revision.number)
        .bind(u":start"_s, qint64(anchor.start))
        .bind(u":length"_s, qint64(anchor.length))
        .bind(u":quote"_s, anchor.quote)
        .bind(u":before"_s, anchor.before)
        .bind(u":after"_s, anchor.after);
}

/// NotFound where a statement about one row met none.
Result<void> metOne(const Result<qint64> &changed, const QString &subject)
{
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(Error{ErrorCode::NotFound, subject, {}});
}

} // namespace

NoteRepository::NoteRepository(Database &db)
    : m_db(db)
{ }

Result<QList<DeskNote>> NoteRepository::ofArticle(const ArticleId &article) const
{
    auto notes = Statement(m_db,
                           u"SELECT id, article_id, author, written_at, body, resolved_by, resolved_at,"
                           " revision, place_start, place_length, quote, context_before, context_after"
                           " FROM note WHERE article_id = :article ORDER BY written_at, id"_s)
                     .bind(u":article"_s, article)
                     .all(noteOf);
    if (!notes)
        return notes;
    // All answers in one question: a long list is read again and again.
    const auto answers =
        Statement(m_db,
                  u"SELECT note_answer.note_id, note_answer.id, note_answer.author,"
                  " note_answer.written_at, note_answer.body FROM note_answer"
                  " JOIN note ON note.id = note_answer.note_id WHERE note.article_id = :article"
                  " ORDER BY note_answer.written_at, note_answer.id"_s)
            .bind(u":article"_s, article)
            .all([](ResultRow &row) {
                const auto note = row.id<NoteId>();
                return std::pair(note, answerOf(row));
            });
    if (!answers)
        return answers.error();
    for (const auto &[note, answer] : *answers) {
        if (const auto found = std::ranges::find(*notes, note, &DeskNote::id); found != notes->end())
            found->answers.append(answer);
    }
    return notes;
}

Result<DeskNote> NoteRepository::note(const NoteId &id) const
{
    auto found = Statement(m_db,
                           u"SELECT id, article_id, author, written_at, body, resolved_by, resolved_at,"
                           " revision, place_start, place_length, quote, context_before, context_after"
                           " FROM note WHERE id = :id"_s)
                     .bind(u":id"_s, id)
                     .first(noteOf);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, id.text(), {}};
    DeskNote note = **std::move(found);
    auto answers = answersOf(id);
    if (!answers)
        return answers.error();
    note.answers = *std::move(answers);
    return note;
}

Result<QList<NoteAnswer>> NoteRepository::answersOf(const NoteId &id) const
{
    return Statement(m_db,
                     u"SELECT id, author, written_at, body FROM note_answer WHERE note_id = :note"
                     " ORDER BY written_at, id"_s)
        .bind(u":note"_s, id)
        .all(answerOf);
}

Result<DeskNote> NoteRepository::noteAnsweredBy(const NoteAnswerId &answer) const
{
    const auto found = Statement(m_db, u"SELECT note_id FROM note_answer WHERE id = :id"_s)
                           .bind(u":id"_s, answer)
                           .first([](ResultRow &row) { return row.id<NoteId>(); });
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, answer.text(), {}};
    return note(**found);
}

Result<int> NoteRepository::openCount(const ArticleId &article) const
{
    const auto count =
        Statement(m_db, u"SELECT COUNT(*) FROM note WHERE article_id = :article AND resolved_at IS NULL"_s)
            .bind(u":article"_s, article)
            .number();
    if (!count)
        return count.error();
    return int(*count);
}

Result<void> NoteRepository::probe()
{
    return Statement(m_db, u"UPDATE note SET body = body WHERE id = :none"_s)
        .bind(u":none"_s, QString())
        .perform();
}

Result<void> NoteRepository::add(const DeskNote &note)
{
    Statement statement(
        m_db,
        u"INSERT INTO note (id, article_id, author, written_at, body, resolved_by, resolved_at,"
        " revision, place_start, place_length, quote, context_before, context_after)"
        " SELECT :id, article.id, :author, :writtenAt, :body, :resolvedBy, :resolvedAt,"
        " :revision, :start, :length, :quote, :before, :after"
        " FROM article WHERE article.id = :article"_s);
    const auto added = bindAnchor(statement, note.anchor)
                           .bind(u":id"_s, note.id)
                           .bind(u":article"_s, note.article)
                           .bind(u":author"_s, note.author)
                           .bind(u":writtenAt"_s, note.writtenAtUtc)
                           .bind(u":body"_s, note.text)
                           .bind(u":resolvedBy"_s, note.resolvedBy)
                           .bind(u":resolvedAt"_s, note.resolvedAtUtc)
                           .run();
    return metOne(added, note.article.text());
}

Result<void> NoteRepository::addAnswer(const NoteId &note, const NoteAnswer &answer)
{
    const auto added = Statement(m_db,
                                 u"INSERT INTO note_answer (id, note_id, author, written_at, body)"
                                 " SELECT :id, note.id, :author, :writtenAt, :body FROM note"
                                 " WHERE note.id = :note"_s)
                           .bind(u":id"_s, answer.id)
                           .bind(u":note"_s, note)
                           .bind(u":author"_s, answer.author)
                           .bind(u":writtenAt"_s, answer.writtenAtUtc)
                           .bind(u":body"_s, answer.text)
                           .run();
    return metOne(added, note.text());
}

Result<bool> NoteRepository::setResolved(const NoteId &id, const QString &person,
                                         const std::optional<QDateTime> &atUtc)
{
    const auto changed = Statement(m_db,
                                   u"UPDATE note SET resolved_by = :person, resolved_at = :at WHERE id = :id"
                                   " AND (CASE WHEN resolved_at IS NULL THEN 1 ELSE 0 END) = :resolves"_s)
                             .bind(u":person"_s, person)
                             .bind(u":at"_s, atUtc)
                             .bind(u":id"_s, id)
                             .bind(u":resolves"_s, atUtc.has_value())
                             .run();
    if (!changed)
        return changed.error();
    return *changed > 0;
}

Result<void> NoteRepository::setAnchor(const NoteId &id, const NoteAnchor &anchor)
{
    Statement statement(m_db,
                        u"UPDATE note SET revision = :revision, place_start = :start, place_length = :length,"
                        " quote = :quote, context_before = :before, context_after = :after"
                        " WHERE id = :id AND revision <= :revision"_s);
    return bindAnchor(statement, anchor).bind(u":id"_s, id).perform();
}

Result<void> NoteRepository::remove(const NoteId &id)
{
    return metOne(Statement(m_db, u"DELETE FROM note WHERE id = :id"_s).bind(u":id"_s, id).run(), id.text());
}

Result<void> NoteRepository::removeAnswer(const NoteAnswerId &id)
{
    return metOne(Statement(m_db, u"DELETE FROM note_answer WHERE id = :id"_s).bind(u":id"_s, id).run(),
                  id.text());
}
