// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/articlemarkdown.h"
#include "storage/articlerepository.h"
#include "storage/connections.h"
#include "storage/correctionrepository.h"
#include "storage/lengthtargetrepository.h"
#include "storage/namedlistrepository.h"
#include "storage/publicationrepository.h"
#include "storage/relatedrepository.h"
#include "storage/revisionrepository.h"
#include "storage/statement.h"
#include "support/places.h"
#include "support/sentencelines.h"
#include "support/spoiltarticle.h"
#include "workflow/markdownexport.h"
#include "workflow/namedlists.h"
#include "workflow/picturestore.h"
#include "workflow/servicesfixture.h"

#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

using Tree = QMap<QString, QByteArray>; ///< Path in the folder → bytes.

Tree treeOf(const QString &folder)
{
    Tree tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        tree.insert(QDir(folder).relativeFilePath(path), fileBytes(path));
    }
    return tree;
}

/// Texts that a careless writer or reader of YAML and Markdown takes for something else.
QStringList hostileTexts()
{
    return {u""_s,
            u"plain"_s,
            u" blanks at both ends  "_s,
            u"two\nlines"_s,
            u"\n\nbegins with line ends"_s,
            u"ends with them\n\n\n"_s,
            u"carriage\r\nreturn\r"_s,
            u"tab\there"_s,
            u"\"double\" 'single' \\back\\slash\\n"_s,
            u"- a list"_s,
            u"key: value # remark"_s,
            u"{flow: [map]}"_s,
            u"&anchor *alias !tag |  > % @ `"_s,
            u"null"_s,
            u"~"_s,
            u"true"_s,
            u"no"_s,
            u"007"_s,
            u"0x1F"_s,
            u"1e5"_s,
            u"2026-01-01"_s,
            u"---"_s,
            u"---\ntitle: another\n---\n"_s,
            u"..."_s,
            u"<<"_s,
            u"\u0001\u0007\u001b[31m\u007f\u0085\u009f"_s,
            u"line\u2028and paragraph\u2029ends"_s,
            u"\ufeffa mark of byte order"_s,
            u"\u202eright to left\u202c \u200b \u00ad"_s,
            u"\U0001F469\u200D\U0001F680 \U0001F1EA\U0001F1FA e\u0301 \uFFFE \U0010FFFF"_s,
            u"自力更生，标题：“引号”"_s,
            u"<b>bold</b> &amp; &#65; <script>"_s,
            u"../../etc/passwd"_s,
            u"# The headline\n\nThe words below it"_s,
            u"{% template %} {{ field }}"_s,
            u"This article was produced with the help of AI. Contact us about errors.\n"_s,
            u"x"_s.repeated(20'000)};
}

/// Draws from the hostile texts, the same for the same seed.
class Draw
{
public:
    explicit Draw(quint32 seed, QStringList texts = hostileTexts())
        : m_random(seed)
        , m_texts(std::move(texts))
    { }
    QString text() { return m_texts.at(m_random.bounded(m_texts.size())); }
    int below(int bound) { return m_random.bounded(bound); }
    bool flip() { return below(2) == 0; }
    QDateTime moment()
    {
        return QDateTime::fromMSecsSinceEpoch(
            1'600'000'000'000 + m_random.bounded(100'000'000) * 1000LL + m_random.bounded(1000), Qt::UTC);
    }
    template <typename Code, std::size_t size>
    Code code(const EnumCodes<Code, size> &)
    {
        return Code(below(int(size)));
    }

private:
    QRandomGenerator m_random;
    QStringList m_texts;
};

/// What was kept of an import, one of the forms it has.
QString keptText(Draw &draw)
{
    switch (draw.below(4)) {
    case 0:
        return u"layout: post\nweight: 3\n"_s;
    case 1: // Keys that mean something in the export as well.
        return u"date: 2026-01-01\ndraft: true\ngalley: theme\nkept: {a: 1}\nkept_text: x\ntitle: Other\n"_s;
    case 2:
        return draw.text();
    default:
        return {};
    }
}

ArticleText anyText(Draw &draw, const QList<Section> &sections)
{
    ArticleText text;
    text.headline = draw.text();
    text.standfirst = draw.text();
    text.kicker = draw.text();
    text.body = draw.text() + (draw.flip() ? draw.text() : QString());
    text.dateline = draw.text();
    text.section = sections.at(draw.below(int(sections.size()))).id;
    text.language = draw.text();
    text.aiUse = draw.code(aiUseCodes);
    for (int count = draw.below(3); count > 0; --count) {
        text.byline.append({draw.text(), draw.text(), {}});
        text.tags.append(draw.text());
        text.sources.append({draw.text(), draw.text(), draw.text(), draw.flip()});
    }
    if (draw.flip())
        text.leadImage = {draw.text(), draw.text(), draw.text(), draw.text()};
    text.keptFrontMatter = keptText(draw);
    return text;
}

Article anyArticle(Draw &draw, int number, const QList<Section> &sections, const QDateTime &now)
{
    Article article;
    article.id = ArticleId::make();
    article.slug = Slug(u"article-%1"_s.arg(number));
    article.slugline = draw.text();
    article.workflow = draw.code(workflowStateCodes);
    article.publication = draw.code(publicationStateCodes);
    article.text = anyText(draw, sections);
    article.createdAtUtc = draw.moment();
    article.updatedAtUtc = draw.moment();
    article.withdrawnNotice = draw.text();
    if (article.publication == PublicationState::Scheduled)
        article.scheduledAtUtc = now.addSecs(3600 + draw.below(100'000));
    else if (draw.flip())
        article.embargo = Embargo{draw.flip() ? std::optional(draw.moment()) : std::nullopt, draw.text()};
    if (article.publication == PublicationState::Published
        || article.publication == PublicationState::Withdrawn) {
        article.firstPublishedAtUtc = draw.moment();
        article.publishedAtUtc = article.firstPublishedAtUtc->addSecs(draw.below(1000));
        article.published = {1};
    }
    if (draw.flip())
        article.signOff =
            SignOff{u"Mei "_s + draw.text(), draw.text(), contentHash(article.text), draw.moment()};
    return article;
}

/// A newsroom with a connection of the test's own.
class Desk
{
public:
    Desk()
        : connections(*Connections::open(*NewsroomAddress::parse(services.path()), Database::Mode::Existing,
                                         services.clock))
    { }
    [[nodiscard]] Database &db() const { return connections->forThisThread()->get(); }
    [[nodiscard]] Result<ExportedMarkdown> exportTo(const QString &name,
                                                    const QList<ArticleId> &articles = {}) const
    {
        return services->markdownExport.exportTo(services.filePath(name), articles);
    }
    [[nodiscard]] Result<QList<ImportedItem>> take(const QString &folder) const
    {
        return services->importing.importPaths({folder}, DisclaimerImport::Recognise, u"Mei"_s);
    }

    ServicesFixture services;
    std::unique_ptr<Connections> connections;
};

/// All that is to come back, without what is another in each newsroom: ids, hashes over them, numbers.
struct Whole
{
    Article article;
    QString sectionSlug;
    std::optional<ArticleText> published;
    QList<std::tuple<RelatedEntry, QString, bool>> related;
    QList<std::tuple<QDateTime, CorrectionKind, CorrectionSeverity, QString>> corrections;
    std::optional<LengthTarget> target;
    bool operator==(const Whole &) const = default;
};

ArticleText withoutIds(ArticleText text)
{
    text.section = {};
    for (Contributor &contributor : text.byline)
        contributor.person = {};
    return text;
}

std::tuple<RelatedEntry, QString, bool> withoutIds(Database &db, RelatedEntry entry)
{
    const QString target = ArticleRepository(db).slugsOf({entry.article})->value(entry.article).text();
    const bool isPlaced = !entry.list.isNull();
    entry.article = {};
    entry.list = {};
    return {entry, target, isPlaced};
}

Whole wholeOf(const Desk &desk, const Slug &slug)
{
    Database &db = desk.db();
    const ArticleRepository articles(db);
    const ArticleId id = *articles.idOf(slug);
    Whole whole{*articles.article(id), {}, {}, {}, {}, *LengthTargetRepository(db).ofArticle(id)};
    for (const Section &section : *PublicationRepository(db).sections()) {
        if (section.id == whole.article.text.section)
            whole.sectionSlug = section.slug.text();
    }
    if (!whole.article.published.isNone())
        whole.published = withoutIds(*RevisionRepository(db).text(id, whole.article.published));
    const auto related = RelatedRepository(db).list(id);
    for (const RelatedEntry &entry : related->entries)
        whole.related.append(withoutIds(db, entry));
    for (const Correction &correction : *CorrectionRepository(db).ofArticle(id))
        whole.corrections.append(
            {correction.publishedAtUtc, correction.kind, correction.severity, correction.note});
    std::ranges::sort(whole.corrections);
    if (!whole.article.isSignedOff())
        whole.article.signOff.reset(); // A void one is history, as the revision it was of.
    else
        whole.article.signOff->contentHash.clear();
    whole.article.id = {};
    whole.article.head = {};
    whole.article.published = {};
    whole.article.text = withoutIds(whole.article.text);
    return whole;
}

/// The named lists with what each holds, by name.
QMap<QString, QList<std::tuple<RelatedEntry, QString, bool>>> listsOf(const Desk &desk)
{
    QMap<QString, QList<std::tuple<RelatedEntry, QString, bool>>> lists;
    const NamedListRepository repository(desk.db());
    const auto all = repository.all();
    for (const NamedListSummary &summary : *all) {
        const auto list = repository.list(summary.id);
        for (const RelatedEntry &entry : list->entries)
            lists[summary.name].append(withoutIds(desk.db(), entry));
    }
    return lists;
}

RelatedEntry placed(const NamedList &list)
{
    return {.headline = list.name, .list = list.id};
}

ArticleId insertAny(const Desk &desk, Draw &draw, int number)
{
    const QList<Section> sections = *PublicationRepository(desk.db()).sections();
    const Article article = anyArticle(draw, number, sections, desk.services.clock.nowUtc());
    const RevisionOrigin origin{u"test"_s, article.updatedAtUtc, RevisionReason::Created};
    ArticleRepository articles(desk.db());
    const bool isStored = articles.insert(article, origin).has_value()
        && (draw.flip() || articles.addRevision(article.id, {1}, anyText(draw, sections), origin));
    return isStored ? article.id : ArticleId();
}

/// One of each hostile name that a list may have, empty ones among them.
QList<NamedList> addLists(const Desk &desk, Draw &draw, const QList<ArticleId> &articles)
{
    QList<NamedList> lists;
    for (const QString &text : hostileTexts()) {
        QList<RelatedEntry> entries;
        for (int entry = draw.below(4); entry > 0; --entry) {
            const bool isElsewhere = draw.flip();
            entries.append(
                {.article = isElsewhere ? ArticleId() : articles.at(draw.below(int(articles.size()))),
                 .address = isElsewhere ? u"https://x.example/"_s + draw.text() : QString(),
                 .headline = draw.text()});
        }
        const auto made = desk.services->namedLists.add(u"L "_s + text.left(70), entries, u"Mei"_s);
        if (made)
            lists.append(*made);
    }
    return lists;
}

void fill(const Desk &desk, Draw &draw, int count)
{
    Database &db = desk.db();
    PublicationRepository publication(db);
    const QList<Section> before = *publication.sections();
    VERIFY_OK(publication.setSections(
        {before, before + QList{Section{SectionId::make(), Slug(u"harbour"_s), draw.text() + u"!"_s, 99}}}));
    QList<ArticleId> ids;
    for (int number = 0; number < count; ++number) {
        ids.append(insertAny(desk, draw, number));
        QVERIFY(!ids.last().isNull());
        if (draw.flip())
            VERIFY_OK(LengthTargetRepository(db).set(
                ids.last(), LengthTarget{draw.code(lengthUnitCodes), 1 + draw.below(1000)}));
    }
    const QList<NamedList> lists = addLists(desk, draw, ids);
    for (const ArticleId &id : std::as_const(ids)) {
        QList<RelatedEntry> entries;
        if (draw.flip())
            entries.append(placed(lists.at(draw.below(int(lists.size())))));
        if (draw.flip()) {
            entries.append(placed(lists.at(draw.below(int(lists.size())))));
            entries.last().kind = RelatedKind::Pinned;
            entries.last().pinnedPosition = draw.below(5);
        }
        for (int entry = draw.below(4); entry > 0; --entry)
            entries.append(
                {draw.code(relatedKindCodes), draw.flip() ? ids.at(draw.below(count)) : ArticleId(),
                 u"https://x.example/"_s + draw.text(), draw.text(), draw.below(5) - 1, draw.text()});
        VERIFY_OK(RelatedRepository(db).replace(id, entries, 0));
        for (int note = draw.below(3); note > 0; --note)
            VERIFY_OK(CorrectionRepository(db).add({CorrectionId::make(),
                                                    id,
                                                    draw.code(correctionKindCodes),
                                                    draw.code(correctionSeverityCodes),
                                                    u"N"_s + draw.text(),
                                                    draw.moment(),
                                                    {1},
                                                    {}}));
    }
}

QByteArray pngBytes(QRgb colour)
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(colour);
    return readPictureImage(image, u"x.png"_s)->picture.bytes;
}

} // namespace

class TestMarkdownRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void theStringsOfTheCorpusComeBack();
    void picturesComeBackByteForByte();
    void listsComeBackAsFilesOfTheirOwn();
    void aListThatIsHereStaysAsItIs();
    void aListComesWithTheArticlesThatPlaceIt();
    void anImportThatWasEndedCompletesItsLists();
    void aListFileThatIsNotSoundIsNamed_data();
    void aListFileThatIsNotSoundIsNamed();
    void aNewerTextIsNotPublishedByTheWayBack();
    void aSignOffIsForItsWordsOnly();
    void aFileOfANewerGalleyIsRefused();
    void whatIsDatedLaterComesInUnpublished();
    void aFolderThatHoldsSomethingIsLeftAlone();
    void whatFailsLeavesNothing_data();
    void whatFailsLeavesNothing();
    void someArticlesByThemselves();
    void whatCannotBeReadIsNamedAndTheOthersGoOut();
    void anArticleWithoutItsPicturesCountsOnce();
    void theCorpusComesBack();
};

void TestMarkdownRoundTrip::everyFieldComesBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestMarkdownRoundTrip::everyFieldComesBack()
{
    QFETCH(quint32, seed);
    Draw draw(seed);
    constexpr int count = 60;
    const Desk first;
    VERIFY_OK(first.services.made());
    fill(first, draw, count);
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    QCOMPARE(exported->articles, count);
    const Desk second;
    VERIFY_OK(second.services.made());
    const auto items = second.take(exported->folder);
    VERIFY_OK(items);
    for (const ImportedItem &item : *items)
        QVERIFY2(item.done, qPrintable(item.source + item.error.subject + item.error.detail));
    QVERIFY(exported->lists > 20);
    QCOMPARE(items->size(), count + exported->lists);
    QCOMPARE(listsOf(second), listsOf(first));
    for (int number = 0; number < count; ++number) {
        const Slug slug(u"article-%1"_s.arg(number));
        const Whole was = wholeOf(first, slug);
        const Whole is = wholeOf(second, slug);
        QCOMPARE(is.article.text, was.article.text);
        QCOMPARE(is.published, was.published);
        QCOMPARE(is.article.signOff, was.article.signOff);
        QCOMPARE(is.related, was.related);
        QVERIFY2(is == was, qPrintable(slug.text()));
    }
    const auto again = second.exportTo(u"out"_s);
    VERIFY_OK(again);
    QCOMPARE(treeOf(again->folder), treeOf(exported->folder));
}

void TestMarkdownRoundTrip::theStringsOfTheCorpusComeBack()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora are not on this machine");
    const Desk first;
    VERIFY_OK(first.services.made());
    QStringList strings;
    QDirIterator files(corporaFolder() + u"/strings"_s, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        for (const QJsonValue &value : QJsonDocument::fromJson(fileBytes(files.next())).array())
            strings.append(value.toObject().value(u"s"_s).toString().left(5000));
    }
    QVERIFY(strings.size() > 100);
    // Several articles for each few strings, so that each string comes to stand in every field.
    constexpr int together = 8;
    int count = 0;
    for (qsizetype at = 0; at < strings.size(); at += together) {
        Draw draw(quint32(at), strings.mid(at, together));
        for (int article = 0; article < 2; ++article)
            insertAny(first, draw, count++);
    }
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    const Desk second;
    VERIFY_OK(second.take(exported->folder));
    for (int number = 0; number < count; ++number) {
        const Slug slug(u"article-%1"_s.arg(number));
        QVERIFY2(wholeOf(second, slug) == wholeOf(first, slug), qPrintable(slug.text()));
    }
    QCOMPARE(treeOf(second.exportTo(u"out"_s)->folder), treeOf(exported->folder));
}

