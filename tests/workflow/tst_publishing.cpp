// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/picturestore.h"
#include "workflow/servicesfixture.h"

#include <QDir>
#include <QImage>

using namespace Qt::StringLiterals;

namespace {

QStringList checksOf(const ExportedPage &page)
{
    QStringList checks;
    for (const Finding &finding : page.findings)
        checks.append(finding.check);
    return checks;
}

constexpr QStringView pastedDisclaimer(u"AI Disclaimer: a machine wrote this.");

ArticleText soundTextWithPastedDisclaimer(AiUse aiUse)
{
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = aiUse;
    text.body += u"\n"_s + pastedDisclaimer + u"\n"_s;
    return text;
}

QStringList relatedOnPage(ServicesFixture &desk, const ArticleId &holder)
{
    QStringList headlines;
    const auto around = desk->publishing.surroundings(holder);
    for (const PageRelated &related : around ? around->related : QList<PageRelated>())
        headlines.append(related.headline);
    return headlines;
}

} // namespace

class TestPublishing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSurroundingsAreThoseOfThePage();
    void theSurroundingsSpeakThePageAndItsTimeZone();
    void theSurroundingsTellWhatThePageLeavesOut();
    void theSurroundingsOfAWithdrawnArticleAreANotice();
    void checksLookAtTheDraft();
    void checksSeeTheLinksAndPicturesOfThePage();
    void aPageIsWrittenTheSameTwice();
    void whatIsNotPublishedYetIsOnNoPage();
    void aPageKeepsItsReviewWhenANewerTextIsSigned();
    void aReviewOfANewerTextIsNoneOfThePage();
    void aPastedDisclaimerStandsOnThePageOnce();
    void withoutAiUseAPastedDisclaimerStays();
    void blockedPagesAreNotWritten();
    void aWithdrawnPageIsANotice();
    void aProofShowsUnsavedText();
    void aStoppedExportSaysSo();
    void picturesAreTakenInAndShown();
    void theRelatedListIsSavedAndJudged();
    void anEntryByAddressIsJudgedAsItsArticle();
    void aCorrectionMakesNoOldStoryNewInARelatedList();
    void suggestionsAreNearPublishedAndExplained();
};

void TestPublishing::theSurroundingsAreThoseOfThePage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = AiUse::GeneratedUnreviewed;
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    auto around = desk->publishing.surroundings(article->id);
    VERIFY_OK(around);
    QCOMPARE(around->masthead, u"The Packet"_s);
    QCOMPARE(around->sectionName, desk->newsroom.sections()->first().name);
    QVERIFY(!around->disclosure.label.isEmpty());
    QVERIFY(around->disclosure.text.contains(u"mailto:desk@packet.example"_s));
    QVERIFY(around->disclosure.text.contains(u"The Packet"_s));
    QVERIFY(!around->disclosure.text.contains(u"{{"_s));
    QCOMPARE(around->publishedLine, u"Proof, not published"_s);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    around = desk->publishing.surroundings(article->id);
    QVERIFY2(around->publishedLine.startsWith(u"Published 23 November 2026"_s),
             qPrintable(around->publishedLine));
    text.aiUse = AiUse::None;
    QVERIFY(desk->publishing.surroundings(article->id, text)->disclosure.text.isEmpty());
}

