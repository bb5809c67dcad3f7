// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bannerparts.h"
#include "gui/dialogs/relatedlistsdialog.h"
#include "gui/heldwrites.h"
#include "gui/models/twolineroles.h"
#include "gui/panes/relatedpane.h"
#include "gui/reportfixture.h"
#include "support/verifyok.h"
#include "workflow/namedlists.h"
#include "workflow/relatedarticles.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Named lists in the related list of the open article.
class TestPlacingLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_pane.reset();
        m_scratch.reset();
    }
    void aListIsPlacedAtTheCurrentRow();
    void aListStandsOnlyOnceInAnArticle();
    void theFirstListIsMadeWhereThereIsNone();
    void aPlacedListSaysWhatThePageShowsOfIt();
    void aPageListsNoMoreThanItsMost();
    void aPlacedListIsPinnedAndMovedLikeEveryRow();
    void aPlacedListIsTakenApart();
    void ownEntriesAreKeptAsAList();
    void aNameThatIsTakenIsAskedForAgain();
    void enterOpensTheListAndWhatIsChangedThereIsShown();
    void suggestionsFillWhatThePlacedListLeaves();
    void storesBehindOneThatCameTooLateOverwriteNothing();

private:
    [[nodiscard]] NamedLists &lists() const { return m_scratch->desk().services().namedLists; }
    [[nodiscard]] RelatedArticles &related() const { return m_scratch->desk().services().related; }
    [[nodiscard]] ArticleId published(const QString &headline) const
    {
        return addPublished(*m_scratch, headline, u"A text."_s);
    }
    [[nodiscard]] static RelatedEntry entryOf(const ArticleId &article, const QString &headline)
    {
        return {.article = article, .headline = headline};
    }
    [[nodiscard]] NamedList add(const QString &name, const QStringList &headlines) const
    {
        QList<RelatedEntry> entries;
        for (const QString &headline : headlines)
            entries.append(entryOf(published(headline), headline));
        const auto list = lists().add(name, entries, u"test"_s);
        return list ? *list : NamedList();
    }
    [[nodiscard]] static RelatedEntry placed(const NamedList &list)
    {
        return {.headline = list.name, .list = list.id};
    }
    [[nodiscard]] bool setMostOnPage(int most) const
    {
        NewsroomFacts &facts = m_scratch->desk().facts();
        Publication publication = facts.publication();
        publication.relatedCap = most;
        if (!m_scratch->desk().services().newsroom.setPublication({facts.publication(), publication},
                                                                  u"test"_s))
            return false;
        facts.reload();
        return QTest::qWaitFor([&] { return facts.publication().relatedCap == most; });
    }
    /// The palette of lists, opened from the list by its key.
    [[nodiscard]] QLineEdit *openPalette() const
    {
        press(Qt::Key_L);
        QDialog *palette = nullptr;
        (void)QTest::qWaitFor([&] {
            return (palette = m_scratch->window().findChild<QDialog *>(u"namedListPalette"_s)) != nullptr;
        });
        return palette ? palette->findChild<QLineEdit *>() : nullptr;
    }
    /// The open article has these entries.
    [[nodiscard]] bool give(const QList<RelatedEntry> &entries) const
    {
        const auto list = related().relatedTo(m_holder);
        if (!list || !related().save(m_holder, entries, list->version, u"test"_s))
            return false;
        Q_EMIT m_scratch->article().opened();
        if (!QTest::qWaitFor([&] { return view().isEnabled() && shown().size() == entries.size(); }))
            return false;
        view().setFocus();
        view().setCurrentIndex(view().model()->index(0, 0));
        return true;
    }
    [[nodiscard]] QListView &view() const { return *part<QListView>(*m_pane, "list"); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList headlines;
        for (int row = 0; row < view().model()->rowCount(); ++row)
            headlines.append(text(row, Qt::DisplayRole));
        return headlines;
    }
    [[nodiscard]] QString text(int row, int role) const
    {
        return view().model()->index(row, 0).data(role).toString();
    }
    [[nodiscard]] QList<RelatedEntry> stored() const
    {
        QList<RelatedEntry> entries;
        for (const RelatedArticle &entry : related().relatedTo(m_holder).value_or({}).entries)
            entries.append(entry.entry);
        return entries;
    }
    [[nodiscard]] QString onPage() const { return part<QLabel>(*m_pane, "count")->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&view(), key, modifiers);
    }
    template <typename Dialog>
    [[nodiscard]] Dialog *opened() const
    {
        Dialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] {
            dialog = m_scratch->window().findChild<Dialog *>();
            return dialog && dialog->isVisible();
        });
        return dialog;
    }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<RelatedPane> m_pane;
    ArticleId m_holder;
};

