// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/brokentable.h"
#include "gui/deskstatus.h"
#include "gui/dialogs/articledialogs.h"
#include "gui/dialogs/conflictdialog.h"
#include "gui/panes/checkspane.h"
#include "gui/panes/detailspane.h"
#include "gui/panes/editorpane.h"
#include "gui/scratchdesk.h"
#include "support/verifyok.h"

#include <QAbstractButton>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// What is asked about an open article, and what is answered when somebody else was quicker.
class TestArticleDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClashListsEveryFieldThatDiffers();
    void aClashOfBodiesAloneListsNoFields();
    void aMergeTakesWhatEachSideChanged();
    void whatBothChangedHasToBeChosen();
    void aTextNewerThanTheOneLookedAtIsAskedAboutAgain();
    void aFailureInAClashKeepsTheWayToChoose();
    void publishingWaitsForWhatNobodyHasSeen();
    void anAnswerIsForNoOtherArticle_data();
    void anAnswerIsForNoOtherArticle();
    void aNoticeThatIsRefusedStays();
    void anAnswerIsForNoTextThatCameAfterTheQuestion_data();
    void anAnswerIsForNoTextThatCameAfterTheQuestion();
    void nothingIsCalledCleanBeforeItIsChecked();
    void momentsAreSetToTheMinute_data();
    void momentsAreSetToTheMinute();

private:
    [[nodiscard]] bool clash(const std::function<void(ArticleText &)> &theirs);
    [[nodiscard]] QMessageBox *publishQuestion() const;
    [[nodiscard]] static QAbstractButton *publishButton(const QMessageBox &question);
    void acceptQuestion() const;
    [[nodiscard]] CurrentArticle &article() const { return m_scratch->article(); }

    std::unique_ptr<ScratchDesk> m_scratch;
    ArticleId m_id;
};

void TestArticleDialogs::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Ferry crews vote"_s);
    QVERIFY(m_scratch->show(m_id));
}

bool TestArticleDialogs::clash(const std::function<void(ArticleText &)> &change)
{
    ArticleText theirs = article().text();
    change(theirs);
    if (!m_scratch->articles().save(m_id, {1}, theirs, RevisionReason::Saved, u"somebody"_s))
        return false;
    article().edit([](ArticleText &text) { text.body = u"Mine."_s; });
    article().save(RevisionReason::Saved);
    return QTest::qWaitFor([this] { return article().theirs().has_value(); });
}

void TestArticleDialogs::aClashListsEveryFieldThatDiffers()
{
    QVERIFY(clash([](ArticleText &text) {
        text.aiUse = AiUse::GeneratedUnreviewed;
        text.kicker = u"Analysis"_s;
        text.byline = {{u"Jo Okafor"_s, u"Text"_s, {}}};
        text.dateline = u"HARBOUR CITY"_s;
        text.section = {};
        text.tags = {u"ferries"_s};
        text.language = u"zh-Hans"_s;
        text.leadImage = {u"crane.png"_s, u"A crane"_s, u"The crane"_s, u"Mei Lin"_s};
        text.sources = {{u"Timetable"_s, u"Port Office"_s, {}, true}};
        text.keptFrontMatter = u"mood: calm\n"_s;
    }));
    showConflictDialog(m_scratch->desk(), [] {});
    const auto *fields = m_scratch->window().findChild<QTreeWidget *>(u"fields"_s);
    QTRY_VERIFY(fields && !fields->isHidden());
    QStringList names;
    for (int row = 0; row < fields->topLevelItemCount(); ++row)
        names.append(fields->topLevelItem(row)->text(0));
    QCOMPARE(names,
             (QStringList{u"Kicker"_s, u"Byline"_s, u"Dateline"_s, u"Section"_s, u"Tags"_s, u"AI use"_s,
                          u"Language"_s, u"Lead picture"_s, u"Alternative text"_s, u"Caption"_s, u"Credit"_s,
                          u"Sources"_s, u"Other front matter"_s}));
    const QTreeWidgetItem *aiUse = fields->topLevelItem(5);
    QCOMPARE(aiUse->text(1), u"No AI used"_s);
    QCOMPARE(aiUse->text(2), u"AI-generated, not reviewed"_s);
    QCOMPARE(fields->topLevelItem(11)->text(2), u"Timetable · Port Office · full coverage"_s);
}

void TestArticleDialogs::aClashOfBodiesAloneListsNoFields()
{
    QVERIFY(clash([](ArticleText &text) { text.body = u"Theirs."_s; }));
    showConflictDialog(m_scratch->desk(), [] {});
    const auto *fields = m_scratch->window().findChild<QTreeWidget *>(u"fields"_s);
    QVERIFY(fields && fields->isHidden());
    const auto *texts = m_scratch->window().findChild<QTextBrowser *>(u"comparison"_s);
    QTRY_VERIFY(texts->toPlainText().contains(u"Theirs."_s));
    QVERIFY(texts->document()->find(u"Theirs."_s).charFormat().fontUnderline());
    QVERIFY(texts->document()->find(u"Mine."_s).charFormat().fontStrikeOut());
}

