// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/filedialogs.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// A dialog that lists a newsroom leaves the locks on it alone.
class TestFileDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itOpensNoFileItLists();
    void itBeginsWhereItIsTold();
};

namespace {

/// Does this program hold a lock on the file? The kernel's list names inodes.
bool isLocked(int descriptor)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return false;
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return false;
    const QByteArray inode = ':' + QByteArray::number(quint64(info.st_ino)) + ' ';
    return locks.readAll().contains(inode);
}

} // namespace

void TestFileDialogs::itOpensNoFileItLists()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"harbour.galley"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("SQLite format 3") > 0 && file.flush());
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(file.handle(), F_SETLK, &lock), 0);
    QVERIFY(isLocked(file.handle()));

    QFileDialog *dialog = newFileDialog(nullptr, u"Open"_s, folder.path());
    dialog->show();
    const auto *model = dialog->findChild<QFileSystemModel *>();
    QVERIFY(model);
    const auto listed = [model, &file] { return model->index(file.fileName()); };
    QTRY_VERIFY(listed().isValid());
    // Its kind is known last.
    QTRY_VERIFY(!listed().data(QFileSystemModel::FileIconRole).value<QIcon>().isNull());
    QTRY_COMPARE(model->type(listed()), u"galley"_s);
    QVERIFY(isLocked(file.handle()));
    dialog->close();
}

void TestFileDialogs::itBeginsWhereItIsTold()
{
    const QTemporaryDir folder;
    QFileDialog *dialog = newFileDialog(nullptr, u"Open"_s, folder.path());
    QCOMPARE(dialog->directory().canonicalPath(), QFileInfo(folder.path()).canonicalFilePath());
    dialog->close();
    QFileDialog *other = newFileDialog(nullptr, u"Open"_s);
    QCOMPARE(other->directory().path(), QDir::currentPath());
    other->close();
}

QTEST_MAIN(TestFileDialogs)
#include "tst_filedialogs.moc"
