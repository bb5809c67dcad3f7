// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/previewview.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/appearance.h"
#include "gui/banner.h"
#include "gui/currentarticle.h"
#include "gui/desk.h"
#include "gui/deskcontroller.h"
#include "gui/deskview.h"
#include "gui/jobprogress.h"
#include "gui/mainwindow.h"
#include "gui/newsroomfacts.h"
#include "gui/panes/startpage.h"
#include "storage/database.h"
#include "workflow/archive.h"
#include "workflow/articles.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"
#include "workflow/typingjournal.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTranslator>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;

/// The texts lie in a static library; without a mention the linker would drop them.
static void useTexts()
{
    Q_INIT_RESOURCE(i18n);
}

/// The real window on the sample newsroom, driven through its widgets.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theWindowShowsTheArticlesOfTheSampleNewsroom();
    void theArchiveIsIndexedOnceTheNewsroomIsOpen();
    void everyCommandHasATextAndSomeMenu();
    void noTwoCommandsShareAShortcut();
    void typingIsSeenOnThePage();
    void aHeadlineTypedIsOnThePageAndInTheTitle();
    void formatsWorkOnlyOnASourceThatIsSeen();
    void keysMakeHeadingsOfAnyUsualRank();
    void theMenuOfTheSourceSaysItsKeys();
    void theStartPageHidesTheArticleFromItsCommands();
    void aViewAskedForComesBeforeTheStartPage();
    void closingTheWindowKeepsTheText();
    void aSourceBeingTypedIsKept_data();
    void aSourceBeingTypedIsKept();
    void aNewArticleGetsItsSlugFromItsFirstHeadline();
    void closingWithAClashAsksAndTheTextStaysAsADraft_data();
    void closingWithAClashAsksAndTheTextStaysAsADraft();
    void anotherNewsroomTakesThePlaceOfTheOpenOne();
    void aPublicationWithoutANameLeavesNoGapInTheTitle();
    void twoRequestsAtOnceOpenOneNewsroom();
    void aRecentNewsroomIsAskedForOnceAClick();
    void aRefusedNewsroomLeavesTheOpenOneOnTheDesk();
    void theStartPageWorksByKeyboard();
    void aWrongFieldIsSaidBesideIt();
    void aTextThatCannotBeRecoveredIsToldAndTypingIsKept();
    void theSampleOffersToBeginOnesOwn();
    void noButtonTakesAKeyOfTheMenuBar_data();
    void noButtonTakesAKeyOfTheMenuBar();
    void enterPressesAButton();
    void keysWalkThePartsOfTheWindow();
    void lightAndDarkReachThePagesThatStand();
    void closingDuringAnImportDoesNotWaitForTheFolder();
    void tagsThatComeInAreOfferedByTheFilter();
    void passwordsOfOlderSettingsAreForgotten();
    void yourNameIsWhatTheRecordSays();
    void fieldsOfTheWindowHaveNamesForScreenReaders();
    void aNewsroomThatIsNoneIsSaidOnTheStartPage();

private:
    [[nodiscard]] bool openFirstArticle();
    [[nodiscard]] Desk &desk() const { return *m_controller->desk(); }
    [[nodiscard]] WritingView &writing() const { return *m_controller->window().findChild<WritingView *>(); }
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] QAction *action(const QString &id) const { return desk().actions().action(id); }
    [[nodiscard]] bool isDeskInFront() const { return m_controller->window().deskView()->isVisible(); }
    [[nodiscard]] QListView *library() const
    {
        return m_controller->window().findChild<QWidget *>(u"library"_s)->findChild<QListView *>(u"list"_s);
    }

    QTemporaryDir m_sample; ///< Made once; each test works on a copy.
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    SystemClock m_clock;
    std::unique_ptr<DeskController> m_controller;
};

void TestMainWindow::initTestCase()
{
    const auto created =
        createNewsroom(m_sample.filePath(u"sample.galley"_s), NewsroomContent::Sample, m_clock);
    QVERIFY(created.has_value());
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"sample.galley"_s);
    for (const QFileInfo &file : QDir(m_sample.path()).entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), m_folder->filePath(file.fileName())));
    // All copies of the sample share their ids: what one test left in a journal, the next would recover.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(u"data"_s)));
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_controller = std::make_unique<DeskController>(*m_settings, m_clock);
    m_controller->start(path);
    QTRY_VERIFY(m_controller->desk());
    QTRY_VERIFY(desk().facts().isLoaded());
}

void TestMainWindow::cleanup()
{
    m_controller.reset();
}