void TestPublishing::theSurroundingsSpeakThePageAndItsTimeZone()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto stored = desk->newsroom.publication();
    VERIFY_OK(stored);
    Publication publication = *stored;
    publication.language = u"zh-Hans"_s;
    publication.timeZone = u"Asia/Shanghai"_s;
    publication.responsiblePerson = u"Mei Lin"_s;
    publication.correctionsPolicy.clear();
    publication.publishingPrinciples.clear();
    publication.footerLinks = {{u"Imprint"_s, u"imprint.html"_s}};
    VERIFY_OK(desk->newsroom.setPublication({*stored, publication}, u"Mei"_s));
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = AiUse::GeneratedUnreviewed;
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    // Late in the evening of the machine's zone, the next day in Shanghai.
    const QDateTime now = desk.clock.nowUtc();
    desk.clock.advance(now.secsTo(QDateTime(now.date().addDays(1), QTime(20, 0), Qt::UTC)));
    CorrectionDraft correction;
    correction.article = article->id;
    correction.kind = CorrectionKind::Clarification;
    correction.note = u"The vote ends on Saturday."_s;
    correction.seen = {1};
    VERIFY_OK(desk->reports.publishCorrection(correction, u"Mei"_s));
    const auto around = desk->publishing.surroundings(article->id);
    VERIFY_OK(around);
    QCOMPARE(around->otherCorrections.size(), 1);
    const PageNote &note = around->otherCorrections.first();
    const QDate day = now.date().addDays(2);
    QCOMPARE(note.day, u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day()));
    QVERIFY2(note.kind != u"Clarification"_s && !note.kind.isEmpty(), qPrintable(note.kind));
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    for (const QString &word : QStringList{note.kind, note.day, around->reportLink, around->day,
                                           around->disclaimerTitle, around->words.by, around->responsibleLine}
             + around->footerLinks)
        QVERIFY2(!word.isEmpty() && page.contains(word), qPrintable(word));
    QCOMPARE(around->footerLinks.size(), 2);
    // An article in another language has a page in that language.
    text.language = u"en"_s;
    QCOMPARE(desk->publishing.surroundings(article->id, text)->reportLink, u"Report an error"_s);
    Publication without = publication;
    without.contactAddress.clear();
    VERIFY_OK(desk->newsroom.setPublication({publication, without}, u"Mei"_s));
    QCOMPARE(desk->publishing.surroundings(article->id)->reportLink, QString());
}

void TestPublishing::theSurroundingsTellWhatThePageLeavesOut()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundTextWithPastedDisclaimer(AiUse::Assisted);
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    const auto around = desk->publishing.surroundings(article->id);
    VERIFY_OK(around);
    QCOMPARE(around->leftOut.size(), 1);
    QCOMPARE(text.body.mid(around->leftOut.first().start, around->leftOut.first().length),
             pastedDisclaimer.toString());
    text.aiUse = AiUse::None;
    QCOMPARE(desk->publishing.surroundings(article->id, text)->leftOut.size(), 0);
}

void TestPublishing::theSurroundingsOfAWithdrawnArticleAreANotice()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    QVERIFY(!desk->publishing.surroundings(article->id)->isWithdrawn);
    VERIFY_OK(desk->articles.withdraw(article->id, u"The vote never took place."_s, u"Mei"_s));
    const auto around = desk->publishing.surroundings(article->id);
    VERIFY_OK(around);
    QVERIFY(around->isWithdrawn);
    QCOMPARE(around->withdrawnTitle, u"Withdrawn"_s);
    QCOMPARE(around->withdrawnNotice, u"The vote never took place."_s);
}

void TestPublishing::checksLookAtTheDraft()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    QCOMPARE(desk->publishing.check(article->id)->size(), 0);
    ArticleText draft = article->text;
    draft.headline.clear();
    const auto findings = desk->publishing.check(article->id, draft);
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().check, u"headline-missing"_s);
}

void TestPublishing::checksSeeTheLinksAndPicturesOfThePage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundText(u"Storm"_s);
    const QStringList faults{u"![a [b] c](gone.png)"_s, u"![map](map.png)"_s, u"[x](javascript:alert(1))"_s,
                             u"<file:///etc/passwd>"_s};
    text.body = u"Text.\n\n"_s + faults[0] + u"\n\n- An item:\n\n    "_s + faults[1]
        + u"\n\n[a](https://x.example) [b](mailto:a@x.example) [c](tel:+1) [d](../e.html) [f](#g)\n\n> 渡轮 "_s
        + faults[2] + u" or "_s + faults[3]
        + u"\n\n`![](code.png)`\n\n```\n![](code.png)\n[x](javascript:1)\n```\n"_s;
    text.sources = {{u"Log"_s, {}, u"ftp://x.example"_s, false}};
    const auto article = desk->articles.create(text, u"Mei"_s);
    const auto findings = desk->publishing.check(article->id);
    VERIFY_OK(findings);
    QStringList places;
    QStringList checks;
    for (const Finding &finding : *findings) {
        if (finding.field == u"body")
            places.append(text.body.mid(finding.position, finding.length));
        checks.append(finding.check);
    }
    QCOMPARE(places, faults);
    QCOMPARE(checks,
             (QStringList{u"picture-unknown"_s, u"picture-unknown"_s, u"link-not-allowed"_s,
                          u"link-not-allowed"_s, u"link-not-allowed"_s}));
}