void TestArticleDialogs::aMergeTakesWhatEachSideChanged()
{
    const QString base = u"The ferry sails at eight.\n\nThe crew voted.\n\nThe port stays open."_s;
    article().edit([&base](ArticleText &text) { text.body = base; });
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().article().head, Revision{2});
    ArticleText theirs = article().text();
    theirs.body = u"The ferry sails at eight.\n\nThe crew voted.\n\nThe port stays closed."_s;
    theirs.kicker = u"Analysis"_s;
    QVERIFY(m_scratch->articles().save(m_id, {2}, theirs, RevisionReason::Saved, u"somebody"_s));
    article().edit([](ArticleText &text) {
        text.body = u"The ferry sails at nine.\n\nThe crew voted.\n\nThe port stays open."_s;
        text.dateline = u"HARBOUR CITY"_s;
    });
    article().save(RevisionReason::Saved);
    QTRY_VERIFY(article().theirs());

    showConflictDialog(m_scratch->desk(), [] {});
    auto *merge = m_scratch->window().findChild<QPushButton *>(u"takeMerged"_s);
    QVERIFY(merge && !merge->isEnabled());
    QTRY_VERIFY(merge->isEnabled());
    merge->click();
    QTRY_COMPARE(article().article().head, Revision{5});
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QCOMPARE(article().text().body,
             u"The ferry sails at nine.\n\nThe crew voted.\n\nThe port stays closed."_s);
    QCOMPARE(article().text().kicker, u"Analysis"_s);
    QCOMPARE(article().text().dateline, u"HARBOUR CITY"_s);
    // Neither text left the history.
    QCOMPARE(m_scratch->articles().textOf(m_id, {3})->body, theirs.body);
    QVERIFY(m_scratch->articles().textOf(m_id, {4})->body.contains(u"at nine"_s));
}

void TestArticleDialogs::whatBothChangedHasToBeChosen()
{
    QVERIFY(clash([](ArticleText &text) {
        text.body = u"Theirs."_s;
        text.headline = u"Ferry crews strike"_s;
    }));
    article().edit([](ArticleText &text) { text.headline = u"Ferry crews vote again"_s; });
    showConflictDialog(m_scratch->desk(), [] {});
    QWidget &window = m_scratch->window();
    auto *merge = window.findChild<QPushButton *>(u"takeMerged"_s);
    auto *open = window.findChild<QLabel *>(u"open"_s);
    QTRY_VERIFY(open->text().contains(u"2 places"_s));
    QVERIFY(!merge->isEnabled());

    auto *fields = window.findChild<QTreeWidget *>(u"fields"_s);
    QTreeWidgetItem *headline = fields->topLevelItem(0);
    QCOMPARE(headline->text(0), u"Headline"_s);
    headline->setCheckState(1, Qt::Checked);
    headline->setCheckState(2, Qt::Checked);
    QCOMPARE(headline->checkState(1), Qt::Unchecked);
    QVERIFY(!merge->isEnabled());

    // Both paragraphs, by key, in the order of the columns.
    auto *texts = window.findChild<QTextBrowser *>(u"comparison"_s);
    texts->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(texts->window()));
    texts->setFocus();
    QTest::keyClick(texts, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(merge->isEnabled());
    QTest::keyClick(texts, Qt::Key_2, Qt::ControlModifier);
    merge->click();
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QTRY_COMPARE(article().text().body, u"Mine.\n\nTheirs."_s);
    QCOMPARE(article().text().headline, u"Ferry crews strike"_s);
}

void TestArticleDialogs::aTextNewerThanTheOneLookedAtIsAskedAboutAgain()
{
    QVERIFY(clash([](ArticleText &text) { text.body = u"Theirs."_s; }));
    showConflictDialog(m_scratch->desk(), [] {});
    ArticleText newest = article().text();
    newest.body = u"Theirs, once more."_s;
    QVERIFY(m_scratch->articles().save(m_id, {2}, newest, RevisionReason::Saved, u"somebody"_s));
    m_scratch->window().findChild<QPushButton *>(u"takeTheirs"_s)->click();
    QTRY_COMPARE(article().theirs()->head, Revision{3});
    QCOMPARE(article().saveState(), SaveState::Conflict);
    QCOMPARE(article().text().body, u"Mine."_s);
    QCOMPARE(m_scratch->articles().open(m_id)->article.text.body, newest.body);
}

