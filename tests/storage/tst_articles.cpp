// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/draftrepository.h"
#include "storage/revisionrepository.h"
#include "storage/transaction.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// Every field filled, with text that SQL, JSON and careless code stumble over.
ArticleText fullText()
{
    return {
        .headline = u"Harbour 'reopens'; DROP TABLE article; --"_s,
        .standfirst = u"\u6e2f\u53e3\u91cd\u5f00 \U0001F6A2 \"quoted\" \\ %_"_s,
        .kicker = u"Port"_s,
        .body = u"First.\n\n\u201cSecond\u201d \u2014 third.\n"_s,
        .byline = {{u"Mei Lin"_s, u""_s, PersonId(u"p-1"_s)}, {u"Jonas Okafor"_s, u"Photos"_s, PersonId()}},
        .dateline = u"HARBOUR CITY, Monday"_s,
        .section = SectionId(u"s-1"_s),
        .tags = {u"Harbour"_s, u"\u6e2f\u53e3"_s, u"it's"_s},
        .aiUse = AiUse::GeneratedReviewed,
        .language = u"zh-Hans"_s,
        .leadImage = {u"crane.png"_s, u"A crane"_s, u"The crane, 1931"_s, u"Archive"_s},
        .sources = {{u"Port notice"_s, u"Port"_s, u"https://port.example/1"_s, false},
                    {u"Full story"_s, u"Courier"_s, u"https://courier.example/2"_s, true}},
        .keptFrontMatter = u"weight: 3\n"_s};
}

ArticleText withHeadline(const QString &headline)
{
    return ArticleBuilder().headline(headline).text();
}

RevisionOrigin origin(const FakeClock &clock, RevisionReason reason = RevisionReason::Saved)
{
    return {.author = u"Mei Lin"_s, .madeAtUtc = clock.nowUtc(), .reason = reason};
}

} // namespace

class TestArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleComesBackAsItWas_data() { addBackends(); }
    void anArticleComesBackAsItWas();
    void aRevisionKeepsTheTextBefore_data() { addBackends(); }
    void aRevisionKeepsTheTextBefore();
    void aSaveOnAnOldRevisionIsAConflict_data() { addBackends(); }
    void aSaveOnAnOldRevisionIsAConflict();
    void twoSavesAtOnceKeepOne_data() { addBackends(); }
    void twoSavesAtOnceKeepOne();
    void anUnknownArticleIsNotFound_data() { addBackends(); }
    void anUnknownArticleIsNotFound();
    void theHashIsOfWhatIsStored_data() { addBackends(); }
    void theHashIsOfWhatIsStored();
    void whatOnlyGrowsCannotBeChanged_data();
    void whatOnlyGrowsCannotBeChanged();
    void statesAreKept_data() { addBackends(); }
    void statesAreKept();
    void eachTextKeepsItsSignOff_data() { addBackends(); }
    void eachTextKeepsItsSignOff();
    void aStateMovesFromWhereItIs_data() { addBackends(); }
    void aStateMovesFromWhereItIs();
    void aFormerSlugLeadsToTheArticle_data() { addBackends(); }
    void aFormerSlugLeadsToTheArticle();
    void aTakenSlugIsAConflict_data() { addBackends(); }
    void aTakenSlugIsAConflict();
    void eachAuthorHasADraft_data() { addBackends(); }
    void eachAuthorHasADraft();
    void articlesAreWalkedById_data() { addBackends(); }
    void articlesAreWalkedById();
};

void TestArticles::anArticleComesBackAsItWas()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article stored = newsroom.add(fullText());
    QCOMPARE(stored.text, fullText());
    QCOMPARE(stored.head, Revision{1});
    QVERIFY(stored.published.isNone());
    QCOMPARE(stored.createdAtUtc, newsroom.clock().nowUtc());
    QCOMPARE(newsroom.reopen(), QString());
    const auto again = ArticleRepository(newsroom.db()).article(stored.id);
    VERIFY_OK(again);
    QCOMPARE(*again, stored);
}

