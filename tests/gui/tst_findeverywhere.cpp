// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/dialogs/findeverywheredialog.h"
#include "gui/models/articlehitsmodel.h"
#include "gui/scratchdesk.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

/// Words found in all articles at once, and replaced where they are ticked.
class TestFindEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_scratch.reset(); }
    void everyFieldOfEveryArticleIsSearched();
    void whatIsTickedIsReplacedAndOneUndoBringsItBack();
    void oneUndoCoversAllThatWasReplaced();
    void undoStopsAtWhatSomebodySavedBetween();
    void whatRunsIsStoppedBeforeItCloses();
    void aReplacementTypedWhileSearchingCounts();
    void theOpenArticleIsSearchedAsItStands();
    void groupsOfAnExpressionAreUsed();
    void aFaultyExpressionIsNamed();
    void whatChangedMeanwhileIsLeftAlone();
    void aDraftIsNotDropped();
    void aHitIsGoneToByKey();
    void newsroomsThatCloseTakeItAlong();

private:
    [[nodiscard]] ArticleId add(const QString &headline, const QString &standfirst, const QString &body);
    [[nodiscard]] QString body(const ArticleId &id) const
    {
        return m_scratch->articles().open(id)->article.text.body;
    }
    [[nodiscard]] QDialog *dialog() const
    {
        return m_scratch->window().findChild<QDialog *>(u"findEverywhere"_s);
    }
    template <typename Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return dialog()->findChild<Part *>(name);
    }
    [[nodiscard]] QAbstractItemModel &hits() const { return *part<QTableView>(u"hits"_s)->model(); }
    [[nodiscard]] QString outcome() const { return part<QLabel>(u"outcome"_s)->text(); }
    [[nodiscard]] bool press(const QString &button) const;
    [[nodiscard]] bool find(const QString &pattern, const QString &replacement = {});

    std::unique_ptr<ScratchDesk> m_scratch;
    ArticleId m_ferry;
    ArticleId m_port;
};

void TestFindEverywhere::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_ferry = add(u"Northbank ferry sails"_s, u"From Northbank to town"_s,
                  u"The ferry leaves Northbank at eight.\n\nNorthbankers were glad."_s);
    m_port = add(u"Port stays open"_s, {}, u"Ships lie at northbank."_s);
    showFindEverywhereDialog(m_scratch->desk());
    QVERIFY(dialog());
}

ArticleId TestFindEverywhere::add(const QString &headline, const QString &standfirst, const QString &body)
{
    ArticleText text = ArticleBuilder().headline(headline).section(m_scratch->section()).text();
    text.standfirst = standfirst;
    text.body = body;
    const auto created = m_scratch->articles().create(text, u"test"_s);
    return created ? created->id : ArticleId();
}

/// Presses it and waits until what it began is through.
bool TestFindEverywhere::press(const QString &button) const
{
    auto *pressed = part<QPushButton>(button);
    if (!pressed->isEnabled())
        return false;
    pressed->click();
    return QTest::qWaitFor([this] { return part<QPushButton>(u"find"_s)->isEnabled(); });
}

bool TestFindEverywhere::find(const QString &pattern, const QString &replacement)
{
    part<QLineEdit>(u"pattern"_s)->setText(pattern);
    part<QLineEdit>(u"replacement"_s)->setText(replacement);
    return press(u"find"_s);
}

void TestFindEverywhere::everyFieldOfEveryArticleIsSearched()
{
    const QAbstractItemModelTester tester(&hits());
    QVERIFY(find(u"northbank"_s, u"Southbank"_s));
    QCOMPARE(hits().rowCount(), 5);
    QVERIFY2(outcome().contains(u"5 hits · 2 articles"_s), qPrintable(outcome()));
    const auto shown = [this](int row, int column) { return hits().index(row, column).data().toString(); };
    // The newest change first.
    QCOMPARE(shown(0, ArticleHitsModel::Found), u"Ships lie at northbank."_s);
    QCOMPARE(shown(0, ArticleHitsModel::Becomes), u"Ships lie at Southbank."_s);
    QCOMPARE(shown(0, ArticleHitsModel::InArticle), u"Port stays open"_s);
    QCOMPARE(hits().index(0, 0).data(ArticleHitsModel::MarkStartRole).toInt(), 13);
    QCOMPARE(hits().index(0, 0).data(ArticleHitsModel::MarkLengthRole).toInt(), 9);
    QCOMPARE(shown(1, ArticleHitsModel::Found), u"Northbank ferry sails"_s);
    QCOMPARE(shown(2, ArticleHitsModel::Found), u"From Northbank to town"_s);

    part<QCheckBox>(u"matchesCase"_s)->setChecked(true);
    QCOMPARE(hits().rowCount(), 0);
    QVERIFY(find(u"Northbank"_s));
    QCOMPARE(hits().rowCount(), 4);
    part<QCheckBox>(u"wholeWords"_s)->setChecked(true);
    QVERIFY(press(u"find"_s));
    QCOMPARE(hits().rowCount(), 3);
    QVERIFY(find(u"nowhere"_s));
    QCOMPARE(outcome(), u"Nothing found."_s);
}

