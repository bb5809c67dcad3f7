// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicesfixture.h"
#include "storage/database.h"
#include "storage/journal.h"
#include "storage/journaldialect.h"
#include "workflow/recovery.h"
#include "workflow/typingjournal.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

/// Lets no job's answer come to whom it is for.
class DroppedAnswers final : public QObject
{
public:
    DroppedAnswers() { QCoreApplication::instance()->installEventFilter(this); }
    [[nodiscard]] bool hasSeenOne() const { return m_hasSeenOne; }
    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        if (event->type() != QEvent::MetaCall || !qobject_cast<JobRunner *>(receiver))
            return false;
        m_hasSeenOne = true;
        return true;
    }

private:
    bool m_hasSeenOne = false;
};

/// Takes no page of a database, as long as this lives.
class FullDisk final
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{1024, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

} // namespace

/// What is typed is on this machine's disk soon after, and comes back into the newsroom at the next start.
class TestTypingJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTypedIsLeftBehindByAProgramThatEnds();
    void whatTheNewsroomHasIsForgotten();
    void aProgramThatOnlyReadsLeavesNoFile();
    void typingGoesOnWhileTheDiskRefuses();
    void whatIsBeingWrittenAtTheEndIsKeptWhereThatFails();
    void textsComeBackAsDrafts();
    void aTextThatTheNewsroomHasIsNoNews();
    void aTextWhoseArticleIsGoneBecomesAnArticle();
    void anOlderTextThanTheDraftBecomesAnArticle();
    void aTextOfASectionThatIsGoneBecomesAnArticle();
    void aTextThatIsRefusedHindersNoOther();
    void aJournalWithADamagedTextStays();
    void textsOfAnotherNewsroomWaitForIt();
    void ofTwoTextsTheNewerIsTheDraft_data();
    void ofTwoTextsTheNewerIsTheDraft();
    void theBaseStaysSoThatAClashIsSeen();
    void aNoteGoesFromOneProgramToTheNextUntilItIsSent();
    void ofTwoNotesTheOlderWaitsUntilTheNewerIsSent();
    void notesOfAnotherNewsroomWaitForIt();
    void aNoteThatAFullDiskHeldUpLeavesItsOldJournalLater_data();
    void aNoteThatAFullDiskHeldUpLeavesItsOldJournalLater();
    void notesThatAreNotYetOnDiskAreAnswered();

private:
    [[nodiscard]] QString folder() const { return m_desk->filePath(u"journal"_s); }
    [[nodiscard]] JournalKey key(const ArticleId &article) const { return {m_newsroom, article}; }
    [[nodiscard]] Recovery recover() const;
    /// What a program finds that opens the newsroom.
    [[nodiscard]] TypingJournal::Notes notesIn(TypingJournal &journal);
    void leaveNote(const QString &note);
    /// As a program that is killed leaves it.
    void leave(const ArticleId &article, const QString &body, Revision base = {1});
    [[nodiscard]] ArticleText text(const QString &body) const;

    std::unique_ptr<ServicesFixture> m_desk;
    QString m_newsroom;
    ArticleId m_article;
};

void TestTypingJournal::init()
{
    m_desk = std::make_unique<ServicesFixture>();
    VERIFY_OK(m_desk->made());
    const auto id = (*m_desk)->newsroom.id();
    VERIFY_OK(id);
    m_newsroom = *id;
    const auto created = (*m_desk)->articles.create(text(u"As saved."_s), u"Mei"_s);
    VERIFY_OK(created);
    m_article = created->id;
}

ArticleText TestTypingJournal::text(const QString &body) const
{
    ArticleText text = soundText(u"Storm"_s);
    text.body = body;
    return text;
}

void TestTypingJournal::leave(const ArticleId &article, const QString &body, Revision base)
{
    TypingJournal journal(folder(), m_desk->clock);
    journal.keep(key(article), base, text(body));
}

Recovery TestTypingJournal::recover() const
{
    return recoverTexts(**m_desk, folder(), u"Mei"_s).value_or({});
}

void TestTypingJournal::whatIsTypedIsLeftBehindByAProgramThatEnds()
{
    {
        TypingJournal journal(folder(), m_desk->clock);
        QSignalSpy written(&journal, &TypingJournal::written);
        journal.keep(key(m_article), {1}, text(u"A"_s));
        QVERIFY(!journal.isOnDisk());
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(journal.isOnDisk());
        journal.keepEdit(key(m_article), {1, 0, " st"});
        journal.keepEdit(key(m_article), {4, 0, "orm"});
        journal.keepEdit(key(m_article), {0, 1, "The"});
    }
    const auto left = Journal::leftBehind(folder());
    QCOMPARE(left.size(), size_t(1));
    const auto texts = left.front()->texts();
    VERIFY_OK(texts);
    QCOMPARE(texts->texts.constFirst().text, text(u"The storm"_s));
    QCOMPARE(texts->texts.constFirst().base, Revision{1});
}

