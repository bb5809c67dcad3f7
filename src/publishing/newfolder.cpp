// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishing/newfolder.h"

#include "publishing/filedescriptor.h"
#include "publishing/safepath.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

Error ioError(const QString &subject, int code)
{
    return {ErrorCode::Io, subject, qt_error_string(code)};
}

Error notEmpty(const QString &path)
{
    return {ErrorCode::Refused, path,
            QString::fromUtf8(QT_TRANSLATE_NOOP(
                "Refusal", "something stands there already; choose an empty or a new folder"))};
}

std::optional<QString> makeBeside(const QString &path)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const QString random = QString::number(QRandomGenerator::system()->generate64(), 16);
        const QString name = QFileInfo(path).path() + u"/.galley-"_s + random + u".part"_s;
        if (QDir().mkdir(name))
            return name;
        if (errno != EEXIST)
            break;
    }
    return std::nullopt;
}

} // namespace

NewFolder::NewFolder(QString path, QString building)
    : m_path(std::move(path))
    , m_building(std::move(building))
{ }

NewFolder::NewFolder(NewFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_building(std::exchange(other.m_building, {}))
{ }

NewFolder &NewFolder::operator=(NewFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_building, other.m_building);
    return *this;
}

NewFolder::~NewFolder()
{
    if (!m_building.isEmpty())
        QDir(m_building).removeRecursively();
}

Result<NewFolder> NewFolder::at(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar::Null))
        return Error{ErrorCode::InvalidInput, path, u"not a folder"_s};
    QString place = QDir::cleanPath(QDir(path).absolutePath());
    const QFileInfo there(place);
    if (there.isSymLink() && !there.exists())
        return notEmpty(place);
    if (there.exists()) {
        if (!there.isDir()
            || !QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            return notEmpty(place);
        place = there.canonicalFilePath(); // A link to the folder stays one.
    }
    if (!QDir().mkpath(QFileInfo(place).path()))
        return ioError(place, errno == 0 ? ENOTDIR : errno);
    auto building = makeBeside(place);
    if (!building)
        return ioError(place, errno);
    return NewFolder(place, *std::move(building));
}

Result<void> NewFolder::add(const QString &relativePath, const QByteArray &bytes)
{
    if (!isSafePath(relativePath))
        return Error{ErrorCode::Refused, relativePath, u"not a name for an exported file"_s};
    if (holds(relativePath))
        return Error{ErrorCode::Conflict, relativePath, {}};
    const QString path = m_building + u'/' + relativePath;
    const QString folder = QFileInfo(path).path();
    if (folder != m_building && !QDir(folder).exists() && !QDir().mkdir(folder))
        return ioError(relativePath, errno);
    QFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.write(bytes) == bytes.size() && file.flush();
    // Some file systems tell that they are full when a file is closed.
    file.close();
    if (!isWritten || file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io, relativePath, file.errorString()};
    return {};
}

bool NewFolder::holds(const QString &relativePath) const
{
    return QFile::exists(m_building + u'/' + relativePath);
}

Result<void> NewFolder::finish()
{
    {
        // Once for all files: each by itself would take a hundred times as long.
        const FileDescriptor folder(
            ::open(QFile::encodeName(m_building).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!folder.isOpen() || ::syncfs(folder.number()) != 0)
            return ioError(m_path, errno);
    }
    if (::rename(QFile::encodeName(m_building).constData(), QFile::encodeName(m_path).constData()) != 0)
        return errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR ? notEmpty(m_path)
                                                                         : ioError(m_path, errno);
    m_building.clear();
    return {};
}