void TestPublishing::aPageIsWrittenTheSameTwice()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    const QString folder = desk.filePath(u"out/deep"_s);
    QStringList names;
    const auto exported =
        desk->publishing.exportPage(article->id, folder, PageForm::Folder,
                                    [&names](int, int, const QString &name) { names.append(name); });
    VERIFY_OK(exported);
    QCOMPARE(exported->pagePath, QDir(folder).filePath(u"storm.html"_s));
    QCOMPARE(exported->filesWritten, names.size());
    QCOMPARE(names.last(), u"storm.html"_s);
    QVERIFY(bodyOf(exported->pagePath).contains(u"The vote ends on Friday."_s));
    desk.clock.advance(3600);
    const auto again = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    VERIFY_OK(again);
    QCOMPARE(again->filesWritten, 0);
    QCOMPARE(again->filesUnchanged, names.size());
}

void TestPublishing::whatIsNotPublishedYetIsOnNoPage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto holder = desk->articles.create(soundText(u"Holder"_s), u"Mei"_s);
    auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    article = desk->articles.publish(article->id, {1}, u"Mei"_s);
    VERIFY_OK(article);
    const QList<RelatedEntry> entries{{RelatedKind::Manual, article->id, {}, u"Storm"_s, -1, {}}};
    VERIFY_OK(desk->related.save(holder->id, entries, 0, u"Mei"_s));

    ArticleText newer = article->text;
    newer.headline = u"Storm, as the desk will have it tomorrow"_s;
    newer.body = u"Not for readers yet.\n"_s;
    VERIFY_OK(desk->articles.save(article->id, article->head, newer, RevisionReason::Saved, u"Mei"_s));
    const QString folder = desk.filePath(u"out"_s);
    auto exported = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    VERIFY_OK(exported);
    QCOMPARE(exported->revision, article->published);
    QVERIFY(exported->hasNewerText);
    QVERIFY(!bodyOf(exported->pagePath).contains(u"Not for readers yet."_s));
    QVERIFY(bodyOf(exported->pagePath).contains(u"The vote ends on Friday."_s));
    QCOMPARE(relatedOnPage(desk, holder->id), QStringList{u"Storm"_s});

    VERIFY_OK(desk->articles.publish(article->id, {2}, u"Mei"_s));
    exported = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    VERIFY_OK(exported);
    QVERIFY(!exported->hasNewerText);
    QVERIFY(bodyOf(exported->pagePath).contains(u"Not for readers yet."_s));
    QCOMPARE(relatedOnPage(desk, holder->id), QStringList{newer.headline});
}

void TestPublishing::aPageKeepsItsReviewWhenANewerTextIsSigned()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = AiUse::GeneratedReviewed;
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.signOff(article->id, {1}, u"Maren"_s, u"Editor"_s));
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    const QString folder = desk.filePath(u"out"_s);
    const auto before = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    VERIFY_OK(before);
    QVERIFY(bodyOf(before->pagePath).contains(u"ai-assisted"_s));

    text.body = u"Not for readers yet.\n"_s;
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    VERIFY_OK(desk->articles.signOff(article->id, {2}, u"Jonas"_s, u"Editor"_s));
    const auto after = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    VERIFY_OK(after);
    QCOMPARE(after->revision, Revision{1});
    QCOMPARE(after->filesWritten, 0);
    QCOMPARE(checksOf(*after), checksOf(*before));
}

void TestPublishing::aReviewOfANewerTextIsNoneOfThePage()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = AiUse::GeneratedReviewed;
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    text.body = u"Not for readers yet.\n"_s;
    VERIFY_OK(desk->articles.save(article->id, {1}, text, RevisionReason::Saved, u"Mei"_s));
    VERIFY_OK(desk->articles.signOff(article->id, {2}, u"Jonas"_s, u"Editor"_s));
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    QVERIFY(!bodyOf(exported->pagePath).contains(u"ai-assisted"_s));
    QVERIFY(checksOf(*exported).contains(u"review-unsigned"_s));
    QVERIFY(!checksOf(*exported).contains(u"sign-off-void"_s)); // nothing changed after anybody signed it
}

