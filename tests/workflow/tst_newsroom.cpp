// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/connections.h"
#include "storage/publicationrepository.h"
#include "workflow/namedlists.h"
#include "workflow/servicesfixture.h"

#include <QDir>

using namespace Qt::StringLiterals;

class TestNewsroom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewNewsroomCanBeWorkedIn();
    void anExistingFileIsNeverTouched();
    void aLogThatWasLeftBehindIsNotTakenForTheNewNewsrooms();
    void aNewsroomThatCannotBeMadeLeavesNothing();
    void theSampleShowsEveryFeature();
    void theSampleShowsAReviewAndWhoSignedIt();
    void theSampleListsLeaveOutWhatReadersMayNotSee();
    void aBackupComesBack();
    void aDisclaimerGetsTheNextNumber();
    void theDictionaryTakesSingleWords_data();
    void theDictionaryTakesSingleWords();
    void theDictionaryIsOnRecord();
    void snippetsAreKept();
    void aSnippetThatIsNotSoundIsRefused_data();
    void aSnippetThatIsNotSoundIsRefused();
    void theSecondToChangeASnippetIsTold();
    void theSnippetsOfTheSampleCanBeInserted();
    void aContactThatGivesNoLinkIsNotKept();
    void aBaseUrlIsAPlaceForPages_data();
    void aBaseUrlIsAPlaceForPages();
    void whatNoPageCanUseIsRefusedByItsField_data();
    void whatNoPageCanUseIsRefusedByItsField();
    void whatAnOlderNewsroomHoldsStays();
    void addressesAreShownAndKeptWithoutPasswords_data();
    void addressesAreShownAndKeptWithoutPasswords();
};

void TestNewsroom::aNewNewsroomCanBeWorkedIn()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    QVERIFY(desk->newsroom.sections()->size() >= 5);
    const auto disclaimers = desk->newsroom.disclaimers();
    VERIFY_OK(disclaimers);
    QCOMPARE(disclaimers->size(), 6);
    for (const DisclaimerVersion &version : *disclaimers) {
        QVERIFY(!version.label.isEmpty());
        QVERIFY(version.text.contains(u"{{contact}}"_s));
        QCOMPARE(version.version, 1);
    }
    const auto policy = desk->newsroom.disclosurePolicy();
    VERIFY_OK(policy);
    QCOMPARE(policy->size(), defaultDisclosurePolicy().size());
    for (const DisclosureRule &rule : defaultDisclosurePolicy())
        QVERIFY(policy->contains(rule));
    QCOMPARE(desk->newsroom.address(), desk.path());
    QCOMPARE(*desk->newsroom.verify(), QStringList());
}

void TestNewsroom::addressesAreShownAndKeptWithoutPasswords_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("remembered");
    QTest::newRow("file") << u"/srv/packet.galley"_s << u"/srv/packet.galley"_s << u"/srv/packet.galley"_s;
    QTest::newRow("no password") << u"postgresql://mei@db.example/news"_s
                                 << u"postgresql://mei@db.example/news"_s
                                 << u"postgresql://mei@db.example/news"_s;
    QTest::newRow("password") << u"postgres://mei:sesame@db.example:5433/news"_s
                              << u"postgresql://mei@db.example:5433/news"_s
                              << u"postgresql://mei@db.example:5433/news"_s;
    QTest::newRow("query")
        << u"postgresql://db.example/news?password=sesame&sslmode=verify-full&sslpassword=sesame"_s
        << u"postgresql://db.example/news"_s << u"postgresql://db.example/news?sslmode=verify-full"_s;
    QTest::newRow("no address") << u"postgresql://mei:sesame@"_s << u"postgresql://…"_s << QString();
}

void TestNewsroom::addressesAreShownAndKeptWithoutPasswords()
{
    QFETCH(QString, address);
    QTEST(shownAddress(address), "shown");
    QTEST(rememberedAddress(address), "remembered");
    QCOMPARE(isServerAddress(address), address.contains(u"://"_s));
}

