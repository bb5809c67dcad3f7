// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlesource.h"
#include "support/processortime.h"
#include "support/verifyok.h"

#include <QBuffer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr auto wordpress =
    "<?xml version=\"1.0\"?><rss xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\""
    " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
    " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://o.example</link>";
constexpr auto wordpressItem = "<item><title>T</title><content:encoded><![CDATA[<!-- wp:x --><p>One "
                               "<b>two</b> [caption]<img src=\"/a.jpg\">"
                               " c[/caption]</p><ul><li>a<ul><li>b</li></ul></li></ul><table><tr><td>x</td></"
                               "tr></table>]]></content:encoded>"
                               "<wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-06-05 "
                               "16:04:48</wp:post_date_gmt><wp:status>publish</wp:status>"
                               "<wp:post_type>post</wp:post_type><category domain=\"category\" "
                               "nicename=\"c\">C &amp; D</category></item>";
constexpr auto ghostPost = "{\"id\":\"1\",\"title\":\"T\",\"status\":\"published\",\"published_at\":\"2024-"
                           "06-05T16:04:48Z\",\"lexical\":"
                           "\"{\\\"root\\\":{\\\"children\\\":[{\\\"type\\\":\\\"paragraph\\\","
                           "\\\"children\\\":[{\\\"type\\\":\\\"text\\\",\\\"text\\\":"
                           "\\\"Words\\\",\\\"format\\\":1}]}]}}\"}";
constexpr auto page = "<html lang=en><head><title>T</title><meta charset=utf-8><meta property=\"og:title\" "
                      "content=\"a &amp; b\">"
                      "<script "
                      "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\"}</script></"
                      "head><body><article>"
                      "<h1>T</h1><p>Words <a href=\"/x\">l</a></p><figure><img "
                      "src=a.jpg><figcaption>c</figcaption></figure></article>";

QByteArray manyOf(const QByteArray &item, const QByteArray &between, int count)
{
    QByteArray all = item;
    for (int i = 1; i < count; ++i)
        all += between + item;
    return all;
}

/// Every entry is read to its end; all that is refused says what and why.
int readAll(QByteArray bytes, const QString &name)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    int articles = 0;
    const ArticleFileOptions options{.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
    const auto done = readArticles(device, name, options, [&](const ArticleEntry &entry) {
        const auto article = entry.read();
        articles += article ? 1 : 0;
        if (!article)
            return !article.error().subject.isEmpty() && !article.error().detail.isEmpty();
        return !article->text.headline.contains(u'\n');
    });
    if (!done && (!done.error().subject.startsWith(name) || done.error().detail.isEmpty()))
        return -1;
    return articles;
}

} // namespace

/// Exports and pages that were cut off or damaged on their way: no crash, no endless work, each refusal with
/// a reason. To be run under the address sanitizer, too.
class TestBrokenExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeds()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("whole");
        QTest::addColumn<int>("articles");
        QTest::newRow("wordpress") << u"a.xml"_s
                                   << QByteArray(wordpress) + manyOf(wordpressItem, "\n", 40)
                + "</channel></rss>"
                                   << 40;
        QTest::newRow("ghost") << u"a.json"_s
                               << "{\"db\":[{\"data\":{\"posts\":[" + manyOf(ghostPost, ",", 40) + "]}}]}"
                               << 40;
        QTest::newRow("page") << u"a.html"_s << page + manyOf("<p>Words and <i>more</i> words</p>", "\n", 400)
                              << 1;
    }

    void aFileThatIsCutOffAnywhereIsReadOrRefused_data() { seeds(); }
    void aFileThatIsCutOffAnywhereIsReadOrRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, whole);
        QFETCH(int, articles);
        QCOMPARE(readAll(whole, name), articles);
        for (qsizetype length = 0; length < whole.size(); length += 1024) {
            const int found = readAll(whole.first(length), name);
            QVERIFY2(found >= 0 && found <= articles, qPrintable(QString::number(length)));
        }
    }

    void damagedBytesAreReadOrRefused_data() { seeds(); }
    void damagedBytesAreReadOrRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, whole);
        const QByteArray seed = whole.first(std::min<qsizetype>(whole.size(), 1800));
        static const QByteArrayList pieces{"<",
                                           ">",
                                           "]]>",
                                           "<![CDATA[",
                                           "&",
                                           "&#0;",
                                           "\"",
                                           "'",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           "\\",
                                           "\0"_ba,
                                           "\xff",
                                           "\xf4\x90\x80\x80",
                                           "<!--",
                                           "-->",
                                           "</",
                                           "<p",
                                           "\\u0000",
                                           "\\ud800",
                                           "99999999999999999999",
                                           "-",
                                           "\r\n\r\n",
                                           "<?xml",
                                           "<!DOCTYPE x ["};
        QRandomGenerator random(20261128); // the same damage on every machine
        const ProcessorTime used;
        for (int round = 0; round < 1500; ++round) {
            QByteArray damaged = seed;
            for (int change = random.bounded(1, 6); change > 0; --change) {
                const qsizetype at = random.bounded(int(damaged.size()));
                const QByteArray piece = pieces[random.bounded(int(pieces.size()))];
                switch (random.bounded(3)) {
                case 0:
                    damaged.insert(at, piece);
                    break;
                case 1:
                    damaged.remove(at, random.bounded(1, 40));
                    break;
                default:
                    damaged.replace(at, piece.size(), piece);
                }
            }
            QVERIFY2(readAll(damaged, name) >= 0, damaged.toPercentEncoding().constData());
        }
        QVERIFY2(used.usedMs() < 60'000, qPrintable(QString::number(used.usedMs())));
    }
};

QTEST_GUILESS_MAIN(TestBrokenExports)
#include "tst_brokenexports.moc"
