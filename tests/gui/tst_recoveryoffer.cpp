// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/panes/editorpane.h"
#include "gui/recoveryoffer.h"
#include "gui/scratchdesk.h"
#include "support/verifyok.h"
#include "workflow/typingjournal.h"

#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

/// What the strip above the text says of texts that an ended program had kept, and where its buttons lead.
class TestRecoveryOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasTypedComesBackAndItsButtonOpensIt();
    void eachIsOfferedUntilAllWereOpened();
    void anotherArticleDoesNotTakeTheOfferAway();
    void theTextIsComparedWithTheSavedOne();
    void laterEndsItAndTheTextIsThereStill();
    void aTextThatBecameAnArticleOfItsOwnIsSaid();
    void headlinesAreNamedAndShortened_data();
    void headlinesAreNamedAndShortened();

private:
    void showDesk();
    /// An article with a text that was typed and is in no revision, as it is after recovering.
    [[nodiscard]] RecoveredText recovered(const QString &headline);
    void offer(const QList<RecoveredText> &texts) { new RecoveryOffer(m_scratch->desk(), texts, {}); }
    [[nodiscard]] const Banner &strip() const { return *m_pane->findChild<Banner *>(u"outcome"_s); }
    [[nodiscard]] QList<QPushButton *> buttons() const;
    [[nodiscard]] QStringList labels() const;

    std::unique_ptr<ScratchDesk> m_scratch;
    std::unique_ptr<EditorPane> m_pane;
};

void TestRecoveryOffer::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    showDesk();
}

void TestRecoveryOffer::cleanup()
{
    m_pane.reset();
    m_scratch.reset();
}

void TestRecoveryOffer::showDesk()
{
    m_pane = std::make_unique<EditorPane>(m_scratch->desk(), nullptr);
}

RecoveredText TestRecoveryOffer::recovered(const QString &headline)
{
    const ArticleId id = m_scratch->add(headline);
    ArticleText text = m_scratch->articles().open(id)->article.text;
    text.body = u"Typed, and in no revision."_s;
    if (!m_scratch->articles().saveDraft(id, {1}, text, m_scratch->desk().actor()))
        qFatal("no draft was stored");
    return {id, headline, QDateTime::currentDateTimeUtc()};
}

QList<QPushButton *> TestRecoveryOffer::buttons() const
{
    QList<QPushButton *> shown = strip().findChildren<QPushButton *>();
    shown.removeIf([](const QPushButton *button) { return button->isHidden(); });
    return shown;
}

QStringList TestRecoveryOffer::labels() const
{
    QStringList labels;
    for (const QPushButton *button : buttons())
        labels.append(button->text());
    return labels;
}

void TestRecoveryOffer::whatWasTypedComesBackAndItsButtonOpensIt()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const ArticleId id = m_scratch->add(u"Ferry crews vote"_s);
    const QString newsroom = m_scratch->desk().services().newsroom.id().value_or(QString());
    QVERIFY(m_scratch->show(id));
    {
        TypingJournal journal(folder.path(), clock);
        m_scratch->article().useJournal(journal, newsroom);
        m_scratch->article().edit([](ArticleText &text) { text.body = u"Nearly lost."_s; });
        QTRY_VERIFY(m_scratch->article().isDraftKept());
        m_pane.reset();
        QVERIFY(m_scratch->reopen());
    }
    showDesk();
    const auto recovery =
        recoverTexts(m_scratch->desk().services(), folder.path(), m_scratch->desk().actor());
    VERIFY_OK(recovery);
    QCOMPARE(recovery->texts.size(), 1);
    offer(recovery->texts);
    QVERIFY(strip().text().contains(u"All that was typed until "_s));
    QCOMPARE(labels(), (QStringList{u"Open “Ferry crews vote”"_s, u"Compare…"_s, u"Later"_s}));
    buttons().constFirst()->click();
    QTRY_COMPARE(m_scratch->article().id(), id);
    QVERIFY(m_scratch->article().isRecovered());
    QCOMPARE(m_scratch->article().text().body, u"Nearly lost."_s);
    QCOMPARE(strip().text(), QString());
}

