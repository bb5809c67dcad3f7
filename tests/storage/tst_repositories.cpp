// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/articlelists.h"
#include "storage/articlerepository.h"
#include "storage/auditrepository.h"
#include "storage/correctionrepository.h"
#include "storage/disclaimerrepository.h"
#include "storage/draftrepository.h"
#include "storage/lengthtargetrepository.h"
#include "storage/picturerepository.h"
#include "storage/presencerepository.h"
#include "storage/publicationrecordrepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "storage/reportrepository.h"
#include "storage/revisionrepository.h"
#include "storage/snippetrepository.h"
#include "storage/spellingrepository.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "support/articlebuilder.h"
#include "support/temporarynewsroom.h"
#include "support/verifyok.h"

#include <QCryptographicHash>

#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

Section section(const QString &id, const QString &slug, int position)
{
    return {.id = SectionId(id), .slug = Slug(slug), .name = slug.toUpper(), .position = position};
}

ErrorReport report(const FakeClock &clock, const QString &externalId)
{
    return {.externalId = externalId,
            .quote = u"the 'winter' timetable"_s,
            .message = u"It is the summer one."_s,
            .evidence = u"https://port.example"_s,
            .readerName = u"R. Eader"_s,
            .readerEmail = u"reader@example.org"_s,
            .receivedAtUtc = clock.nowUtc()};
}

ArticleText headline(const QString &headline)
{
    return ArticleBuilder().headline(headline).text();
}

} // namespace

class TestRepositories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublicationIsReplaced_data() { addBackends(); }
    void thePublicationIsReplaced();
    void theNewsroomKeepsItsName_data() { addBackends(); }
    void theNewsroomKeepsItsName();
    void sectionsMayBeMovedAndRenamed_data() { addBackends(); }
    void sectionsMayBeMovedAndRenamed();
    void aSectionInUseStays_data() { addBackends(); }
    void aSectionInUseStays();
    void peopleAreAddedAndChanged_data() { addBackends(); }
    void peopleAreAddedAndChanged();
    void disclaimersAreNumberedPerKeyAndLanguage_data() { addBackends(); }
    void disclaimersAreNumberedPerKeyAndLanguage();
    void thePolicyIsReplaced_data() { addBackends(); }
    void thePolicyIsReplaced();
    void aRelatedListIsReplacedByVersion_data() { addBackends(); }
    void aRelatedListIsReplacedByVersion();
    void whoListsAnArticleIsFound_data() { addBackends(); }
    void whoListsAnArticleIsFound();
    void reportsAreNumberedWithoutGap_data() { addBackends(); }
    void reportsAreNumberedWithoutGap();
    void aReportIsTakenOnce_data() { addBackends(); }
    void aReportIsTakenOnce();
    void aDecisionIsKept_data() { addBackends(); }
    void aDecisionIsKept();
    void aNoteIsReplacedOnlyByWhoHasReadIt_data() { addBackends(); }
    void aNoteIsReplacedOnlyByWhoHasReadIt();
    void anErasedReaderIsGone_data() { addBackends(); }
    void anErasedReaderIsGone();
    void anErasedReaderIsNotInTheFile();
    void correctionsAreNewestFirst_data() { addBackends(); }
    void correctionsAreNewestFirst();
    void whatWasPublishedIsOnRecord_data() { addBackends(); }
    void whatWasPublishedIsOnRecord();
    void picturesKeepTheirBytes_data() { addBackends(); }
    void picturesKeepTheirBytes();
    void revisionsAreNamedApartFromTheirText_data() { addBackends(); }
    void revisionsAreNamedApartFromTheirText();
    void eachDeskShowsOneArticle_data() { addBackends(); }
    void eachDeskShowsOneArticle();
    void anArticleHasOneLengthTarget_data() { addBackends(); }
    void anArticleHasOneLengthTarget();
    void snippetsAreChangedAsTheyWereRead_data() { addBackends(); }
    void snippetsAreChangedAsTheyWereRead();
    void theDictionaryIsOfLanguages_data() { addBackends(); }
    void theDictionaryIsOfLanguages();
    void theAuditIsNewestFirst_data() { addBackends(); }
    void theAuditIsNewestFirst();
    void whatGalleyNeverWritesIsAnError_data();
    void whatGalleyNeverWritesIsAnError();
};

