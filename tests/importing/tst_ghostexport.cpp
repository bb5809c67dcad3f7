// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlesource.h"
#include "importing/jsonpieces.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

class TestGhostExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostComesWithAllItHas_data();
    void aPostComesWithAllItHas();
    void whatReadersMustNotSeeIsNeverPublished_data();
    void whatReadersMustNotSeeIsNeverPublished();
    void everyFormOfTextIsRead_data();
    void everyFormOfTextIsRead();
    void whatIsNoExportIsRefused_data();
    void whatIsNoExportIsRefused();
    void postsOfAnotherShapeAreRefusedOneByOne();
    void aTreeThatIsTooDeepIsCut();
    void piecesAreFoundWithoutATree();
};

namespace {

struct Reading
{
    QList<Result<ImportedArticle>> articles;
    QStringList identities;
    std::optional<Error> failure;
};

Reading readingOf(const QByteArray &json)
{
    Reading reading;
    QByteArray copy = json;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    const ArticleFileOptions options{.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    const auto done = readArticles(device, u"ghost.json"_s, options, [&reading](const ArticleEntry &entry) {
        reading.articles += entry.read();
        reading.identities += entry.identity;
        return true;
    });
    if (!done)
        reading.failure = done.error();
    return reading;
}

QByteArray post(const QByteArray &more)
{
    return R"({"id":"p1","uuid":"u-1","title":"Ferry returns","slug":"ferry-returns","status":"published",)"
           R"("published_at":"2024-06-05T16:04:48.000Z","updated_at":"2024-06-06T10:00:00.000Z")"
        + more + "}";
}

QByteArray data(const QByteArray &posts, const QByteArray &tables = {})
{
    return R"({"posts":[)" + posts + "]" + tables + "}";
}

const QByteArray tables =
    R"(,"tags":[{"id":"t1","name":"City"},{"id":"t2","name":"ferry"},{"id":"t3","name":"#feature","visibility":"internal"}])"
    R"(,"users":[{"id":"a1","name":"Mei Lin"},{"id":"a2","name":"Jo Okafor"}])"
    R"(,"posts_tags":[{"post_id":"p1","tag_id":"t2","sort_order":1},{"post_id":"p1","tag_id":"t1","sort_order":0},)"
    R"({"post_id":"p1","tag_id":"t3","sort_order":2}])"
    R"(,"posts_authors":[{"post_id":"p1","author_id":"a2","sort_order":1},{"post_id":"p1","author_id":"a1","sort_order":0}])"
    R"(,"posts_meta":[{"post_id":"p1","feature_image_alt":"A ferry","feature_image_caption":"The <b>old</b> one"}])"_ba;

} // namespace

void TestGhostExport::aPostComesWithAllItHas_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("wrapped") << R"({"db":[{"meta":{"version":"5.0"},"data":)"_ba
                             << "}]}"_ba;
    QTest::newRow("data") << R"({"meta":{"exported_on":1},"data":)"_ba
                          << "}"_ba;
    QTest::newRow("bare") << ""_ba
                          << ""_ba;
}

void TestGhostExport::aPostComesWithAllItHas()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Reading reading = readingOf(
        before
        + data(
            post(
                R"(,"html":"<p>The <b>ferry</b> left.</p>","custom_excerpt":"In short","visibility":"public",)"
                R"("feature_image":"__GHOST_URL__/content/images/ferry.jpg","codeinjection_foot":"<script>")"),
            tables)
        + after);
    QVERIFY2(!reading.failure, qPrintable(reading.failure ? reading.failure->detail : QString()));
    VERIFY_OK(reading.articles.value(0, Error{}));
    const ImportedArticle &article = *reading.articles.first();
    QCOMPARE(article.text.headline, u"Ferry returns"_s);
    QCOMPARE(article.text.standfirst, u"In short"_s);
    QCOMPARE(article.text.body, u"The **ferry** left.\n"_s);
    QCOMPARE(article.sectionName, u"City"_s);
    QCOMPARE(article.text.tags, QStringList{u"ferry"_s});
    QCOMPARE(bylineText(article.text.byline), u"Mei Lin, Jo Okafor"_s);
    QCOMPARE(article.text.leadImage.address, u"__GHOST_URL__/content/images/ferry.jpg"_s);
    QCOMPARE(article.text.leadImage.alt, u"A ferry"_s);
    QCOMPARE(article.text.leadImage.caption, u"The old one"_s);
    QCOMPARE(article.publication, PublicationState::Published);
    QCOMPARE(*article.firstPublishedAtUtc, QDateTime(QDate(2024, 6, 5), QTime(16, 4, 48), Qt::UTC));
    QCOMPARE(reading.identities, QStringList{u"ghost u-1 ferry-returns"_s});
    const QString lines = sentenceLines(article.notes);
    QVERIFY2(lines.contains(u"#feature"_s) && lines.contains(u"codeinjection_foot"_s), qPrintable(lines));
}