void TestMarkdownRoundTrip::picturesComeBackByteForByte()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    const QByteArray lead = pngBytes(qRgb(200, 10, 10));
    const QByteArray inBody = pngBytes(qRgb(10, 200, 10));
    QCOMPARE(first.services->publishing.addPicture(*readPictureBytes(lead, u"lead.png"_s), u"Mei"_s)->address,
             u"lead.png"_s);
    QCOMPARE(first.services->publishing.addPicture(*readPictureBytes(inBody, u"in.png"_s), u"Mei"_s)->address,
             u"in.png"_s);
    ArticleText text = soundText(u"Cranes"_s);
    text.leadImage = {u"lead.png"_s, u"A crane"_s, u"The caption"_s, u"The credit"_s};
    text.body = u"![A crane](<in.png> \"Title | Credit\") ![Nobody has it](gone.png)\n"_s;
    VERIFY_OK(first.services->articles.create(text, u"Mei"_s));
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    QCOMPARE(exported->pictures, 2);
    QCOMPARE(exported->notes.size(), 1);
    QCOMPARE(exported->notes.first().sentence.arguments, QStringList{u"gone.png"_s});
    QCOMPARE(treeOf(exported->folder).value(u"lead.png"_s), lead);
    const Desk second;
    VERIFY_OK(second.take(exported->folder));
    QCOMPARE(second.services->publishing.pictureBytes(u"in.png"_s).value(), inBody);
    QCOMPARE(wholeOf(second, Slug(u"cranes"_s)).article.text.leadImage, text.leadImage);
    QCOMPARE(wholeOf(second, Slug(u"cranes"_s)).article.text.body, text.body);
    QCOMPARE(treeOf(second.exportTo(u"out"_s)->folder), treeOf(exported->folder));
}