void TestRecoveryOffer::eachIsOfferedUntilAllWereOpened()
{
    QList<RecoveredText> texts;
    for (const auto &headline : {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s})
        texts.append(recovered(headline));
    offer(texts);
    QVERIFY(strip().text().startsWith(u"4 texts"_s));
    QCOMPARE(labels(), (QStringList{u"Open “One”"_s, u"Open “Two”"_s, u"Open “Three”"_s, u"Later"_s}));
    for (const RecoveredText &text : texts) {
        QCOMPARE(labels().constFirst(), u"Open “%1”"_s.arg(text.headline));
        QCOMPARE(labels().constLast(), u"Later"_s);
        buttons().constFirst()->click();
        QTRY_COMPARE(m_scratch->article().id(), text.article);
        // A revision is made on leaving, as of any text that is in none.
        QVERIFY(m_scratch->article().isRecovered());
    }
    QCOMPARE(strip().text(), QString());
    QVERIFY(buttons().isEmpty());
}

void TestRecoveryOffer::anotherArticleDoesNotTakeTheOfferAway()
{
    const ArticleId other = m_scratch->add(u"Another"_s);
    offer({recovered(u"Ferry crews vote"_s)});
    const QString said = strip().text();
    QVERIFY(!said.isEmpty());
    QVERIFY(m_scratch->show(other));
    QCOMPARE(strip().text(), said);
    QCOMPARE(labels(), (QStringList{u"Open “Ferry crews vote”"_s, u"Compare…"_s, u"Later"_s}));
}

void TestRecoveryOffer::theTextIsComparedWithTheSavedOne()
{
    offer({recovered(u"Ferry crews vote"_s)});
    const QString said = strip().text();
    buttons().at(1)->click();
    const auto text = [this] { return m_scratch->window().findChild<QTextBrowser *>(u"comparison"_s); };
    QTRY_VERIFY(text() && text()->toPlainText().contains(u"The recovered text"_s));
    QVERIFY(text()->toPlainText().contains(u"The last revision"_s));
    QCOMPARE(strip().text(), said); // and what to do about it is asked again
    QCOMPARE(labels(), (QStringList{u"Open “Ferry crews vote”"_s, u"Compare…"_s, u"Later"_s}));
}

void TestRecoveryOffer::laterEndsItAndTheTextIsThereStill()
{
    const RecoveredText text = recovered(u"Ferry crews vote"_s);
    offer({text});
    buttons().constLast()->click();
    QCOMPARE(strip().text(), QString());
    QTRY_VERIFY(!m_scratch->desk().findChild<RecoveryOffer *>());
    QVERIFY(m_scratch->show(m_scratch->add(u"Another"_s)));
    QCOMPARE(strip().text(), QString());
    QVERIFY(m_scratch->show(text.article));
    QVERIFY(m_scratch->article().isRecovered());
    QCOMPARE(m_scratch->article().text().body, u"Typed, and in no revision."_s);
}

void TestRecoveryOffer::aTextThatBecameAnArticleOfItsOwnIsSaid()
{
    RecoveredText text = recovered(u"Ferry crews vote"_s);
    text.place = RecoveredText::Place::NewArticle;
    offer({text});
    QVERIFY(strip().text().contains(u"It is an article of its own now"_s));
}

void TestRecoveryOffer::headlinesAreNamedAndShortened_data()
{
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("named");
    QTest::newRow("none") << QString() << u"Article without a headline"_s;
    const QString longest(28, u'x');
    QTest::newRow("it just fits") << longest << longest;
    QTest::newRow("too long") << QString(longest + u'y') << QString(longest + u'…');
    // A cut after 28 units would leave half of the emoji.
    QTest::newRow("a pair at the cut")
        << QString(longest.first(27) + u"🚢 runs aground"_s) << QString(longest.first(27) + u'…');
}

void TestRecoveryOffer::headlinesAreNamedAndShortened()
{
    QFETCH(QString, headline);
    QFETCH(QString, named);
    RecoveredText text = recovered(u"Ferry crews vote"_s);
    text.headline = headline;
    offer({text});
    QCOMPARE(labels().constFirst(), u"Open “%1”"_s.arg(named));
}

QTEST_MAIN(TestRecoveryOffer)
#include "tst_recoveryoffer.moc"
