// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/pagetemplate.h"
#include "support/verifyok.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace {

using Fields = TemplateValue::Fields;
using List = TemplateValue::List;
using Partials = QHash<QString, QByteArray>;

PageTemplate::PartialSource source(const Partials &partials)
{
    return [partials](const QString &name) -> Result<QByteArray> {
        if (!partials.contains(name))
            return Error{ErrorCode::NotFound, name, u"no such file"_s};
        return partials.value(name);
    };
}

} // namespace

Q_DECLARE_METATYPE(Fields)

class TestPageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesPrintTheirValues_data();
    void templatesPrintTheirValues();
    void partialsStandWhereTheyAreNamed_data();
    void partialsStandWhereTheyAreNamed();
    void valuesAreNeverReadAsTemplates();
    void onlyMarkupGoesOutRaw();
    void mistakesNameFileAndLine_data();
    void mistakesNameFileAndLine();
};

void TestPageTemplate::templatesPrintTheirValues_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<Fields>("values");
    QTest::addColumn<QByteArray>("expected");
    const Fields pier{{"name", u"North & <South>"_s}, {"open", true}, {"shut", false}};
    const Fields boats{{"boats", List{Fields{{"name", u"Marta"_s}}, Fields{{"name", u"Ida"_s}}}},
                       {"name", u"pier"_s}};
    const Fields nested{{"a", Fields{{"b", Fields{{"c", u"deep"_s}}}, {"x", u"a's x"_s}}},
                        {"x", u"root's x"_s}};

    QTest::newRow("words alone") << QByteArray("Hello\n") << pier << QByteArray("Hello\n");
    QTest::newRow("variable is escaped")
        << QByteArray("{{name}}") << pier << QByteArray("North &amp; &lt;South&gt;");
    QTest::newRow("spaces in a tag") << QByteArray("{{  name }}") << pier
                                     << QByteArray("North &amp; &lt;South&gt;");
    QTest::newRow("missing name prints nothing") << QByteArray("[{{nobody}}]") << pier << QByteArray("[]");
    QTest::newRow("a switch prints nothing") << QByteArray("[{{open}}]") << pier << QByteArray("[]");
    QTest::newRow("section of a switch")
        << QByteArray("{{#open}}yes{{/open}}{{#shut}}no{{/shut}}") << pier << QByteArray("yes");
    QTest::newRow("inverted section")
        << QByteArray("{{^open}}yes{{/open}}{{^shut}}no{{/shut}}{{^nobody}}!{{/nobody}}") << pier
        << QByteArray("no!");
    QTest::newRow("section of a list")
        << QByteArray("{{#boats}}<{{name}}>{{/boats}}") << boats << QByteArray("<Marta><Ida>");
    QTest::newRow("section of an empty list")
        << QByteArray("{{#boats}}x{{/boats}}") << Fields{{"boats", List{}}} << QByteArray("");
    QTest::newRow("section of text") << QByteArray("{{#name}}[{{.}}]{{/name}}") << Fields{{"name", u"x"_s}}
                                     << QByteArray("[x]");
    QTest::newRow("section of empty text")
        << QByteArray("{{#name}}x{{/name}}") << Fields{{"name", QString()}} << QByteArray("");
    QTest::newRow("list of words") << QByteArray("{{#l}}{{.}},{{/l}}") << Fields{{"l", List{u"a"_s, u"b"_s}}}
                                   << QByteArray("a,b,");
    QTest::newRow("dotted names") << QByteArray("{{a.b.c}}{{a.b.nobody}}{{nobody.b}}") << nested
                                  << QByteArray("deep");
    QTest::newRow("inner scope wins") << QByteArray("{{x}}{{#a}} {{x}} {{#b}}{{c}} {{x}}{{/b}}{{/a}}")
                                      << nested << QByteArray("root&#39;s x a&#39;s x deep a&#39;s x");
    QTest::newRow("the first name of a path decides")
        << QByteArray("{{#a}}{{b.c}}{{/a}}") << nested << QByteArray("deep");
    QTest::newRow("comment") << QByteArray("a{{! not\nseen }}b") << pier << QByteArray("ab");
    QTest::newRow("standalone section lines go")
        << QByteArray("a\n  {{#open}}  \nb\n{{/open}}\nc") << pier << QByteArray("a\nb\nc");
    QTest::newRow("standalone comment line goes")
        << QByteArray("a\n{{! x }}\nb") << pier << QByteArray("a\nb");
    QTest::newRow("standalone with CRLF")
        << QByteArray("a\r\n{{#open}}\r\nb\r\n{{/open}}\r\n") << pier << QByteArray("a\r\nb\r\n");
    QTest::newRow("standalone at the end")
        << QByteArray("a\n  {{#open}}\nb\n  {{/open}}") << pier << QByteArray("a\nb\n");
    QTest::newRow("two tags on a line are not standalone")
        << QByteArray("{{#open}}{{/open}}\nb") << pier << QByteArray("\nb");
    QTest::newRow("variables keep their line")
        << QByteArray("a\n{{nobody}}\nb") << pier << QByteArray("a\n\nb");
    QTest::newRow("other delimiters") << QByteArray("{{=<% %>=}}<%name%> {{name}} <%={{ }}=%>{{open}}")
                                      << Fields{{"name", u"x"_s}} << QByteArray("x {{name}} ");
}

