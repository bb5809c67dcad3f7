// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "workflow/servicesfixture.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

/// Notes to the desk: who may do what, what is on record, and that no page holds a byte of them.
class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyDeedIsOnRecord();
    void aWrongTextIsNamed_data();
    void aWrongTextIsNamed();
    void nobodyDeletesTheWordsOfAnother();
    void openNotesAreNoticedAndStopNothing();
    void noPageHoldsANote();
    void aDuplicateHasNone();
    void aBackupHasThem();
    void aLengthTargetIsOnRecord();
    void noPageHoldsALengthTarget();
    void aLengthTargetHasBounds_data();
    void aLengthTargetHasBounds();

private:
    [[nodiscard]] NoteAnchor anchor() const { return anchorAt(m_article.text.body, 4, 4, m_article.head); }
    [[nodiscard]] Result<DeskNote> add(const QString &text, const QString &actor = u"Mei"_s)
    {
        return (*m_desk)->notes.add(m_article.id, anchor(), text, actor);
    }

    std::unique_ptr<ServicesFixture> m_desk;
    Article m_article;
};

void TestNotes::init()
{
    m_desk = std::make_unique<ServicesFixture>();
    VERIFY_OK(m_desk->made());
    const auto article = (*m_desk)->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    m_article = *article;
}

void TestNotes::cleanup()
{
    m_desk.reset();
}

void TestNotes::everyDeedIsOnRecord()
{
    const auto note = add(u"  Six?\n"_s);
    VERIFY_OK(note);
    QCOMPARE(note->text, u"Six?"_s);
    QCOMPARE(note->anchor.quote, u"vote"_s);
    Notes &notes = (*m_desk)->notes;
    const auto answer = notes.answer(note->id, u"Seven."_s, u"Jonas"_s);
    VERIFY_OK(answer);
    VERIFY_OK(notes.resolve(note->id, u"Jonas"_s));
    VERIFY_OK(notes.resolve(note->id, u"Maren"_s)); // so already: no deed
    VERIFY_OK(notes.reopen(note->id, u"Mei"_s));
    VERIFY_OK(notes.removeAnswer(answer->id, u"Jonas"_s));
    VERIFY_OK(notes.remove(note->id, u"Mei"_s));
    QStringList lines;
    const auto audit = (*m_desk)->newsroom.audit(6);
    VERIFY_OK(audit);
    for (const AuditEntry &entry : *audit) {
        lines.prepend(entry.actor + u' ' + entry.action);
        QCOMPARE(entry.subject, note->id.text());
    }
    QCOMPARE(lines,
             (QStringList{u"Mei note.added"_s, u"Jonas note.answered"_s, u"Jonas note.resolved"_s,
                          u"Mei note.reopened"_s, u"Jonas note.answer-deleted"_s, u"Mei note.deleted"_s}));
    QCOMPARE(*notes.ofArticle(m_article.id), QList<DeskNote>());
}

void TestNotes::aWrongTextIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << u" \n"_s << u"Mei"_s << u"note is not valid: it is empty"_s;
    QTest::newRow("too long") << u"六"_s.repeated(4'001) << u"Mei"_s
                              << u"note is not valid: it has at most 4000 characters"_s;
    QTest::newRow("nobody's") << u"Six?"_s << QString()
                              << u"your name is not valid: a note is signed, with at most 200 characters"_s;
    QTest::newRow("a name without end")
        << u"Six?"_s << u"M"_s.repeated(201)
        << u"your name is not valid: a note is signed, with at most 200 characters"_s;
}