void TestTypingJournal::whatTheNewsroomHasIsForgotten()
{
    {
        TypingJournal journal(folder(), m_desk->clock);
        QSignalSpy written(&journal, &TypingJournal::written);
        journal.keep(key(m_article), {1}, text(u"A"_s));
        QTRY_COMPARE(written.size(), 1);
        journal.end(key(m_article));
    }
    QCOMPARE(QDir(folder()).entryList({u"*.galley-journal*"_s}), QStringList());
}

void TestTypingJournal::aProgramThatOnlyReadsLeavesNoFile()
{
    {
        const TypingJournal journal(folder(), m_desk->clock);
    }
    QVERIFY(!QDir(folder()).exists());
}

void TestTypingJournal::typingGoesOnWhileTheDiskRefuses()
{
    // A file where the folder has to be: what a full or read-only disk does as well.
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    {
        TypingJournal journal(folder(), m_desk->clock);
        QSignalSpy failed(&journal, &TypingJournal::failed);
        QSignalSpy written(&journal, &TypingJournal::written);
        journal.keep(key(m_article), {1}, text(u"A"_s));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(journal.isFailing());
        journal.keepEdit(key(m_article), {1, 0, " storm"});
        QVERIFY(file.remove());
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(!journal.isFailing());
        QCOMPARE(failed.size(), 1);
    }
    QCOMPARE(Journal::leftBehind(folder()).front()->texts()->texts.constFirst().text.body, u"A storm"_s);
}

void TestTypingJournal::whatIsBeingWrittenAtTheEndIsKeptWhereThatFails()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    DroppedAnswers dropped; // as the end of the program does it
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keep(key(m_article), {1}, text(u"A"_s));
        QTRY_VERIFY(dropped.hasSeenOne());
        journal.keepEdit(key(m_article), {1, 0, " storm"});
        QVERIFY(!journal.isOnDisk());
        QVERIFY(file.remove());
    }
    const auto left = Journal::leftBehind(folder());
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left.front()->texts()->texts.constFirst().text.body, u"A storm"_s);
}

void TestTypingJournal::textsComeBackAsDrafts()
{
    leave(m_article, u"As typed."_s);
    const Recovery recovery = recover();
    QCOMPARE(recovery.newsroom, m_newsroom);
    QCOMPARE(recovery.texts.size(), 1);
    QCOMPARE(recovery.texts.constFirst().article, m_article);
    QCOMPARE(recovery.texts.constFirst().place, RecoveredText::Place::Draft);
    const auto open = (*m_desk)->articles.open(m_article, u"Mei"_s);
    VERIFY_OK(open);
    QCOMPARE(open->draft->body, u"As typed."_s);
    QVERIFY2(recover().texts.isEmpty(), "offered once");
    QCOMPARE(QDir(folder()).entryList({u"*.galley-journal*"_s}), QStringList());
}

void TestTypingJournal::aTextThatTheNewsroomHasIsNoNews()
{
    const auto saved = (*m_desk)->articles.open(m_article);
    VERIFY_OK(saved);
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keep(key(m_article), {1}, saved->article.text);
    }
    QVERIFY(recover().texts.isEmpty());
    QVERIFY(!(*m_desk)->articles.open(m_article, u"Mei"_s)->draft);
}

void TestTypingJournal::aTextWhoseArticleIsGoneBecomesAnArticle()
{
    leave(ArticleId::make(), u"Homeless."_s);
    const Recovery recovery = recover();
    QCOMPARE(recovery.texts.size(), 1);
    QCOMPARE(recovery.texts.constFirst().place, RecoveredText::Place::NewArticle);
    const auto open = (*m_desk)->articles.open(recovery.texts.constFirst().article);
    VERIFY_OK(open);
    QCOMPARE(open->article.text.body, u"Homeless."_s);
}

void TestTypingJournal::aTextOfASectionThatIsGoneBecomesAnArticle()
{
    // As after a backup was restored that has neither.
    ArticleText typed = text(u"Homeless."_s);
    typed.section = SectionId::make();
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keep(key(ArticleId::make()), {1}, typed);
    }
    const Recovery recovery = recover();
    QCOMPARE(recovery.texts.size(), 1);
    const auto open = (*m_desk)->articles.open(recovery.texts.constFirst().article);
    VERIFY_OK(open);
    QCOMPARE(open->article.text.body, u"Homeless."_s);
}

