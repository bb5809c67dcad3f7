// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/librarymodel.h"
#include "gui/onereader.h"
#include "gui/scratchdesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLibraryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreReadPageByPage();
    void theFilterLetsThroughWhatFits();
    void theLastFilterTypedWins();
    void aStoredArticleIsShownAnewInItsRow();
    void aNewArticleAppears();
    void aNewArticleComesInWithoutAReset();
    void anArticleOutsideTheFilterStaysOut();
    void whatIsStoredWhileTheFirstPageIsReadComesWithIt();
    void whatNoLongerFitsTheFilterLeavesItsRow();
    void pagesReadAfterAStoredArticleHoldNoRowTwice();
    void readingAgainKeepsAllPagesWhereNothingChanged();
    void anEmptyHeadlineHasAName();

private:
    [[nodiscard]] bool load(const ArchiveFilter &filter = {});

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLibraryModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    Desk &desk = m_scratch->desk();
    m_model =
        std::make_unique<LibraryModel>(desk.services().archive, desk.facts(), desk.services().jobs, nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

bool TestLibraryModel::load(const ArchiveFilter &filter)
{
    QSignalSpy loaded(m_model.get(), &LibraryModel::loaded);
    m_model->setFilter(filter);
    return loaded.wait();
}

void TestLibraryModel::rowsAreReadPageByPage()
{
    constexpr int count = 230;
    for (int number = 0; number < count; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QVERIFY(m_model->rowCount() < count);
    // Asked again and again, as a view does while it is scrolled.
    QTRY_COMPARE((m_model->fetchMore({}), m_model->rowCount()), count);
    QVERIFY(!m_model->canFetchMore({}));
    QSet<QString> ids;
    for (int row = 0; row < count; ++row)
        ids.insert(m_model->at(row).id.text());
    QCOMPARE(ids.size(), count);
}

void TestLibraryModel::theFilterLetsThroughWhatFits()
{
    QVERIFY(!m_scratch->add(u"Ferries run late"_s).isNull());
    QVERIFY(!m_scratch->add(u"Crane stands still"_s).isNull());
    ArchiveFilter filter;
    filter.workflow = {WorkflowState::Spiked};
    QVERIFY(load(filter));
    QCOMPARE(m_model->rowCount(), 0);
    filter.workflow = {WorkflowState::Draft};
    filter.words = u"crane"_s;
    QVERIFY(load(filter));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0).data().toString(), u"Crane stands still"_s);
}

void TestLibraryModel::theLastFilterTypedWins()
{
    QVERIFY(!m_scratch->add(u"Ferries run late"_s).isNull());
    QVERIFY(!m_scratch->add(u"Crane stands still"_s).isNull());
    for (const auto &words : {u"f"_s, u"fe"_s, u"c"_s, u"crane"_s}) {
        ArchiveFilter filter;
        filter.words = words;
        m_model->setFilter(filter);
    }
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTRY_COMPARE(m_model->index(0).data().toString(), u"Crane stands still"_s);
}

void TestLibraryModel::aStoredArticleIsShownAnewInItsRow()
{
    const ArticleId first = m_scratch->add(u"The first"_s);
    QVERIFY(!m_scratch->add(u"The second"_s).isNull());
    QVERIFY(load());
    const int row = m_model->rowOf(first);
    QVERIFY(row >= 0);
    ArticleText text =
        ArticleBuilder().headline(u"The first, corrected"_s).section(m_scratch->section()).text();
    QVERIFY(m_scratch->articles().save(first, {1}, text, RevisionReason::Saved, u"test"_s).has_value());
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->refresh(first);
    QTRY_COMPARE(m_model->index(row).data().toString(), u"The first, corrected"_s);
    QCOMPARE(reset.size(), 0);
}

void TestLibraryModel::aNewArticleAppears()
{
    QVERIFY(load());
    QCOMPARE(m_model->rowCount(), 0);
    const ArticleId id = m_scratch->add(u"Just written"_s);
    m_model->refresh(id);
    QTRY_COMPARE(m_model->rowOf(id), 0);
}

