// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/brokentable.h"
#include "gui/heldwrites.h"
#include "gui/onereader.h"
#include "gui/scratchdesk.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

class TestCurrentArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openingShowsTheNewestRevision();
    void anUnknownArticleIsAFailureAndNothingElse();
    void typingIsADraftOnDiskThoughItGoesOn();
    void aCrashLosesNothingThatWasADraft();
    void aDraftGoesWithTheNameOfItsAuthor();
    void goingBackKeepsTheRecoveredText();
    void savingMakesARevision();
    void savingTheSameTextMakesNone();
    void leavingForAnotherArticleMakesARevision();
    void closingAnswersWhenTheTextIsSaved();
    void typingWhileASaveRunsIsNotLost();
    void somebodyElsesRevisionIsAConflictAndBothTextsStay_data();
    void somebodyElsesRevisionIsAConflictAndBothTextsStay();
    void aDraftOlderThanTheNewestRevisionIsAConflict();
    void aClashPutsTheDraftOnDiskAgain_data();
    void aClashPutsTheDraftOnDiskAgain();
    void aRefusedChangeLeavesTextAndState();
    void movingOnChangesTheStateAndSavesFirst();
    void aNewArticleIsOpenedForItsHeadline();
    void duplicatingOpensTheCopy();
    void aPlaceIsShownOnceItsArticleIsOpen();
    void anOldDraftKeepsItsBaseWhileOneTypes();
    void whoeverSavesOrLeavesInAClashIsTold();
    void aClashOutlastsADraftThatFails();
    void aChoiceThatCouldNotBeStoredIsNone();
    void anUnchangedDeskSignsOnlyWhatItShows();
    void comingBackBeforeAnotherIsOpenStays();
    void whatLeavingFailedForIsNotBlamed();
    void abandoningThatFailsStays();
    void openingTwiceShowsOnce();
    void leavingKeepsWhatIsTypedWhileASaveRuns();
    void abandoningAnswersWhileASaveRuns();
    void aSignOffIsVoidWithTheFirstKey();
    void aChoiceStoresWhatIsTypedMeanwhile();
    void abandoningKeepsWhatIsTypedMeanwhile();
    void leavingWaitsForATextThatAnotherAnswerBrought();
    void anOutcomeFindsTheArticleThatWasLeft_data();
    void anOutcomeFindsTheArticleThatWasLeft();
    void statesThatWereReadTooLateAreToldToTheLists();
    void onlyTheLastReadingOfTheStatesCounts();

private:
    [[nodiscard]] bool reopenWithDraft(const QString &body);
    void type(const QString &body);
    [[nodiscard]] qsizetype revisionCount() const;
    /// What is on disk of the text of this desk.
    [[nodiscard]] std::optional<ArticleText> draft() const;
    [[nodiscard]] CurrentArticle &article() const { return m_scratch->article(); }

    std::unique_ptr<ScratchDesk> m_scratch;
    ArticleId m_id;
    QString m_body; ///< What the source editor would hold.
};

void TestCurrentArticle::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Ferry crews vote"_s);
    QVERIFY(!m_id.isNull());
    QVERIFY(m_scratch->show(m_id));
}

void TestCurrentArticle::type(const QString &body)
{
    m_body = body;
    article().setBodySource([this] { return m_body; });
    article().noteBodyEdited({});
}

qsizetype TestCurrentArticle::revisionCount() const
{
    const auto revisions = m_scratch->articles().revisions(m_id);
    return revisions ? revisions->size() : -1;
}

std::optional<ArticleText> TestCurrentArticle::draft() const
{
    const auto open = m_scratch->articles().open(m_id, m_scratch->desk().actor());
    return open ? open->draft : std::nullopt;
}

void TestCurrentArticle::openingShowsTheNewestRevision()
{
    QCOMPARE(article().text().headline, u"Ferry crews vote"_s);
    QCOMPARE(article().saveState(), SaveState::Saved);
    QVERIFY(!article().isUnsaved());
}

void TestCurrentArticle::anUnknownArticleIsAFailureAndNothingElse()
{
    QSignalSpy failed(&article(), &CurrentArticle::failed);
    article().open(ArticleId::make());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(article().id(), m_id);
}

