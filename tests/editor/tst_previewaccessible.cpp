// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewaccessible.h"
#include "editor/previewview.h"
#include "previewscript.h"

#include <QAccessible>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Heard
{
    QAccessible::Event type = QAccessible::InvalidEvent;
    QString words; ///< Of who is meant, or what the event carries.
};
QList<Heard> heard;

/// Qt hands events on only where a platform has a bridge to screen readers, which this one has not.
class HeardPage : public PreviewAccessible
{
public:
    using PreviewAccessible::PreviewAccessible;
    static QAccessibleInterface *create(const QString &, QObject *object)
    {
        auto *view = qobject_cast<PreviewView *>(object);
        return view ? new HeardPage(view) : nullptr;
    }

protected:
    void tell(QAccessibleEvent &event) override;
};

void HeardPage::tell(QAccessibleEvent &event)
{
    Heard one{event.type(), {}};
    if (const auto *update = dynamic_cast<QAccessibleTextUpdateEvent *>(&event))
        one.words =
            u"%1: %2 > %3"_s.arg(update->changePosition()).arg(update->textRemoved(), update->textInserted());
    else if (const auto *selection = dynamic_cast<QAccessibleTextSelectionEvent *>(&event))
        one.words = u"%1-%2"_s.arg(selection->selectionStart()).arg(selection->selectionEnd());
    else if (const auto *caret = dynamic_cast<QAccessibleTextCursorEvent *>(&event))
        one.words = QString::number(caret->cursorPosition());
    else if (const QAccessibleInterface *meant = event.accessibleInterface())
        one.words = meant->text(QAccessible::Name);
    heard.append(one);
}

QStringList heardOf(QAccessible::Event type)
{
    QStringList words;
    for (const Heard &one : std::as_const(heard)) {
        if (one.type == type)
            words.append(one.words);
    }
    return words;
}

QAccessibleInterface *show(PreviewView &view, const QByteArray &markdown)
{
    view.resize(500, 400);
    view.replaceRows(0, view.rows().size(), rowsOf(markdown));
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return nullptr;
    heard.clear();
    return QAccessible::queryAccessibleInterface(&view);
}

/// The tree as a person would write it down: "List(ListItem ListItem)".
QString outlineOf(const QAccessibleInterface *part)
{
    QStringList inner;
    for (int index = 0; index < part->childCount(); ++index) {
        const QAccessibleInterface *child = part->child(index);
        if (child->parent() != part || part->indexOfChild(child) != index)
            inner.append(u"(stray)"_s);
        inner.append(outlineOf(child));
    }
    const QString name =
        QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(part->role()));
    return inner.isEmpty() ? name : u"%1(%2)"_s.arg(name, inner.join(u' '));
}

} // namespace

class TestPreviewAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLinkReachedByTabIsSaid();
    void selectingIsSaid();
    void selectingByKeysIsSaid();
    void anEditIsOneEventOfItsWords();
    void nobodyListeningCostsNothing();
    void partsStandInWhatHoldsThem_data();
    void partsStandInWhatHoldsThem();
    void aTableSaysItsCells();
    void headingsSayTheirLevel();
    void markersAreRead();
    void oneLinkOverSeveralLooks();
    void charactersHaveTheirOwnPlaces();
    void whatIsHeldFollowsTheRows();
    void aLongTextKeepsFewParts();
};

void TestPreviewAccessible::init()
{
    heard.clear();
    QAccessible::installFactory(&PreviewAccessible::create);
    QAccessible::installFactory(&HeardPage::create); // the last is asked first
    PreviewView first; // from now on, the module hears of who comes and goes
    QVERIFY(!PreviewAccessible::listening(&first));
    QAccessible::setActive(true);
}

void TestPreviewAccessible::cleanup()
{
    QAccessible::setActive(false);
}

