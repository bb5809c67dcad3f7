// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/brokentable.h"
#include "gui/heldwrites.h"
#include "gui/panes/articleheader.h"
#include "gui/panes/detailspane.h"
#include "gui/panes/wrappedfield.h"
#include "gui/scratchdesk.h"
#include "workflow/newsroom.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// The fields that are stored apart from the text: slug and slugline; and what the details say of a sign-off.
class TestArticleHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savingStoresATypedSlug();
    void whatIsTypedIsNotOverwritten();
    void aTakenSlugIsSaidAndStays();
    void anEmptiedSlugTakesTheStoredOneBack();
    void aTypedSlugGoesToNoOtherArticle();
    void savingStoresATypedSlugline();
    void whatIsTypedOnceIsStoredOnce();
    void aSluglineThatFailsIsTriedAgain();
    void aSluglineThatFailsIsSaidOfItsOwnArticle();
    void anOpenCellIsAnEditOfTheDesk();
    void theSignOffIsVoidWithTheFirstKey();
    void theWheelChoosesNothing();
    void aFieldThatIsLeftShowsItsBeginning();
    void theStandfirstIsSeenWhole();
    void theStandfirstIsOneParagraph();
    void theStandfirstIsUndone();

private:
    void typeSlug(const QString &slug);
    [[nodiscard]] CurrentArticle &article() const { return m_scratch->article(); }
    [[nodiscard]] QString storedSlug() const { return m_scratch->articles().open(m_id)->article.slug.text(); }
    [[nodiscard]] qsizetype auditLines() const
    {
        return m_scratch->desk().services().newsroom.audit(100)->size();
    }
    [[nodiscard]] bool writesAreDone();
    [[nodiscard]] const Banner &banner() const { return *m_header->findChild<Banner *>(); }

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<ArticleHeader> m_header;
    [[nodiscard]] WrappedField &standfirst() const
    {
        return *m_header->findChild<WrappedField *>(u"standfirst"_s);
    }
    /// Shows the fields in a window in front.
    [[nodiscard]] bool showHeader(int width)
    {
        m_header->resize(width, 300);
        m_header->show();
        m_header->activateWindow();
        return QTest::qWaitForWindowActive(m_header.get());
    }

    QLineEdit *m_slug = nullptr;
    ArticleId m_id;
};

void TestArticleHeader::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_header = std::make_unique<ArticleHeader>(m_scratch->desk(), nullptr);
    m_slug = m_header->findChild<QLineEdit *>(u"slug"_s);
    QVERIFY(m_slug);
    m_id = m_scratch->add(u"Ferry crews vote"_s);
    QVERIFY(m_scratch->show(m_id));
    QCOMPARE(m_slug->text(), u"ferry-crews-vote"_s);
}

void TestArticleHeader::cleanup()
{
    m_header.reset();
    m_scratch.reset();
}

void TestArticleHeader::typeSlug(const QString &slug)
{
    m_slug->selectAll();
    QTest::keyClicks(m_slug, slug);
}

void TestArticleHeader::savingStoresATypedSlug()
{
    typeSlug(u"crews"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(storedSlug(), u"crews"_s);
    QTRY_COMPARE(article().article().slug.text(), u"crews"_s);
    QCOMPARE(m_slug->text(), u"crews"_s);
}

void TestArticleHeader::whatIsTypedIsNotOverwritten()
{
    typeSlug(u"crew"_s);
    QSignalSpy changed(&article(), &CurrentArticle::stateChanged);
    article().reloadStates();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_slug->text(), u"crew"_s);
}

