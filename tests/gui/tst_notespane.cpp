// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokentable.h"
#include "editor/sourceeditor.h"
#include "editor/writingview.h"
#include "gui/actionregistry.h"
#include "gui/articlenotes.h"
#include "gui/banner.h"
#include "gui/begunnotes.h"
#include "gui/features/features.h"
#include "gui/models/notesmodel.h"
#include "gui/opentabs.h"
#include "gui/panes/notespane.h"
#include "scratchdesk.h"
#include "support/verifyok.h"
#include "workflow/typingjournal.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Notes to the desk on the real panes: writing, answering, resolving, and that each keeps to its passage.
class TestNotesPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aNoteIsWrittenAboutTheSelection();
    void withoutASelectionItIsAboutTheParagraph();
    void anEmptyNoteIsGivenUp();
    void aNoteFollowsTheTextAndIsStoredWithTheNextRevision();
    void aMovedParagraphTakesItsNoteAlong();
    void aTextFromElsewhereKeepsItsNotes();
    void aNoteWhosePassageIsGoneStays();
    void anAnswerIsWrittenByKeys();
    void resolvedNotesAreHiddenUntilAskedFor();
    void onlyOwnWordsAreDeleted();
    void keysGoFromNoteToNote();
    void theCursorChoosesItsNote();
    void whatIsBeingWrittenStaysWithItsArticle();
    void whatIsBeingWrittenOutlastsTheProgram();
    void anArticleAskedForAtTheStartIsNotPutAside();
    void anAnswerThatIsBeingWrittenOutlastsTheProgram();
    void whatIsSentOrGivenUpIsNotBroughtBack();
    void whatIsBegunTooSoonGoesOnFromWhatWasKept();
    void whatIsBegunTooSoonIsKept();
    void whatCouldNotBeStoredStaysWritten();
    void whereNothingCanBeWrittenItIsSaid();
    void whatOthersWriteIsPlainText();
    void notesAreCounted();

private:
    [[nodiscard]] Desk &desk() const { return m_scratch->desk(); }
    [[nodiscard]] Notes &notes() const { return desk().services().notes; }
    [[nodiscard]] SourceEditor &source() const { return *m_writing->source(); }
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return m_pane->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPlainTextEdit *compose() const { return part<QPlainTextEdit>("compose"); }
    [[nodiscard]] QAbstractItemModel *rows() const { return part<QListView>("list")->model(); }
    [[nodiscard]] QString row(int index, int role = Qt::DisplayRole) const
    {
        return rows()->index(index, 0).data(role).toString();
    }
    void trigger(const QString &id) const
    {
        QAction *action = desk().actions().action(id);
        QVERIFY2(action && action->isEnabled(), qPrintable(id));
        action->trigger();
    }
    void setBody(const QString &body)
    {
        source().selectAll();
        source().insertPlainText(body);
        desk().article().save(RevisionReason::Saved);
        QTRY_COMPARE(desk().article().saveState(), SaveState::Saved);
    }
    void select(const QString &words)
    {
        source().selectRange({int(source().markdown().indexOf(words)), int(words.size())});
    }
    /// Writes a note about words through the pane, as somebody does.
    void write(const QString &words, const QString &text)
    {
        const int before = m_pane->notes().list().size();
        select(words);
        trigger(u"notes.add"_s);
        QTest::keyClicks(compose(), text);
        QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_pane->notes().list().size(), before + 1);
    }
    /// The words that a note is about now; empty where they are gone.
    [[nodiscard]] QString passageOf(const QString &text) const
    {
        for (const DeskNote &note : m_pane->notes().list()) {
            const auto place = m_pane->notes().placeOf(note.id);
            if (note.text == text && place)
                return source().markdown().mid(place->start, place->length);
        }
        return {};
    }
    /// The program is killed, and the next one opens the newsroom.
    void restart();
    /// What it has of the journal by now, for the next one: ending in order, it would write the rest.
    void kill();
    void openPane();
    void useJournal();
    void choose(int index) { part<QListView>("list")->setCurrentIndex(rows()->index(index, 0)); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_journalFolder;
    std::unique_ptr<TypingJournal> m_journal;
    std::unique_ptr<QSignalSpy> m_restored;
    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<QWidget> m_editor;
    std::unique_ptr<NotesPane> m_pane;
    WritingView *m_writing = nullptr;
    ArticleId m_id;
};