void TestPreviewAccessible::aLinkReachedByTabIsSaid()
{
    PreviewView view;
    const QAccessibleInterface *page =
        show(view, "A [first](https://a.org).\n\n- and [second](https://b.org)\n");
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    heard.clear();
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(heardOf(QAccessible::Focus), (QStringList{u"first"_s, u"second"_s}));
    QVERIFY(!page->child(0)->child(0)->state().focused);
    const QAccessibleInterface *second = page->child(1)->child(0)->child(0);
    QVERIFY(second->state().focused);
    QCOMPARE(page->focusChild(), second);
    view.replaceRows(1, 1, rowsOf("Gone.\n"));
    QCOMPARE(heardOf(QAccessible::Focus).back(), page->text(QAccessible::Name));
}

void TestPreviewAccessible::selectingIsSaid()
{
    PreviewView view;
    show(view, "# Title\n\n1. one word\n");
    view.setSelection({1, 0}, {1, 3});
    QCOMPARE(heardOf(QAccessible::TextSelectionChanged), QStringList(u"9-12"_s));
    QCOMPARE(heardOf(QAccessible::TextCaretMoved), QStringList(u"12"_s));
    heard.clear();
    view.setSelection({1, 0}, {1, 3});
    QVERIFY(heard.isEmpty());
    view.setSelection({1, 2}, {1, 2});
    QCOMPARE(heardOf(QAccessible::TextSelectionChanged).size(), 1); // that nothing is selected any more
}

void TestPreviewAccessible::selectingByKeysIsSaid()
{
    PreviewView view;
    QAccessibleInterface *page = show(view, "# Title\n\n1. one [word](https://a.org)\n");
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(heardOf(QAccessible::TextSelectionChanged), (QStringList{u"0-1"_s, u"0-5"_s}));
    QCOMPARE(heardOf(QAccessible::TextCaretMoved), (QStringList{u"1"_s, u"5"_s}));
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(heardOf(QAccessible::TextSelectionChanged).back(), u"0-0"_s); // none
    heard.clear();
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(page->textInterface()->cursorPosition(), 13);
    QVERIFY(heardOf(QAccessible::TextCaretMoved).isEmpty()); // the link is said, once
}

void TestPreviewAccessible::anEditIsOneEventOfItsWords()
{
    PreviewView view;
    show(view, "# Title\n\nOne two.\n\nEnd.\n");
    view.replaceRows(1, 1, rowsOf("One and two.\n"));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heardOf(QAccessible::TextUpdated), QStringList(u"10:  > and "_s));
    view.replaceRows(3, 0, rowsOf("More.\n"));
    QCOMPARE(heardOf(QAccessible::TextUpdated).back(), u"23:  > \nMore."_s);
    view.replaceRows(0, 1, {});
    QCOMPARE(heardOf(QAccessible::TextUpdated).back(), u"0: Title\n > "_s);
    heard.clear();
    view.replaceRows(0, view.rows().size(), rowsOf(QByteArray("Another text.\n\n").repeated(500)));
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.front().type, QAccessible::DocumentContentChanged);
}

void TestPreviewAccessible::nobodyListeningCostsNothing()
{
    QAccessible::setActive(false);
    PreviewView view;
    view.replaceRows(0, 0, rowsOf("A [link](https://a.org).\n"));
    view.setSelection({0, 0}, {0, 3});
    QVERIFY(!PreviewAccessible::listening(&view));
    QVERIFY(heard.isEmpty());
}

void TestPreviewAccessible::partsStandInWhatHoldsThem_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const QByteArray &markdown, const QString &inner) {
        QTest::newRow(name) << markdown << u"Document(%1)"_s.arg(inner);
    };
    row("words", "# A\n\nB [c](d)\n\n---\n", u"Heading StaticText(Link) Separator"_s);
    row("a list", "a\n\n- b\n- c [d](e)\n\nf\n", u"StaticText List(ListItem ListItem(Link)) StaticText"_s);
    row("a list in an item", "1. a\n   - b\n2. c\n", u"List(ListItem(StaticText List(ListItem)) ListItem)"_s);
    row("an item of two paragraphs", "- a\n\n  b\n- c\n",
        u"List(ListItem(StaticText StaticText) ListItem)"_s);
    row("two lists", "- a\n\n1. b\n2. c\n", u"List(ListItem) List(ListItem ListItem)"_s);
    row("quotes", "> a\n>\n> > b\n\nc\n", u"Section(StaticText Section(StaticText)) StaticText"_s);
    row("a list in a quote", "> - a\n> - b\n\nc\n", u"Section(List(ListItem ListItem)) StaticText"_s);
    row("a quote in an item", "- a\n\n  > b\n- c\n",
        u"List(ListItem(StaticText Section(StaticText)) ListItem)"_s);
    row("code", "```\na\nb\n```\n\n```\nc\n```\n", u"Section(StaticText StaticText) Section(StaticText)"_s);
    row("a table", "| a | b |\n|---|---|\n| c | [d](e) |\n",
        u"Table(Row(ColumnHeader ColumnHeader) Row(Cell Cell(Link)))"_s);
}

