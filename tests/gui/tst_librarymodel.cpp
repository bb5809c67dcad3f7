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
    void aLongListGrowsAndIsReadAsItIsLookedAt();
    void rowsStandInTheOrderAskedFor();
    void hitsAreRankedAndMarked();
    void anArticleFarDownIsFound();
    void theFilterLetsThroughWhatFits();
    void theLastFilterTypedWins();
    void aStoredArticleIsShownAnewInItsRow();
    void aNewArticleAppears();
    void aNewArticleComesInWithoutAReset();
    void anArticleOutsideTheFilterStaysOut_data();
    void anArticleOutsideTheFilterStaysOut();
    void whatIsStoredWhileTheFirstPageIsReadComesWithIt();
    void whatNoLongerFitsTheFilterLeavesItsRow();
    void whatIsStoredWhileTheListGrowsStandsThereOnce();
    void readingAgainKeepsAllRowsWhereNothingChanged();
    void anEmptyHeadlineHasAName();

private:
    [[nodiscard]] bool load(const ArchiveFilter &filter = {});
    [[nodiscard]] QStringList headlines() const;
    /// Of the rows that have been read; asks for the others.
    [[nodiscard]] QSet<QString> readIds() const;

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<LibraryModel> m_model;
    ArchiveOrder m_order;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLibraryModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_order = {};
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
    m_model->setFilter(filter, m_order);
    return loaded.wait();
}

void TestLibraryModel::aLongListGrowsAndIsReadAsItIsLookedAt()
{
    constexpr int count = 230;
    for (int number = 0; number < count; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QVERIFY(m_model->rowCount() < count);
    QVERIFY(!m_model->idAt(0).isNull()); // what is in sight at once comes with the answer
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QTRY_COMPARE(m_model->rowCount(), count);
    QCOMPARE(reset.size(), 0);
    QVERIFY(m_model->idAt(count - 1).isNull());
    QTRY_COMPARE(m_model->index(count - 1).data().toString(), u"Article number 0"_s);
    QTRY_COMPARE(readIds().size(), count);
}

QSet<QString> TestLibraryModel::readIds() const
{
    QSet<QString> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const ArticleId id = m_model->idAt(row); !id.isNull())
            ids.insert(id.text());
    }
    return ids;
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
        m_model->setFilter(filter, m_order);
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
    QTRY_COMPARE(m_model->rowCount(), 150);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy listed(m_model.get(), &LibraryModel::listed);
    const ArticleId id = m_scratch->add(u"Just written"_s);
    m_model->refresh(id);
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(m_model->rowOf(id), 0);
    QCOMPARE(m_model->rowCount(), 151);
    QCOMPARE(reset.size(), 0);
}

void TestLibraryModel::anArticleOutsideTheFilterStaysOut_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("a list") << u"state:draft"_s;
    QTest::newRow("hits") << u"ferries"_s;
}