bool TestMainWindow::openFirstArticle()
{
    QListView *list = library();
    if (!QTest::qWaitFor([list] { return list->model()->rowCount() > 0; }))
        return false;
    Q_EMIT list->activated(list->model()->index(0, 0));
    return QTest::qWaitFor([this] { return desk().article().isOpen(); });
}

QString TestMainWindow::pageText() const
{
    writing().preview()->selectAll();
    return writing().preview()->selectedText();
}

void TestMainWindow::theWindowShowsTheArticlesOfTheSampleNewsroom()
{
    QVERIFY(m_controller->window().deskView());
    const QListView *list = library();
    QTRY_VERIFY(list->model()->rowCount() >= 50);
    QVERIFY(m_controller->window().windowTitle().contains(desk().facts().publication().name));
}

void TestMainWindow::theArchiveIsIndexedOnceTheNewsroomIsOpen()
{
    const auto found = [this] {
        const auto page = desk().services().archive.list({.words = u"saltings"_s}, {}, 10);
        return page ? page->articles.size() : -1;
    };
    QTRY_VERIFY(found() > 0); // a newsroom that was just made has no index
    const auto hasMore = desk().services().archive.indexStep();
    QVERIFY(hasMore && !*hasMore);
}

void TestMainWindow::everyCommandHasATextAndSomeMenu()
{
    const QList<QAction *> actions = desk().actions().actions();
    QVERIFY(actions.size() > 30);
    for (const QAction *action : actions)
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    QVERIFY(m_controller->window().menuBar()->actions().size() >= 6);
}

void TestMainWindow::noTwoCommandsShareAShortcut()
{
    QHash<QString, QString> owners;
    for (const QAction *action : desk().actions().actions()) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            const QString key = shortcut.toString();
            QVERIFY2(!owners.contains(key),
                     qPrintable(key + u": "_s + owners.value(key) + u" and "_s + action->objectName()));
            owners.insert(key, action->objectName());
        }
    }
}

void TestMainWindow::typingIsSeenOnThePage()
{
    QVERIFY(openFirstArticle());
    writing().source()->setFocus();
    QTest::keyClicks(writing().source(), u"Zanzibar "_s);
    QVERIFY(writing().markdown().contains(u"Zanzibar"_s));
    QTRY_VERIFY(pageText().contains(u"Zanzibar"_s));
    QVERIFY(desk().article().isUnsaved());
    QTRY_VERIFY(desk().article().isDraftKept());
}

void TestMainWindow::aHeadlineTypedIsOnThePageAndInTheTitle()
{
    QVERIFY(openFirstArticle());
    auto *headline = m_controller->window().findChild<QLineEdit *>(u"headline"_s);
    headline->selectAll();
    QTest::keyClicks(headline, u"Quite another headline"_s);
    QCOMPARE(desk().article().text().headline, u"Quite another headline"_s);
    QVERIFY(m_controller->window().windowTitle().startsWith(u"Quite another headline"_s));
    QTRY_VERIFY(pageText().contains(u"Quite another headline"_s));
}

