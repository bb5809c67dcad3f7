// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionregistry.h"
#include "gui/models/palettemodel.h"
#include "gui/settings.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestActionRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void menusStandInTheirOrderAndGroups();
    void aSubmenuStandsInItsGroup();
    void aCommandIsEnabledAsItsRowSays();
    void aMenuMayBeOutOfReachAsAWhole();
    void aSwitchShowsHowItStands();
    void aShortcutTakenOverLeavesItsFirstOwner();
    void aCommandIsHeardInAField();
    void keysThatAWidgetHearsAreOnlyShown();
    void whetherItMayRunIsAskedBeforeItsKey();
    void whatStandsAtTheCursorIsAskedLate();
    void changedShortcutsOutliveTheWindow();
    void resetBringsTheDefaultsBack();
    void lettersFindWords_data();
    void lettersFindWords();
    void beginningsOfWordsBeatTheirMiddles();
    void thePaletteShowsWhatCanBeRunAndFits();
    void withoutLettersTheLastUsedComeFirst();

private:
    void addRows();
    [[nodiscard]] QStringList shown(const QString &letters);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    bool m_mayPublish = false;
    bool m_isWide = false;
    int m_runs = 0;
};

void TestActionRegistry::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_window = std::make_unique<QWidget>();
    m_registry = std::make_unique<ActionRegistry>(*m_settings, m_window.get());
    m_mayPublish = false;
    m_isWide = false;
    addRows();
}

void TestActionRegistry::cleanup()
{
    m_registry.reset();
    m_window.reset();
}

void TestActionRegistry::addRows()
{
    m_registry->add({
        {.id = u"view.wide"_s,
         .text = "&Wide",
         .menu = Menu::View,
         .run = [this] { m_isWide = !m_isWide; },
         .checkedWhen = [this] { return m_isWide; }},
        {.id = u"article.publish"_s,
         .text = "Pu&blish",
         .menu = Menu::Article,
         .group = 2,
         .shortcuts = {QKeySequence(u"Ctrl+P"_s)},
         .run = [this] { ++m_runs; },
         .enabledWhen = [this] { return m_mayPublish; }},
        {.id = u"article.save"_s,
         .text = "&Save a Revision",
         .menu = Menu::Article,
         .group = 1,
         .shortcuts = {QKeySequence(u"Ctrl+S"_s)},
         .run = [this] { ++m_runs; }},
    });
}

void TestActionRegistry::menusStandInTheirOrderAndGroups()
{
    QMenuBar bar;
    m_registry->fillMenus(bar);
    QCOMPARE(bar.actions().size(), 2);
    QCOMPARE(bar.actions().at(0)->text(), u"&Article"_s);
    const QList<QAction *> rows = bar.actions().at(0)->menu()->actions();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0)->text(), u"&Save a Revision"_s);
    QVERIFY(rows.at(1)->isSeparator());
    QCOMPARE(rows.at(2)->text(), u"Pu&blish"_s);
}

void TestActionRegistry::aSubmenuStandsInItsGroup()
{
    auto row = [](const QString &id, const char *text, int group) {
        return Action{
            .id = id, .text = text, .menu = Menu::Article, .group = group, .submenu = "&Table", .run = [] {}};
    };
    m_registry->add({row(u"table.row"_s, "Add &Row", 3), row(u"table.column"_s, "Add &Column", 4)});
    QMenuBar bar;
    m_registry->fillMenus(bar);
    const QList<QAction *> rows = bar.actions().at(0)->menu()->actions();
    QCOMPARE(rows.size(), 5);
    QVERIFY(rows.at(3)->isSeparator());
    QCOMPARE(rows.at(4)->text(), u"&Table"_s);
    const QList<QAction *> inside = rows.at(4)->menu()->actions();
    QCOMPARE(inside.size(), 3);
    QCOMPARE(inside.at(0)->text(), u"Add &Row"_s);
    QVERIFY(inside.at(1)->isSeparator());
    QCOMPARE(inside.at(2)->text(), u"Add &Column"_s);
}

void TestActionRegistry::aCommandIsEnabledAsItsRowSays()
{
    QVERIFY(!m_registry->action(u"article.publish"_s)->isEnabled());
    m_mayPublish = true;
    m_registry->refresh();
    QVERIFY(m_registry->action(u"article.publish"_s)->isEnabled());
}

void TestActionRegistry::aMenuMayBeOutOfReachAsAWhole()
{
    bool isSeen = false;
    m_registry->enableMenuWhen(Menu::Article, [&isSeen] { return isSeen; });
    QVERIFY(!m_registry->action(u"article.save"_s)->isEnabled());
    QVERIFY(m_registry->action(u"view.wide"_s)->isEnabled());
    isSeen = true;
    m_registry->refresh();
    QVERIFY(m_registry->action(u"article.save"_s)->isEnabled());
    QVERIFY(!m_registry->action(u"article.publish"_s)->isEnabled()); // as its row says
}

void TestActionRegistry::aSwitchShowsHowItStands()
{
    QAction *wide = m_registry->action(u"view.wide"_s);
    QVERIFY(!wide->isChecked());
    wide->trigger();
    QVERIFY(wide->isChecked());
    wide->trigger();
    QVERIFY(!wide->isChecked());
}

void TestActionRegistry::aShortcutTakenOverLeavesItsFirstOwner()
{
    m_registry->setShortcut(u"article.publish"_s, QKeySequence(u"Ctrl+S"_s));
    QCOMPARE(m_registry->action(u"article.publish"_s)->shortcut(), QKeySequence(u"Ctrl+S"_s));
    QVERIFY(m_registry->action(u"article.save"_s)->shortcut().isEmpty());
}