void TestGhostExport::whatReadersMustNotSeeIsNeverPublished_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("draft") << R"("status":"draft")"_ba;
    QTest::newRow("scheduled") << R"("status":"scheduled","published_at":"2030-01-01T00:00:00Z")"_ba;
    QTest::newRow("sent by mail") << R"("status":"sent","published_at":"2024-01-01T00:00:00Z")"_ba;
    QTest::newRow("members")
        << R"("status":"published","visibility":"members","published_at":1283780649000)"_ba;
    QTest::newRow("paid") << R"("status":"published","visibility":"paid","published_at":1283780649000)"_ba;
    QTest::newRow("no date") << R"("status":"published","published_at":null)"_ba;
}

void TestGhostExport::whatReadersMustNotSeeIsNeverPublished()
{
    QFETCH(QByteArray, fields);
    const Reading reading = readingOf(data(R"({"title":"T","html":"<p>x</p>",)" + fields + "}"));
    VERIFY_OK(reading.articles.value(0, Error{}));
    QCOMPARE(reading.articles.first()->publication, PublicationState::Unpublished);
    QVERIFY(!reading.articles.first()->scheduledAtUtc);
}

void TestGhostExport::everyFormOfTextIsRead_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("body");
    const auto inText = [](const QByteArray &json) { return QString::fromUtf8(json); };
    QTest::newRow("html before all") << QJsonObject{{u"html"_s, u"<p>A</p>"_s}, {u"markdown"_s, u"B"_s}}
                                     << u"A\n"_s;
    QTest::newRow("markdown of the first versions")
        << QJsonObject{{u"markdown"_s, u"A *b*\n"_s}} << u"A *b*\n"_s;
    QTest::newRow("lexical")
        << QJsonObject{{u"lexical"_s, inText(R"({"root":{"children":[
            {"type":"extended-heading","tag":"h2","children":[{"type":"text","text":"Head"}]},
            {"type":"paragraph","children":[{"type":"extended-text","text":"a ","format":0},
                {"type":"extended-text","text":"b","format":3},{"type":"linebreak"},
                {"type":"link","url":"https://x.example/","children":[{"type":"text","text":"c"}]}]},
            {"type":"list","tag":"ol","children":[{"type":"listitem","children":[{"type":"text","text":"one"}]}]},
            {"type":"image","src":"__GHOST_URL__/content/images/a.jpg","alt":"A","caption":"Cap"},
            {"type":"codeblock","language":"cpp","code":"int a;\n"},
            {"type":"horizontalrule"}]}})")}}
        << u"## Head\n\na **_b_**\\\n[c](https://x.example/)\n\n1. one\n\n"
           "![A](__GHOST_URL__/content/images/a.jpg \"Cap\")\n\n```cpp\nint a;\n```\n\n---\n"_s;
    QTest::newRow("mobiledoc")
        << QJsonObject{{u"mobiledoc"_s,
                        inText(R"({"version":"0.3.1","markups":[["em"],["a",["href","https://x.example/"]]],
            "atoms":[["soft-return","",{}]],
            "cards":[["image",{"src":"/a.jpg","alt":"A"}],["markdown",{"markdown":"x **y**"}],["hr",{}]],
            "sections":[[1,"h3",[[0,[],0,"Head"]]],[1,"p",[[0,[0],1,"a"],[1,[],0,0],[0,[1],1,"b"]]],
                [3,"ul",[[[0,[],0,"one"]]]],[10,0],[10,1],[10,2]]})")}}
        << u"### Head\n\n_a_\\\n[b](https://x.example/)\n\n- one\n\n![A](/a.jpg)\n\nx **y**\n\n---\n"_s;
}

