// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/folderscan.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

qint64 limitFor(const QString &name, const ScanLimits &limits)
{
    static const QStringList exports{u"xml"_s, u"wxr"_s, u"rss"_s, u"json"_s};
    return exports.contains(QFileInfo(name).suffix().toLower())
        ? std::max(limits.fileBytes, limits.exportBytes)
        : limits.fileBytes;
}

/// Walks a tree by names; one object a scan.
class FolderWalk
{
public:
    FolderWalk(const ScanLimits &limits, std::stop_token stop)
        : m_limits(limits)
        , m_stop(std::move(stop))
    { }
    Result<FolderScan> walk(const QString &root)
    {
        m_root = QFileInfo(root).canonicalFilePath();
        if (const auto done = visit(QDir(m_root), root, 0); !done)
            return done.error();
        return m_scan;
    }

private:
    Result<void> visit(const QDir &folder, const QString &name, int depth)
    {
        if (!folder.isReadable())
            skip(ErrorCode::Io, name, u"the folder cannot be read"_s);
        QStringList names;
        // Links are listed (and named as passed over), hidden files are not.
        QDirIterator entries(folder.path(), QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
        while (entries.hasNext()) {
            entries.next();
            names += entries.fileName();
            if (names.size() > m_limits.files)
                return Error{ErrorCode::Refused, name, u"more than %1 files"_s.arg(m_limits.files)};
        }
        names.sort();
        for (const QString &fileName : std::as_const(names)) {
            const QFileInfo entry(folder.filePath(fileName));
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, name, {}};
            const QString entryName = (name.endsWith(u'/') ? name : QString(name + u'/')) + fileName;
            if (auto done = take(entry, entryName, depth); !done)
                return done;
        }
        return {};
    }
    Result<void> take(const QFileInfo &entry, const QString &name, int depth)
    {
        if (entry.isSymLink()) {
            skip(ErrorCode::Refused, name, u"a symbolic link; links are not followed"_s);
        } else if (entry.isDir()) {
            if (depth + 1 >= m_limits.depth)
                skip(ErrorCode::Refused, name, u"deeper than %1 folders"_s.arg(m_limits.depth));
            else
                return visit(QDir(entry.filePath()), name, depth + 1);
        } else if (!entry.isFile()) {
            skip(ErrorCode::Refused, name, u"no regular file"_s);
        } else if (const qint64 limit = limitFor(name, m_limits); entry.size() > limit) {
            skip(ErrorCode::Refused, name, u"larger than %1 bytes"_s.arg(limit));
        } else {
            if (m_scan.files.size() >= m_limits.files)
                return Error{ErrorCode::Refused, m_root, u"more than %1 files"_s.arg(m_limits.files)};
            m_scan.files += ScannedFile{entry.filePath(), name, m_root, entry.size()};
        }
        return {};
    }
    void skip(ErrorCode code, const QString &name, const QString &reason)
    {
        // As many as files: a folder of a million links is an endless list too.
        if (m_scan.skipped.size() < m_limits.files)
            m_scan.skipped += Error{code, name, reason};
    }

    const ScanLimits &m_limits;
    std::stop_token m_stop;
    QString m_root;
    FolderScan m_scan;
};

bool isInside(const QString &canonicalPath, const QString &folder)
{
    return canonicalPath.startsWith(folder.endsWith(u'/') ? folder : QString(folder + u'/'));
}

} // namespace

Result<FolderScan> scanPath(const QString &path, const ScanLimits &limits, std::stop_token stop)
{
    const QFileInfo given(path);
    if (!given.exists())
        return Error{ErrorCode::NotFound, path, {}};
    if (given.isDir())
        return FolderWalk(limits, std::move(stop)).walk(path);
    if (!given.isFile())
        return Error{ErrorCode::Refused, path, u"no regular file"_s};
    if (const qint64 limit = limitFor(path, limits); given.size() > limit)
        return Error{ErrorCode::Refused, path, u"larger than %1 bytes"_s.arg(limit)};
    // Named by the person itself: a link to a file is what they want.
    const QFileInfo real(given.canonicalFilePath());
    return FolderScan{{ScannedFile{real.filePath(), path, real.path(), real.size()}}, {}};
}

Result<std::unique_ptr<QFile>> openScannedFile(const ScannedFile &file)
{
    // O_NOFOLLOW: between scan and read a link may have taken the file's place. O_NONBLOCK: or a pipe.
    const int handle =
        ::open(QFile::encodeName(file.path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (handle < 0 && errno == ELOOP)
        return Error{ErrorCode::Refused, file.name, u"a symbolic link; links are not followed"_s};
    if (handle < 0)
        return Error{ErrorCode::Io, file.name, QString::fromLocal8Bit(std::strerror(errno))};
    auto device = std::make_unique<QFile>();
    if (!device->open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return Error{ErrorCode::Io, file.name, device->errorString()};
    }
    struct stat status
    { };
    if (::fstat(handle, &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::Refused, file.name, u"no regular file"_s};
    return device;
}

Result<QByteArray> readScannedFile(const ScannedFile &file, const ScanLimits &limits)
{
    const auto opened = openScannedFile(file);
    if (!opened)
        return opened.error();
    QFile &device = **opened;
    QByteArray bytes = device.read(limits.fileBytes + 1);
    if (bytes.size() > limits.fileBytes)
        return Error{ErrorCode::Refused, file.name, u"larger than %1 bytes"_s.arg(limits.fileBytes)};
    if (device.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, file.name, device.errorString()};
    return bytes;
}

std::optional<QString> pictureFileFor(const ScannedFile &file, const QString &address)
{
    static const QString schemeMark = u":"_s;
    const QString plain = address.section(u'?', 0, 0).section(u'#', 0, 0);
    if (plain.isEmpty() || plain.contains(schemeMark) || plain.startsWith(u"//"_s)
        || plain.contains(QChar::Null))
        return std::nullopt;
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(plain.toUtf8()));
    const QString beside = QFileInfo(file.path).path() + u'/' + decoded;
    const QString fromRoot = file.folder + u'/' + decoded;
    for (const QString &candidate : {beside, fromRoot}) {
        const QFileInfo found(QDir::cleanPath(candidate));
        if (found.isFile() && !found.isSymLink() && isInside(found.canonicalFilePath(), file.folder))
            return found.canonicalFilePath();
    }
    return std::nullopt;
}