void TestFindEverywhere::whatIsTickedIsReplacedAndOneUndoBringsItBack()
{
    QVERIFY(find(u"northbank"_s, u"West"_s));
    // Seen before it is done, also when it is thought of later.
    part<QLineEdit>(u"replacement"_s)->setText(u"Southbank"_s);
    QCOMPARE(hits().index(0, ArticleHitsModel::Becomes).data().toString(), u"Ships lie at Southbank."_s);
    auto *table = part<QTableView>(u"hits"_s);
    table->setCurrentIndex(hits().index(4, 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(press(u"replace"_s));
    QVERIFY2(outcome().contains(u"4 hits replaced · 2 articles"_s), qPrintable(outcome()));
    const ArticleText ferry = m_scratch->articles().open(m_ferry)->article.text;
    QCOMPARE(ferry.headline, u"Southbank ferry sails"_s);
    QCOMPARE(ferry.standfirst, u"From Southbank to town"_s);
    QCOMPARE(ferry.body, u"The ferry leaves Southbank at eight.\n\nNorthbankers were glad."_s);
    QCOMPARE(body(m_port), u"Ships lie at Southbank."_s);
    QCOMPARE(m_scratch->articles().revisions(m_ferry)->size(), 2);

    QVERIFY(press(u"undo"_s));
    QCOMPARE(m_scratch->articles().open(m_ferry)->article.text.headline, u"Northbank ferry sails"_s);
    QCOMPARE(body(m_port), u"Ships lie at northbank."_s);
    QVERIFY(!part<QPushButton>(u"undo"_s)->isEnabled());
}

void TestFindEverywhere::oneUndoCoversAllThatWasReplaced()
{
    QVERIFY(find(u"lie"_s, u"stay"_s));
    QVERIFY(press(u"replace"_s));
    QVERIFY(find(u"at northbank"_s, u"in town"_s));
    QVERIFY(press(u"replace"_s));
    QCOMPARE(body(m_port), u"Ships stay in town."_s);
    QVERIFY(find(u"nowhere"_s));
    QVERIFY(press(u"undo"_s));
    QCOMPARE(body(m_port), u"Ships lie at northbank."_s);
}

void TestFindEverywhere::undoStopsAtWhatSomebodySavedBetween()
{
    QVERIFY(find(u"lie"_s, u"stay"_s));
    QVERIFY(press(u"replace"_s));
    QVERIFY(m_scratch->saveAsSomebody(m_port, u"Ships left northbank."_s));
    QVERIFY(find(u"left"_s, u"fled"_s));
    QVERIFY(press(u"replace"_s));
    QVERIFY(press(u"undo"_s));
    QCOMPARE(body(m_port), u"Ships left northbank."_s);
}

void TestFindEverywhere::whatRunsIsStoppedBeforeItCloses()
{
    QVERIFY(find(u"northbank"_s, u"Southbank"_s));
    part<QPushButton>(u"replace"_s)->click();
    QVERIFY(!part<QPushButton>(u"find"_s)->isEnabled());
    dialog()->close();
    QTRY_VERIFY(part<QPushButton>(u"find"_s)->isEnabled());
    QVERIFY(dialog()->isVisible());
    // Whatever was done by then is told, and can be undone.
    QVERIFY2(outcome().contains(u"replaced"_s), qPrintable(outcome()));
    const bool isChanged = body(m_port).contains(u"Southbank"_s) || body(m_ferry).contains(u"Southbank"_s);
    QCOMPARE(part<QPushButton>(u"undo"_s)->isEnabled(), isChanged);
    dialog()->close();
    QTRY_VERIFY(!dialog());
}

void TestFindEverywhere::aReplacementTypedWhileSearchingCounts()
{
    part<QLineEdit>(u"pattern"_s)->setText(u"northbank"_s);
    part<QPushButton>(u"find"_s)->click();
    part<QLineEdit>(u"replacement"_s)->setText(u"Southbank"_s);
    QTRY_COMPARE(hits().rowCount(), 5);
    QCOMPARE(hits().index(0, ArticleHitsModel::Becomes).data().toString(), u"Ships lie at Southbank."_s);
}

void TestFindEverywhere::theOpenArticleIsSearchedAsItStands()
{
    QVERIFY(m_scratch->show(m_port));
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Trawlers lie here."_s; });
    QVERIFY(find(u"trawlers"_s, u"Tugs"_s));
    QCOMPARE(hits().rowCount(), 1);
    QVERIFY(press(u"replace"_s));
    QTRY_COMPARE(m_scratch->article().text().body, u"Tugs lie here."_s);
    QVERIFY(!m_scratch->article().isUnsaved());
}

void TestFindEverywhere::groupsOfAnExpressionAreUsed()
{
    part<QCheckBox>(u"isExpression"_s)->setChecked(true);
    QVERIFY(find(u"leaves (\\w+) at (\\w+)"_s, u"sails at \\2 from \\1"_s));
    QCOMPARE(hits().rowCount(), 1);
    QVERIFY(press(u"replace"_s));
    QVERIFY(body(m_ferry).startsWith(u"The ferry sails at eight from Northbank."_s));
}

void TestFindEverywhere::aFaultyExpressionIsNamed()
{
    part<QCheckBox>(u"isExpression"_s)->setChecked(true);
    QVERIFY(find(u"(north"_s));
    QCOMPARE(hits().rowCount(), 0);
    QVERIFY2(outcome().startsWith(u"Not searched: "_s), qPrintable(outcome()));
    QVERIFY(!part<QPushButton>(u"replace"_s)->isEnabled());
}

void TestFindEverywhere::whatChangedMeanwhileIsLeftAlone()
{
    QVERIFY(find(u"northbank"_s, u"Southbank"_s));
    QVERIFY(m_scratch->saveAsSomebody(m_port, u"Ships left."_s));
    QVERIFY(press(u"replace"_s));
    QVERIFY2(outcome().contains(u"Left alone"_s) && outcome().contains(u"Port stays open"_s),
             qPrintable(outcome()));
    QCOMPARE(body(m_port), u"Ships left."_s);
    QVERIFY(body(m_ferry).contains(u"Southbank"_s));

    // And what changed after that is not undone.
    QVERIFY(m_scratch->saveAsSomebody(m_ferry, u"Cancelled."_s));
    QVERIFY(press(u"undo"_s));
    QCOMPARE(body(m_ferry), u"Cancelled."_s);
    QVERIFY2(outcome().contains(u"Left alone"_s), qPrintable(outcome()));
}

void TestFindEverywhere::aDraftIsNotDropped()
{
    ArticleText draft = m_scratch->articles().open(m_port)->article.text;
    draft.body = u"Typed, and in no revision."_s;
    const QString actor = m_scratch->desk().actor();
    QVERIFY(m_scratch->articles().saveDraft(m_port, {1}, draft, actor).has_value());
    QVERIFY(find(u"northbank"_s, u"Southbank"_s));
    QVERIFY(press(u"replace"_s));
    QVERIFY2(outcome().contains(u"Port stays open"_s), qPrintable(outcome()));
    const auto open = m_scratch->articles().open(m_port, actor);
    QCOMPARE(open->draft->body, draft.body);
    QCOMPARE(open->article.text.body, u"Ships lie at northbank."_s);
}

void TestFindEverywhere::aHitIsGoneToByKey()
{
    QVERIFY(find(u"glad"_s));
    const QSignalSpy places(&m_scratch->article(), &CurrentArticle::placeRequested);
    auto *table = part<QTableView>(u"hits"_s);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(places.size(), 1);
    QCOMPARE(m_scratch->article().id(), m_ferry);
    const auto place = places.constFirst().constFirst().value<TextPlace>();
    QCOMPARE(place.field, u"body"_s);
    QCOMPARE(m_scratch->article().text().body.mid(place.start, place.length), u"glad"_s);
    // The list is still there, as it was.
    QCOMPARE(hits().rowCount(), 1);
    QCOMPARE(hits().index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestFindEverywhere::newsroomsThatCloseTakeItAlong()
{
    QVERIFY(m_scratch->reopen());
    QTRY_VERIFY(!dialog());
}

QTEST_MAIN(TestFindEverywhere)

#include "tst_findeverywhere.moc"