void TestCurrentArticle::typingIsADraftOnDiskThoughItGoesOn()
{
    // A delay that began anew with each key would never end while somebody types.
    int typed = 0;
    QTimer keys;
    connect(&keys, &QTimer::timeout, this, [&] { type(u"New text "_s + QString::number(++typed)); });
    keys.start(100);
    QCOMPARE(article().saveState(), SaveState::Saved);
    QTRY_VERIFY(draft().has_value());
    keys.stop();
    QTRY_VERIFY(article().isDraftKept());
    const auto stored = draft();
    QVERIFY(stored.has_value());
    QCOMPARE(stored->body, u"New text "_s + QString::number(typed));
    QCOMPARE(revisionCount(), 1);
}

void TestCurrentArticle::aCrashLosesNothingThatWasADraft()
{
    type(u"Nearly lost"_s);
    QTRY_VERIFY(article().isDraftKept());
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    QVERIFY(article().isRecovered());
    QVERIFY(article().isUnsaved());
    QCOMPARE(article().text().body, u"Nearly lost"_s);
}

void TestCurrentArticle::aDraftGoesWithTheNameOfItsAuthor()
{
    type(u"Typed under the old name"_s);
    QTRY_VERIFY(article().isDraftKept());
    m_scratch->settings().setValue(settingsTable.personName, u"Mei Lin"_s);
    m_scratch->desk().readActor();
    QTRY_VERIFY(draft().has_value());
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    QVERIFY(article().isRecovered());
    QCOMPARE(article().text().body, u"Typed under the old name"_s);
}

void TestCurrentArticle::goingBackKeepsTheRecoveredText()
{
    const QString before = article().text().body;
    QVERIFY(reopenWithDraft(u"Not wanted"_s));
    article().goBackTo(article().article().text);
    type(u"Not wanted, and typed on"_s);
    QTRY_COMPARE(revisionCount(), 4);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(article().text().body, before);
    QVERIFY(!article().isRecovered());
    QVERIFY(!draft().has_value());
    QCOMPARE(m_scratch->articles().textOf(m_id, {2})->body, u"Not wanted"_s);
    QCOMPARE(m_scratch->articles().textOf(m_id, {3})->body, u"Not wanted, and typed on"_s);
}

void TestCurrentArticle::savingMakesARevision()
{
    type(u"Second text"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(article().article().head, Revision{2});
    QCOMPARE(revisionCount(), 2);
    QVERIFY(!draft().has_value());
}

void TestCurrentArticle::savingTheSameTextMakesNone()
{
    bool isSettled = false;
    article().save(RevisionReason::Saved,
                   [&isSettled](const Result<void> &saved) { isSettled = saved.has_value(); });
    QTRY_VERIFY(isSettled);
    QCOMPARE(revisionCount(), 1);
}

void TestCurrentArticle::leavingForAnotherArticleMakesARevision()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    type(u"Left behind"_s);
    QVERIFY(m_scratch->show(other));
    const auto revisions = m_scratch->articles().revisions(m_id);
    QVERIFY(revisions.has_value());
    QCOMPARE(revisions->size(), 2);
    const auto text = m_scratch->articles().textOf(m_id, {2});
    QVERIFY(text.has_value());
    QCOMPARE(text->body, u"Left behind"_s);
}

void TestCurrentArticle::closingAnswersWhenTheTextIsSaved()
{
    type(u"The last word"_s);
    bool isLeft = false;
    article().leave([&isLeft](const Result<void> &left) { isLeft = left.has_value(); });
    QTRY_VERIFY(isLeft);
    QVERIFY(!article().isOpen());
    QCOMPARE(m_scratch->articles().textOf(m_id, {2})->body, u"The last word"_s);
}

void TestCurrentArticle::typingWhileASaveRunsIsNotLost()
{
    type(u"First"_s);
    article().save(RevisionReason::Left);
    type(u"First and more"_s);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, u"First and more"_s);
}

void TestCurrentArticle::somebodyElsesRevisionIsAConflictAndBothTextsStay_data()
{
    QTest::addColumn<bool>("keepsMine");
    QTest::newRow("mine goes on") << true;
    QTest::newRow("theirs goes on") << false;
}

