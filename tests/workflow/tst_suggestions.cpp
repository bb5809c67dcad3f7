// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicesfixture.h"
#include "support/verifyok.h"
#include "workflow/articles.h"
#include "workflow/newsroom.h"
#include "workflow/relatedarticles.h"

using namespace Qt::StringLiterals;

namespace {

Article added(ServicesFixture &desk, const QString &headline, const QString &body,
              const QStringList &tags = {})
{
    ArticleText text = soundText(headline);
    text.standfirst.clear();
    text.body = body;
    text.tags = tags;
    return desk->articles.create(text, u"Mei"_s).value();
}

Article published(ServicesFixture &desk, const QString &headline, const QString &body,
                  const QStringList &tags = {})
{
    const Article article = added(desk, headline, body, tags);
    if (const auto done = desk->articles.publish(article.id, {1}, u"Mei"_s); !done)
        qFatal("not published: %s", qPrintable(done.error().detail));
    desk.clock.advance(3600);
    return article;
}

/// Words that everything has tell nothing apart.
void addOthers(ServicesFixture &desk)
{
    for (int i = 0; i < 40; ++i)
        (void)published(desk, u"Notes from the council %1"_s.arg(i), u"The council met on item%1."_s.arg(i));
}

void setWeights(ServicesFixture &desk, const SuggestionWeights &weights)
{
    const auto before = desk->newsroom.publication();
    VERIFY_OK(before);
    Publication after = *before;
    after.suggestions = weights;
    VERIFY_OK(desk->newsroom.setPublication({*before, after}, u"Mei"_s));
}

QList<ArticleId> idsOf(const Result<QList<RelatedSuggestion>> &suggestions)
{
    QList<ArticleId> ids;
    for (const RelatedSuggestion &suggestion : suggestions.value_or({}))
        ids.append(suggestion.article.id);
    return ids;
}

} // namespace

/// What the newsroom rules of suggestions.
class TestSuggestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeightsOfTheNewsroomHold()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        addOthers(desk);
        const Article holder =
            published(desk, u"Dredger at work"_s, u"Below the lighthouse."_s, {u"Harbour"_s});
        const Article byWords = published(desk, u"Dredger breaks down"_s, u"At the lighthouse."_s);
        const Article byTag = published(desk, u"A budget"_s, u"Agreed."_s, {u"harbour"_s});
        setWeights(desk, {.tags = 0, .section = 0, .recency = 0});
        QCOMPARE(idsOf(desk->related.suggest(holder.id, 5)), QList<ArticleId>{byWords.id});
        setWeights(desk, {.tags = 500, .section = 0, .recency = 0});
        QCOMPARE(idsOf(desk->related.suggest(holder.id, 5)), (QList<ArticleId>{byTag.id, byWords.id}));
        setWeights(desk, {.tags = 100, .section = 200, .recency = 100});
        const auto explained = desk->related.suggest(holder.id, 5);
        VERIFY_OK(explained);
        for (const RelatedSuggestion &suggestion : *explained) {
            QCOMPARE(suggestion.score, suggestion.shares.total());
            QVERIFY(suggestion.sameSection && suggestion.shares.section > suggestion.shares.recency);
            QVERIFY(suggestion.shares.recency > 0);
        }
        Publication wrong = desk->newsroom.publication().value();
        const Publication before = wrong;
        wrong.suggestions.section = 201;
        const auto refused = desk->newsroom.setPublication({before, wrong}, u"Mei"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

    void oldPagesStayAsTheyAreWhereThatIsTheRule()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        addOthers(desk);
        const Article older = published(desk, u"Dredger sails"_s, u"To the lighthouse."_s);
        const Article holder = published(desk, u"Dredger at work"_s, u"Below the lighthouse."_s);
        const Article newer = published(desk, u"Dredger breaks down"_s, u"At the lighthouse."_s);
        const Article draft = added(desk, u"Dredger sold"_s, u"Far from the lighthouse."_s);
        QCOMPARE(idsOf(desk->related.suggest(holder.id, 5)).size(), 2);
        setWeights(desk, {.nothingNewer = true});
        QCOMPARE(idsOf(desk->related.suggest(holder.id, 5)), QList<ArticleId>{older.id});
        // What is not out yet may lead to everything.
        QVERIFY(idsOf(desk->related.suggest(draft.id, 5)).contains(newer.id));
    }

    void aTextInNoRevisionIsAskedFor()
    {
        ServicesFixture desk;
        VERIFY_OK(desk.made());
        addOthers(desk);
        const Article near = published(desk, u"Dredger sails"_s, u"To the lighthouse."_s);
        const Article holder = added(desk, u"Untitled"_s, u"Nothing yet."_s);
        ArticleText text = holder.text;
        text.body = u"The lighthouse and its dredger."_s;
        QVERIFY(!idsOf(desk->related.suggest(holder.id, 5)).contains(near.id));
        QCOMPARE(idsOf(desk->related.suggest(holder.id, text, 5)), QList<ArticleId>{near.id});
    }
};

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