void TestPageTemplate::templatesPrintTheirValues()
{
    QFETCH(QByteArray, source);
    QFETCH(Fields, values);
    QFETCH(QByteArray, expected);
    const auto compiled = PageTemplate::compile(u"page"_s, source);
    VERIFY_OK(compiled);
    QByteArray out;
    compiled->render(values, out);
    QCOMPARE(out, expected);
}

void TestPageTemplate::partialsStandWhereTheyAreNamed_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("partial");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("in a line") << QByteArray("[{{> p}}]") << QByteArray("{{name}}") << QByteArray("[Ida]");
    QTest::newRow("alone on a line") << QByteArray("a\n{{> p}}\nb\n") << QByteArray("{{name}}\n")
                                     << QByteArray("a\nIda\nb\n");
    QTest::newRow("set in") << QByteArray("<ul>\n  {{> p}}\n</ul>") << QByteArray("<li>\n{{name}}\n")
                            << QByteArray("<ul>\n  <li>\n  Ida\n</ul>");
    QTest::newRow("in a section") << QByteArray("{{#name}}{{> p}}{{/name}}")
                                  << QByteArray("{{#name}}{{name}}{{/name}}") << QByteArray("Ida");
}

void TestPageTemplate::partialsStandWhereTheyAreNamed()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, partial);
    QFETCH(QByteArray, expected);
    const auto compiled = PageTemplate::compile(u"page"_s, source, ::source({{u"p"_s, partial}}));
    VERIFY_OK(compiled);
    QByteArray out;
    compiled->render(Fields{{"name", u"Ida"_s}}, out);
    QCOMPARE(out, expected);
}

void TestPageTemplate::valuesAreNeverReadAsTemplates()
{
    const auto compiled = PageTemplate::compile(u"page"_s, "{{a}}{{{m}}}{{#list}}{{.}}{{/list}}");
    VERIFY_OK(compiled);
    QByteArray out;
    compiled->render(Fields{{"a", u"{{b}}{{> p}}"_s},
                            {"b", u"secret"_s},
                            {"m", TemplateValue::markup("{{{b}}}")},
                            {"list", List{u"{{b}}"_s}}},
                     out);
    QCOMPARE(out, QByteArray("{{b}}{{&gt; p}}{{{b}}}{{b}}"));
}

void TestPageTemplate::onlyMarkupGoesOutRaw()
{
    const auto compiled =
        PageTemplate::compile(u"page"_s, "{{{text}}}{{&text}}{{{markup}}}{{&markup}}{{markup}}");
    VERIFY_OK(compiled);
    QByteArray out;
    compiled->render(Fields{{"text", u"<b>"_s}, {"markup", TemplateValue::markup("<i>")}}, out);
    QCOMPARE(out, QByteArray("&lt;b&gt;&lt;b&gt;<i><i>&lt;i&gt;"));
}

void TestPageTemplate::mistakesNameFileAndLine_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    QTest::newRow("open section") << QByteArray("a\n{{#b}}\nc") << u"page.mustache:2"_s
                                  << u"\"b\" is not closed"_s;
    QTest::newRow("stray end") << QByteArray("a\n\n{{/b}}") << u"page.mustache:3"_s
                               << u"closes no open section"_s;
    QTest::newRow("crossed ends") << QByteArray("{{#a}}{{#b}}{{/a}}{{/b}}") << u"page.mustache:1"_s
                                  << u"closes no open"_s;
    QTest::newRow("open tag") << QByteArray("a\n{{b") << u"page.mustache:2"_s << u"tag is not closed"_s;
    QTest::newRow("no name") << QByteArray("{{ }}") << u"page.mustache:1"_s << u"is no name"_s;
    QTest::newRow("script in a name") << QByteArray("\n{{a<b}}") << u"page.mustache:2"_s << u"is no name"_s;
    QTest::newRow("unknown partial") << QByteArray("\n{{> nobody}}") << u"page.mustache:2"_s
                                     << u"no such file"_s;
    QTest::newRow("partial that includes itself")
        << QByteArray("{{> loop}}") << u"loop.mustache:2"_s << u"includes itself"_s;
    QTest::newRow("mistake in a partial")
        << QByteArray("x\n{{> broken}}") << u"broken.mustache:3"_s << u"not closed"_s;
    QTest::newRow("too deep") << QByteArray("{{#a}}").repeated(100) << u"page.mustache:1"_s
                              << u"too deeply"_s;
    QTest::newRow("broken delimiters") << QByteArray("{{=x=}}") << u"page.mustache:1"_s << u"delimiters"_s;
}

void TestPageTemplate::mistakesNameFileAndLine()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    const auto compiled = PageTemplate::compile(
        u"page"_s, source, ::source({{u"loop"_s, "\n{{> loop}}"}, {u"broken"_s, "\n\n{{#a}}"}}));
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().code, ErrorCode::InvalidInput);
    QCOMPARE(compiled.error().subject, subject);
    QVERIFY2(compiled.error().detail.contains(detail), qPrintable(compiled.error().detail));
}

QTEST_GUILESS_MAIN(TestPageTemplate)
#include "tst_pagetemplate.moc"