void TestTypingJournal::aTextThatIsRefusedHindersNoOther()
{
    leave(ArticleId::make(), u"Older."_s);
    m_desk->clock.advance(60);
    leave(ArticleId::make(), u"Refused."_s);
    m_desk->clock.advance(60);
    leave(m_article, u"Newer."_s);
    const auto db = Database::open(NewsroomAddress::file(m_desk->path()), Database::Mode::Existing);
    VERIFY_OK(db);
    VERIFY_OK(
        (*db)->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON revision_body WHEN NEW.body = 'Refused.'"
                       " BEGIN SELECT RAISE(ABORT, 'refused'); END"_s));
    const Recovery recovery = recover();
    QCOMPARE(recovery.newsroom, m_newsroom);
    QCOMPARE(recovery.texts.size(), 2);
    QVERIFY(recovery.failure);
    QCOMPARE(QDir(folder()).entryList({u"*.galley-journal"_s}).size(), 1);

    VERIFY_OK((*db)->execute(u"DROP TRIGGER refuse"_s));
    const Recovery later = recover();
    QCOMPARE(later.texts.size(), 1);
    QVERIFY(!later.failure);
    QCOMPARE((*m_desk)->articles.open(later.texts.constFirst().article)->article.text.body, u"Refused."_s);
}

void TestTypingJournal::aJournalWithADamagedTextStays()
{
    const ArticleId damaged = ArticleId::make();
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keep(key(m_article), {1}, text(u"As typed."_s));
        journal.keep(key(damaged), {1}, text(u"Damaged."_s));
    }
    const QString path = Journal::leftBehind(folder()).front()->path();
    {
        const auto db = Database::openAs(std::make_unique<JournalDialect>(), NewsroomAddress::file(path),
                                         Database::Mode::Existing);
        VERIFY_OK(db);
        VERIFY_OK(
            (*db)->execute(u"UPDATE kept_text SET fields = '{' WHERE article = '%1'"_s.arg(damaged.text())));
    }
    QCOMPARE(recover().texts.size(), 1);
    QCOMPARE((*m_desk)->articles.open(m_article, u"Mei"_s)->draft->body, u"As typed."_s);
    QVERIFY(QFile::exists(path));
}

void TestTypingJournal::anOlderTextThanTheDraftBecomesAnArticle()
{
    leave(m_article, u"Older."_s);
    m_desk->clock.advance(60);
    VERIFY_OK((*m_desk)->articles.saveDraft(m_article, {1}, text(u"Newer."_s), u"Mei"_s));
    const Recovery recovery = recover();
    QCOMPARE(recovery.texts.constFirst().place, RecoveredText::Place::NewArticle);
    QCOMPARE((*m_desk)->articles.open(m_article, u"Mei"_s)->draft->body, u"Newer."_s);
}

void TestTypingJournal::textsOfAnotherNewsroomWaitForIt()
{
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keep(key(m_article), {1}, text(u"Ours."_s));
        journal.keep({u"another"_s, m_article}, {1}, text(u"Theirs."_s));
    }
    QCOMPARE(recover().texts.size(), 1);
    const auto left = Journal::leftBehind(folder());
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left.front()->texts()->texts.constFirst().text.body, u"Theirs."_s);
}

void TestTypingJournal::ofTwoTextsTheNewerIsTheDraft_data()
{
    QTest::addColumn<QStringList>("bodies"); // a minute apart
    QTest::newRow("left in this order") << QStringList{u"One window."_s, u"Another window."_s};
    QTest::newRow("and three") << QStringList{u"One window."_s, u"Another window."_s, u"A third."_s};
}

void TestTypingJournal::ofTwoTextsTheNewerIsTheDraft()
{
    QFETCH(QStringList, bodies);
    for (const QString &body : bodies) {
        m_desk->clock.advance(60);
        leave(m_article, body);
    }
    const Recovery recovery = recover();
    QCOMPARE(recovery.texts.size(), bodies.size());
    QCOMPARE((*m_desk)->articles.open(m_article, u"Mei"_s)->draft->body, bodies.constLast());
    QStringList found;
    for (const RecoveredText &text : recovery.texts) {
        const auto open = (*m_desk)->articles.open(text.article, u"Mei"_s);
        found.prepend(open->draft.value_or(open->article.text).body);
    }
    QCOMPARE(found, bodies);
}

void TestTypingJournal::theBaseStaysSoThatAClashIsSeen()
{
    leave(m_article, u"As typed."_s);
    VERIFY_OK(
        (*m_desk)->articles.save(m_article, {1}, text(u"Somebody's."_s), RevisionReason::Saved, u"Lee"_s));
    QCOMPARE(recover().texts.size(), 1);
    const auto open = (*m_desk)->articles.open(m_article, u"Mei"_s);
    VERIFY_OK(open);
    QCOMPARE(open->draftBase, Revision{1});
    QCOMPARE(open->article.head, Revision{2});
}

