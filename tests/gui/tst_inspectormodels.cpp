// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/models/candidatemodel.h"
#include "gui/models/findingsmodel.h"
#include "gui/models/relatedmodel.h"
#include "gui/models/reportsmodel.h"
#include "gui/models/sourcesmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ArticleSummary published(const QString &headline)
{
    ArticleSummary article;
    article.id = ArticleId::make();
    article.headline = headline;
    article.publication = PublicationState::Published;
    article.firstPublishedAtUtc = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
    return article;
}

RelatedArticle row(const QString &headline, RelatedExclusion exclusion = RelatedExclusion::None)
{
    const ArticleSummary target = published(headline);
    return {.entry = {.article = target.id, .headline = headline}, .exclusion = exclusion, .target = target};
}

QStringList headlines(const RelatedModel &model)
{
    QStringList list;
    for (const RelatedEntry &entry : model.entries())
        list.append(entry.headline);
    return list;
}

const auto noSection = [](const SectionId &) { return QString(); };

} // namespace

/// The models of the inspector and the inbox: what they show, and that people's changes end in one edited().
class TestInspectorModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movingARowKeepsTheOthersInOrder_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down by one") << 0 << 1 << QStringList{u"b"_s, u"a"_s, u"c"_s};
        QTest::newRow("to the end") << 0 << 2 << QStringList{u"b"_s, u"c"_s, u"a"_s};
        QTest::newRow("to the front") << 2 << 0 << QStringList{u"c"_s, u"a"_s, u"b"_s};
        QTest::newRow("past the end does nothing") << 1 << 3 << QStringList{u"a"_s, u"b"_s, u"c"_s};
    }

    void movingARowKeepsTheOthersInOrder()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QStringList, expected);
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"a"_s), row(u"b"_s), row(u"c"_s)});
        model.move(from, to);
        QCOMPARE(headlines(model), expected);
    }

    void aPinKeepsItsRowWhateverMovesAroundIt_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("one up, over the pin") << 2 << 1 << QStringList{u"c"_s, u"pin"_s, u"a"_s, u"d"_s};
        QTest::newRow("one down, over the pin") << 0 << 1 << QStringList{u"c"_s, u"pin"_s, u"a"_s, u"d"_s};
        QTest::newRow("from the end to the top") << 3 << 0 << QStringList{u"d"_s, u"pin"_s, u"a"_s, u"c"_s};
        QTest::newRow("below the pin") << 2 << 3 << QStringList{u"a"_s, u"pin"_s, u"d"_s, u"c"_s};
        QTest::newRow("the pin itself") << 1 << 2 << QStringList{u"a"_s, u"c"_s, u"pin"_s, u"d"_s};
    }
    void aPinKeepsItsRowWhateverMovesAroundIt()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"a"_s), row(u"pin"_s), row(u"c"_s), row(u"d"_s)});
        model.setPinned(1, RelatedKind::Pinned);
        const QPersistentModelIndex moved(model.index(from));
        const QString headline = headlines(model).at(from);
        model.move(from, to);
        QTEST(headlines(model), "expected");
        QCOMPARE(headlines(model).at(moved.row()), headline); // the selection goes along
    }

    void nothingMovesBeyondAPinAtTheEnd()
    {
        RelatedModel model(noSection);
        model.setEntries({row(u"pin"_s), row(u"b"_s)});
        model.setPinned(0, RelatedKind::Pinned);
        QSignalSpy edited(&model, &RelatedModel::edited);
        model.move(1, 0);
        QCOMPARE(headlines(model), (QStringList{u"pin"_s, u"b"_s}));
        QVERIFY(edited.isEmpty());
    }

    void aDroppedRowLandsWhereItWasDropped_data()
    {
        QTest::addColumn<int>("dragged");
        QTest::addColumn<int>("before");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down, between rows") << 0 << 2 << QStringList{u"b"_s, u"a"_s, u"c"_s};
        QTest::newRow("up, between rows") << 2 << 0 << QStringList{u"c"_s, u"a"_s, u"b"_s};
        QTest::newRow("below the last row") << 0 << -1 << QStringList{u"b"_s, u"c"_s, u"a"_s};
    }

    void aDroppedRowLandsWhereItWasDropped()
    {
        QFETCH(int, dragged);
        QFETCH(int, before);
        QFETCH(QStringList, expected);
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"a"_s), row(u"b"_s), row(u"c"_s)});
        QSignalSpy edited(&model, &RelatedModel::edited);
        const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(dragged)}));
        model.dropMimeData(mime.get(), Qt::MoveAction, before, 0, {});
        QCOMPARE(headlines(model), expected);
        QCOMPARE(edited.size(), 1);
    }

    void aPinKeepsItsPlaceAmongWhatReadersSee()
    {
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"left out"_s, RelatedExclusion::Spiked), row(u"first"_s), row(u"second"_s)});
        model.setPinned(2, RelatedKind::Pinned);
        QCOMPARE(model.entries().at(2).pinnedPosition, 1);
        model.move(2, 1);
        QCOMPARE(model.entries().at(1).pinnedPosition, 0);
        model.setPinned(1, RelatedKind::Manual);
        QCOMPARE(model.entries().at(1).pinnedPosition, -1);
    }

    void whatAPlacedListShowsCountsOneByOne()
    {
        RelatedArticle placed;
        placed.entry.list = NamedListId::make();
        placed.members = {row(u"a"_s), row(u"b"_s, RelatedExclusion::Spiked), row(u"c"_s)};
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({placed, row(u"d"_s), row(u"e"_s)});
        QCOMPARE(model.shownCount(), 4);
        model.setPinned(2, RelatedKind::Pinned);
        QCOMPARE(model.entries().at(2).pinnedPosition, 3);
        model.setCap(3);
        QCOMPARE(model.shownCount(), 3);
        QVERIFY(!model.index(1).data(QuietRole).toBool());
        QVERIFY(model.index(2).data(QuietRole).toBool());
    }

    void aPinStaysWhileAListAboveItIsNotYetRead()
    {
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"a"_s), row(u"c"_s), row(u"b"_s)});
        model.setPinned(2, RelatedKind::Pinned);
        RelatedArticle placed;
        placed.entry.list = NamedListId::make();
        model.insert(1, placed);
        QCOMPARE(headlines(model), (QStringList{u"a"_s, QString(), u"b"_s, u"c"_s}));
        QCOMPARE(model.entries().at(2).pinnedPosition, 2);
        model.setPinned(3, RelatedKind::Pinned);
        QCOMPARE(model.entries().at(3).pinnedPosition, 3);
        // Another one in its stead, too.
        model.exchange({row(u"a"_s), placed, model.at(2), row(u"c"_s)});
        QCOMPARE(model.entries().at(2).pinnedPosition, 2);
        // Of one that holds nothing that is known.
        placed.exclusion = RelatedExclusion::Empty;
        model.setEntries({row(u"a"_s), placed, model.at(2), row(u"c"_s), row(u"d"_s)});
        model.remove(4);
        QCOMPARE(model.entries().at(2).pinnedPosition, 1);
    }

    void aPinPartsTheListAboveIt()
    {
        RelatedArticle placed;
        placed.entry.list = NamedListId::make();
        placed.members = {row(u"a"_s), row(u"b"_s), row(u"c"_s)};
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        RelatedArticle first = row(u"first pin"_s);
        first.entry.kind = RelatedKind::Pinned;
        first.entry.pinnedPosition = 1;
        RelatedArticle second = first;
        second.entry.headline = u"second pin"_s;
        second.entry.pinnedPosition = 3;
        model.setEntries({placed, first, second, row(u"d"_s), row(u"e"_s)});
        model.remove(4);
        QCOMPARE(model.entries().at(1).pinnedPosition, 1);
        QCOMPARE(model.entries().at(2).pinnedPosition, 3);
        // One that is pinned now stands where it is seen.
        model.setPinned(3, RelatedKind::Pinned);
        QCOMPARE(model.entries().at(3).pinnedPosition, 5);
        // One that is moved leaves the list.
        model.move(2, 3);
        QCOMPARE(model.entries().at(1).pinnedPosition, 1);
        QCOMPARE(model.entries().at(2).headline, u"d"_s);
        QCOMPARE(model.entries().at(3).headline, u"second pin"_s);
        QVERIFY(model.entries().at(3).pinnedPosition > model.entries().at(2).pinnedPosition);
        model.move(1, 0);
        QCOMPARE(model.entries().at(0).pinnedPosition, 0);
    }

    void aListTakenApartLeavesPinsWhereTheyAre()
    {
        RelatedArticle placed;
        placed.entry.list = NamedListId::make();
        placed.members = {row(u"a"_s), row(u"b"_s)};
        RelatedArticle pin = row(u"pin"_s);
        pin.entry.kind = RelatedKind::Pinned;
        pin.entry.pinnedPosition = 1;
        RelatedModel model(noSection);
        model.setEntries({placed, pin});
        model.exchange({row(u"a"_s), row(u"b"_s), pin});
        QCOMPARE(model.entries().at(2).pinnedPosition, 1);
    }

    void whatIsPutInARowPassesOverPins()
    {
        RelatedModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.setEntries({row(u"pin"_s), row(u"b"_s), row(u"c"_s)});
        model.setPinned(0, RelatedKind::Pinned);
        QSignalSpy edited(&model, &RelatedModel::edited);
        model.insert(0, row(u"new"_s));
        QCOMPARE(headlines(model), (QStringList{u"pin"_s, u"new"_s, u"b"_s, u"c"_s}));
        model.insert(9, row(u"last"_s));
        QCOMPARE(headlines(model).last(), u"last"_s);
        QCOMPARE(edited.size(), 2);
    }

    void anExcludedEntrySaysWhy()
    {
        RelatedModel model(noSection);
        model.setEntries({row(u"a"_s, RelatedExclusion::Withdrawn)});
        QVERIFY(model.index(0).data(QuietRole).toBool());
        QVERIFY(model.index(0).data(AttentionRole).toString().contains(u"withdrawn"_s));
    }

    void aChangedHeadlineIsTakenByOneStep()
    {
        RelatedArticle changed = row(u"old"_s);
        changed.target->headline = u"new"_s;
        changed.headlineChanged = true;
        RelatedModel model(noSection);
        model.setEntries({changed});
        QVERIFY(model.index(0).data(AttentionRole).toString().contains(u"new"_s));
        model.takeNewHeadline(0);
        QCOMPARE(model.entries().first().headline, u"new"_s);
        QVERIFY(model.index(0).data(AttentionRole).toString().isEmpty());
    }

    void theSameListAgainDoesNotLoseTheSelection()
    {
        RelatedModel model(noSection);
        QList<RelatedArticle> entries{row(u"a"_s), row(u"b"_s)};
        entries.append(
            {.entry = {.headline = u"named"_s, .list = NamedListId::make()}, .target = {}, .members = {}});
        model.setEntries(entries);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        entries.last().entry.headline = u"another name"_s;
        model.setEntries(entries);
        QCOMPARE(reset.size(), 0);
    }

    void aCandidateReadersWouldNotSeeCannotBeChosen()
    {
        CandidateModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.showFound({row(u"open"_s), row(u"draft"_s, RelatedExclusion::Unpublished)});
        QVERIFY(model.flags(model.index(0)) & Qt::ItemIsEnabled);
        QVERIFY(!(model.flags(model.index(1)) & Qt::ItemIsEnabled));
        QVERIFY(!model.index(1).data(AttentionRole).toString().isEmpty());
    }

    void aSuggestionSaysWhy()
    {
        RelatedSuggestion suggestion;
        suggestion.article = published(u"Tide"_s);
        suggestion.sharedWords = {u"harbour"_s, u"dredging"_s};
        CandidateModel model(noSection);
        const QAbstractItemModelTester tester(&model);
        model.showSuggestions({suggestion}, QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC));
        QVERIFY(model.index(0).data(ReasonRole).toString().contains(u"harbour, dredging"_s));
    }

    void aFindingShowsItsSeverityInWords()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setFindings({{.severity = Finding::Severity::Blocks,
                            .check = u"headline-missing"_s,
                            .text = "The headline is missing.",
                            .field = u"headline"_s}});
        QCOMPARE(model.index(0).data().toString(), u"The headline is missing."_s);
        QVERIFY(!model.index(0).data(SignWordRole).toString().isEmpty());
    }

    void aFindingThatSaysSomethingElseIsShownAnew()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model);
        Finding finding{
            .check = u"related-list"_s, .text = "“%1” is not published.", .arguments = {u"Storm"_s}};
        model.setFindings({finding});
        finding.text = "“%1” was spiked.";
        model.setFindings({finding});
        QCOMPARE(model.index(0).data().toString(), u"“Storm” was spiked."_s);
    }

    void sourcesAreEditedInPlace()
    {
        SourcesModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy edited(&model, &SourcesModel::edited);
        model.append({});
        QVERIFY(model.setData(model.index(0, SourcesModel::AddressColumn), u" https://example.org/a "_s,
                              Qt::EditRole));
        QVERIFY(
            model.setData(model.index(0, SourcesModel::FullCoverageColumn), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.sources().first().address, u"https://example.org/a"_s);
        QVERIFY(model.sources().first().fullCoverage);
        model.remove(0);
        QVERIFY(model.sources().isEmpty());
        QCOMPARE(edited.size(), 4);
    }

    void aReportNamesItsArticleAndState()
    {
        ErrorReport report;
        report.id = ReportId::make();
        report.number = 7;
        report.article = ArticleId::make();
        report.message =
            u"Article: https://paper.example/spring-tide.html\n> High water at six\n\nThe tide table\nis wrong"_s;
        report.receivedAtUtc = QDateTime(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
        ReportsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setReports({report}, {{report.article, u"Spring tide"_s}});
        QCOMPARE(model.index(0).data().toString(), u"The tide table is wrong"_s);
        QVERIFY(model.index(0).data(DetailRole).toString().contains(u"#7"_s));
        QVERIFY(model.index(0).data(DetailRole).toString().contains(u"Spring tide"_s));
        QCOMPARE(model.rowOf(report.id), 0);
        report.state = ReportState::Rejected;
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setReports({report}, {});
        QCOMPARE(reset.size(), 0);
        QVERIFY(model.index(0).data(QuietRole).toBool());
    }
};

QTEST_MAIN(TestInspectorModels)
#include "tst_inspectormodels.moc"