void TestMainWindow::formatsWorkOnlyOnASourceThatIsSeen()
{
    const QList<QAction *> commands{action(u"format.link"_s), action(u"edit.replace"_s)};
    const auto areEnabled = [&commands](bool enabled) {
        return std::ranges::all_of(
            commands, [enabled](const QAction *command) { return command->isEnabled() == enabled; });
    };
    QVERIFY(areEnabled(false));
    QVERIFY(openFirstArticle());
    QTRY_VERIFY(areEnabled(true));
    const QString before = writing().markdown();

    action(u"reports.show"_s)->trigger();
    QVERIFY(areEnabled(false));
    auto *note = m_controller->window().findChild<QLineEdit *>(u"note"_s);
    QTest::keyClick(note, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(note, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(writing().markdown(), before);
    action(u"view.articles"_s)->trigger();
    QVERIFY(areEnabled(true));

    action(u"view.preview"_s)->trigger();
    QVERIFY(areEnabled(false));
    QVERIFY(action(u"edit.find"_s)->isEnabled()); // the page is searched, too
    action(u"reports.show"_s)->trigger();
    QVERIFY(!action(u"edit.find"_s)->isEnabled());
    action(u"view.articles"_s)->trigger();
    action(u"view.both"_s)->trigger();
    QVERIFY(areEnabled(true));

    action(u"newsroom.switch"_s)->trigger();
    QVERIFY(areEnabled(false));
    Q_EMIT m_controller->window().startPage().backRequested();
    QVERIFY(areEnabled(true));

    action(u"article.close"_s)->trigger();
    QTRY_VERIFY(areEnabled(false));
}

void TestMainWindow::keysMakeHeadingsOfAnyUsualRank()
{
    QVERIFY(openFirstArticle());
    m_controller->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_controller->window()));
    SourceEditor &source = *writing().source();
    source.setFocus();
    writing().setMarkdown(u"Tides"_s, u"en"_s);
    for (const auto &[key, text] : {std::pair(Qt::Key_1, u"# Tides"_s), std::pair(Qt::Key_3, u"### Tides"_s),
                                    std::pair(Qt::Key_2, u"## Tides"_s), std::pair(Qt::Key_0, u"Tides"_s)}) {
        QTest::keyClick(&source, key, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(writing().markdown(), text);
    }
}

void TestMainWindow::theMenuOfTheSourceSaysItsKeys()
{
    QVERIFY(openFirstArticle());
    m_controller->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_controller->window()));
    SourceEditor &source = *writing().source();
    source.setFocus();
    writing().setMarkdown({}, u"en"_s);
    QTest::keyClicks(&source, u"The tide"_s);
    QApplication::clipboard()->setText(u"words"_s);
    source.selectRange({0, 3});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&source, &event);
    QTRY_COMPARE(source.findChildren<QMenu *>().size(), 1);
    QPointer<QMenu> menu = source.findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QStringList seen;
    for (const QAction *row : menu->actions()) {
        if (row->isVisible() && !row->isSeparator())
            seen.append(row->text().remove(u'&') + u'|' + row->shortcut().toString());
    }
    const QString redo = u"Redo|"_s + QKeySequence(QKeySequence::Redo).toString(); // as the desktop has it
    QCOMPARE(seen,
             (QStringList{u"Undo|Ctrl+Z"_s, redo, u"Cut|Ctrl+X"_s, u"Copy|Ctrl+C"_s, u"Paste|Ctrl+V"_s,
                          u"Paste as Plain Text|Ctrl+Shift+V"_s, u"Delete|"_s, u"Select All|Ctrl+A"_s}));
    const auto row = [&menu](const QString &text) {
        const QList<QAction *> rows = menu->actions();
        return *std::ranges::find_if(rows, [&text](const QAction *action) {
            return action->isVisible() && action->text().remove(u'&') == text;
        });
    };
    QVERIFY(row(u"Undo"_s)->isEnabled());
    QVERIFY(!row(u"Redo"_s)->isEnabled());
    menu->setActiveAction(row(u"Cut"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!menu);
    QCOMPARE(writing().markdown(), u" tide"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"The"_s);
}

void TestMainWindow::theStartPageHidesTheArticleFromItsCommands()
{
    QVERIFY(openFirstArticle());
    const ArticleId id = desk().article().id();
    const auto enabled = [this] {
        QStringList ids;
        for (const auto &row : {u"article.close"_s, u"article.duplicate"_s, u"article.save"_s,
                                u"export.page"_s, u"view.library"_s}) {
            if (action(row)->isEnabled())
                ids.append(row);
        }
        return ids;
    };
    QCOMPARE(enabled().size(), 5);
    action(u"newsroom.switch"_s)->trigger();
    QVERIFY(!isDeskInFront());
    QCOMPARE(enabled(), QStringList());
    desk().actions().refresh(); // as whenever a menu is opened
    QCOMPARE(enabled(), QStringList());
    action(u"article.close"_s)->trigger();
    QCOMPARE(desk().article().id(), id);
    Q_EMIT m_controller->window().startPage().backRequested();
    QVERIFY(isDeskInFront());
    QCOMPARE(enabled().size(), 5);
}

void TestMainWindow::aViewAskedForComesBeforeTheStartPage()
{
    for (const auto &id : {u"view.articles"_s, u"reports.show"_s, u"library.filter"_s, u"checks.show"_s}) {
        action(u"newsroom.switch"_s)->trigger();
        QVERIFY(!isDeskInFront());
        action(id)->trigger();
        QVERIFY2(isDeskInFront(), qPrintable(id));
    }
    QCOMPARE(m_controller->window().deskView()->currentView(), u"articles"_s);
}

void TestMainWindow::aSourceBeingTypedIsKept_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("closing the window") << u"newsroom.quit"_s;
    QTest::newRow("closing the article") << u"article.close"_s;
    QTest::newRow("beginning another") << u"article.new"_s;
    QTest::newRow("saving") << u"article.save"_s;
}