void TestPublishing::aPastedDisclaimerStandsOnThePageOnce()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const ArticleText text = soundTextWithPastedDisclaimer(AiUse::Assisted);
    const auto article = desk->articles.create(text, u"Mei"_s);
    VERIFY_OK(article);
    const auto exported =
        desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::SingleFile);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    QVERIFY(!page.contains(u"a machine wrote this"_s));
    QCOMPARE(page.count(u"wrote and edited this page"_s), 1);
    QCOMPARE(desk->articles.open(article->id)->article.text.body, text.body);
    QCOMPARE(exported->findings.size(), 1);
    QCOMPARE(exported->findings.first().check, u"disclaimer-pasted"_s);
}

void TestPublishing::withoutAiUseAPastedDisclaimerStays()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundTextWithPastedDisclaimer(AiUse::None), u"Mei"_s);
    VERIFY_OK(article);
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    QVERIFY(bodyOf(exported->pagePath).contains(u"a machine wrote this"_s));
}

void TestPublishing::blockedPagesAreNotWritten()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.setTiming(article->id, Embargo(), u"Mei"_s));
    const QString folder = desk.filePath(u"out"_s);
    const auto exported = desk->publishing.exportPage(article->id, folder, PageForm::Folder);
    QCOMPARE(exported.error().code, ErrorCode::Refused);
    QCOMPARE(exported.error().detail, u"embargo-holds"_s);
    QVERIFY(!QDir(folder).exists());
}

void TestPublishing::aWithdrawnPageIsANotice()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    VERIFY_OK(desk->articles.publish(article->id, {1}, u"Mei"_s));
    VERIFY_OK(desk->articles.withdraw(article->id, u"The vote never took place."_s, u"Mei"_s));
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    QVERIFY(page.contains(u"The vote never took place."_s));
    QVERIFY(!page.contains(u"two crossings an hour"_s));
}

void TestPublishing::aProofShowsUnsavedText()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    ArticleText draft = article->text;
    draft.body = u"Words that are in no revision.\n"_s;
    draft.section = {};
    const auto path = desk->publishing.proof(article->id, draft);
    VERIFY_OK(path);
    QVERIFY(bodyOf(*path).contains(u"Words that are in no revision."_s));
    QCOMPARE(*desk->publishing.proof(article->id, draft), *path); // A browser finds it again by reloading.
    desk.close();
    QVERIFY(!QFile::exists(*path));
}

void TestPublishing::aStoppedExportSaysSo()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    std::stop_source stop;
    stop.request_stop();
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder,
                                                      {}, stop.get_token());
    QCOMPARE(exported.error().code, ErrorCode::Cancelled);
}

void TestPublishing::picturesAreTakenInAndShown()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = desk.filePath(u"Ma Photo.PNG"_s);
    QVERIFY(image.save(path));
    const auto add = [&desk, &path]() -> Result<QString> {
        const auto incoming = readPictureFile(path);
        if (!incoming)
            return incoming.error();
        const auto added = desk->publishing.addPicture(*incoming, u"Mei"_s);
        return added ? Result<QString>(added->address) : Result<QString>(added.error());
    };
    const auto name = add();
    VERIFY_OK(name);
    QCOMPARE(*name, u"ma-photo.png"_s);
    QCOMPARE(*add(), *name);
    const auto pasted = readPictureImage(image, u"Pasted picture"_s);
    VERIFY_OK(pasted);
    QCOMPARE(desk->publishing.addPicture(*pasted, u"Mei"_s)->address, *name); // the same pixels
    image.fill(Qt::blue);
    QVERIFY(image.save(path));
    QCOMPARE(*add(), u"ma-photo-2.png"_s);
    QCOMPARE(*desk->publishing.pictureNames(), (QStringList{u"ma-photo-2.png"_s, u"ma-photo.png"_s}));
    QVERIFY(desk->publishing.pictureBytes(*name)->startsWith("\x89PNG"));

    ArticleText text = soundText(u"Storm"_s);
    text.body += u"\n![Red](ma-photo.png \"A square | Mei\")\n"_s;
    const auto article = desk->articles.create(text, u"Mei"_s);
    const auto exported = desk->publishing.exportPage(article->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    QVERIFY(bodyOf(exported->pagePath).contains(u"alt=\"Red\""_s));
    QVERIFY(!QDir(desk.filePath(u"out/assets"_s)).entryList({u"ma-photo*.png"_s}).isEmpty());
    QCOMPARE(readPictureFile(desk.filePath(u"none.png"_s)).error().subject, u"none.png"_s);
    QCOMPARE(readPictureFile(desk.filePath(u"out"_s)).error().code, ErrorCode::InvalidInput); // a folder
}

