// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errortext.h"
#include "workflow/servicesfixture.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

ArticleText withBody(ArticleText text, const QString &body)
{
    text.body = body;
    return text;
}

} // namespace

class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeskThatSaysNothingIsForgotten();
    void aNewArticleIsADraftInTheFirstSection();
    void aTakenSlugGetsANumber();
    void aSaveMakesARevisionAndDropsTheDraft();
    void aSaveOfTheSameTextWritesNothingButDropsTheDraft();
    void aSaveOverSomebodyElsesIsRefused();
    void nobodyTouchesTheDraftOfAnother();
    void twoProgramsOnOneFileSeeEachOther();
    void aDraftNeverMakesARevision();
    void aDuplicateLeavesStatesBehind();
    void statesMoveOnlyAsAllowed();
    void embargoAndScheduleExcludeEachOther();
    void publishingFreezesTheSlug();
    void publishingIsRefusedByWhatBlocks_data();
    void publishingIsRefusedByWhatBlocks();
    void whatWasPublishedIsOnRecord();
    void aWithdrawnArticleTellsWhy();
    void aSignOffHoldsUntilTheNextEdit();
    void nobodySignsOrPublishesWhatTheyHaveNotSeen();
    void aFirstHeadlineNamesTheArticle_data();
    void aFirstHeadlineNamesTheArticle();
    void aRefusalIsSaidInTheLanguageOfTheProgram();
    void everyDeedHasItsLine();
    void theArchiveFindsWhatWasSaved();
};

void TestEditing::aNewArticleIsADraftInTheFirstSection()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Ferry crews vote"_s), u"Mei"_s);
    VERIFY_OK(article);
    QCOMPARE(article->slug.text(), u"ferry-crews-vote"_s);
    QCOMPARE(article->workflow, WorkflowState::Draft);
    QCOMPARE(article->publication, PublicationState::Unpublished);
    QCOMPARE(article->head, Revision{1});
    QVERIFY(article->published.isNone());
    QCOMPARE(article->createdAtUtc, desk.clock.nowUtc());
    const auto sections = desk->newsroom.sections();
    VERIFY_OK(sections);
    QCOMPARE(article->text.section, sections->first().id);
    const auto open = desk->articles.open(article->id);
    VERIFY_OK(open);
    QCOMPARE(open->article, *article);
    QVERIFY(!open->draft);
    QCOMPARE(desk->archive.idOf(article->slug).value(), article->id);
    QCOMPARE(desk->articles.open(ArticleId(u"nobody"_s)).error().code, ErrorCode::NotFound);
}

void TestEditing::aTakenSlugGetsANumber()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->articles.create(soundText(u"Storm"_s), u"Mei"_s));
    QCOMPARE(desk->articles.create(soundText(u"Storm"_s), u"Mei"_s)->slug.text(), u"storm-2"_s);
    QCOMPARE(desk->articles.create(soundText(QString()), u"Mei"_s)->slug.text(), u"article"_s);
}

void TestEditing::aSaveMakesARevisionAndDropsTheDraft()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const ArticleText text = withBody(article->text, u"New words.\n"_s);
    VERIFY_OK(desk->articles.saveDraft(article->id, {1}, text, u"Mei"_s));
    desk.clock.advance(60);
    const auto saved = desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s);
    VERIFY_OK(saved);
    QCOMPARE(saved->revision, Revision{2});
    QVERIFY(saved->madeRevision);
    QCOMPARE(saved->contentHash, contentHash(text));
    QCOMPARE(saved->savedAtUtc, desk.clock.nowUtc());
    const auto open = desk->articles.open(article->id, u"Mei"_s);
    VERIFY_OK(open);
    QVERIFY(!open->draft);
    QCOMPARE(open->article.text, text);
    const auto revisions = desk->articles.revisions(article->id);
    VERIFY_OK(revisions);
    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->first().author, u"Mei"_s);
    QCOMPARE(desk->articles.textOf(article->id, {1})->body, article->text.body);
}