void TestMainWindow::aSourceBeingTypedIsKept()
{
    QFETCH(QString, command);
    QVERIFY(openFirstArticle());
    const ArticleId id = desk().article().id();
    desk().showPane(u"details"_s);
    const auto *details = m_controller->window().findChild<QWidget *>(u"details"_s);
    auto *sources = details->findChild<QTableView *>(u"sources"_s);
    details->findChild<QAbstractButton *>(u"addSource"_s)->click();
    desk().article().save(RevisionReason::Saved); // The cell alone is what is not stored then.
    QTRY_COMPARE(desk().article().saveState(), SaveState::Saved);
    const QModelIndex cell = sources->model()->index(sources->model()->rowCount() - 1, 0);
    sources->setCurrentIndex(cell);
    sources->edit(cell);
    auto *editor = sources->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Tide tables"_s);
    action(command)->trigger();
    const auto stored = [this, id] {
        const auto article = desk().services().articles.open(id, desk().actor());
        return article ? article->article.text.sources : QList<Source>();
    };
    QTRY_VERIFY(!stored().isEmpty() && stored().constLast().title == u"Tide tables"_s);
    if (command == u"article.save"_s)
        QCOMPARE(sources->currentIndex(), cell);
}

void TestMainWindow::closingTheWindowKeepsTheText()
{
    QVERIFY(openFirstArticle());
    const ArticleId id = desk().article().id();
    const Revision before = desk().article().article().head;
    QTest::keyClicks(writing().source(), u"Kept on closing. "_s);
    QVERIFY(!m_controller->window().close());
    QTRY_VERIFY(!m_controller->window().isVisible());
    const auto stored = desk().services().articles.open(id, desk().actor());
    QVERIFY(stored.has_value());
    QCOMPARE(stored->article.head, before.next());
    QVERIFY(stored->article.text.body.contains(u"Kept on closing."_s));
    QVERIFY(!stored->draft.has_value());
}

void TestMainWindow::aNewArticleGetsItsSlugFromItsFirstHeadline()
{
    desk().actions().action(u"article.new"_s)->trigger();
    QTRY_VERIFY(desk().article().isOpen());
    auto *headline = m_controller->window().findChild<QLineEdit *>(u"headline"_s);
    QTest::keyClicks(headline, u"Gulls return to the quay"_s);
    desk().actions().action(u"article.save"_s)->trigger();
    QTRY_COMPARE(desk().article().article().slug.text(), u"gulls-return-to-the-quay"_s);
}

void TestMainWindow::closingWithAClashAsksAndTheTextStaysAsADraft_data()
{
    QTest::addColumn<QString>("saver");
    QTest::addColumn<bool>("typesFirst");
    QTest::newRow("typed after somebody else saved") << u"somebody"_s << false;
    QTest::newRow("a draft when somebody else saves") << u"somebody"_s << true;
    QTest::newRow("a draft when a desk of the same name saves") << QString() << true;
}

void TestMainWindow::closingWithAClashAsksAndTheTextStaysAsADraft()
{
    QFETCH(QString, saver);
    QFETCH(bool, typesFirst);
    QVERIFY(openFirstArticle());
    const ArticleId id = desk().article().id();
    ArticleText theirs = desk().article().text();
    theirs.body = u"Theirs"_s;
    if (typesFirst) {
        QTest::keyClicks(writing().source(), u"Mine stays. "_s);
        QTRY_VERIFY(desk().article().isDraftKept());
    }
    QVERIFY(desk()
                .services()
                .articles
                .save(id, desk().article().article().head, theirs, RevisionReason::Saved,
                      saver.isEmpty() ? desk().actor() : saver)
                .has_value());
    if (!typesFirst)
        QTest::keyClicks(writing().source(), u"Mine stays. "_s);
    MainWindow &window = m_controller->window();
    QVERIFY(!window.close());
    QTRY_VERIFY(window.findChild<QMessageBox *>(u"closeQuestion"_s));
    QVERIFY(window.isVisible());
    auto *question = window.findChild<QMessageBox *>(u"closeQuestion"_s);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!window.isVisible());
    const auto stored = desk().services().articles.open(id, desk().actor());
    QVERIFY(stored.has_value());
    QCOMPARE(stored->article.text.body, u"Theirs"_s);
    QVERIFY(stored->draft.has_value());
    QVERIFY(stored->draft->body.contains(u"Mine stays."_s));
}

namespace {

NewsroomPlan planFor(const QString &path)
{
    Publication publication;
    publication.name = u"The Second"_s;
    publication.tagline = u"News of the pier"_s;
    publication.language = u"zh-Hans"_s;
    publication.timeZone = u"Asia/Shanghai"_s;
    publication.contactAddress = u"desk@second.example"_s;
    return {path, publication};
}

} // namespace