void TestPlacingLists::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_holder = m_scratch->add(u"Quay walls"_s);
    QVERIFY(m_scratch->show(m_holder));
    m_scratch->window().resize(500, 700);
    m_scratch->window().show();
    m_pane = std::make_unique<RelatedPane>(m_scratch->desk(), &m_scratch->window());
    m_pane->resize(500, 700);
    m_pane->show();
    m_scratch->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_scratch->window()));
}

void TestPlacingLists::aListIsPlacedAtTheCurrentRow()
{
    QVERIFY(!add(u"The old pier"_s, {}).id.isNull());
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s});
    QVERIFY(give({entryOf(published(u"Ferry"_s), u"Ferry"_s), entryOf(published(u"Trams"_s), u"Trams"_s)}));
    view().setCurrentIndex(view().model()->index(1, 0));
    QLineEdit *letters = openPalette();
    QVERIFY(letters);
    const auto *rows = letters->parentWidget()->findChild<QListView *>();
    QCOMPARE(rows->model()->rowCount(), 2);
    QTest::keyClicks(letters, u"harb"_s);
    QCOMPARE(rows->model()->rowCount(), 1);
    QTest::keyClick(letters, Qt::Key_Return);
    QTRY_COMPARE(shown(), (QStringList{u"Ferry"_s, u"The harbour"_s, u"Trams"_s}));
    QCOMPARE(view().currentIndex().row(), 1);
    QTRY_COMPARE(stored().size(), 3);
    QCOMPARE(stored().at(1).list, harbour.id);
    QTRY_COMPARE(onPage(), u"4 of 50 on the page"_s);
    QTRY_VERIFY(view().hasFocus());
}

void TestPlacingLists::aListStandsOnlyOnceInAnArticle()
{
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s});
    QVERIFY(give({entryOf(published(u"Ferry"_s), u"Ferry"_s), placed(harbour)}));
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    QLineEdit *letters = openPalette();
    QVERIFY(letters);
    QTest::keyClick(letters, Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(shown().size(), 2);
    QCOMPARE(view().currentIndex().row(), 1); // it is shown instead
}

void TestPlacingLists::theFirstListIsMadeWhereThereIsNone()
{
    QVERIFY(give({entryOf(published(u"Ferry"_s), u"Ferry"_s)}));
    press(Qt::Key_L);
    QVERIFY(opened<RelatedListsDialog>());
}

void TestPlacingLists::aPlacedListSaysWhatThePageShowsOfIt()
{
    const ArticleId ferry = published(u"Ferry"_s);
    const ArticleId draft = m_scratch->add(u"Secret <b>plans"_s);
    const auto list =
        lists().add(u"The harbour"_s,
                    {entryOf(ferry, u"Ferry"_s), entryOf(draft, u"Secret <b>plans"_s),
                     entryOf(published(u"One"_s), u"One"_s), entryOf(m_holder, u"Quay walls"_s)},
                    u"test"_s);
    VERIFY_OK(list);
    QVERIFY(give({entryOf(ferry, u"Ferry"_s), placed(*list)}));
    QCOMPARE(text(1, Qt::DisplayRole), u"The harbour"_s);
    QCOMPARE(text(1, SignWordRole), u"2 · list"_s);
    QCOMPARE(text(1, DetailRole), u"on the page: 1 of 4"_s);
    QCOMPARE(text(1, AttentionRole),
             u"Left out: 1 not published, 1 in the list already, this article itself"_s);
    const QString tip = text(1, Qt::ToolTipRole);
    QVERIFY2(tip.contains(u"“Secret &lt;b&gt;plans”: Left out: it is not published"_s), qPrintable(tip));
    QVERIFY2(!tip.contains(u"“One”"_s), qPrintable(tip));
    QCOMPARE(onPage(), u"2 of 50 on the page"_s);
    QVERIFY(text(1, Qt::AccessibleTextRole).contains(u"on the page: 1 of 4"_s));

    // One that brings nothing is left off, for the reasons of its entries.
    const auto secret = lists().add(u"Plans"_s, {entryOf(draft, u"Secret plans"_s)}, u"test"_s);
    VERIFY_OK(secret);
    QVERIFY(give({placed(*secret)}));
    QTRY_COMPARE(text(0, AttentionRole), u"Left out: 1 not published"_s);
    QVERIFY(view().model()->index(0, 0).data(QuietRole).toBool());
    const auto nothing = lists().add(u"Nothing yet"_s, {}, u"test"_s);
    VERIFY_OK(nothing);
    QVERIFY(give({placed(*secret), placed(*nothing)}));
    QCOMPARE(text(1, DetailRole), u"no entries"_s);
    QVERIFY(!text(1, AttentionRole).isEmpty());
}

