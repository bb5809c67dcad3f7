// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bannerparts.h"
#include "gui/brokentable.h"
#include "gui/dialogs/relatedlistsdialog.h"
#include "gui/heldwrites.h"
#include "gui/models/twolineroles.h"
#include "gui/reportfixture.h"
#include "support/verifyok.h"
#include "workflow/namedlists.h"
#include "workflow/relatedarticles.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The dialog that keeps the newsroom's named lists.
class TestRelatedListsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchDesk>();
        QVERIFY(m_scratch->open());
        m_scratch->window().show();
        m_changes = 0;
    }
    void cleanup() { m_scratch.reset(); }
    void aListIsMadeAndFilledByKeysAlone();
    void entriesAreMovedAndTakenOut();
    void theListThatIsAskedForIsChosen();
    void anEntryThatReadersDoNotSeeSaysWhy();
    void aListIsRenamed();
    void aNameThatIsTakenStaysTyped();
    void escapeLeavesTheNameAndTheDialog();
    void aPlacedListIsNotDeleted();
    void aDeletedListIsBroughtBack();
    void theArticleThatHoldsItIsOpened();
    void aPastedBlockIsAdded();
    void whatSomebodyElseChangedIsShownAndMineIsOffered_data();
    void whatSomebodyElseChangedIsShownAndMineIsOffered();
    void changesBehindOneThatCameTooLateOverwriteNothing();
    void aListThatSomebodyDeletedCanBeKept();
    void nothingIsLostWhileTheNewsroomCannotBeWritten();
    void closingWaitsForWhatIsStored();
    void mineIsKeptUnderAFreeName_data();
    void mineIsKeptUnderAFreeName();
    void mineIsOfferedUntilItIsKept();
    void aDeletedListIsOfferedUntilItIsBack();
    void aDeletedListComesBackBesideAnotherOfItsName();
    void aDeletedListComesBackAsItWasLastChanged();
    void aNameThatIsBegunStaysThatOfTheNextList();
    void theNewestHoldersAreShownAndAllAreCounted();

private:
    [[nodiscard]] NamedLists &lists() const { return m_scratch->desk().services().namedLists; }
    [[nodiscard]] ArticleId published(const QString &headline) const
    {
        return addPublished(*m_scratch, headline, u"A text."_s);
    }
    [[nodiscard]] static RelatedEntry elsewhere(const QString &headline)
    {
        return {.address = u"https://other.example/"_s + headline, .headline = headline};
    }
    [[nodiscard]] NamedList add(const QString &name, const QStringList &headlines) const
    {
        QList<RelatedEntry> entries;
        for (const QString &headline : headlines)
            entries.append(elsewhere(headline));
        const auto list = lists().add(name, entries, u"test"_s);
        return list ? *list : NamedList();
    }
    /// Null where it does not come to show all lists.
    [[nodiscard]] RelatedListsDialog *openDialog(const NamedListId &chosen = {})
    {
        showRelatedListsDialog(m_scratch->desk(), chosen, [this] { ++m_changes; });
        auto *dialog = m_scratch->window().findChild<RelatedListsDialog *>();
        const auto stored = lists().all();
        const auto *names = part<QListWidget>(*dialog, "lists");
        const bool isRead = QTest::qWaitFor([&] { return stored && names->count() == stored->size(); })
            && (stored->isEmpty() || QTest::qWaitFor([&] { return view(*dialog).isEnabled(); }));
        if (!isRead || !QTest::qWaitForWindowActive(dialog))
            return nullptr;
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    [[nodiscard]] bool isOpen() const { return m_scratch->window().findChild<RelatedListsDialog *>(); }
    [[nodiscard]] static QListView &view(const QDialog &dialog) { return *part<QListView>(dialog, "list"); }
    [[nodiscard]] static QStringList shown(const QDialog &dialog)
    {
        QStringList headlines;
        const QAbstractItemModel *rows = view(dialog).model();
        for (int row = 0; row < rows->rowCount(); ++row)
            headlines.append(rows->index(row, 0).data().toString());
        return headlines;
    }
    static void choose(const QDialog &dialog, int row)
    {
        view(dialog).setFocus();
        view(dialog).setCurrentIndex(view(dialog).model()->index(row, 0));
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const NamedListSummary &list : lists().all().value_or({}))
            names.append(list.name);
        return names;
    }
    [[nodiscard]] QStringList stored(const QString &name) const
    {
        QStringList headlines;
        const auto list = lists().list(name);
        for (const RelatedEntry &entry : list ? list->entries : QList<RelatedEntry>())
            headlines.append(entry.headline);
        return headlines;
    }
    /// Changes the list that is shown, after somebody else has.
    void clash(const RelatedListsDialog &dialog, NamedList theirs) const
    {
        theirs.entries = {elsewhere(u"Theirs"_s)};
        VERIFY_OK(lists().change(theirs, u"somebody"_s));
        choose(dialog, 0);
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(offerIn(dialog, u"Keep Mine as a New List"_s));
        QTRY_COMPARE(shown(dialog), QStringList{u"Theirs"_s});
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    std::unique_ptr<ScratchDesk> m_scratch;
    int m_changes = 0;
};