void TestRepositories::thePublicationIsReplaced()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    PublicationRepository repository(newsroom.db());
    QVERIFY(*repository.publication() == Publication());
    Publication publication{
        .name = u"The Harbour Post"_s,
        .tagline = u"Tides & 'times'"_s,
        .baseUrl = u"https://post.example/"_s,
        .language = u"zh-Hans"_s,
        .timeZone = u"Asia/Shanghai"_s,
        .contactAddress = u"desk@post.example"_s,
        .newsletterAddress = u"https://post.example/letter"_s,
        .responsiblePerson = u"Ada Quay"_s,
        .correctionsPolicy = u"https://post.example/corrections"_s,
        .publishingPrinciples = u"https://post.example/principles"_s,
        .footerLinks = {{u"Imprint"_s, u"imprint.html"_s}, {u"\u9690\u79c1"_s, u"p.html"_s}},
        .relatedCap = 12,
        .suggestions = {.tags = 250, .section = 0, .recency = 35, .nothingNewer = true}};
    VERIFY_OK(repository.setPublication({{}, publication}));
    const Publication first = publication;
    publication.tagline = u"other"_s;
    VERIFY_OK(repository.setPublication({first, publication}));
    QVERIFY(*repository.publication() == publication);
    // An editor who has not seen the other tagline must not undo it.
    Publication late = first;
    late.name = u"The Late Post"_s;
    const auto refused = repository.setPublication({first, late});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(*repository.publication() == publication);
}

void TestRepositories::theNewsroomKeepsItsName()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const auto id = PublicationRepository(newsroom.db()).newsroomId();
    VERIFY_OK(id);
    QCOMPARE(id->size(), 36);
    QCOMPARE(newsroom.reopen(), QString());
    QCOMPARE(*PublicationRepository(newsroom.db()).newsroomId(), *id);
}

void TestRepositories::sectionsMayBeMovedAndRenamed()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    PublicationRepository repository(newsroom.db());
    const QList<Section> first{section(u"1"_s, u"city"_s, 0), section(u"2"_s, u"port"_s, 1),
                               section(u"3"_s, u"sport"_s, 2)};
    VERIFY_OK(repository.setSections({{}, first}));
    const QList<Section> swapped{section(u"2"_s, u"city"_s, 0), section(u"1"_s, u"port"_s, 1)};
    VERIFY_OK(repository.setSections({first, swapped}));
    QCOMPARE(*repository.sections(), swapped);
    const auto late = repository.setSections({first, {section(u"1"_s, u"city"_s, 0)}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QCOMPARE(*repository.sections(), swapped);
    const auto twice =
        repository.setSections({swapped, {section(u"2"_s, u"x"_s, 0), section(u"1"_s, u"x"_s, 1)}});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    QCOMPARE(twice.error().subject, u"x"_s);
    QCOMPARE(*repository.sections(), swapped);
}

void TestRepositories::aSectionInUseStays()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    (void)newsroom.add(headline(u"In it"_s));
    PublicationRepository repository(newsroom.db());
    const auto refused = repository.setSections({*repository.sections(), {section(u"2"_s, u"port"_s, 0)}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(repository.sections()->size(), 1);
}

void TestRepositories::peopleAreAddedAndChanged()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    PublicationRepository repository(newsroom.db());
    Person mei{.id = PersonId(u"1"_s),
               .slug = Slug(u"mei-lin"_s),
               .name = u"Mei Lin"_s,
               .role = u"Harbour"_s,
               .email = u"mei@post.example"_s,
               .biography = u"*Writes.*"_s};
    const Person ada{.id = PersonId(u"2"_s),
                     .slug = Slug(u"ada"_s),
                     .name = u"Ada Quay"_s,
                     .role = {},
                     .email = {},
                     .biography = {}};
    VERIFY_OK(repository.setPerson({{}, mei}));
    VERIFY_OK(repository.setPerson({{}, ada}));
    const Person first = mei;
    mei.role = u"Port"_s;
    VERIFY_OK(repository.setPerson({first, mei}));
    QCOMPARE(*repository.people(), (QList<Person>{ada, mei}));
    for (const Person &before : {first, Person()})
        QCOMPARE(repository.setPerson({before, first}).error().code, ErrorCode::Conflict);
    QCOMPARE(*repository.people(), (QList<Person>{ada, mei}));
    const Person second = mei;
    mei.slug = ada.slug;
    const auto taken = repository.setPerson({second, mei});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Conflict);
    QCOMPARE(taken.error().subject, u"ada"_s);
}