void TestPreviewAccessible::partsStandInWhatHoldsThem()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, tree);
    PreviewView view;
    QCOMPARE(outlineOf(show(view, markdown)), tree);
}

void TestPreviewAccessible::aTableSaysItsCells()
{
    PreviewView view;
    QAccessibleInterface *page =
        show(view, "Before.\n\n| Town | Votes |\n|---|---|\n| Ulm | 12 |\n| Jena | 7 |\n");
    QAccessibleTableInterface *table = page->child(1)->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->columnCount(), 2);
    QCOMPARE(table->columnDescription(1), u"Votes"_s);
    QAccessibleInterface *cell = table->cellAt(2, 1);
    QCOMPARE(cell->text(QAccessible::Name), u"7"_s);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->table(), page->child(1));
    QCOMPARE(cell->tableCellInterface()->columnHeaderCells().value(0), table->cellAt(0, 1));
    QVERIFY(!table->cellAt(3, 0));
    QVERIFY(!table->cellAt(0, 2));
    QVERIFY(view.rowRect(3).translated(view.viewport()->mapToGlobal(QPoint())).contains(cell->rect()));
    QVERIFY(!cell->rect().intersects(table->cellAt(2, 0)->rect()));
}

void TestPreviewAccessible::headingsSayTheirLevel()
{
    PreviewView view;
    const QAccessibleInterface *page = show(view, "# Two\n\n### Four\n\nWords.\n");
    // The headline of the page is the first.
    QCOMPARE(page->child(0)->text(QAccessible::Description), u"Heading of level 2"_s);
    QCOMPARE(page->child(1)->text(QAccessible::Description), u"Heading of level 4"_s);
    QCOMPARE(page->child(2)->text(QAccessible::Description), QString());
    view.setLeftOut({{{1, 0}, {1, 3}}});
    QCOMPARE(page->child(1)->text(QAccessible::Description), u"Heading of level 4, Left out on the page"_s);
}

void TestPreviewAccessible::markersAreRead()
{
    PreviewView view;
    QAccessibleInterface *page = show(view, "3. three\n4. four\n\nThen\n\n- dot\n- [x] done\n");
    QCOMPARE(page->child(0)->child(1)->text(QAccessible::Name), u"4. four"_s);
    QCOMPARE(page->child(2)->child(0)->text(QAccessible::Name), u"\u2022 dot"_s);
    QVERIFY(page->child(2)->child(1)->state().checked);
    QAccessibleTextInterface *text = page->textInterface();
    QCOMPARE(text->text(0, text->characterCount()), u"3. three\n4. four\nThen\n\u2022 dot\n\u2611 done"_s);
    QCOMPARE(text->text(9, 16), u"4. four"_s);
    text->setSelection(0, 12, 16);
    QCOMPARE(view.selectedText(), u"4. four"_s);
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(std::pair(start, end), std::pair(12, 16));
}

void TestPreviewAccessible::oneLinkOverSeveralLooks()
{
    PreviewView view;
    const QAccessibleInterface *page = show(view, "See [a **b** c](https://a.org) [d](https://a.org).\n");
    const QAccessibleInterface *row = page->child(0);
    QCOMPARE(row->childCount(), 2);
    QCOMPARE(row->child(0)->text(QAccessible::Name), u"a b c"_s);
    QCOMPARE(row->child(0)->text(QAccessible::Value), u"https://a.org"_s);
    QCOMPARE(row->child(1)->text(QAccessible::Name), u"d"_s);
    QVERIFY(row->rect().contains(row->child(0)->rect()));
    QVERIFY(row->child(0)->rect().right() < row->child(1)->rect().left() + 1);
    view.selectAll();
    QCOMPARE(view.selectedHtml(),
             u"See <a href=\"https://a.org\">a <strong>b</strong> c</a> <a href=\"https://a.org\">d</a>."_s);
}