void TestRelatedListsDialog::aListIsMadeAndFilledByKeysAlone()
{
    const ArticleId ferry = published(u"Ferry fares"_s);
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    QVERIFY(!view(*dialog).isEnabled());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(part<QLineEdit>(*dialog, "name")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"The harbour"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(names(), QStringList{u"The harbour"_s});
    // The first entry comes next.
    QTRY_VERIFY(part<QLineEdit>(*dialog, "find")->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"ferry"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(stored(u"The harbour"_s), QStringList{u"Ferry fares"_s});
    QCOMPARE(lists().list(u"The harbour"_s)->entries.first().article, ferry);
    part<QLineEdit>(*dialog, "find")->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), u"https://other.example/x"_s);
    QTRY_VERIFY(part<QLineEdit>(*dialog, "linkHeadline")->isVisible());
    part<QLineEdit>(*dialog, "linkHeadline")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"How dredgers work"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(stored(u"The harbour"_s), (QStringList{u"Ferry fares"_s, u"How dredgers work"_s}));
    QTRY_VERIFY(
        part<QListWidget>(*dialog, "lists")->item(0)->data(DetailRole).toString().startsWith(u"2 entries"_s));
    QCOMPARE(m_changes, 3);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isOpen());
}

void TestRelatedListsDialog::entriesAreMovedAndTakenOut()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s, u"Two"_s, u"Three"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    choose(*dialog, 0);
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"One"_s, u"Three"_s}));
    press(Qt::Key_3);
    QTRY_VERIFY(part<QWidget>(*dialog, "rowNumber")->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"Three"_s, u"One"_s}));
    QTRY_VERIFY(view(*dialog).hasFocus());
    press(Qt::Key_Delete);
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"Three"_s}));
    // What only an article's list has, its keys do not do here.
    press(Qt::Key_P);
    press(Qt::Key_F);
    press(Qt::Key_L);
    QCOMPARE(shown(*dialog), (QStringList{u"Two"_s, u"Three"_s}));
    QCOMPARE(saidIn(*dialog), QString());
}

void TestRelatedListsDialog::theListThatIsAskedForIsChosen()
{
    QVERIFY(!add(u"A"_s, {u"One"_s}).id.isNull());
    const NamedList second = add(u"B"_s, {u"Two"_s});
    const RelatedListsDialog *dialog = openDialog(second.id);
    QVERIFY(dialog);
    QTRY_COMPARE(shown(*dialog), QStringList{u"Two"_s});
    QCOMPARE(part<QLineEdit>(*dialog, "name")->text(), u"B"_s);
    part<QListWidget>(*dialog, "lists")->setCurrentRow(0);
    QTRY_COMPARE(shown(*dialog), QStringList{u"One"_s});
    part<QLineEdit>(*dialog, "filter")->setText(u"b"_s);
    QVERIFY(part<QListWidget>(*dialog, "lists")->item(0)->isHidden());
    QVERIFY(!part<QListWidget>(*dialog, "lists")->item(1)->isHidden());
}

void TestRelatedListsDialog::anEntryThatReadersDoNotSeeSaysWhy()
{
    const ArticleId gone = published(u"Ferry"_s);
    VERIFY_OK(lists().add(u"Harbour"_s, {{.article = gone, .headline = u"Ferry of old"_s}}, u"test"_s));
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    choose(*dialog, 0);
    press(Qt::Key_H);
    QTRY_COMPARE(stored(u"Harbour"_s), QStringList{u"Ferry"_s});
    VERIFY_OK(m_scratch->articles().withdraw(gone, u"Wrong."_s, u"test"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isOpen());
    dialog = openDialog();
    QVERIFY(dialog);
    QTRY_COMPARE(shown(*dialog).size(), 1);
    const QString why = view(*dialog).model()->index(0, 0).data(AttentionRole).toString();
    QVERIFY2(why.contains(u"withdrawn"_s), qPrintable(why));
}

void TestRelatedListsDialog::aListIsRenamed()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    {
        // An entry that is added before the new name is stored keeps that name.
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"Port"_s);
        press(Qt::Key_Return);
        choose(*dialog, 0);
        press(Qt::Key_Delete);
    }
    QTRY_COMPARE(names(), QStringList{u"Port"_s});
    QTRY_VERIFY(lists().list(u"Port"_s)->entries.isEmpty());
    QTRY_COMPARE(part<QListWidget>(*dialog, "lists")->item(0)->text(), u"Port"_s);
    QCOMPARE(names(), QStringList{u"Port"_s});
}