void TestEditing::aSaveOfTheSameTextWritesNothingButDropsTheDraft()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    ArticleText typed = article->text;
    typed.body += u"x"_s;
    VERIFY_OK(desk->articles.saveDraft(article->id, {1}, typed, u"Mei"_s));
    const qsizetype lines = desk->newsroom.audit(100)->size();
    desk.clock.advance(60);
    const auto saved = desk->articles.save(article->id, {1}, article->text, RevisionReason::Left, u"Mei"_s);
    VERIFY_OK(saved);
    QVERIFY(!saved->madeRevision);
    QCOMPARE(saved->revision, Revision{1});
    const auto open = desk->articles.open(article->id, u"Mei"_s);
    QVERIFY(!open->draft);
    QCOMPARE(open->article, *article);
    QCOMPARE(desk->newsroom.audit(100)->size(), lines);
}

void TestEditing::aSaveOverSomebodyElsesIsRefused()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const ArticleText mine = withBody(article->text, u"Mine.\n"_s);
    const ArticleText theirs = withBody(article->text, u"Theirs.\n"_s);
    VERIFY_OK(desk->articles.save(article->id, {1}, theirs, RevisionReason::Saved, u"Jonas"_s));
    VERIFY_OK(desk->articles.saveDraft(article->id, {1}, mine, u"Mei"_s));
    const auto saved = desk->articles.save(article->id, {1}, mine, RevisionReason::Saved, u"Mei"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Conflict);
    const auto open = desk->articles.open(article->id, u"Mei"_s);
    QCOMPARE(open->article.text.body, theirs.body);
    QCOMPARE(open->draft->body, mine.body); // Nothing typed is lost.
    QCOMPARE(open->draftBase, Revision{1});
}

void TestEditing::nobodyTouchesTheDraftOfAnother()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const ArticleText mine = withBody(article->text, u"Mine.\n"_s);
    const ArticleText theirs = withBody(article->text, u"Theirs.\n"_s);
    VERIFY_OK(desk->articles.saveDraft(article->id, {1}, mine, u"Mei"_s));
    VERIFY_OK(desk->articles.saveDraft(article->id, {1}, theirs, u"Jonas"_s));
    QCOMPARE(desk->articles.open(article->id, u"Mei"_s)->draft, mine);
    QVERIFY(!desk->articles.open(article->id)->draft);
    VERIFY_OK(desk->articles.save(article->id, {1}, theirs, RevisionReason::Saved, u"Jonas"_s));
    QVERIFY(!desk->articles.open(article->id, u"Jonas"_s)->draft);
    QCOMPARE(desk->articles.open(article->id, u"Mei"_s)->draft, mine);
    QVERIFY(desk->archive.summaries({article->id})->first().hasUnsavedDraft);
}

void TestEditing::twoProgramsOnOneFileSeeEachOther()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    JobRunner jobs;
    const auto other = openNewsroom(desk.path(), desk.clock, jobs);
    VERIFY_OK(other);
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    Articles &theirs = (*other)->services().articles;
    VERIFY_OK(theirs.save(article->id, {1}, withBody(article->text, u"From elsewhere.\n"_s),
                          RevisionReason::Saved, u"Jonas"_s));
    const auto saved = desk->articles.save(article->id, {1}, withBody(article->text, u"From here.\n"_s),
                                           RevisionReason::Saved, u"Mei"_s);
    QCOMPARE(saved.error().code, ErrorCode::Conflict);
    QCOMPARE(desk->articles.open(article->id)->article.text.body, u"From elsewhere.\n"_s);
}

void TestEditing::aDraftNeverMakesARevision()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    ArticleText text = article->text;
    for (int key = 0; key < 5; ++key) {
        text.body += u'x';
        VERIFY_OK(desk->articles.saveDraft(article->id, {1}, text, u"Mei"_s));
    }
    QCOMPARE(desk->articles.revisions(article->id)->size(), 1);
    const auto open = desk->articles.open(article->id, u"Mei"_s);
    QCOMPARE(open->draft, text);
    QCOMPARE(open->draftSavedAtUtc, desk.clock.nowUtc());
    QVERIFY(desk->archive.summaries({article->id})->first().hasUnsavedDraft);
    QCOMPARE(open->article.text, article->text);
}