void TestArticles::aRevisionKeepsTheTextBefore()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    (void)newsroom.add(fullText()); // makes its section
    const Article article = newsroom.add(withHeadline(u"First"_s));
    newsroom.clock().advance(60);
    const auto saved =
        ArticleRepository(newsroom.db())
            .addRevision(article.id, {1}, fullText(), origin(newsroom.clock(), RevisionReason::Left));
    VERIFY_OK(saved);
    QCOMPARE(saved->revision, Revision{2});
    QCOMPARE(saved->contentHash, contentHash(fullText()));
    RevisionRepository revisions(newsroom.db());
    const auto history = revisions.revisions(article.id);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    const RevisionSummary newest{.revision = {2},
                                 .author = u"Mei Lin"_s,
                                 .madeAtUtc = newsroom.clock().nowUtc(),
                                 .reason = RevisionReason::Left,
                                 .contentHash = saved->contentHash,
                                 .headline = fullText().headline};
    QCOMPARE(history->first(), newest);
    const auto first = revisions.text(article.id, {1});
    VERIFY_OK(first);
    QCOMPARE(first->headline, u"First"_s);
    const auto now = ArticleRepository(newsroom.db()).article(article.id);
    VERIFY_OK(now);
    QCOMPARE(now->text, fullText());
    QCOMPARE(now->updatedAtUtc, newsroom.clock().nowUtc());
    QCOMPARE(revisions.text(article.id, {3}).error().code, ErrorCode::NotFound);
}

void TestArticles::aSaveOnAnOldRevisionIsAConflict()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(withHeadline(u"First"_s));
    ArticleRepository articles(newsroom.db());
    VERIFY_OK(articles.addRevision(article.id, {1}, withHeadline(u"Theirs"_s), origin(newsroom.clock())));
    const auto refused =
        articles.addRevision(article.id, {1}, withHeadline(u"Mine"_s), origin(newsroom.clock()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    const auto ahead =
        articles.addRevision(article.id, {7}, withHeadline(u"Mine"_s), origin(newsroom.clock()));
    QVERIFY(!ahead);
    QCOMPARE(ahead.error().code, ErrorCode::Conflict);
    QCOMPARE(articles.article(article.id)->text.headline, u"Theirs"_s);
    QCOMPARE(RevisionRepository(newsroom.db()).revisions(article.id)->size(), 2);
}

void TestArticles::twoSavesAtOnceKeepOne()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(withHeadline(u"First"_s));
    constexpr int savers = 4;
    QList<QString> answers(savers);
    {
        std::vector<std::jthread> threads;
        for (QString &answer : answers) {
            threads.emplace_back([&newsroom, &answer, &article] {
                const auto saved =
                    ArticleRepository(newsroom.db())
                        .addRevision(article.id, {1}, withHeadline(u"Other"_s), origin(newsroom.clock()));
                answer = saved                                  ? u"saved"_s
                    : saved.error().code == ErrorCode::Conflict ? u"conflict"_s
                                                                : saved.error().detail;
            });
        }
    }
    QCOMPARE(answers.count(u"saved"_s), 1);
    QCOMPARE(answers.count(u"conflict"_s), savers - 1);
    QCOMPARE(ArticleRepository(newsroom.db()).article(article.id)->head, Revision{2});
}

