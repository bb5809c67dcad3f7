// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/publication.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayStayEmptyIsSound();
    void theWrongFieldIsNamed_data();
    void theWrongFieldIsNamed();
};

namespace {

Publication soundPublication()
{
    Publication publication;
    publication.name = u"The Packet"_s;
    return publication;
}

using Change = void (*)(Publication &);

} // namespace

Q_DECLARE_METATYPE(Change)

void TestPublication::whatMayStayEmptyIsSound()
{
    QCOMPARE(wrongField(soundPublication()), QString());
}

void TestPublication::theWrongFieldIsNamed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, Change change, const QString &field) {
        QTest::newRow(name) << change << field;
    };
    row(
        "no name", [](Publication &p) { p.name = u" "_s; }, u"name"_s);
    row(
        "another scheme", [](Publication &p) { p.baseUrl = u"ftp://packet.example/"_s; }, u"baseUrl"_s);
    row("base address", [](Publication &p) { p.baseUrl = u"https://packet.example/"_s; }, {});
    row(
        "no language", [](Publication &p) { p.language.clear(); }, u"language"_s);
    row("language", [](Publication &p) { p.language = u"zh-Hans"_s; }, {});
    row(
        "unknown zone", [](Publication &p) { p.timeZone = u"Harbour/Pier"_s; }, u"timeZone"_s);
    row("zone", [](Publication &p) { p.timeZone = u"Asia/Shanghai"_s; }, {});
    row(
        "words", [](Publication &p) { p.contactAddress = u"ask us"_s; }, u"contactAddress"_s);
    row("mailbox", [](Publication &p) { p.contactAddress = u"desk@packet.example"_s; }, {});
    row("mailto", [](Publication &p) { p.contactAddress = u"mailto:desk@packet.example"_s; }, {});
    row("form", [](Publication &p) { p.contactAddress = u"https://packet.example/contact"_s; }, {});
    row(
        "newsletter", [](Publication &p) { p.newsletterAddress = u"by mail"_s; }, u"newsletterAddress"_s);
    row(
        "policy", [](Publication &p) { p.correctionsPolicy = u"our policy"_s; }, u"correctionsPolicy"_s);
    row(
        "script", [](Publication &p) { p.publishingPrinciples = u"javascript:x"_s; },
        u"publishingPrinciples"_s);
    row("page beside", [](Publication &p) { p.publishingPrinciples = u"principles.html"_s; }, {});
    row(
        "nameless link",
        [](Publication &p) {
            p.footerLinks = {{{}, u"a.html"_s}};
        },
        u"footerLinks"_s);
    row("link", [](Publication &p) { p.footerLinks = {{u"Imprint"_s, u"a.html"_s}}; }, {});
}

void TestPublication::theWrongFieldIsNamed()
{
    QFETCH(Change, change);
    Publication publication = soundPublication();
    change(publication);
    QTEST(wrongField(publication), "field");
}

QTEST_GUILESS_MAIN(TestPublication)
#include "tst_publication.moc"
