// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/outputfolder.h"

#include "publishing/filedescriptor.h"
#include "publishing/safepath.h"

#include <QDir>
#include <QRandomGenerator>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

// Every name is one part that isSafePath() has passed, opened in a folder that is held already and with
// O_NOFOLLOW. So nothing on the way can be exchanged for a link, and openat2(RESOLVE_BENEATH) would add
// nothing.

namespace {

constexpr QByteArrayView temporaryPrefix(".galley-");
constexpr QByteArrayView temporarySuffix(".part");

Error ioError(const QString &subject, int code)
{
    return Error{ErrorCode::Io, subject, qt_error_string(code)};
}

/// A regular file in `folder`, opened without following a link or waiting for a pipe.
FileDescriptor openRegular(int folder, const QByteArray &name, struct stat &status)
{
    FileDescriptor file(::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return FileDescriptor();
    return file;
}

bool holdsSameBytes(int folder, const QByteArray &name, const QByteArray &bytes)
{
    struct stat status = {};
    const FileDescriptor file = openRegular(folder, name, status);
    if (!file.isOpen() || status.st_size != bytes.size())
        return false;
    QByteArray block(qsizetype(256) * 1024, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::read(file.number(), block.data(), size_t(block.size()));
        if (count < 0 && errno == EINTR)
            continue;
        // Cut short or grown while we read: not the same.
        if (count <= 0 || count > bytes.size() - done)
            return false;
        if (QByteArrayView(block).first(count) != QByteArrayView(bytes).sliced(done, count))
            return false;
        done += count;
    }
    return true;
}

/// A file that its writer locks: one that nobody has locked is the leftover of a killed run.
struct TemporaryFile
{
    QByteArray name;
    FileDescriptor file;
};

std::optional<TemporaryFile> createTemporary(int folder)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QByteArray random = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
        TemporaryFile made{temporaryPrefix.toByteArray() + random + temporarySuffix.toByteArray(),
                           FileDescriptor()};
        made.file = FileDescriptor(::openat(folder, made.name.constData(),
                                            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
        if (!made.file.isOpen() && errno == EEXIST)
            continue;
        if (!made.file.isOpen())
            return std::nullopt;
        struct stat status = {};
        ::flock(made.file.number(), LOCK_EX);
        // Another program's clean-up may have come between creating and locking.
        if (::fstat(made.file.number(), &status) == 0 && status.st_nlink > 0)
            return made;
    }
    return std::nullopt;
}

void removeLeftovers(int folder)
{
    const int listing = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = listing < 0 ? nullptr : ::fdopendir(listing);
    if (!entries)
        return;
    while (const dirent *entry = ::readdir(entries)) {
        const QByteArray name(entry->d_name);
        if (!name.startsWith(temporaryPrefix) || !name.endsWith(temporarySuffix))
            continue;
        struct stat status = {};
        const FileDescriptor file = openRegular(folder, name, status);
        if (file.isOpen() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(folder, name.constData(), 0);
    }
    ::closedir(entries);
}

bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        done += count;
    }
    return true;
}

/// 0, or the system's error code; the file at `name` is the old one until the rename.
int replaceFile(int folder, const QByteArray &name, const QByteArray &bytes)
{
    auto temporary = createTemporary(folder);
    if (!temporary)
        return errno;
    const int file = temporary->file.number();
    const bool stands = writeAll(file, bytes) && ::fsync(file) == 0
        && ::renameat(folder, temporary->name.constData(), folder, name.constData()) == 0;
    if (!stands) {
        const int code = errno;
        ::unlinkat(folder, temporary->name.constData(), 0);
        return code;
    }
    return ::close(temporary->file.release()) == 0 && ::fsync(folder) == 0 ? 0 : errno;
}

} // namespace

class OutputFolder::Descriptor : public FileDescriptor
{
public:
    using FileDescriptor::FileDescriptor;
};

OutputFolder::OutputFolder(QString path, std::shared_ptr<const Descriptor> root)
    : m_path(std::move(path))
    , m_root(std::move(root))
{ }

OutputFolder::OutputFolder(OutputFolder &&) noexcept = default;
OutputFolder &OutputFolder::operator=(OutputFolder &&) noexcept = default;
OutputFolder::~OutputFolder() = default;

Result<OutputFolder> OutputFolder::open(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error{ErrorCode::InvalidInput, path, u"not a folder"_s};
    if (!QDir().mkpath(absolute))
        return ioError(absolute, errno == 0 ? ENOTDIR : errno);
    auto root = std::make_shared<const Descriptor>(
        ::open(QFile::encodeName(absolute).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root->isOpen())
        return ioError(absolute, errno);
    removeLeftovers(root->number());
    return OutputFolder(absolute, std::move(root));
}

Result<std::shared_ptr<const OutputFolder::Descriptor>> OutputFolder::folderOf(const QString &relativePath)
{
    const qsizetype slash = relativePath.indexOf(u'/');
    if (slash < 0)
        return m_root;
    const QString name = relativePath.left(slash);
    if (const auto known = m_folders.constFind(name); known != m_folders.cend())
        return *known;
    const QByteArray encoded = name.toLatin1();
    const bool isNew = ::mkdirat(m_root->number(), encoded.constData(), 0777) == 0;
    if (isNew ? ::fsync(m_root->number()) != 0 : errno != EEXIST)
        return ioError(relativePath, errno);
    auto folder = std::make_shared<const Descriptor>(
        ::openat(m_root->number(), encoded.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder->isOpen()) {
        const bool isNoFolder = errno == ELOOP || errno == ENOTDIR;
        return isNoFolder
            ? Error{ErrorCode::Refused, relativePath, u"\"%1\" is a link or a file, not a folder"_s.arg(name)}
            : ioError(relativePath, errno);
    }
    removeLeftovers(folder->number());
    m_folders.insert(name, folder);
    return std::shared_ptr<const Descriptor>(folder);
}

Result<OutputFolder::Outcome> OutputFolder::write(const QString &relativePath, const QByteArray &bytes)
{
    if (!isSafePath(relativePath))
        return Error{ErrorCode::Refused, relativePath, u"not a name for an exported file"_s};
    const auto folder = folderOf(relativePath);
    if (!folder)
        return folder.error();
    const QByteArray name = relativePath.section(u'/', -1).toLatin1();
    if (holdsSameBytes((*folder)->number(), name, bytes))
        return Outcome::Unchanged;
    const int code = replaceFile((*folder)->number(), name, bytes);
    if (code != 0)
        return ioError(relativePath, code);
    return Outcome::Written;
}

QString OutputFolder::absolutePath(const QString &relativePath) const
{
    return m_path + u'/' + relativePath;
}