void TestRelatedListsDialog::aNameThatIsTakenStaysTyped()
{
    QVERIFY(!add(u"A"_s, {}).id.isNull());
    QVERIFY(!add(u"B"_s, {}).id.isNull());
    RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    auto *name = part<QLineEdit>(*dialog, "name");
    press(Qt::Key_F2);
    QTest::keyClicks(name, u"b"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY2(saidIn(*dialog).contains(u"another list has this name"_s), qPrintable(saidIn(*dialog)));
    QCOMPARE(name->text(), u"b"_s);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    press(Qt::Key_Backspace);
    QTest::keyClicks(name, u"c"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(names(), (QStringList{u"B"_s, u"c"_s}));
    // Nor does a name that cannot be had keep anybody from closing.
    QTRY_COMPARE(part<QListWidget>(*dialog, "lists")->currentItem()->text(), u"c"_s);
    name->selectAll();
    QTest::keyClicks(name, u"B"_s);
    dialog->reject();
    QTRY_VERIFY(!saidIn(*dialog).isEmpty());
    QVERIFY(isOpen());
    dialog->reject();
    QTRY_VERIFY(!isOpen());
}

void TestRelatedListsDialog::escapeLeavesTheNameAndTheDialog()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"Port"_s);
    press(Qt::Key_Escape);
    QCOMPARE(part<QLineEdit>(*dialog, "name")->text(), u"Harbour"_s);
    QVERIFY(isOpen());
    // A list that was only begun is none.
    press(Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Po"_s);
    press(Qt::Key_Escape);
    QTRY_COMPARE(shown(*dialog), QStringList{u"One"_s});
    QCOMPARE(names(), QStringList{u"Harbour"_s});
    press(Qt::Key_Escape);
    QTRY_VERIFY(!isOpen());
}

void TestRelatedListsDialog::aPlacedListIsNotDeleted()
{
    const NamedList list = add(u"Harbour"_s, {u"One"_s});
    const ArticleId holder = m_scratch->add(u"Quay walls"_s);
    VERIFY_OK(m_scratch->desk().services().related.save(holder, {{.headline = list.name, .list = list.id}}, 0,
                                                        u"test"_s));
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    const auto *holders = part<QListWidget>(*dialog, "holders");
    QTRY_COMPARE(holders->count(), 1);
    QCOMPARE(holders->item(0)->text(), u"Quay walls"_s);
    QCOMPARE(part<QLabel>(*dialog, "holdersTitle")->text(), u"Placed in 1 articles"_s);
    part<QListWidget>(*dialog, "lists")->setFocus();
    press(Qt::Key_Delete);
    QTRY_VERIFY2(saidIn(*dialog).contains(u"Quay walls"_s), qPrintable(saidIn(*dialog)));
    QCOMPARE(names(), QStringList{u"Harbour"_s});
    QTRY_COMPARE(shown(*dialog), QStringList{u"One"_s});
}

void TestRelatedListsDialog::aDeletedListIsBroughtBack()
{
    QVERIFY(!add(u"A"_s, {u"One"_s}).id.isNull());
    QVERIFY(!add(u"B"_s, {u"Two"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    part<QListWidget>(*dialog, "lists")->setFocus();
    press(Qt::Key_Delete);
    QTRY_COMPARE(names(), QStringList{u"B"_s});
    QTRY_COMPARE(shown(*dialog), QStringList{u"Two"_s});
    QVERIFY2(saidIn(*dialog).contains(u"“A” was deleted"_s), qPrintable(saidIn(*dialog)));
    QTRY_VERIFY(offerIn(*dialog, u"Undo"_s));
    offerIn(*dialog, u"Undo"_s)->click();
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(stored(u"A"_s), QStringList{u"One"_s});
    QTRY_COMPARE(shown(*dialog), QStringList{u"One"_s});
}

void TestRelatedListsDialog::theArticleThatHoldsItIsOpened()
{
    const NamedList list = add(u"Harbour"_s, {u"One"_s});
    const ArticleId holder = m_scratch->add(u"Quay walls"_s);
    VERIFY_OK(m_scratch->desk().services().related.save(holder, {{.headline = list.name, .list = list.id}}, 0,
                                                        u"test"_s));
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    auto *holders = part<QListWidget>(*dialog, "holders");
    QTRY_COMPARE(holders->count(), 1);
    holders->setFocus();
    holders->setCurrentRow(0);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_scratch->article().id(), holder);
    QTRY_VERIFY(!isOpen());
}

void TestRelatedListsDialog::aPastedBlockIsAdded()
{
    const ArticleId ferry = published(u"Ferry fares rise"_s);
    QVERIFY(!add(u"Harbour"_s, {u"One"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    choose(*dialog, 0);
    QGuiApplication::clipboard()->setText(u"ferry fares RISE\nhttps://other.example/One One\nUnknown"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    auto *pasted = dialog->findChild<QDialog *>(u"pastedRelated"_s);
    QVERIFY(pasted);
    const auto *rows = part<QTreeWidget>(*pasted, "rows");
    QTRY_COMPARE(rows->topLevelItemCount(), 3);
    QCOMPARE(rows->topLevelItem(0)->checkState(0), Qt::Checked);
    QVERIFY(!(rows->topLevelItem(1)->flags() & Qt::ItemIsEnabled)); // it stands there already
    pasted->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"One"_s, u"Ferry fares rise"_s}));
    QCOMPARE(lists().list(u"Harbour"_s)->entries.last().article, ferry);
}

void TestRelatedListsDialog::whatSomebodyElseChangedIsShownAndMineIsOffered_data()
{
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QStringList>("harbour");
    QTest::addColumn<QStringList>("copy");
    QTest::newRow("mine instead") << u"Use Mine Instead"_s << QStringList{u"Two"_s, u"One"_s}
                                  << QStringList();
    QTest::newRow("both") << u"Keep Mine as a New List"_s << QStringList{u"Theirs"_s}
                          << QStringList{u"Two"_s, u"One"_s};
}

void TestRelatedListsDialog::whatSomebodyElseChangedIsShownAndMineIsOffered()
{
    QFETCH(QString, offer);
    NamedList theirs = add(u"Harbour"_s, {u"One"_s, u"Two"_s});
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    theirs.entries = {elsewhere(u"Theirs"_s)};
    VERIFY_OK(lists().change(theirs, u"somebody"_s));
    choose(*dialog, 0);
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY2(saidIn(*dialog).contains(u"Somebody else changed “Harbour”"_s), qPrintable(saidIn(*dialog)));
    QTRY_COMPARE(shown(*dialog), QStringList{u"Theirs"_s});
    QCOMPARE(stored(u"Harbour"_s), QStringList{u"Theirs"_s});
    QTRY_VERIFY(offerIn(*dialog, offer));
    offerIn(*dialog, offer)->click();
    QFETCH(QStringList, copy);
    QFETCH(QStringList, harbour);
    QTRY_COMPARE(stored(u"Harbour (2)"_s), copy);
    QTRY_COMPARE(stored(u"Harbour"_s), harbour);
    QTRY_COMPARE(shown(*dialog), (QStringList{u"Two"_s, u"One"_s})); // mine, where it is now
}

void TestRelatedListsDialog::changesBehindOneThatCameTooLateOverwriteNothing()
{
    NamedList theirs = add(u"Harbour"_s, {u"One"_s, u"Two"_s, u"Three"_s});
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    theirs.entries = {elsewhere(u"Theirs"_s)};
    VERIFY_OK(lists().change(theirs, u"somebody"_s));
    choose(*dialog, 0);
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Delete);
    }
    QTRY_COMPARE(shown(*dialog), QStringList{u"Theirs"_s});
    QCOMPARE(stored(u"Harbour"_s), QStringList{u"Theirs"_s});
    // All of what was done is offered, not only its beginning.
    QTRY_VERIFY(offerIn(*dialog, u"Use Mine Instead"_s));
    offerIn(*dialog, u"Use Mine Instead"_s)->click();
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"Three"_s}));
}

