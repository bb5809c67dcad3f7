// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlesurroundings.h"
#include "gui/scratchwindow.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The page while it has the focus, in the whole window: what its menu and the Edit menu do with it.
class TestPageCommands : public QObject, protected ScratchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(beginEmpty()); }
    void cleanupTestCase() { end(); }
    void theEditMenuCopiesThePage_data();
    void theEditMenuCopiesThePage();
    void theEditMenuLeavesThePageUnchanged();
    void itsMenuSelectsAndCopies();
    void itsMenuOffersTheLinkBelowTheMouse();
    void quotesAreCurledOnThePageOnly();

private:
    /// The article is on the desk, and the keys go to its page.
    [[nodiscard]] bool writeAndRead(const QString &body) const
    {
        // The frame of the page comes a moment later than the text.
        if (!write(body) || !QTest::qWaitFor([this] { return desk().surroundings().isCurrent(); }))
            return false;
        preview().setFocus();
        QApplication::clipboard()->clear();
        return preview().hasFocus();
    }
    /// The row of the page that holds these words.
    [[nodiscard]] int rowWith(const QString &words) const
    {
        for (int row = 0; row < preview().rows().size(); ++row) {
            if (preview().rows().at(row)->text.contains(words))
                return row;
        }
        return -1;
    }
    [[nodiscard]] QMenu *openMenu(QContextMenuEvent::Reason reason, QPoint place) const
    {
        QContextMenuEvent event(reason, place, preview().viewport()->mapToGlobal(place));
        QApplication::sendEvent(reason == QContextMenuEvent::Keyboard ? static_cast<QWidget *>(&preview())
                                                                      : preview().viewport(),
                                &event);
        const auto menus = preview().findChildren<QMenu *>();
        return menus.isEmpty() ? nullptr : menus.constLast();
    }
    /// Chooses a row of the menu with the keys.
    [[nodiscard]] static bool choose(QPointer<QMenu> menu, const QString &text)
    {
        const QList<QAction *> rows = menu->actions();
        const auto row = std::ranges::find_if(
            rows, [&text](const QAction *action) { return action->text().remove(u'&') == text; });
        if (row == rows.end() || !(*row)->isEnabled())
            return false;
        menu->setActiveAction(*row);
        QTest::keyClick(menu, Qt::Key_Return);
        return QTest::qWaitFor([&menu] { return !menu; });
    }
    [[nodiscard]] static QStringList offered(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *row : menu.actions()) {
            if (!row->isSeparator() && row->isEnabled())
                texts.append(row->text().remove(u'&'));
        }
        return texts;
    }
    [[nodiscard]] static QString copied() { return QApplication::clipboard()->text(); }
};

namespace {

const QString text = u"The **ferry** sails.\n\n- 港口\n- [Gulls](https://example.org/gulls)\n"_s;

} // namespace

void TestPageCommands::theEditMenuCopiesThePage_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("keys") << true;
    QTest::newRow("menu") << false;
}

void TestPageCommands::theEditMenuCopiesThePage()
{
    QFETCH(bool, byKeys);
    QVERIFY(writeAndRead(text));
    const auto run = [this, byKeys](const QString &id) {
        desk().actions().refreshAll(); // as the menu does when it opens
        if (byKeys) {
            const auto key = action(id)->shortcut()[0];
            press(key.key(), key.keyboardModifiers());
        } else {
            action(id)->trigger();
        }
    };
    run(u"edit.selectAll"_s);
    QCOMPARE(source().textCursor().selectedText(), QString());
    run(u"edit.copy"_s);
    QVERIFY2(copied().contains(u"The ferry sails."_s), qPrintable(copied()));
    QVERIFY2(copied().contains(u"港口"_s) && !copied().contains(u"**"_s), qPrintable(copied()));
    const QString html = QApplication::clipboard()->mimeData()->html();
    QVERIFY2(html.contains(u"<strong>ferry</strong>"_s), qPrintable(html));
    QVERIFY2(html.contains(u"https://example.org/gulls"_s), qPrintable(html));
    QVERIFY(preview().hasFocus());
}

void TestPageCommands::theEditMenuLeavesThePageUnchanged()
{
    QVERIFY(writeAndRead(text));
    press(Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(u"words"_s);
    desk().actions().refreshAll();
    for (const auto &id : {u"edit.undo"_s, u"edit.cut"_s, u"edit.paste"_s, u"edit.pastePlain"_s}) {
        QVERIFY2(!action(id)->isEnabled(), qPrintable(id));
        action(id)->trigger();
    }
    press(Qt::Key_Delete);
    press(Qt::Key_X, Qt::ControlModifier);
    QTest::keyClicks(&preview(), u"abc"_s);
    QCOMPARE(source().markdown(), text);
}

void TestPageCommands::itsMenuSelectsAndCopies()
{
    QVERIFY(writeAndRead(text));
    const int row = rowWith(u"The ferry"_s);
    const QPoint place = preview().textRect(row, 0, 3).center();
    QMenu *menu = openMenu(QContextMenuEvent::Mouse, place);
    QVERIFY(menu);
    QCOMPARE(offered(*menu), QStringList{u"Select All"_s});
    QVERIFY(choose(menu, u"Select All"_s));
    const QString all = preview().selectedText();
    QVERIFY2(all.contains(u"The ferry sails."_s) && all.contains(u"Gulls"_s), qPrintable(all));

    preview().setSelection({row, 4}, {row, 9});
    menu = openMenu(QContextMenuEvent::Keyboard, place);
    QVERIFY(menu);
    QVERIFY(choose(menu, u"Copy"_s));
    QCOMPARE(copied(), u"ferry"_s);
    menu = openMenu(QContextMenuEvent::Mouse, place);
    QVERIFY(menu);
    QVERIFY(choose(menu, u"Copy as HTML Source"_s));
    QVERIFY2(copied().contains(u"<strong>ferry</strong>"_s), qPrintable(copied()));
}

void TestPageCommands::itsMenuOffersTheLinkBelowTheMouse()
{
    QVERIFY(writeAndRead(text));
    const int row = rowWith(u"Gulls"_s);
    QMenu *menu = openMenu(QContextMenuEvent::Mouse, preview().textRect(row, 1, 3).center());
    QVERIFY(menu);
    QCOMPARE(offered(*menu), (QStringList{u"Open Link"_s, u"Copy Link Address"_s, u"Select All"_s}));
    QVERIFY(choose(menu, u"Copy Link Address"_s));
    QCOMPARE(copied(), u"https://example.org/gulls"_s);
}

void TestPageCommands::quotesAreCurledOnThePageOnly()
{
    QVERIFY(write({}));
    const QString typed = u"\"It's 'over',\" she said -- at last... `\"code\"`"_s;
    QTest::keyClicks(&source(), typed);
    QCOMPARE(source().markdown(), typed);
    const int row = rowWith(u"she said"_s);
    QVERIFY(row >= 0);
    QCOMPARE(preview().rows().at(row)->text,
             u"\u201cIt\u2019s \u2018over\u2019,\u201d she said \u2013 at last\u2026 \"code\""_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(desk().article().id()), typed);
}

QTEST_MAIN(TestPageCommands)
#include "tst_pagecommands.moc"
