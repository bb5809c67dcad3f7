// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/bulkchanges.h"
#include "workflow/savedviews.h"
#include "workflow/servicesfixture.h"

#include <QDir>

using namespace Qt::StringLiterals;

/// Changes to many articles at once, and the views of the library from which they are chosen.
class TestBulkChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aTagIsAddedOnceAndTakenBack();
    void sectionsAndStatesComeBackAsTheyWere();
    void whatDoesNotAllowItIsSkippedWithItsReason();
    void anUndoLeavesWhatWasChangedSince();
    void stoppedItKeepsWhatItHas();
    void pagesOfManyGoOut();
    void aViewIsKeptForAll();
    void aViewThatSomebodyChangedIsNotOverwritten();

private:
    [[nodiscard]] BulkChanges changes() const { return {(*m_desk)->archive, (*m_desk)->articles, u"Mei"_s}; }
    [[nodiscard]] Article article(int number) const
    {
        return (*m_desk)->articles.open(m_ids.at(number))->article;
    }

    std::unique_ptr<ServicesFixture> m_desk;
    QList<ArticleId> m_ids; ///< One, Two, Three.
};

void TestBulkChanges::init()
{
    m_desk = std::make_unique<ServicesFixture>();
    VERIFY_OK(m_desk->made());
    m_ids.clear();
    for (const auto &headline : {u"One"_s, u"Two"_s, u"Three"_s}) {
        const auto made = (*m_desk)->articles.create(soundText(headline), u"Mei"_s);
        VERIFY_OK(made);
        m_ids.append(made->id);
    }
}

void TestBulkChanges::aTagIsAddedOnceAndTakenBack()
{
    ArticleText tagged = article(1).text;
    tagged.tags = {u"HARBOUR"_s, u"ships"_s};
    VERIFY_OK((*m_desk)->articles.save(m_ids[1], article(1).head, tagged, RevisionReason::Saved, u"Mei"_s));
    const BulkOutcome outcome = changes().change(m_ids, AddTag{u" harbour "_s});
    QCOMPARE(outcome.changed(), 2);
    QCOMPARE(outcome.unchanged, 1);
    QVERIFY(outcome.skipped.isEmpty());
    QCOMPARE(article(0).text.tags, QStringList{u"harbour"_s});
    QCOMPARE(article(1).text.tags, tagged.tags);
    const BulkOutcome removed = changes().change(m_ids, RemoveTag{u"Harbour"_s});
    QCOMPARE(removed.changed(), 3);
    QCOMPARE(article(1).text.tags, QStringList{u"ships"_s});
    const BulkOutcome undone = changes().undo(removed);
    QCOMPARE(undone.changed(), 3);
    QCOMPARE(article(1).text.tags, tagged.tags);
    QCOMPARE((*m_desk)->articles.revisions(m_ids[1])->first().reason, RevisionReason::Restored);
}

void TestBulkChanges::sectionsAndStatesComeBackAsTheyWere()
{
    const QList<Section> sections = *(*m_desk)->newsroom.sections();
    const SectionId before = article(0).text.section;
    const BulkOutcome placed = changes().change(m_ids, PutInSection{sections.last().id});
    QCOMPARE(placed.changed(), 3);
    QCOMPARE(article(2).text.section, sections.last().id);
    VERIFY_OK((*m_desk)->articles.moveTo(m_ids[0], WorkflowState::Draft, WorkflowState::Ready, u"Lee"_s));
    const BulkOutcome moved = changes().change(m_ids, WorkflowState::InReview);
    QCOMPARE(moved.changed(), 3);
    QCOMPARE(article(0).workflow, WorkflowState::InReview);
    QCOMPARE(changes().undo(moved).changed(), 3);
    QCOMPARE(article(0).workflow, WorkflowState::Ready);
    QCOMPARE(article(1).workflow, WorkflowState::Draft);
    QCOMPARE(changes().undo(placed).changed(), 3);
    QCOMPARE(article(0).text.section, before);
}

void TestBulkChanges::whatDoesNotAllowItIsSkippedWithItsReason()
{
    VERIFY_OK((*m_desk)->articles.publish(m_ids[0], article(0).head, u"Mei"_s));
    VERIFY_OK((*m_desk)->articles.saveDraft(m_ids[1], article(1).head, soundText(u"Typing"_s), u"Lee"_s));
    const BulkOutcome spiked = changes().change(m_ids, WorkflowState::Spiked);
    QCOMPARE(spiked.changed(), 2);
    QCOMPARE(spiked.skipped.size(), 1);
    QCOMPARE(spiked.skipped.first().headline, u"One"_s);
    QCOMPARE(spiked.skipped.first().reason.code, ErrorCode::Refused);
    const BulkOutcome tagged = changes().change(m_ids + QList{ArticleId::make()}, AddTag{u"x"_s});
    QCOMPARE(tagged.changed(), 2);
    QCOMPARE(tagged.skipped.size(), 2);
    QCOMPARE(tagged.skipped.first().headline, u"Two"_s);
    QCOMPARE(tagged.skipped.first().reason.code, ErrorCode::Refused);
    QCOMPARE(tagged.skipped.last().reason.code, ErrorCode::NotFound);
    QVERIFY(article(1).text.tags.isEmpty());
}