void TestNewsroom::anExistingFileIsNeverTouched()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.galley"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("something else");
    file.close();
    FakeClock clock;
    QCOMPARE(createNewsroom(path, NewsroomContent::Empty, clock).error().code, ErrorCode::Io);
    QCOMPARE(bodyOf(path), u"something else"_s);
    JobRunner jobs;
    QVERIFY(!openNewsroom(path, clock, jobs));
    QCOMPARE(bodyOf(path), u"something else"_s);
    QCOMPARE(openNewsroom(folder.filePath(u"none.galley"_s), clock, jobs).error().code, ErrorCode::NotFound);
}

void TestNewsroom::aLogThatWasLeftBehindIsNotTakenForTheNewNewsrooms()
{
    QTemporaryDir folder;
    QFile log(folder.filePath(u"desk.galley-wal"_s));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("what the last minutes of a newsroom held");
    log.close();
    FakeClock clock;
    const auto refused = createNewsroom(folder.filePath(u"desk.galley"_s), NewsroomContent::Empty, clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QCOMPARE(refused.error().subject, log.fileName());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"desk.galley-wal"_s});
}

void TestNewsroom::aNewsroomThatCannotBeMadeLeavesNothing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    FakeClock clock;
    QVERIFY(!createNewsroom(folder.filePath(u"file/inside.galley"_s), NewsroomContent::Empty, clock));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"file"_s});
}

void TestNewsroom::theSampleShowsEveryFeature()
{
    ServicesFixture desk(NewsroomContent::Sample);
    VERIFY_OK(desk.made());
    const auto counts = desk->archive.counts();
    VERIFY_OK(counts);
    QVERIFY2(counts->all >= 60, qPrintable(QString::number(counts->all)));
    using P = PublicationState;
    QVERIFY(counts->publication.value(P::Published) >= 50);
    QVERIFY(counts->publication.value(P::Withdrawn) >= 1);
    QVERIFY(counts->publication.value(P::Scheduled) >= 1);
    QVERIFY(counts->workflow.value(WorkflowState::Spiked) >= 1);
    QVERIFY(desk->reports.list()->size() >= 6);
    QVERIFY(!desk->reports.reportNumbered(1)->article.isNull());
    QCOMPARE(desk->publishing.pictureNames()->size(), 10);
    QCOMPARE(desk->newsroom.publication()->language, u"en-GB"_s); // as it is spelt
    QCOMPARE(*desk->newsroom.verify(), QStringList());
    // Everything published can be published again: no finding of the sample blocks.
    const auto all = desk->archive.list({}, {}, 1000);
    VERIFY_OK(all);
    bool signedOff = false;
    bool embargoed = false;
    bool corrected = false;
    for (const ArticleSummary &summary : all->articles) {
        const auto article = desk->articles.open(summary.id);
        VERIFY_OK(article);
        signedOff = signedOff || article->article.isSignedOff();
        embargoed = embargoed || article->article.embargo;
        corrected = corrected || !desk->reports.corrections(summary.id)->isEmpty();
        QVERIFY(article->article.text.keptFrontMatter.isEmpty());
        if (summary.publication != P::Published)
            continue;
        const auto findings = desk->publishing.check(summary.id);
        VERIFY_OK(findings);
        for (const Finding &finding : *findings)
            QVERIFY2(finding.severity != Finding::Severity::Blocks,
                     qPrintable(summary.slug.text() + finding.check));
    }
    QVERIFY(signedOff);
    QVERIFY(embargoed);
    QVERIFY(corrected);
}

void TestNewsroom::theSampleShowsAReviewAndWhoSignedIt()
{
    ServicesFixture desk(NewsroomContent::Sample);
    VERIFY_OK(desk.made());
    const auto all = desk->archive.list({}, {}, 1000);
    VERIFY_OK(all);
    const auto reviewed = std::ranges::find_if(all->articles, [](const ArticleSummary &summary) {
        return summary.aiUse == AiUse::GeneratedReviewed
            && summary.publication == PublicationState::Published;
    });
    QVERIFY(reviewed != all->articles.end());
    const auto labelOf = [&desk, &reviewed](const std::optional<ArticleText> &draft) {
        return desk->publishing.surroundings(reviewed->id, draft)->disclosure.label;
    };
    ArticleText edited = desk->articles.open(reviewed->id)->article.text;
    const QString signedLabel = labelOf(edited);
    QVERIFY(!signedLabel.isEmpty());
    edited.body += u"\nA line nobody has reviewed.\n"_s;
    const QString unsignedLabel = labelOf(edited);
    QVERIFY(unsignedLabel != signedLabel);
    edited.aiUse = AiUse::GeneratedUnreviewed;
    QCOMPARE(labelOf(edited), unsignedLabel);
    for (const ArticleSummary &summary : all->articles) {
        if (summary.aiUse == AiUse::GeneratedReviewed)
            QVERIFY2(desk->articles.open(summary.id)->article.isSignedOff(), qPrintable(summary.slug.text()));
    }
}

