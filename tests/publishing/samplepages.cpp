// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepages.h"

using namespace Qt::StringLiterals;

namespace {

QDateTime utc(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

Publication publication()
{
    Publication publication;
    publication.name = u"The Selby Harbour Courier"_s;
    publication.tagline = u"News of the port, the town and the water between"_s;
    publication.baseUrl = u"https://courier.example/"_s;
    publication.timeZone = u"Europe/London"_s;
    publication.contactAddress = u"corrections@courier.example"_s;
    publication.newsletterAddress = u"https://letters.example/join"_s;
    publication.responsiblePerson = u"Ines Varga"_s;
    publication.correctionsPolicy = u"corrections-policy.html"_s;
    publication.publishingPrinciples = u"https://courier.example/principles.html"_s;
    publication.footerLinks = {{u"Privacy"_s, u"privacy.html"_s}, {u"Imprint"_s, u"imprint.html"_s}};
    return publication;
}

QList<RelatedItem> relatedItems()
{
    QList<RelatedItem> items{
        {u"Dredger returns to the inner basin after nine weeks in dock"_s,
         Slug(u"dredger-returns"_s),
         {},
         u"Port"_s,
         utc(2026, 3, 9, 8, 0),
         {}},
        {u"Tide gauge readings now public, minute by minute"_s,
         Slug(u"tide-gauge"_s),
         {},
         u"Science"_s,
         utc(2026, 2, 27, 6, 30),
         {}},
        {u"港口扩建方案公开征求意见"_s,
         Slug(u"gangkou-kuojian"_s),
         {},
         u"Port"_s,
         utc(2026, 2, 20, 2, 0),
         u"zh-Hans"_s},
        {u"Regional board publishes its crossing statistics"_s,
         {},
         u"https://board.example/crossings"_s,
         {},
         {},
         {}},
        {u"An older headline that has no address any more"_s, {}, {}, {}, {}, {}},
    };
    return items;
}

QString body()
{
    return QString::fromUtf8(
        R"(Ferry crews on the Selby crossing have voted to accept a winter timetable of two sailings an hour, ending a dispute that had left the early boats half empty since September. The ballot closed on Friday evening -- and the count took less than an hour.

"We asked for a timetable that a crew can keep in fog," said Tomas Reyl, who speaks for the deck staff. "This one can be kept."

## What changes in December

Under the agreement the first boat leaves at 05:40 and the last at 23:10. Sailings in between run every thirty minutes:

- weekdays from both piers, with a third vessel in reserve;
- Saturdays from the north pier only until eight;
- Sundays **hourly**, as before.

| Pier | First boat | Last boat | Sailings a day |
|:-----|:----------:|:---------:|---------------:|
| North | 05:40 | 23:10 | 35 |
| South | 05:55 | 23:25 | 34 |

> A timetable is a promise with minutes in it.

![The south pier at low water](pier.png "The south pier at low water, seen from the fuel berth. | Drawing: Courier")

The harbour board had argued for an hourly service, pointing to a fall in passengers of eleven per cent.[^1] Its own figures, published in February, show that most of that fall came in the weeks when boats were cancelled.

### The cost

Running the reserve vessel will cost about 1.2 million a year. The board says it will ask the county for half of it; the county has not answered.

[^1]: Harbour board, *Crossing statistics*, February 2026, table 4.
)");
}

} // namespace

PageContent barePage()
{
    PageContent page;
    page.publication.name = u"The Selby Harbour Courier"_s;
    page.slug = Slug(u"bare"_s);
    page.revision = {1};
    page.text.headline = u"A short note"_s;
    page.text.body = u"One paragraph.\n"_s;
    return page;
}

PageContent fullPage()
{
    PageContent page;
    page.publication = publication();
    page.slug = Slug(u"ferry-crews-accept-winter-timetable"_s);
    page.revision = {7};
    page.sectionName = u"Port"_s;
    page.publishedAtUtc = utc(2026, 3, 13, 18, 20);
    page.updatedAtUtc = utc(2026, 3, 14, 9, 5);
    ArticleText &text = page.text;
    text.headline = u"Ferry crews accept a winter timetable of two sailings an hour"_s;
    text.standfirst =
        u"The vote ends a five-month dispute on the Selby crossing. Passengers get later boats; the "
        "harbour board gets a bill it had hoped to avoid."_s;
    text.kicker = u"The crossing"_s;
    text.body = body();
    text.byline = {{u"Mei Lin"_s, {}, {}}, {u"Jonas Okafor"_s, {}, {}}, {u"Petra Sand"_s, u"Drawings"_s, {}}};
    text.dateline = u"SELBY HARBOUR, Friday"_s;
    text.tags = {u"ferries"_s, u"harbour board"_s};
    text.aiUse = AiUse::GeneratedReviewed;
    text.leadImage = {
        u"crane.png"_s, u"A harbour crane above moored ferries at dusk"_s,
        u"The relief vessel Marta at the north pier on Friday evening, an hour before the count."_s,
        u"Drawing: Petra Sand"_s};
    text.sources = {{u"Crossing statistics, February 2026"_s, u"Harbour board"_s,
                     u"https://board.example/statistics"_s, false},
                    {u"Minutes of the crew assembly"_s, u"Seafarers’ branch 12"_s, {}, false},
                    {u"Selby ferry deal: what both sides gave up"_s, u"The County Observer"_s,
                     u"https://observer.example/selby-ferry"_s, true}};
    page.disclosure = {
        DisclaimerVersionId(u"33333333-3333-4333-8333-333333333333"_s),
        u"Written by an AI system, reviewed by an editor"_s,
        u"An AI system wrote this article from the sources named above. An editor checked it before "
        "publication. It is a short summary and may contain errors: please [report any you find]"
        "(mailto:corrections@courier.example), and read the full coverage of professional newsrooms."_s,
        AiUse::GeneratedReviewed, false};
    page.signedOff = true;
    page.corrections = {
        {CorrectionId(u"c1"_s),
         {},
         CorrectionKind::Clarification,
         CorrectionSeverity::Minor,
         u"The article now says that Sunday sailings stay *hourly*."_s,
         utc(2026, 3, 14, 9, 5),
         {7},
         {}},
        {CorrectionId(u"c2"_s),
         {},
         CorrectionKind::Correction,
         CorrectionSeverity::Severe,
         u"An earlier version gave the cost of the reserve vessel as 12 million a year. It is 1.2 million."_s,
         utc(2026, 3, 13, 20, 0),
         {6},
         {}}};
    page.related = relatedItems();
    return page;
}

PageContent widePage()
{
    PageContent page = fullPage();
    page.slug = Slug(u"wide"_s);
    page.text.headline = u"Hafenbetriebsgesellschaftsaufsichtsratssitzungsprotokoll veröffentlicht"_s;
    page.related.front().headline = QString(120, u'x');
    QString row = u"|"_s;
    QString rule = u"|"_s;
    for (int column = 1; column <= 14; ++column) {
        row += u" Column %1 |"_s.arg(column);
        rule += u"---|"_s;
    }
    page.text.body = row + u'\n' + rule + u'\n' + row + u"\n\n```\n"_s + QString(200, u'c') + u"\n```\n\n"_s
        + u"https://board.example/"_s + QString(150, u'p')
        + u"\n\n- [x] done\n- [ ] open\n\n1. one\n2. two\n"_s;
    return page;
}

PageContent chinesePage()
{
    PageContent page;
    page.publication = publication();
    page.slug = Slug(u"gangkou-kuojian"_s);
    page.revision = {2};
    page.sectionName = u"Port"_s;
    page.publishedAtUtc = utc(2026, 2, 20, 2, 0);
    ArticleText &text = page.text;
    text.language = u"zh-Hans"_s;
    text.headline = u"港口扩建方案公开征求意见：居民关注噪声与潮位"_s;
    text.standfirst = u"方案拟新增两个泊位。听证会将于三月举行，市民可在四周内提交书面意见。"_s;
    text.body =
        u"港务局周五公布了内港扩建方案，拟在北码头外侧新增两个泊位。方案说明书共一百二十页，"
        "**重点是防波堤。**居民代表表示，他们最关心的是夜间噪声。\n\n"
        "“我们不反对港口，”一位住户说，“但希望晚上能睡着觉。”港务局回应称，夜间作业将限制在二十二时以前。\n\n"
        "## 时间安排\n\n公示期为四周。听证会之后，方案将提交议会表决。\n"_s;
    text.byline = {{u"林梅"_s, {}, {}}};
    text.aiUse = AiUse::GeneratedUnreviewed;
    text.sources = {{u"内港扩建方案说明书"_s, u"港务局"_s, u"https://board.example/plan"_s, false}};
    page.disclosure = {
        DisclaimerVersionId(u"44444444-4444-4444-8444-444444444444"_s), u"本文由人工智能生成，未经编辑审阅"_s,
        u"本文由人工智能系统独立撰写，可能含有错误。如发现错误，请通过“报告错误”链接告诉我们，并阅读专业媒体的完整报道。"_s,
        AiUse::GeneratedUnreviewed, false};
    page.related = relatedItems();
    return page;
}

PageContent withdrawnPage()
{
    PageContent page = fullPage();
    page.slug = Slug(u"withdrawn-article"_s);
    page.withdrawn = true;
    page.withdrawnNotice =
        u"The Courier has withdrawn this article: the interview it rests on did not take place as "
        "described. We apologise to the people named in it."_s;
    page.corrections.append({CorrectionId(u"c3"_s),
                             {},
                             CorrectionKind::Retraction,
                             CorrectionSeverity::Severe,
                             u"The article is retracted in full."_s,
                             utc(2026, 3, 15, 12, 0),
                             {8},
                             {}});
    return page;
}