void TestMainWindow::anotherNewsroomTakesThePlaceOfTheOpenOne()
{
    QVERIFY(openFirstArticle());
    QTest::keyClicks(writing().source(), u"Left behind. "_s);
    const QString path = m_folder->filePath(u"second.galley"_s);
    Q_EMIT m_controller->window().startPage().createRequested(planFor(path));
    QTRY_VERIFY(m_controller->desk() && desk().services().newsroom.address() == path);
    QTRY_VERIFY(desk().facts().isLoaded());
    QCOMPARE(desk().facts().publication().name, u"The Second"_s);
    QCOMPARE(desk().facts().publication().language, u"zh-Hans"_s);
    QCOMPARE(desk().facts().publication().tagline, u"News of the pier"_s);
    QCOMPARE(desk().facts().publication().timeZone, u"Asia/Shanghai"_s);
    QCOMPARE(desk().facts().publication().contactAddress, u"desk@second.example"_s);
    QTRY_COMPARE(library()->model()->rowCount(), 0);
}

void TestMainWindow::aPublicationWithoutANameLeavesNoGapInTheTitle()
{
    const QString path = m_folder->filePath(u"nameless.galley"_s);
    QVERIFY(createNewsroom(path, NewsroomContent::Empty, m_clock).has_value());
    Q_EMIT m_controller->window().startPage().openRequested(path);
    QTRY_VERIFY(m_controller->desk() && desk().services().newsroom.address() == path);
    QTRY_VERIFY(desk().facts().isLoaded());
    QCOMPARE(m_controller->window().windowTitle(), u"Galley"_s);
}

void TestMainWindow::twoRequestsAtOnceOpenOneNewsroom()
{
    const QString path = m_folder->filePath(u"second.galley"_s);
    QVERIFY(createNewsroom(path, NewsroomContent::Empty, m_clock).has_value());
    const QString other = m_folder->filePath(u"third.galley"_s);
    StartPage &page = m_controller->window().startPage();
    QPointer<Desk> first(m_controller->desk());
    Q_EMIT page.openRequested(path);
    Q_EMIT page.createRequested(planFor(other));
    QTRY_VERIFY(!first);
    QTRY_VERIFY(m_controller->desk());
    QPointer<Desk> second(m_controller->desk());
    QTRY_VERIFY(desk().facts().isLoaded());
    QCOMPARE(desk().services().newsroom.address(), path);
    // The next request is a new one.
    Q_EMIT page.openRequested(m_folder->filePath(u"sample.galley"_s));
    QTRY_VERIFY(!second && m_controller->desk());
    QTRY_VERIFY(desk().facts().isLoaded());
    QVERIFY(!QFile::exists(other));
}

void TestMainWindow::aRecentNewsroomIsAskedForOnceAClick()
{
    m_controller->window().showStartPage();
    auto *recent = m_controller->window().startPage().findChild<QListWidget *>(u"recent"_s);
    QTRY_VERIFY(recent->isVisible());
    QSignalSpy asked(&m_controller->window().startPage(), &StartPage::openRequested);
    const QPointer<Desk> before(m_controller->desk());
    const QPoint place = recent->visualItemRect(recent->item(0)).center();
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!before && m_controller->desk() && desk().facts().isLoaded());
}

void TestMainWindow::aRefusedNewsroomLeavesTheOpenOneOnTheDesk()
{
    QVERIFY(openFirstArticle());
    const ArticleId id = desk().article().id();
    const QPointer<Desk> before(m_controller->desk());
    const QString path = m_folder->filePath(u"letter.galley"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("garbage");
    file.close();
    MainWindow &window = m_controller->window();
    window.showStartPage();
    StartPage &page = window.startPage();
    Q_EMIT page.openRequested(path);
    QVERIFY(!window.isEnabled());
    QTRY_VERIFY(page.isVisible());
    QVERIFY(window.isEnabled());
    QVERIFY(page.findChild<Banner *>()->text().contains(u"letter.galley"_s));
    QVERIFY(before && before == m_controller->desk());
    QVERIFY(window.menuBar()->actions().size() >= 6);
    auto *back = page.findChild<QPushButton *>(u"back"_s);
    QVERIFY(back->isVisible());
    back->click();
    QVERIFY(window.deskView()->isVisible());
    QCOMPARE(desk().article().id(), id);
}

void TestMainWindow::theStartPageWorksByKeyboard()
{
    MainWindow &window = m_controller->window();
    window.activateWindow();
    desk().actions().action(u"newsroom.switch"_s)->trigger();
    StartPage &page = window.startPage();
    auto *recent = page.findChild<QListWidget *>(u"recent"_s);
    QVERIFY(page.isVisible());
    QCOMPARE(page.focusWidget(), recent);
    QTest::keyClick(recent, Qt::Key_Escape);
    QVERIFY(window.deskView()->isVisible());

    window.showStartPage();
    page.findChild<QLineEdit *>(u"masthead"_s)->setText(u"The Pier"_s);
    auto *tagline = page.findChild<QLineEdit *>(u"tagline"_s);
    tagline->setFocus();
    QTest::keyClick(tagline, Qt::Key_Return);
    auto *dialog = page.findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->reject();

    const QPointer<Desk> before(m_controller->desk());
    QSignalSpy asked(&page, &StartPage::openRequested);
    recent->setFocus();
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!before && m_controller->desk() && desk().facts().isLoaded());
}

