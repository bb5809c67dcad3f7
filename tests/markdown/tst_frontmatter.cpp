// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/frontmatter.h"
#include "support/places.h"
#include "support/processortime.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

using Format = FrontMatter::Format;

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsCutInTwo_data();
    void fileIsCutInTwo();
    void valueIsRead_data();
    void valueIsRead();
    void brokenMatterNamesItsLine_data();
    void brokenMatterNamesItsLine();
    void writtenYamlReadsBackTheSame();
    void everyBodyOfTheCorpusSurvives();
    void theYamlSuiteNeitherCrashesNorHangs();
};

void TestFrontMatter::fileIsCutInTwo_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("body");
    const auto none = [](const char *name, const QByteArray &file) {
        QTest::newRow(name) << file << Format::None << QByteArray() << file;
    };
    QTest::newRow("yaml") << QByteArray("---\na: 1\n---\nbody\n") << Format::Yaml << QByteArray("a: 1\n")
                          << QByteArray("body\n");
    QTest::newRow("yaml that ends in dots")
        << QByteArray("---\na: 1\n...\nb") << Format::Yaml << QByteArray("a: 1\n") << QByteArray("b");
    QTest::newRow("carriage returns and byte order mark")
        << QByteArray("\xEF\xBB\xBF---\r\na: 1\r\n---\r\nb\r\n") << Format::Yaml << QByteArray("a: 1\r\n")
        << QByteArray("b\r\n");
    QTest::newRow("toml") << QByteArray("+++\na = 1\n+++\n\nb") << Format::Toml << QByteArray("a = 1\n")
                          << QByteArray("\nb");
    QTest::newRow("json") << QByteArray("{\n \"a\": \"}\"\n}\nb") << Format::Json
                          << QByteArray("{\n \"a\": \"}\"\n}") << QByteArray("b");
    QTest::newRow("empty") << QByteArray("---\n---\n") << Format::Yaml << QByteArray() << QByteArray();
    QTest::newRow("only the first of two documents")
        << QByteArray("---\na: 1\n---\n---\nb: 1\n---\nc") << Format::Yaml << QByteArray("a: 1\n")
        << QByteArray("---\nb: 1\n---\nc");
    QTest::newRow("body of a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                             "text")
                                               << Format::None << QByteArray() << QByteArray("text");
    none("no end", "---\na: 1\n\n# text\n");
    none("only a fence", "---\n");
    none("two rules with prose between", "---\n\nJust a rule, then text: no matter\n\n---\n\nx\n");
    none("a template tag", "{% include x %}\ntext\n");
    none("an object that never ends", "{ \"a\": [1,2,, }\n\nb\n");
    none("text", "# Title\n\n---\n");
    none("nothing", "");
}

void TestFrontMatter::fileIsCutInTwo()
{
    QFETCH(QByteArray, file);
    QFETCH(Format, format);
    const FrontMatter matter = splitFrontMatter(file);
    QCOMPARE(int(matter.format), int(format));
    QTEST(matter.source, "source");
    QTEST(file.mid(matter.bodyStart), "body");
}

