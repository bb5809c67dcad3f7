// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdown.h"
#include "support/places.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Suite
{
    QString file;
    QString source; ///< Only examples whose source ends so; empty: all.
    bool gfm = false;
    bool gfmWhereNamed = false; ///< GFM's rules for examples that name an extension.
};

const QList<Suite> &suites()
{
    static const QList<Suite> all = {
        {u"commonmark-0.31.2"_s, {}},
        {u"gfm-spec"_s, {}, false, true},
        {u"gfm-extensions"_s, {}, true},
        {u"gfm-regression"_s, {}, false, true},
        {u"md4c-tests"_s, u"coverage.txt"_s},
        {u"md4c-tests"_s, u"spec-tables.txt"_s, true},
        {u"md4c-tests"_s, u"spec-strikethrough.txt"_s, true},
        {u"md4c-tests"_s, u"spec-tasklists.txt"_s, true},
        {u"md4c-tests"_s, u"spec-permissive-autolinks.txt"_s, true},
    };
    return all;
}

/// The same page written in two ways: void tags, apostrophes, and what Galley says by classes.
QString normalised(QString html)
{
    static const QList<std::pair<QString, QString>> replacements = {
        {u" />"_s, u">"_s},
        {u"/>"_s, u">"_s},
        {u"&#39;"_s, u"'"_s},
        {u" class=\"align-left\""_s, u" align=\"left\""_s},
        {u" class=\"align-centre\""_s, u" align=\"center\""_s},
        {u" class=\"align-right\""_s, u" align=\"right\""_s},
        {u"<span class=\"task-mark\">☐</span> "_s, u"[ ]"_s},
        {u"<span class=\"task-mark\">☑</span> "_s, u"[x]"_s},
        {u"<li class=\"task\">"_s, u"<li>"_s},
        {u"<li class=\"task done\">"_s, u"<li>"_s},
        {u"<li class=\"task-list-item\">"_s, u"<li>"_s},
        {u"<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled>"_s, u"[ ]"_s},
        {u"<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled checked>"_s, u"[x]"_s},
        {u"<input type=\"checkbox\" disabled=\"\"> "_s, u"[ ]"_s},
        {u"<input type=\"checkbox\" checked=\"\" disabled=\"\"> "_s, u"[x]"_s},
        {u"<input disabled=\"\" type=\"checkbox\"> "_s, u"[ ]"_s},
        {u"<input checked=\"\" disabled=\"\" type=\"checkbox\"> "_s, u"[x]"_s},
        {u"[ ]<p>"_s, u"<p>[ ]"_s},
    };
    for (const auto &[from, to] : replacements)
        html.replace(from, to);
    return html;
}

/// md4c's own examples leave white space around tags open.
QString withoutLayout(QString html)
{
    static const QRegularExpression aroundTags(
        u"\\s*(</?(?:p|ul|ol|li|table|thead|tbody|tr|th|td)\\b[^>]*>)\\s*"_s);
    static const QRegularExpression runs(u"\\s+"_s);
    return html.replace(aroundTags, u"\\1"_s).replace(runs, u" "_s);
}

} // namespace

/// The published examples of CommonMark and GFM through our bridge and writer. Those that differ stand, with
/// the reason, in conformance-exceptions.txt; an exception that has become right fails too.
class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exampleReadsAsPublished_data();
    void exampleReadsAsPublished();
    void cleanupTestCase();

private:
    QHash<QString, QString> m_exceptions; ///< "suite number" → reason.
    int m_passed = 0;
    int m_excepted = 0;
};

void TestConformance::initTestCase()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora by others are not beside the source tree");
    const QByteArray lines = fileBytes(sourceFolder() + u"/tests/markdown/conformance-exceptions.txt"_s);
    for (const QByteArray &line : lines.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList words = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
        QVERIFY2(words.size() > 2, line.constData());
        m_exceptions.insert(words[0] + u' ' + words[1], words.mid(2).join(u' '));
    }
}

void TestConformance::exampleReadsAsPublished_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("gfm");
    QTest::addColumn<QString>("name");
    for (const Suite &suite : suites()) {
        const QJsonDocument document =
            jsonFile(corporaFolder() + u"/commonmark/"_s + suite.file + u".json"_s);
        const QJsonArray examples = document.array();
        QVERIFY2(!examples.isEmpty(), qPrintable(suite.file));
        for (const QJsonValue &value : examples) {
            const QJsonObject example = value.toObject();
            if (!example["source"_L1].toString().endsWith(suite.source))
                continue;
            if (example["html"_L1].toString() == u"<IGNORE>\n")
                continue; // it only asks for an answer
            const QString from = suite.source.isEmpty() ? suite.file : suite.source.chopped(4);
            const QString name = from + u' ' + QString::number(example["example"_L1].toInt());
            const bool gfm = suite.gfm || (suite.gfmWhereNamed && !example["info"_L1].toString().isEmpty());
            QTest::newRow(qPrintable(name))
                << example["markdown"_L1].toString() << example["html"_L1].toString() << gfm << name;
        }
    }
}

void TestConformance::exampleReadsAsPublished()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QFETCH(bool, gfm);
    QFETCH(QString, name);
    HtmlOptions options;
    options.markdown.strictCommonMark = true;
    options.markdown.strictGfm = gfm;
    const Result<QByteArray> written = markdownToHtml(markdown.toUtf8(), options);
    QVERIFY(written);
    const bool hasLayout = !name.startsWith(u"spec-"_s) && !name.startsWith(u"coverage"_s);
    const auto compared = [hasLayout](const QString &text) {
        return hasLayout ? normalised(text) : withoutLayout(normalised(text));
    };
    const QString ours = compared(QString::fromUtf8(*written));
    const QString published = compared(html);
    if (m_exceptions.contains(name)) {
        QVERIFY2(ours != published, "an exception that is none any more: take it out of the file");
        ++m_excepted;
        return;
    }
    QCOMPARE(ours, published);
    ++m_passed;
}

void TestConformance::cleanupTestCase()
{
    qInfo("%d examples read as published, %d by exception differ", m_passed, m_excepted);
}

QTEST_GUILESS_MAIN(TestConformance)

#include "tst_conformance.moc"
