// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/snippettemplate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString valueOf(SnippetVariable variable)
{
    switch (variable) {
    case SnippetVariable::SelectedText:
        return u"one\ntwo"_s;
    case SnippetVariable::Today:
        return u"28 November 2026"_s;
    case SnippetVariable::Headline:
        return u"A $1 headline \\"_s;
    case SnippetVariable::Clipboard:
    case SnippetVariable::Byline:
        return {};
    }
    return {};
}

/// The text with each field as "<number:text>".
QString shown(const FilledSnippet &filled)
{
    QString text = filled.text;
    for (qsizetype index = filled.fields.size() - 1; index >= 0; --index) {
        const SnippetField &field = filled.fields[index];
        // From the last: what is inside a field is written out before it.
        int length = field.length;
        for (qsizetype inner = index + 1; inner < filled.fields.size(); ++inner) {
            qsizetype around = filled.fields[inner].parent;
            while (around > index)
                around = filled.fields[around].parent;
            if (around == index)
                length += 3 + int(QString::number(filled.fields[inner].number).size());
        }
        text.insert(field.start + length, u'>');
        text.insert(field.start, u"<%1:"_s.arg(field.number));
    }
    return text;
}

QString filledText(const QString &text, const QString &prefix = {})
{
    const auto read = SnippetTemplate::parse(u"Name"_s, text);
    if (!read)
        return read.error().subject + u' ' + read.error().detail;
    const auto filled = read->filled(valueOf, prefix);
    return filled ? shown(*filled) : filled.error().subject + u' ' + filled.error().detail;
}

} // namespace

class TestSnippetTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAndVariablesAreFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("plain") << u"plain"_s << u"plain<0:>"_s;
        QTest::newRow("empty") << QString() << u"<0:>"_s;
        QTest::newRow("two notations") << u"$1 and ${2}$0."_s << u"<1:> and <2:><0:>."_s;
        QTest::newRow("default") << u"${1:who} said"_s << u"<1:who> said<0:>"_s;
        QTest::newRow("default of all places") << u"$1, ${1:who}, $1"_s << u"<1:who>, <1:who>, <1:who><0:>"_s;
        QTest::newRow("nested") << u"${1:a ${2:b} c} $2"_s << u"<1:a <2:b> c> <2:b><0:>"_s;
        QTest::newRow("nested is there once") << u"${1:a ${2:b}} $1"_s << u"<1:a <2:b>> <1:a b><0:>"_s;
        QTest::newRow("escapes") << uR"(\$1 \} \\ \* ${1:\}\$\\})"_s << uR"($1 } \ \* <1:}$\><0:>)"_s;
        QTest::newRow("no field") << u"5 $ and $, a } b"_s << u"5 $ and $, a } b<0:>"_s;
        QTest::newRow("variable") << u"$TODAY"_s << u"28 November 2026<0:>"_s;
        QTest::newRow("values are no snippets") << u"${HEADLINE}"_s << u"A $1 headline \\<0:>"_s;
        QTest::newRow("default of a variable") << u"${BYLINE:${1:staff}}"_s << u"<1:staff><0:>"_s;
        QTest::newRow("not needed") << u"${TODAY:${1:x}}|$1"_s << u"28 November 2026|<1:x><0:>"_s;
        QTest::newRow("variable as default") << u"${1:$TODAY}$0"_s << u"<1:28 November 2026><0:>"_s;
        QTest::newRow("quote of several lines")
            << u"> $TM_SELECTED_TEXT\n> — $1"_s << u"> one\n> two\n> — <1:><0:>"_s;
        QTest::newRow("surrogates") << u"\U0001F6A2${1:\U0001F6A2\U0001F6A2}$0"_s
                                    << u"\U0001F6A2<1:\U0001F6A2\U0001F6A2><0:>"_s;
        QTest::newRow("end with a default") << u"a ${0:end} b"_s << u"a <0:end> b"_s;
    }
    void fieldsAndVariablesAreFilled()
    {
        QFETCH(QString, text);
        QTEST(filledText(text), "filled");
    }

    void furtherLinesBeginAsTheFirst()
    {
        QCOMPARE(filledText(u"a\n$1\n> $TM_SELECTED_TEXT"_s, u"> "_s), u"a\n> <1:>\n> > one\n> > two<0:>"_s);
        QCOMPARE(filledText(u"${1:a\nb} $1"_s, u"  "_s), u"<1:a\n  b> <1:a\n  b><0:>"_s);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("rule");
        QTest::newRow("open") << u"a\n ${1:b"_s << u"Name:2:2"_s << u"} that closes"_s;
        QTest::newRow("open inside") << u"${1:${2:x}"_s << u"Name:1:1"_s << u"} that closes"_s;
        QTest::newRow("nothing") << u"${}"_s << u"Name:1:3"_s << u"was expected"_s;
        QTest::newRow("space") << u"${ 1}"_s << u"Name:1:3"_s << u"was expected"_s;
        QTest::newRow("unknown") << u"\U0001F6A2船 $DATE"_s << u"Name:1:4"_s << u"no such variable"_s;
        QTest::newRow("price") << u"US$x"_s << u"Name:1:3"_s << u"needs a backslash"_s;
        QTest::newRow("choice") << u"${1|a,b|}"_s << u"Name:1:4"_s << u"choices"_s;
        QTest::newRow("transformation") << u"${TODAY/a/b/}"_s << u"Name:1:8"_s << u"transformations"_s;
        QTest::newRow("letters") << u"${1a}"_s << u"Name:1:4"_s << u"colon"_s;
        QTest::newRow("long number") << u"$12345"_s << u"Name:1:2"_s << u"four digits"_s;
        QTest::newRow("endless number")
            << u"$"_s + QString(50'000, u'9') << u"Name:1:2"_s << u"four digits"_s;
        QTest::newRow("two ends") << u"$0 $0"_s << u"Name:1:4"_s << u"one place"_s;
        QTest::newRow("two defaults") << u"${1:a}\n${1:b}"_s << u"Name:2:1"_s << u"another default"_s;
        QTest::newRow("itself") << u"${1:a $1}"_s << u"Name:1:7"_s << u"inside itself"_s;
        QTest::newRow("a ring") << u"${1:$2} ${2:$1}"_s << u"Name:1:13"_s << u"inside itself"_s;
        QTest::newRow("deep") << QString(u"${1:"_s).repeated(15'000) << u"Name:1:41"_s << u"ten deep"_s;
        QTest::newRow("many") << QString(u"$1"_s).repeated(1001) << u"Name:1:2001"_s << u"1,000 fields"_s;
        QTest::newRow("megabyte") << QString(1'000'000, u'x') << u"text"_s << u"65,536"_s;
        QString doubled = u"${1:0123456789abcdef}"_s;
        for (int number = 2; number < 30; ++number)
            doubled += u"${%1:$%2$%2}"_s.arg(number).arg(number - 1);
        QTest::newRow("grows") << doubled << u"Name:1:"_s << u"four million"_s;
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, rule);
        const auto read = SnippetTemplate::parse(u"Name"_s, text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY2(read.error().subject.startsWith(place), qPrintable(read.error().subject));
        QVERIFY2(place.endsWith(u':') || read.error().subject == place, qPrintable(read.error().subject));
        QVERIFY2(read.error().detail.contains(rule), qPrintable(read.error().detail));
    }

    void aHugeValueIsRefused()
    {
        const auto read = SnippetTemplate::parse(u"Name"_s, QString(u"$CLIPBOARD"_s).repeated(1000));
        QVERIFY(read);
        const auto filled = read->filled([](SnippetVariable) { return QString(1'000'000, u'x'); });
        QVERIFY(!filled);
        QCOMPARE(filled.error().subject, u"Name:1:41"_s);
    }

    void thousandFieldsAreFine()
    {
        const auto read = SnippetTemplate::parse(u"Name"_s, QString(u"${1:x} "_s).repeated(1000));
        QVERIFY(read);
        const auto filled = read->filled(valueOf);
        QVERIFY(filled);
        QCOMPARE(filled->fields.size(), 1001);
        QCOMPARE(filled->text, QString(u"x "_s).repeated(1000));
    }
};

QTEST_APPLESS_MAIN(TestSnippetTemplate)
#include "tst_snippettemplate.moc"