void TestArticleHeader::aTakenSlugIsSaidAndStays()
{
    QVERIFY(!m_scratch->add(u"Taken"_s).isNull());
    typeSlug(u"taken"_s);
    article().edit([](ArticleText &text) { text.body = u"More."_s; });
    article().save(RevisionReason::Saved);
    QTRY_VERIFY(banner().text().contains(u"another article has this slug"_s));
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QVERIFY(!banner().isHidden());
    QCOMPARE(m_slug->text(), u"taken"_s);
    QCOMPARE(storedSlug(), u"ferry-crews-vote"_s);
    typeSlug(u"free"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(storedSlug(), u"free"_s);
    QTRY_VERIFY(banner().isHidden());
}

void TestArticleHeader::anEmptiedSlugTakesTheStoredOneBack()
{
    m_slug->selectAll();
    QTest::keyClick(m_slug, Qt::Key_Backspace);
    QTest::keyClick(m_slug, Qt::Key_Return);
    QCOMPARE(m_slug->text(), u"ferry-crews-vote"_s);
}

void TestArticleHeader::aTypedSlugGoesToNoOtherArticle()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    typeSlug(u"crews"_s);
    QVERIFY(m_scratch->show(other));
    QCOMPARE(m_slug->text(), u"another"_s);
    QTRY_COMPARE(storedSlug(), u"crews"_s);
    QCOMPARE(m_scratch->articles().open(other)->article.slug.text(), u"another"_s);
}

void TestArticleHeader::savingStoresATypedSlugline()
{
    const DetailsPane details(m_scratch->desk(), nullptr);
    auto *slugline = details.findChild<QLineEdit *>(u"slugline"_s);
    QTest::keyClicks(slugline, u"ferry lead"_s);
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().article().slugline, u"ferry lead"_s);
    QCOMPARE(slugline->text(), u"ferry lead"_s);
    QVERIFY(m_scratch->show(m_scratch->add(u"Another"_s)));
    QCOMPARE(slugline->text(), QString());
}

bool TestArticleHeader::writesAreDone()
{
    bool isDone = false;
    m_scratch->desk().services().jobs.write(
        this, [](const std::stop_token &) { return 0; }, [&isDone](int) { isDone = true; });
    return QTest::qWaitFor([&isDone] { return isDone; });
}

void TestArticleHeader::whatIsTypedOnceIsStoredOnce()
{
    const DetailsPane details(m_scratch->desk(), nullptr);
    auto *slugline = details.findChild<QLineEdit *>(u"slugline"_s);
    const qsizetype lines = auditLines();
    typeSlug(u"crews"_s);
    QTest::keyClick(m_slug, Qt::Key_Return);
    QTest::keyClicks(slugline, u"ferry lead"_s);
    QTest::keyClick(slugline, Qt::Key_Return);
    article().save(RevisionReason::Saved); // tells the fields once more, as leaving them does
    QVERIFY(writesAreDone());
    QTRY_COMPARE(article().article().slug.text(), u"crews"_s);
    QTRY_COMPARE(article().article().slugline, u"ferry lead"_s);
    QCOMPARE(auditLines(), lines + 2);
    // The same words may be stored again once others took their place.
    for (const auto &words : {u"other"_s, u"crews"_s}) {
        typeSlug(words);
        QTest::keyClick(m_slug, Qt::Key_Return);
        QTRY_COMPARE(article().article().slug.text(), words);
    }
}

void TestArticleHeader::aSluglineThatFailsIsTriedAgain()
{
    const DetailsPane details(m_scratch->desk(), nullptr);
    auto *slugline = details.findChild<QLineEdit *>(u"slugline"_s);
    const auto *said = details.findChild<Banner *>();
    {
        const BrokenTable audit(m_scratch->path(), u"audit"_s);
        QTest::keyClicks(slugline, u"ferry lead"_s);
        QTest::keyClick(slugline, Qt::Key_Return);
        QTRY_VERIFY(!said->text().isEmpty());
    }
    QCOMPARE(slugline->text(), u"ferry lead"_s);
    QTest::keyClick(slugline, Qt::Key_Return);
    QTRY_COMPARE(article().article().slugline, u"ferry lead"_s);
    QCOMPARE(said->text(), QString());
}