void TestMarkdownRoundTrip::listsComeBackAsFilesOfTheirOwn()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    const auto ferry = first.services->articles.create(soundText(u"Ferry"_s), u"Mei"_s);
    const auto storm = first.services->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const NamedList harbour =
        *first.services->namedLists.add(u"The harbour, 港口"_s,
                                        {{.article = ferry->id, .headline = u"Ferry"_s},
                                         {.address = u"https://o.example/"_s, .headline = u"Elsewhere"_s}},
                                        u"Mei"_s);
    VERIFY_OK(first.services->namedLists.add(u"The harbour: 港口!"_s, {}, u"Mei"_s));
    VERIFY_OK(first.services->related.save(storm->id, {placed(harbour)}, 0, u"Mei"_s));
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    QCOMPARE(exported->lists, 2);
    const Tree tree = treeOf(exported->folder);
    QCOMPARE(tree.value(u"lists/the-harbour-gang-kou.md"_s),
             QString(u"---\ngalley: 2\nlist: \"The harbour, 港口\"\nentries:\n"
                     "  - {headline: Ferry, slug: ferry}\n"
                     "  - {headline: Elsewhere, url: \"https://o.example/\"}\n---\n"_s)
                 .toUtf8());
    QCOMPARE(tree.value(u"lists/the-harbour-gang-kou-2.md"_s),
             QString(u"---\ngalley: 2\nlist: \"The harbour: 港口!\"\n---\n"_s).toUtf8());
    // An earlier Galley must find nothing in it that it would show to readers.
    QVERIFY(tree.value(u"2026/storm.md"_s)
                .contains(u"  - {kind: manual, list: \"The harbour, 港口\"}"_s.toUtf8()));
    const Desk second;
    VERIFY_OK(second.services.made());
    VERIFY_OK(second.take(exported->folder));
    QCOMPARE(listsOf(second), listsOf(first));
    QCOMPARE(wholeOf(second, storm->slug).related, wholeOf(first, storm->slug).related);
    QCOMPARE(treeOf(second.exportTo(u"out"_s)->folder), tree);
    // Once more: all is here.
    const auto again = second.take(exported->folder);
    for (const ImportedItem &item : *again)
        QCOMPARE(sentenceLines(item.notes), u"It is in the newsroom already; nothing was changed."_s);
    QCOMPARE(second.services->namedLists.list(harbour.name)->version, 2); // made, and filled by the end
}