void TestRelatedListsDialog::aListThatSomebodyDeletedCanBeKept()
{
    const NamedList list = add(u"Harbour"_s, {u"One"_s, u"Two"_s});
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    VERIFY_OK(lists().remove(list, u"somebody"_s));
    choose(*dialog, 0);
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY2(saidIn(*dialog).contains(u"Somebody else deleted “Harbour”"_s), qPrintable(saidIn(*dialog)));
    QTRY_VERIFY(shown(*dialog).isEmpty());
    QVERIFY(!offerIn(*dialog, u"Use Mine Instead"_s));
    QTRY_VERIFY(offerIn(*dialog, u"Keep Mine as a New List"_s));
    offerIn(*dialog, u"Keep Mine as a New List"_s)->click();
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"One"_s}));
    QTRY_COMPARE(shown(*dialog), (QStringList{u"Two"_s, u"One"_s}));
}

void TestRelatedListsDialog::nothingIsLostWhileTheNewsroomCannotBeWritten()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s, u"Two"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    choose(*dialog, 0);
    {
        const BrokenTable broken(m_scratch->path(), u"audit"_s);
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(offerIn(*dialog, u"Try Again"_s));
        QTRY_COMPARE(shown(*dialog), (QStringList{u"One"_s, u"Two"_s})); // as it is stored
    }
    offerIn(*dialog, u"Try Again"_s)->click();
    QTRY_COMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"One"_s}));
    QTRY_COMPARE(shown(*dialog), (QStringList{u"Two"_s, u"One"_s}));
}