void TestEditing::aDuplicateLeavesStatesBehind()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.signOff(article->id, {1}, u"Maren"_s, u"Editor"_s));
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    const LengthTarget target{.unit = LengthUnit::Words, .amount = 600};
    VERIFY_OK(desk->notes.setLengthTarget(article->id, target, u"Mei"_s));
    const auto copy = desk->articles.duplicate(article->id, u"Mei"_s);
    VERIFY_OK(copy);
    QVERIFY(copy->id != article->id);
    QCOMPARE(desk->notes.lengthTarget(copy->id).value(), target); // it is assigned, not a state
    QCOMPARE(copy->slug.text(), u"storm-2"_s);
    QCOMPARE(copy->text, article->text);
    QCOMPARE(copy->publication, PublicationState::Unpublished);
    QCOMPARE(copy->workflow, WorkflowState::Draft);
    QVERIFY(!copy->signOff);
    QVERIFY(!copy->firstPublishedAtUtc);
}

void TestEditing::statesMoveOnlyAsAllowed()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    using W = WorkflowState;
    VERIFY_OK(desk->articles.moveTo(article->id, W::Draft, W::InReview, u"Mei"_s));
    QCOMPARE(desk->articles.moveTo(article->id, W::Draft, W::Ready, u"Mei"_s).error().code,
             ErrorCode::Conflict);
    VERIFY_OK(desk->articles.moveTo(article->id, W::InReview, W::Spiked, u"Mei"_s));
    QCOMPARE(desk->articles.publish(article->id, {1}, u"Mei"_s).error().detail, u"spiked"_s);
    VERIFY_OK(desk->articles.moveTo(article->id, W::Spiked, W::Ready, u"Mei"_s));
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QCOMPARE(desk->articles.moveTo(article->id, W::Ready, W::Spiked, u"Mei"_s).error().code,
             ErrorCode::Refused);
    QCOMPARE(desk->articles.open(article->id)->article.workflow, W::Ready);
}

void TestEditing::embargoAndScheduleExcludeEachOther()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const QDateTime later = desk.clock.nowUtc().addSecs(3600);
    const Embargo agreed{later, u"agreed"_s};
    VERIFY_OK(desk->articles.setTiming(article->id, agreed, u"Mei"_s));
    QVERIFY(desk->archive.summaries({article->id})->first().embargoed);
    const qsizetype lines = desk->newsroom.audit(100)->size();
    // A refused schedule must not take the embargo away.
    QCOMPARE(desk->articles.setTiming(article->id, desk.clock.nowUtc(), u"Mei"_s).error().code,
             ErrorCode::InvalidInput);
    QCOMPARE(desk->articles.open(article->id)->article.embargo, agreed);
    QCOMPARE(desk->newsroom.audit(100)->size(), lines);
    VERIFY_OK(desk->articles.setTiming(article->id, later, u"Mei"_s));
    Article now = desk->articles.open(article->id)->article;
    QCOMPARE(now.publication, PublicationState::Scheduled);
    QVERIFY(!now.embargo);
    QCOMPARE(desk->newsroom.audit(100)->size(), lines + 2);
    QCOMPARE(desk->articles.publish(article->id, {1}, u"Mei"_s).error().detail, u"scheduled-later"_s);
    VERIFY_OK(desk->articles.setTiming(article->id, agreed, u"Mei"_s));
    now = desk->articles.open(article->id)->article;
    QCOMPARE(now.embargo, agreed);
    QVERIFY(!now.scheduledAtUtc);
    VERIFY_OK(desk->articles.setTiming(article->id, {}, u"Mei"_s));
    now = desk->articles.open(article->id)->article;
    QCOMPARE(now.publication, PublicationState::Unpublished);
    QVERIFY(!now.embargo);
    const qsizetype before = desk->newsroom.audit(100)->size();
    VERIFY_OK(desk->articles.setTiming(article->id, {}, u"Mei"_s));
    QCOMPARE(desk->newsroom.audit(100)->size(), before); // nothing changed, nothing is told
}