void TestMainWindow::aWrongFieldIsSaidBesideIt()
{
    m_controller->window().showStartPage();
    StartPage &page = m_controller->window().startPage();
    page.findChild<QLineEdit *>(u"masthead"_s)->setText(u"The Pier"_s);
    auto *contact = page.findChild<QLineEdit *>(u"contact"_s);
    contact->setText(u"no address"_s);
    page.findChild<QPushButton *>(u"create"_s)->click();
    QCOMPARE(page.focusWidget(), contact);
    const auto strips = page.findChildren<Banner *>();
    const auto said = std::ranges::find_if(strips, [](const Banner *strip) { return strip->isVisible(); });
    QVERIFY(said != strips.end());
    const auto top = [&page](const QWidget *part) { return part->mapTo(&page, QPoint()).y(); };
    QTRY_VERIFY(top(*said) > top(contact));
    QVERIFY(top(*said) < top(page.findChild<QPushButton *>(u"openFile"_s)));
}

void TestMainWindow::aTextThatCannotBeRecoveredIsToldAndTypingIsKept()
{
    const auto restored =
        qScopeGuard([before = qgetenv("XDG_DATA_HOME")] { qputenv("XDG_DATA_HOME", before); });
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    const auto newsroom = desk().services().newsroom.id();
    QVERIFY(newsroom.has_value());
    m_controller.reset();
    const QString path = m_folder->filePath(u"sample.galley"_s);
    ArticleText refused;
    refused.headline = refused.body = u"Refused"_s;
    {
        TypingJournal left(defaultJournalFolder(), m_clock);
        left.keep({*newsroom, ArticleId::make()}, {1}, refused);
    }
    {
        const auto db = Database::open(NewsroomAddress::file(path), Database::Mode::Existing);
        QVERIFY(db.has_value());
        QVERIFY(
            (*db)
                ->execute(u"CREATE TRIGGER refuse BEFORE INSERT ON revision_body WHEN NEW.body = 'Refused'"
                          " BEGIN SELECT RAISE(ABORT, 'refused'); END"_s)
                .has_value());
    }
    m_controller = std::make_unique<DeskController>(*m_settings, m_clock);
    m_controller->start(path);
    QTRY_VERIFY(m_controller->desk() && desk().facts().isLoaded());
    const auto *strip = m_controller->window().findChild<Banner *>(u"outcome"_s);
    QVERIFY2(strip->text().startsWith(u"A text could not be brought back."_s), qPrintable(strip->text()));
    QVERIFY(openFirstArticle());
    QTest::keyClicks(writing().source(), u"Storm "_s);
    QTRY_VERIFY(desk().article().isDraftKept());
    QCOMPARE(QDir(defaultJournalFolder()).entryList({u"*.galley-journal"_s}).size(), 2);
}

void TestMainWindow::theSampleOffersToBeginOnesOwn()
{
    const auto restored =
        qScopeGuard([before = qgetenv("XDG_DATA_HOME")] { qputenv("XDG_DATA_HOME", before); });
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    const QString place = defaultNewsroomPath();
    QVERIFY(place.startsWith(m_folder->path()));
    QVERIFY(QDir().mkpath(QFileInfo(place).path()));
    QVERIFY(QFile::copy(m_sample.filePath(u"sample.galley"_s), place));
    Settings settings(m_folder->filePath(u"first.ini"_s));
    DeskController first(settings, m_clock);
    first.start({});
    QTRY_VERIFY(first.desk() && first.desk()->facts().isLoaded());
    const auto strip = [&first] { return first.window().findChild<Banner *>(u"outcome"_s); };
    QVERIFY(strip()->isVisible());
    first.desk()->actions().action(u"article.new"_s)->trigger();
    QTRY_VERIFY(first.desk()->article().isOpen());
    QVERIFY(strip()->isVisible()); // an article that is opened does not take it away
    const auto begin = [&strip] {
        const auto buttons = strip()->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [](const QPushButton *button) {
            return button->isVisible() && button->text().startsWith(u"Begin"_s);
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(begin()); // the layout shows a new button only when it is next asked
    begin()->click();
    QVERIFY(first.window().startPage().isVisible());
    QCOMPARE(first.window().startPage().focusWidget()->objectName(), u"masthead"_s);
    QVERIFY(!strip()->isVisible());
}

void TestMainWindow::noButtonTakesAKeyOfTheMenuBar_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s;
}

void TestMainWindow::noButtonTakesAKeyOfTheMenuBar()
{
    QFETCH(QString, language);
    QTranslator translator;
    useTexts();
    QVERIFY(translator.load(u":/i18n/galley_"_s + language));
    QCoreApplication::installTranslator(&translator);
    DeskController other(*m_settings, m_clock);
    other.start(m_folder->filePath(u"sample.galley"_s));
    QTRY_VERIFY(other.desk());
    QHash<QKeySequence, QString> menus;
    for (const QAction *menu : other.window().menuBar()->actions())
        menus.insert(QKeySequence::mnemonic(menu->text()), menu->text());
    QCOMPARE(menus.size(), other.window().menuBar()->actions().size());
    QStringList clashes;
    const auto look = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty() && menus.contains(key))
            clashes.append(text + u" and "_s + menus.value(key));
    };
    for (const auto *button : other.window().findChildren<QAbstractButton *>())
        look(button->text());
    for (const auto *label : other.window().findChildren<QLabel *>()) {
        if (label->buddy())
            look(label->text());
    }
    for (const auto *tabs : other.window().findChildren<QTabBar *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            look(tabs->tabText(tab));
    }
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u", "_s)));
    QCoreApplication::removeTranslator(&translator);
}