void TestNotesPane::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Ferry fares"_s);
    m_journalFolder = std::make_unique<QTemporaryDir>();
    openPane();
    useJournal();
    QVERIFY(m_scratch->show(m_id));
    setBody(u"The ferry leaves at six.\n\nThe fare doubled overnight.\n\nThe harbour is open."_s);
}

void TestNotesPane::openPane()
{
    m_journal = std::make_unique<TypingJournal>(m_journalFolder->path(), m_clock);
    const Feature writing = writingFeature(desk(), *new OpenTabs(desk()));
    const Feature feature = notesFeature(desk());
    desk().actions().add(writing.actions + feature.actions);
    m_editor.reset(writing.panes.first().create(&m_scratch->window()));
    m_writing = m_editor->findChild<WritingView *>(u"writing"_s);
    m_pane.reset(qobject_cast<NotesPane *>(feature.panes.first().create(&m_scratch->window())));
    m_scratch->window().resize(1200, 600);
    m_editor->resize(900, 600);
    m_pane->setGeometry(900, 0, 300, 600);
    m_scratch->window().show();
    m_editor->show();
    m_pane->show();
    new QAbstractItemModelTester(rows(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_pane.get());
}

void TestNotesPane::useJournal()
{
    const auto newsroom = desk().services().newsroom.id();
    VERIFY_OK(newsroom);
    m_restored = std::make_unique<QSignalSpy>(&desk().begunNotes(), &BegunNotes::restored);
    desk().begunNotes().useJournal(*m_journal, *newsroom);
}

void TestNotesPane::kill()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_journal->isOnDisk(), 1000); // product.md: a second at most
    auto copy = std::make_unique<QTemporaryDir>();
    const QDir folder(m_journalFolder->path());
    for (const QString &file : folder.entryList({u"*.galley-journal*"_s}, QDir::Files))
        QVERIFY(QFile::copy(folder.filePath(file), copy->filePath(file)));
    m_pane.reset();
    m_editor.reset();
    m_journal.reset();
    m_journalFolder = std::move(copy);
    QVERIFY(m_scratch->reopen());
}

void TestNotesPane::restart()
{
    kill();
    openPane();
    useJournal();
    QVERIFY(m_scratch->show(m_id));
}

void TestNotesPane::cleanup()
{
    m_pane.reset();
    m_editor.reset();
    m_scratch.reset();
    m_journal.reset();
    m_journalFolder.reset();
}

void TestNotesPane::aNoteIsWrittenAboutTheSelection()
{
    QVERIFY(!compose()->isVisible());
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QVERIFY(compose()->isVisible());
    QVERIFY(part<QLabel>("about")->text().contains(u"“at six”"_s));
    QTest::keyClicks(compose(), u"Is it?"_s);
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows()->rowCount(), 1);
    QCOMPARE(row(0), u"Is it?"_s);
    QVERIFY(row(0, DetailRole).startsWith(desk().actor()));
    QVERIFY(row(0, DetailRole).endsWith(u"“at six”"_s));
    QCOMPARE(row(0, AttentionRole), QString());
    const auto stored = notes().ofArticle(m_id);
    VERIFY_OK(stored);
    QCOMPARE(stored->first().anchor.quote, u"at six"_s);
    QCOMPARE(stored->first().anchor.start, 17);
    QCOMPARE(stored->first().anchor.revision, desk().article().base());
    QCOMPARE(stored->first().author, desk().actor());
    // The text is as it was, and nobody can write into a note that is stored.
    QVERIFY(!desk().article().isUnsaved());
    QVERIFY(compose()->toPlainText().isEmpty());
}

void TestNotesPane::withoutASelectionItIsAboutTheParagraph()
{
    source().selectRange({30, 0});
    trigger(u"notes.add"_s);
    QVERIFY(part<QLabel>("about")->text().contains(u"“The fare doubled overnight.”"_s));
    QTest::keyClicks(compose(), u"By whom?"_s);
    part<QPushButton>("send")->click();
    QTRY_COMPARE(passageOf(u"By whom?"_s), u"The fare doubled overnight."_s);
    source().selectRange({25, 0}); // a blank line is about nothing
    trigger(u"notes.add"_s);
    QVERIFY(!part<QLabel>("about")->text().contains(u"About"_s));
}

