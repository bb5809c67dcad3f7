// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlesurroundings.h"
#include "gui/pagepreview.h"
#include "gui/scratchdesk.h"
#include "support/verifyok.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestArticleSurroundings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aHeadlineTypedAsksOnce();
    void theAiUseIsAnsweredAtOnce();
    void aPastedDisclaimerIsFoundAfterAPause();
    void aChangedPublicationIsOnThePage();

private:
    [[nodiscard]] ArticleSurroundings &around() const { return m_scratch->desk().surroundings(); }
    [[nodiscard]] CurrentArticle &article() const { return m_scratch->article(); }

    std::unique_ptr<ScratchDesk> m_scratch;
};

void TestArticleSurroundings::init()
{
    m_scratch = std::make_unique<ScratchDesk>();
    QVERIFY(m_scratch->open());
    const ArticleId id = m_scratch->add(u"Gulls return"_s);
    QSignalSpy changed(&around(), &ArticleSurroundings::changed);
    QVERIFY(m_scratch->show(id));
    QTRY_VERIFY(changed.size() > 0 && around().isCurrent());
}

void TestArticleSurroundings::aHeadlineTypedAsksOnce()
{
    QSignalSpy changed(&around(), &ArticleSurroundings::changed);
    for (int key = 0; key < 30; ++key)
        article().edit([key](ArticleText &text) { text.headline += QChar(u'a' + key % 26); });
    QVERIFY(!around().isCurrent());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(around().isCurrent());
}

void TestArticleSurroundings::theAiUseIsAnsweredAtOnce()
{
    QVERIFY(around().page().disclosure.text.isEmpty());
    article().edit([](ArticleText &text) { text.aiUse = AiUse::GeneratedUnreviewed; });
    QTRY_VERIFY(!around().page().disclosure.text.isEmpty());
}

void TestArticleSurroundings::aPastedDisclaimerIsFoundAfterAPause()
{
    PagePreview preview(m_scratch->desk(), nullptr);
    QList<BodyPassage> leftOut;
    connect(&preview, &PagePreview::leftOutChanged, this,
            [&leftOut](const QList<BodyPassage> &passages) { leftOut = passages; });
    const QString pasted = u"AI Disclaimer: a machine wrote this."_s;
    article().edit([&pasted](ArticleText &text) {
        text.aiUse = AiUse::Assisted;
        text.body = u"The vote ends on Friday.\n\n"_s + pasted + u'\n';
    });
    QTRY_COMPARE(leftOut.size(), 1);
    QCOMPARE(article().text().body.mid(leftOut.first().start, leftOut.first().length), pasted);
    // Without a disclaimer of its own the page keeps the pasted one.
    article().edit([](ArticleText &text) { text.aiUse = AiUse::None; });
    QTRY_COMPARE(leftOut.size(), 0);
}

void TestArticleSurroundings::aChangedPublicationIsOnThePage()
{
    const Publication stored = m_scratch->desk().facts().publication();
    Publication publication = stored;
    publication.name = u"The Packet"_s;
    VERIFY_OK(m_scratch->desk().services().newsroom.setPublication({stored, publication}, u"test"_s));
    m_scratch->desk().facts().reload();
    QTRY_COMPARE(around().page().masthead, u"The Packet"_s);
}

QTEST_MAIN(TestArticleSurroundings)
#include "tst_articlesurroundings.moc"