void TestNewsroom::theSampleListsLeaveOutWhatReadersMayNotSee()
{
    ServicesFixture desk(NewsroomContent::Sample);
    VERIFY_OK(desk.made());
    QList<RelatedExclusion> leftOut;
    int shown = 0;
    const auto all = desk->archive.list({}, {}, 1000);
    VERIFY_OK(all);
    for (const ArticleSummary &summary : all->articles) {
        const auto list = desk->related.relatedTo(summary.id);
        VERIFY_OK(list);
        for (const RelatedArticle &related : list->entries) {
            if (related.isShown())
                ++shown;
            else
                leftOut.append(related.exclusion);
            for (const RelatedArticle &member : related.members)
                QVERIFY(member.isShown() || member.exclusion == RelatedExclusion::Itself);
        }
    }
    QVERIFY(leftOut.contains(RelatedExclusion::Withdrawn));
    QVERIFY(leftOut.contains(RelatedExclusion::Embargoed));
    // Mistakes of the sample itself would show as these.
    for (const auto fault : {RelatedExclusion::Itself, RelatedExclusion::Double, RelatedExclusion::Missing})
        QVERIFY(!leftOut.contains(fault));
    QVERIFY(shown > 100);
    const auto lists = desk->namedLists.all();
    VERIFY_OK(lists);
    QCOMPARE(lists->size(), 1);
    QCOMPARE(lists->first().entries, 5);
    QCOMPARE(lists->first().holders, 2);
}

void TestNewsroom::aBackupComesBack()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto article = desk->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    VERIFY_OK(article);
    const QString backup = desk.filePath(u"backup.galley"_s);
    VERIFY_OK(desk->newsroom.backupTo(backup));
    QCOMPARE(desk->newsroom.backupTo(backup).error().code, ErrorCode::Io);
    VERIFY_OK(desk->articles.create(soundText(u"After the backup"_s), u"Mei"_s));
    desk.close();
    VERIFY_OK(restoreNewsroom(backup, desk.path()));
    JobRunner jobs;
    const auto again = openNewsroom(desk.path(), desk.clock, jobs);
    VERIFY_OK(again);
    const auto page = (*again)->services().archive.list({}, {}, 10);
    VERIFY_OK(page);
    QCOMPARE(page->articles.size(), 1);
    QCOMPARE(page->articles.first().id, article->id);
    // Opening does not wait for the index, however many articles there are.
    Archive &archive = (*again)->services().archive;
    const ArchiveFilter storm{u"storm"_s, {}, {}, {}, {}, {}};
    QCOMPARE(archive.list(storm, {}, 10)->articles.size(), 0);
    QVERIFY(*archive.indexStep());
    while (*archive.indexStep())
        QVERIFY(archive.list({}, {}, 1)); // Others are not held up meanwhile.
    QCOMPARE(archive.list(storm, {}, 10)->articles.size(), 1);
    QVERIFY(QFile::exists(desk.path() + u".before-restore"_s));
}

void TestNewsroom::aDisclaimerGetsTheNextNumber()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    DisclaimerVersion version;
    version.key = u"ai-generated"_s;
    version.language = u"en"_s;
    version.label = u"Machine made"_s;
    version.text = u"New words. [Report]({{contact}})"_s;
    version.validFromUtc = desk.clock.nowUtc();
    const auto added = desk->newsroom.addDisclaimer(version, u"Mei"_s);
    VERIFY_OK(added);
    QCOMPARE(added->version, 2);
    ArticleText text = soundText(u"Storm"_s);
    text.aiUse = AiUse::GeneratedUnreviewed;
    const auto article = desk->articles.create(text, u"Mei"_s);
    QCOMPARE(desk->publishing.surroundings(article->id)->disclosure.version, added->id);
    DisclaimerVersion unlabelled = version;
    unlabelled.label = u" "_s;
    QCOMPARE(desk->newsroom.addDisclaimer(unlabelled, u"Mei"_s).error().code, ErrorCode::InvalidInput);
    version.text.clear();
    QCOMPARE(desk->newsroom.addDisclaimer(version, u"Mei"_s).error().code, ErrorCode::InvalidInput);
}

