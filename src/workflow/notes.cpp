// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/notes.h"

#include "storage/noterepository.h"
#include "workflow/refusal.h"
#include "workflow/transactional.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<void> judgeWords(const QString &text, const QString &author)
{
    if (text.trimmed().isEmpty())
        return invalidField(QT_TRANSLATE_NOOP("Field", "note"), QT_TRANSLATE_NOOP("Refusal", "it is empty"));
    if (text.trimmed().size() > longestNote)
        return invalidField(QT_TRANSLATE_NOOP("Field", "note"),
                            QT_TRANSLATE_NOOP("Refusal", "it has at most 4000 characters"));
    if (author.trimmed().isEmpty() || author.size() > longestNoteAuthor)
        return invalidField(QT_TRANSLATE_NOOP("Field", "your name"),
                            QT_TRANSLATE_NOOP("Refusal", "a note is signed, with at most 200 characters"));
    return {};
}

Error notYours(const char *rule)
{
    return refusal(u"note"_s, rule);
}

} // namespace

Notes::Notes(Connections &connections, const Clock &clock)
    : m_connections(connections)
    , m_clock(clock)
{ }

Result<QList<DeskNote>> Notes::ofArticle(const ArticleId &article) const
{
    return readWith(m_connections, [&](Database &db) { return NoteRepository(db).ofArticle(article); });
}

Result<void> Notes::mayWrite() const
{
    return writeWith(m_connections, [](Database &db) { return NoteRepository(db).probe(); });
}

Result<DeskNote> Notes::add(const ArticleId &article, const NoteAnchor &anchor, const QString &text,
                            const QString &actor)
{
    if (const auto sound = judgeWords(text, actor); !sound)
        return sound.error();
    if (anchor.quote.isEmpty())
        return invalidField(QT_TRANSLATE_NOOP("Field", "passage"),
                            QT_TRANSLATE_NOOP("Refusal", "a note is about some words of the text"));
    return writeWith(m_connections, [&](Database &db) -> Result<DeskNote> {
        DeskNote note;
        note.id = NoteId::make();
        note.article = article;
        note.author = actor;
        note.writtenAtUtc = m_clock.nowUtc();
        note.text = text.trimmed();
        note.anchor = anchor;
        if (const auto added = NoteRepository(db).add(note); !added)
            return added.error();
        if (const auto noted =
                record(db, note.writtenAtUtc, {actor, u"note.added"_s, note.id.text(), article.text()});
            !noted)
            return noted.error();
        return note;
    });
}

Result<NoteAnswer> Notes::answer(const NoteId &note, const QString &text, const QString &actor)
{
    if (const auto sound = judgeWords(text, actor); !sound)
        return sound.error();
    return writeWith(m_connections, [&](Database &db) -> Result<NoteAnswer> {
        NoteAnswer answer{NoteAnswerId::make(), actor, m_clock.nowUtc(), text.trimmed()};
        if (const auto added = NoteRepository(db).addAnswer(note, answer); !added)
            return added.error();
        if (const auto noted =
                record(db, answer.writtenAtUtc, {actor, u"note.answered"_s, note.text(), answer.id.text()});
            !noted)
            return noted.error();
        return answer;
    });
}

Result<void> Notes::resolve(const NoteId &note, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        const QDateTime now = m_clock.nowUtc();
        const auto changed = NoteRepository(db).setResolved(note, actor, now);
        if (!changed)
            return changed.error();
        return *changed ? record(db, now, {actor, u"note.resolved"_s, note.text(), {}}) : Result<void>();
    });
}

Result<void> Notes::reopen(const NoteId &note, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        const auto changed = NoteRepository(db).setResolved(note, {}, std::nullopt);
        if (!changed)
            return changed.error();
        return *changed ? record(db, m_clock.nowUtc(), {actor, u"note.reopened"_s, note.text(), {}})
                        : Result<void>();
    });
}

Result<void> Notes::remove(const NoteId &note, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        NoteRepository notes(db);
        const auto found = notes.note(note);
        if (!found)
            return found.error();
        if (found->author != actor)
            return notYours(QT_TRANSLATE_NOOP("Refusal", "who wrote a note deletes it; others resolve it"));
        if (std::ranges::any_of(found->answers,
                                [&actor](const NoteAnswer &answer) { return answer.author != actor; }))
            return notYours(QT_TRANSLATE_NOOP("Refusal", "somebody has answered it; resolve it instead"));
        if (auto removed = notes.remove(note); !removed)
            return removed;
        return record(db, m_clock.nowUtc(), {actor, u"note.deleted"_s, note.text(), found->article.text()});
    });
}

Result<void> Notes::removeAnswer(const NoteAnswerId &answer, const QString &actor)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        NoteRepository notes(db);
        const auto note = notes.noteAnsweredBy(answer);
        if (!note)
            return note.error();
        const auto own = std::ranges::find(note->answers, answer, &NoteAnswer::id);
        if (own == note->answers.end() || own->author != actor)
            return notYours(QT_TRANSLATE_NOOP("Refusal", "who wrote an answer deletes it"));
        if (auto removed = notes.removeAnswer(answer); !removed)
            return removed;
        return record(db, m_clock.nowUtc(),
                      {actor, u"note.answer-deleted"_s, note->id.text(), answer.text()});
    });
}

Result<void> Notes::moveAnchors(const QList<MeasuredNote> &measured)
{
    return writeWith(m_connections, [&](Database &db) -> Result<void> {
        NoteRepository notes(db);
        for (const auto &[id, anchor] : measured) {
            if (auto moved = notes.setAnchor(id, anchor); !moved)
                return moved;
        }
        return {};
    });
}
