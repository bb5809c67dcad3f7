// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/checks/allchecks.h"
#include "support/articlebuilder.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

/// Everything the checks look at; as made, no check finds anything.
struct Case
{
    Article article = ArticleBuilder().article();
    Publication publication = [] {
        Publication made;
        made.name = u"The Packet"_s;
        made.contactAddress = u"mailto:desk@packet.example"_s;
        return made;
    }();
    QList<RelatedArticle> related;
    Disclosure disclosure;
    QList<DisclaimerVersion> versions;
    QStringList pictureNames{u"crane.png"_s};
    QList<BodyLink> links;
    QStringList refusedAddresses;
    int openNotes = 0;

    void addLink(BodyLink::Kind kind, const QString &text, const QString &address)
    {
        links.append({kind, text, address, {3, 4}});
    }
    [[nodiscard]] QList<Finding> findings() const
    {
        return runChecks({article, publication, related, disclosure, versions, pictureNames, links,
                          refusedAddresses, now, openNotes});
    }
};

using Change = std::function<void(Case &)>;

RelatedArticle relatedWith(RelatedExclusion exclusion, const QString &then, const QString &today)
{
    RelatedArticle related;
    related.entry.headline = then;
    related.exclusion = exclusion;
    related.target = ArticleSummary();
    related.target->headline = today;
    related.headlineChanged = then != today;
    return related;
}

void giveDisclaimer(Case &example, const QString &text)
{
    DisclaimerVersion version;
    version.id = DisclaimerVersionId(u"v"_s);
    version.text = text;
    example.versions = {version};
    example.disclosure.version = version.id;
    example.disclosure.label = u"Made with a machine"_s;
    example.disclosure.text = text;
    example.disclosure.aiUse = AiUse::Assisted;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundArticleHasNoFinding();
    void whatIsWrongIsFound_data();
    void whatIsWrongIsFound();
    void whatOnlyLooksWrongIsNotFound_data();
    void whatOnlyLooksWrongIsNotFound();
    void findingsOfTheBodySayWhere();
    void everyExcludedEntrySaysWhy();
    void everyMemberOfAPlacedListSaysWhy();
    void blockingFindingsComeFirst();
};

void TestChecks::aSoundArticleHasNoFinding()
{
    const QList<Finding> findings = Case().findings();
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : findings.first().text);
}

