// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"
#include "importing/folderscan.h"
#include "importing/reportfiles.h"
#include "markdown/markdown.h"
#include "support/places.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

ArticleFileOptions options()
{
    return {.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
}

/// No control character may come through, in whatever field.
bool isClean(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control; });
}

} // namespace

/// Real and hostile files that nobody here wrote: each is read or refused with a reason, quickly.
class TestCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (corporaFolder().isEmpty())
            QSKIP("the corpora are not on this machine");
    }

    void theSamplePageIsTakenApart()
    {
        const QString path = corporaFolder() + u"/../samples/beijing-post-2025-10-13.txt"_s;
        if (!QFile::exists(path))
            QSKIP("the sample page is not on this machine");
        const auto page = readArticleFile(fileBytes(path), path, options());
        VERIFY_OK(page);
        QCOMPARE(page->text.headline,
                 u"China’s lesson for the US: it takes more than chips to win the AI race"_s);
        QCOMPARE(page->firstPublishedAtUtc->date(), QDate(2025, 10, 13));
        QCOMPARE(page->text.body.trimmed().split(u"\n\n"_s).size(), 11);
        QVERIFY(page->text.body.contains(u"“self-reliance” (自力更生)"_s));
        QVERIFY(page->disclaimer);
        QVERIFY(page->disclaimer->text.contains(u"[Contact Us]({{contact}})"_s));
        QVERIFY(!page->text.body.contains(u"Disclaimer"_s));
        QCOMPARE(page->related.size(), 49);
        QCOMPARE(page->related.first().entry.headline,
                 u"Volunteer Network Empowers Ethnic Minority Women in Hong Kong with Career Access"_s);
        QCOMPARE(page->related.last().entry.headline,
                 u"Germany’s Largest Sports Retailer Considers Shifting Production to China"_s);
        QVERIFY(sentenceLines(page->notes).contains(u"the article itself was left out"_s));
    }

    void everyArticleIsReadOrRefused()
    {
        const auto scan = scanPath(needed(u"articles"_s));
        VERIFY_OK(scan);
        const ProcessorTime used;
        int done = 0;
        QHash<PublicationState, int> states;
        for (const ScannedFile &file : scan->files) {
            const auto bytes = readScannedFile(file);
            VERIFY_OK(bytes);
            const auto article = readArticleFile(*bytes, file.name, options());
            if (!article) {
                qInfo().noquote() << errorText(article.error());
                QCOMPARE(article.error().code, ErrorCode::InvalidInput);
                QVERIFY(article.error().subject.contains(QRegularExpression(u":\\d+$"_s)));
                continue;
            }
            ++done;
            ++states[article->publication];
            QVERIFY2(!article->text.headline.isEmpty(), qPrintable(file.name));
            QVERIFY2(isClean(article->text.headline + article->text.body), qPrintable(file.name));
            QVERIFY(article->publication != PublicationState::Published || article->publishedAtUtc);
        }
        qInfo() << done << "of" << scan->files.size() << "read in" << used.usedMs() << "ms; published"
                << states[PublicationState::Published];
        QCOMPARE(scan->files.size(), 482);
        QCOMPARE(done, 480); // Two have a key that stands twice: malformed YAML (1.2.2 §3.2.1.3).
    }

    void textsOfEveryEncodingAreRead()
    {
        const QDir folder(needed(u"text"_s));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            const auto article =
                readArticleFile(fileBytes(folder.filePath(name)), QString(name + u".md"_s), options());
            if (article)
                QVERIFY2(isClean(article->text.headline + article->text.body), qPrintable(name));
            else
                qInfo().noquote() << errorText(article.error());
        }
        const auto read = [&folder](const char *name) {
            const QString file = QString::fromLatin1(name);
            const auto article = readArticleFile(fileBytes(folder.filePath(file)), file, options());
            return article ? article->text.headline : errorText(article.error());
        };
        QCOMPARE(read("gb18030.md"), u"新闻编辑"_s);
        QCOMPARE(read("big5.md"), u"新聞編輯室"_s);
        QCOMPARE(read("shift-jis.md"), u"新聞記事 表示"_s);
        QCOMPARE(read("latin1.md"), u"Café £ 100"_s);
        QCOMPARE(read("bom-utf16le.md"), u"U16"_s);
        QCOMPARE(read("utf16be-nobom.md"), u"no bom"_s);
        QCOMPARE(read("cr-only.md"), u"Head"_s);
    }

    void brokenFrontMatterIsRefusedQuickly()
    {
        const QDir folder(needed(u"frontmatter"_s));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            const ProcessorTime used;
            const auto article = readMarkdownArticle(fileBytes(folder.filePath(name)), name, options());
            QVERIFY2(used.usedMs() < 10'000, qPrintable(name + u' ' + QString::number(used.usedMs())));
            if (!article)
                qInfo().noquote() << errorText(article.error());
        }
    }

    void everyMailIsReadOrRefused()
    {
        const QDir folder(needed(u"mail"_s));
        const QStringList names = folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
        int taken = 0;
        int refused = 0;
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const ProcessorTime used;
            const auto outcome = readReports(file, name, options().nowUtc, [&](const ImportedReport &report) {
                ++(report.refused ? refused : taken);
                const ErrorReport &values = report.report;
                return isClean(values.message + values.quote + values.readerName + report.subject)
                    && !values.externalId.isEmpty() && values.message.size() <= 100'000;
            });
            VERIFY_OK(outcome);
            QVERIFY2(used.usedMs() < 10'000, qPrintable(name + u' ' + QString::number(used.usedMs())));
        }
        qInfo() << taken << "taken," << refused << "refused";
        QCOMPARE(taken + refused, int(names.size()));
    }

private:
    static QString needed(const QString &name) { return corporaFolder() + u'/' + name; }
};

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