void TestRepositories::disclaimersAreNumberedPerKeyAndLanguage()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    DisclaimerRepository repository(newsroom.db());
    const DisclaimerVersion wording{.id = {},
                                    .key = u"ai-generated"_s,
                                    .version = 7,
                                    .language = u"en"_s,
                                    .label = u"Made by AI"_s,
                                    .text = u"May err. {{contact}}"_s,
                                    .validFromUtc = newsroom.clock().nowUtc(),
                                    .validToUtc = newsroom.clock().nowUtc().addDays(1),
                                    .approver = u"Ada"_s};
    const auto first = repository.add(wording);
    VERIFY_OK(first);
    QCOMPARE(first->version, 1);
    QVERIFY(!first->id.isNull());
    QCOMPARE(repository.add(wording)->version, 2);
    DisclaimerVersion chinese = wording;
    chinese.language = u"zh-Hans"_s;
    chinese.validToUtc.reset();
    QCOMPARE(repository.add(chinese)->version, 1);
    const auto all = repository.versions();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 3);
    QVERIFY(all->first() == *first);
    QVERIFY(!all->last().validToUtc);
}

void TestRepositories::thePolicyIsReplaced()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    DisclaimerRepository repository(newsroom.db());
    QVERIFY(repository.policy()->isEmpty());
    const QList<DisclosureRule> first{{AiUse::Assisted, false, u"a"_s}, {AiUse::Assisted, true, u""_s}};
    VERIFY_OK(repository.setPolicy({{}, first}));
    const QList<DisclosureRule> policy{{AiUse::Assisted, true, u"b"_s}};
    VERIFY_OK(repository.setPolicy({first, policy}));
    QVERIFY(*repository.policy() == policy);
    const auto late = repository.setPolicy({first, {}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QVERIFY(*repository.policy() == policy);
}

void TestRepositories::aRelatedListIsReplacedByVersion()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId holder = newsroom.add(headline(u"Holder"_s)).id;
    const ArticleId target = newsroom.add(headline(u"Target"_s)).id;
    const QList<RelatedEntry> entries = {{.kind = RelatedKind::Pinned,
                                          .article = target,
                                          .address = {},
                                          .headline = u"Target"_s,
                                          .pinnedPosition = 0,
                                          .reason = {}},
                                         {.kind = RelatedKind::Suggested,
                                          .article = ArticleId(u"gone"_s),
                                          .address = {},
                                          .headline = u"Gone"_s,
                                          .pinnedPosition = -1,
                                          .reason = u"shares: tide"_s},
                                         {.kind = RelatedKind::Manual,
                                          .article = {},
                                          .address = u"https://x.example"_s,
                                          .headline = u"\u5916"_s,
                                          .pinnedPosition = -1,
                                          .reason = {}}};
    RelatedRepository repository(newsroom.db());
    QCOMPARE(repository.list(holder)->version, 0);
    QCOMPARE(repository.replace(ArticleId(u"nobody"_s), entries, 0).error().code, ErrorCode::NotFound);
    const auto version = repository.replace(holder, entries, 0);
    VERIFY_OK(version);
    QCOMPARE(*version, 1);
    QVERIFY((*repository.list(holder) == StoredRelatedList{.entries = entries, .version = 1}));
    for (const int old : {0, 7}) {
        const auto refused = repository.replace(holder, {}, old);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }
    VERIFY_OK(repository.replace(holder, entries.sliced(1), 1));
    QVERIFY((*repository.list(holder) == StoredRelatedList{.entries = entries.sliced(1), .version = 2}));
}

void TestRepositories::whoListsAnArticleIsFound()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId target = newsroom.add(headline(u"Target"_s)).id;
    const ArticleId first = newsroom.add(headline(u"First"_s)).id;
    const ArticleId second = newsroom.add(headline(u"Second"_s)).id;
    const RelatedEntry entry{.article = target, .headline = u"Target"_s};
    const RelatedEntry page{.address = u"http://packet.example/target.html"_s, .headline = u"See"_s};
    RelatedRepository repository(newsroom.db());
    VERIFY_OK(repository.replace(first, {entry, page, entry}, 0));
    VERIFY_OK(repository.replace(second, {{.article = first, .headline = u"First"_s}}, 0));
    QCOMPARE(*repository.holdersOf(target), QList{first});
    QCOMPARE(*repository.holdersOf(first), QList{second});
    QCOMPARE(*repository.holdersOf(second), QList<ArticleId>());
    QCOMPARE(*repository.addressedAt(u"packet.example"_s), (QList{AddressedEntry{first, page.address}}));
    QCOMPARE(*repository.addressedAt(u"other.example"_s), QList<AddressedEntry>());
    // Hosts have no case; which letters have one is the same on both databases.
    const RelatedEntry loud{.address = u"HTTPS://Packet.EXAMPLE/Target.html"_s, .headline = u"See"_s};
    const RelatedEntry accented{.address = u"https://Überall.example/"_s, .headline = u"See"_s};
    VERIFY_OK(repository.replace(second, {loud, accented}, 1));
    for (const auto &host : {u"packet.example"_s, u"PACKET.example"_s})
        QCOMPARE(repository.addressedAt(host)->size(), 2);
    QVERIFY(repository.addressedAt(u"überall.example"_s)->isEmpty());
}