void TestMarkdownRoundTrip::aListThatIsHereStaysAsItIs()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    const auto storm = first.services->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const NamedList harbour =
        *first.services->namedLists.add(u"Harbour"_s, {{.headline = u"Theirs"_s}}, u"Mei"_s);
    VERIFY_OK(first.services->related.save(storm->id, {placed(harbour)}, 0, u"Mei"_s));
    const auto exported = first.exportTo(u"out"_s);
    const Desk second;
    VERIFY_OK(second.services.made());
    const auto ours = second.services->namedLists.add(u"HARBOUR"_s, {{.headline = u"Ours"_s}}, u"Mei"_s);
    VERIFY_OK(ours);
    const auto items = second.take(exported->folder);
    QCOMPARE(items->first().source, exported->folder + u"/lists/harbour.md"_s);
    QVERIFY(items->first().done);
    QCOMPARE(sentenceLines(items->first().notes),
             u"The newsroom has another list named “Harbour”; it stays as it is."_s);
    QCOMPARE(*second.services->namedLists.list(ours->id), *ours);
    QCOMPARE(std::get<RelatedEntry>(wholeOf(second, storm->slug).related.first()).headline, u"HARBOUR"_s);
}

void TestMarkdownRoundTrip::aListComesWithTheArticlesThatPlaceIt()
{
    const Desk desk;
    VERIFY_OK(desk.services.made());
    const auto storm = desk.services->articles.create(soundText(u"Storm"_s), u"Mei"_s);
    const auto ferry = desk.services->articles.create(soundText(u"Ferry"_s), u"Mei"_s);
    const NamedList harbour =
        *desk.services->namedLists.add(u"Harbour"_s, {{.headline = u"Words"_s}}, u"Mei"_s);
    VERIFY_OK(desk.services->namedLists.add(u"Unused"_s, {}, u"Mei"_s));
    VERIFY_OK(desk.services->related.save(storm->id, {placed(harbour)}, 0, u"Mei"_s));
    QCOMPARE(treeOf(desk.exportTo(u"one"_s, {ferry->id})->folder).keys(), QStringList{u"2026/ferry.md"_s});
    const auto exported = desk.exportTo(u"two"_s, {storm->id});
    QCOMPARE(treeOf(exported->folder).keys(), (QStringList{u"2026/storm.md"_s, u"lists/harbour.md"_s}));
    // The list beside the article and read after it, then not at all.
    const QString path = exported->folder + u"/2026/zz.md"_s;
    QVERIFY(QFile::rename(exported->folder + u"/lists/harbour.md"_s, path));
    const Desk second;
    const auto items = second.take(exported->folder);
    QCOMPARE(items->last().source, path);
    QVERIFY(std::get<bool>(wholeOf(second, storm->slug).related.first()));
    QVERIFY(QFile::remove(path));
    const Desk third;
    QVERIFY(sentenceLines(third.take(exported->folder)->first().notes)
                .contains(u"the newsroom has no list “Harbour”"_s));
    QVERIFY(wholeOf(third, storm->slug).related.isEmpty());
}