TypingJournal::Notes TestTypingJournal::notesIn(TypingJournal &journal)
{
    std::optional<TypingJournal::Notes> found;
    journal.takeNotes(m_newsroom, &journal, [&found](const TypingJournal::Notes &notes) { found = notes; });
    return QTest::qWaitFor([&found] { return found.has_value(); }) ? *found : TypingJournal::Notes();
}

void TestTypingJournal::leaveNote(const QString &note)
{
    TypingJournal journal(folder(), m_desk->clock);
    journal.keepNote(key(m_article), {note, {}, {}});
}

void TestTypingJournal::aNoteGoesFromOneProgramToTheNextUntilItIsSent()
{
    const BegunNote note{u"Is it?"_s, {}, anchorAt(u"As saved."_s, 3, 5, {1})};
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keepNote(key(m_article), {u"Is"_s, {}, {}});
        journal.keepNote(key(m_article), note);
        journal.keep(key(m_article), {1}, text(u"As typed."_s));
        journal.end(key(m_article)); // of the text alone
    }
    QVERIFY(recover().texts.isEmpty());
    {
        TypingJournal journal(folder(), m_desk->clock);
        QCOMPARE(notesIn(journal), (TypingJournal::Notes{{m_article, note}}));
        // A newsroom that is opened again in the same program.
        QCOMPARE(notesIn(journal), (TypingJournal::Notes{{m_article, note}}));
    }
    {
        TypingJournal journal(folder(), m_desk->clock);
        QCOMPARE(notesIn(journal), (TypingJournal::Notes{{m_article, note}}));
        QVERIFY2(Journal::leftBehind(folder()).empty(), "it is in two journals");
        journal.keepNote(key(m_article), {});
    }
    QCOMPARE(QDir(folder()).entryList({u"*.galley-journal*"_s}), QStringList());
}

void TestTypingJournal::ofTwoNotesTheOlderWaitsUntilTheNewerIsSent()
{
    leaveNote(u"Older."_s);
    m_desk->clock.advance(60);
    leaveNote(u"Newer."_s);
    {
        TypingJournal journal(folder(), m_desk->clock);
        QCOMPARE(notesIn(journal).value(m_article).text, u"Newer."_s);
        journal.keepNote(key(m_article), {});
    }
    TypingJournal journal(folder(), m_desk->clock);
    QCOMPARE(notesIn(journal).value(m_article).text, u"Older."_s);
}

void TestTypingJournal::notesOfAnotherNewsroomWaitForIt()
{
    {
        TypingJournal journal(folder(), m_desk->clock);
        journal.keepNote({u"another"_s, m_article}, {u"Theirs."_s, {}, {}});
    }
    QVERIFY(recover().texts.isEmpty());
    TypingJournal journal(folder(), m_desk->clock);
    QVERIFY(notesIn(journal).isEmpty());
    const auto left = Journal::leftBehind(folder());
    QCOMPARE(left.size(), size_t(1));
    QCOMPARE(left.front()->texts()->notes.constFirst().note.text, u"Theirs."_s);
}

void TestTypingJournal::aNoteThatAFullDiskHeldUpLeavesItsOldJournalLater_data()
{
    QTest::addColumn<bool>("isSentMeanwhile");
    QTest::newRow("kept") << false;
    QTest::newRow("sent while the disk is full") << true;
}

void TestTypingJournal::aNoteThatAFullDiskHeldUpLeavesItsOldJournalLater()
{
    QFETCH(bool, isSentMeanwhile);
    leaveNote(u"Is it?"_s);
    {
        TypingJournal journal(folder(), m_desk->clock);
        {
            const FullDisk full;
            QCOMPARE(notesIn(journal).value(m_article).text, u"Is it?"_s);
            QTRY_VERIFY(journal.isFailing());
            if (isSentMeanwhile)
                journal.keepNote(key(m_article), {});
        }
        QTRY_VERIFY(journal.isOnDisk()); // tried again, though nothing is typed
        journal.keepNote(key(m_article), {});
    }
    QVERIFY2(QDir(folder()).entryList({u"*.galley-journal*"_s}).isEmpty(), "it would come back");
}

void TestTypingJournal::notesThatAreNotYetOnDiskAreAnswered()
{
    const ArticleId other = ArticleId::make();
    TypingJournal journal(folder(), m_desk->clock);
    journal.keepNote(key(other), {u"Sent."_s, {}, {}});
    QTRY_VERIFY(journal.isOnDisk());
    const FullDisk full;
    journal.keepNote(key(m_article), {u"Is it?"_s, {}, {}});
    journal.keepNote(key(other), {});
    const TypingJournal::Notes kept{{m_article, {u"Is it?"_s, {}, {}}}};
    QCOMPARE(notesIn(journal), kept); // that waited
    QTRY_VERIFY(journal.isFailing());
    QCOMPARE(notesIn(journal), kept); // that were refused
}

QTEST_GUILESS_MAIN(TestTypingJournal)
#include "tst_typingjournal.moc"