void TestMainWindow::enterPressesAButton()
{
    applyAppearance(Appearance::Light);
    m_controller->window().showStartPage();
    StartPage &page = m_controller->window().startPage();
    auto *sample = page.findChild<QPushButton *>(u"sample"_s);
    QTRY_VERIFY(sample->autoDefault());
    QTest::keyClick(page.findChild<QPushButton *>(u"openFile"_s), Qt::Key_Return);
    QVERIFY(page.findChild<QFileDialog *>());
}

void TestMainWindow::keysWalkThePartsOfTheWindow()
{
    QVERIFY(openFirstArticle());
    MainWindow &window = m_controller->window();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    writing().source()->setFocus();
    const auto seen = [&window] {
        return window.focusWidget() ? window.focusWidget()->accessibleName() : QString();
    };
    const auto press = [&](Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(window.focusWidget(), Qt::Key_F6, modifiers);
        return window.focusWidget();
    };
    auto *headline = window.findChild<QLineEdit *>(u"headline"_s);
    const auto *tabs = window.findChild<QTabWidget *>(u"inspector"_s)->tabBar();
    QVERIFY2(press({}) == writing().preview(), qPrintable(seen()));
    QVERIFY2(press({}) == tabs, qPrintable(seen()));
    const auto *pane = window.findChild<QWidget *>(u"library"_s);
    QVERIFY2(pane->isAncestorOf(press({})), qPrintable(seen()));
    QVERIFY2(press({}) == headline, qPrintable(seen()));
    auto *byline = window.findChild<QLineEdit *>(u"byline"_s);
    byline->setFocus();
    QVERIFY2(press({}) == writing().source(), qPrintable(seen()));
    QVERIFY2(press(Qt::ShiftModifier) == byline, qPrintable(seen())); // where one was
    desk().actions().action(u"view.library"_s)->trigger(); // what is hidden is passed over
    QVERIFY2(press(Qt::ShiftModifier) == tabs, qPrintable(seen()));
    desk().actions().action(u"reports.show"_s)->trigger();
    const auto *inbox = window.findChild<QWidget *>(u"inbox"_s);
    const auto *passage = window.findChild<QPlainTextEdit *>(u"articleText"_s);
    QVERIFY2(inbox->isAncestorOf(window.focusWidget()), qPrintable(seen()));
    QVERIFY2(press(Qt::ShiftModifier) == passage, qPrintable(seen()));
    QVERIFY2(inbox->isAncestorOf(press({})), qPrintable(seen()));
}

void TestMainWindow::lightAndDarkReachThePagesThatStand()
{
    applyAppearance(Appearance::Light);
    MainWindow &window = m_controller->window();
    window.showStartPage();
    auto *recent = window.startPage().findChild<QListWidget *>(u"recent"_s);
    desk().notify({.tone = Tone::Warning, .text = u"Look."_s});
    const auto *strip = window.findChild<Banner *>(u"outcome"_s);
    const auto icon = [strip] {
        for (const QLabel *label : strip->findChildren<QLabel *>()) {
            if (!label->pixmap(Qt::ReturnByValue).isNull())
                return label->pixmap(Qt::ReturnByValue).toImage();
        }
        return QImage();
    };
    const auto paper = [recent] {
        const QImage shown = recent->viewport()->grab().toImage();
        return shown.pixelColor(shown.width() - 2, shown.height() - 2);
    };
    const QImage lightIcon = icon();
    QVERIFY(!lightIcon.isNull());
    QTRY_COMPARE(paper(), QApplication::palette().color(QPalette::Base));
    applyAppearance(Appearance::Dark);
    QVERIFY(isDark(QApplication::palette()));
    QTRY_COMPARE(paper(), QApplication::palette().color(QPalette::Base));
    QTRY_VERIFY(icon() != lightIcon);
    applyAppearance(Appearance::System);
}