void TestCurrentArticle::somebodyElsesRevisionIsAConflictAndBothTextsStay()
{
    QFETCH(bool, keepsMine);
    ArticleText theirs = article().text();
    theirs.body = u"Theirs"_s;
    QVERIFY(m_scratch->articles().save(m_id, {1}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());

    QSignalSpy conflict(&article(), &CurrentArticle::conflictFound);
    type(u"Mine"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(conflict.size(), 1);
    QCOMPARE(article().saveState(), SaveState::Conflict);
    QCOMPARE(article().text().body, u"Mine"_s);
    QCOMPARE(article().theirs()->text.body, u"Theirs"_s);
    QCOMPARE(revisionCount(), 2);

    article().resolveConflict(keepsMine ? std::nullopt : std::optional(article().theirs()->text));
    QTRY_COMPARE(revisionCount(), keepsMine ? 3 : 4);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(m_scratch->articles().textOf(m_id, {2})->body, u"Theirs"_s);
    QCOMPARE(m_scratch->articles().textOf(m_id, {3})->body, u"Mine"_s);
    QCOMPARE(article().text().body, keepsMine ? u"Mine"_s : u"Theirs"_s);
}

void TestCurrentArticle::aDraftOlderThanTheNewestRevisionIsAConflict()
{
    type(u"Mine"_s);
    QTRY_VERIFY(article().isDraftKept());
    ArticleText theirs = article().text();
    theirs.body = u"Theirs"_s;
    QVERIFY(m_scratch->articles().save(m_id, {1}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    QCOMPARE(article().saveState(), SaveState::Conflict);
    QCOMPARE(article().text().body, u"Mine"_s);
    QCOMPARE(article().theirs()->text.body, u"Theirs"_s);
}

void TestCurrentArticle::aClashPutsTheDraftOnDiskAgain_data()
{
    QTest::addColumn<QString>("saver");
    QTest::newRow("somebody else saves") << u"somebody"_s;
    QTest::newRow("a desk of the same name saves") << QString();
}

void TestCurrentArticle::aClashPutsTheDraftOnDiskAgain()
{
    QFETCH(QString, saver);
    type(u"Mine"_s);
    QTRY_VERIFY(article().isDraftKept());
    ArticleText theirs = article().text();
    theirs.body = u"Theirs"_s;
    const QString actor = saver.isEmpty() ? m_scratch->desk().actor() : saver;
    QVERIFY(m_scratch->articles().save(m_id, {1}, theirs, RevisionReason::Saved, actor).has_value());
    QCOMPARE(draft().has_value(), !saver.isEmpty());

    bool isAnswered = false;
    article().leave([&isAnswered](const Result<void> &left) { isAnswered = !left; });
    QTRY_VERIFY(isAnswered);
    bool isLeft = false;
    article().abandon([&isLeft](const Result<void> &kept) { isLeft = kept.has_value(); });
    QTRY_VERIFY(isLeft);
    QVERIFY(draft().has_value());
    QCOMPARE(draft()->body, u"Mine"_s);
}

void TestCurrentArticle::aRefusedChangeLeavesTextAndState()
{
    QSignalSpy failed(&article(), &CurrentArticle::failed);
    article().change(std::nullopt, [id = m_id](Articles &articles) {
        return articles.moveTo(id, WorkflowState::Ready, WorkflowState::Draft, u"test"_s);
    });
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(article().article().workflow, WorkflowState::Draft);
    QCOMPARE(article().text().headline, u"Ferry crews vote"_s);
}

void TestCurrentArticle::movingOnChangesTheStateAndSavesFirst()
{
    type(u"For review"_s);
    article().change(RevisionReason::Saved, [id = m_id](Articles &articles) {
        return articles.moveTo(id, WorkflowState::Draft, WorkflowState::InReview, u"test"_s);
    });
    QTRY_COMPARE(article().article().workflow, WorkflowState::InReview);
    QCOMPARE(article().article().head, Revision{2});
    QVERIFY(!article().isUnsaved());
}

void TestCurrentArticle::aNewArticleIsOpenedForItsHeadline()
{
    QSignalSpy place(&article(), &CurrentArticle::placeRequested);
    article().create({});
    QTRY_VERIFY(article().id() != m_id);
    QCOMPARE(place.size(), 1);
    QCOMPARE(place.constFirst().constFirst().value<TextPlace>().field, u"headline"_s);
}

void TestCurrentArticle::duplicatingOpensTheCopy()
{
    article().duplicate(m_id);
    QTRY_VERIFY(article().isOpen() && article().id() != m_id);
    QCOMPARE(article().text().headline, u"Ferry crews vote"_s);
    QVERIFY(article().article().slug != m_scratch->articles().open(m_id)->article.slug);
}

void TestCurrentArticle::aPlaceIsShownOnceItsArticleIsOpen()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    QSignalSpy place(&article(), &CurrentArticle::placeRequested);
    article().open(other, {.field = u"body"_s, .start = 4, .length = 3});
    QTRY_COMPARE(place.size(), 1);
    QCOMPARE(article().id(), other);
    QCOMPARE(place.constFirst().constFirst().value<TextPlace>().start, 4);
}

void TestCurrentArticle::anOldDraftKeepsItsBaseWhileOneTypes()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    ArticleText mine = article().text();
    mine.body = u"Mine"_s;
    QVERIFY(m_scratch->articles().saveDraft(m_id, {1}, mine, m_scratch->desk().actor()).has_value());
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    QCOMPARE(article().saveState(), SaveState::Conflict);
    type(u"Mine and a key"_s);
    QTRY_VERIFY(article().isDraftKept());
    QCOMPARE(article().saveState(), SaveState::Conflict);

    // The next opening must see the clash as well, or its save would replace what somebody else wrote.
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    QCOMPARE(article().text().body, u"Mine and a key"_s);
    QCOMPARE(article().saveState(), SaveState::Conflict);
    article().save(RevisionReason::Saved);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, u"Theirs"_s);
    article().resolveConflict({});
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(m_scratch->articles().textOf(m_id, {2})->body, u"Theirs"_s);
    QCOMPARE(m_scratch->articles().textOf(m_id, {3})->body, u"Mine and a key"_s);
}

void TestCurrentArticle::whoeverSavesOrLeavesInAClashIsTold()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    QSignalSpy conflict(&article(), &CurrentArticle::conflictFound);
    type(u"Mine"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(conflict.size(), 1);
    article().save(RevisionReason::Saved);
    QCOMPARE(conflict.size(), 2);
    article().open(m_scratch->add(u"Another"_s));
    QCOMPARE(conflict.size(), 3);
    QCOMPARE(article().id(), m_id);
    QCOMPARE(article().saveState(), SaveState::Conflict);
}

void TestCurrentArticle::aClashOutlastsADraftThatFails()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    QSignalSpy conflict(&article(), &CurrentArticle::conflictFound);
    type(u"Mine"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(conflict.size(), 1);
    {
        const BrokenTable drafts(m_scratch->path(), u"draft"_s);
        type(u"Mine, and more"_s);
        QTRY_COMPARE(article().saveState(), SaveState::Failed);
    }
    // It tries again by itself, some seconds later.
    QTRY_VERIFY_WITH_TIMEOUT(article().isDraftKept(), 20000);
    QCOMPARE(article().saveState(), SaveState::Conflict);
    QCOMPARE(conflict.size(), 2);
}

void TestCurrentArticle::aChoiceThatCouldNotBeStoredIsNone()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    QSignalSpy conflict(&article(), &CurrentArticle::conflictFound);
    QSignalSpy failed(&article(), &CurrentArticle::failed);
    type(u"Mine"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(conflict.size(), 1);
    QCOMPARE(failed.size(), 1);
    {
        const BrokenTable drafts(m_scratch->path(), u"draft"_s);
        article().resolveConflict(article().theirs()->text);
        QTRY_COMPARE(failed.size(), 2);
    }
    QCOMPARE(article().saveState(), SaveState::Conflict);
    QVERIFY(article().theirs());
    article().resolveConflict(article().theirs()->text);
    QTRY_COMPARE(revisionCount(), 4);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(article().text().body, u"Theirs"_s);
    QVERIFY(!article().theirs());
}

void TestCurrentArticle::anUnchangedDeskSignsOnlyWhatItShows()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    QSignalSpy overtaken(&article(), &CurrentArticle::overtaken);
    QSignalSpy failed(&article(), &CurrentArticle::failed);
    article().change(std::nullopt, [id = m_id, seen = article().article().head](Articles &articles) {
        return articles.signOff(id, seen, u"Maren"_s, u"Editor"_s);
    });
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<Error>().code, ErrorCode::Conflict);
    QVERIFY(!m_scratch->articles().open(m_id)->article.signOff);
    QCOMPARE(article().text().body, u"Theirs"_s);
    QCOMPARE(article().article().head, Revision{2});
    QCOMPARE(article().saveState(), SaveState::Saved);
}