void TestArticles::anUnknownArticleIsNotFound()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ArticleRepository articles(newsroom.db());
    const ArticleId nobody(u"nobody"_s);
    const QDateTime now = newsroom.clock().nowUtc();
    QCOMPARE(articles.article(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(articles.idOf(Slug(u"nobody"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(articles.addRevision(nobody, {1}, fullText(), origin(newsroom.clock())).error().code,
             ErrorCode::NotFound);
    QCOMPARE(articles.setPublished(nobody, {1}, now).error().code, ErrorCode::NotFound);
    QCOMPARE(articles.setSlug(nobody, Slug(u"free"_s), now).error().code, ErrorCode::NotFound);
    QCOMPARE(articles.setWorkflow(nobody, WorkflowState::Draft, WorkflowState::Ready, now).error().code,
             ErrorCode::NotFound);
    const StoredDraft draft{.text = fullText(), .base = {1}, .savedAtUtc = now, .author = u"Mei"_s};
    QCOMPARE(DraftRepository(newsroom.db()).put(nobody, draft).error().code, ErrorCode::NotFound);
}

void TestArticles::theHashIsOfWhatIsStored()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    (void)newsroom.add(fullText()); // makes its section
    const Article article = newsroom.add(withHeadline(u"First"_s));
    ArticleText text = fullText();
    text.body = u"nul \0 and half a pair "_s + QChar(0xD83D) + u" end"_s;
    text.tags = {u"\0"_s};
    const auto saved =
        ArticleRepository(newsroom.db()).addRevision(article.id, {1}, text, origin(newsroom.clock()));
    VERIFY_OK(saved);
    const auto stored = RevisionRepository(newsroom.db()).text(article.id, {2});
    VERIFY_OK(stored);
    QCOMPARE(stored->body, u"nul \uFFFD and half a pair \uFFFD end"_s);
    QCOMPARE(contentHash(*stored), saved->contentHash);
}

void TestArticles::whatOnlyGrowsCannotBeChanged_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("statement");
    for (const QString &statement :
         {u"UPDATE revision SET author = 'x'"_s, u"DELETE FROM revision"_s,
          u"UPDATE revision_body SET body = 'x'"_s, u"DELETE FROM revision_body"_s,
          u"UPDATE correction SET note = 'x'"_s, u"DELETE FROM correction"_s,
          u"UPDATE audit SET actor = 'x'"_s, u"DELETE FROM audit"_s,
          u"UPDATE disclaimer_version SET text = 'x'"_s, u"DELETE FROM disclaimer_version"_s,
          u"UPDATE publication_record SET actor = 'x'"_s, u"DELETE FROM publication_record"_s}) {
        QTest::addRow("SQLite: %s", qPrintable(statement)) << Backend::Sqlite << statement;
        QTest::addRow("PostgreSQL: %s", qPrintable(statement)) << Backend::Postgres << statement;
    }
}

void TestArticles::whatOnlyGrowsCannotBeChanged()
{
    FETCH_BACKEND(backend);
    QFETCH(QString, statement);
    static std::map<Backend, std::unique_ptr<TemporaryNewsroom>> newsrooms; // one with a row in each table
    auto &newsroom = newsrooms[backend];
    if (!newsroom) {
        newsroom = std::make_unique<TemporaryNewsroom>(backend);
        const QString id = newsroom->add(withHeadline(u"First"_s), PublicationState::Published).id.text();
        for (const QString &insert :
             {u"INSERT INTO correction (id, article_id, kind, severity, note, published_at, revision)"
              " VALUES ('c', '%1', 'update', 'minor', 'n', 0, 1)"_s,
              u"INSERT INTO audit (at, actor, action, subject, detail) VALUES (0, 'a', 'b', '%1', '')"_s,
              u"INSERT INTO disclaimer_version (id, disclaimer_key, version, language, label, text, "
              u"valid_from, approver)"
              " VALUES ('%1', 'k', 1, 'en', 'l', 't', 0, '')"_s,
              u"INSERT INTO publication_record (id, article_id, revision, content_hash, related, "
              u"published_at, actor,"
              " override_reason) VALUES ('r', '%1', 1, 'h', '[]', 0, 'a', '')"_s})
            VERIFY_OK(newsroom->db().execute(insert.arg(id)));
    }
    const auto refused = newsroom->db().execute(statement);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"never"), qPrintable(refused.error().detail));
}

void TestArticles::statesAreKept()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId id = newsroom.add(withHeadline(u"First"_s)).id;
    ArticleRepository articles(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    const Embargo embargo{.liftsAt = now.addSecs(3600), .reason = u"agreed"_s};
    const SignOff signOff{.person = u"Ada"_s,
                          .role = u"Editor"_s,
                          .contentHash = contentHash(withHeadline(u"First"_s)),
                          .signedAtUtc = now};
    VERIFY_OK(articles.setEmbargo(id, embargo, now));
    VERIFY_OK(articles.setSignOff(id, signOff, now));
    VERIFY_OK(articles.setSlugline(id, u"ferry-vote"_s, now));
    auto article = articles.article(id);
    VERIFY_OK(article);
    QCOMPARE(article->embargo, embargo);
    QCOMPARE(article->signOff, signOff);
    QCOMPARE(article->slugline, u"ferry-vote"_s);
    QVERIFY(!articles.setSchedule(id, now.addSecs(60), now)); // never both
    VERIFY_OK(articles.setEmbargo(id, std::nullopt, now));
    VERIFY_OK(articles.setSchedule(id, now.addSecs(60), now));
    article = articles.article(id);
    QCOMPARE(article->publication, PublicationState::Scheduled);
    QCOMPARE(article->scheduledAtUtc, now.addSecs(60));
    VERIFY_OK(articles.setPublished(id, {1}, now.addSecs(1)));
    VERIFY_OK(articles.setPublished(id, {1}, now.addSecs(2)));
    article = articles.article(id);
    QCOMPARE(article->publication, PublicationState::Published);
    QCOMPARE(article->firstPublishedAtUtc, now.addSecs(1));
    QCOMPARE(article->publishedAtUtc, now.addSecs(2));
    const auto rows = ArticleLists(newsroom.db()).summaries({id}, now);
    VERIFY_OK(rows);
    QCOMPARE(rows->first().firstPublishedAtUtc, now.addSecs(1));
    QCOMPARE(rows->first().publishedAtUtc, now.addSecs(2));
    QVERIFY(!article->scheduledAtUtc && !article->embargo);
    VERIFY_OK(articles.setSchedule(id, std::nullopt, now));
    VERIFY_OK(articles.setWithdrawn(id, u"Taken down."_s, now));
    article = articles.article(id);
    QCOMPARE(article->publication, PublicationState::Withdrawn);
    QCOMPARE(article->withdrawnNotice, u"Taken down."_s);
}