void TestRepositories::reportsAreNumberedWithoutGap()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&newsroom] {
                for (int round = 0; round < 5; ++round) {
                    if (!ReportRepository(newsroom.db()).add(report(newsroom.clock(), {})))
                        return;
                }
            });
        }
    }
    const auto all = ReportRepository(newsroom.db()).list({});
    VERIFY_OK(all);
    QCOMPARE(all->size(), 15);
    for (int i = 0; i < 15; ++i)
        QCOMPARE((*all)[i].number, 15 - i);
    QCOMPARE(ReportRepository(newsroom.db()).reportNumbered(3)->number, 3);
    QCOMPARE(ReportRepository(newsroom.db()).reportNumbered(16).error().code, ErrorCode::NotFound);
}

void TestRepositories::aReportIsTakenOnce()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ReportRepository repository(newsroom.db());
    const auto first = repository.add(report(newsroom.clock(), u"<1@mail>"_s));
    VERIFY_OK(first);
    const auto again = repository.add(report(newsroom.clock(), u"<1@mail>"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(again.error().subject, u"<1@mail>"_s);
    QVERIFY(repository.findByExternalId(u"<1@mail>"_s)->value() == *first);
    QVERIFY(!repository.findByExternalId(u"<2@mail>"_s)->has_value());
    QCOMPARE(repository.add(report(newsroom.clock(), u"<2@mail>"_s))->number, 2); // no number was lost
}

void TestRepositories::aDecisionIsKept()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId article = newsroom.add(headline(u"Reported"_s)).id;
    ReportRepository repository(newsroom.db());
    ErrorReport first = *repository.add(report(newsroom.clock(), {}));
    ErrorReport second = *repository.add(report(newsroom.clock(), {}));
    first.article = article;
    first.revision = {1};
    first.state = ReportState::Rejected;
    first.decisionReason = u"It is right."_s;
    first.decidedBy = u"Ada"_s;
    first.decidedAtUtc = newsroom.clock().nowUtc();
    VERIFY_OK(repository.update(first, ReportState::New));
    QVERIFY(*repository.report(first.id) == first);
    QCOMPARE(repository.update(first, ReportState::New).error().code, ErrorCode::Conflict);
    second.state = ReportState::Duplicate;
    QVERIFY(!repository.update(second, ReportState::New)); // of which?
    second.duplicateOf = first.id;
    VERIFY_OK(repository.update(second, ReportState::New));
    QCOMPARE(repository.list({ReportState::Duplicate})->size(), 1);
    second.id = ReportId(u"nobody"_s);
    QCOMPARE(repository.update(second, ReportState::New).error().code, ErrorCode::NotFound);
}

void TestRepositories::aNoteIsReplacedOnlyByWhoHasReadIt()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ReportRepository repository(newsroom.db());
    ErrorReport stored = *repository.add(report(newsroom.clock(), {}));
    VERIFY_OK(repository.setPrivateNote(stored.id, {{}, u"Asked Mei."_s}));
    const auto late = repository.setPrivateNote(stored.id, {{}, u"Ask Mei?"_s});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    QCOMPARE(late.error().subject, u"report 1"_s);
    // A decision by somebody who has read the report before the note leaves the note alone.
    stored.state = ReportState::Confirmed;
    VERIFY_OK(repository.update(stored, ReportState::New));
    QCOMPARE(repository.report(stored.id)->privateNote, u"Asked Mei."_s);
    QCOMPARE(repository.setPrivateNote(ReportId(u"nobody"_s), {}).error().code, ErrorCode::NotFound);
}

void TestRepositories::anErasedReaderIsGone()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    ReportRepository repository(newsroom.db());
    const ErrorReport stored = *repository.add(report(newsroom.clock(), u"<1@mail>"_s));
    VERIFY_OK(repository.eraseReader(stored.id));
    const auto erased = repository.report(stored.id);
    VERIFY_OK(erased);
    QCOMPARE(erased->number, stored.number);
    QVERIFY(erased->readerName.isEmpty() && erased->readerEmail.isEmpty() && erased->message.isEmpty());
}