void TestMainWindow::closingDuringAnImportDoesNotWaitForTheFolder()
{
    // Would be waited for until every file is read, were the end of the desk not told to the job.
    std::atomic<bool> stopped = false;
    QSemaphore begun;
    auto *progress = new JobProgress(u"Importing …"_s, desk());
    desk().services().jobs.workUntil(
        progress->stopToken(), &desk(),
        [&](std::stop_token stop) {
            begun.release();
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            stopped = true;
        },
        [] {});
    begun.acquire();
    m_controller.reset();
    QVERIFY(stopped);
}

void TestMainWindow::tagsThatComeInAreOfferedByTheFilter()
{
    QFile file(m_folder->filePath(u"gulls.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ntitle: Gulls\ntags: [quayside gulls]\n---\n\nThey return.\n");
    file.close();
    QVERIFY(!desk().facts().tags().contains(u"quayside gulls"_s));
    desk().actions().action(u"import.files"_s)->trigger();
    auto *dialog = m_controller->window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->filesSelected({file.fileName()});
    QTRY_VERIFY(desk().facts().tags().contains(u"quayside gulls"_s));
    const auto *tags =
        m_controller->window().findChild<QWidget *>(u"library"_s)->findChild<QComboBox *>(u"tag"_s);
    QVERIFY(tags->findText(u"quayside gulls"_s) >= 0);
}

void TestMainWindow::passwordsOfOlderSettingsAreForgotten()
{
    Settings settings(m_folder->filePath(u"older.ini"_s));
    const QString secret = u"postgresql://mei:sesame@db.example/news?sslmode=require&password=sesame"_s;
    settings.setValue(settingsTable.recentNewsrooms, QStringList{secret, u"/srv/other.galley"_s});
    settings.setValue(settingsTable.lastNewsroom, secret);
    const DeskController other(settings, m_clock);
    const QString kept = u"postgresql://mei@db.example/news?sslmode=require"_s;
    QCOMPARE(settings.value(settingsTable.recentNewsrooms), (QStringList{kept, u"/srv/other.galley"_s}));
    QCOMPARE(settings.value(settingsTable.lastNewsroom), kept);
    other.window().showStartPage();
    const auto *recent = other.window().startPage().findChild<QListWidget *>(u"recent"_s);
    QCOMPARE(recent->item(0)->text(), u"postgresql://mei@db.example/news"_s);
}

void TestMainWindow::yourNameIsWhatTheRecordSays()
{
    m_controller->window().showStartPage();
    auto *person = m_controller->window().startPage().findChild<QLineEdit *>(u"person"_s);
    person->setText(u" Mei  Lin "_s);
    Q_EMIT person->editingFinished();
    QCOMPARE(m_settings->value(settingsTable.personName), u"Mei Lin"_s);
    QCOMPARE(desk().actor(), u"Mei Lin"_s);
    desk().actions().action(u"view.articles"_s)->trigger();
    desk().actions().action(u"article.new"_s)->trigger();
    QTRY_VERIFY(desk().article().isOpen());
    const auto audit = desk().services().newsroom.audit(1);
    QVERIFY(audit.has_value());
    QCOMPARE(audit->constFirst().actor, u"Mei Lin"_s);
}

void TestMainWindow::fieldsOfTheWindowHaveNamesForScreenReaders()
{
    QVERIFY(openFirstArticle());
    const auto fields = m_controller->window().deskView()->findChildren<QLineEdit *>();
    QVERIFY(fields.size() >= 8);
    for (const QLineEdit *field : fields) {
        const bool isInner = field->objectName().startsWith(u"qt_"_s);
        QVERIFY2(isInner || !field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
}

void TestMainWindow::aNewsroomThatIsNoneIsSaidOnTheStartPage()
{
    const QString path = m_folder->filePath(u"letter.galley"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear editor, this is no newsroom.");
    file.close();
    DeskController other(*m_settings, m_clock);
    other.start(path);
    const auto *page = &other.window().startPage();
    QTRY_VERIFY(page->isVisible());
    const auto labels = page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"letter.galley"_s);
    }));
    QVERIFY(!other.desk());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
