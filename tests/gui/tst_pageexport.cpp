// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/jobprogress.h"
#include "gui/pageexport.h"
#include "gui/panes/editorpane.h"
#include "gui/scratchdesk.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Takes the addresses of files that would be opened in a browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestPageExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thePageIsWrittenAndOffered();
    void whatTheChecksStopIsSaidWithTheWayToThem();
    void aFolderThatCannotBeWrittenIsNamed();
    void cancellingIsToldAndTheNextExportRuns();
    void askedTwiceItRunsOnce();
    void aNewerPrivateTextIsPointedOut();
    void aClashIsNotCoveredByTheOutcome();
    void anOutcomeLeavesTheViewThatIsWorkedIn();
    void progressLeavesTheKeyboardWhereItIs();
    void theEndOfTheDeskStopsWhatRuns();
    void aFolderThatWasAskedForOneArticleExportsNoOther();
    void aFolderIsNamedOrChosen();
    void aDateIsSaidAsTheDeskSaysIt();

private:
    [[nodiscard]] QString outcome() const { return banner().text(); }
    [[nodiscard]] Banner &banner() const { return *m_pane->findChild<Banner *>(u"outcome"_s); }
    [[nodiscard]] QPushButton *offer(const QString &label) const;
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"out"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<EditorPane> m_pane;
    PageExport *m_export = nullptr; ///< The desk's.
    ArticleId m_id;
};

void TestPageExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Gulls return"_s);
    m_pane = std::make_unique<EditorPane>(m_scratch->desk(), nullptr);
    m_pane->show();
    m_export = new PageExport(m_scratch->desk());
    m_scratch->settings().setValue(settingsTable.exportFolders,
                                   {{m_scratch->desk().services().newsroom.address(), folder()}});
    QVERIFY(m_scratch->show(m_id));
}

void TestPageExport::cleanup()
{
    m_pane.reset();
    m_scratch.reset();
}

QPushButton *TestPageExport::offer(const QString &label) const
{
    for (QPushButton *button : banner().findChildren<QPushButton *>()) {
        if (!button->isHidden() && button->text() == label)
            return button;
    }
    return nullptr;
}

void TestPageExport::thePageIsWrittenAndOffered()
{
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Gulls return at last"_s; });
    m_export->exportPage(PageForm::SingleFile);
    QTRY_VERIFY(outcome().contains(u"gulls-return.html"_s));
    QVERIFY(banner().isVisible());
    QCOMPARE(m_scratch->article().saveState(), SaveState::Saved);
    QFile page(QDir(folder()).filePath(u"gulls-return.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("Gulls return at last"));
    QTRY_VERIFY(offer(u"Change Folder…"_s));
    Browser browser;
    QTRY_VERIFY(offer(u"Open in Browser"_s));
    offer(u"Open in Browser"_s)->click();
    QCOMPARE(browser.opened, QList<QUrl>{QUrl::fromLocalFile(page.fileName())});
    QVERIFY(!banner().isVisible());
}

void TestPageExport::whatTheChecksStopIsSaidWithTheWayToThem()
{
    m_scratch->article().edit([](ArticleText &text) { text.body.clear(); });
    m_export->exportPage(PageForm::Folder);
    QTRY_VERIFY(outcome().startsWith(u"Not exported"_s));
    QVERIFY(!QDir(folder()).exists());
    QSignalSpy pane(&m_scratch->desk(), &Desk::paneRequested);
    QTRY_VERIFY(offer(u"Show Checks"_s));
    offer(u"Show Checks"_s)->click();
    QCOMPARE(pane.last().first().toString(), u"checks"_s);
}

void TestPageExport::aFolderThatCannotBeWrittenIsNamed()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_export->exportPage(PageForm::Folder);
    QTRY_VERIFY(outcome().startsWith(u"Not exported"_s));
    QVERIFY(outcome().contains(folder()));
    QTRY_VERIFY(offer(u"Change Folder…"_s));
}

void TestPageExport::cancellingIsToldAndTheNextExportRuns()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    // With every reading thread held, the export waits for its turn and can be cancelled before it begins.
    constexpr int readThreads = 3;
    QSemaphore mayGo;
    for (int thread = 0; thread < readThreads; ++thread)
        m_scratch->desk().services().jobs.read(
            this, [&mayGo](std::stop_token) { mayGo.acquire(); }, [] {});
    m_export->exportPage(PageForm::Folder);
    auto *progress = m_scratch->desk().window()->findChild<QProgressDialog *>(u"jobProgress"_s);
    QVERIFY(progress);
    Q_EMIT progress->canceled();
    mayGo.release(readThreads);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"cancelled"_s));
    QCOMPARE(outcome(), QString());
    QVERIFY(!QFile::exists(QDir(folder()).filePath(u"gulls-return.html"_s)));
    m_export->exportPage(PageForm::Folder);
    QTRY_VERIFY(outcome().contains(u"gulls-return.html"_s));
}

void TestPageExport::askedTwiceItRunsOnce()
{
    QSignalSpy noticed(&m_scratch->desk(), &Desk::noticed);
    m_scratch->article().edit([](ArticleText &text) { text.headline = u"Gulls again"_s; });
    m_export->exportPage(PageForm::Folder); // saves first
    m_export->exportPage(PageForm::Folder);
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(outcome().contains(u"written"_s)); // a second run would have found every file there
    m_export->exportPage(PageForm::Folder);
    QTRY_COMPARE(noticed.size(), 2);
    QVERIFY(outcome().startsWith(u"The page stood there already"_s));
}