void TestPublishing::theRelatedListIsSavedAndJudged()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto holder = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const auto shown = desk->articles.create(soundText(u"Trams"_s), u"Mei"_s);
    const auto hidden = desk->articles.create(soundText(u"Secret"_s), u"Mei"_s);
    VERIFY_OK(desk->articles.publish(shown->id, {1}, u"Mei"_s));
    const QList<RelatedEntry> entries{{RelatedKind::Manual, holder->id, {}, u"Storm"_s, -1, {}},
                                      {RelatedKind::Manual, hidden->id, {}, u"Secret"_s, -1, {}},
                                      {RelatedKind::Manual, shown->id, {}, u"Trams of old"_s, -1, {}}};
    const auto judged = desk->related.judge(holder->id, entries);
    VERIFY_OK(judged);
    QCOMPARE(judged->at(0).exclusion, RelatedExclusion::Itself);
    QCOMPARE(judged->at(1).exclusion, RelatedExclusion::Unpublished);
    QVERIFY(judged->at(2).isShown());
    QVERIFY(judged->at(2).headlineChanged);
    const auto version = desk->related.save(holder->id, entries, 0, u"Mei"_s);
    VERIFY_OK(version);
    QCOMPARE(desk->related.save(holder->id, {}, 0, u"Jonas"_s).error().code, ErrorCode::Conflict);
    const auto list = desk->related.relatedTo(holder->id);
    VERIFY_OK(list);
    QCOMPARE(list->version, *version);
    QCOMPARE(list->entries, *judged);
    QCOMPARE(relatedOnPage(desk, holder->id), QStringList{u"Trams"_s});
}

void TestPublishing::anEntryByAddressIsJudgedAsItsArticle()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Publication stored = *desk->newsroom.publication();
    Publication publication = stored;
    publication.baseUrl = u"https://packet.example/news/"_s;
    VERIFY_OK(desk->newsroom.setPublication({stored, publication}, u"Mei"_s));
    const auto holder = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const auto shown = desk->articles.create(soundText(u"Trams"_s), u"Mei"_s);
    const auto hidden = desk->articles.create(soundText(u"Secret"_s), u"Mei"_s);
    VERIFY_OK(desk->articles.publish(holder->id, {1}, u"Mei"_s));
    VERIFY_OK(desk->articles.publish(shown->id, {1}, u"Mei"_s));
    QList<RelatedEntry> entries;
    for (const QString &page :
         {u"storm.html"_s, u"secret.html"_s, u"trams.html?from=list"_s, u"about.html"_s})
        entries.append({RelatedKind::Manual, {}, publication.baseUrl + page, u"See "_s + page, -1, {}});
    VERIFY_OK(desk->related.save(holder->id, entries, 0, u"Mei"_s));
    const auto list = desk->related.relatedTo(holder->id);
    VERIFY_OK(list);
    QCOMPARE(list->entries[0].exclusion, RelatedExclusion::Itself);
    QCOMPARE(list->entries[1].exclusion, RelatedExclusion::Unpublished);
    QCOMPARE(list->entries[2].target->id, shown->id);
    QVERIFY(list->entries[3].isShown() && !list->entries[3].target);
    const auto exported = desk->publishing.exportPage(holder->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    QVERIFY(page.contains(u"<a href=\"trams.html\"><bdi>Trams</bdi></a>"_s));
    QVERIFY(!page.contains(u"secret.html"_s));
    QVERIFY(page.contains(u"about.html"_s));
}