void TestRelatedListsDialog::closingWaitsForWhatIsStored()
{
    NamedList list = add(u"Harbour"_s, {u"One"_s, u"Two"_s});
    RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    choose(*dialog, 0);
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_Down, Qt::AltModifier);
        dialog->reject();
        QVERIFY(dialog->isVisible());
    }
    QTRY_VERIFY(!isOpen());
    QCOMPARE(stored(u"Harbour"_s), (QStringList{u"Two"_s, u"One"_s}));
    // Where it was not stored, it stays and says so.
    dialog = openDialog();
    QVERIFY(dialog);
    list = *lists().list(u"Harbour"_s);
    VERIFY_OK(lists().change(list, u"somebody"_s));
    choose(*dialog, 0);
    press(Qt::Key_Down, Qt::AltModifier);
    dialog->reject();
    QTRY_VERIFY(offerIn(*dialog, u"Use Mine Instead"_s));
    QVERIFY(isOpen());
}

void TestRelatedListsDialog::mineIsKeptUnderAFreeName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("expected");
    const QString longName(80, u'x');
    QTest::newRow("taken") << u"Harbour"_s << u"harbour (2)"_s << u"Harbour (3)"_s;
    QTest::newRow("long") << longName << u"Other"_s << longName.first(76) + u" (2)"_s;
}

void TestRelatedListsDialog::mineIsKeptUnderAFreeName()
{
    QFETCH(QString, name);
    QFETCH(QString, other);
    QFETCH(QString, expected);
    const NamedList theirs = add(name, {u"One"_s, u"Two"_s});
    QVERIFY(!add(other, {}).id.isNull());
    const RelatedListsDialog *dialog = openDialog(theirs.id);
    QVERIFY(dialog);
    QTRY_COMPARE(shown(*dialog).size(), 2);
    clash(*dialog, theirs);
    offerIn(*dialog, u"Keep Mine as a New List"_s)->click();
    QTRY_COMPARE(stored(expected), (QStringList{u"Two"_s, u"One"_s}));
    QTRY_COMPARE(part<QLineEdit>(*dialog, "name")->text(), expected);
    QCOMPARE(saidIn(*dialog), QString());
}

void TestRelatedListsDialog::mineIsOfferedUntilItIsKept()
{
    const NamedList theirs = add(u"Harbour"_s, {u"One"_s, u"Two"_s});
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    clash(*dialog, theirs);
    {
        const BrokenTable broken(m_scratch->path(), u"audit"_s);
        offerIn(*dialog, u"Keep Mine as a New List"_s)->click();
        QTRY_VERIFY(offerIn(*dialog, u"Try Again"_s));
    }
    offerIn(*dialog, u"Try Again"_s)->click();
    QTRY_COMPARE(stored(u"Harbour (2)"_s), (QStringList{u"Two"_s, u"One"_s}));
    QTRY_VERIFY(!offerIn(*dialog, u"Try Again"_s));
}

