// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/folderscan.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes = "x")
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList namesOf(const FolderScan &scan, const QString &root)
{
    QStringList names;
    for (const ScannedFile &file : scan.files)
        names += QString(file.name).remove(root + u'/');
    return names;
}

} // namespace

/// A folder is read in order, to its limits, and never beyond its walls.
class TestFolderScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void filesComeByName()
    {
        for (const char *name : {"b.md", "a/z.md", "a/2.md", "c d.md", ".hidden.md", ".git/x.md"})
            write(at(name));
        const auto scan = scanPath(m_root->path());
        VERIFY_OK(scan);
        const QStringList expected{u"a/2.md"_s, u"a/z.md"_s, u"b.md"_s, u"c d.md"_s};
        QCOMPARE(namesOf(*scan, m_root->path()), expected);
        QVERIFY(scan->skipped.isEmpty());
    }

    void linksAreNotFollowed()
    {
        QTemporaryDir elsewhere;
        write(elsewhere.filePath(u"secret.md"_s));
        write(at("a.md"));
        QVERIFY(QFile::link(elsewhere.filePath(u"secret.md"_s), at("link.md")));
        QVERIFY(QFile::link(elsewhere.path(), at("folder")));
        QVERIFY(QFile::link(m_root->path(), at("loop")));
        QVERIFY(QFile::link(u"/nowhere"_s, at("dangling")));
        const auto scan = scanPath(m_root->path());
        VERIFY_OK(scan);
        QCOMPARE(namesOf(*scan, m_root->path()), QStringList{u"a.md"_s});
        QCOMPARE(scan->skipped.size(), 4);
        QVERIFY(scan->skipped[0].detail.contains(u"link"_s));
    }

    void aLinkThatTookAFilesPlaceIsNotRead()
    {
        write(at("a.md"), "mine");
        const auto scan = scanPath(m_root->path());
        VERIFY_OK(scan);
        QFile::remove(at("a.md"));
        QVERIFY(QFile::link(u"/etc/passwd"_s, at("a.md")));
        const auto bytes = readScannedFile(scan->files[0]);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Refused);
    }

    void pipesAreNotRead()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(at("pipe.md")).constData(), 0600), 0);
        const auto scan = scanPath(m_root->path());
        VERIFY_OK(scan);
        QVERIFY(scan->files.isEmpty());
        QCOMPARE(scan->skipped.size(), 1);
        const auto bytes = readScannedFile({at("pipe.md"), u"pipe.md"_s, m_root->path()});
        QVERIFY(!bytes);
    }

    void limitsAreNamed()
    {
        write(at("a/b/c/deep.md"));
        write(at("large.md"), QByteArray(100, 'x'));
        const auto scan = scanPath(m_root->path(), {.depth = 2, .files = 10, .fileBytes = 50});
        VERIFY_OK(scan);
        QVERIFY(scan->files.isEmpty());
        QCOMPARE(scan->skipped.size(), 2);
        QVERIFY(scan->skipped[0].detail.contains(u"deeper than 2"_s));
        QVERIFY(scan->skipped[1].detail.contains(u"larger than 50"_s));
        write(at("1.md"));
        write(at("2.md"));
        const auto many = scanPath(m_root->path(), {.files = 1});
        QVERIFY(!many);
        QVERIFY(many.error().detail.contains(u"more than 1 files"_s));
    }

    void aSingleFileIsTaken()
    {
        write(at("odd name"), "text");
        const auto scan = scanPath(at("odd name"));
        VERIFY_OK(scan);
        QCOMPARE(scan->files.size(), 1);
        const auto bytes = readScannedFile(scan->files[0]);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, "text"_ba);
        QCOMPARE(scanPath(at("missing")).error().code, ErrorCode::NotFound);
        QCOMPARE(scanPath(u"/dev/null"_s).error().code, ErrorCode::Refused);
    }

    void aScanCanBeStopped()
    {
        write(at("a.md"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(scanPath(m_root->path(), {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void picturesAreFoundInsideOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("found");
        QTest::newRow("beside") << u"here.png"_s << u"posts/here.png"_s;
        QTest::newRow("up, but inside") << u"../img/a b.png"_s << u"img/a b.png"_s;
        QTest::newRow("encoded") << u"../img/a%20b.png"_s << u"img/a b.png"_s;
        QTest::newRow("from the root") << u"/img/a b.png"_s << u"img/a b.png"_s;
        QTest::newRow("with a query") << u"here.png?v=2"_s << u"posts/here.png"_s;
        QTest::newRow("out of the folder") << u"../../outside.png"_s << QString();
        QTest::newRow("out, encoded") << u"%2e%2e/%2e%2e/outside.png"_s << QString();
        QTest::newRow("absolute") << u"/etc/passwd"_s << QString();
        QTest::newRow("scheme") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("other host") << u"//x.example/a.png"_s << QString();
        QTest::newRow("link") << u"link.png"_s << QString();
        QTest::newRow("missing") << u"missing.png"_s << QString();
    }
    void picturesAreFoundInsideOnly()
    {
        QFETCH(QString, address);
        QFETCH(QString, found);
        write(at("outside.png"));
        write(at("site/posts/here.png"));
        write(at("site/img/a b.png"));
        write(at("site/posts/a.md"));
        QVERIFY(QFile::link(at("outside.png"), at("site/posts/link.png")));
        const QString root = QFileInfo(at("site")).canonicalFilePath();
        const ScannedFile file{root + u"/posts/a.md"_s, u"a.md"_s, root};
        QCOMPARE(pictureFileFor(file, address).value_or(QString()),
                 found.isEmpty() ? QString() : QString(root + u'/' + found));
    }

private:
    [[nodiscard]] QString at(const char *name) const { return m_root->filePath(QString::fromUtf8(name)); }
    std::unique_ptr<QTemporaryDir> m_root;
};

QTEST_GUILESS_MAIN(TestFolderScan)
#include "tst_folderscan.moc"