void TestNotesPane::anEmptyNoteIsGivenUp()
{
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier); // nothing to add
    QVERIFY(compose()->isVisible());
    QTest::keyClick(compose(), Qt::Key_Escape);
    QVERIFY(!compose()->isVisible());
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClick(compose(), Qt::Key_Space); // says as little
    QTest::keyClick(compose(), Qt::Key_Escape);
    QVERIFY(!compose()->isVisible());
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is"_s);
    QTest::keyClick(compose(), Qt::Key_Escape);
    QVERIFY(compose()->isVisible()); // begun: not thrown away
    QCOMPARE(compose()->toPlainText(), u"Is"_s);
}

void TestNotesPane::aNoteFollowsTheTextAndIsStoredWithTheNextRevision()
{
    write(u"at six"_s, u"Is it?"_s);
    const qint64 before = desk().article().base().number;
    source().selectRange({0, 0});
    QTest::keyClicks(&source(), u"Mind: "_s);
    QCOMPARE(passageOf(u"Is it?"_s), u"at six"_s);
    QCOMPARE(notes().ofArticle(m_id)->first().anchor.start, 17);
    desk().article().save(RevisionReason::Saved);
    QTRY_COMPARE(notes().ofArticle(m_id)->first().anchor.start, 23);
    QCOMPARE(notes().ofArticle(m_id)->first().anchor.revision.number, before + 1);
    // Deleted and brought back, it is the same passage.
    select(u"leaves at six"_s);
    QTest::keyClick(&source(), Qt::Key_Delete);
    QCOMPARE(passageOf(u"Is it?"_s), QString());
    QCOMPARE(row(0, AttentionRole), u"Its passage is gone"_s);
    source().undo();
    QCOMPARE(passageOf(u"Is it?"_s), u"at six"_s);
    QCOMPARE(row(0, AttentionRole), QString());
}

void TestNotesPane::aMovedParagraphTakesItsNoteAlong()
{
    write(u"fare doubled"_s, u"By whom?"_s);
    select(u"The fare doubled overnight.\n\n"_s);
    source().cut();
    QCOMPARE(passageOf(u"By whom?"_s), QString());
    source().moveCursor(QTextCursor::End);
    source().insertPlainText(u"\n\n"_s);
    source().paste();
    QTRY_COMPARE(passageOf(u"By whom?"_s), u"fare doubled"_s);
    QVERIFY(source().markdown().endsWith(u"The fare doubled overnight.\n\n"_s));
}

void TestNotesPane::aTextFromElsewhereKeepsItsNotes()
{
    write(u"fare doubled"_s, u"By whom?"_s);
    write(u"at six"_s, u"Is it?"_s);
    QVERIFY(m_scratch->saveAsSomebody(
        m_id, u"New.\n\nThe harbour is open.\n\nThe fare doubled overnight.\n\nThe ferry leaves at six."_s));
    desk().article().reloadStates();
    QTRY_VERIFY(source().markdown().startsWith(u"New."_s));
    QTRY_COMPARE(passageOf(u"By whom?"_s), u"fare doubled"_s);
    QCOMPARE(passageOf(u"Is it?"_s), u"at six"_s);
    QCOMPARE(row(0), u"By whom?"_s); // in the order of the text, which is another now
    QCOMPARE(row(1), u"Is it?"_s);
}

void TestNotesPane::aNoteWhosePassageIsGoneStays()
{
    write(u"at six"_s, u"Is it?"_s);
    write(u"The harbour is open"_s, u"Since when?"_s);
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Now: the fare doubled overnight.\n\nThe harbour is open."_s));
    desk().article().reloadStates();
    QTRY_VERIFY(source().markdown().startsWith(u"Now:"_s));
    QTRY_COMPARE(passageOf(u"Since when?"_s), u"The harbour is open"_s);
    QCOMPARE(row(1), u"Is it?"_s);
    QCOMPARE(row(1, AttentionRole), u"Its passage is gone"_s);
    QVERIFY(row(1, DetailRole).contains(u"“at six”"_s));
    // Another revision keeps the words that are to be found again.
    QTest::keyClicks(&source(), u"x"_s);
    desk().article().save(RevisionReason::Saved);
    QTRY_COMPARE(desk().article().saveState(), SaveState::Saved);
    QCOMPARE(notes().ofArticle(m_id)->first().anchor.quote, u"at six"_s);
}