void TestLibraryModel::aNewArticleComesInWithoutAReset()
{
    for (int number = 0; number < 150; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QTRY_COMPARE((m_model->fetchMore({}), m_model->rowCount()), 150);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy listed(m_model.get(), &LibraryModel::listed);
    const ArticleId id = m_scratch->add(u"Just written"_s);
    m_model->refresh(id);
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(m_model->rowOf(id), 0);
    QCOMPARE(m_model->rowCount(), 151);
    QCOMPARE(reset.size(), 0);
}

void TestLibraryModel::anArticleOutsideTheFilterStaysOut()
{
    QVERIFY(!m_scratch->add(u"Ferries run late"_s).isNull());
    const ArticleId other = m_scratch->add(u"Crane stands still"_s);
    ArchiveFilter filter;
    filter.words = u"ferries"_s;
    QVERIFY(load(filter));
    QCOMPARE(m_model->rowCount(), 1);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy loaded(m_model.get(), &LibraryModel::loaded);
    const ArticleId fits = m_scratch->add(u"More ferries run late"_s);
    OneReader inOrder(m_scratch->desk().services().jobs);
    m_model->refresh(other);
    m_model->refresh(fits);
    QVERIFY(inOrder.answersAreIn());
    QVERIFY(m_model->rowOf(fits) >= 0);
    QCOMPARE(m_model->rowOf(other), -1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(loaded.size(), 0);
}

void TestLibraryModel::whatIsStoredWhileTheFirstPageIsReadComesWithIt()
{
    QVERIFY(!m_scratch->add(u"Crane stands still"_s).isNull());
    QVERIFY(load());
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy loaded(m_model.get(), &LibraryModel::loaded);
    OneReader inOrder(m_scratch->desk().services().jobs);
    ArchiveFilter filter;
    for (const auto &words : {u"fer"_s, u"ferries"_s}) {
        filter.words = words;
        m_model->setFilter(filter);
    }
    const ArticleId id = m_scratch->add(u"Ferries run late"_s);
    m_model->refresh(id);
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(m_model->rowOf(id), 0);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(inserted.size(), 0); // never among the rows of another filter
}

void TestLibraryModel::whatNoLongerFitsTheFilterLeavesItsRow()
{
    const ArticleId first = m_scratch->add(u"The first"_s);
    QVERIFY(!m_scratch->add(u"The second"_s).isNull());
    ArchiveFilter filter;
    filter.workflow = {WorkflowState::Draft};
    QVERIFY(load(filter));
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(m_scratch->articles()
                .moveTo(first, WorkflowState::Draft, WorkflowState::InReview, u"test"_s)
                .has_value());
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->refresh(first);
    QTRY_COMPARE(m_model->rowOf(first), -1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(reset.size(), 0);
}

void TestLibraryModel::pagesReadAfterAStoredArticleHoldNoRowTwice()
{
    constexpr int count = 230;
    for (int number = 0; number < count; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    // The last row read so far becomes the newest of all.
    const int last = m_model->rowCount() - 1;
    const ArticleId id = m_model->at(last).id;
    ArticleText text = ArticleBuilder().headline(u"Corrected"_s).section(m_scratch->section()).text();
    QVERIFY(m_scratch->articles().save(id, {1}, text, RevisionReason::Saved, u"test"_s).has_value());
    m_model->refresh(id);
    QTRY_COMPARE(m_model->index(last).data().toString(), u"Corrected"_s);
    QTRY_VERIFY((m_model->fetchMore({}), !m_model->canFetchMore({}) && m_model->rowCount() >= count));
    QCOMPARE(m_model->rowCount(), count);
    QSet<QString> ids;
    for (int row = 0; row < count; ++row)
        ids.insert(m_model->at(row).id.text());
    QCOMPARE(ids.size(), count);
}

void TestLibraryModel::readingAgainKeepsAllPagesWhereNothingChanged()
{
    for (int number = 0; number < 150; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QTRY_COMPARE((m_model->fetchMore({}), m_model->rowCount()), 150);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy loaded(m_model.get(), &LibraryModel::loaded);
    m_model->reload();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->rowCount(), 150);
    const ArticleId id = m_scratch->add(u"Imported meanwhile"_s);
    m_model->reload();
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(m_model->rowOf(id), 0);
    // Another filter whose first page looks the same has other pages after it.
    ArchiveFilter filter;
    filter.workflow = {WorkflowState::Draft};
    QVERIFY(load(filter));
    QCOMPARE(reset.size(), 2);
}

void TestLibraryModel::anEmptyHeadlineHasAName()
{
    QVERIFY(!m_scratch->add({}).isNull());
    QVERIFY(load());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0).data().toString(), u"Untitled article"_s);
    QVERIFY(!m_model->index(0).data(SignWordRole).toString().isEmpty());
}

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