void TestArticleHeader::aSluglineThatFailsIsSaidOfItsOwnArticle()
{
    const DetailsPane details(m_scratch->desk(), nullptr);
    auto *slugline = details.findChild<QLineEdit *>(u"slugline"_s);
    const ArticleId other = m_scratch->add(u"Another"_s);
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    const BrokenTable audit(m_scratch->path(), u"audit"_s);
    {
        const HeldWrites held(m_scratch->desk().services().jobs);
        QTest::keyClicks(slugline, u"ferry lead"_s);
        QTest::keyClick(slugline, Qt::Key_Return);
        QVERIFY(m_scratch->show(other));
    }
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(details.findChild<Banner *>()->text(), QString());
}

void TestArticleHeader::anOpenCellIsAnEditOfTheDesk()
{
    article().edit([](ArticleText &text) { text.sources = {{u"Timetable"_s, {}, {}, false}}; });
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    DetailsPane details(m_scratch->desk(), nullptr);
    details.show();
    auto *sources = details.findChild<QTableView *>(u"sources"_s);
    sources->setCurrentIndex(sources->model()->index(0, 0));
    sources->edit(sources->currentIndex());
    auto *cell = sources->findChild<QLineEdit *>();
    QVERIFY(cell);
    cell->selectAll();
    QTest::keyClicks(cell, u"Old timetable"_s);

    ArticleText theirs = article().text();
    theirs.sources = {{u"Port calls"_s, {}, {}, false}};
    QVERIFY(m_scratch->articles().save(m_id, {2}, theirs, RevisionReason::Saved, u"somebody"_s).has_value());
    QSignalSpy stored(&article(), &CurrentArticle::stored);
    article().reloadStates();
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(article().text().sources.constFirst().title, u"Old timetable"_s);
    QVERIFY(article().isUnsaved());
}

void TestArticleHeader::theSignOffIsVoidWithTheFirstKey()
{
    const DetailsPane details(m_scratch->desk(), nullptr);
    const auto *line = details.findChild<QLabel *>(u"signOff"_s);
    QCOMPARE(line->text(), u"Not signed off"_s);
    article().change(std::nullopt, [id = m_id](Articles &articles) {
        return articles.signOff(id, {1}, u"Maren"_s, u"Editor"_s);
    });
    QTRY_VERIFY(line->text().startsWith(u"Maren"_s));
    article().edit([](ArticleText &text) { text.body = u"Something else."_s; });
    QVERIFY(line->text().startsWith(u"Void"_s));
}

void TestArticleHeader::theWheelChoosesNothing()
{
    m_header->show();
    for (auto *box : m_header->findChildren<QComboBox *>()) {
        const int chosen = box->currentIndex();
        box->setFocus();
        QWheelEvent wheel(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QVERIFY2(box->currentIndex() == chosen, qPrintable(box->objectName()));
        QVERIFY(!wheel.isAccepted());
    }
    QVERIFY(!article().isUnsaved());
}

void TestArticleHeader::aFieldThatIsLeftShowsItsBeginning()
{
    QVERIFY(showHeader(700));
    for (const auto &name : {u"headline"_s, u"slug"_s, u"byline"_s}) {
        auto *field = m_header->findChild<QLineEdit *>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString(u"crews-vote-"_s).repeated(20));
        QVERIFY(field->cursorPosition() > 100);
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY2(!field->hasFocus(), qPrintable(name));
        QVERIFY2(field->cursorPosition() == 0, qPrintable(name));
    }
    // A menu or another window is no leaving.
    m_slug->setFocus();
    m_slug->setCursorPosition(7);
    QFocusEvent menu(QEvent::FocusOut, Qt::PopupFocusReason);
    QCoreApplication::sendEvent(m_slug, &menu);
    QCOMPARE(m_slug->cursorPosition(), 7);
}

