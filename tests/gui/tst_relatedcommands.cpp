// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/models/twolineroles.h"
#include "gui/panes/relatedpane.h"
#include "gui/reportfixture.h"
#include "gui/scratchwindow.h"
#include "support/verifyok.h"
#include "workflow/relatedarticles.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The commands of the related list, by the keys and menus of the whole window.
class TestRelatedCommands : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(beginEmpty()); }
    void cleanup() { end(); }
    void aRowIsMovedByItsNumber();
    void everyRowSaysWhatItIs();
    void newHeadlinesAreTakenByKeys();
    void aFindingLeadsToItsRow();
    void theRestIsFilledUpWithSuggestions();
    void whatAPageHasNoRoomForSaysSo();
    void aLinkBackIsMadeAndTakenBack();
    void aPastedBlockIsMatchedAndChosenFrom();
    void thePagesThatChangeAreListedAndOpened();
    void theMenuNamesTheCommands();

private:
    [[nodiscard]] RelatedArticles &related() const { return desk().services().related; }
    [[nodiscard]] ArticleId published(const QString &headline, const QString &body = u"A text."_s) const
    {
        const ArticleId id = add(headline, body);
        if (id.isNull() || !desk().services().articles.publish(id, {1}, u"test"_s))
            qFatal("the article could not be published");
        return id;
    }
    [[nodiscard]] bool saveList(const ArticleId &holder, const QList<ArticleId> &targets,
                                const QStringList &headlines) const
    {
        QList<RelatedEntry> entries;
        for (qsizetype i = 0; i < targets.size(); ++i)
            entries.append({.article = targets[i], .headline = headlines[i]});
        return related().save(holder, entries, 0, u"test"_s).has_value();
    }
    /// Opens the article with its Related tab in front.
    [[nodiscard]] bool showList(const ArticleId &holder, int rows)
    {
        desk().article().open(holder);
        if (!QTest::qWaitFor([&] { return desk().article().id() == holder; }))
            return false;
        desk().showPane(u"related"_s);
        if (!QTest::qWaitFor([&] { return list().isEnabled() && list().model()->rowCount() == rows; }))
            return false;
        list().setFocus();
        if (rows > 0)
            list().setCurrentIndex(list().model()->index(0, 0));
        return true;
    }
    [[nodiscard]] QWidget &pane() const { return *window().findChild<RelatedPane *>(); }
    [[nodiscard]] QListView &list() const { return *part<QListView>(pane(), "list"); }
    [[nodiscard]] QStringList headlines() const
    {
        QStringList shown;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            shown.append(list().model()->index(row, 0).data().toString());
        return shown;
    }
    /// A button of a strip that says what happened; null where none offers that.
    [[nodiscard]] QPushButton *offer(const QString &label) const
    {
        for (const auto *banner : window().findChildren<Banner *>()) {
            for (auto *button : banner->findChildren<QPushButton *>()) {
                if (button->text() == label && button->isVisible())
                    return button;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString attention(int row) const
    {
        return list().model()->index(row, 0).data(AttentionRole).toString();
    }
};

void TestRelatedCommands::aRowIsMovedByItsNumber()
{
    const ArticleId holder = published(u"Harbour"_s);
    const QStringList names{u"One"_s, u"Two"_s, u"Three"_s};
    QVERIFY(saveList(holder, {published(names[0]), published(names[1]), published(names[2])}, names));
    QVERIFY(showList(holder, 3));
    auto *number = part<QSpinBox>(pane(), "rowNumber");
    QVERIFY(!number->isVisible());
    QTest::keyClick(&list(), Qt::Key_M);
    QTRY_VERIFY(number->hasFocus());
    QTest::keyClicks(number, u"3"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(headlines(), (QStringList{u"Two"_s, u"Three"_s, u"One"_s}));
    QTRY_VERIFY(list().hasFocus());
    QVERIFY(!number->isVisible());
    // A digit begins the number at once; Escape leaves all as it was.
    QTest::keyClick(&list(), Qt::Key_1);
    QTRY_VERIFY(number->hasFocus());
    QTest::keyClick(number, Qt::Key_Escape);
    QCOMPARE(headlines(), (QStringList{u"Two"_s, u"Three"_s, u"One"_s}));
    QTest::keyClick(&list(), Qt::Key_1);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(headlines(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    QTRY_COMPARE(related().relatedTo(holder)->version, 3);
}

void TestRelatedCommands::everyRowSaysWhatItIs()
{
    const ArticleId holder = published(u"Harbour"_s);
    const ArticleId target = published(u"Ferry"_s);
    VERIFY_OK(related().save(
        holder,
        {{.kind = RelatedKind::Pinned, .article = target, .headline = u"Ferry"_s, .pinnedPosition = 0},
         {.address = u"https://other.example/"_s, .headline = u"Elsewhere"_s}},
        0, u"test"_s));
    QVERIFY(showList(holder, 2));
    const auto words = [this](int row) {
        return list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(words(0).contains(u"1 · pinned"_s), qPrintable(words(0)));
    QVERIFY2(words(0).contains(u"published"_s, Qt::CaseInsensitive), qPrintable(words(0)));
    QVERIFY2(words(1).contains(u"2 · by hand"_s), qPrintable(words(1)));
    QVERIFY2(words(1).contains(u"https://other.example/"_s), qPrintable(words(1)));
}

void TestRelatedCommands::newHeadlinesAreTakenByKeys()
{
    const ArticleId holder = published(u"Harbour"_s);
    QVERIFY(saveList(holder, {published(u"One"_s), published(u"Two"_s), published(u"Three"_s)},
                     {u"One of old"_s, u"Two of old"_s, u"Three"_s}));
    QVERIFY(showList(holder, 3));
    QVERIFY(attention(0).contains(u"One"_s));
    QTest::keyClick(&list(), Qt::Key_H);
    QCOMPARE(headlines().first(), u"One"_s);
    QCOMPARE(attention(0), QString());
    QVERIFY(!attention(1).isEmpty());
    QTest::keyClick(&list(), Qt::Key_H, Qt::ShiftModifier);
    QCOMPARE(headlines(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(attention(1), QString());
    QTRY_COMPARE(related().relatedTo(holder)->entries.at(1).entry.headline, u"Two"_s);
}

void TestRelatedCommands::aFindingLeadsToItsRow()
{
    const ArticleId holder = published(u"Harbour"_s);
    const ArticleId gone = published(u"Ferry"_s);
    QVERIFY(saveList(holder, {published(u"Trams"_s), gone}, {u"Trams"_s, u"Ferry"_s}));
    VERIFY_OK(desk().services().articles.withdraw(gone, u"Wrong."_s, u"test"_s));
    desk().article().open(holder);
    QTRY_COMPARE(desk().article().id(), holder);
    desk().showPane(u"checks"_s);
    auto *checks = window().findChild<QWidget *>(u"checks"_s);
    auto *findings = part<QListView>(*checks, "list");
    const auto rowOf = [findings](const QString &words) {
        for (int row = 0; row < findings->model()->rowCount(); ++row) {
            if (findings->model()->index(row, 0).data().toString().contains(words))
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOf(u"“Ferry” was withdrawn"_s) >= 0);
    Q_EMIT findings->activated(findings->model()->index(rowOf(u"“Ferry” was withdrawn"_s), 0));
    QTRY_VERIFY(list().hasFocus());
    QTRY_COMPARE(list().currentIndex().row(), 1);
    QCOMPARE(list().currentIndex().data().toString(), u"Ferry"_s);
    QVERIFY(attention(1).contains(u"withdrawn"_s));
}

void TestRelatedCommands::theRestIsFilledUpWithSuggestions()
{
    const QString body = u"The dredger deepens the lighthouse channel."_s;
    const ArticleId holder = published(u"Dredger at the lighthouse"_s, body);
    const ArticleId hand = published(u"Tide table"_s);
    const ArticleId near = published(u"Lighthouse channel silts up"_s, body);
    // Words that everything has tell nothing apart.
    for (int other = 0; other < 20; ++other)
        (void)published(u"Council %1"_s.arg(other), u"The council met on matter %1."_s.arg(other));
    QVERIFY(saveList(holder, {hand}, {u"Tide table"_s}));
    QVERIFY(showList(holder, 1));
    QTRY_VERIFY(part<QListView>(pane(), "candidates")->model()->rowCount() > 0);
    QTest::keyClick(&list(), Qt::Key_F);
    QTRY_VERIFY(headlines().contains(u"Lighthouse channel silts up"_s));
    const auto stored = related().relatedTo(holder);
    VERIFY_OK(stored);
    QCOMPARE(stored->entries.first().entry.article, hand);
    QCOMPARE(stored->entries.at(1).entry.article, near);
    QCOMPARE(stored->entries.at(1).entry.kind, RelatedKind::Suggested);
    const QString reason = stored->entries.at(1).entry.reason;
    QVERIFY2(reason.contains(u"lighthouse"_s) && reason.contains(u"score"_s), qPrintable(reason));
    const auto *candidates = part<QListView>(pane(), "candidates")->model();
    const auto isOffered = [&](const QString &headline) {
        return !candidates->match(candidates->index(0, 0), Qt::DisplayRole, headline).isEmpty();
    };
    QTRY_VERIFY(!isOffered(u"Lighthouse channel silts up"_s));
    // Once more: the same ones, and none twice.
    QTest::keyClick(&list(), Qt::Key_F);
    QTRY_COMPARE(related().relatedTo(holder)->version, 5);
    QCOMPARE(related().relatedTo(holder)->entries, stored->entries);
}

void TestRelatedCommands::whatAPageHasNoRoomForSaysSo()
{
    const Publication before = *desk().services().newsroom.publication();
    Publication publication = before;
    publication.relatedCap = 1;
    VERIFY_OK(desk().services().newsroom.setPublication({before, publication}, u"test"_s));
    desk().facts().reload();
    QTRY_COMPARE(desk().facts().publication().relatedCap, 1);
    const ArticleId holder = published(u"Harbour"_s);
    QVERIFY(saveList(holder, {published(u"One"_s), published(u"Two"_s)}, {u"One"_s, u"Two"_s}));
    QVERIFY(showList(holder, 2));
    QCOMPARE(attention(0), QString());
    QVERIFY2(attention(1).contains(u"lists 1 at most"_s), qPrintable(attention(1)));
    QCOMPARE(part<QLabel>(pane(), "count")->text(), u"1 of 1 on the page"_s);
}

void TestRelatedCommands::aLinkBackIsMadeAndTakenBack()
{
    const ArticleId holder = published(u"Harbour"_s);
    const ArticleId target = published(u"Ferry"_s);
    QVERIFY(saveList(holder, {target}, {u"Ferry"_s}));
    QVERIFY(showList(holder, 1));
    QTest::keyClick(&list(), Qt::Key_R);
    QTRY_COMPARE(related().relatedTo(target)->entries.size(), 1);
    QCOMPARE(related().relatedTo(target)->entries.first().entry.article, holder);
    QTRY_VERIFY(offer(u"Undo"_s));
    offer(u"Undo"_s)->click();
    QTRY_COMPARE(related().relatedTo(target)->entries.size(), 0);
}

void TestRelatedCommands::aPastedBlockIsMatchedAndChosenFrom()
{
    const ArticleId holder = published(u"Harbour: the plan"_s);
    const ArticleId ferry = published(u"Ferry"_s);
    (void)published(u"Weather"_s, u"Rain."_s);
    const ArticleId sun = published(u"Weather"_s, u"Sun."_s);
    source().setFocus(); // The key is the list's, not that of the text that was written in last.
    QVERIFY(showList(holder, 0));
    QGuiApplication::clipboard()->setText(u"HARBOUR: the plan\nFERRY\nWeather\nUnknown thing\n"
                                          "Dredgers https://other.example/d\n0:00\n"_s);
    QTest::keyClick(&list(), Qt::Key_V, Qt::ControlModifier);
    auto *dialog = window().findChild<QDialog *>(u"pastedRelated"_s);
    QVERIFY(dialog);
    auto *rows = part<QTreeWidget>(*dialog, "rows");
    QTRY_COMPARE(rows->topLevelItemCount(), 6);
    QVERIFY(rows->topLevelItem(0)->text(1).contains(u"this article"_s));
    QVERIFY(!(rows->topLevelItem(0)->flags() & Qt::ItemIsEnabled));
    QCOMPARE(rows->topLevelItem(1)->checkState(0), Qt::Checked);
    QCOMPARE(rows->topLevelItem(2)->checkState(0), Qt::Unchecked);
    QCOMPARE(rows->topLevelItem(3)->checkState(0), Qt::Unchecked);
    QCOMPARE(rows->topLevelItem(4)->checkState(0), Qt::Checked);
    part<QCheckBox>(*dialog, "keepUnknown")->click();
    QCOMPARE(rows->topLevelItem(3)->checkState(0), Qt::Checked);
    auto *choice = qobject_cast<QComboBox *>(rows->itemWidget(rows->topLevelItem(2), 1));
    QVERIFY(choice);
    QCOMPARE(choice->count(), 3);
    choice->setCurrentIndex(1); // the newest
    rows->topLevelItem(4)->setText(0, u"How dredgers work"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_COMPARE(related().relatedTo(holder)->entries.size(), 4);
    const QList<RelatedArticle> stored = related().relatedTo(holder)->entries;
    QCOMPARE(stored[0].entry.article, ferry);
    QCOMPARE(stored[1].entry.article, sun);
    QCOMPARE(stored[2].entry.headline, u"Unknown thing"_s);
    QCOMPARE(stored[3].entry.headline, u"How dredgers work"_s);
    QCOMPARE(stored[3].entry.address, u"https://other.example/d"_s);
}

void TestRelatedCommands::thePagesThatChangeAreListedAndOpened()
{
    const ArticleId article = published(u"Ferry"_s);
    const ArticleId holder = published(u"Harbour"_s);
    QVERIFY(saveList(holder, {article}, {u"Ferry"_s}));
    desk().article().open(article);
    QTRY_COMPARE(desk().article().id(), article);
    press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = window().findChild<QDialog *>(u"impact"_s);
    QVERIFY(dialog);
    auto *pages = part<QListWidget>(*dialog, "pages");
    QTRY_COMPARE(pages->count(), 2);
    QCOMPARE(pages->item(1)->text(), u"Harbour"_s);
    const QString why = pages->item(1)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(why.contains(u"the headline, the state"_s), qPrintable(why));
    QVERIFY(part<QLabel>(*dialog, "summary")->text().contains(u'2'));
    pages->setCurrentRow(1);
    QTest::keyClick(pages, Qt::Key_Return);
    QTRY_COMPARE(desk().article().id(), holder);
}

void TestRelatedCommands::theMenuNamesTheCommands()
{
    const ArticleId holder = published(u"Harbour"_s);
    QVERIFY(saveList(holder, {published(u"One"_s), published(u"Two"_s)}, {u"One"_s, u"Two"_s}));
    QVERIFY(showList(holder, 2));
    // Chosen in a menu a command does what its key does.
    // From the field that the tab begins with, the list is one step back.
    part<QLineEdit>(pane(), "find")->setFocus();
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_VERIFY(list().hasFocus());
    list().setCurrentIndex(list().model()->index(1, 0));
    desk().actions().refreshAll();
    QVERIFY(!action(u"related.moveDown"_s)->isEnabled());
    action(u"related.moveUp"_s)->trigger();
    QCOMPARE(headlines(), (QStringList{u"Two"_s, u"One"_s}));
    Q_EMIT list().customContextMenuRequested({5, 5});
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = pane().findChild<QMenu *>()) && menu->isVisible());
    QVERIFY(menu->actions().contains(action(u"related.linkBack"_s)));
    menu->close();
}

QTEST_MAIN(TestRelatedCommands)
#include "tst_relatedcommands.moc"