void TestEditing::publishingFreezesTheSlug()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->articles.create(soundText(u"Taken"_s), u"Mei"_s));
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    QCOMPARE(desk->articles.setSlug(article->id, Slug(u"../x"_s), u"Mei"_s).error().code,
             ErrorCode::InvalidInput);
    const auto taken = desk->articles.setSlug(article->id, Slug(u"taken"_s), u"Mei"_s);
    QCOMPARE(taken.error().code, ErrorCode::Refused);
    QVERIFY(errorText(taken.error()).startsWith(u"taken was refused: another article has this slug"_s));
    VERIFY_OK(desk->articles.setSlug(article->id, Slug(u"gale"_s), u"Mei"_s));
    VERIFY_OK(desk->articles.setSlugline(article->id, u"storm lead"_s, u"Mei"_s));
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QCOMPARE(desk->articles.setSlug(article->id, Slug(u"storm"_s), u"Mei"_s).error().code,
             ErrorCode::Refused);
    const auto open = desk->articles.open(article->id);
    QCOMPARE(open->article.slug.text(), u"gale"_s);
    QCOMPARE(open->article.slugline, u"storm lead"_s);
}

void TestEditing::publishingIsRefusedByWhatBlocks_data()
{
    QTest::addColumn<QString>("check");
    QTest::newRow("no headline") << u"headline-missing"_s;
    QTest::newRow("no body") << u"body-empty"_s;
    QTest::newRow("embargo") << u"embargo-holds"_s;
    QTest::newRow("no contact for the promise") << u"contact-missing"_s;
}

void TestEditing::publishingIsRefusedByWhatBlocks()
{
    QFETCH(QString, check);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundText(u"Storm"_s);
    if (check == u"headline-missing"_s)
        text.headline.clear();
    if (check == u"body-empty"_s)
        text.body.clear();
    if (check == u"contact-missing"_s) {
        text.aiUse = AiUse::Assisted;
        const Publication stored = *desk->newsroom.publication();
        Publication publication = stored;
        publication.contactAddress.clear();
        VERIFY_OK(desk->newsroom.setPublication({stored, publication}, u"Mei"_s));
    }
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    if (check == u"embargo-holds"_s)
        VERIFY_OK(desk->articles.setTiming(article->id, Embargo(), u"Mei"_s));
    const auto published = desk->articles.publish(article->id, {1}, u"Mei"_s);
    QVERIFY(!published);
    QCOMPARE(published.error().code, ErrorCode::Refused);
    QCOMPARE(published.error().detail, check);
    QCOMPARE(desk->articles.open(article->id)->article.publication, PublicationState::Unpublished);
}

void TestEditing::whatWasPublishedIsOnRecord()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const QDateTime first = desk.clock.nowUtc();
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    desk.clock.advance(3600);
    const ArticleText text = withBody(article->text, u"Newer.\n"_s);
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    auto now = desk->articles.open(article->id)->article;
    QCOMPARE(now.head, Revision{2});
    QCOMPARE(now.published, Revision{1}); // The newer revision is private.
    const auto published = desk->articles.publish(article->id, {2}, u"Mei"_s);
    VERIFY_OK(published);
    QCOMPARE(published->published, Revision{2});
    QCOMPARE(published->firstPublishedAtUtc, first);
    QCOMPARE(published->publishedAtUtc, desk.clock.nowUtc());
}

void TestEditing::aWithdrawnArticleTellsWhy()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    QCOMPARE(desk->articles.withdraw(article->id, u"Wrong."_s, u"Mei"_s).error().code, ErrorCode::Refused);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QCOMPARE(desk->articles.withdraw(article->id, u" "_s, u"Mei"_s).error().code, ErrorCode::InvalidInput);
    VERIFY_OK(desk->articles.withdraw(article->id, u"Wrong."_s, u"Mei"_s));
    auto now = desk->articles.open(article->id)->article;
    QCOMPARE(now.publication, PublicationState::Withdrawn);
    QCOMPARE(now.withdrawnNotice, u"Wrong."_s);
    const QDateTime later = desk.clock.nowUtc().addSecs(60);
    QCOMPARE(desk->articles.setTiming(article->id, later, u"Mei"_s).error().code, ErrorCode::Refused);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    now = desk->articles.open(article->id)->article;
    QCOMPARE(now.publication, PublicationState::Published);
    QVERIFY(now.withdrawnNotice.isEmpty());
}