void TestNotes::aWrongTextIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, actor);
    QFETCH(QString, said);
    const auto right = add(u"六"_s.repeated(4'000));
    VERIFY_OK(right);
    const auto wrong = add(text, actor);
    QVERIFY(!wrong);
    QCOMPARE(errorText(wrong.error()), said);
    QCOMPARE(errorText((*m_desk)->notes.answer(right->id, text, actor).error()), said);
    QCOMPARE((*m_desk)->notes.ofArticle(m_article.id)->size(), 1);
    QCOMPARE((*m_desk)->notes.add(m_article.id, {}, u"Six?"_s, u"Mei"_s).error().subject, u"passage"_s);
}

void TestNotes::nobodyDeletesTheWordsOfAnother()
{
    Notes &notes = (*m_desk)->notes;
    const auto note = add(u"Six?"_s);
    VERIFY_OK(note);
    const auto answer = notes.answer(note->id, u"Seven."_s, u"Jonas"_s);
    VERIFY_OK(answer);
    QCOMPARE(notes.remove(note->id, u"Jonas"_s).error().code, ErrorCode::Refused);
    QCOMPARE(notes.remove(note->id, u"Mei"_s).error().code, ErrorCode::Refused); // the answer would go too
    QCOMPARE(notes.removeAnswer(answer->id, u"Mei"_s).error().code, ErrorCode::Refused);
    QCOMPARE(notes.ofArticle(m_article.id)->first().answers, QList<NoteAnswer>{*answer});
}

void TestNotes::openNotesAreNoticedAndStopNothing()
{
    const auto note = add(u"Six?"_s);
    VERIFY_OK(note);
    VERIFY_OK(add(u"Seven?"_s));
    const auto findings = [this] {
        QStringList found;
        for (const Finding &finding : *(*m_desk)->publishing.check(m_article.id)) {
            if (finding.field == u"notes")
                found.append(finding.arguments.join(u','));
        }
        return found;
    };
    QCOMPARE(findings(), QStringList{u"2"_s});
    VERIFY_OK((*m_desk)->notes.resolve(note->id, u"Jonas"_s));
    QCOMPARE(findings(), QStringList{u"1"_s});
    VERIFY_OK((*m_desk)->articles.publish(m_article.id, {1}, u"Jonas"_s));
}

void TestNotes::noPageHoldsANote()
{
    const auto note = add(u"Xylophone-A <b>secret</b>"_s, u"Quirinus-A"_s);
    VERIFY_OK(note);
    VERIFY_OK((*m_desk)->notes.answer(note->id, u"Xylophone-B"_s, u"Quirinus-B"_s));
    VERIFY_OK((*m_desk)->articles.publish(m_article.id, {1}, u"Jonas"_s));
    const QString plain = m_desk->filePath(u"plain"_s);
    const QString single = m_desk->filePath(u"single"_s);
    VERIFY_OK((*m_desk)->publishing.exportPage(m_article.id, plain, PageForm::Folder));
    VERIFY_OK((*m_desk)->publishing.exportPage(m_article.id, single, PageForm::SingleFile));
    int files = 0;
    for (const QString &folder : {plain, single}) {
        QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString text = bodyOf(each.next());
            ++files;
            for (const QString &word : {u"Xylophone"_s, u"Quirinus"_s, note->id.text()})
                QVERIFY2(!text.contains(word), qPrintable(each.filePath()));
        }
    }
    QVERIFY(files > 2);
    // Nor does what the page is made of, or what checks say of it.
    const auto around = (*m_desk)->publishing.surroundings(m_article.id, m_article.text);
    VERIFY_OK(around);
    for (const Finding &finding : *(*m_desk)->publishing.check(m_article.id))
        QVERIFY(!finding.arguments.join(u' ').contains(u"Xylophone"_s));
}

void TestNotes::aDuplicateHasNone()
{
    VERIFY_OK(add(u"Six?"_s));
    const auto copy = (*m_desk)->articles.duplicate(m_article.id, u"Mei"_s);
    VERIFY_OK(copy);
    QCOMPARE(*(*m_desk)->notes.ofArticle(copy->id), QList<DeskNote>());
    QCOMPARE((*m_desk)->notes.ofArticle(m_article.id)->size(), 1);
}