void TestPublishing::aCorrectionMakesNoOldStoryNewInARelatedList()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto old = desk->articles.create(soundText(u"Trams"_s), u"Mei"_s);
    VERIFY_OK(desk->articles.publish(old->id, {1}, u"Mei"_s));
    const QString firstDay = desk.clock.nowUtc().date().toString(Qt::ISODate);
    desk.clock.advance(40 * 24 * 3600);
    VERIFY_OK(desk->articles.publish(old->id, {1}, u"Mei"_s));
    const QString newestDay = desk.clock.nowUtc().date().toString(Qt::ISODate);
    desk.clock.advance(24 * 3600);
    const auto holder = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(desk->related.save(holder->id, {{RelatedKind::Manual, old->id, {}, u"Trams"_s, -1, {}}}, 0,
                                 u"Mei"_s));
    VERIFY_OK(desk->articles.publish(holder->id, {1}, u"Mei"_s));
    const auto exported = desk->publishing.exportPage(holder->id, desk.filePath(u"out"_s), PageForm::Folder);
    VERIFY_OK(exported);
    const QString page = bodyOf(exported->pagePath);
    QVERIFY(page.contains(u"datetime=\""_s + firstDay));
    QVERIFY(!page.contains(newestDay));
}

void TestPublishing::suggestionsAreNearPublishedAndExplained()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto made = [&desk](const QString &headline, const QString &body, const QStringList &tags = {}) {
        ArticleText text = soundText(headline);
        text.body = body;
        text.tags = tags;
        return desk->articles.create(text, u"Mei"_s).value();
    };
    const Article holder = made(u"Dredger arrives at the lighthouse channel"_s,
                                u"The dredger deepens the channel below the lighthouse.\n"_s, {u"Harbour"_s});
    const Article near =
        made(u"Channel below the lighthouse silts up"_s,
             u"Without a dredger the lighthouse channel closes to ferries.\n"_s, {u"harbour"_s});
    const Article listed = made(u"Lighthouse keeper retires"_s, u"He saw every dredger in the channel.\n"_s);
    const Article secret = made(u"Dredger contract signed in secret"_s, u"The dredger and the channel.\n"_s);
    // Words that everything has tell nothing apart.
    for (int other = 0; other < 30; ++other) {
        const Article filler =
            made(u"Notes from the council %1"_s.arg(other), u"The council met on matter %1.\n"_s.arg(other));
        VERIFY_OK(desk->articles.publish(filler.id, {1}, u"Mei"_s));
    }
    VERIFY_OK(desk->articles.publish(near.id, {1}, u"Mei"_s));
    VERIFY_OK(desk->articles.publish(listed.id, {1}, u"Mei"_s));
    VERIFY_OK(desk->articles.publish(holder.id, {1}, u"Mei"_s));
    VERIFY_OK(desk->related.save(holder.id, {{RelatedKind::Manual, listed.id, {}, {}, -1, {}}}, 0, u"Mei"_s));
    const auto suggested = desk->related.suggest(holder.id, 5);
    VERIFY_OK(suggested);
    QVERIFY(!suggested->isEmpty());
    QCOMPARE(suggested->first().article.id, near.id);
    QVERIFY2(suggested->first().sharedWords.contains(u"lighthouse"_s),
             qPrintable(suggested->first().sharedWords.join(u' ')));
    QVERIFY(!suggested->first().sharedTags.isEmpty());
    QVERIFY(suggested->first().sameSection);
    for (const RelatedSuggestion &suggestion : *suggested) {
        QVERIFY(suggestion.article.id != holder.id);
        QVERIFY(suggestion.article.id != listed.id);
        QVERIFY(suggestion.article.id != secret.id);
    }
    const auto again = desk->related.suggest(holder.id, 5);
    for (qsizetype row = 0; row < again->size(); ++row)
        QCOMPARE(again->at(row).article.id, suggested->at(row).article.id);
}

QTEST_GUILESS_MAIN(TestPublishing)
#include "tst_publishing.moc"