void TestBulkChanges::anUndoLeavesWhatWasChangedSince()
{
    const BulkOutcome tagged = changes().change(m_ids, AddTag{u"x"_s});
    ArticleText newer = article(1).text;
    newer.body += u"More.\n"_s;
    VERIFY_OK((*m_desk)->articles.save(m_ids[1], article(1).head, newer, RevisionReason::Saved, u"Lee"_s));
    const BulkOutcome undone = changes().undo(tagged);
    QCOMPARE(undone.changed(), 2);
    QCOMPARE(undone.skipped.size(), 1);
    QCOMPARE(undone.skipped.first().headline, u"Two"_s);
    QCOMPARE(undone.skipped.first().reason.code, ErrorCode::Conflict);
    QCOMPARE(article(1).text, newer);
    QVERIFY(article(0).text.tags.isEmpty());
    const BulkOutcome moved = changes().change(m_ids, WorkflowState::InReview);
    VERIFY_OK((*m_desk)->articles.moveTo(m_ids[2], WorkflowState::InReview, WorkflowState::Ready, u"Lee"_s));
    const BulkOutcome back = changes().undo(moved);
    QCOMPARE(back.changed(), 2);
    QCOMPARE(back.skipped.first().headline, u"Three"_s);
    QCOMPARE(article(2).workflow, WorkflowState::Ready);
}

void TestBulkChanges::stoppedItKeepsWhatItHas()
{
    std::stop_source stop;
    QStringList heard;
    const auto stopAfterFirst = [&](int, int of, const QString &headline) {
        heard.append(headline + QString::number(of));
        stop.request_stop();
    };
    const BulkOutcome outcome = changes().change(m_ids, AddTag{u"x"_s}, stopAfterFirst, stop.get_token());
    QVERIFY(outcome.isStopped);
    QCOMPARE(outcome.changed(), 1);
    QCOMPARE(heard, QStringList{u"One3"_s});
    QVERIFY(article(1).text.tags.isEmpty());
    QCOMPARE(changes().undo(outcome).changed(), 1);
}

void TestBulkChanges::pagesOfManyGoOut()
{
    ArticleText empty = article(1).text;
    empty.body.clear();
    VERIFY_OK((*m_desk)->articles.save(m_ids[1], article(1).head, empty, RevisionReason::Saved, u"Mei"_s));
    const QString folder = m_desk->filePath(u"pages"_s);
    const BulkOutcome outcome = changes().exportPages((*m_desk)->publishing, m_ids, folder);
    QCOMPARE(outcome.exported, 2);
    QCOMPARE(outcome.skipped.size(), 1);
    QCOMPARE(outcome.skipped.first().headline, u"Two"_s);
    QVERIFY(QFile::exists(folder + u"/one.html"_s));
    QVERIFY(!QFile::exists(folder + u"/two.html"_s));
}

void TestBulkChanges::aViewIsKeptForAll()
{
    SavedViews &views = (*m_desk)->savedViews;
    const auto review = views.add(u"  In \n review "_s, u"{\"state\":\"review\"}"_s, u"Mei"_s);
    VERIFY_OK(review);
    QCOMPARE(review->name, u"In review"_s);
    VERIFY_OK(views.add(u"Altes"_s, u"{}"_s, u"Mei"_s));
    QCOMPARE(views.add(u"in REVIEW"_s, u"{}"_s, u"Mei"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(views.add(u" "_s, u"{}"_s, u"Mei"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(views.all()->size(), 2);
    QCOMPARE(views.all()->first(), *review);
    const auto renamed = views.change(*review, u"IN review"_s, review->filter, u"Mei"_s);
    VERIFY_OK(renamed);
    QCOMPARE(views.all()->first().name, u"IN review"_s);
    VERIFY_OK(views.remove(*renamed, u"Mei"_s));
    QCOMPARE(views.all()->size(), 1);
}

void TestBulkChanges::aViewThatSomebodyChangedIsNotOverwritten()
{
    SavedViews &views = (*m_desk)->savedViews;
    const auto view = views.add(u"Mine"_s, u"{}"_s, u"Mei"_s);
    VERIFY_OK(views.change(*view, u"Ours"_s, u"{}"_s, u"Lee"_s));
    QCOMPARE(views.change(*view, u"Theirs"_s, u"{}"_s, u"Mei"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(views.remove(*view, u"Mei"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(views.all()->first().name, u"Ours"_s);
}

QTEST_GUILESS_MAIN(TestBulkChanges)
#include "tst_bulkchanges.moc"