void TestArticleDialogs::aFailureInAClashKeepsTheWayToChoose()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(clash([](ArticleText &text) { text.body = u"Theirs."_s; }));
    const auto *banner = pane.findChild<Banner *>();
    const auto ways = [banner] {
        QStringList labels;
        for (const QPushButton *button : banner->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                labels.append(button->text());
        }
        return labels;
    };
    QCOMPARE(ways(), QStringList{u"Compare and Merge…"_s});
    Q_EMIT article().failed({ErrorCode::Io, u"disk"_s, u"full"_s});
    QVERIFY(banner->text().contains(u"disk"_s));
    QCOMPARE(ways(), QStringList{u"Compare and Merge…"_s});
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    article().save(RevisionReason::Saved);
    QVERIFY(banner->text().startsWith(u"Somebody else"_s));
    QCOMPARE(told.size(), 0);
    article().save(RevisionReason::Saved);
    QCOMPARE(told.size(), 1);
}

void TestArticleDialogs::publishingWaitsForWhatNobodyHasSeen()
{
    const EditorPane pane(m_scratch->desk(), nullptr);
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Nobody here has read this."_s));
    askBeforePublishing(m_scratch->desk());
    QSignalSpy overtaken(&article(), &CurrentArticle::overtaken);
    QTRY_VERIFY(publishButton(*publishQuestion())->isEnabled());
    acceptQuestion();
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(m_scratch->articles().open(m_id)->article.publication, PublicationState::Unpublished);
    QCOMPARE(article().text().body, u"Nobody here has read this."_s);
    QVERIFY(pane.findChild<Banner *>()->text().startsWith(u"A newer text"_s));
}

QMessageBox *TestArticleDialogs::publishQuestion() const
{
    return m_scratch->window().findChild<QMessageBox *>(u"publishQuestion"_s);
}

QAbstractButton *TestArticleDialogs::publishButton(const QMessageBox &question)
{
    for (QAbstractButton *button : question.buttons()) {
        if (question.buttonRole(button) == QMessageBox::AcceptRole)
            return button;
    }
    return nullptr;
}

/// With everything filled in that the question asks for.
void TestArticleDialogs::acceptQuestion() const
{
    if (const QMessageBox *question = publishQuestion()) {
        publishButton(*question)->click();
        return;
    }
    auto *dialog = m_scratch->window().findChild<QDialog *>();
    if (auto *schedule = dialog->findChild<QAbstractButton *>(u"schedule"_s))
        schedule->setChecked(true);
    if (auto *notice = dialog->findChild<QPlainTextEdit *>(u"notice"_s))
        notice->setPlainText(u"Taken down."_s);
    Q_EMIT dialog->findChild<QDialogButtonBox *>()->accepted();
}

using Ask = void (*)(Desk &);

void TestArticleDialogs::anAnswerIsForNoOtherArticle_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<bool>("isPublished");
    QTest::newRow("schedule") << Ask(&showScheduleDialog) << false;
    QTest::newRow("sign off") << Ask(&showSignOffDialog) << false;
    QTest::newRow("publish") << Ask(&askBeforePublishing) << false;
    QTest::newRow("withdraw") << Ask(&showWithdrawDialog) << true;
}

void TestArticleDialogs::anAnswerIsForNoOtherArticle()
{
    QFETCH(Ask, ask);
    QFETCH(bool, isPublished);
    const ArticleId other = m_scratch->add(u"Another"_s);
    Articles &articles = m_scratch->articles();
    if (isPublished) {
        QVERIFY(articles.publish(m_id, {1}, u"test"_s));
        QVERIFY(articles.publish(other, {1}, u"test"_s));
    }
    const Article before = articles.open(other)->article;
    const Article askedBefore = articles.open(m_id)->article;
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    ask(m_scratch->desk());
    if (const QMessageBox *question = publishQuestion())
        QTRY_VERIFY(publishButton(*question)->isEnabled());
    QVERIFY(m_scratch->show(other));
    acceptQuestion();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().constFirst().toString().startsWith(u"Nothing was done"_s));
    QVERIFY(articles.open(other)->article == before);
    QVERIFY(articles.open(m_id)->article == askedBefore);
}