void TestCurrentArticle::comingBackBeforeAnotherIsOpenStays()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    const QSignalSpy stayed(&article(), &CurrentArticle::stayed);
    OneReader inOrder(m_scratch->desk().services().jobs);
    article().open(other);
    article().open(m_id);
    QCOMPARE(stayed.size(), 1); // whoever waits for the other one waits no more
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(article().id(), m_id);
    QCOMPARE(stayed.size(), 1);
}

void TestCurrentArticle::whatLeavingFailedForIsNotBlamed()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    const QSignalSpy stayed(&article(), &CurrentArticle::stayed);
    const auto blamed = [&stayed] { return stayed.constLast().constFirst().value<ArticleId>(); };
    type(u"Mine"_s);
    {
        const BrokenTable revisions(m_scratch->path(), u"revision"_s);
        article().open(other);
        QTRY_COMPARE(stayed.size(), 1);
    }
    QVERIFY(blamed().isNull());
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    const ArticleId gone = ArticleId::make();
    article().open(gone);
    QTRY_COMPARE(stayed.size(), 2);
    QCOMPARE(blamed(), gone);
}

void TestCurrentArticle::abandoningThatFailsStays()
{
    const QSignalSpy stayed(&article(), &CurrentArticle::stayed);
    const BrokenTable drafts(m_scratch->path(), u"draft"_s);
    type(u"Mine"_s);
    bool isKept = true;
    article().abandon([&isKept](const Result<void> &kept) { isKept = kept.has_value(); });
    QTRY_VERIFY(!isKept);
    QVERIFY(article().isOpen());
    QCOMPARE(stayed.size(), 1);
}