void TestChecks::whatIsWrongIsFound_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("check");
    QTest::addColumn<Finding::Severity>("severity");
    using S = Finding::Severity;
    const auto row = [](const char *name, const char *check, S severity, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(check) << severity;
    };
    row("no headline", "headline-missing", S::Blocks, [](Case &c) { c.article.text.headline = u"  "_s; });
    row("long headline", "headline-long", S::Warns,
        [](Case &c) { c.article.text.headline = u"a"_s.repeated(111); });
    row("no standfirst", "standfirst-missing", S::Informs,
        [](Case &c) { c.article.text.standfirst.clear(); });
    row("notes are open", "notes-open", S::Informs, [](Case &c) { c.openNotes = 2; });
    row("no body", "body-empty", S::Blocks, [](Case &c) { c.article.text.body = u"\n \n"_s; });
    row("no byline", "byline-missing", S::Warns, [](Case &c) { c.article.text.byline.clear(); });
    row("a nameless byline", "byline-missing", S::Warns,
        [](Case &c) { c.article.text.byline[0].name = u" "_s; });
    row("no section", "section-missing", S::Blocks, [](Case &c) { c.article.text.section = {}; });
    row("bad slug", "slug-invalid", S::Blocks, [](Case &c) { c.article.slug = Slug(u"../x"_s); });
    row("disclaimer unresolved", "disclaimer-missing", S::Blocks,
        [](Case &c) { c.disclosure.missing = true; });
    row("disclaimer without words", "disclaimer-missing", S::Blocks,
        [](Case &c) { giveDisclaimer(c, u" "_s); });
    row("disclaimer pasted", "disclaimer-pasted", S::Warns,
        [](Case &c) { c.article.text.body += u"\nAI Disclaimer: made by a machine.\n"_s; });
    row("lead picture unknown", "picture-unknown", S::Blocks, [](Case &c) {
        c.article.text.leadImage = {u"gone.png"_s, u"A crane"_s, {}, {}};
    });
    row("lead picture undescribed", "picture-alt-missing", S::Warns, [](Case &c) {
        c.article.text.leadImage = {u"crane.png"_s, u" "_s, {}, {}};
    });
    row("body picture unknown", "picture-unknown", S::Blocks,
        [](Case &c) { c.addLink(BodyLink::Kind::Picture, u"A crane"_s, u"gone.png"_s); });
    row("body picture undescribed", "picture-alt-missing", S::Warns,
        [](Case &c) { c.addLink(BodyLink::Kind::Picture, {}, u"crane.png"_s); });
    row("body picture elsewhere", "picture-external", S::Warns,
        [](Case &c) { c.addLink(BodyLink::Kind::Picture, u"A"_s, u"https://x.example/crane.png"_s); });
    row("disclaimer without a label", "disclaimer-label-missing", S::Blocks, [](Case &c) {
        giveDisclaimer(c, u"Made with a machine."_s);
        c.disclosure.label = u" "_s;
    });
    row("disclaimer promises a contact", "contact-missing", S::Blocks, [](Case &c) {
        c.publication.contactAddress.clear();
        giveDisclaimer(c, u"[Tell us]({{contact}})"_s);
    });
    row("disclaimer names a link", "contact-missing", S::Blocks, [](Case &c) {
        c.publication.contactAddress.clear();
        giveDisclaimer(c, u"Use the \"Contact Us\" link below."_s);
    });
    row("contact is no address", "contact-missing", S::Blocks, [](Case &c) {
        c.publication.contactAddress = u"the desk"_s;
        giveDisclaimer(c, u"[报告错误]({{contact}})"_s);
    });
    row("contact that gives no link", "contact-missing", S::Blocks, [](Case &c) {
        c.publication.contactAddress = u"mailto:desk@packet.example?subject=Error"_s;
        giveDisclaimer(c, u"[Tell us]({{contact}})"_s);
    });
    row("embargo holds", "embargo-holds", S::Blocks, [](Case &c) {
        c.article.embargo = Embargo{now.addSecs(1), {}};
    });
    row("open embargo", "embargo-holds", S::Blocks, [](Case &c) { c.article.embargo = Embargo(); });
    row("spiked", "spiked", S::Blocks, [](Case &c) { c.article.workflow = WorkflowState::Spiked; });
    row("scheduled later", "scheduled-later", S::Blocks,
        [](Case &c) { c.article.scheduledAtUtc = now.addSecs(1); });
    row("related headline changed", "related-headline-changed", S::Informs,
        [](Case &c) { c.related = {relatedWith(RelatedExclusion::None, u"Old"_s, u"New"_s)}; });
    row("script link", "link-not-allowed", S::Warns, [](Case &c) {
        c.addLink(BodyLink::Kind::Link, u"x"_s, u"javascript:alert(1)"_s);
        c.refusedAddresses = {u"javascript:alert(1)"_s};
    });
    row("source address", "link-not-allowed", S::Warns, [](Case &c) {
        c.article.text.sources = {Source{u"x"_s, {}, u"ftp://x.example"_s, false}};
        c.refusedAddresses = {u"ftp://x.example"_s};
    });
    row("player time", "page-residue", S::Warns, [](Case &c) { c.article.text.body += u"\n0:00\n"_s; });
    row("player times", "page-residue", S::Warns,
        [](Case &c) { c.article.text.body += u"\n0:00 / 3:15\n"_s; });
    row("close button", "page-residue", S::Warns, [](Case &c) { c.article.text.body += u"\n×\n"_s; });
    row("share bar", "page-residue", S::Warns, [](Case &c) { c.article.text.body += u"A line.\nShare\n"_s; });
    row("sign-off void", "sign-off-void", S::Informs, [](Case &c) {
        c.article.signOff = SignOff{u"Maren"_s, {}, contentHash(c.article.text), now};
        c.article.text.body += u"More.\n"_s;
    });
    row("review claimed, sign-off void", "sign-off-void", S::Warns, [](Case &c) {
        c.article.text.aiUse = AiUse::GeneratedReviewed;
        c.article.signOff = SignOff{u"Maren"_s, {}, contentHash(c.article.text), now};
        c.article.text.body += u"More.\n"_s;
    });
    row("review claimed, not signed", "review-unsigned", S::Warns,
        [](Case &c) { c.article.text.aiUse = AiUse::GeneratedReviewed; });
}

void TestChecks::whatIsWrongIsFound()
{
    QFETCH(Change, change);
    Case example;
    change(example);
    const QList<Finding> findings = example.findings();
    QCOMPARE(findings.size(), 1);
    QTEST(findings.first().check, "check");
    QTEST(findings.first().severity, "severity");
    QVERIFY(findings.first().text);
    QVERIFY(!findings.first().field.isEmpty());
    QCOMPARE(blocksPublication(findings), findings.first().severity == Finding::Severity::Blocks);
    // Every place-holder of the text has its argument.
    const QString text = QString::fromUtf8(findings.first().text);
    QCOMPARE(text.count(u'%'), findings.first().arguments.size());
}