void TestMarkdownRoundTrip::anImportThatWasEndedCompletesItsLists()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    QList<RelatedEntry> entries{{.headline = u"Words"_s}};
    for (const QString &headline : {u"Ferry"_s, u"Storm"_s, u"Trams"_s}) {
        const auto made = first.services->articles.create(soundText(headline), u"Mei"_s);
        entries.append({.article = made->id, .headline = headline == u"Trams"_s ? QString() : headline});
    }
    const NamedList harbour = *first.services->namedLists.add(u"Harbour"_s, entries, u"Mei"_s);
    VERIFY_OK(first.services->related.save(entries.last().article, {placed(harbour)}, 0, u"Mei"_s));
    const auto exported = first.exportTo(u"out"_s);
    const Desk second;
    VERIFY_OK(second.services.made());
    // As a program that was killed after the first article leaves it: the list is here, two articles are not.
    VERIFY_OK(second.take(exported->folder + u"/2026/ferry.md"_s));
    VERIFY_OK(second.take(exported->folder + u"/lists/harbour.md"_s));
    QCOMPARE(second.services->namedLists.list(u"Harbour"_s)->entries.size(), 3);
    VERIFY_OK(second.take(exported->folder));
    QCOMPARE(listsOf(second), listsOf(first));
    QCOMPARE(treeOf(second.exportTo(u"out"_s)->folder), treeOf(exported->folder));
}