void TestLibraryModel::anArticleOutsideTheFilterStaysOut()
{
    QFETCH(QString, words);
    QVERIFY(!m_scratch->add(u"Ferries run late"_s).isNull());
    const ArticleId other = m_scratch->add(u"Crane stands still"_s);
    QVERIFY(m_scratch->articles()
                .moveTo(other, WorkflowState::Draft, WorkflowState::InReview, u"test"_s)
                .has_value());
    ArchiveFilter filter;
    filter.words = words;
    QVERIFY(load(filter));
    QCOMPARE(m_model->rowCount(), 1);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const ArticleId fits = m_scratch->add(u"More ferries run late"_s);
    OneReader inOrder(m_scratch->desk().services().jobs);
    m_model->refresh(other);
    m_model->refresh(fits);
    QTRY_VERIFY(m_model->rowOf(fits) >= 0);
    QVERIFY(inOrder.answersAreIn());
    QCOMPARE(m_model->rowOf(other), -1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(reset.size(), 0);
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
        m_model->setFilter(filter, m_order);
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

void TestLibraryModel::whatIsStoredWhileTheListGrowsStandsThereOnce()
{
    constexpr int count = 230;
    for (int number = 0; number < count; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    // A row of the first answer becomes the newest of all before the rest is there.
    const ArticleId id = m_model->idAt(20);
    ArticleText text = ArticleBuilder().headline(u"Corrected"_s).section(m_scratch->section()).text();
    QVERIFY(m_scratch->articles().save(id, {1}, text, RevisionReason::Saved, u"test"_s).has_value());
    m_model->refresh(id);
    QTRY_COMPARE(m_model->rowCount(), count);
    QTRY_COMPARE(m_model->index(m_model->rowOf(id)).data().toString(), u"Corrected"_s);
    QTRY_COMPARE(readIds().size(), count);
}

void TestLibraryModel::readingAgainKeepsAllRowsWhereNothingChanged()
{
    for (int number = 0; number < 150; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QTRY_COMPARE(m_model->rowCount(), 150);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy loaded(m_model.get(), &LibraryModel::loaded);
    m_model->reload();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->rowCount(), 150);
    const ArticleId id = m_scratch->add(u"Imported meanwhile"_s);
    m_model->reload();
    QTRY_COMPARE(m_model->rowOf(id), 0);
    QCOMPARE(reset.size(), 0);
    // The answer to another question never passes for that to the one before.
    ArchiveFilter filter;
    filter.workflow = {WorkflowState::Draft};
    QVERIFY(load(filter));
    QCOMPARE(reset.size(), 1);
}

QStringList TestLibraryModel::headlines() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts.append(m_model->index(row).data().toString());
    return texts;
}

void TestLibraryModel::rowsStandInTheOrderAskedFor()
{
    for (const auto &headline : {u"Quay"_s, u"Anchor"_s, u"Mast"_s})
        QVERIFY(!m_scratch->add(headline).isNull());
    m_order = {.column = ArchiveColumn::Headline, .direction = Qt::AscendingOrder};
    QVERIFY(load());
    QCOMPARE(headlines(), (QStringList{u"Anchor"_s, u"Mast"_s, u"Quay"_s}));
    m_order.direction = Qt::DescendingOrder;
    QVERIFY(load());
    QCOMPARE(headlines(), (QStringList{u"Quay"_s, u"Mast"_s, u"Anchor"_s}));
    // A new one comes to its row, although it is not the first.
    const ArticleId id = m_scratch->add(u"Beacon"_s);
    m_model->refresh(id);
    QTRY_COMPARE(headlines(), (QStringList{u"Quay"_s, u"Mast"_s, u"Beacon"_s, u"Anchor"_s}));
}

void TestLibraryModel::hitsAreRankedAndMarked()
{
    const ArticleText inBody =
        ArticleBuilder()
            .headline(u"Morning at the quay"_s)
            .body(u"Nothing moved. Then the lighthouse went out, and nobody knew why."_s)
            .section(m_scratch->section())
            .text();
    QVERIFY(m_scratch->articles().create(inBody, u"test"_s).has_value());
    QVERIFY(!m_scratch->add(u"A lighthouse for sale"_s).isNull());
    QVERIFY(!m_scratch->add(u"Crane stands still"_s).isNull());
    QVERIFY(load());
    QVERIFY(!m_model->isRanked());
    QVERIFY(!m_model->index(0).data(LibraryModel::ExcerptRole).isValid());
    ArchiveFilter filter;
    filter.words = u"lighthouse"_s;
    QVERIFY(load(filter));
    QVERIFY(m_model->isRanked() && m_model->isWhole());
    QCOMPARE(headlines(), (QStringList{u"A lighthouse for sale"_s, u"Morning at the quay"_s}));
    const auto hits = [this](int row, int role) {
        return m_model->index(row).data(role).value<QList<TextRange>>();
    };
    QTRY_COMPARE(hits(0, LibraryModel::HeadlineHitsRole), (QList<TextRange>{{2, 10}}));
    QTRY_COMPARE(hits(1, LibraryModel::ExcerptHitsRole).size(), 1);
    const QString excerpt = m_model->index(1).data(LibraryModel::ExcerptRole).toString();
    const TextRange hit = hits(1, LibraryModel::ExcerptHitsRole).first();
    QCOMPARE(excerpt.mid(hit.start, hit.length), u"lighthouse"_s);
    QVERIFY(hits(1, LibraryModel::HeadlineHitsRole).isEmpty());
    // Where the text was changed, the marks go with its words.
    const ArticleId first = m_model->idAt(0);
    const ArticleText changed =
        ArticleBuilder().headline(u"For sale: a lighthouse"_s).section(m_scratch->section()).text();
    QVERIFY(m_scratch->articles().save(first, {1}, changed, RevisionReason::Saved, u"test"_s).has_value());
    m_model->refresh(first);
    QTRY_COMPARE(hits(m_model->rowOf(first), LibraryModel::HeadlineHitsRole), (QList<TextRange>{{12, 10}}));
}

void TestLibraryModel::anArticleFarDownIsFound()
{
    const ArticleId first = m_scratch->add(u"The first of all"_s);
    for (int number = 0; number < 230; ++number)
        QVERIFY(!m_scratch->add(u"Article number %1"_s.arg(number)).isNull());
    QVERIFY(load());
    QTRY_COMPARE(m_model->rowCount(), 231);
    QCOMPARE(m_model->rowOf(first), -1);
    QSignalSpy listed(m_model.get(), &LibraryModel::listed);
    m_model->seek(first);
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(m_model->rowOf(first), 230);
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