void TestNewsroom::theDictionaryTakesSingleWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a name") << u"D'Arcy"_s << u"D'Arcy"_s;
    QTest::newRow("combining") << u"Ode\u0301on"_s << u"Od\u00e9on"_s;
    QTest::newRow("zero-width joiner") << u"\u0645\u06cc\u200c\u062e"_s << u"\u0645\u06cc\u200c\u062e"_s;
    QTest::newRow("beyond the basic plane") << u"\U00010330\U00010331"_s << u"\U00010330\U00010331"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("two words") << u"New York"_s << QString();
    QTest::newRow("a line") << u"New\n"_s << QString();
    QTest::newRow("no letter") << u"''"_s << QString();
    QTest::newRow("a control character") << u"a\u0007b"_s << QString();
    QTest::newRow("a direction mark") << u"a\u202eb"_s << QString();
    QTest::newRow("endless") << u"x"_s.repeated(61) << QString();
}

void TestNewsroom::theDictionaryTakesSingleWords()
{
    QFETCH(QString, word);
    QFETCH(QString, kept);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto added = desk->newsroom.addSpellingWord(u"en-GB"_s, word, u"Mei"_s);
    QCOMPARE(added.has_value(), !kept.isEmpty());
    if (added)
        VERIFY_OK(desk->newsroom.addSpellingWord(u"EN"_s, word, u"Ada"_s)); // twice is once
    else
        QCOMPARE(added.error().subject, u"word"_s);
    QCOMPARE(*desk->newsroom.spellingWords(u"en-US"_s), kept.isEmpty() ? QStringList() : QStringList{kept});
    QCOMPARE(*desk->newsroom.spellingWords(u"de"_s), QStringList());
}

void TestNewsroom::theDictionaryIsOnRecord()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    VERIFY_OK(desk->newsroom.addSpellingWord(u"en"_s, u"Zorblax"_s, u"Mei"_s));
    const auto words = desk->newsroom.spellingWords();
    VERIFY_OK(words);
    QCOMPARE(words->size(), 1);
    QCOMPARE(words->first().addedBy, u"Mei"_s);
    QCOMPARE(words->first().addedAtUtc, desk.clock.nowUtc());
    VERIFY_OK(desk->newsroom.removeSpellingWords(*words, u"Ada"_s));
    VERIFY_OK(desk->newsroom.removeSpellingWords(*words, u"Ada"_s)); // it is gone, and that is all
    QCOMPARE(*desk->newsroom.spellingWords(), QList<SpellingWord>());
    const auto audit = desk->newsroom.audit(2);
    VERIFY_OK(audit);
    QCOMPARE(audit->first().action, u"dictionary.removed"_s);
    QCOMPARE(audit->first().actor, u"Ada"_s);
    QCOMPARE(audit->last().action, u"dictionary.added"_s);
    QCOMPARE(audit->last().detail, u"Zorblax"_s);
}

void TestNewsroom::aContactThatGivesNoLinkIsNotKept()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Publication stored = *desk->newsroom.publication();
    Publication changed = stored;
    changed.contactAddress = u"https://ex.org/a b"_s;
    const auto refused = desk->newsroom.setPublication({stored, changed}, u"Mei"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(refused.error().subject, u"contact"_s);
    QCOMPARE(*desk->newsroom.publication(), stored);
    changed.contactAddress.clear();
    VERIFY_OK(desk->newsroom.setPublication({stored, changed}, u"Mei"_s));
}