void TestMarkdownRoundTrip::aListFileThatIsNotSoundIsNamed_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("subject"); // empty: it comes in, with a note
    QTest::addColumn<QString>("said");
    QTest::newRow("malformed") << QByteArray(" Boats\nentries: [\n---\n") << u"list.md:5"_s << QString();
    QTest::newRow("no name") << QByteArray(" \"\"\n---\n") << u"list.md"_s << u"80 characters"_s;
    QTest::newRow("a map for a name") << QByteArray(" {a: b}\n---\n") << u"list.md"_s << u"80 characters"_s;
    QTest::newRow("a long name") << QByteArray(" " + QByteArray(81, 'n') + "\n---\n") << u"list.md"_s
                                 << u"80 characters"_s;
    QTest::newRow("too many entries")
        << QByteArray(" Boats\nentries:\n" + QByteArray("  - {headline: h}\n").repeated(501) + "---\n")
        << u"list.md"_s << u"500 entries"_s;
    QTest::newRow("more than a list holds")
        << QByteArray(" Boats\nentries: [{headline: h}, {list: Trams}, words]\nextra: 1\n---\nText.\n")
        << QString() << u"Trams, extra, text"_s;
}

void TestMarkdownRoundTrip::aListFileThatIsNotSoundIsNamed()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, subject);
    QFETCH(QString, said);
    const Desk desk;
    VERIFY_OK(desk.services.made());
    QFile file(desk.services.filePath(u"list.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ngalley: 2\nlist:" + rest);
    file.close();
    const auto items = desk.take(file.fileName());
    VERIFY_OK(items);
    QCOMPARE(items->size(), 1);
    QCOMPARE(items->first().done, subject.isEmpty());
    QCOMPARE(desk.services->namedLists.all()->size(), subject.isEmpty() ? 1 : 0);
    if (subject.isEmpty()) {
        QVERIFY2(sentenceLines(items->first().notes).contains(said),
                 qPrintable(sentenceLines(items->first().notes)));
        QCOMPARE(desk.services->namedLists.list(u"Boats"_s)->entries.size(), 1);
        return;
    }
    QVERIFY2(items->first().error.subject.endsWith(subject), qPrintable(items->first().error.subject));
    QVERIFY2(items->first().error.detail.contains(said), qPrintable(items->first().error.detail));
}

void TestMarkdownRoundTrip::aNewerTextIsNotPublishedByTheWayBack()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    const auto made = first.services->articles.create(soundText(u"As published"_s), u"Mei"_s);
    VERIFY_OK(made);
    VERIFY_OK(first.services->articles.publish(made->id, made->head, u"Mei"_s));
    VERIFY_OK(first.services->articles.save(made->id, made->head, soundText(u"Not for readers yet"_s),
                                            RevisionReason::Saved, u"Mei"_s));
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    // Other programs publish whatever does not say this.
    QVERIFY(treeOf(exported->folder).first().contains("\ndraft: true\n"));
    const Desk second;
    VERIFY_OK(second.take(exported->folder));
    const Whole whole = wholeOf(second, made->slug);
    QCOMPARE(whole.article.text.headline, u"Not for readers yet"_s);
    QVERIFY(whole.published);
    QCOMPARE(whole.published->headline, u"As published"_s);
}