void TestPlacingLists::aPageListsNoMoreThanItsMost()
{
    QVERIFY(setMostOnPage(3));
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s, u"Three"_s});
    QVERIFY(give({entryOf(published(u"Ferry"_s), u"Ferry"_s), placed(harbour),
                  entryOf(published(u"Trams"_s), u"Trams"_s)}));
    QTRY_COMPARE(onPage(), u"3 of 3 on the page"_s);
    QCOMPARE(text(1, DetailRole), u"on the page: 2 of 3"_s);
    QCOMPARE(text(1, AttentionRole), u"Left out: 1 beyond the end of the page's list"_s);
    QVERIFY(text(1, Qt::ToolTipRole).contains(u"“Three”"_s));
    QVERIFY(!text(1, Qt::ToolTipRole).contains(u"“Two”"_s));
    QVERIFY(!view().model()->index(1, 0).data(QuietRole).toBool());
    QVERIFY(text(2, AttentionRole).contains(u"3 at most"_s));
    QVERIFY(view().model()->index(2, 0).data(QuietRole).toBool());
}

void TestPlacingLists::aPlacedListIsPinnedAndMovedLikeEveryRow()
{
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s});
    QVERIFY(give({placed(harbour), entryOf(published(u"Ferry"_s), u"Ferry"_s),
                  entryOf(published(u"Trams"_s), u"Trams"_s)}));
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown(), (QStringList{u"Ferry"_s, u"The harbour"_s, u"Trams"_s}));
    press(Qt::Key_P);
    QCOMPARE(text(1, SignWordRole), u"2 · list, pinned"_s);
    QTRY_COMPARE(stored().value(1).kind, RelatedKind::Pinned);
    QCOMPARE(stored().at(1).pinnedPosition, 1);
    // A pin below it counts what the list shows, so that it stands there when the list is read again.
    view().setCurrentIndex(view().model()->index(2, 0));
    press(Qt::Key_P);
    QTRY_COMPARE(stored().value(2).pinnedPosition, 3);
    QCOMPARE(stored().at(2).headline, u"Trams"_s);
    // Another list is placed below the pins, and no pin leaves its row.
    QVERIFY(!add(u"Airport"_s, {u"Three"_s}).id.isNull());
    view().setCurrentIndex(view().model()->index(1, 0));
    QLineEdit *letters = openPalette();
    QVERIFY(letters);
    QTest::keyClick(letters, Qt::Key_Return);
    QTRY_COMPARE(shown(), (QStringList{u"Ferry"_s, u"The harbour"_s, u"Trams"_s, u"Airport"_s}));
}

void TestPlacingLists::aPlacedListIsTakenApart()
{
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s});
    QVERIFY(give({placed(harbour), entryOf(published(u"Ferry"_s), u"Ferry"_s)}));
    view().setCurrentIndex(view().model()->index(1, 0));
    QVERIFY(!m_pane->can(RelatedCommand::TakeApart));
    view().setCurrentIndex(view().model()->index(0, 0));
    press(Qt::Key_T);
    QCOMPARE(shown(), (QStringList{u"One"_s, u"Two"_s, u"Ferry"_s}));
    QCOMPARE(view().currentIndex().row(), 0);
    QTRY_COMPARE(stored().size(), 3);
    QCOMPARE(stored().first().article, harbour.entries.first().article);
    QCOMPARE(stored().first().kind, RelatedKind::Manual);
    QVERIFY(stored().first().list.isNull());
    QCOMPARE(lists().list(harbour.id)->entries.size(), 2); // the list stays as it is
}

void TestPlacingLists::ownEntriesAreKeptAsAList()
{
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s});
    const ArticleId trams = published(u"Trams"_s);
    RelatedEntry pinned = entryOf(published(u"Ferry"_s), u"Ferry"_s);
    pinned.kind = RelatedKind::Pinned;
    pinned.pinnedPosition = 1;
    RelatedEntry suggested = entryOf(published(u"Gulls"_s), u"Gulls"_s);
    suggested.kind = RelatedKind::Suggested;
    QVERIFY(give({placed(harbour), pinned, suggested, entryOf(trams, u"Trams"_s)}));
    press(Qt::Key_K);
    auto *question = opened<QInputDialog>();
    QVERIFY(question);
    question->setTextValue(u"Traffic"_s);
    question->accept();
    QTRY_COMPARE(shown(), (QStringList{u"The harbour"_s, u"Traffic"_s, u"Gulls"_s}));
    QCOMPARE(view().currentIndex().row(), 1);
    const auto list = lists().list(u"Traffic"_s);
    VERIFY_OK(list);
    QCOMPARE(list->entries.size(), 2);
    QCOMPARE(list->entries.last().article, trams);
    QTRY_COMPARE(stored().size(), 3);
    QCOMPARE(stored().at(1).list, list->id);
    QTRY_COMPARE(text(1, DetailRole), u"on the page: 2 of 2"_s);
    QVERIFY(!m_pane->can(RelatedCommand::KeepAsList)); // nothing of its own is left
}