void TestFrontMatter::valueIsRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QVariant>("value"); // of "k"
    const auto yaml = [](const char *name, const QByteArray &text, const QVariant &value) {
        QTest::newRow(name) << "---\nk: " + text + "\n---\n" << value;
    };
    yaml("word", "Harbour", u"Harbour"_s);
    yaml("quoted", "\"a \\u00e9 \\n b\"", u"a é \n b"_s);
    yaml("block", "|\n  one\n  two\n", u"one\ntwo\n"_s);
    yaml("date stays text", "2026-01-31", u"2026-01-31"_s);
    yaml("moment stays text", "2026-01-31 10:20:30 +08:00", u"2026-01-31 10:20:30 +08:00"_s);
    yaml("integer", "42", 42LL);
    yaml("negative", "-7", -7LL);
    yaml("hexadecimal", "0x1F", 31LL);
    yaml("number of a thing keeps its zeros", "007", u"007"_s);
    yaml("too large an integer stays text", "99999999999999999999", u"99999999999999999999"_s);
    yaml("decimal", "1.5", 1.5);
    yaml("exponent", "1e3", 1000.0);
    yaml("true", "true", true);
    yaml("yes is a word", "yes", u"yes"_s);
    yaml("quoted true is a word", "'true'", u"true"_s);
    yaml("nothing", "", QString());
    yaml("tilde", "~", QString());
    yaml("list", "[a, 2, true]", QVariantList{u"a"_s, 2LL, true});
    yaml("map", "{a: {b: c}}", QVariantMap{{u"a"_s, QVariantMap{{u"b"_s, u"c"_s}}}});
    yaml("alias", "[&x 1, *x]", QVariantList{1LL, 1LL});
    yaml("merge gives way", "{<<: {a: 1, b: 2}, b: 3}", QVariantMap{{u"a"_s, 1LL}, {u"b"_s, 3LL}});
    yaml("tags are passed over", "!!python/object/apply:os.system [\"true\"]", QVariantList{u"true"_s});
    QTest::newRow("toml date") << QByteArray("+++\nk = 2026-01-31\n+++\n") << QVariant(u"2026-01-31"_s);
    QTest::newRow("toml moment") << QByteArray("+++\nk = 2026-01-31T10:20:30+08:00\n+++\n")
                                 << QVariant(u"2026-01-31T10:20:30+08:00"_s);
    QTest::newRow("toml list") << QByteArray("+++\nk = [\"a\", \"b\"]\n+++\n")
                               << QVariant(QVariantList{u"a"_s, u"b"_s});
    QTest::newRow("toml table") << QByteArray("+++\n[k]\na = 1\n+++\n")
                                << QVariant(QVariantMap{{u"a"_s, 1LL}});
    QTest::newRow("json") << QByteArray("{\"k\": {\"a\": [1, 2.5, true]}}\n")
                          << QVariant(QVariantMap{{u"a"_s, QVariantList{1LL, 2.5, true}}});
}

void TestFrontMatter::valueIsRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QVariant, value);
    const Result<QVariantMap> map = parseFrontMatter(splitFrontMatter(file));
    QVERIFY2(map, map ? "" : qPrintable(map.error().subject + map.error().detail));
    QCOMPARE(map->value(u"k"_s), value);
    QCOMPARE(map->value(u"k"_s).typeId(), value.typeId());
}

void TestFrontMatter::brokenMatterNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("line");
    QByteArray bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; ++c)
        bomb += QByteArray(1, c) + ": &" + c + " ["
            + QByteArray(",*" + QByteArray(1, char(c - 1))).repeated(9).mid(1) + "]\n";
    QTest::newRow("key twice") << QByteArray("---\na: 1\nb: 2\na: 3\n---\n") << u"line 4"_s;
    QTest::newRow("tab") << QByteArray("---\n\ta: 1\n---\n") << u"line 2"_s;
    QTest::newRow("open bracket") << QByteArray("---\na: 1\nb: [x\nc: }\n---\n") << u"line 4"_s;
    QTest::newRow("list as a whole") << QByteArray("---\n- a\n---\n") << u"line 2"_s;
    QTest::newRow("alias of itself") << QByteArray("---\na: &a [*a]\n---\n") << u"line 2"_s;
    QTest::newRow("alias bomb") << bomb + "---\n" << u"line 7"_s;
    QTest::newRow("many aliases") << QByteArray("---\na: &a x\nb: [") + QByteArray("*a,").repeated(1100)
            + "]\n---\n" << u"line 3"_s;
    QTest::newRow("deep") << QByteArray("---\na: ") + QByteArray(100, '[') + QByteArray(100, ']') + "\n---\n"
                          << u"line 2"_s;
    QTest::newRow("toml") << QByteArray("+++\na = 1\nb = \"x\n+++\n") << u"line 3"_s;
    QTest::newRow("toml key twice") << QByteArray("+++\na = 1\na = 2\n+++\n") << u"line 3"_s;
    QTest::newRow("json") << QByteArray("{\"a\": 1,\n \"b\": 1 2}\n") << u"line 2"_s;
}

