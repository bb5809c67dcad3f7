// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scratchwindow.h"
#include "workflow/linktargets.h"

#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Every command of the Format menu in the whole window, by its menu row and by its keys.
class TestFormatCommands : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(beginEmpty()); }
    void cleanupTestCase() { end(); }
    void eachChangesTheText_data();
    void eachChangesTheText();
    void noneIsLeftOut();
    void aFootnoteLeadsThereAndBack();
    void aLinkToAnArticleOpensIt();
    void aLinkIsAskedFor();

private:
    /// Between the two '@' is what is selected; one alone is the cursor.
    [[nodiscard]] bool writeMarked(QString text) const
    {
        const qsizetype from = text.indexOf(u'@');
        text.remove(from, 1);
        const qsizetype to = text.indexOf(u'@');
        text.remove(u'@');
        if (!write(text))
            return false;
        source().selectRange({int(from), to < 0 ? 0 : int(to - from)});
        return true;
    }
    void pressShortcut(const QString &id) const
    {
        const QKeySequence keys = action(id)->shortcut();
        for (int key = 0; key < keys.count(); ++key)
            press(keys[uint(key)].key(), keys[uint(key)].keyboardModifiers());
    }
};

namespace {

struct FormatRow
{
    QString id;
    QString text; ///< With '@' around what is selected.
    QString expected;
};

const QString table = u"| A   | B   |\n|-----|-----|\n| 1   | 2@   |\n| 3   | 4   |"_s;

QList<FormatRow> markRows()
{
    return {
        {u"strong"_s, u"The @ferry@ sails."_s, u"The **ferry** sails."_s},
        {u"strong"_s, u"The fe@rry sails."_s, u"The **ferry** sails."_s},
        {u"strong"_s, u"The **@ferry@** sails."_s, u"The ferry sails."_s},
        {u"emphasis"_s, u"The @ferry@ sails."_s, u"The _ferry_ sails."_s},
        {u"strikethrough"_s, u"The @ferry@ sails."_s, u"The ~~ferry~~ sails."_s},
        {u"code"_s, u"The @ferry@ sails."_s, u"The `ferry` sails."_s},
        {u"footnote"_s, u"The ferry@ sails."_s, u"The ferry[^1] sails.\n\n[^1]: "_s},
        {u"removeLink"_s, u"The [fe@rry](https://example.org) sails."_s, u"The ferry sails."_s},
    };
}

QList<FormatRow> lineRows()
{
    return {
        {u"heading"_s, u"Tides@"_s, u"# Tides"_s},
        {u"heading2"_s, u"# Tides@"_s, u"## Tides"_s},
        {u"heading3"_s, u"@Tides\n\nWinds@"_s, u"### Tides\n\n### Winds"_s},
        {u"paragraph"_s, u"### Tides@"_s, u"Tides"_s},
        {u"quote"_s, u"@One.\nTwo.@"_s, u"> One.\n> Two."_s},
        {u"numbers"_s, u"@One.\nTwo.@"_s, u"1. One.\n2. Two."_s},
        {u"bullets"_s, u"@One.\nTwo.@"_s, u"- One.\n- Two."_s},
        {u"tasks"_s, u"@One.\nTwo.@"_s, u"- [ ] One.\n- [ ] Two."_s},
        {u"codeBlock"_s, u"@One.\nTwo.@"_s, u"```\nOne.\nTwo.\n```"_s},
    };
}

QList<FormatRow> moveRows()
{
    return {
        {u"linesUp"_s, u"One.\nTwo.@"_s, u"Two.\nOne."_s},
        {u"linesDown"_s, u"One.@\nTwo."_s, u"Two.\nOne."_s},
        {u"itemIn"_s, u"- One\n- Two@"_s, u"- One\n  - Two"_s},
        {u"itemOut"_s, u"- One\n  - Two@"_s, u"- One\n- Two"_s},
    };
}

QList<FormatRow> tableRows()
{
    const QString loose = u"| A | B |\n|-|-|\n| one@ | 2 |"_s;
    return {
        {u"table.insert"_s, u"One.@"_s,
         u"One.\n\n|     |     |     |\n|-----|-----|-----|\n|     |     |     |\n|     |     |     |"_s},
        {u"table.align"_s, loose, u"| A   | B   |\n|-----|-----|\n| one | 2   |"_s},
        {u"table.nextCell"_s, loose, u"| A   | B   |\n|-----|-----|\n| one | 2   |"_s},
        {u"table.previousCell"_s, loose, u"| A   | B   |\n|-----|-----|\n| one | 2   |"_s},
        {u"table.rowBelow"_s, table,
         u"| A   | B   |\n|-----|-----|\n| 1   | 2   |\n|     |     |\n| 3   | 4   |"_s},
        {u"table.rowAbove"_s, table,
         u"| A   | B   |\n|-----|-----|\n|     |     |\n| 1   | 2   |\n| 3   | 4   |"_s},
        {u"table.rowUp"_s, u"| A   | B   |\n|-----|-----|\n| 1   | 2   |\n| 3@   | 4   |"_s,
         u"| A   | B   |\n|-----|-----|\n| 3   | 4   |\n| 1   | 2   |"_s},
        {u"table.rowDown"_s, table, u"| A   | B   |\n|-----|-----|\n| 3   | 4   |\n| 1   | 2   |"_s},
        {u"table.deleteRow"_s, table, u"| A   | B   |\n|-----|-----|\n| 3   | 4   |"_s},
        {u"table.columnRight"_s, table,
         u"| A   | B   |     |\n|-----|-----|-----|\n| 1   | 2   |     |\n| 3   | 4   |     |"_s},
        {u"table.columnLeft"_s, table,
         u"| A   |     | B   |\n|-----|-----|-----|\n| 1   |     | 2   |\n| 3   |     | 4   |"_s},
        {u"table.moveLeft"_s, table, u"| B   | A   |\n|-----|-----|\n| 2   | 1   |\n| 4   | 3   |"_s},
        {u"table.moveRight"_s, u"| A@   | B   |\n|-----|-----|\n| 1   | 2   |"_s,
         u"| B   | A   |\n|-----|-----|\n| 2   | 1   |"_s},
        {u"table.deleteColumn"_s, table, u"| A   |\n|-----|\n| 1   |\n| 3   |"_s},
    };
}

QList<FormatRow> allRows()
{
    return markRows() + lineRows() + moveRows() + tableRows();
}

/// The commands that a menu and its submenus offer.
QStringList idsIn(const QMenu &menu)
{
    QStringList ids;
    for (const QAction *action : menu.actions()) {
        if (const auto *submenu = action->menu())
            ids += idsIn(*submenu);
        else if (!action->isSeparator())
            ids.append(action->objectName());
    }
    return ids;
}

} // namespace