void TestEditing::aSignOffHoldsUntilTheNextEdit()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    QCOMPARE(desk->articles.signOff(article->id, {1}, u" "_s, {}).error().code, ErrorCode::InvalidInput);
    VERIFY_OK(desk->articles.signOff(article->id, {1}, u"Maren"_s, u"Editor"_s));
    QVERIFY(desk->articles.open(article->id)->article.isSignedOff());
    ArticleText text = article->text;
    text.headline += u'!';
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    const auto open = desk->articles.open(article->id);
    QVERIFY(open->article.signOff);
    QVERIFY(!open->article.isSignedOff());
}

void TestEditing::nobodySignsOrPublishesWhatTheyHaveNotSeen()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const ArticleText theirs = withBody(article->text, u"Nobody has read this.\n"_s);
    VERIFY_OK(desk->articles.save(article->id, {1}, theirs, RevisionReason::Saved, u"Jonas"_s));
    QCOMPARE(desk->articles.signOff(article->id, {1}, u"Maren"_s, u"Editor"_s).error().code,
             ErrorCode::Conflict);
    QCOMPARE(desk->articles.publish(article->id, {1}, u"Mei"_s).error().code, ErrorCode::Conflict);
    const auto open = desk->articles.open(article->id);
    QVERIFY(!open->article.signOff);
    QCOMPARE(open->article.publication, PublicationState::Unpublished);
    QCOMPARE(open->contentHash, contentHash(theirs));
    VERIFY_OK(desk->articles.signOff(article->id, {2}, u"Maren"_s, u"Editor"_s));
    VERIFY_OK(desk->articles.publish(article->id, {2}, u"Mei"_s));
}

void TestEditing::aFirstHeadlineNamesTheArticle_data()
{
    QTest::addColumn<QString>("begunAs");
    QTest::addColumn<QString>("slugSet");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("slug");
    QTest::newRow("the first headline") << u""_s << u""_s << u"Gulls return"_s << u"gulls-return"_s;
    QTest::newRow("a taken one gets a number") << u""_s << u""_s << u"Storm"_s << u"storm-2"_s;
    QTest::newRow("still none") << u""_s << u""_s << u" "_s << u"article"_s;
    QTest::newRow("one that makes no slug") << u""_s << u""_s << u"!"_s << u"article"_s;
    QTest::newRow("a slug of its own stays") << u""_s << u"gulls"_s << u"Gulls return"_s << u"gulls"_s;
    QTest::newRow("a later headline") << u"Gulls leave"_s << u""_s << u"Gulls return"_s << u"gulls-leave"_s;
}

void TestEditing::aFirstHeadlineNamesTheArticle()
{
    QFETCH(QString, begunAs);
    QFETCH(QString, slugSet);
    QFETCH(QString, headline);
    QFETCH(QString, slug);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->articles.create(soundText(u"Storm"_s), u"Mei"_s));
    const auto article = desk->articles.create(soundText(begunAs), u"Mei"_s);
    VERIFY_OK(article);
    if (!slugSet.isEmpty())
        VERIFY_OK(desk->articles.setSlug(article->id, Slug(slugSet), u"Mei"_s));
    ArticleText text = article->text;
    text.headline = headline;
    const auto saved = desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s);
    VERIFY_OK(saved);
    QCOMPARE(saved->slug.text(), slug);
    QCOMPARE(desk->articles.open(article->id)->article.slug.text(), slug);
}

/// Stands for a finished translation of everything.
class Marking : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        const QString sentence = QString::fromUtf8(text);
        return QLatin1StringView(context) == "Refusal"_L1 && sentence.startsWith(u"a published"_s)
            ? u"<%1>"_s.arg(sentence)
            : QString();
    }
};

