// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokentable.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskcontroller.h"
#include "gui/mainwindow.h"
#include "gui/newsroomfacts.h"
#include "gui/opentabs.h"
#include "gui/settings.h"
#include "heldwrites.h"
#include "support/articlebuilder.h"
#include "workflow/articles.h"
#include "workflow/notes.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// How long an article is to be: asked for by keys, and followed in the status bar of the whole window.
class TestArticleTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theStatusBarFollowsTheTarget();
    void charactersAreCountedWithSpaces();
    void escChangesNothing();
    void itIsTakenAway();
    void eachTabHasItsOwn();
    void whatIsStoredLateIsOfItsArticle();
    void aRestartKeepsIt();
    void whatOthersSetIsShownWithTheNextRevision();
    void whatCannotBeStoredIsToldAndTriedAgain();
    void whatCannotBeReadIsToldAndTriedAgain();

private:
    void start();
    [[nodiscard]] ArticleId add(const QString &headline) const;
    [[nodiscard]] bool arrives(const ArticleId &id) const
    {
        return QTest::qWaitFor([this, id] { return desk().article().id() == id; });
    }
    [[nodiscard]] bool show(const ArticleId &id) const
    {
        desk().article().open(id);
        return arrives(id);
    }
    /// The dialog, opened by its key as soon as that may be pressed.
    [[nodiscard]] QDialog *asked() const
    {
        if (!QTest::qWaitFor([this] { return action().isEnabled(); }))
            return nullptr;
        window().activateWindow(); // nobody else does that after the last dialog
        if (!QTest::qWaitForWindowActive(&window()))
            return nullptr;
        QTest::keyClick(&window(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        return activeDialog();
    }
    [[nodiscard]] QDialog *activeDialog() const
    {
        QDialog *form = dialog();
        QApplication::setActiveWindow(form); // its letters are shortcuts of the active window
        return form && QTest::qWaitForWindowActive(form) ? form : nullptr;
    }
    [[nodiscard]] QDialog *dialog() const
    {
        const auto dialogs = window().findChildren<QDialog *>(u"LengthTargetDialog"_s);
        const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
        return shown == dialogs.end() ? nullptr : *shown;
    }
    /// Types over the number that is chosen, and presses Enter.
    [[nodiscard]] bool setByKeys(const QString &amount) const
    {
        const QDialog *form = asked();
        if (!form)
            return false;
        auto *field = form->findChild<QSpinBox *>(u"amount"_s);
        QTest::keyClicks(field, amount);
        QTest::keyClick(field, Qt::Key_Return);
        return !dialog();
    }
    [[nodiscard]] std::optional<LengthTarget> stored(const ArticleId &id) const
    {
        return desk().services().notes.lengthTarget(id).value();
    }
    [[nodiscard]] Banner *strip() const
    {
        const auto strips = window().findChildren<Banner *>();
        const auto told = std::ranges::find_if(
            strips, [](const Banner *strip) { return strip->text().contains(u"length target"_s); });
        return told == strips.end() ? nullptr : *told;
    }
    [[nodiscard]] bool tryAgain() const
    {
        for (auto *button : strip()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == "Try Again"_L1) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] Desk &desk() const { return *m_controller->desk(); }
    [[nodiscard]] MainWindow &window() const { return m_controller->window(); }
    [[nodiscard]] SourceEditor &source() const { return *window().findChild<WritingView *>()->source(); }
    [[nodiscard]] QAction &action() const { return *desk().actions().action(u"article.lengthTarget"_s); }
    [[nodiscard]] QToolButton &gauge() const
    {
        return *window().findChild<QToolButton *>(u"status.target"_s);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"one.galley"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    SystemClock m_clock;
    std::unique_ptr<DeskController> m_controller;
    ArticleId m_one;
    ArticleId m_two;
};

void TestArticleTarget::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(u"data"_s)));
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(createNewsroom(path(), NewsroomContent::Empty, m_clock).has_value());
    start();
    m_one = add(u"One"_s);
    m_two = add(u"Two"_s);
    QVERIFY(show(m_one));
}