void TestRepositories::anErasedReaderIsNotInTheFile()
{
    TemporaryNewsroom newsroom(Backend::Sqlite);
    ReportRepository repository(newsroom.db());
    const ErrorReport stored = *repository.add(report(newsroom.clock(), u"<1@mail>"_s));
    VERIFY_OK(repository.eraseReader(stored.id));
    newsroom.close(); // the log goes into the file
    QFile file(newsroom.address().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("reader@example.org"));
}

void TestRepositories::correctionsAreNewestFirst()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId article = newsroom.add(headline(u"Wrong"_s)).id;
    CorrectionRepository repository(newsroom.db());
    Correction correction{.id = CorrectionId(u"1"_s),
                          .article = article,
                          .kind = CorrectionKind::EditorsNote,
                          .severity = CorrectionSeverity::Severe,
                          .note = u"It was *summer*."_s,
                          .publishedAtUtc = newsroom.clock().nowUtc(),
                          .revision = {1},
                          .report = {}};
    VERIFY_OK(repository.add(correction));
    QVERIFY(*repository.ofArticle(article) == QList{correction});
    correction.id = CorrectionId(u"2"_s);
    correction.publishedAtUtc = correction.publishedAtUtc.addSecs(1);
    VERIFY_OK(repository.add(correction));
    QCOMPARE(repository.ofArticle(article)->first().id, correction.id);
    QCOMPARE(repository.all()->size(), 2);
    correction.id = CorrectionId(u"3"_s);
    correction.note.clear();
    QVERIFY(!repository.add(correction));
}

void TestRepositories::whatWasPublishedIsOnRecord()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId first = newsroom.add(headline(u"First"_s)).id;
    const ArticleId second = newsroom.add(headline(u"Second"_s)).id;
    DisclaimerRepository disclaimers(newsroom.db());
    DisclaimerVersion wording;
    wording.key = u"k"_s;
    wording.validFromUtc = newsroom.clock().nowUtc();
    const auto old = disclaimers.add(wording)->id;
    const auto fresh = disclaimers.add(wording)->id;
    PublicationRecordRepository repository(newsroom.db());
    PublicationRecord record{.id = PublicationRecordId(u"1"_s),
                             .article = first,
                             .revision = {1},
                             .contentHash = u"h"_s,
                             .disclaimer = old,
                             .related = {{.kind = RelatedKind::Pinned,
                                          .article = second,
                                          .address = {},
                                          .headline = u"S"_s,
                                          .pinnedPosition = 2,
                                          .reason = u"r"_s}},
                             .publishedAtUtc = newsroom.clock().nowUtc(),
                             .actor = u"Ada"_s,
                             .overrideReason = u"breaking"_s};
    VERIFY_OK(repository.add(record));
    const auto isKept =
        Statement(newsroom.db(),
                  u"SELECT article_id, revision, content_hash, disclaimer_id, related, published_at, actor,"
                  " override_reason FROM publication_record"_s)
            .first([&record](ResultRow &row) {
                return row.id<ArticleId>() == record.article && row.number() == record.revision.number
                    && row.text() == record.contentHash && row.id<DisclaimerVersionId>() == record.disclaimer
                    && row.text() == toJson(record.related) && row.moment() == record.publishedAtUtc
                    && row.text() == record.actor && row.text() == record.overrideReason;
            });
    VERIFY_OK(isKept);
    QVERIFY(isKept->value_or(false));
    record.id = PublicationRecordId(u"2"_s);
    record.article = second;
    VERIFY_OK(repository.add(record));
    QCOMPARE(repository.carrying(old)->size(), 2);
    record.id = PublicationRecordId(u"3"_s);
    record.disclaimer = fresh;
    record.publishedAtUtc = record.publishedAtUtc.addSecs(1);
    VERIFY_OK(repository.add(record));
    QCOMPARE(*repository.carrying(old), QList{first});
    QCOMPARE(*repository.carrying(fresh), QList{second});
}

void TestRepositories::picturesKeepTheirBytes()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    PictureRepository repository(newsroom.db());
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes.append(char(i * 7));
    const StoredPicture crane{.name = u"Crane.png"_s,
                              .mediaType = u"image/png"_s,
                              .sizeBytes = 0,
                              .sha256 = {},
                              .width = 800,
                              .height = 600,
                              .addedAtUtc = newsroom.clock().nowUtc(),
                              .addedBy = u"Mei"_s};
    const auto stored = repository.add(crane, bytes);
    VERIFY_OK(stored);
    QCOMPARE(stored->sizeBytes, bytes.size());
    QCOMPARE(stored->sha256,
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(*repository.bytes(u"crane.PNG"_s), bytes);
    QVERIFY(repository.find(u"crane.png"_s)->value() == *stored);
    VERIFY_OK(repository.add(crane, bytes));
    QCOMPARE(repository.add(crane, "other").error().code, ErrorCode::Conflict);
    StoredPicture again = crane;
    again.name = u"night.png"_s;
    const auto same = repository.add(again, bytes);
    VERIFY_OK(same);
    QVERIFY(*same == *stored);
    QVERIFY(*repository.all() == QList{*stored});
    QCOMPARE(repository.bytes(u"none.png"_s).error().code, ErrorCode::NotFound);
}