void TestArticleHeader::theStandfirstIsSeenWhole()
{
    QVERIFY(showHeader(600));
    QCOMPARE(standfirst().accessibleName(), u"Standfirst (dek)"_s);
    const int one = standfirst().height();
    standfirst().setFocus();
    QTest::keyClicks(&standfirst(), u"The crews of all nine ferries vote on Friday, and both sides "_s);
    QTest::keyClicks(&standfirst(), u"say that they would rather not go that far."_s);
    QTRY_VERIFY(standfirst().height() > one * 3 / 2);
    const auto isSeen = [this](QTextCursor::MoveOperation where) {
        QTextCursor cursor = standfirst().textCursor();
        cursor.movePosition(where);
        return standfirst().viewport()->rect().contains(standfirst().cursorRect(cursor));
    };
    QTRY_VERIFY(isSeen(QTextCursor::Start));
    QVERIFY(isSeen(QTextCursor::End));
    const int two = standfirst().height();
    // Wider, it needs less; and it never takes the place of the text.
    m_header->resize(1600, 300);
    QTRY_COMPARE(standfirst().height(), one);
    m_header->resize(600, 300);
    QTRY_COMPARE(standfirst().height(), two);
    standfirst().selectAll();
    standfirst().insertPlainText(QString(u"More words than a standfirst has. "_s).repeated(30));
    QTest::keyClicks(&standfirst(), u"The end."_s);
    QTRY_VERIFY(standfirst().height() > two);
    QVERIFY(standfirst().height() < one * 4);
    QTRY_VERIFY(isSeen(QTextCursor::End));
    QTest::keyClick(&standfirst(), Qt::Key_Tab);
    QTRY_VERIFY(isSeen(QTextCursor::Start));
    QVERIFY(m_scratch->show(m_scratch->add(u"Another"_s)));
    QTRY_COMPARE(standfirst().height(), one);
}

void TestArticleHeader::theStandfirstIsOneParagraph()
{
    QVERIFY(showHeader(700));
    QVERIFY(m_header->focusField(u"standfirst"_s)); // what stands there is selected
    QTest::keyClicks(&standfirst(), u"Crews vote"_s);
    QTest::keyClick(&standfirst(), Qt::Key_Return);
    QVERIFY(m_header->findChild<QComboBox *>(u"section"_s)->hasFocus());
    QTest::keyClick(m_header->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(standfirst().hasFocus());
    QCOMPARE(standfirst().textCursor().selectedText(), u"Crews vote"_s); // as a line does it
    QTest::keyClick(&standfirst(), Qt::Key_End);
    QApplication::clipboard()->setText(u"\non Friday,\r\n\nall of them\n"_s);
    QTest::keyClick(&standfirst(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(article().text().standfirst, u"Crews vote on Friday, all of them"_s);
    QTest::keyClick(&standfirst(), Qt::Key_Enter, Qt::KeypadModifier | Qt::ShiftModifier);
    QVERIFY(!standfirst().hasFocus());
    QCOMPARE(article().text().standfirst, u"Crews vote on Friday, all of them"_s);
    // What was stored by other ways is only shown so.
    article().edit([](ArticleText &text) { text.standfirst = u"One\ntwo"_s; });
    QCOMPARE(standfirst().toPlainText(), u"One two"_s);
    QCOMPARE(article().text().standfirst, u"One\ntwo"_s);
    QVERIFY(m_header->focusField(u"standfirst"_s));
    QCOMPARE(standfirst().textCursor().selectedText(), u"One two"_s);
}

void TestArticleHeader::theStandfirstIsUndone()
{
    QVERIFY(showHeader(700));
    article().edit([](ArticleText &text) { text.standfirst = u"Crews vote"_s; });
    standfirst().setFocus();
    QTest::keyClick(&standfirst(), Qt::Key_End);
    QTest::keyClicks(&standfirst(), u" today"_s);
    QCOMPARE(article().text().standfirst, u"Crews vote today"_s);
    QTest::keyClick(&standfirst(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(article().text().standfirst, u"Crews vote"_s);
    QVERIFY(!standfirst().document()->isUndoAvailable()); // the text before was another's
    QTest::keyClick(&standfirst(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(article().text().standfirst, u"Crews vote today"_s);
}

QTEST_MAIN(TestArticleHeader)
#include "tst_articleheader.moc"