void TestArticleDialogs::aNoticeThatIsRefusedStays()
{
    QVERIFY(m_scratch->articles().publish(m_id, {1}, u"test"_s));
    article().reloadStates();
    QTRY_COMPARE(article().article().publication, PublicationState::Published);
    showWithdrawDialog(m_scratch->desk());
    const QPointer<QDialog> dialog = m_scratch->window().findChild<QDialog *>();
    const auto *withdraw = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto *notice = dialog->findChild<QPlainTextEdit *>(u"notice"_s);
    {
        const BrokenTable audit(m_scratch->path(), u"audit"_s);
        const auto *banner = dialog->findChild<Banner *>();
        QVERIFY(banner);
        acceptQuestion();
        QTRY_VERIFY(!dialog || !banner->text().isEmpty());
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        QCOMPARE(notice->toPlainText(), u"Taken down."_s);
        QVERIFY(withdraw->isEnabled());
    }
    Q_EMIT dialog->findChild<QDialogButtonBox *>()->accepted();
    QTRY_COMPARE(article().article().publication, PublicationState::Withdrawn);
    QCOMPARE(article().article().withdrawnNotice, u"Taken down."_s);
    QTRY_VERIFY(!dialog);
}

void TestArticleDialogs::anAnswerIsForNoTextThatCameAfterTheQuestion_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::newRow("sign off") << Ask(&showSignOffDialog);
    QTest::newRow("publish") << Ask(&askBeforePublishing);
}

void TestArticleDialogs::anAnswerIsForNoTextThatCameAfterTheQuestion()
{
    QFETCH(Ask, ask);
    QSignalSpy told(&m_scratch->desk(), &Desk::told);
    QSignalSpy overtaken(&article(), &CurrentArticle::overtaken);
    ask(m_scratch->desk());
    if (const QMessageBox *question = publishQuestion())
        QTRY_VERIFY(publishButton(*question)->isEnabled());
    QVERIFY(m_scratch->saveAsSomebody(m_id, u"Nobody here has read this."_s));
    article().reloadStates();
    QTRY_COMPARE(overtaken.size(), 1);
    acceptQuestion();
    QCOMPARE(told.size(), 1);
    const Article after = m_scratch->articles().open(m_id)->article;
    QVERIFY(!after.signOff);
    QCOMPARE(after.publication, PublicationState::Unpublished);
}

void TestArticleDialogs::nothingIsCalledCleanBeforeItIsChecked()
{
    const ChecksPane pane(m_scratch->desk(), nullptr);
    const DeskStatus status(m_scratch->desk());
    const auto *summary = pane.findChild<QLabel *>(u"summary"_s);
    const auto *findings = status.findChild<QToolButton *>(u"status.findings"_s);
    article().replaceText(article().text());
    askBeforePublishing(m_scratch->desk());
    const QMessageBox *question = publishQuestion();
    const QAbstractButton *publish = publishButton(*question);
    QCOMPARE(summary->text(), u"Checking…"_s);
    QCOMPARE(findings->text(), u"Checking…"_s);
    QVERIFY(question->informativeText().endsWith(u"The checks are still under way."_s));
    QVERIFY(!publish->isEnabled());

    QTRY_VERIFY(publish->isEnabled());
    QVERIFY(question->informativeText().contains(u"The checks have"_s));
    QVERIFY(summary->text() != u"Checking…"_s);
    QVERIFY(findings->text().contains(u"finding"_s));

    const BrokenTable corrections(m_scratch->path(), u"correction"_s);
    article().touchPage();
    QTRY_VERIFY(!publish->isEnabled());
    QVERIFY(question->informativeText().contains(u"The text could not be checked: "_s));
    QVERIFY(summary->text().startsWith(u"The text could not be checked: "_s));
    QCOMPARE(findings->text(), u"Not checked"_s);
}

void TestArticleDialogs::momentsAreSetToTheMinute_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << u"C"_s << u"2 Mar 2026 06:00"_s;
    QTest::newRow("British") << u"en-GB"_s << u"02/03/2026 06:00"_s;
    QTest::newRow("Chinese") << u"zh-CN"_s << u"2026/3/2 06:00"_s;
}

void TestArticleDialogs::momentsAreSetToTheMinute()
{
    QFETCH(QString, language);
    QFETCH(QString, shown);
    const QLocale before;
    QLocale::setDefault(QLocale(language));
    showScheduleDialog(m_scratch->desk());
    for (const QString &name : {u"until"_s, u"at"_s}) {
        auto *field = m_scratch->window().findChild<QDateTimeEdit *>(name);
        field->setDateTime({{2026, 3, 2}, {6, 0}});
        QCOMPARE(field->text(), shown);
    }
    VERIFY_OK(m_scratch->articles().setTiming(m_id, Embargo{QDateTime({2026, 3, 2}, {6, 0}).toUTC(), {}},
                                              u"test"_s));
    article().reloadStates();
    const DetailsPane details(m_scratch->desk(), nullptr);
    const auto *embargo = details.findChild<QLabel *>(u"embargo"_s);
    QTRY_COMPARE(embargo->text(), u"Embargo until %1"_s.arg(shown));
    QLocale::setDefault(before);
}

QTEST_MAIN(TestArticleDialogs)
#include "tst_articledialogs.moc"
