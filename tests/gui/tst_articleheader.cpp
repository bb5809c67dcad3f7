// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/banner.h"
#include "gui/brokentable.h"
#include "gui/heldwrites.h"
#include "gui/panes/articleheader.h"
#include "gui/panes/detailspane.h"
#include "gui/scratchdesk.h"
#include "workflow/newsroom.h"

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

QTEST_MAIN(TestArticleHeader)
#include "tst_articleheader.moc"
