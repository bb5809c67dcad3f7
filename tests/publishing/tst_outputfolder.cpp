// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/outputfolder.h"
#include "support/verifyok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool isRegularFile(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode);
}

QStringList everythingIn(const QString &path)
{
    return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                QDir::Name);
}

} // namespace

class TestOutputFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesAreWrittenWhole();
    void theSameBytesLeaveTheFileAsItIs();
    void whatStandsInTheWayIsReplacedNotFollowed_data();
    void whatStandsInTheWayIsReplacedNotFollowed();
    void aFolderThatIsALinkIsRefused();
    void aFileInPlaceOfAFolderIsRefused();
    void aFolderInPlaceOfThePageIsAnErrorThatNamesIt();
    void hostileNamesAreRefused();
    void leftoversOfKilledRunsGo();
    void aFolderThatVanishesIsAnErrorThatNamesThePage();
    void aFolderThatIsExchangedForALinkCatchesNothing();
    void whatIsNoFolderCannotBeOpened();

private:
    QString out() const { return m_folder->filePath(u"out"_s); }
    /// A file outside of the target that nothing may touch.
    QString canary() const { return m_folder->filePath(u"canary/secret"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutputFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"canary"_s));
    QVERIFY(put(canary(), "untouched"));
}

void TestOutputFolder::filesAreWrittenWhole()
{
    auto folder = OutputFolder::open(out() + u"/deep/er"_s);
    VERIFY_OK(folder);
    for (const QByteArray &bytes :
         {QByteArray("old"), QByteArray(), QByteArray(3'000'000, 'x'), QByteArray("new")}) {
        const auto page = folder->write(u"page.html"_s, bytes);
        VERIFY_OK(page);
        QCOMPARE(*page, OutputFolder::Outcome::Written);
        QCOMPARE(contentOf(folder->absolutePath(u"page.html"_s)), bytes);
    }
    VERIFY_OK(folder->write(u"assets/style.css"_s, "p {}"));
    QCOMPARE(contentOf(folder->absolutePath(u"assets/style.css"_s)), QByteArray("p {}"));
    QCOMPARE(everythingIn(out() + u"/deep/er"_s), (QStringList{u"assets"_s, u"page.html"_s}));
}

void TestOutputFolder::theSameBytesLeaveTheFileAsItIs()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    VERIFY_OK(folder->write(u"page.html"_s, "words"));
    struct stat before = {};
    struct stat after = {};
    const QByteArray path = QFile::encodeName(folder->absolutePath(u"page.html"_s));
    QCOMPARE(::stat(path.constData(), &before), 0);
    const auto again = folder->write(u"page.html"_s, "words");
    VERIFY_OK(again);
    QCOMPARE(*again, OutputFolder::Outcome::Unchanged);
    QCOMPARE(::stat(path.constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
}

void TestOutputFolder::whatStandsInTheWayIsReplacedNotFollowed_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"symlink", "dangling symlink", "hard link", "pipe", "symlink to a device"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestOutputFolder::whatStandsInTheWayIsReplacedNotFollowed()
{
    QFETCH(QString, kind);
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    const QByteArray page = QFile::encodeName(out() + u"/page.html"_s);
    const QByteArray secret = QFile::encodeName(canary());
    const int made = kind == "symlink"_L1 ? ::symlink(secret.constData(), page.constData())
        : kind == "dangling symlink"_L1 ? ::symlink(QByteArray(secret + "-new").constData(), page.constData())
        : kind == "hard link"_L1        ? ::link(secret.constData(), page.constData())
        : kind == "symlink to a device"_L1 ? ::symlink("/dev/full", page.constData())
                                           : ::mkfifo(page.constData(), 0600);
    QCOMPARE(made, 0);
    // The canary's own bytes: a link that were followed would count as unchanged.
    VERIFY_OK(folder->write(u"page.html"_s, kind == "hard link"_L1 ? "other" : "untouched"));
    QVERIFY(isRegularFile(QFile::decodeName(page)));
    QCOMPARE(contentOf(canary()), QByteArray("untouched"));
    QCOMPARE(everythingIn(m_folder->filePath(u"canary"_s)), QStringList{u"secret"_s});
}

void TestOutputFolder::aFolderThatIsALinkIsRefused()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    QCOMPARE(::symlink("../canary", QFile::encodeName(out() + u"/assets"_s).constData()), 0);
    const auto written = folder->write(u"assets/secret"_s, "changed");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Refused);
    QCOMPARE(written.error().subject, u"assets/secret"_s);
    QCOMPARE(contentOf(canary()), QByteArray("untouched"));
}