void TestNewsroom::aBaseUrlIsAPlaceForPages_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("host") << u"https://packet.example/"_s << true;
    QTest::newRow("no final slash") << u"http://packet.example/news"_s << true;
    QTest::newRow("port") << u"http://localhost:8000/"_s << true;
    QTest::newRow("none") << QString() << true;
    QTest::newRow("no scheme") << u"packet.example"_s << false;
    QTest::newRow("another scheme") << u"ftp://packet.example/"_s << false;
    QTest::newRow("no host") << u"https:///news"_s << false;
    QTest::newRow("query") << u"https://packet.example/?x=1"_s << false;
    QTest::newRow("fragment") << u"https://packet.example/#x"_s << false;
    QTest::newRow("user") << u"https://packet.example@evil.example/"_s << false;
}

void TestNewsroom::aBaseUrlIsAPlaceForPages()
{
    QFETCH(QString, base);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Publication stored = *desk->newsroom.publication();
    Publication publication = stored;
    publication.baseUrl = base;
    const bool isSet = desk->newsroom.setPublication({stored, publication}, u"Mei"_s).has_value();
    QTEST(isSet, "isKept");
    QCOMPARE(desk->newsroom.publication()->baseUrl, isSet ? base : QString());
}

void TestNewsroom::whatNoPageCanUseIsRefusedByItsField_data()
{
    QTest::addColumn<QString Publication::*>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << &Publication::name << u" "_s << u"name"_s;
    QTest::newRow("base URL") << &Publication::baseUrl << u"ftp://x"_s << u"base URL"_s;
    QTest::newRow("language") << &Publication::language << u"<x>"_s << u"language"_s;
    QTest::newRow("time zone") << &Publication::timeZone << u"Mars/Phobos"_s << u"time zone"_s;
    QTest::newRow("newsletter") << &Publication::newsletterAddress << u"x"_s << u"newsletter form"_s;
    QTest::newRow("policy") << &Publication::correctionsPolicy << u"a b"_s << u"corrections policy"_s;
    QTest::newRow("principles") << &Publication::publishingPrinciples << u"a b"_s
                                << u"publishing principles"_s;
}

void TestNewsroom::whatNoPageCanUseIsRefusedByItsField()
{
    QFETCH(QString Publication::*, member);
    QFETCH(QString, value);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Publication stored = *desk->newsroom.publication();
    Publication changed = stored;
    changed.*member = value;
    const auto refused = desk->newsroom.setPublication({stored, changed}, u"Mei"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QTEST(refused.error().subject, "field");
    QVERIFY(!refused.error().detail.isEmpty());
    QCOMPARE(*desk->newsroom.publication(), stored);
}

void TestNewsroom::whatAnOlderNewsroomHoldsStays()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const Publication stored = *desk->newsroom.publication();
    Publication older = stored;
    older.timeZone = u"Mars/Phobos"_s;
    older.footerLinks = {{u""_s, u"a b"_s}};
    const auto connections =
        Connections::open(*NewsroomAddress::parse(desk.path()), Database::Mode::Existing, desk.clock);
    VERIFY_OK(connections);
    VERIFY_OK(PublicationRepository((*connections)->forThisThread()->get()).setPublication({stored, older}));
    Publication changed = older;
    changed.tagline = u"Harbour and hills"_s;
    VERIFY_OK(desk->newsroom.setPublication({older, changed}, u"Mei"_s));
    Publication worse = changed;
    worse.footerLinks.append(FooterLink());
    const auto refused = desk->newsroom.setPublication({changed, worse}, u"Mei"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, u"links of the footer"_s);
}

namespace {

Snippet snippet(const QString &name, const QString &trigger, const QString &text)
{
    return {.id = {}, .name = name, .trigger = trigger, .text = text};
}

} // namespace

void TestNewsroom::snippetsAreKept()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto added = desk->newsroom.setSnippet(
        {{}, snippet(u"  Pull\n quote "_s, u" pq "_s, u"> $1\r\n\r> $2"_s)}, u"Mei"_s);
    VERIFY_OK(added);
    QCOMPARE(added->name, u"Pull quote"_s);
    QCOMPARE(added->trigger, u"pq"_s);
    QCOMPARE(added->text, u"> $1\n\n> $2"_s);
    QCOMPARE(added->version, 1);
    Snippet changed = *added;
    changed.text = u"> $1"_s;
    VERIFY_OK(desk->newsroom.setSnippet({*added, changed}, u"Ada"_s));
    const auto all = desk->newsroom.snippets();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().version, 2);
    QCOMPARE(all->first().changedBy, u"Ada"_s);
    QCOMPARE(all->first().changedAtUtc, desk.clock.nowUtc());
    VERIFY_OK(desk->newsroom.removeSnippet(all->first(), u"Ada"_s));
    QCOMPARE(*desk->newsroom.snippets(), QList<Snippet>());
    const auto audit = desk->newsroom.audit(3);
    VERIFY_OK(audit);
    QCOMPARE(audit->first().action, u"snippet.removed"_s);
    QCOMPARE(audit->first().detail, u"Pull quote"_s);
    QCOMPARE(audit->last().action, u"snippet.added"_s);
}

