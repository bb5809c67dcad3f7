// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/articlefile.h"
#include "support/processortime.h"
#include "support/sentencelines.h"
#include "support/verifyok.h"

using namespace Qt::StringLiterals;

namespace {

ArticleFileOptions options()
{
    return {.nowUtc = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC)};
}

ImportedArticle read(const QString &text, const QString &name = u"harbour-news.md"_s)
{
    const auto article = readArticleFile(text.toUtf8(), name, options());
    return article ? *article : ImportedArticle{};
}

/// Front matter with `lines`, and a body.
QString withHead(const QString &lines)
{
    return u"---\ntitle: T\n"_s + lines + u"\n---\nBody.\n"_s;
}

bool isNoted(const ImportedArticle &article, const QString &words)
{
    return sentenceLines(article.notes).contains(words);
}

} // namespace

/// Markdown files become articles; states are mapped so that nothing becomes public by an import.
class TestMarkdownArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldArrives()
    {
        const ImportedArticle article = read(uR"(---
headline: Ferry returns
standfirst: After the storm
kicker: Harbour
slug: ferry-returns
slugline: FERRY-2
dateline: HARBOUR CITY
byline:
  - {name: Mei Lin, role: Text}
  - Jonas Okafor
section: city
tags: [ferry, Storm, STORM]
ai_use: assisted
language: en-GB
date: 2026-10-01T09:00:00+01:00
updated: 2026-10-02
image: {src: img/ferry.png, alt: A ferry, caption: Home, credit: M. Lin}
sources:
  - {title: Log, outlet: Port, url: "https://port.example/log", full_coverage: true}
related: [tide-chart, {headline: Storm, url: "https://x.example/", pinned: 0}, {slug: crane, pinned: true}]
state: ready
publication: published
mood: calm
---

First *paragraph*.

![Map](map.png "Where")
)"_s);
        const ArticleText &text = article.text;
        QCOMPARE(text.headline, u"Ferry returns"_s);
        QCOMPARE(text.standfirst, u"After the storm"_s);
        QCOMPARE(text.kicker, u"Harbour"_s);
        QCOMPARE(article.slug.text(), u"ferry-returns"_s);
        QCOMPARE(article.slugline, u"FERRY-2"_s);
        QCOMPARE(text.dateline, u"HARBOUR CITY"_s);
        const QList<Contributor> byline{{u"Mei Lin"_s, u"Text"_s, {}}, {u"Jonas Okafor"_s, {}, {}}};
        QCOMPARE(text.byline, byline);
        QCOMPARE(article.sectionName, u"city"_s);
        const QStringList tags{u"ferry"_s, u"Storm"_s};
        QCOMPARE(text.tags, tags);
        QCOMPARE(text.aiUse, AiUse::Assisted);
        QCOMPARE(text.language, u"en-GB"_s);
        const Picture picture{u"img/ferry.png"_s, u"A ferry"_s, u"Home"_s, u"M. Lin"_s};
        QCOMPARE(text.leadImage, picture);
        const Source source{u"Log"_s, u"Port"_s, u"https://port.example/log"_s, true};
        QCOMPARE(text.sources, QList<Source>{source});
        QCOMPARE(text.body, u"First *paragraph*.\n\n![Map](map.png \"Where\")\n"_s);
        const QStringList pictures{u"img/ferry.png"_s, u"map.png"_s};
        QCOMPARE(article.pictureFiles, pictures);
        QCOMPARE(article.workflow, WorkflowState::Ready);
        QCOMPARE(article.publication, PublicationState::Published);
        QCOMPARE(article.firstPublishedAtUtc->toString(Qt::ISODate), u"2026-10-01T08:00:00Z"_s);
        QCOMPARE(article.publishedAtUtc->toString(Qt::ISODate), u"2026-10-02T00:00:00Z"_s);
        QCOMPARE(text.keptFrontMatter.trimmed(), u"mood: calm"_s);
        QCOMPARE(article.related.size(), 3);
        QCOMPARE(article.related[0].slug.text(), u"tide-chart"_s);
        QCOMPARE(article.related[1].entry.address, u"https://x.example/"_s);
        QCOMPARE(article.related[1].entry.pinnedPosition, 0);
        QCOMPARE(article.related[2].entry.kind, RelatedKind::Pinned);
        QCOMPARE(article.related[2].entry.pinnedPosition, 2);
        QVERIFY2(article.notes.isEmpty(), qPrintable(sentenceLines(article.notes)));
    }

    void statesAreMapped_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<WorkflowState>("workflow");
        QTest::addColumn<PublicationState>("publication");
        QTest::addColumn<bool>("noted");
        using Work = WorkflowState;
        using Seen = PublicationState;
        QTest::newRow("no date") << u"x: 1"_s << Work::Draft << Seen::Unpublished << false;
        QTest::newRow("dated") << u"date: 2020-01-01"_s << Work::Ready << Seen::Published << false;
        QTest::newRow("dated draft") << u"date: 2020-01-01\ndraft: true"_s << Work::Draft << Seen::Unpublished
                                     << false;
        QTest::newRow("not published")
            << u"date: 2020-01-01\npublished: false"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("future date") << u"date: 2030-01-01"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("future, said to be published")
            << u"date: 2030-01-01\nstate: published"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("future status")
            << u"date: 2030-01-01\nstatus: future"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("private") << u"date: 2020-01-01\nstatus: private"_s << Work::Ready << Seen::Unpublished
                                 << true;
        QTest::newRow("private by key")
            << u"date: 2020-01-01\nprivate: true"_s << Work::Ready << Seen::Unpublished << true;
        for (const char *line : {"visibility: private", "visibility: members", "visibility: paid",
                                 "visibility: password", "visibility: hidden", "visibility: [tiers]",
                                 "hidden: true", "password: s3cret", "password: 0123", "archived: true",
                                 "unlisted: yes", "members-only: true", "Visibility: Members"}) {
            QTest::addRow("kept from readers, %s", line)
                << u"date: 2020-01-01\nstate: published\n"_s + QString::fromLatin1(line) << Work::Ready
                << Seen::Unpublished << true;
        }
        for (const char *line : {"visibility: public", "visibility: Public", "visibility: ''",
                                 "hidden: false", "password: ''", "password: false", "archived: false"}) {
            QTest::addRow("open to all, %s", line) << u"date: 2020-01-01\n"_s + QString::fromLatin1(line)
                                                   << Work::Ready << Seen::Published << false;
        }
        QTest::newRow("expired") << u"date: 2020-01-01\nexpirydate: 2021-01-01"_s << Work::Ready
                                 << Seen::Unpublished << true;
        QTest::newRow("published without a date")
            << u"state: published"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("in review") << u"date: 2020-01-01\nstate: in review"_s << Work::InReview
                                   << Seen::Unpublished << false;
        QTest::newRow("spiked") << u"state: spiked"_s << Work::Spiked << Seen::Unpublished << false;
        QTest::newRow("unknown word")
            << u"date: 2020-01-01\nstate: brewing"_s << Work::Draft << Seen::Unpublished << true;
        QTest::newRow("withdrawn") << u"date: 2020-01-01\nstate: withdrawn\nwithdrawn_notice: Gone."_s
                                   << Work::Ready << Seen::Withdrawn << false;
        QTest::newRow("withdrawn without a notice")
            << u"date: 2020-01-01\nstate: withdrawn"_s << Work::Ready << Seen::Unpublished << true;
        QTest::newRow("scheduled") << u"scheduled: 2027-01-01"_s << Work::Ready << Seen::Scheduled << false;
        QTest::newRow("scheduled in the past")
            << u"scheduled: 2020-01-01"_s << Work::Draft << Seen::Unpublished << true;
        QTest::newRow("embargoed and published")
            << u"date: 2020-01-01\nembargo: 2030-01-01\nembargo_reason: agreed"_s << Work::Ready
            << Seen::Unpublished << true;
        QTest::newRow("embargo and schedule")
            << u"scheduled: 2027-01-01\nembargo: true"_s << Work::Draft << Seen::Unpublished << true;
        QTest::newRow("date in words that mean nothing")
            << u"date: soon"_s << Work::Draft << Seen::Unpublished << true;
    }
    void statesAreMapped()
    {
        QFETCH(QString, lines);
        QFETCH(WorkflowState, workflow);
        QFETCH(PublicationState, publication);
        QFETCH(bool, noted);
        const ImportedArticle article = read(withHead(lines));
        QCOMPARE(article.publication, publication);
        QCOMPARE(article.workflow, workflow);
        QVERIFY2(article.notes.isEmpty() != noted, qPrintable(sentenceLines(article.notes)));
        const bool isSeen =
            publication == PublicationState::Published || publication == PublicationState::Withdrawn;
        QCOMPARE(article.firstPublishedAtUtc.has_value(), isSeen);
        QVERIFY(!(article.embargo && article.scheduledAtUtc));
    }

    void theDateOfAnUnpublishedArticleIsKept()
    {
        QVERIFY(read(withHead(u"date: 2030-01-01"_s)).text.keptFrontMatter.contains(u"2030-01-01"_s));
        QVERIFY(read(withHead(u"date: 2020-01-01"_s)).text.keptFrontMatter.isEmpty());
    }

    void whatKeptReadersOutIsKeptAndNoPasswordIsTold()
    {
        const ImportedArticle article =
            read(withHead(u"date: 2020-01-01\nvisibility: paid\npassword: s3cret"_s));
        QVERIFY(article.text.keptFrontMatter.contains(u"visibility: paid"_s));
        QVERIFY(isNoted(article, u"visibility"_s));
        QVERIFY(!isNoted(article, u"s3cret"_s));
    }

    void embargoes_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<bool>("hasEnd");
        QTest::newRow("open") << u"open"_s << true << false;
        QTest::newRow("true") << u"true"_s << true << false;
        QTest::newRow("false") << u"false"_s << false << false;
        QTest::newRow("date") << u"2027-01-18T06:00:00+00:00"_s << true << true;
        QTest::newRow("unreadable holds") << u"until the minister speaks"_s << true << false;
    }
    void embargoes()
    {
        QFETCH(QString, value);
        const ImportedArticle article = read(withHead(u"embargo: "_s + value));
        QTEST(article.embargo.has_value(), "holds");
        QTEST(article.embargo && article.embargo->liftsAt, "hasEnd");
    }

    void theHeadlineIsFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("body");
        QTest::newRow("first heading")
            << u"# Ferry *returns* #\n\nText.\n"_s << u"Ferry returns"_s << u"Text.\n"_s;
        QTest::newRow("same heading is not doubled")
            << u"---\ntitle: Ferry returns\n---\n# Ferry returns\n\nText.\n"_s << u"Ferry returns"_s
            << u"Text.\n"_s;
        QTest::newRow("another heading stays")
            << u"---\ntitle: Ferry\n---\n# Storm\n\nText.\n"_s << u"Ferry"_s << u"# Storm\n\nText.\n"_s;
        QTest::newRow("after template tags")
            << u"{% set x %}\n\n# Ferry\n\nText.\n"_s << u"Ferry"_s << u"{% set x %}\n\n\nText.\n"_s;
        QTest::newRow("later heading stays")
            << u"Intro.\n\n# Ferry\n"_s << u"Ferry"_s << u"Intro.\n\n# Ferry\n"_s;
        QTest::newRow("code is no heading")
            << u"```\n# no\n```\n"_s << u"harbour-news"_s << u"```\n# no\n```\n"_s;
        QTest::newRow("file name") << u"Text.\n"_s << u"harbour-news"_s << u"Text.\n"_s;
        QTest::newRow("inline HTML") << u"---\ntitle: Do <em>not</em>&nbsp;wait\n---\nText.\n"_s
                                     << u"Do not wait"_s << u"Text.\n"_s;
    }
    void theHeadlineIsFound()
    {
        QFETCH(QString, file);
        const ImportedArticle article = read(file);
        QTEST(article.text.headline, "headline");
        QTEST(article.text.body, "body");
    }

    void bylines_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("names");
        QTest::newRow("one") << u"Mei Lin"_s << u"Mei Lin"_s;
        QTest::newRow("two") << u"By Mei Lin and Jonas Okafor"_s << u"Mei Lin|Jonas Okafor"_s;
        QTest::newRow("with a job") << u"Mei Lin, editor"_s << u"Mei Lin, editor"_s;
        QTest::newRow("one name that holds an and") << u"Salt and Sons"_s << u"Salt and Sons"_s;
        QTest::newRow("ids") << u"[amelia-wong, jo]"_s << u"Amelia Wong|jo"_s;
        QTest::newRow("empty") << u"''"_s << QString();
        QTest::newRow("maps") << u"[{name: Mei Lin, role: Photos}]"_s << u"Mei Lin"_s;
    }
    void bylines()
    {
        QFETCH(QString, value);
        QStringList names;
        for (const Contributor &contributor : read(withHead(u"author: "_s + value)).text.byline)
            names += contributor.name;
        QTEST(names.join(u'|'), "names");
    }

    void aJobIsNoRole()
    {
        // Who has a role is named on the page with it and is none of its authors.
        const ImportedArticle article = read(withHead(
            u"authors: [{name: Mei Lin, title: Reporter}, {name: Jo Li, job: Editor, role: Photos}]"_s));
        const QList<Contributor> byline{{u"Mei Lin"_s, {}, {}}, {u"Jo Li"_s, u"Photos"_s, {}}};
        QCOMPARE(article.text.byline, byline);
        QVERIFY(isNoted(article, u"The job of “Mei Lin” was left out: Reporter"_s));
        QVERIFY(isNoted(article, u"The job of “Jo Li” was left out: Editor"_s));
    }

    void slugsComeFromKeyOrFileName_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("slug");
        QTest::newRow("key") << u"slug: sea-wall"_s << u"a/2020-01-01-x.md"_s << u"sea-wall"_s;
        QTest::newRow("malformed key") << u"slug: Sea Wall!"_s << u"x.md"_s << u"sea-wall"_s;
        QTest::newRow("name without its date")
            << QString() << u"a/2020-01-01-high-tide.md"_s << u"high-tide"_s;
        QTest::newRow("index says nothing") << QString() << u"a/index.md"_s << QString();
        QTest::newRow("hostile name") << QString() << u"../../etc/passwd.md"_s << u"passwd"_s;
    }
    void slugsComeFromKeyOrFileName()
    {
        QFETCH(QString, lines);
        QFETCH(QString, name);
        QTEST(read(withHead(lines), name).slug.text(), "slug");
    }

    void theDateOfTheFileNameCounts()
    {
        const ImportedArticle article = read(u"---\ntitle: T\n---\nx\n"_s, u"2021-9-1-x.md"_s);
        QCOMPARE(article.firstPublishedAtUtc->toString(Qt::ISODate), u"2021-09-01T00:00:00Z"_s);
        QCOMPARE(article.publication, PublicationState::Published);
    }

    void theSectionIsTheFirstCategory()
    {
        const ImportedArticle article = read(withHead(u"categories: [News, Port]\ntags: ferry, tide"_s));
        QCOMPARE(article.sectionName, u"News"_s);
        const QStringList tags{u"Port"_s, u"ferry"_s, u"tide"_s};
        QCOMPARE(article.text.tags, tags);
    }

    void unknownAiUseNeverClaimsTooLittle()
    {
        const ImportedArticle article = read(withHead(u"ai_use: chatbot"_s));
        QCOMPARE(article.text.aiUse, AiUse::GeneratedUnreviewed);
        QVERIFY(isNoted(article, u"chatbot"_s));
        QCOMPARE(read(withHead(u"ai_use: none"_s)).text.aiUse, AiUse::None);
        QCOMPARE(read(withHead(u"ai_use: no"_s)).text.aiUse, AiUse::None);
    }

    void unknownKeysAndFormsAreKept()
    {
        const ImportedArticle article =
            read(withHead(u"layout: blog\ntags: {a: 1}\nimage: https://x.example/a.png"_s));
        QVERIFY(article.text.keptFrontMatter.contains(u"layout: blog"_s));
        QVERIFY(article.text.keptFrontMatter.contains(u"tags:"_s));
        QVERIFY(article.text.keptFrontMatter.contains(u"https://x.example/a.png"_s));
        QVERIFY(article.text.leadImage.address.isEmpty());
        QVERIFY(isNoted(article, u"another host"_s));
    }

    void aDisclaimerSaysWhetherSomebodyReviewed_data()
    {
        QTest::addColumn<QString>("disclaimer");
        QTest::addColumn<AiUse>("use");
        const auto row = [](const char *name, const QString &disclaimer, AiUse use) {
            QTest::newRow(name) << disclaimer << use;
        };
        const QString english = u"AI Disclaimer: This article was generated by artificial intelligence"_s;
        const QString chinese = u"AI 声明：本文由人工智能生成，"_s;
        using enum AiUse;
        row("reviewed", english + u" and has been reviewed by a human editor."_s, GeneratedReviewed);
        row("not reviewed", english + u" and has **not been reviewed by a human editor**. Errors happen."_s,
            GeneratedUnreviewed);
        row("not, in bold", english + u" and was **not** yet fully reviewed by our editors."_s,
            GeneratedUnreviewed);
        row("never", english + u"; it was never seen or edited by a person."_s, GeneratedUnreviewed);
        row("short form", english + u" and hasn’t been checked by our editors."_s, GeneratedUnreviewed);
        row("nobody",
            english + u". No human editor has reviewed or approved by an act of theirs what it says."_s,
            GeneratedUnreviewed);
        row("without", english + u" and published without being reviewed by a human."_s, GeneratedUnreviewed);
        row("not only", english + u", not only reviewed by our editors but rewritten."_s, GeneratedReviewed);
        row("another sentence", english + u", not by a person. It was reviewed by our editors."_s,
            GeneratedReviewed);
        row("reviewed, Chinese", chinese + u"已经人工审核。"_s, GeneratedReviewed);
        row("not reviewed, Chinese", chinese + u"**未经人工审核**。"_s, GeneratedUnreviewed);
        row("not yet, Chinese", chinese + u"尚未由编辑审阅。"_s, GeneratedUnreviewed);
        row("no review, Chinese", chinese + u"没有经过人工审核。"_s, GeneratedUnreviewed);
        row("not reviewed, traditional", u"AI 聲明：本文由人工智能生成，未經編輯審閱。"_s,
            GeneratedUnreviewed);
        row("denies something else, Chinese", chinese + u"并无真人撰写，经编辑审阅。"_s, GeneratedReviewed);
    }
    void aDisclaimerSaysWhetherSomebodyReviewed()
    {
        QFETCH(QString, disclaimer);
        const ImportedArticle article = read(u"# T\n\nText.\n\n"_s + disclaimer + u'\n');
        QVERIFY(article.disclaimer);
        QTEST(article.text.aiUse, "use");
        QCOMPARE(article.disclaimer->key == u"ai-reviewed"_s, article.text.aiUse == AiUse::GeneratedReviewed);
    }

    void aDisclaimerInTheTextIsCutAndKept()
    {
        const ImportedArticle article = read(
            u"# T\n\nText.\n\nAI Disclaimer: A machine wrote this on its own. Use the \"Contact Us\" link.\n\nEnd.\n"_s);
        QCOMPARE(article.text.body.trimmed(), u"Text.\n\nEnd."_s);
        QVERIFY(article.disclaimer);
        QCOMPARE(article.disclaimer->key, u"ai-generated"_s);
        QCOMPARE(article.disclaimer->language, u"en"_s);
        QVERIFY(article.disclaimer->text.contains(u"\"[Contact Us]({{contact}})\" link"_s));
        QCOMPARE(article.text.aiUse, AiUse::GeneratedUnreviewed);
        const ImportedArticle said =
            read(withHead(u"ai_use: assisted"_s) + u"\nAI Disclaimer: A machine wrote this on its own.\n"_s);
        QCOMPARE(said.text.aiUse, AiUse::Assisted);
        QCOMPARE(said.disclaimer->key, u"ai-assisted"_s);
    }

    void malformedFrontMatterIsRefusedWithItsLine()
    {
        const auto article =
            readArticleFile("---\ntitle: a\nx: [1, 2\n---\nbody\n"_ba, u"bad.md"_s, options());
        QVERIFY(!article);
        QCOMPARE(article.error().code, ErrorCode::InvalidInput);
        QVERIFY2(article.error().subject.startsWith(u"bad.md:"_s), qPrintable(article.error().subject));
    }

    void emptyAndForeignFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << u"a.md"_s;
        QTest::newRow("blank") << " \n\n"_ba << u"a.md"_s;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12) << u"a.png"_s;
        QTest::newRow("program") << QByteArray(64, '\1') << u"a.md"_s;
        QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, 'a') << u"a.md"_s;
    }
    void emptyAndForeignFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        const auto article = readArticleFile(bytes, name, options());
        QVERIFY(!article);
        QCOMPARE(article.error().subject, name);
    }

    void relatedNeverMislead()
    {
        const ImportedArticle article = read(withHead(
            u"related: [harbour-news, {headline: t}, crane, crane, {headline: A, url: 'https://a.example'}]"_s));
        QCOMPARE(article.related.size(), 2);
        QCOMPARE(article.related[0].slug.text(), u"crane"_s);
        QVERIFY(isNoted(article, u"the article itself"_s));
        QVERIFY(isNoted(article, u"double"_s));
    }

    void aNamedListIsPlaced()
    {
        const ImportedArticle article = read(withHead(
            u"related: [crane, {list: ' The  dossier', pinned: 4}, {list: THE DOSSIER}, {list: Boats, slug: x}]"_s));
        QCOMPARE(article.related.size(), 3);
        QCOMPARE(article.related[1].list, u"The dossier"_s);
        QCOMPARE(article.related[1].entry.kind, RelatedKind::Pinned);
        QCOMPARE(article.related[1].entry.pinnedPosition, 4);
        QCOMPARE(article.related[2].list, u"Boats"_s);
        QVERIFY(article.related[2].slug.isEmpty());
        QVERIFY(isNoted(article, u"double was left out (“THE DOSSIER”)"_s));
    }

    void languagesAreToldByTheirScript_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"Plain words."_s << QString();
        QTest::newRow("Chinese") << u"我们来说这个问题 API"_s << u"zh-Hans"_s;
        QTest::newRow("traditional") << u"我們來說這個問題"_s << u"zh-Hant"_s;
        QTest::newRow("Japanese") << u"テンプレートを拡張しよう"_s << u"ja"_s;
        QTest::newRow("Korean") << u"더 나아가기"_s << u"ko"_s;
        QTest::newRow("Greek") << u"Πως λειτουργεί"_s << u"el"_s;
    }
    void languagesAreToldByTheirScript()
    {
        QFETCH(QString, body);
        QTEST(read(body).text.language, "language");
    }

    void pictureNamesAreReplacedWhereTheyStand()
    {
        ArticleText text;
        text.leadImage.address = u"img/a.png"_s;
        text.body =
            u"![x](img/a.png \"C\") and ![y](<img/a.png>) in img/a.png\n\n[r]: img/a.png\n![z](img/a.png.gif) ![v][r]\n"_s;
        const ArticleText renamed = withPictureNames(text, {{u"img/a.png"_s, u"a.png"_s}});
        QCOMPARE(renamed.leadImage.address, u"a.png"_s);
        QCOMPARE(
            renamed.body,
            u"![x](a.png \"C\") and ![y](<a.png>) in img/a.png\n\n[r]: a.png\n![z](img/a.png.gif) ![v][r]\n"_s);
    }

    void pictureNamesAreReplacedHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("renamed");
        const auto row = [](const char *name, const QString &body, const QString &renamed) {
            QTest::newRow(name) << body << renamed;
        };
        row("escape", u"![one](my\\_pic.png)"_s, u"![one](my-pic.png)"_s);
        row("reference", u"渡船 ![two](x&amp;y.png)"_s, u"渡船 ![two](x-y.png)"_s);
        row("definition", u"![a][r] ![b][s]\n\n[r]: my\\_pic.png 'T'\n[s]:\n <x&amp;y.png>\n"_s,
            u"![a][r] ![b][s]\n\n[r]: my-pic.png 'T'\n[s]:\n <x-y.png>\n"_s);
        row("quoted definition", u"> ![a][r]\n>\n> [r]: my\\_pic.png\n"_s,
            u"> ![a][r]\n>\n> [r]: my-pic.png\n"_s);
        row("in a note", u"a[^1]\n\n[^1]: ![a](my\\_pic.png)\n"_s, u"a[^1]\n\n[^1]: ![a](my-pic.png)\n"_s);
        row("in a table", u"|a|\n|-|\n|![a](my\\_pic.png)|\n"_s, u"|a|\n|-|\n|![a](my-pic.png)|\n"_s);
        row("code", u"```\n![tram](x&y.png)\n[r]: x&y.png\n```\n`![a](x&y.png)` ![b][r]\n\n[r]: x&y.png\n"_s,
            u"```\n![tram](x&y.png)\n[r]: x&y.png\n```\n`![a](x&y.png)` ![b][r]\n\n[r]: x-y.png\n"_s);
        row("a title that quotes a definition",
            u"![a][r]\n\n[r]: my\\_pic.png \"see ]:my\\_pic.png and [s]:my\\_pic.png\"\n"_s,
            u"![a][r]\n\n[r]: my-pic.png \"see ]:my\\_pic.png and [s]:my\\_pic.png\"\n"_s);
        row("a label of two lines", u"> - ![a][b c]\n>\n>   [b\n>   c]: my\\_pic.png\n"_s,
            u"> - ![a][b c]\n>\n>   [b\n>   c]: my-pic.png\n"_s);
        row("brackets that end with their line", u"![a][r]\n\n[r]: x&amp;y.png '\n]:<\n[s]:<\n'\n"_s,
            u"![a][r]\n\n[r]: x-y.png '\n]:<\n[s]:<\n'\n"_s);
        row("no picture", u"\\![a\\](x&y.png) ]( x&y.png"_s, u"\\![a\\](x&y.png) ]( x&y.png"_s);
    }
    void pictureNamesAreReplacedHoweverTheyAreWritten()
    {
        QFETCH(QString, body);
        ArticleText text;
        text.body = body;
        QTEST(withPictureNames(text, {{u"my_pic.png"_s, u"my-pic.png"_s}, {u"x&y.png"_s, u"x-y.png"_s}}).body,
              "renamed");
    }

    void aTitleFullOfColonsIsReadOnce_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("addresses that never end") << u"]:aa"_s;
        QTest::newRow("brackets that never end") << u"]:<\n"_s;
        QTest::newRow("labels with brackets that never end") << u"[x]:<\n"_s;
    }
    void aTitleFullOfColonsIsReadOnce()
    {
        QFETCH(QString, unit);
        const auto usedMs = [&unit](qsizetype units) {
            ArticleText text;
            text.body = u"![p][x]\n\n[x]: my_pic.png '"_s + unit.repeated(units) + u"'\n"_s;
            const ProcessorTime used;
            (void)withPictureNames(text, {{u"my_pic.png"_s, u"my-pic.png"_s}});
            return used.usedMs();
        };
        const qint64 once = usedMs(10'000);
        const qint64 fourTimes = usedMs(40'000);
        // In proportion it is four times as much; sixteen times where each colon looks through all that
        // follows.
        QVERIFY2(fourTimes < 8 * once + 300, qPrintable(u"%1 ms, then %2 ms"_s.arg(once).arg(fourTimes)));
    }

    void aNameThatIsAnotherPicturesAddressIsNotTakenForIt()
    {
        // Hash order differs from one process to the next; enough pictures make every order a wrong one.
        ArticleText text;
        QHash<QString, QString> names;
        QString expected;
        for (int i = 0; i < 20; ++i) {
            names.insert(u"p%1.png"_s.arg(i), u"p%1.png"_s.arg(i + 1));
            text.body += u"![x](p%1.png)\n"_s.arg(i);
            expected += u"![x](p%1.png)\n"_s.arg(i + 1);
        }
        text.leadImage.address = u"p3.png"_s;
        const ArticleText renamed = withPictureNames(text, names);
        QCOMPARE(renamed.body, expected);
        QCOMPARE(renamed.leadImage.address, u"p4.png"_s);
    }

    void addressesOfAnyFormAreReplaced()
    {
        ArticleText text;
        text.body = u"![a](a(1).png) ![b](<b c.png> \"t\") [![d](d.png)](d.png)\n"_s;
        const QHash<QString, QString> names{
            {u"a(1).png"_s, u"a-1.png"_s}, {u"b c.png"_s, u"b-c.png"_s}, {u"d.png"_s, u"e.png"_s}};
        QCOMPARE(withPictureNames(text, names).body,
                 u"![a](a-1.png) ![b](<b-c.png> \"t\") [![d](e.png)](e.png)\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownArticle)
#include "tst_markdownarticle.moc"