void TestArticleTarget::cleanup()
{
    m_controller.reset();
}

void TestArticleTarget::start()
{
    m_controller = std::make_unique<DeskController>(*m_settings, m_clock);
    m_controller->start(path());
    QTRY_VERIFY(m_controller->desk());
    QTRY_VERIFY(desk().facts().isLoaded());
    window().resize(1400, 800);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

ArticleId TestArticleTarget::add(const QString &headline) const
{
    const ArticleText text = ArticleBuilder()
                                 .headline(headline)
                                 .section(desk().facts().sections().constFirst().id)
                                 .body(u"It has [four](https://example.org/a-b) words."_s)
                                 .text();
    const auto created = desk().services().articles.create(text, u"test"_s);
    return created ? created->id : ArticleId();
}

void TestArticleTarget::theStatusBarFollowsTheTarget()
{
    QVERIFY(!gauge().isVisible());
    QVERIFY(setByKeys(u"10"_s));
    QTRY_COMPARE(gauge().text(), u"40% of 10 words"_s);
    QVERIFY(gauge().isVisible());
    QVERIFY(gauge().icon().isNull());
    QCOMPARE(gauge().accessibleName(), u"Length target: 40% of 10 words"_s);
    QCOMPARE(gauge().accessibleDescription(), gauge().toolTip());
    QVERIFY(gauge().toolTip().contains(u"4 words; 10 were"_s));
    QCOMPARE(stored(m_one), (LengthTarget{.unit = LengthUnit::Words, .amount = 10}));
    source().setFocus();
    QTest::keyClick(&source(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&source(), u" And it has six more."_s);
    QTRY_COMPARE(gauge().text(), u"90% of 10 words"_s);
    QTest::keyClicks(&source(), u" Now."_s);
    QTRY_COMPARE(gauge().text(), u"Target met: 10 words"_s);
    QVERIFY(!gauge().icon().isNull());
    QTest::keyClicks(&source(), u" Not now."_s);
    QTRY_COMPARE(gauge().text(), u"2 over 10 words"_s);
    QTest::keyClick(&source(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&source(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window().findChild<QLabel *>(u"status.length"_s)->text().startsWith(u"1 of 12 words"_s));
    QCOMPARE(gauge().text(), u"2 over 10 words"_s); // of the whole
}

void TestArticleTarget::charactersAreCountedWithSpaces()
{
    QDialog *form = asked();
    QVERIFY(form);
    auto *characters = form->findChild<QRadioButton *>(u"characters"_s);
    characters->setFocus();
    QTest::keyClick(characters, Qt::Key_Space);
    auto *field = form->findChild<QSpinBox *>(u"amount"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"2000"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(gauge().text(), u"0% of 2,000 characters"_s);
    QCOMPARE(stored(m_one), (LengthTarget{.unit = LengthUnit::Characters, .amount = 2000}));
    source().insertPlainText(u"港口关闭。"_s.repeated(390));
    QTRY_COMPARE(gauge().text(), u"Target met: 2,000 characters"_s);
    // The dialog says what holds.
    QVERIFY(asked());
    QCOMPARE(dialog()->findChild<QSpinBox *>(u"amount"_s)->text(), u"2,000"_s);
    QVERIFY(dialog()->findChild<QRadioButton *>(u"characters"_s)->isChecked());
}

void TestArticleTarget::escChangesNothing()
{
    QVERIFY(setByKeys(u"8"_s));
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
    QDialog *form = asked();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QSpinBox *>(u"amount"_s), u"40"_s);
    QTest::keyClick(form, Qt::Key_Escape);
    QVERIFY(!dialog());
    QCOMPARE(gauge().text(), u"50% of 8 words"_s);
    QCOMPARE(stored(m_one)->amount, 8);
}

void TestArticleTarget::itIsTakenAway()
{
    QVERIFY(!asked()->findChild<QPushButton *>(u"none"_s)->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(setByKeys(u"8"_s));
    QTRY_VERIFY(gauge().isVisible());
    QTest::mouseClick(&gauge(), Qt::LeftButton);
    QVERIFY(activeDialog());
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"none"_s), Qt::LeftButton);
    QVERIFY(!dialog());
    QTRY_VERIFY(!gauge().isVisible());
    QVERIFY(!stored(m_one));
}

void TestArticleTarget::eachTabHasItsOwn()
{
    QVERIFY(setByKeys(u"8"_s));
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
    desk().findChild<OpenTabs *>()->openInNew(m_two);
    QVERIFY(arrives(m_two));
    QVERIFY(!gauge().isVisible());
    QVERIFY(setByKeys(u"40"_s));
    QTRY_COMPARE(gauge().text(), u"10% of 40 words"_s);
    QApplication::setActiveWindow(&window());
    QTest::keyClick(&window(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(arrives(m_one));
    QVERIFY(!gauge().isVisible() || gauge().text() == "50% of 8 words"_L1);
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
    QVERIFY(gauge().isVisible());
}

void TestArticleTarget::whatIsStoredLateIsOfItsArticle()
{
    bool isAnswered = false;
    {
        const HeldWrites held(desk().services().jobs);
        QVERIFY(setByKeys(u"8"_s));
        desk().services().jobs.write(
            &window(), [](const std::stop_token &) {}, [&isAnswered] { isAnswered = true; });
        QVERIFY(show(m_two));
        QTRY_VERIFY(action().isEnabled()); // what Two has is known
    }
    QTRY_VERIFY(isAnswered);
    QVERIFY(stored(m_one));
    QVERIFY(!stored(m_two));
    QVERIFY(!gauge().isVisible());
    QVERIFY(show(m_one));
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
}

void TestArticleTarget::aRestartKeepsIt()
{
    QVERIFY(setByKeys(u"8"_s));
    QTRY_VERIFY(gauge().isVisible());
    window().close();
    QTRY_VERIFY(!window().isVisible());
    m_controller.reset();
    start();
    QVERIFY(arrives(m_one));
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
    QVERIFY(gauge().isVisible());
}

void TestArticleTarget::whatOthersSetIsShownWithTheNextRevision()
{
    QVERIFY(desk()
                .services()
                .notes.setLengthTarget(m_one, LengthTarget{.unit = LengthUnit::Words, .amount = 8}, u"Mei"_s)
                .has_value());
    source().insertPlainText(u"Now "_s);
    QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(gauge().text(), u"62% of 8 words"_s);
}

void TestArticleTarget::whatCannotBeStoredIsToldAndTriedAgain()
{
    QVERIFY(setByKeys(u"8"_s));
    QTRY_COMPARE(gauge().text(), u"50% of 8 words"_s);
    {
        const BrokenTable broken(path(), u"length_target"_s);
        QVERIFY(setByKeys(u"40"_s));
        QTRY_VERIFY(strip());
        QVERIFY2(strip()->text().startsWith(u"The length target of “one” was not changed: "_s),
                 qPrintable(strip()->text()));
        QVERIFY(strip()->isVisible());
        QCOMPARE(gauge().text(), u"50% of 8 words"_s);
    }
    QCOMPARE(stored(m_one)->amount, 8);
    QVERIFY(tryAgain());
    QTRY_COMPARE(gauge().text(), u"10% of 40 words"_s);
}

void TestArticleTarget::whatCannotBeReadIsToldAndTriedAgain()
{
    QVERIFY(setByKeys(u"8"_s));
    QVERIFY(show(m_two));
    {
        const BrokenTable broken(path(), u"length_target"_s);
        QVERIFY(show(m_one));
        QTRY_VERIFY(strip());
        QVERIFY(!gauge().isVisible());
        QVERIFY(!action().isEnabled()); // nobody overwrites what nobody saw
    }
    QVERIFY(tryAgain());
    QTRY_VERIFY(gauge().isVisible());
    QCOMPARE(gauge().text(), u"50% of 8 words"_s);
    QVERIFY(action().isEnabled());
}

QTEST_MAIN(TestArticleTarget)
#include "tst_articletarget.moc"