void TestNewsroom::aSnippetThatIsNotSoundIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("no name") << u" \n "_s << u"x"_s << u"x"_s << u"name"_s;
    QTest::newRow("long name") << u"x"_s.repeated(81) << u"x"_s << u"x"_s << u"name"_s;
    QTest::newRow("same name") << u"There"_s << u"x"_s << u"x"_s << u"name"_s;
    QTest::newRow("two words") << u"x"_s << u"a b"_s << u"x"_s << u"trigger"_s;
    QTest::newRow("a mark") << u"x"_s << u"a!"_s << u"x"_s << u"trigger"_s;
    QTest::newRow("long trigger") << u"x"_s << u"x"_s.repeated(21) << u"x"_s << u"trigger"_s;
    QTest::newRow("same trigger") << u"x"_s << u"there"_s << u"x"_s << u"trigger"_s;
    QTest::newRow("no text") << u"x"_s << u"x"_s << QString() << u"text"_s;
    QTest::newRow("a megabyte") << u"x"_s << u"x"_s << u"x"_s.repeated(1'000'000) << u"text"_s;
    QTest::newRow("bad field") << u"Price"_s << u"x"_s << u"a\n  US$x"_s << u"Price:2:5"_s;
}

void TestNewsroom::aSnippetThatIsNotSoundIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, trigger);
    QFETCH(QString, text);
    QFETCH(QString, field);
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto there = desk->newsroom.setSnippet({{}, snippet(u"There"_s, u"there"_s, u"$1"_s)}, u"Mei"_s);
    VERIFY_OK(there);
    const auto added = desk->newsroom.setSnippet({{}, snippet(name, trigger, text)}, u"Mei"_s);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
    QCOMPARE(added.error().subject, field);
    QCOMPARE(*desk->newsroom.snippets(), QList<Snippet>{*there});
}

void TestNewsroom::theSecondToChangeASnippetIsTold()
{
    ServicesFixture desk;
    VERIFY_OK(desk.made());
    const auto read = desk->newsroom.setSnippet({{}, snippet(u"There"_s, u"there"_s, u"$1"_s)}, u"Mei"_s);
    VERIFY_OK(read);
    Snippet hers = *read;
    hers.text = u"hers"_s;
    Snippet his = *read;
    his.text = u"his"_s;
    VERIFY_OK(desk->newsroom.setSnippet({*read, hers}, u"Ada"_s));
    QCOMPARE(desk->newsroom.setSnippet({*read, his}, u"Bo"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(desk->newsroom.removeSnippet(*read, u"Bo"_s).error().code, ErrorCode::Conflict);
    QCOMPARE(desk->newsroom.snippets()->first().text, u"hers"_s);
    VERIFY_OK(desk->newsroom.removeSnippet(desk->newsroom.snippets()->first(), u"Ada"_s));
    QCOMPARE(desk->newsroom.setSnippet({*read, his}, u"Bo"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(*desk->newsroom.snippets(), QList<Snippet>());
}

void TestNewsroom::theSnippetsOfTheSampleCanBeInserted()
{
    ServicesFixture desk(NewsroomContent::Sample);
    VERIFY_OK(desk.made());
    const auto all = desk->newsroom.snippets();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 6);
    for (const Snippet &sample : *all) {
        QVERIFY2(!sample.trigger.isEmpty(), qPrintable(sample.name));
        // What the newsroom would take from an editor, too.
        VERIFY_OK(desk->newsroom.setSnippet({sample, sample}, u"Mei"_s));
    }
}

QTEST_GUILESS_MAIN(TestNewsroom)
#include "tst_newsroom.moc"