void TestRepositories::revisionsAreNamedApartFromTheirText()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId id = newsroom.add(headline(u"Ferry"_s)).id;
    RevisionRepository revisions(newsroom.db());
    const RevisionSummary before = *revisions.revision(id, {1});
    QCOMPARE(before.name, QString());
    VERIFY_OK(revisions.setName(id, {1}, u"As 'sent' to 渡轮"_s));
    VERIFY_OK(revisions.setName(id, {1}, u"As sent"_s));
    QCOMPARE(revisions.revision(id, {1})->name, u"As sent"_s);
    QCOMPARE(revisions.revisions(id)->constFirst().name, u"As sent"_s);
    QCOMPARE(revisions.revision(id, {1})->contentHash, before.contentHash);
    VERIFY_OK(revisions.setName(id, {1}, {}));
    QVERIFY(*revisions.revision(id, {1}) == before);
    QCOMPARE(revisions.setName(id, {2}, u"None"_s).error().code, ErrorCode::NotFound);
}

void TestRepositories::eachDeskShowsOneArticle()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(headline(u"Ferry"_s)).id;
    const ArticleId port = newsroom.add(headline(u"Port"_s)).id;
    PresenceRepository presence(newsroom.db());
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(presence.put(u"one"_s, ferry, u"Mei Lin"_s, now));
    VERIFY_OK(presence.put(u"two"_s, ferry, u"Jo 'O' Kafor"_s, now.addSecs(10)));
    VERIFY_OK(presence.put(u"three"_s, port, u"Ada Quay"_s, now));
    QCOMPARE(*presence.others(ferry, u"one"_s), QStringList{u"Jo 'O' Kafor"_s});
    QCOMPARE(*presence.others(ferry, u"four"_s), (QStringList{u"Jo 'O' Kafor"_s, u"Mei Lin"_s}));

    VERIFY_OK(presence.put(u"one"_s, port, u"Mei Lin"_s, now));
    QCOMPARE(*presence.others(ferry, u"two"_s), QStringList());
    VERIFY_OK(presence.drop(u"one"_s));
    QCOMPARE(*presence.others(port, u"four"_s), QStringList{u"Ada Quay"_s});
    VERIFY_OK(presence.dropOlderThan(now.addSecs(1)));
    QCOMPARE(*presence.others(port, u"four"_s), QStringList());
    QCOMPARE(*presence.others(ferry, u"four"_s), QStringList{u"Jo 'O' Kafor"_s});
    QCOMPARE(presence.put(u"one"_s, ArticleId::make(), u"Mei Lin"_s, now).error().code, ErrorCode::NotFound);
}

void TestRepositories::anArticleHasOneLengthTarget()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    const ArticleId ferry = newsroom.add(headline(u"Ferry"_s)).id;
    const ArticleId port = newsroom.add(headline(u"Port"_s)).id;
    LengthTargetRepository repository(newsroom.db());
    QVERIFY(!*repository.ofArticle(ferry));
    const LengthTarget words{.unit = LengthUnit::Words, .amount = LengthTarget::smallest};
    const LengthTarget characters{.unit = LengthUnit::Characters, .amount = LengthTarget::largest};
    VERIFY_OK(repository.set(ferry, words));
    VERIFY_OK(repository.set(port, words));
    VERIFY_OK(repository.set(ferry, characters));
    QCOMPARE(*repository.ofArticle(ferry), characters);
    QCOMPARE(*repository.ofArticle(port), words);
    VERIFY_OK(repository.set(ferry, {}));
    VERIFY_OK(repository.set(ferry, {})); // gone already
    QVERIFY(!*repository.ofArticle(ferry));
    QCOMPARE(*repository.ofArticle(port), words);
    const ArticleId unknown = ArticleId::make();
    QCOMPARE(repository.set(unknown, words).error().code, ErrorCode::NotFound);
    QCOMPARE(repository.set(unknown, {}).error().code, ErrorCode::NotFound);
    QVERIFY(!*repository.ofArticle(unknown));
    // The database holds none that no article can have.
    QVERIFY(!repository.set(ferry, LengthTarget{.unit = LengthUnit::Words, .amount = 0}));
}