void TestActionRegistry::aCommandIsHeardInAField()
{
    QLineEdit field(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_E);
    // A key that fields take for themselves on every desktop, where no command has it.
    m_registry->setShortcut(u"view.wide"_s, QKeySequence(u"Ctrl+Left"_s));
    QTest::keyClick(&field, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(m_isWide);
    QCOMPARE(field.cursorPosition(), 1);
}

void TestActionRegistry::keysThatAWidgetHearsAreOnlyShown()
{
    m_registry->add({{.id = u"format.in"_s,
                      .text = "Item &In",
                      .menu = Menu::Format,
                      .shortcuts = {QKeySequence(u"Tab"_s)},
                      .isHeardByWidget = true,
                      .run = [this] { ++m_runs; }}});
    m_runs = 0;
    QLineEdit first(m_window.get());
    QLineEdit second(m_window.get());
    QWidget::setTabOrder(&first, &second);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    first.setFocus();
    QTest::keyClick(&first, Qt::Key_Tab);
    QVERIFY(second.hasFocus());
    QCOMPARE(m_runs, 0);
    QCOMPARE(m_registry->action(u"format.in"_s)->shortcut(), QKeySequence(u"Tab"_s));
    m_registry->setShortcut(u"format.in"_s, QKeySequence(u"Ctrl+]"_s));
    QTest::keyClick(&second, Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(m_runs, 1);
    m_registry->resetShortcuts();
    QTest::keyClick(&second, Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(m_runs, 1);
}

void TestActionRegistry::whetherItMayRunIsAskedBeforeItsKey()
{
    QLineEdit field(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    field.setFocus();
    m_runs = 0;
    QTest::keyClick(&field, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_runs, 0);
    m_mayPublish = true; // and nobody refreshes
    QTest::keyClick(&field, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_runs, 1);
    m_mayPublish = false;
    QTest::keyClick(&field, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_runs, 1);
}

void TestActionRegistry::whatStandsAtTheCursorIsAskedLate()
{
    int asked = 0;
    m_registry->add({{.id = u"format.in"_s,
                      .text = "Item &In",
                      .menu = Menu::Format,
                      .run = [] {},
                      .enabledWhen =
                          [&asked] {
                              ++asked;
                              return true;
                          },
                      .isOfPlace = true}});
    QCOMPARE(asked, 1);
    m_registry->refresh(); // as the desk does while one types
    QCOMPARE(asked, 1);
    m_registry->refreshAll();
    QCOMPARE(asked, 2);
}

void TestActionRegistry::changedShortcutsOutliveTheWindow()
{
    m_registry->setShortcut(u"article.save"_s, QKeySequence(u"F2"_s));
    m_registry = std::make_unique<ActionRegistry>(*m_settings, m_window.get());
    addRows();
    QCOMPARE(m_registry->action(u"article.save"_s)->shortcut(), QKeySequence(u"F2"_s));
}

void TestActionRegistry::resetBringsTheDefaultsBack()
{
    m_registry->setShortcut(u"article.save"_s, {});
    QVERIFY(m_registry->action(u"article.save"_s)->shortcut().isEmpty());
    m_registry->resetShortcuts();
    QCOMPARE(m_registry->action(u"article.save"_s)->shortcut(), QKeySequence(u"Ctrl+S"_s));
}

void TestActionRegistry::lettersFindWords_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed") << u""_s << u"Save"_s << true;
    QTest::newRow("beginnings") << u"sr"_s << u"Save a Revision"_s << true;
    QTest::newRow("case does not count") << u"SAVE"_s << u"save"_s << true;
    QTest::newRow("accents do not count") << u"resume"_s << u"Résumé"_s << true;
    QTest::newRow("spaces do not count") << u"save rev"_s << u"Save a Revision"_s << true;
    QTest::newRow("order counts") << u"rs"_s << u"Save"_s << false;
    QTest::newRow("a letter too many") << u"savee"_s << u"Save"_s << false;
    QTest::newRow("twice the same letter") << u"aa"_s << u"Save a Revision"_s << true;
    QTest::newRow("Han characters") << u"保存"_s << u"保存修订"_s << true;
    QTest::newRow("an empty text") << u"a"_s << u""_s << false;
}

void TestActionRegistry::lettersFindWords()
{
    QFETCH(QString, letters);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(fuzzyScore(letters, text) >= 0, fits);
}

void TestActionRegistry::beginningsOfWordsBeatTheirMiddles()
{
    QVERIFY(fuzzyScore(u"re"_s, u"Save a Revision"_s) > fuzzyScore(u"re"_s, u"Appearance"_s));
    QVERIFY(fuzzyScore(u"ave"_s, u"Save"_s) > fuzzyScore(u"ave"_s, u"Marvel"_s));
}

QStringList TestActionRegistry::shown(const QString &letters)
{
    PaletteModel model(*m_registry, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLetters(letters);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

void TestActionRegistry::thePaletteShowsWhatCanBeRunAndFits()
{
    QCOMPARE(shown(u"publish"_s), QStringList());
    m_mayPublish = true;
    m_registry->refresh();
    QCOMPARE(shown(u"publish"_s), QStringList{u"Publish"_s});
    QCOMPARE(shown(u"sar"_s).constFirst(), u"Save a Revision"_s);
    QCOMPARE(shown(u"zzz"_s), QStringList());
}

void TestActionRegistry::withoutLettersTheLastUsedComeFirst()
{
    QCOMPARE(shown({}).constFirst(), u"Save a Revision"_s);
    m_registry->action(u"view.wide"_s)->trigger();
    QCOMPARE(shown({}).constFirst(), u"Wide"_s);
    QCOMPARE(m_registry->recentlyUsed(), QStringList{u"view.wide"_s});
}

QTEST_MAIN(TestActionRegistry)
#include "tst_actionregistry.moc"
