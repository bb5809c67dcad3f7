// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linklist.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Checks jump to the places of links and pictures, so these are promises.
class TestLinkList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsALinkIsFoundWhereItStands_data();
    void whatIsALinkIsFoundWhereItStands();
    void wordsAndAddressesAreThoseOfThePage();
    void manyLinksTakeLinearTime();
};

void TestLinkList::whatIsALinkIsFoundWhereItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const QString &text, const QStringList &places) {
        QTest::newRow(name) << text << places;
    };
    row("a link", u"See [a](/x) now."_s, {u"[a](/x)"_s});
    row("marks in its words", u"**See [*a* `b]`](/x)**, [c](/y)"_s, {u"[*a* `b]`](/x)"_s, u"[c](/y)"_s});
    row("a title", u"[a](/x \"t)(\") and [b]( </x y)> 't\"' )"_s,
        {u"[a](/x \"t)(\")"_s, u"[b]( </x y)> 't\"' )"_s});
    row("brackets in an address", u"[a](/x(y)z\\)) b)"_s, {u"[a](/x(y)z\\))"_s});
    row("a bracket that opens only", u"[](<(>) [a](/x '(') [](\"b) c"_s,
        {u"[](<(>)"_s, u"[a](/x '(')"_s, u"[](\"b)"_s});
    row("over lines", u"> [a\n> b](\n> /x)\n"_s, {u"[a\n> b](\n> /x)"_s});
    row("a picture", u"Text ![a](b.png) text"_s, {u"![a](b.png)"_s});
    row("a picture without words", u"![](a.png)![](b.png) ![](c.png)"_s,
        {u"![](a.png)"_s, u"![](b.png)"_s, u"![](c.png)"_s});
    row("a picture by itself", u"a\n\n  ![b](c.png \"Cap | Credit\")\n\nd"_s,
        {u"![b](c.png \"Cap | Credit\")"_s});
    row("brackets in its words", u"![a [b] c](x.png)"_s, {u"![a [b] c](x.png)"_s});
    row("in a list item", u"- a\n\n    ![b](c.png)\n- ![](d.png)\n"_s, {u"![b](c.png)"_s, u"![](d.png)"_s});
    row("in a task", u"- [x] [a](/b)\n- [ ] ![](c.png)\n"_s, {u"[a](/b)"_s, u"![](c.png)"_s});
    row("in a link", u"[![a](b.png)](/x) [![](c.png)](/y)"_s,
        {u"[![a](b.png)](/x)"_s, u"![a](b.png)"_s, u"[![](c.png)](/y)"_s, u"![](c.png)"_s});
    row("in a table", u"|a|b|\n|-|-|\n|[x](/1)|![](2.png)|\n| \\[c |[d](/3)|\n"_s,
        {u"[x](/1)"_s, u"![](2.png)"_s, u"[d](/3)"_s});
    row("in a heading", u"# [a](/b) #\n"_s, {u"[a](/b)"_s});
    row("references", u"[a][r] [r][] [r] [b](/x) ![c][r]\n\n[r]: /u \"t\"\n"_s,
        {u"[a][r]"_s, u"[r][]"_s, u"[r]"_s, u"[b](/x)"_s, u"![c][r]"_s});
    row("a reference with words behind it", u"[r](no address) [r] [s]\n\n[r]: /u\n[s]: /v"_s,
        {u"[r]"_s, u"[r]"_s, u"[s]"_s});
    row("in angle brackets", u"a <https://x.example/?a&amp;b> <me@x.example>"_s,
        {u"<https://x.example/?a&amp;b>"_s, u"<me@x.example>"_s});
    row("bare", u"See https://x.example/a, or www.x.example."_s,
        {u"https://x.example/a"_s, u"www.x.example"_s});
    row("bare in Chinese", u"参见https://x.example/a。又说"_s, {u"https://x.example/a"_s});
    row("behind what takes two units", u"🚢渡 [a](/b)"_s, {u"[a](/b)"_s});
    row("behind escapes and references", u"\\[a\\] &lbrack; &amp;[b](/c)"_s, {u"[b](/c)"_s});
    row("emphasis that needed a mark", u"**“说。”**后[a](/b)"_s, {u"[a](/b)"_s});
    row("in a note", u"a[^1] [b](/c)\n\n[^1]: ![d](e.png) [f](/g)\n"_s,
        {u"[b](/c)"_s, u"![d](e.png)"_s, u"[f](/g)"_s});
    row("what only looks like one", u"`[a](/b)` \\![c\\](/d) [e] ]( \n\n    ![f](g.png)\n"_s, {});
    row("defined and never used", u"Text.\n\n[r]: javascript:1\n"_s, {});
}

void TestLinkList::whatIsALinkIsFoundWhereItStands()
{
    QFETCH(QString, text);
    QStringList places;
    for (const FoundLink &link : linksIn(text)) {
        const QString place = text.mid(link.start, link.length);
        places.append(place);
        QCOMPARE(link.isPicture, place.startsWith(u'!'));
    }
    QTEST(places, "places");
}

void TestLinkList::wordsAndAddressesAreThoseOfThePage()
{
    const QList<FoundLink> found = linksIn(
        u"[a *\"b\"* c](/x?y&amp;z) [script](javascript:alert(1)) ![the *d* &amp; e](data:text/html,x)"_s);
    const QList<FoundLink> expected{{false, u"a \"b\" c"_s, u"/x?y&z"_s, 0, 23},
                                    {false, u"script"_s, u"javascript:alert(1)"_s, 24, 29},
                                    {true, u"the d & e"_s, u"data:text/html,x"_s, 54, 36}};
    QCOMPARE(found, expected);
}

void TestLinkList::manyLinksTakeLinearTime()
{
    // A quadratic search would need minutes; the suite's time limit ends it.
    const QString line = u"字 [a](/b) ![](c.png) https://x.example <https://y.example> [ ](\n"_s;
    QCOMPARE(linksIn(line.repeated(20'000)).size(), 80'000);
    QVERIFY(linksIn(u"![["_s.repeated(100'000)).isEmpty());
}

QTEST_GUILESS_MAIN(TestLinkList)
#include "tst_linklist.moc"