void TestCurrentArticle::openingTwiceShowsOnce()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    QSignalSpy opened(&article(), &CurrentArticle::opened);
    OneReader inOrder(m_scratch->desk().services().jobs);
    article().open(other);
    article().open(other);
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(article().id(), other);
    QCOMPARE(opened.size(), 1);
}

void TestCurrentArticle::leavingKeepsWhatIsTypedWhileASaveRuns()
{
    type(u"First"_s);
    article().save(RevisionReason::Saved);
    type(u"First and more"_s);
    bool isLeft = false;
    article().leave([&isLeft](const Result<void> &left) { isLeft = left.has_value(); });
    article().save(RevisionReason::Saved);
    QTRY_VERIFY(isLeft);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, u"First and more"_s);
}

void TestCurrentArticle::abandoningAnswersWhileASaveRuns()
{
    type(u"First"_s);
    article().save(RevisionReason::Saved);
    type(u"First and more"_s);
    bool isLeft = false;
    article().abandon([&isLeft](const Result<void> &left) { isLeft = left.has_value(); });
    QTRY_VERIFY(isLeft);
    QVERIFY(!article().isOpen());
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, u"First"_s);
    QVERIFY(draft().has_value());
    QCOMPARE(draft()->body, u"First and more"_s);
}

void TestCurrentArticle::aSignOffIsVoidWithTheFirstKey()
{
    article().change(RevisionReason::SignedOff, [id = m_id](Articles &articles) {
        return articles.signOff(id, {1}, u"Maren"_s, u"Editor"_s);
    });
    QTRY_VERIFY(article().isSignedOff());
    type(u"Something else"_s);
    QVERIFY(!article().isSignedOff());
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QVERIFY(!article().isSignedOff());
}

