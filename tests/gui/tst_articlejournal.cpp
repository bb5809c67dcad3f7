// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldwrites.h"
#include "scratchdesk.h"
#include "support/verifyok.h"
#include "workflow/recovery.h"
#include "workflow/typingjournal.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// What is typed on the desk is in the journal of the program until the newsroom has it.
class TestArticleJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void typingIsInTheJournalAndTheNewsroomIsLeftAlone();
    void aNewsroomThatIsBusyCostsNoWord();
    void editsOfTheBodyFollowOneAnother();
    void aFieldThatIsEditedGoesWithTheBody();
    void aTextThatTookThePlaceOfAnotherIsKeptWhole();
    void whatIsSavedIsOutOfTheJournal();
    void whatIsTypedWhileASaveRunsStaysInIt();
    void anotherArticleEndsIt();
    void withoutAJournalThatWorksADraftIsKept();
    void aTextBegunBeforeTheJournalIsTakenIn();
    void aRecoveredTextOutlastsItsDraft();

private:
    [[nodiscard]] CurrentArticle &article() const { return m_scratch->article(); }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"journal"_s); }
    void useJournal();
    /// As the source editor does it.
    void type(qsizetype start, qsizetype removed, const QByteArray &inserted);
    void crash();
    /// The texts that the next start finds.
    [[nodiscard]] QList<ArticleText> textsLeft();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TypingJournal> m_journal;
    std::unique_ptr<ScratchDesk> m_scratch;
    SystemClock m_clock;
    ArticleId m_id;
    QByteArray m_body; ///< What the source editor holds.
};

void TestArticleJournal::init()
{
    m_scratch.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<TypingJournal>(folder(), m_clock);
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    m_id = m_scratch->add(u"Ferry crews vote"_s);
    QVERIFY(m_scratch->show(m_id));
    m_body = article().text().body.toUtf8();
    article().setBodySource([this] { return QString::fromUtf8(m_body); });
    useJournal();
}

void TestArticleJournal::useJournal()
{
    const auto newsroom = m_scratch->desk().services().newsroom.id();
    VERIFY_OK(newsroom);
    article().useJournal(*m_journal, *newsroom);
}

void TestArticleJournal::type(qsizetype start, qsizetype removed, const QByteArray &inserted)
{
    m_body.replace(start, removed, inserted);
    article().noteBodyEdited({start, removed, inserted});
}

void TestArticleJournal::crash()
{
    m_journal.reset();
    QVERIFY(m_scratch->reopen());
}

QList<ArticleText> TestArticleJournal::textsLeft()
{
    crash();
    const auto recovery = recoverTexts(m_scratch->desk().services(), folder(), u"Mei"_s);
    QList<ArticleText> texts;
    [&] {
        VERIFY_OK(recovery);
        for (const RecoveredText &recovered : recovery->texts) {
            if (const auto open = m_scratch->articles().open(recovered.article, u"Mei"_s))
                texts.append(open->draft.value_or(open->article.text));
        }
        QCOMPARE(texts.size(), recovery->texts.size());
    }();
    return texts;
}

void TestArticleJournal::typingIsInTheJournalAndTheNewsroomIsLeftAlone()
{
    type(0, 0, "Storm. ");
    QVERIFY(!article().isDraftKept());
    QTRY_VERIFY(article().isDraftKept());
    QVERIFY(!m_scratch->articles().open(m_id, m_scratch->desk().actor())->draft);
    const QList<ArticleText> left = textsLeft();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().body, QString::fromUtf8(m_body));
}

void TestArticleJournal::aNewsroomThatIsBusyCostsNoWord()
{
    const HeldWrites held(m_scratch->desk().services().jobs);
    type(0, 0, "Storm. ");
    QTRY_VERIFY(article().isDraftKept());
}

void TestArticleJournal::editsOfTheBodyFollowOneAnother()
{
    type(0, 0, "风");
    type(3, 0, "暴");
    QTRY_VERIFY(article().isDraftKept());
    type(0, 3, "A ");
    type(m_body.size(), 0, "\nEnd");
    const QList<ArticleText> left = textsLeft();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().body, QString::fromUtf8(m_body));
}

void TestArticleJournal::aFieldThatIsEditedGoesWithTheBody()
{
    type(0, 0, "One ");
    article().edit([](ArticleText &text) { text.headline = u"Storm"_s; });
    type(0, 3, "Two");
    const QList<ArticleText> left = textsLeft();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().headline, u"Storm"_s);
    QCOMPARE(left.constFirst().body, QString::fromUtf8(m_body));
}

void TestArticleJournal::aTextThatTookThePlaceOfAnotherIsKeptWhole()
{
    type(0, 0, "One ");
    ArticleText other = article().text();
    other.body = u"Older.\r\nText"_s;
    article().replaceText(other);
    m_body = "Older.\nText"; // the source editor has line ends of its own
    type(7, 4, "words");
    QCOMPARE(textsLeft().value(0).body, u"Older.\nwords"_s);
}

void TestArticleJournal::whatIsSavedIsOutOfTheJournal()
{
    type(0, 0, "Storm. ");
    article().save(RevisionReason::Saved);
    QTRY_COMPARE(article().saveState(), SaveState::Saved);
    QVERIFY(textsLeft().isEmpty());
}

void TestArticleJournal::whatIsTypedWhileASaveRunsStaysInIt()
{
    type(0, 0, "Storm. ");
    article().save(RevisionReason::Saved);
    type(0, 0, "A ");
    QTRY_COMPARE(article().article().head, Revision{2});
    QVERIFY(article().isUnsaved());
    const QList<ArticleText> left = textsLeft();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().body, QString::fromUtf8(m_body));
    QCOMPARE(m_scratch->articles().open(m_id, u"Mei"_s)->draftBase, Revision{2});
}

void TestArticleJournal::anotherArticleEndsIt()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    type(0, 0, "Storm. ");
    QVERIFY(m_scratch->show(other));
    QVERIFY(textsLeft().isEmpty());
}

void TestArticleJournal::withoutAJournalThatWorksADraftIsKept()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    type(0, 0, "Storm. ");
    QTRY_VERIFY(m_scratch->articles().open(m_id, m_scratch->desk().actor())->draft.has_value());
    QTRY_VERIFY(article().isDraftKept());
}

void TestArticleJournal::aTextBegunBeforeTheJournalIsTakenIn()
{
    QVERIFY(m_scratch->reopen());
    QVERIFY(m_scratch->show(m_id));
    article().setBodySource([this] { return QString::fromUtf8(m_body); });
    type(0, 0, "Storm. ");
    useJournal();
    QTRY_VERIFY(article().isDraftKept());
    QCOMPARE(textsLeft().value(0).body, QString::fromUtf8(m_body));
}

void TestArticleJournal::aRecoveredTextOutlastsItsDraft()
{
    const QString me = m_scratch->desk().actor();
    ArticleText mine = article().text();
    mine.body = u"Mine"_s;
    VERIFY_OK(m_scratch->articles().saveDraft(m_id, {1}, mine, me));
    QVERIFY(m_scratch->reopen());
    useJournal();
    QVERIFY(m_scratch->show(m_id));
    QVERIFY(article().isRecovered());
    // Another desk of the same person saves, and the draft goes.
    ArticleText other = mine;
    other.body = u"Other"_s;
    VERIFY_OK(m_scratch->articles().save(m_id, {1}, other, RevisionReason::Saved, me));
    const QList<ArticleText> left = textsLeft();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().body, u"Mine"_s);
}

QTEST_MAIN(TestArticleJournal)
#include "tst_articlejournal.moc"