void TestArticles::eachTextKeepsItsSignOff()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleText first = withHeadline(u"First"_s);
    const ArticleText second = withHeadline(u"Second"_s);
    const ArticleId id = newsroom.add(first).id;
    ArticleRepository articles(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    const auto signedBy = [&articles, &id](Revision revision) {
        const auto signOff = articles.signOff(id, revision);
        return !signOff ? signOff.error().detail : *signOff ? (*signOff)->person : QString();
    };
    VERIFY_OK(articles.addRevision(id, {1}, second, origin(newsroom.clock())));
    VERIFY_OK(articles.setSignOff(id, {u"Bo"_s, {}, contentHash(second), now}, now));
    QVERIFY(articles.article(id)->isSignedOff());
    QCOMPARE(signedBy({1}), QString()); // a later review says nothing of what stood before
    VERIFY_OK(articles.setSignOff(id, {u"Ada"_s, {}, contentHash(first), now.addSecs(1)}, now));
    QCOMPARE(signedBy({1}), u"Ada"_s);
    QCOMPARE(signedBy({2}), u"Bo"_s);
    VERIFY_OK(articles.addRevision(id, {2}, withHeadline(u"Third"_s), origin(newsroom.clock())));
    QCOMPARE(signedBy({3}), u"Bo"_s); // kept to say whose review is void
    QVERIFY(!articles.article(id)->isSignedOff());
    VERIFY_OK(articles.addRevision(id, {3}, first, origin(newsroom.clock())));
    QCOMPARE(signedBy({4}), u"Ada"_s);
    QVERIFY(articles.article(id)->isSignedOff());
    VERIFY_OK(articles.setSignOff(id, {u"Cy"_s, {}, contentHash(first), now}, now));
    QCOMPARE(signedBy({1}), u"Cy"_s);
}

void TestArticles::aStateMovesFromWhereItIs()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId id = newsroom.add(withHeadline(u"First"_s)).id;
    ArticleRepository articles(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(articles.setWorkflow(id, WorkflowState::Draft, WorkflowState::Ready, now));
    QCOMPARE(articles.setWorkflow(id, WorkflowState::Draft, WorkflowState::Spiked, now).error().code,
             ErrorCode::Conflict);
    QCOMPARE(articles.article(id)->workflow, WorkflowState::Ready);
}

void TestArticles::aFormerSlugLeadsToTheArticle()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(withHeadline(u"Ferry vote"_s));
    ArticleRepository articles(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(articles.setSlug(article.id, Slug(u"ferry-ballot"_s), now));
    QCOMPARE(articles.idOf(Slug(u"ferry-vote"_s)).error().code, ErrorCode::NotFound); // no reader saw it
    VERIFY_OK(articles.setPublished(article.id, {1}, now));
    VERIFY_OK(articles.setSlug(article.id, Slug(u"ferry-strike"_s), now));
    const auto former = articles.idOf(Slug(u"ferry-ballot"_s));
    VERIFY_OK(former);
    QCOMPARE(*former, article.id);
    const ArticleId other = newsroom.add(withHeadline(u"Trams"_s)).id;
    const auto many = articles.idsOf({u"trams"_s, u"ferry-ballot"_s, u"ferry-vote"_s, u"nobody's"_s});
    VERIFY_OK(many);
    QCOMPARE(*many, (QHash<QString, ArticleId>{{u"trams"_s, other}, {u"ferry-ballot"_s, article.id}}));
    VERIFY_OK(articles.setSlug(article.id, Slug(u"ferry-ballot"_s), now)); // back to its own
    QCOMPARE(*articles.idOf(Slug(u"ferry-strike"_s)), article.id);
    QCOMPARE(articles.article(article.id)->slug, Slug(u"ferry-ballot"_s));
}