void TestCurrentArticle::aChoiceStoresWhatIsTypedMeanwhile()
{
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Theirs"_s));
    type(u"Mine"_s);
    article().save(RevisionReason::Saved);
    QTRY_VERIFY(article().theirs());
    article().resolveConflict(article().theirs()->text);
    type(u"Mine and more"_s);
    QTRY_COMPARE(article().text().body, u"Theirs"_s);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(m_scratch->articles().textOf(m_id, {4})->body, u"Mine and more"_s);
    QCOMPARE(m_scratch->articles().textOf(m_id, {5})->body, u"Theirs"_s);
}

void TestCurrentArticle::abandoningKeepsWhatIsTypedMeanwhile()
{
    type(u"First"_s);
    bool isLeft = false;
    article().abandon([&isLeft](const Result<void> &left) { isLeft = left.has_value(); });
    type(u"First and more"_s);
    QTRY_VERIFY(isLeft);
    QVERIFY(!article().isOpen());
    QVERIFY(draft().has_value());
    QCOMPARE(draft()->body, u"First and more"_s);
}

bool TestCurrentArticle::reopenWithDraft(const QString &body)
{
    type(body);
    return QTest::qWaitFor([this] { return article().isDraftKept(); }) && m_scratch->reopen()
        && m_scratch->show(m_id) && article().isRecovered();
}

void TestCurrentArticle::leavingWaitsForATextThatAnotherAnswerBrought()
{
    QSignalSpy stored(&article(), &CurrentArticle::stored);
    type(u"Mine"_s);
    article().saveWhole([this](const Result<void> &) {
        ArticleText older = article().text();
        older.body = u"An older text"_s;
        article().replaceText(older);
        article().save(RevisionReason::Restored);
    });
    qsizetype storedAtLeaving = -1;
    article().leave([&](const Result<void> &) { storedAtLeaving = stored.size(); });
    QTRY_VERIFY(storedAtLeaving >= 0);
    QCOMPARE(storedAtLeaving, 2);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, u"An older text"_s);
}

void TestCurrentArticle::anOutcomeFindsTheArticleThatWasLeft_data()
{
    QTest::addColumn<WorkflowState>("from");
    QTest::addColumn<int>("refusals");
    QTest::newRow("done") << WorkflowState::Draft << 0;
    QTest::newRow("refused") << WorkflowState::Ready << 1;
}

void TestCurrentArticle::anOutcomeFindsTheArticleThatWasLeft()
{
    QFETCH(WorkflowState, from);
    QFETCH(int, refusals);
    const ArticleId other = m_scratch->add(u"Another"_s);
    QSignalSpy stored(&article(), &CurrentArticle::stored);
    QSignalSpy failed(&article(), &CurrentArticle::failed);
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        article().change(std::nullopt, [id = m_id, from](Articles &articles) {
            return articles.moveTo(id, from, WorkflowState::InReview, u"test"_s);
        });
        QVERIFY(m_scratch->show(other));
    }
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().constFirst().value<ArticleId>(), m_id);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(told.size(), refusals);
    if (refusals > 0)
        QVERIFY(told.constFirst().constFirst().toString().contains(u"“ferry-crews-vote”"_s));
}

void TestCurrentArticle::statesThatWereReadTooLateAreToldToTheLists()
{
    QSignalSpy stored(&article(), &CurrentArticle::stored);
    article().reloadStates();
    article().leave([](const Result<void> &) {});
    QVERIFY(!article().isOpen());
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(stored.constFirst().constFirst().value<ArticleId>(), m_id);
}

void TestCurrentArticle::onlyTheLastReadingOfTheStatesCounts()
{
    QSignalSpy changed(&article(), &CurrentArticle::stateChanged);
    QSignalSpy stored(&article(), &CurrentArticle::stored);
    OneReader inOrder(m_scratch->desk().services().jobs);
    article().reloadStates();
    article().reloadStates();
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(stored.size(), 2); // a list shows what it is told of as it is by then
}

QTEST_MAIN(TestCurrentArticle)
#include "tst_currentarticle.moc"