void TestPageExport::aNewerPrivateTextIsPointedOut()
{
    QVERIFY(m_scratch->articles().publish(m_id, {1}, u"test"_s).has_value());
    m_scratch->article().reloadStates();
    QTRY_COMPARE(m_scratch->article().article().publication, PublicationState::Published);
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Not for readers yet.\n"_s; });
    m_export->exportPage(PageForm::Folder);
    QTRY_VERIFY(outcome().contains(u"The page shows revision 1, as published."_s));
    QFile page(QDir(folder()).filePath(u"gulls-return.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(!page.readAll().contains("Not for readers yet."));
}

void TestPageExport::aClashIsNotCoveredByTheOutcome()
{
    ArticleText theirs = m_scratch->article().text();
    theirs.body = u"Theirs"_s;
    QVERIFY(m_scratch->articles().save(m_id, {1}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());
    m_scratch->article().edit([](ArticleText &text) { text.body = u"Mine"_s; });
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    m_export->exportPage(PageForm::Folder);
    QTRY_COMPARE(told.size(), 1);
    QTRY_COMPARE(m_scratch->article().saveState(), SaveState::Conflict);
    QCOMPARE(outcome(), QString());
    QVERIFY(!QDir(folder()).exists());
}

void TestPageExport::anOutcomeLeavesTheViewThatIsWorkedIn()
{
    m_pane->hide();
    QSignalSpy pane(&m_scratch->desk(), &Desk::paneRequested);
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    m_export->exportPage(PageForm::SingleFile);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"gulls-return.html"_s));
    QCOMPARE(pane.size(), 0);
    // With what can be done next, for when the article is seen again.
    m_pane->show();
    QVERIFY(outcome().contains(u"gulls-return.html"_s));
    QTRY_VERIFY(offer(u"Open in Browser"_s));
}

void TestPageExport::progressLeavesTheKeyboardWhereItIs()
{
    const JobProgress progress(u"Something long"_s, m_scratch->desk());
    const auto *dialog = m_scratch->desk().window()->findChild<QProgressDialog *>(u"jobProgress"_s);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(!dialog->isModal());
    // The platform of the tests activates every window, so the wish is all that can be seen here.
    QVERIFY(dialog->testAttribute(Qt::WA_ShowWithoutActivating));
}

void TestPageExport::theEndOfTheDeskStopsWhatRuns()
{
    const auto *progress = new JobProgress(u"Something long"_s, m_scratch->desk());
    const std::stop_token stop = progress->stopToken();
    auto *dialog = m_scratch->desk().window()->findChild<QProgressDialog *>(u"jobProgress"_s);
    QVERIFY(dialog);
    QPointer<QProgressDialog> shown(dialog);
    m_pane.reset();
    QVERIFY(m_scratch->reopen());
    QVERIFY(stop.stop_requested());
    QTRY_VERIFY(!shown);
}

void TestPageExport::aFolderThatWasAskedForOneArticleExportsNoOther()
{
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    m_export->chooseFolder();
    auto *dialog = m_scratch->window().findChild<QDialog *>(u"exportFolderDialog"_s);
    QVERIFY(dialog);
    QVERIFY(m_scratch->show(m_scratch->add(u"Another"_s)));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"folder"_s)->text(), folder());
    dialog->accept();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().startsWith(u"Not exported"_s));
    QVERIFY(!QDir(folder()).exists());
}

void TestPageExport::aFolderIsNamedOrChosen()
{
    m_export->chooseFolder();
    auto *dialog = m_scratch->window().findChild<QDialog *>(u"exportFolderDialog"_s);
    auto *field = dialog->findChild<QLineEdit *>(u"folder"_s);
    const auto *place = dialog->findChild<QLabel *>(u"place"_s);
    auto *exportHere = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    field->setText(u"~/pages"_s);
    QVERIFY(place->text().contains(QDir::homePath() + u"/pages"_s));
    field->setText(u"pages"_s); // a name alone
    QVERIFY(place->text().contains(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                   + u"/pages."_s));
    field->setText(u" "_s);
    QVERIFY(!exportHere->isEnabled());
    dialog->findChild<QPushButton *>(u"browse"_s)->click();
    auto *chooser = dialog->findChild<QFileDialog *>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(m_folder->path());
    QCOMPARE(field->text(), m_folder->path());
    QVERIFY(exportHere->isEnabled());
    exportHere->click();
    QTRY_VERIFY(outcome().contains(m_folder->filePath(u"gulls-return"_s)));
}

void TestPageExport::aDateIsSaidAsTheDeskSaysIt()
{
    const QDateTime lifts = QDateTime::currentDateTimeUtc().addDays(3);
    QVERIFY(m_scratch->articles().setTiming(m_id, Embargo{lifts, {}}, u"test"_s).has_value());
    m_export->exportPage(PageForm::Folder);
    QTRY_VERIFY(outcome().startsWith(u"Not exported"_s));
    const QString shown = QLocale().toString(lifts.toLocalTime(), QLocale::ShortFormat);
    QVERIFY2(outcome().contains(shown), qPrintable(outcome()));
    QVERIFY2(!outcome().contains(lifts.toString(Qt::ISODate).left(11)), qPrintable(outcome()));
}

QTEST_MAIN(TestPageExport)
#include "tst_pageexport.moc"