void TestPlacingLists::aNameThatIsTakenIsAskedForAgain()
{
    QVERIFY(!add(u"Traffic"_s, {}).id.isNull());
    QVERIFY(give({entryOf(published(u"Ferry"_s), u"Ferry"_s)}));
    press(Qt::Key_K);
    auto *question = opened<QInputDialog>();
    QVERIFY(question);
    question->setTextValue(u"traffic"_s);
    question->accept();
    QTRY_VERIFY2(saidIn(*m_pane).contains(u"another list has this name"_s), qPrintable(saidIn(*m_pane)));
    QTRY_VERIFY(!m_scratch->window().findChild<QInputDialog *>());
    QTRY_VERIFY(offerIn(*m_pane, u"Another Name…"_s));
    offerIn(*m_pane, u"Another Name…"_s)->click();
    question = opened<QInputDialog>();
    QVERIFY(question);
    QCOMPARE(question->textValue(), u"traffic"_s);
    question->setTextValue(u"Traffic 2026"_s);
    question->accept();
    QTRY_COMPARE(shown(), QStringList{u"Traffic 2026"_s});
}

void TestPlacingLists::enterOpensTheListAndWhatIsChangedThereIsShown()
{
    QVERIFY(!add(u"Airport"_s, {u"Three"_s}).id.isNull());
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s});
    QVERIFY(give({placed(harbour)}));
    QSignalSpy touched(&m_scratch->article(), &CurrentArticle::pageTouched);
    press(Qt::Key_Return);
    auto *dialog = opened<RelatedListsDialog>();
    QVERIFY(dialog);
    QApplication::setActiveWindow(dialog);
    auto &entries = *part<QListView>(*dialog, "list");
    QTRY_COMPARE(entries.model()->rowCount(), 2);
    QCOMPARE(part<QLineEdit>(*dialog, "name")->text(), u"The harbour"_s);
    entries.setFocus();
    entries.setCurrentIndex(entries.model()->index(0, 0));
    QTest::keyClick(&entries, Qt::Key_Delete);
    QTRY_COMPARE(text(0, DetailRole), u"on the page: 1 of 1"_s);
    QCOMPARE(touched.size(), 1); // checks and preview are of the page as it is now
    auto *name = part<QLineEdit>(*dialog, "name");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Port"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(shown(), QStringList{u"Port"_s});
}

void TestPlacingLists::suggestionsFillWhatThePlacedListLeaves()
{
    QVERIFY(setMostOnPage(3));
    const QString body = u"The dredger deepens the lighthouse channel."_s;
    m_holder = addPublished(*m_scratch, u"Dredger at the lighthouse"_s, body);
    QVERIFY(m_scratch->show(m_holder));
    for (const QString &headline : {u"Channel silts up"_s, u"Channel is clear"_s})
        (void)addPublished(*m_scratch, headline, body);
    // Words that everything has tell nothing apart.
    for (int other = 0; other < 40; ++other)
        (void)published(u"Council %1"_s.arg(other));
    QTRY_VERIFY(!related().suggest(m_holder, 5)->isEmpty());
    const NamedList harbour = add(u"The harbour"_s, {u"One"_s, u"Two"_s});
    QVERIFY(give({placed(harbour)}));
    press(Qt::Key_F);
    QTRY_COMPARE(stored().size(), 2);
    QCOMPARE(stored().last().kind, RelatedKind::Suggested);
}

void TestPlacingLists::storesBehindOneThatCameTooLateOverwriteNothing()
{
    const QList<RelatedEntry> entries{entryOf(published(u"Ferry"_s), u"Ferry"_s),
                                      entryOf(published(u"Trams"_s), u"Trams"_s)};
    QVERIFY(give(entries));
    const auto before = related().relatedTo(m_holder);
    VERIFY_OK(before);
    VERIFY_OK(related().save(m_holder, {entries.last()}, before->version, u"somebody"_s));
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_P);
    }
    QTRY_COMPARE(shown(), QStringList{u"Trams"_s});
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().kind, RelatedKind::Manual);
}

QTEST_MAIN(TestPlacingLists)
#include "tst_placinglists.moc"