void TestArticles::aTakenSlugIsAConflict()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const Article first = newsroom.add(withHeadline(u"Ferry vote"_s));
    const Article second = newsroom.add(withHeadline(u"Ferry vote"_s));
    QCOMPARE(second.slug, Slug(u"ferry-vote-2"_s));
    ArticleRepository articles(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(articles.setPublished(first.id, {1}, now));
    VERIFY_OK(articles.setSlug(first.id, Slug(u"ferry-strike"_s), now));
    for (const Slug &taken : {Slug(u"ferry-strike"_s), Slug(u"ferry-vote"_s)}) {
        QCOMPARE(articles.setSlug(second.id, taken, now).error().code, ErrorCode::Conflict);
        Article third = second;
        third.id = ArticleId::make();
        third.slug = taken;
        const auto refused = articles.insert(third, origin(newsroom.clock()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().subject, taken.text());
    }
    QCOMPARE(*articles.takenSlugs(Slug(u"ferry-vote"_s)), (QStringList{u"ferry-vote"_s, u"ferry-vote-2"_s}));
}

void TestArticles::eachAuthorHasADraft()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId id = newsroom.add(withHeadline(u"First"_s)).id;
    DraftRepository drafts(newsroom.db());
    QVERIFY(!drafts.draft(id, u"Mei"_s)->has_value());
    StoredDraft draft{
        .text = fullText(), .base = {1}, .savedAtUtc = newsroom.clock().nowUtc(), .author = u"Mei"_s};
    VERIFY_OK(drafts.put(id, draft));
    draft.text.body += u"more"_s;
    VERIFY_OK(drafts.put(id, draft));
    StoredDraft other = draft;
    other.author = u"Jonas"_s;
    other.text.body = u"Quite other words"_s;
    VERIFY_OK(drafts.put(id, other));
    QVERIFY(*drafts.draft(id, u"Mei"_s) == draft);
    QVERIFY(*drafts.draft(id, u"Jonas"_s) == other);
    ArticleLists lists(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    QCOMPARE(lists.page({}, 10, now)->articles.size(), 1); // two drafts are one article
    VERIFY_OK(drafts.drop(id, u"Mei"_s));
    QVERIFY(!drafts.draft(id, u"Mei"_s)->has_value());
    QVERIFY(*drafts.draft(id, u"Jonas"_s) == other);
    QVERIFY(lists.summaries({id}, now)->first().hasUnsavedDraft);
    VERIFY_OK(drafts.put(id, draft));
    VERIFY_OK(drafts.rename(u"Jonas"_s, u"Mei"_s)); // she has one: nobody's text is lost
    QVERIFY(*drafts.draft(id, u"Mei"_s) == draft && *drafts.draft(id, u"Jonas"_s) == other);
    VERIFY_OK(drafts.rename(u"Mei"_s, u"Mei Lin"_s));
    QVERIFY(!drafts.draft(id, u"Mei"_s)->has_value());
    QCOMPARE(drafts.draft(id, u"Mei Lin"_s)->value().text, draft.text);
    VERIFY_OK(drafts.drop(id, u"Mei Lin"_s));
    VERIFY_OK(drafts.drop(id, u"Jonas"_s));
    QVERIFY(!lists.summaries({id}, now)->first().hasUnsavedDraft);
}

void TestArticles::articlesAreWalkedById()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleRepository articles(newsroom.db());
    QVERIFY(articles.idsAfter({}, 10)->isEmpty());
    QHash<ArticleId, Slug> slugs;
    for (const auto &headline : {u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s}) {
        const Article made = newsroom.add(ArticleBuilder().headline(headline).text());
        slugs.insert(made.id, made.slug);
    }
    QList<ArticleId> walked;
    for (ArticleId last;;) {
        const auto ids = articles.idsAfter(last, 2);
        VERIFY_OK(ids);
        QVERIFY(ids->size() <= 2);
        if (ids->isEmpty())
            break;
        walked += *ids;
        last = ids->last();
    }
    QCOMPARE(walked.size(), 5); // each once
    QCOMPARE(QSet<ArticleId>(walked.begin(), walked.end()).size(), 5);
    QCOMPARE(articles.count().value(), 5);
    QCOMPARE(*articles.slugsOf(walked + QList{ArticleId::make()}), slugs);
    QVERIFY(articles.slugsOf({})->isEmpty());
}

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