void TestRepositories::snippetsAreChangedAsTheyWereRead()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    SnippetRepository repository(newsroom.db());
    QCOMPARE(*repository.count(), 0);
    const Snippet quote{.id = SnippetId::make(),
                        .name = u"A 'quote' 引语 \U0001F6A2"_s,
                        .trigger = u"引语"_s,
                        .text = u"> ${1:words}\u00a0…\n"_s,
                        .version = 1,
                        .changedAtUtc = newsroom.clock().nowUtc(),
                        .changedBy = u"Ada"_s};
    Snippet plain = quote;
    plain.id = SnippetId::make();
    plain.name = u"Plain"_s;
    plain.trigger.clear();
    VERIFY_OK(repository.add(quote));
    VERIFY_OK(repository.add(plain));
    QVERIFY(**repository.withName(quote.name) == quote);
    QVERIFY(**repository.withTrigger(u"引语"_s) == quote);
    QVERIFY(!*repository.withName(u"plain"_s));
    QCOMPARE(*repository.count(), 2);
    QVERIFY(repository.all()->contains(plain));
    // No two with the same name or trigger; any number without a trigger.
    Snippet other = plain;
    other.id = SnippetId::make();
    QCOMPARE(repository.add(other).error().code, ErrorCode::Conflict);
    other.name = u"Other"_s;
    VERIFY_OK(repository.add(other));
    other.id = SnippetId::make();
    other.name = u"Third"_s;
    other.trigger = quote.trigger;
    QCOMPARE(repository.add(other).error().code, ErrorCode::Conflict);
    // Two read it; the second to write is told, and nothing of the first is lost.
    Snippet mine = quote;
    mine.version = 2;
    mine.text = u"mine"_s;
    VERIFY_OK(repository.update(mine, 1));
    Snippet theirs = mine;
    theirs.text = u"theirs"_s;
    QCOMPARE(repository.update(theirs, 1).error().code, ErrorCode::Conflict);
    QCOMPARE(repository.remove(quote).error().code, ErrorCode::Conflict);
    QCOMPARE((*repository.withName(quote.name))->text, u"mine"_s);
    VERIFY_OK(repository.remove(mine));
    QCOMPARE(repository.remove(mine).error().code, ErrorCode::NotFound);
    QCOMPARE(repository.update(theirs, 2).error().code, ErrorCode::NotFound);
}

void TestRepositories::theDictionaryIsOfLanguages()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    SpellingRepository repository(newsroom.db());
    QCOMPARE(*repository.ofLanguage(u"en"_s), QStringList());
    const SpellingWord first{.language = u"en"_s,
                             .word = u"D'Arcy"_s,
                             .addedAtUtc = newsroom.clock().nowUtc(),
                             .addedBy = u"Ada"_s};
    const SpellingWord beyond{.language = u"zu"_s,
                              .word = u"\U00010330\u2019s"_s,
                              .addedAtUtc = first.addedAtUtc,
                              .addedBy = u"Mei"_s};
    QVERIFY(repository.add(first).value());
    QVERIFY(repository.add(beyond).value());
    SpellingWord again = first;
    again.addedBy = u"Mei"_s;
    QVERIFY(!repository.add(again).value()); // stays as it is
    again.word = u"d'arcy"_s; // another word
    QVERIFY(repository.add(again).value());
    auto words = repository.ofLanguage(u"en"_s);
    VERIFY_OK(words);
    words->sort(); // each database has an order of its own
    QCOMPARE(*words, (QStringList{u"D'Arcy"_s, u"d'arcy"_s}));
    QVERIFY(repository.remove(u"en"_s, u"d'arcy"_s).value());
    QVERIFY(!repository.remove(u"en"_s, u"d'arcy"_s).value());
    QVERIFY(!repository.remove(u"zu"_s, u"D'Arcy"_s).value());
    const auto all = repository.all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QVERIFY(all->first() == first);
    QVERIFY(all->last() == beyond);
}

void TestRepositories::theAuditIsNewestFirst()
{
    FETCH_BACKEND(backend);
    TemporaryNewsroom newsroom(backend);
    AuditRepository repository(newsroom.db());
    for (const QString &subject : {u"a"_s, u"b"_s, u"a"_s}) {
        VERIFY_OK(repository.append({.number = 0,
                                     .atUtc = newsroom.clock().nowUtc(),
                                     .actor = u"Ada"_s,
                                     .action = u"article.saved"_s,
                                     .subject = subject,
                                     .detail = u"d"_s}));
    }
    const auto newest = repository.newest(2);
    VERIFY_OK(newest);
    QCOMPARE(newest->size(), 2);
    QVERIFY(newest->first().number > newest->last().number);
    QCOMPARE(newest->last().subject, u"b"_s);
}