void TestFrontMatter::brokenMatterNamesItsLine()
{
    QFETCH(QByteArray, file);
    const Result<QVariantMap> map = parseFrontMatter(splitFrontMatter(file));
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::InvalidInput);
    QTEST(map.error().subject, "line");
}

void TestFrontMatter::writtenYamlReadsBackTheSame()
{
    const QList<std::pair<QString, QVariant>> entries = {
        {u"title"_s, u"Harbour: \"open\" again # not a comment"_s},
        {u"plain"_s, u"Harbour opens"_s},
        {u"empty"_s, QString()},
        {u"looks like a number"_s, u"2026"_s},
        {u"looks like a truth"_s, u"true"_s},
        {u"null"_s, u"null"_s},
        {u"date"_s, u"2026-01-31"_s},
        {u"lines"_s, u"one\n two\ttab\r\n\n"_s},
        {u"hidden"_s, u"a\u2028b\u0085c\u007F\uFEFF"_s},
        {u"中文"_s, u"港口 “清晨” 😀"_s},
        {u"marks"_s, u"- & * ! | > % @ ` ' { } [ ]"_s},
        {u"space "_s, u" around "_s},
        {u"number"_s, 42LL},
        {u"decimal"_s, 0.1},
        {u"whole decimal"_s, 3.0},
        {u"large"_s, 1e300},
        {u"truth"_s, true},
        {u"tags"_s, QVariantList{u"a, b"_s, u"c: d"_s, 1LL, QVariantList()}},
        {u"nested"_s,
         QVariantMap{{u"a"_s, QVariantMap{{u"b"_s, QVariantList{u"x"_s}}}}, {u"e"_s, QVariantMap()}}},
    };
    const QByteArray yaml = writeYaml(entries);
    const Result<QVariantMap> read = parseFrontMatter(splitFrontMatter(QByteArray("---\n" + yaml + "---\n")));
    QVERIFY2(read,
             read ? ""
                  : qPrintable(read.error().subject + u' ' + read.error().detail + QString::fromUtf8(yaml)));
    for (const auto &[key, value] : entries) {
        QCOMPARE(read->value(key), value);
        QCOMPARE(read->value(key).typeId(), value.typeId());
    }
    QCOMPARE(read->size(), entries.size());
}

void TestFrontMatter::everyBodyOfTheCorpusSurvives()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora by others are not beside the source tree");
    QDirIterator files(corporaFolder() + u"/frontmatter"_s, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QByteArray file = fileBytes(path);
        const ProcessorTime used;
        const FrontMatter matter = splitFrontMatter(file);
        (void)parseFrontMatter(matter);
        QVERIFY2(used.usedMs() < 10'000, qPrintable(path)); // a second where nothing else runs
        // Fences and matter in front, then the body to the last byte.
        QVERIFY2(file.left(matter.bodyStart).contains(matter.source), qPrintable(path));
        const bool isWhole = matter.format == Format::None;
        QVERIFY2(!isWhole || matter.bodyStart <= 3, qPrintable(path));
        ++count;
    }
    QVERIFY(count > 20);
}

void TestFrontMatter::theYamlSuiteNeitherCrashesNorHangs()
{
    if (corporaFolder().isEmpty())
        QSKIP("the corpora by others are not beside the source tree");
    const QJsonDocument document = jsonFile(corporaFolder() + u"/frontmatter/yaml-test-suite.json"_s);
    int read = 0;
    for (const QJsonValue &value : document.array()) {
        const QByteArray yaml = value.toObject()["yaml"_L1].toString().toUtf8();
        const QByteArray file = "---\n" + yaml + (yaml.endsWith('\n') ? "" : "\n") + "---\nbody\n";
        const FrontMatter matter = splitFrontMatter(file);
        QVERIFY(file.mid(matter.bodyStart).endsWith("body\n"));
        read += parseFrontMatter(matter) ? 1 : 0;
    }
    QVERIFY2(read > 50, qPrintable(QString::number(read)));
}

QTEST_GUILESS_MAIN(TestFrontMatter)

#include "tst_frontmatter.moc"