void TestNotes::aBackupHasThem()
{
    const auto note = add(u"Six?"_s);
    VERIFY_OK(note);
    const QString copy = m_desk->filePath(u"copy.galley"_s);
    VERIFY_OK((*m_desk)->newsroom.backupTo(copy));
    JobRunner jobs;
    const auto opened = openNewsroom(copy, m_desk->clock, jobs);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->services().notes.ofArticle(m_article.id), QList<DeskNote>{*note});
    QCOMPARE(*(*opened)->services().newsroom.verify(), QStringList());
}

void TestNotes::aLengthTargetIsOnRecord()
{
    Notes &notes = (*m_desk)->notes;
    QVERIFY(!*notes.lengthTarget(m_article.id));
    const LengthTarget words{.unit = LengthUnit::Words, .amount = 600};
    VERIFY_OK(notes.setLengthTarget(m_article.id, words, u"Mei"_s));
    QCOMPARE(*notes.lengthTarget(m_article.id), words);
    const AuditEntry set = (*m_desk)->newsroom.audit(1)->first();
    QCOMPARE(set.action, u"article.length-target-set"_s);
    QCOMPARE(set.actor, u"Mei"_s);
    QCOMPARE(set.subject, m_article.id.text());
    QCOMPARE(set.detail, u"600 words"_s);
    VERIFY_OK(notes.setLengthTarget(m_article.id, {}, u"Jonas"_s));
    QVERIFY(!*notes.lengthTarget(m_article.id));
    const AuditEntry removed = (*m_desk)->newsroom.audit(1)->first();
    QCOMPARE(removed.action, u"article.length-target-removed"_s);
    QCOMPARE(removed.actor, u"Jonas"_s);
    // It is no part of the text: no revision comes of it.
    QCOMPARE((*m_desk)->articles.revisions(m_article.id)->size(), 1);
    QCOMPARE(notes.setLengthTarget(ArticleId::make(), words, u"Mei"_s).error().code, ErrorCode::NotFound);
    QCOMPARE((*m_desk)->newsroom.audit(1)->first(), removed);
}

void TestNotes::noPageHoldsALengthTarget()
{
    VERIFY_OK((*m_desk)->articles.publish(m_article.id, {1}, u"Jonas"_s));
    const auto exported = [this](const QString &name) {
        QMap<QString, QString> files;
        const QDir folder(m_desk->filePath(name));
        if (!(*m_desk)->publishing.exportPage(m_article.id, folder.path(), PageForm::Folder))
            return files;
        QDirIterator each(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            files.insert(folder.relativeFilePath(path), bodyOf(path));
        }
        return files;
    };
    const auto before = exported(u"before"_s);
    QVERIFY(before.size() > 1);
    VERIFY_OK((*m_desk)->notes.setLengthTarget(
        m_article.id, LengthTarget{.unit = LengthUnit::Characters, .amount = 4321}, u"Mei"_s));
    QCOMPARE(exported(u"after"_s), before);
}

void TestNotes::aLengthTargetHasBounds_data()
{
    QTest::addColumn<int>("amount");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none of it") << 0 << false;
    QTest::newRow("less than nothing") << -600 << false;
    QTest::newRow("the smallest") << 1 << true;
    QTest::newRow("the largest") << 1'000'000 << true;
    QTest::newRow("too much") << 1'000'001 << false;
}

void TestNotes::aLengthTargetHasBounds()
{
    QFETCH(int, amount);
    QFETCH(bool, isTaken);
    Notes &notes = (*m_desk)->notes;
    const LengthTarget before{.unit = LengthUnit::Words, .amount = 600};
    VERIFY_OK(notes.setLengthTarget(m_article.id, before, u"Mei"_s));
    const LengthTarget given{.unit = LengthUnit::Characters, .amount = amount};
    const auto set = notes.setLengthTarget(m_article.id, given, u"Mei"_s);
    QCOMPARE(set.has_value(), isTaken);
    QCOMPARE(*notes.lengthTarget(m_article.id), isTaken ? given : before);
    if (!isTaken) {
        QCOMPARE(set.error().code, ErrorCode::InvalidInput);
        QCOMPARE(set.error().subject, u"length target"_s);
    }
}

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