void TestFormatCommands::eachChangesTheText_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    int number = 0;
    for (const FormatRow &row : allRows()) {
        const QString name = row.id + u' ' + QString::number(++number);
        QTest::newRow(qPrintable(name)) << QString(u"format."_s + row.id) << row.text << row.expected;
    }
}

void TestFormatCommands::eachChangesTheText()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    QVERIFY(writeMarked(text));
    desk().actions().refreshAll(); // as a menu does before it is seen
    QVERIFY(action(id)->isEnabled());
    const QString before = source().markdown();
    action(id)->trigger();
    QTEST(source().markdown(), "expected");
    QTEST(desk().article().text().body, "expected");
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(source().markdown(), before); // one step

    QVERIFY(writeMarked(text));
    QVERIFY(!action(id)->shortcut().isEmpty());
    pressShortcut(id);
    QTEST(source().markdown(), "expected");
    QVERIFY(source().hasFocus());
}

void TestFormatCommands::noneIsLeftOut()
{
    QStringList tried{u"format.link"_s,    u"format.openLink"_s,   u"format.picture"_s,
                      u"snippet.insert"_s, u"outline.sectionUp"_s, u"outline.sectionDown"_s};
    for (const FormatRow &row : allRows())
        tried.append(u"format."_s + row.id);
    tried.removeDuplicates();
    tried.sort();
    QStringList offered;
    for (const QAction *menu : window().menuBar()->actions()) {
        if (menu->text().remove(u'&') == ActionRegistry::menuTitle(Menu::Format))
            offered = idsIn(*menu->menu());
    }
    offered.sort();
    QCOMPARE(offered, tried);
}

void TestFormatCommands::aFootnoteLeadsThereAndBack()
{
    QVERIFY(writeMarked(u"The ferry@ sails.\n"_s));
    pressShortcut(u"format.footnote"_s);
    QTest::keyClicks(&source(), u"At noon."_s);
    QCOMPARE(source().markdown(), u"The ferry[^1] sails.\n\n[^1]: At noon."_s);
    pressShortcut(u"format.footnote"_s);
    QTest::keyClicks(&source(), u","_s);
    QCOMPARE(source().markdown(), u"The ferry[^1], sails.\n\n[^1]: At noon."_s);
}

void TestFormatCommands::aLinkToAnArticleOpensIt()
{
    const ArticleId other = add(u"Gulls return"_s, u"Gulls."_s);
    const QString page = pageLink(desk().services().articles.open(other)->article.slug);
    QVERIFY(writeMarked(u"The [gu@lls](%1) are here."_s.arg(page)));
    pressShortcut(u"format.openLink"_s);
    QVERIFY(arrives(other));
    QVERIFY(writeMarked(u"No link@."_s));
    action(u"format.openLink"_s)->trigger();
    QCOMPARE(window().statusBar()->currentMessage(), u"There is no link at the cursor."_s);
}

void TestFormatCommands::aLinkIsAskedFor()
{
    QVERIFY(writeMarked(u"The @ferry@ sails."_s));
    pressShortcut(u"format.link"_s);
    const auto dialog = [this] { return window().findChild<QDialog *>(u"linkDialog"_s); };
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    QTest::keyClicks(QApplication::focusWidget(), u"https://example.org/ferry"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(source().markdown(), u"The [ferry](https://example.org/ferry) sails."_s);
    window().activateWindow();
    QTRY_VERIFY(source().hasFocus());
}

QTEST_MAIN(TestFormatCommands)
#include "tst_formatcommands.moc"