void TestOutputFolder::aFileInPlaceOfAFolderIsRefused()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    QVERIFY(put(out() + u"/assets"_s, "a file"));
    QCOMPARE(folder->write(u"assets/style.css"_s, "p {}").error().code, ErrorCode::Refused);
    QCOMPARE(contentOf(out() + u"/assets"_s), QByteArray("a file"));
}

void TestOutputFolder::aFolderInPlaceOfThePageIsAnErrorThatNamesIt()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    QVERIFY(QDir(out()).mkpath(u"page.html/inner"_s));
    const auto written = folder->write(u"page.html"_s, "words");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QCOMPARE(written.error().subject, u"page.html"_s);
    QCOMPARE(everythingIn(out()), QStringList{u"page.html"_s});
}

void TestOutputFolder::hostileNamesAreRefused()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    for (const QString &name :
         {u"../canary/secret"_s, u"/etc/galley-test"_s, u".."_s, u""_s, u"a/../../canary/secret"_s,
          u".galley-1.part"_s, QString(u"page.html"_s + QChar::Null)}) {
        const auto written = folder->write(name, "changed");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Refused);
        QCOMPARE(written.error().subject, name);
    }
    QCOMPARE(contentOf(canary()), QByteArray("untouched"));
    QCOMPARE(everythingIn(out()), QStringList());
}

void TestOutputFolder::leftoversOfKilledRunsGo()
{
    QVERIFY(QDir(out()).mkpath(u"assets"_s));
    QVERIFY(put(out() + u"/.galley-1.part"_s, "half"));
    QVERIFY(put(out() + u"/assets/.galley-2.part"_s, "half"));
    QVERIFY(put(out() + u"/.galley-notes"_s, "somebody's own"));
    QCOMPARE(::symlink("../canary/secret", QFile::encodeName(out() + u"/.galley-3.part"_s).constData()), 0);
    QCOMPARE(::mkfifo(QFile::encodeName(out() + u"/.galley-4.part"_s).constData(), 0600), 0);
    // Another export that runs right now holds its file locked.
    QVERIFY(put(out() + u"/.galley-5.part"_s, "in work"));
    const int inWork =
        ::open(QFile::encodeName(out() + u"/.galley-5.part"_s).constData(), O_RDONLY | O_CLOEXEC);
    QCOMPARE(::flock(inWork, LOCK_EX), 0);
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    VERIFY_OK(folder->write(u"assets/style.css"_s, "p {}"));
    ::close(inWork);
    QCOMPARE(everythingIn(out()),
             (QStringList{u".galley-3.part"_s, u".galley-4.part"_s, u".galley-5.part"_s, u".galley-notes"_s,
                          u"assets"_s}));
    QCOMPARE(everythingIn(out() + u"/assets"_s), QStringList{u"style.css"_s});
    QCOMPARE(contentOf(canary()), QByteArray("untouched"));
}

void TestOutputFolder::aFolderThatVanishesIsAnErrorThatNamesThePage()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    VERIFY_OK(folder->write(u"one.html"_s, "1"));
    QVERIFY(QDir(out()).removeRecursively());
    const auto written = folder->write(u"two.html"_s, "2");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QCOMPARE(written.error().subject, u"two.html"_s);
    QVERIFY(!QFileInfo::exists(out()));
}

void TestOutputFolder::aFolderThatIsExchangedForALinkCatchesNothing()
{
    auto folder = OutputFolder::open(out());
    VERIFY_OK(folder);
    VERIFY_OK(folder->write(u"assets/a.css"_s, "1"));
    const QString moved = m_folder->filePath(u"moved"_s);
    QVERIFY(QDir().rename(out(), moved));
    QCOMPARE(::symlink("canary", QFile::encodeName(out()).constData()), 0);
    VERIFY_OK(folder->write(u"secret"_s, "page"));
    VERIFY_OK(folder->write(u"assets/secret"_s, "asset"));
    QCOMPARE(contentOf(canary()), QByteArray("untouched"));
    QCOMPARE(contentOf(moved + u"/secret"_s), QByteArray("page"));
}

void TestOutputFolder::whatIsNoFolderCannotBeOpened()
{
    QVERIFY(put(out(), "a file"));
    const auto folder = OutputFolder::open(out());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::Io);
    QCOMPARE(OutputFolder::open(QString()).error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestOutputFolder)
#include "tst_outputfolder.moc"