void TestEditing::aRefusalIsSaidInTheLanguageOfTheProgram()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    const auto moved =
        desk->articles.moveTo(article->id, WorkflowState::Draft, WorkflowState::Spiked, u"Mei"_s);
    QVERIFY(!moved);
    QVERIFY(errorText(moved.error()).endsWith(u": a published article is withdrawn, not spiked"_s));
    Marking marking;
    QVERIFY(QCoreApplication::installTranslator(&marking));
    QVERIFY(errorText(moved.error()).endsWith(u": <a published article is withdrawn, not spiked>"_s));
    // A system's own word is in no table.
    QVERIFY(errorText({ErrorCode::Io, u"x"_s, u"disk full"_s}).endsWith(u": disk full"_s));
}

void TestEditing::everyDeedHasItsLine()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Jonas"_s));
    VERIFY_OK(desk->articles.withdraw(article->id, u"Wrong."_s, u"Maren"_s));
    const auto audit = desk->newsroom.audit(3);
    VERIFY_OK(audit);
    QStringList lines;
    for (const AuditEntry &entry : *audit)
        lines.append(entry.actor + u' ' + entry.action);
    QCOMPARE(
        lines,
        (QStringList{u"Maren article.withdrawn"_s, u"Jonas article.published"_s, u"Mei article.created"_s}));
    QCOMPARE(audit->first().subject, article->id.text());
    // What failed leaves no line.
    QVERIFY(!desk->articles.withdraw(article->id, u"Again."_s, u"Maren"_s));
    QCOMPARE(desk->newsroom.audit(100)->first().number, audit->first().number);
}

void TestEditing::theArchiveFindsWhatWasSaved()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    for (const QString &headline : {u"Storm over the quay"_s, u"Trams at night"_s, u"港口周一关闭"_s}) {
        VERIFY_OK(desk->articles.create(soundText(headline), u"Mei"_s));
        desk.clock.advance(1);
    }
    const auto found = [&desk](const QString &words) {
        QStringList headlines;
        const auto page = desk->archive.list({words, {}, {}, {}, {}, {}}, {}, 10);
        if (page) {
            for (const ArticleSummary &summary : page->articles)
                headlines.append(summary.headline);
        }
        return headlines;
    };
    QCOMPARE(found({}), (QStringList{u"港口周一关闭"_s, u"Trams at night"_s, u"Storm over the quay"_s}));
    QCOMPARE(found(u"STORM qu"_s), QStringList{u"Storm over the quay"_s});
    QCOMPARE(found(u"周一"_s), QStringList{u"港口周一关闭"_s});
    QCOMPARE(found(u"nothing like it"_s), QStringList());
    const auto first = desk->archive.list({}, {}, 2);
    VERIFY_OK(first);
    QVERIFY(first->hasMore);
    const auto second = desk->archive.list({}, first->articles.last(), 2);
    VERIFY_OK(second);
    QVERIFY(!second->hasMore);
    QCOMPARE(second->articles.size(), 1);
    QCOMPARE(desk->archive.counts()->all, 3);
    QCOMPARE(desk->archive.counts()->workflow.value(WorkflowState::Draft), 3);
}

void TestEditing::aDeskThatSaysNothingIsForgotten()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const ArticleId id = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s)->id;
    QCOMPARE(*desk->presence.note(u"one"_s, id, u"Mei"_s), QStringList());
    QCOMPARE(*desk->presence.note(u"two"_s, id, u"Jo"_s), QStringList{u"Mei"_s});
    desk.clock.advance(Presence::forgottenAfterSeconds);
    QCOMPARE(*desk->presence.note(u"two"_s, id, u"Jo"_s), QStringList{u"Mei"_s});
    desk.clock.advance(1);
    QCOMPARE(*desk->presence.note(u"two"_s, id, u"Jo"_s), QStringList());
    // A courtesy leaves no line in the record, and makes no article look newer.
    QCOMPARE(desk->articles.open(id)->article.updatedAtUtc, desk->articles.open(id)->article.createdAtUtc);
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