void TestNotesPane::anAnswerIsWrittenByKeys()
{
    write(u"at six"_s, u"Is it?"_s);
    choose(0);
    trigger(u"notes.answer"_s);
    QVERIFY(part<QLabel>("about")->text().contains(u"“Is it?”"_s));
    QTest::keyClicks(compose(), u"Seven, says the port."_s);
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rows()->rowCount(), 2);
    QCOMPARE(row(1), u"↳ Seven, says the port."_s);
    const QString thread = part<QPlainTextEdit>("thread")->toPlainText();
    QVERIFY(thread.startsWith(u"“at six”\n\n"_s));
    QVERIFY(thread.indexOf(u"Is it?"_s) < thread.indexOf(u"Seven, says the port."_s));
}

void TestNotesPane::resolvedNotesAreHiddenUntilAskedFor()
{
    write(u"at six"_s, u"Is it?"_s);
    choose(0);
    trigger(u"notes.resolve"_s);
    QTRY_COMPARE(rows()->rowCount(), 0);
    QCOMPARE(part<QLabel>("hint")->text(), u"All notes are resolved."_s);
    QCOMPARE(m_pane->notes().noteAt(20), NoteId()); // not marked in the text any more
    trigger(u"notes.showResolved"_s);
    QVERIFY(part<QCheckBox>("showResolved")->isChecked());
    QCOMPARE(rows()->rowCount(), 1);
    QCOMPARE(row(0, SignWordRole), u"resolved"_s);
    choose(0);
    part<QPushButton>("resolve")->click();
    QTRY_COMPARE(row(0, SignWordRole), QString());
    QCOMPARE(m_pane->notes().noteAt(20), m_pane->notes().list().first().id);
}

void TestNotesPane::onlyOwnWordsAreDeleted()
{
    write(u"at six"_s, u"Is it?"_s);
    const NoteId own = m_pane->notes().list().first().id;
    VERIFY_OK(notes().answer(own, u"Seven."_s, u"Somebody else"_s));
    m_pane->hide();
    m_pane->show(); // what others wrote is read
    QTRY_COMPARE(rows()->rowCount(), 2);
    choose(1);
    QVERIFY(!part<QPushButton>("remove")->isEnabled());
    QVERIFY(!desk().actions().action(u"notes.delete"_s)->isEnabled());
    choose(0);
    QVERIFY(part<QPushButton>("remove")->isEnabled());
    QTest::keyClick(part<QListView>("list"), Qt::Key_Delete);
    QTRY_VERIFY(m_pane->findChild<Banner *>()->text().contains(u"somebody has answered it"_s));
    QCOMPARE(notes().ofArticle(m_id)->size(), 1);
    write(u"doubled"_s, u"By whom?"_s);
    choose(2);
    QTest::keyClick(part<QListView>("list"), Qt::Key_Delete);
    QTRY_COMPARE(rows()->rowCount(), 2);
    QCOMPARE(notes().ofArticle(m_id)->size(), 1);
}