void TestChecks::whatOnlyLooksWrongIsNotFound_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("headline of 110", [](Case &c) { c.article.text.headline = u"a"_s.repeated(110); });
    row("a known picture", [](Case &c) {
        c.article.text.leadImage = {u"crane.png"_s, u"A crane"_s, {}, {}};
    });
    row("a known body picture", [](Case &c) { c.addLink(BodyLink::Kind::Picture, u"A"_s, u"crane.png"_s); });
    row("a link", [](Case &c) { c.addLink(BodyLink::Kind::Link, u"a"_s, u"https://x.example"_s); });
    row("a picture whose address no link may have", [](Case &c) {
        c.addLink(BodyLink::Kind::Picture, u"A"_s, u"crane.png"_s);
        c.refusedAddresses = {u"crane.png"_s};
    });
    row("no promise, no contact", [](Case &c) {
        c.publication.contactAddress.clear();
        giveDisclaimer(c, u"Made with a machine."_s);
    });
    row("a mailbox without scheme", [](Case &c) {
        c.publication.contactAddress = u"desk@packet.example"_s;
        giveDisclaimer(c, u"[Tell us]({{contact}})"_s);
    });
    row("embargo lifted", [](Case &c) { c.article.embargo = Embargo{now, {}}; });
    row("schedule reached", [](Case &c) { c.article.scheduledAtUtc = now; });
    row("a time in a sentence", [](Case &c) { c.article.text.body += u"\nIt ended 0:00 at night.\n"_s; });
    row("share as a word", [](Case &c) { c.article.text.body += u"\nShare prices fell.\n"_s; });
    row("signed off", [](Case &c) {
        c.article.text.aiUse = AiUse::GeneratedReviewed;
        c.article.signOff = SignOff{u"Maren"_s, {}, contentHash(c.article.text), now};
    });
    row("related as it was",
        [](Case &c) { c.related = {relatedWith(RelatedExclusion::None, u"A"_s, u"A"_s)}; });
}

void TestChecks::whatOnlyLooksWrongIsNotFound()
{
    QFETCH(Change, change);
    Case example;
    change(example);
    const QList<Finding> findings = example.findings();
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().check));
}

void TestChecks::findingsOfTheBodySayWhere()
{
    Case example;
    const QString pasted = u"AI Disclaimer: made by a machine."_s;
    const QString link = u"[x](javascript:1)"_s;
    QString &body = example.article.text.body;
    body = u"Text.\n\n"_s + pasted + u"\n\nSee "_s + link + u" now.\n\n0:00\n"_s;
    example.links = {{BodyLink::Kind::Link, u"x"_s, u"javascript:1"_s, {body.indexOf(link), link.size()}}};
    example.refusedAddresses = {u"javascript:1"_s};
    QStringList places;
    for (const Finding &finding : example.findings())
        places.append(example.article.text.body.mid(finding.position, finding.length));
    QCOMPARE(places, (QStringList{pasted, link, u"0:00"_s}));
}

void TestChecks::everyExcludedEntrySaysWhy()
{
    Case example;
    QSet<QString> texts;
    for (int value = int(RelatedExclusion::Itself); value <= int(RelatedExclusion::Empty); ++value) {
        example.related = {relatedWith(RelatedExclusion(value), u"A"_s, u"B"_s)};
        const QList<Finding> findings = example.findings();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().check, u"related-excluded"_s);
        QCOMPARE(findings.first().severity, Finding::Severity::Informs);
        QCOMPARE(findings.first().arguments, QStringList{u"B"_s});
        texts.insert(QString::fromUtf8(findings.first().text));
    }
    QCOMPARE(texts.size(), 9);
}

void TestChecks::everyMemberOfAPlacedListSaysWhy()
{
    Case example;
    RelatedArticle list;
    list.entry.list = NamedListId(u"l"_s);
    list.entry.headline = u"Dossier"_s;
    QSet<QString> texts;
    for (int value = int(RelatedExclusion::Itself); value < int(RelatedExclusion::Empty); ++value) {
        list.members = {relatedWith(RelatedExclusion(value), u"A"_s, u"B"_s)};
        example.related = {relatedWith(RelatedExclusion::None, u"A"_s, u"A"_s), list};
        const QList<Finding> findings = example.findings();
        // A dossier that is placed in each of its articles holds the article itself.
        const bool isSaid = RelatedExclusion(value) != RelatedExclusion::Itself;
        QCOMPARE(findings.size(), isSaid ? 1 : 0);
        if (!isSaid)
            continue;
        QCOMPARE(findings.first().check, u"related-excluded"_s);
        QCOMPARE(findings.first().position, 1);
        QCOMPARE(findings.first().arguments, (QStringList{u"B"_s, u"Dossier"_s}));
        texts.insert(QString::fromUtf8(findings.first().text));
    }
    QCOMPARE(texts.size(), 7);

    list.members = {relatedWith(RelatedExclusion::None, u"A"_s, u"B"_s)};
    example.related = {list};
    QCOMPARE(example.findings().size(), 1);
    QCOMPARE(example.findings().first().check, u"related-headline-changed"_s);
    QCOMPARE(example.findings().first().arguments, (QStringList{u"A"_s, u"B"_s, u"Dossier"_s}));

    list.exclusion = RelatedExclusion::Double;
    list.members = {relatedWith(RelatedExclusion::Double, u"A"_s, u"B"_s)};
    example.related = {list};
    QCOMPARE(example.findings().size(), 1);
    QCOMPARE(example.findings().first().arguments, QStringList{u"Dossier"_s});
}

void TestChecks::blockingFindingsComeFirst()
{
    Case example;
    example.article.text.standfirst.clear();
    example.article.workflow = WorkflowState::Spiked;
    example.article.text.body.clear();
    QStringList checks;
    for (const Finding &finding : example.findings())
        checks.append(finding.check);
    QCOMPARE(checks, (QStringList{u"body-empty"_s, u"spiked"_s, u"standfirst-missing"_s}));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