void TestRelatedListsDialog::aDeletedListIsOfferedUntilItIsBack()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    part<QListWidget>(*dialog, "lists")->setFocus();
    press(Qt::Key_Delete);
    QTRY_VERIFY(offerIn(*dialog, u"Undo"_s));
    {
        const BrokenTable broken(m_scratch->path(), u"audit"_s);
        offerIn(*dialog, u"Undo"_s)->click();
        QTRY_VERIFY(offerIn(*dialog, u"Try Again"_s));
    }
    // Whatever is done meanwhile.
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(offerIn(*dialog, u"Try Again"_s));
    offerIn(*dialog, u"Try Again"_s)->click();
    QTRY_COMPARE(stored(u"Harbour"_s), QStringList{u"One"_s});
    QTRY_COMPARE(shown(*dialog), QStringList{u"One"_s});
}

void TestRelatedListsDialog::aDeletedListComesBackBesideAnotherOfItsName()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    part<QListWidget>(*dialog, "lists")->setFocus();
    press(Qt::Key_Delete);
    QTRY_VERIFY(offerIn(*dialog, u"Undo"_s));
    QVERIFY(!add(u"Harbour"_s, {u"Theirs"_s}).id.isNull());
    offerIn(*dialog, u"Undo"_s)->click();
    QTRY_COMPARE(stored(u"Harbour (2)"_s), QStringList{u"One"_s});
    QCOMPARE(stored(u"Harbour"_s), QStringList{u"Theirs"_s});
}

void TestRelatedListsDialog::aDeletedListComesBackAsItWasLastChanged()
{
    QVERIFY(!add(u"Harbour"_s, {u"One"_s, u"Two"_s}).id.isNull());
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), u"Port"_s);
        press(Qt::Key_Return);
        choose(*dialog, 0);
        press(Qt::Key_Down, Qt::AltModifier);
        part<QListWidget>(*dialog, "lists")->setFocus();
        press(Qt::Key_Delete);
    }
    QTRY_VERIFY(offerIn(*dialog, u"Undo"_s));
    offerIn(*dialog, u"Undo"_s)->click();
    QTRY_COMPARE(stored(u"Port"_s), (QStringList{u"Two"_s, u"One"_s}));
}

void TestRelatedListsDialog::aNameThatIsBegunStaysThatOfTheNextList()
{
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    const auto *name = part<QLineEdit>(*dialog, "name");
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        press(Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Alpha"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"Be"_s);
    }
    QTRY_COMPARE(part<QListWidget>(*dialog, "lists")->count(), 1);
    QVERIFY(name->hasFocus());
    QCOMPARE(name->text(), u"Be"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"ta"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(names(), (QStringList{u"Alpha"_s, u"Beta"_s}));
    // Now the first entry of the second comes next.
    QTRY_VERIFY(part<QLineEdit>(*dialog, "find")->hasFocus());
    QCOMPARE(part<QListWidget>(*dialog, "lists")->currentItem()->text(), u"Beta"_s);
    QCOMPARE(saidIn(*dialog), QString());
}

void TestRelatedListsDialog::theNewestHoldersAreShownAndAllAreCounted()
{
    const NamedList list = add(u"Harbour"_s, {u"One"_s, u"Two"_s});
    const auto place = [&](const QString &headline) {
        VERIFY_OK(m_scratch->desk().services().related.save(
            m_scratch->add(headline), {{.headline = list.name, .list = list.id}}, 0, u"test"_s));
    };
    for (int holder = 0; holder < 201; ++holder)
        place(u"Quay %1"_s.arg(holder));
    const RelatedListsDialog *dialog = openDialog();
    QVERIFY(dialog);
    const auto *holders = part<QListWidget>(*dialog, "holders");
    const auto *title = part<QLabel>(*dialog, "holdersTitle");
    QTRY_COMPARE(title->text(), u"Placed in 201 articles; the newest 200"_s);
    QCOMPARE(holders->count(), 200);
    // They stay while only entries change.
    QSignalSpy changed(holders->model(), &QAbstractItemModel::modelReset);
    choose(*dialog, 0);
    press(Qt::Key_Delete);
    QTRY_VERIFY(
        part<QListWidget>(*dialog, "lists")->item(0)->data(DetailRole).toString().startsWith(u"1 entr"_s));
    QCOMPARE(changed.size(), 0);
    // Somebody placed it once more.
    place(u"Breakwater"_s);
    press(Qt::Key_Delete);
    QTRY_COMPARE(title->text(), u"Placed in 202 articles; the newest 200"_s);
    QCOMPARE(holders->item(0)->text(), u"Breakwater"_s);
}

QTEST_MAIN(TestRelatedListsDialog)
#include "tst_relatedlistsdialog.moc"