void TestNotesPane::keysGoFromNoteToNote()
{
    write(u"open"_s, u"Third"_s);
    write(u"at six"_s, u"First"_s);
    write(u"doubled"_s, u"Second"_s);
    QCOMPARE((QStringList{row(0), row(1), row(2)}), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
    source().selectRange({0, 0});
    QStringList met;
    for (int i = 0; i < 4; ++i) {
        trigger(u"notes.next"_s);
        met.append(source().textCursor().selectedText());
    }
    QCOMPARE(met, (QStringList{u"at six"_s, u"doubled"_s, u"open"_s, u"at six"_s}));
    trigger(u"notes.previous"_s);
    QCOMPARE(source().textCursor().selectedText(), u"open"_s);
    QCOMPARE(part<QListView>("list")->currentIndex().row(), 2);
}

void TestNotesPane::theCursorChoosesItsNote()
{
    write(u"at six"_s, u"First"_s);
    write(u"doubled"_s, u"Second"_s);
    source().selectRange({20, 0});
    QCOMPARE(part<QListView>("list")->currentIndex().row(), 0);
    source().selectRange({36, 0});
    QCOMPARE(part<QListView>("list")->currentIndex().row(), 1);
    // And the other way round.
    choose(0);
    QTest::keyClick(part<QListView>("list"), Qt::Key_Return);
    QCOMPARE(source().textCursor().selectedText(), u"at six"_s);
}

void TestNotesPane::whatIsBeingWrittenStaysWithItsArticle()
{
    const ArticleId other = m_scratch->add(u"Tram"_s);
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is it"_s);
    QVERIFY(m_scratch->show(other));
    QVERIFY(!compose()->isVisible());
    QVERIFY(compose()->toPlainText().isEmpty());
    QVERIFY(m_scratch->show(m_id));
    QCOMPARE(compose()->toPlainText(), u"Is it"_s);
    QVERIFY(part<QLabel>("about")->text().contains(u"“at six”"_s));
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(passageOf(u"Is it"_s), u"at six"_s);
    QCOMPARE(*notes().ofArticle(other), QList<DeskNote>());
}

void TestNotesPane::whatIsBeingWrittenOutlastsTheProgram()
{
    const ArticleId other = m_scratch->add(u"Tram"_s);
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is it"_s);
    QVERIFY(m_scratch->show(other)); // and left behind besides
    restart();
    QTRY_COMPARE(compose()->toPlainText(), u"Is it"_s);
    QVERIFY(compose()->isVisible());
    QVERIFY(part<QLabel>("about")->text().contains(u"“at six”"_s));
    QVERIFY(notes().ofArticle(m_id)->isEmpty());
    QTest::keyClicks(compose(), u"?"_s);
    // It is about the same words still, wherever they are by now.
    source().selectRange({0, 0});
    QTest::keyClicks(&source(), u"Mind: "_s);
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(passageOf(u"Is it?"_s), u"at six"_s);
}

void TestNotesPane::anArticleAskedForAtTheStartIsNotPutAside()
{
    ArticleText text = m_scratch->article().text();
    text.headline = u"Long"_s;
    text.body = u"So long that it is read when the one of last time is known already. "_s.repeated(100'000);
    const auto asked = m_scratch->articles().create(text, u"test"_s);
    VERIFY_OK(asked);
    QVERIFY(m_scratch->show(m_id));
    kill();
    openPane(); // brings back the one of last time
    QVERIFY(m_scratch->show(asked->id));
}

void TestNotesPane::anAnswerThatIsBeingWrittenOutlastsTheProgram()
{
    write(u"at six"_s, u"Is it?"_s);
    write(u"fare doubled"_s, u"By whom?"_s);
    choose(0);
    trigger(u"notes.answer"_s);
    QTest::keyClicks(compose(), u"Seven"_s);
    restart();
    QTRY_COMPARE(compose()->toPlainText(), u"Seven"_s);
    QTRY_VERIFY(part<QLabel>("about")->text().contains(u"“Is it?”"_s));
    choose(1); // is not answered by it
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(row(1), u"↳ Seven"_s);
}

void TestNotesPane::whatIsSentOrGivenUpIsNotBroughtBack()
{
    write(u"at six"_s, u"Is it?"_s);
    restart();
    QTRY_COMPARE(m_restored->size(), 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    QVERIFY(!compose()->isVisible());
    QVERIFY(compose()->toPlainText().isEmpty());
    select(u"fare doubled"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"By"_s);
    QTRY_VERIFY(m_journal->isOnDisk());
    compose()->selectAll();
    QTest::keyClick(compose(), Qt::Key_Delete);
    QTest::keyClick(compose(), Qt::Key_Escape);
    restart();
    QTRY_COMPARE(m_restored->size(), 1);
    QTRY_COMPARE(rows()->rowCount(), 1);
    QVERIFY(!compose()->isVisible());
}

void TestNotesPane::whatIsBegunTooSoonGoesOnFromWhatWasKept()
{
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is it"_s);
    kill();
    openPane();
    QVERIFY(m_scratch->show(m_id));
    select(u"fare doubled"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"By"_s);
    useJournal();
    QTest::keyClicks(compose(), u" whom?"_s);
    QTRY_COMPARE(m_restored->size(), 1);
    QCOMPARE(compose()->toPlainText(), u"Is it\n\nBy whom?"_s);
    QVERIFY(part<QLabel>("about")->text().contains(u"“fare doubled”"_s));
    restart(); // on disk it is both as well
    QTRY_COMPARE(compose()->toPlainText(), u"Is it\n\nBy whom?"_s);
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(passageOf(u"Is it\n\nBy whom?"_s), u"fare doubled"_s);
}

void TestNotesPane::whatIsBegunTooSoonIsKept()
{
    kill();
    openPane();
    QVERIFY(m_scratch->show(m_id));
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is it"_s);
    useJournal(); // and nothing is written after that
    restart();
    QTRY_COMPARE(compose()->toPlainText(), u"Is it"_s);
}

void TestNotesPane::whatCouldNotBeStoredStaysWritten()
{
    select(u"at six"_s);
    trigger(u"notes.add"_s);
    QTest::keyClicks(compose(), u"Is it?"_s);
    {
        const BrokenTable broken(m_scratch->path(), u"note"_s);
        QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_pane->findChild<Banner *>()->isVisible());
        QCOMPARE(compose()->toPlainText(), u"Is it?"_s);
    }
    QTRY_VERIFY(part<QPushButton>("send")->isEnabled());
    QTest::keyClick(compose(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(passageOf(u"Is it?"_s), u"at six"_s);
}

void TestNotesPane::whereNothingCanBeWrittenItIsSaid()
{
    write(u"at six"_s, u"Is it?"_s);
    const ArticleId other = m_scratch->add(u"Tram"_s);
    QVERIFY(m_scratch->show(other));
    {
        // A file that only root could write is no hindrance for root: somebody holds the lock instead.
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        db.setDatabaseName(m_scratch->path());
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(u"BEGIN IMMEDIATE"_s));
        QVERIFY(m_scratch->show(m_id));
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("refusal")->isVisible(), 30'000);
        QVERIFY(part<QLabel>("refusal")->text().contains(u"locked"_s));
        QCOMPARE(row(0), u"Is it?"_s); // shown all the same
        choose(0);
        QVERIFY(!part<QPushButton>("resolve")->isEnabled());
        for (const QString &id : {u"notes.add"_s, u"notes.answer"_s, u"notes.resolve"_s, u"notes.delete"_s})
            QVERIFY2(!desk().actions().action(id)->isEnabled(), qPrintable(id));
        QVERIFY(desk().actions().action(u"notes.next"_s)->isEnabled());
        QVERIFY(QSqlQuery(db).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    m_pane->hide();
    m_pane->show();
    QTRY_VERIFY(!part<QLabel>("refusal")->isVisible());
    QVERIFY(desk().actions().action(u"notes.add"_s)->isEnabled());
}

void TestNotesPane::whatOthersWriteIsPlainText()
{
    const QString hostile = u"<img src=\"x\"><b>bold</b> &amp; \u202Eback"_s;
    VERIFY_OK(notes().add(m_id, anchorAt(source().markdown(), 17, 6, {1}), hostile, u"<i>Mallory</i>"_s));
    m_pane->hide();
    m_pane->show();
    QTRY_COMPARE(rows()->rowCount(), 1);
    choose(0);
    QCOMPARE(row(0), hostile);
    QVERIFY(part<QPlainTextEdit>("thread")->toPlainText().contains(hostile));
    QVERIFY(part<QPlainTextEdit>("thread")->toPlainText().contains(u"<i>Mallory</i>"_s));
    QVERIFY(!row(0, Qt::ToolTipRole).contains(u"<img"_s));
    trigger(u"notes.answer"_s);
    QCOMPARE(part<QLabel>("about")->textFormat(), Qt::PlainText);
}

void TestNotesPane::notesAreCounted()
{
    QCOMPARE(m_pane->windowTitle(), u"Notes"_s);
    write(u"at six"_s, u"First"_s);
    write(u"doubled"_s, u"Second"_s);
    QCOMPARE(m_pane->windowTitle(), u"Notes (2)"_s);
    choose(0);
    trigger(u"notes.resolve"_s);
    QTRY_COMPARE(m_pane->windowTitle(), u"Notes (1)"_s);
}

QTEST_MAIN(TestNotesPane)
#include "tst_notespane.moc"