void TestRepositories::whatGalleyNeverWritesIsAnError_data()
{
    using Read = std::function<Result<void>(Database &, const ArticleId &)>;
    QTest::addColumn<Backend>("backend");
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("column");
    QTest::addColumn<Read>("read");
    const auto answer = [](const auto &read) { return read ? Result<void>() : Result<void>(read.error()); };
    const Read article = [answer](Database &db, const ArticleId &id) {
        return answer(ArticleRepository(db).article(id));
    };
    const Read draft = [answer](Database &db, const ArticleId &id) {
        return answer(DraftRepository(db).draft(id, u"Mei"_s));
    };
    const Read target = [answer](Database &db, const ArticleId &id) {
        return answer(LengthTargetRepository(db).ofArticle(id));
    };
    const Read policy = [answer](Database &db, const ArticleId &) {
        return answer(DisclaimerRepository(db).policy());
    };
    const Read publication = [answer](Database &db, const ArticleId &) {
        return answer(PublicationRepository(db).publication());
    };
    for (const Backend backend : {Backend::Sqlite, Backend::Postgres}) {
        const auto row = [backend](const char *name, const QString &damage, const QString &column,
                                   const Read &read) {
            QTest::addRow("%s, %s", name, backend == Backend::Sqlite ? "SQLite" : "PostgreSQL")
                << backend << damage << column << read;
        };
        row("AI use", u"UPDATE revision SET ai_use = 'robots'"_s, u"ai_use"_s, article);
        row("byline", u"UPDATE revision SET byline = '[{'"_s, u"byline"_s, article);
        row("sources", u"UPDATE revision SET sources = '{}'"_s, u"sources"_s, article);
        row("picture", u"UPDATE revision SET lead_image = '[]'"_s, u"lead_image"_s, article);
        row("tags", u"UPDATE revision SET tags = '[1]'"_s, u"tags"_s, article);
        row("draft", u"UPDATE draft SET text = 'words'"_s, u"text"_s, draft);
        row("AI use of a draft", u"UPDATE draft SET text = REPLACE(text, '\"none\"', '\"robots\"')"_s,
            u"text"_s, draft);
        row("unit of a length target", u"UPDATE length_target SET unit = 'pages'"_s, u"unit"_s, target);
        row("policy", u"UPDATE disclosure_rule SET ai_use = ''"_s, u"ai_use"_s, policy);
        row("footer", u"UPDATE publication SET footer_links = ''"_s, u"footer_links"_s, publication);
    }
}

void TestRepositories::whatGalleyNeverWritesIsAnError()
{
    using Read = std::function<Result<void>(Database &, const ArticleId &)>;
    FETCH_BACKEND(backend);
    QFETCH(QString, damage);
    QFETCH(QString, column);
    QFETCH(Read, read);
    TemporaryNewsroom newsroom(backend);
    const Article article = newsroom.add(headline(u"Sound"_s));
    const QDateTime now = newsroom.clock().nowUtc();
    VERIFY_OK(
        DraftRepository(newsroom.db())
            .put(article.id, {.text = article.text, .base = {1}, .savedAtUtc = now, .author = u"Mei"_s}));
    VERIFY_OK(LengthTargetRepository(newsroom.db()).set(article.id, LengthTarget{.amount = 600}));
    VERIFY_OK(DisclaimerRepository(newsroom.db()).setPolicy({{}, {{AiUse::Assisted, false, u"a"_s}}}));
    VERIFY_OK(PublicationRepository(newsroom.db()).setPublication({{}, {.name = u"The Harbour Post"_s}}));
    VERIFY_OK(read(newsroom.db(), article.id));
    // Behind the back of the program, as a tool or a failing disk would.
    VERIFY_OK(newsroom.db().execute(backend == Backend::Sqlite
                                        ? u"DROP TRIGGER revision_never_changes"_s
                                        : u"ALTER TABLE revision DISABLE TRIGGER ALL"_s));
    VERIFY_OK(newsroom.db().execute(damage));
    const auto refused = read(newsroom.db(), article.id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Database);
    QVERIFY2(refused.error().detail.contains(column), qPrintable(refused.error().detail));
}

QTEST_GUILESS_MAIN(TestRepositories)
#include "tst_repositories.moc"