void TestMarkdownRoundTrip::aSignOffIsForItsWordsOnly()
{
    const Desk first;
    VERIFY_OK(first.services.made());
    const auto made = first.services->articles.create(soundText(u"Reviewed"_s), u"Mei"_s);
    VERIFY_OK(first.services->articles.signOff(made->id, made->head, u"Lee"_s, u"Editor"_s));
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    const QString path = exported->folder + u'/' + treeOf(exported->folder).firstKey();
    QByteArray bytes = fileBytes(path);
    const Desk second;
    VERIFY_OK(second.take(path));
    QCOMPARE(wholeOf(second, made->slug).article.signOff->person, u"Lee"_s);
    QVERIFY(bytes.contains("The vote ends on Friday."));
    bytes.replace("The vote ends on Friday.", "The vote ended on Friday.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Desk third;
    const auto items = third.take(path);
    VERIFY_OK(items);
    QVERIFY(!wholeOf(third, made->slug).article.signOff);
    QVERIFY(sentenceLines(items->first().notes).contains(u"Lee"_s));
}

void TestMarkdownRoundTrip::aFileOfANewerGalleyIsRefused()
{
    const Desk desk;
    QFile file(desk.services.filePath(u"new.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ngalley: 2\ntitle: Tomorrow\n---\n\nWords.\n");
    file.close();
    const auto items = desk.take(file.fileName());
    VERIFY_OK(items);
    QVERIFY(!items->first().done);
    QCOMPARE(items->first().error.code, ErrorCode::Refused);
    QVERIFY(items->first().error.subject.endsWith(u"new.md"_s));
}

void TestMarkdownRoundTrip::whatIsDatedLaterComesInUnpublished()
{
    const Desk desk;
    QFile file(desk.services.filePath(u"later.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\ngalley: 1\ntitle: Tomorrow\nslug: tomorrow\nstate: ready\npublication: published\n"
               "date: 2999-01-01T00:00:00Z\n---\n\nWords.\n");
    file.close();
    const auto items = desk.take(file.fileName());
    VERIFY_OK(items);
    QVERIFY(items->first().done);
    QVERIFY(!items->first().notes.isEmpty());
    const Article article = wholeOf(desk, Slug(u"tomorrow"_s)).article;
    QCOMPARE(article.publication, PublicationState::Unpublished);
    QVERIFY(!article.firstPublishedAtUtc);
}

void TestMarkdownRoundTrip::aFolderThatHoldsSomethingIsLeftAlone()
{
    const Desk desk;
    VERIFY_OK(desk.services->articles.create(soundText(u"One"_s), u"Mei"_s));
    QVERIFY(QDir().mkpath(desk.services.filePath(u"full"_s)));
    QVERIFY(QDir().mkpath(desk.services.filePath(u"empty"_s)));
    QFile file(desk.services.filePath(u"full/.hidden"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = desk.exportTo(u"full"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(treeOf(desk.services.filePath(u"full"_s)).keys(), QStringList{u".hidden"_s});
    VERIFY_OK(desk.exportTo(u"empty"_s));
    QCOMPARE(treeOf(desk.services.filePath(u"empty"_s)).size(), 1);
}

void TestMarkdownRoundTrip::whatFailsLeavesNothing_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("the disk takes no more") << false;
}

void TestMarkdownRoundTrip::whatFailsLeavesNothing()
{
    QFETCH(bool, isCancelled);
    const Desk desk;
    ArticleText text = soundText(u"Long"_s);
    text.body = u"Words. "_s.repeated(200'000);
    VERIFY_OK(desk.services->articles.create(soundText(u"Short"_s), u"Mei"_s));
    VERIFY_OK(desk.services->articles.create(text, u"Mei"_s));
    VERIFY_OK(desk.services->articles.create(soundText(u"Third"_s), u"Mei"_s));
    const QString folder = desk.services.filePath(u"up/out"_s);
    std::stop_source stop;
    struct rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    if (!isCancelled) {
        // No file may be longer than this: the system's way to say that there is no more room.
        std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small = {100'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    const auto stopAtSecond = [&](int done, int, const QString &) {
        if (isCancelled && done == 1)
            stop.request_stop();
    };
    const auto failed = desk.services->markdownExport.exportTo(folder, {}, stopAtSecond, stop.get_token());
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, isCancelled ? ErrorCode::Cancelled : ErrorCode::Io);
    if (!isCancelled)
        QVERIFY2(failed.error().subject.endsWith(u"/long.md"_s), qPrintable(failed.error().subject));
    QVERIFY(QDir(desk.services.filePath(u"up"_s))
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestMarkdownRoundTrip::someArticlesByThemselves()
{
    const Desk desk;
    const auto one = desk.services->articles.create(soundText(u"One"_s), u"Mei"_s);
    VERIFY_OK(desk.services->articles.create(soundText(u"Two"_s), u"Mei"_s));
    const auto exported = desk.exportTo(u"out"_s, {one->id});
    VERIFY_OK(exported);
    QCOMPARE(exported->articles, 1);
    QCOMPARE(treeOf(exported->folder).keys(), QStringList{u"2026/one.md"_s});
    const auto none = desk.exportTo(u"none"_s, {ArticleId::make()});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestMarkdownRoundTrip::whatCannotBeReadIsNamedAndTheOthersGoOut()
{
    const Desk desk;
    VERIFY_OK(desk.services.made());
    for (const auto &headline : {u"One"_s, u"Two"_s, u"Three"_s})
        VERIFY_OK(desk.services->articles.create(soundText(headline), u"Mei"_s));
    QCOMPARE(desk.services->publishing.addPicture(*readPictureBytes(pngBytes(7), u"lead.png"_s), u"Mei"_s)
                 ->address,
             u"lead.png"_s);
    ArticleText text = soundText(u"Four"_s);
    text.leadImage = {u"lead.png"_s, u"A crane"_s, {}, {}};
    VERIFY_OK(desk.services->articles.create(text, u"Mei"_s));
    QVERIFY(spoilArticle(desk.services.path(), u"two"_s));
    int last = -1;
    const auto exported = desk.services->markdownExport.exportTo(desk.services.filePath(u"out"_s), {},
                                                                 [&last](int done, int of, const QString &) {
                                                                     QVERIFY(done > last && done < of);
                                                                     last = done;
                                                                 });
    VERIFY_OK(exported);
    QCOMPARE(exported->articles, 3);
    QCOMPARE(treeOf(exported->folder).keys(),
             (QStringList{u"2026/four.md"_s, u"2026/one.md"_s, u"2026/three.md"_s, u"lead.png"_s}));
    QCOMPARE(exported->failed.size(), 1);
    QCOMPARE(exported->failed.first().code, ErrorCode::Database);
    QCOMPARE(exported->failed.first().subject, u"two"_s);
    QVERIFY(!exported->failed.first().detail.isEmpty());
}

void TestMarkdownRoundTrip::anArticleWithoutItsPicturesCountsOnce()
{
    const Desk desk;
    VERIFY_OK(desk.services.made());
    for (const auto &name : {u"a.png"_s, u"b.png"_s, u"c.png"_s}) {
        const QByteArray bytes = pngBytes(qRgb(int(name.front().unicode()), 0, 0));
        VERIFY_OK(desk.services->publishing.addPicture(*readPictureBytes(bytes, name), u"Mei"_s));
    }
    for (const auto &headline : {u"One"_s, u"Two"_s}) {
        ArticleText text = soundText(headline);
        text.body = u"![](a.png) ![](b.png) ![](c.png)\n"_s;
        VERIFY_OK(desk.services->articles.create(text, u"Mei"_s));
    }
    VERIFY_OK(Statement(desk.db(), u"DELETE FROM picture_bytes"_s).perform());
    QList<int> counted;
    const auto exported = desk.services->markdownExport.exportTo(
        desk.services.filePath(u"out"_s), {},
        [&counted](int done, int, const QString &) { counted += done; });
    VERIFY_OK(exported);
    QCOMPARE(exported->failed.size(), 6);
    QCOMPARE(counted, (QList{0, 1}));
}

void TestMarkdownRoundTrip::theCorpusComesBack()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora are not on this machine");
    const Desk first;
    const auto taken = first.take(corporaFolder() + u"/articles"_s);
    VERIFY_OK(taken);
    const qsizetype done = std::ranges::count_if(*taken, &ImportedItem::done);
    const auto exported = first.exportTo(u"out"_s);
    VERIFY_OK(exported);
    QCOMPARE(exported->articles, done);
    const Desk second;
    const auto again = second.take(exported->folder);
    VERIFY_OK(again);
    QVERIFY(std::ranges::all_of(*again, &ImportedItem::done));
    int changedBefore = 0; // What the first import itself changed in the words; its loss report says so.
    for (const ImportedItem &item : *taken) {
        if (!item.done)
            continue; // No front matter that can be read; the list of the import names file and line.
        const QByteArray body = wholeOf(first, item.slug).article.text.body.toUtf8();
        QCOMPARE(wholeOf(second, item.slug).article.text.body.toUtf8(), body);
        QVERIFY(wholeOf(second, item.slug) == wholeOf(first, item.slug));
        changedBefore += fileBytes(item.source).endsWith(body) ? 0 : 1;
    }
    const Tree tree = treeOf(exported->folder);
    const auto back = second.exportTo(u"out"_s);
    VERIFY_OK(back);
    QCOMPARE(treeOf(back->folder), tree);
    qInfo("%lld files taken, %lld files exported (%d pictures); bodies equal to the source's: %lld",
          qlonglong(done), qlonglong(tree.size()), exported->pictures, qlonglong(done - changedBefore));
}

QTEST_GUILESS_MAIN(TestMarkdownRoundTrip)
#include "tst_markdownroundtrip.moc"
