// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/noterepository.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

namespace {

DeskNote noteOn(const ArticleId &article, const QString &text, const QDateTime &atUtc)
{
    DeskNote note;
    note.id = NoteId::make();
    note.article = article;
    note.author = u"Mei 'O' Lin"_s;
    note.writtenAtUtc = atUtc;
    note.text = text;
    note.anchor = {{2}, 4, 6, u"a \"b\" 六"_s, u"x%_"_s, u"\nz"_s};
    return note;
}

NoteAnswer answerBy(const QString &author, const QDateTime &atUtc)
{
    return {NoteAnswerId::make(), author, atUtc, u"<b>No.</b>\n\U0001F426"_s};
}

} // namespace

class TestNoteRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAreKeptWithTheirAnswers_data() { addBackends(); }
    void notesAreKeptWithTheirAnswers();
    void aNoteIsResolvedOnce_data() { addBackends(); }
    void aNoteIsResolvedOnce();
    void anAnchorOfAnOlderRevisionChangesNothing_data() { addBackends(); }
    void anAnchorOfAnOlderRevisionChangesNothing();
    void aDeletedNoteTakesItsAnswersAlong_data() { addBackends(); }
    void aDeletedNoteTakesItsAnswersAlong();
    void whatIsNotThereIsSaid_data() { addBackends(); }
    void whatIsNotThereIsSaid();
    void whereNothingCanBeWrittenTheProbeSaysSo_data() { addBackends(); }
    void whereNothingCanBeWrittenTheProbeSaysSo();
};

void TestNoteRepository::notesAreKeptWithTheirAnswers()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().headline(u"Ferry"_s).text()).id;
    const ArticleId port = newsroom.add(ArticleBuilder().headline(u"Port"_s).text()).id;
    const QDateTime now = newsroom.clock().nowUtc();
    NoteRepository notes(newsroom.db());
    DeskNote later = noteOn(ferry, u"Later"_s, now.addSecs(5));
    DeskNote first = noteOn(ferry, u"First; DROP TABLE note"_s, now);
    VERIFY_OK(notes.add(later));
    VERIFY_OK(notes.add(first));
    VERIFY_OK(notes.add(noteOn(port, u"Elsewhere"_s, now)));
    first.answers = {answerBy(u"Jonas"_s, now.addSecs(7)), answerBy(u"Mei 'O' Lin"_s, now.addSecs(8))};
    for (const NoteAnswer &answer : std::as_const(first.answers))
        VERIFY_OK(notes.addAnswer(first.id, answer));

    QCOMPARE(*notes.ofArticle(ferry), (QList<DeskNote>{first, later}));
    QCOMPARE(*notes.note(first.id), first);
    QCOMPARE(notes.noteAnsweredBy(first.answers.last().id)->id, first.id);
    QCOMPARE(*notes.openCount(ferry), 2);
    QCOMPARE(*notes.openCount(port), 1);
    VERIFY_OK(notes.removeAnswer(first.answers.takeFirst().id));
    QCOMPARE(*notes.note(first.id), first);
}

void TestNoteRepository::aNoteIsResolvedOnce()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().text()).id;
    const QDateTime now = newsroom.clock().nowUtc();
    NoteRepository notes(newsroom.db());
    const DeskNote note = noteOn(ferry, u"Six?"_s, now);
    VERIFY_OK(notes.add(note));
    QCOMPARE(*notes.setResolved(note.id, u"Jonas"_s, now.addSecs(1)), true);
    QCOMPARE(*notes.setResolved(note.id, u"Maren"_s, now.addSecs(2)), false);
    QCOMPARE(notes.note(note.id)->resolvedBy, u"Jonas"_s);
    QCOMPARE(notes.note(note.id)->resolvedAtUtc, now.addSecs(1));
    QCOMPARE(*notes.openCount(ferry), 0);
    QCOMPARE(*notes.setResolved(note.id, {}, std::nullopt), true);
    QCOMPARE(*notes.setResolved(note.id, {}, std::nullopt), false);
    QCOMPARE(*notes.note(note.id), note);
    QCOMPARE(*notes.openCount(ferry), 1);
}

void TestNoteRepository::anAnchorOfAnOlderRevisionChangesNothing()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().text()).id;
    NoteRepository notes(newsroom.db());
    const DeskNote note = noteOn(ferry, u"Six?"_s, newsroom.clock().nowUtc());
    VERIFY_OK(notes.add(note));
    const NoteAnchor newer{{5}, 9, 3, u"six"_s, {}, u"."_s};
    VERIFY_OK(notes.setAnchor(note.id, newer));
    QCOMPARE(notes.note(note.id)->anchor, newer);
    VERIFY_OK(notes.setAnchor(note.id, {{4}, 1, 1, u"x"_s, {}, {}}));
    QCOMPARE(notes.note(note.id)->anchor, newer);
}

void TestNoteRepository::aDeletedNoteTakesItsAnswersAlong()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(ArticleBuilder().text()).id;
    const QDateTime now = newsroom.clock().nowUtc();
    NoteRepository notes(newsroom.db());
    const DeskNote note = noteOn(ferry, u"Six?"_s, now);
    const NoteAnswer answer = answerBy(u"Jonas"_s, now);
    VERIFY_OK(notes.add(note));
    VERIFY_OK(notes.addAnswer(note.id, answer));
    VERIFY_OK(notes.remove(note.id));
    QCOMPARE(*notes.ofArticle(ferry), QList<DeskNote>());
    QCOMPARE(notes.noteAnsweredBy(answer.id).error().code, ErrorCode::NotFound);
}

void TestNoteRepository::whatIsNotThereIsSaid()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    NoteRepository notes(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    QCOMPARE(notes.add(noteOn(ArticleId::make(), u"Six?"_s, now)).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.note(NoteId::make()).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.addAnswer(NoteId::make(), answerBy(u"Jonas"_s, now)).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.remove(NoteId::make()).error().code, ErrorCode::NotFound);
    QCOMPARE(notes.removeAnswer(NoteAnswerId::make()).error().code, ErrorCode::NotFound);
    QCOMPARE(*notes.setResolved(NoteId::make(), u"Jonas"_s, now), false);
}

void TestNoteRepository::whereNothingCanBeWrittenTheProbeSaysSo()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    NoteRepository notes(newsroom.db());
    VERIFY_OK(notes.probe());
    VERIFY_OK(newsroom.db().execute(backend == Backend::Sqlite
                                        ? u"PRAGMA query_only = ON"_s
                                        : u"SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"_s));
    QCOMPARE(notes.probe().error().code, ErrorCode::Database);
}

QTEST_GUILESS_MAIN(TestNoteRepository)
#include "tst_noterepository.moc"