void TestGhostExport::everyFormOfTextIsRead()
{
    QFETCH(QJsonObject, fields);
    QFETCH(QString, body);
    fields.insert(u"title"_s, u"T"_s);
    const Reading reading = readingOf(data(QJsonDocument(fields).toJson()));
    VERIFY_OK(reading.articles.value(0, Error{}));
    QCOMPARE(reading.articles.first()->text.body, body);
}

void TestGhostExport::whatIsNoExportIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another list") << R"({"items":[1,2]})"_ba << ErrorCode::Refused;
    QTest::newRow("cut off") << data(post(R"(,"html":"x")")).chopped(3) << ErrorCode::InvalidInput;
    QTest::newRow("no JSON") << "posts"_ba << ErrorCode::Refused;
    QTest::newRow("brackets that do not fit") << R"({"posts":[}])"_ba << ErrorCode::InvalidInput;
    QTest::newRow("two documents") << data(post({})) + "{}" << ErrorCode::InvalidInput;
    QTest::newRow("depth") << QByteArray(10'000'000, '[') << ErrorCode::InvalidInput;
    QTest::newRow("nothing") << ""_ba << ErrorCode::InvalidInput;
}

void TestGhostExport::whatIsNoExportIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorCode, code);
    const ProcessorTime used;
    const Reading reading = readingOf(json);
    QVERIFY(reading.failure);
    QCOMPARE(reading.failure->code, code);
    QCOMPARE(reading.failure->subject, u"ghost.json"_s);
    QVERIFY(reading.articles.isEmpty());
    QVERIFY2(used.usedMs() < 5'000, qPrintable(QString::number(used.usedMs())));
}

void TestGhostExport::postsOfAnotherShapeAreRefusedOneByOne()
{
    const Reading reading =
        readingOf(R"({"posts":[1,"x",{"lexical":"{"},{"title":"T","html":"<p>Words</p>"}]})");
    QCOMPARE(reading.articles.size(), 4);
    for (int at = 0; at < 3; ++at)
        QVERIFY(!reading.articles[at] && !reading.articles[at].error().detail.isEmpty());
    VERIFY_OK(reading.articles.last());
}

void TestGhostExport::aTreeThatIsTooDeepIsCut()
{
    const QByteArray nested =
        QByteArray(R"({"type":"x","children":[)").repeated(400) + QByteArray("]}").repeated(400);
    QJsonObject fields{{u"title"_s, u"T"_s}};
    fields.insert(u"lexical"_s, QString::fromUtf8(R"({"root":{"children":[)" + nested + "]}}"));
    const Reading reading = readingOf(data(QJsonDocument(fields).toJson()));
    VERIFY_OK(reading.articles.value(0, Error{}));
    QVERIFY(sentenceLines(reading.articles.first()->notes).contains(u"too deep"_s));
}

void TestGhostExport::piecesAreFoundWithoutATree()
{
    const QByteArray json = R"( {"a\"b":[1,{"x":"]}"}], "posts" : [ "," , -1.5e3,true ] ,"z":{}} )";
    QStringList found;
    eachJsonElement(jsonMember(json, "posts"), [&found](QByteArrayView piece) {
        found += QString::fromUtf8(piece.trimmed());
        return true;
    });
    QCOMPARE(found, (QStringList{u"\",\""_s, u"-1.5e3"_s, u"true"_s}));
    QCOMPARE(jsonMember(json, "z").toByteArray(), "{}"_ba);
    QVERIFY(jsonMember(json, "x").isEmpty());
    QCOMPARE(jsonValueEnd(json, 0), json.size() - 1);
}

QTEST_GUILESS_MAIN(TestGhostExport)
#include "tst_ghostexport.moc"