void TestPreviewAccessible::charactersHaveTheirOwnPlaces()
{
    PreviewView view;
    QAccessibleInterface *page = show(view, "Wide iii words.\n\n- item\n");
    QAccessibleTextInterface *text = page->textInterface();
    const QRect wide = text->characterRect(0);
    const QRect thin = text->characterRect(5);
    QVERIFY(wide.width() > thin.width());
    QVERIFY(wide.right() <= thin.left());
    QVERIFY(wide.height() < view.rowRect(0).height() + 1);
    for (const int offset : {0, 1, 5, 9, 18, 20}) {
        const QRect place = text->characterRect(offset);
        QCOMPARE(text->offsetAtPoint(QPoint(place.left() + place.width() / 4 + 1, place.center().y())),
                 offset);
        QCOMPARE(text->offsetAtPoint(QPoint(place.right() - 1, place.center().y())), offset);
    }
    QCOMPARE(text->offsetAtPoint(view.mapToGlobal(QPoint(-20, -20))), -1);
    view.replaceRows(0, view.rows().size(), rowsOf("a\U0001F600b\n"));
    QCOMPARE(text->characterRect(1), text->characterRect(2)); // one letter of two characters
}

void TestPreviewAccessible::whatIsHeldFollowsTheRows()
{
    PreviewView view;
    const QAccessibleInterface *page = show(view, "One [a](https://a.org).\n\n- b\n- c\n\nLast.\n");
    const QAccessibleInterface *first = page->child(0);
    const QAccessibleInterface *link = first->child(0);
    const QAccessibleInterface *list = page->child(1);
    const QAccessibleInterface *item = list->child(1);
    const QAccessibleInterface *last = page->child(2);
    view.replaceRows(0, 1, rowsOf("# New\n\nOne [ab](https://b.org).\n"));
    QVERIFY(!first->isValid() && !link->isValid()); // the words moved on, a heading is something else
    QVERIFY(!first->parent() && !first->childCount());
    QCOMPARE(first->rect(), QRect());
    QVERIFY(list->isValid() && item->isValid());
    QCOMPARE(page->child(2), list);
    QCOMPARE(page->indexOfChild(last), 3);

    const QAccessibleInterface *written = page->child(1);
    view.replaceRows(1, 1, rowsOf("Two words.\n"));
    QCOMPARE(page->child(1), written);
    QCOMPARE(written->text(QAccessible::Name), u"Two words."_s);
    QCOMPARE(written->childCount(), 0);

    view.replaceRows(2, 0, rowsOf("- a\n"));
    QVERIFY(!list->isValid()); // it begins one row above now
    QCOMPARE(page->child(2)->childCount(), 3);
    QCOMPARE(page->child(2)->indexOfChild(item), 2);
    view.replaceRows(0, view.rows().size(), {});
    QVERIFY(!item->isValid() && !last->isValid());
    QCOMPARE(page->childCount(), 0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(PreviewAccessible::listening(&view)->partsHeld(), std::size_t(0));
}

void TestPreviewAccessible::aLongTextKeepsFewParts()
{
    PreviewView view;
    const QAccessibleInterface *page = show(view, QByteArray("Some words.\n\n").repeated(20000));
    const PreviewAccessible *held = PreviewAccessible::listening(&view);
    QCOMPARE(page->childCount(), 20000);
    QCOMPARE(held->partsHeld(), std::size_t(0));
    for (int index = 0; index < page->childCount(); ++index)
        QVERIFY(page->child(index));
    const QAccessibleInterface *last = page->child(19999);
    QCoreApplication::sendPostedEvents();
    QVERIFY2(held->partsHeld() <= 2000, qPrintable(QString::number(held->partsHeld())));
    QCOMPARE(page->child(19999), last);
    QCOMPARE(page->child(5)->text(QAccessible::Name), u"Some words."_s);
}

QTEST_MAIN(TestPreviewAccessible)
#include "tst_previewaccessible.moc"
