// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/upkeep.h"

#include "base/log.h"
#include "storage/articletextstore.h"
#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/migrator.h"
#include "storage/picturerepository.h"
#include "storage/serverbackup.h"
#include "storage/sqliteaccess.h"
#include "storage/sqlitefile.h"
#include "storage/statement.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

Error ioError(const QString &path, int number)
{
    return {ErrorCode::Io, path, QString::fromStdString(std::generic_category().message(number))};
}

/// Makes sure that what was written or renamed outlives a power cut.
Result<void> syncToDisk(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return ioError(path, errno);
    const int failure = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return failure == 0 ? Result<void>() : Result<void>(ioError(path, failure));
}

Result<void> syncFileAndFolder(const QString &path)
{
    if (auto synced = syncToDisk(path, O_RDONLY); !synced)
        return synced;
    return syncToDisk(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

void removeFiles(const QStringList &files)
{
    for (const QString &file : files)
        QFile::remove(file);
}

/// An index that lies there belongs to a newsroom that no longer does.
void removeIndex(const QString &path)
{
    removeFiles(filesOfDatabase(indexPathOf(path)));
}

void removeDatabase(const QString &path)
{
    removeFiles(filesOfDatabase(path));
    removeIndex(path);
}

/// What SQLite would take for the log of whatever file comes to `path`.
QStringList logsBeside(const QString &path)
{
    QStringList logs;
    for (const QString &log : QStringList{path + u"-wal"_s, path + u"-journal"_s}) {
        if (QFileInfo(log).size() > 0)
            logs.append(log);
    }
    return logs;
}

/// Errors: Io, naming what stands in the way of a new file. A log that was left does: SQLite would write what
/// it holds into the new one.
Result<void> checkFree(const QString &path)
{
    if (QFileInfo::exists(path))
        return ioError(path, EEXIST);
    if (const QStringList logs = logsBeside(path); !logs.isEmpty())
        return Error{ErrorCode::Io, logs.first(),
                     u"the log of a newsroom that is not there any more; move it away first"_s};
    return {};
}

Result<void> moveFile(const QString &from, const QString &to)
{
    if (auto isFree = checkFree(to); !isFree)
        return isFree;
    removeFiles(filesOfDatabase(to).mid(1)); // empty logs, and memory that nobody can share any more
    // link() refuses an existing name, which rename() would replace without a word.
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) {
        QFile::remove(from);
        return {};
    }
    if (errno == EEXIST || QFileInfo::exists(to))
        return ioError(to, EEXIST);
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return ioError(to, errno);
    return {};
}

/// Opens the copy as a newsroom of its own and looks at every part of it.
Result<void> checkCopy(const QString &path)
{
    auto migrations = builtInMigrations();
    if (!migrations)
        return migrations.error();
    auto copy = Database::open(NewsroomAddress::file(path), Database::Mode::Existing);
    if (!copy)
        return copy.error();
    if (auto known = Migrator(**copy, *std::move(migrations)).check(); !known)
        return known;
    const auto faults = verify(**copy);
    if (!faults)
        return faults.error();
    if (!faults->isEmpty())
        return Error{ErrorCode::Refused, path, u"damaged: "_s + faults->first()};
    return {};
}

/// A copy of a newsroom file, checked.
Result<void> copyFile(Database &db, const QString &part)
{
    if (auto copied = Statement(db, u"VACUUM main INTO :path"_s).bind(u":path"_s, part).perform(); !copied)
        return Error{ErrorCode::Io, part, copied.error().detail};
    return checkCopy(part);
}

struct StoredHash
{
    ArticleId article;
    Revision revision;
    QString hash;
};

Result<QStringList> verifyRevisions(Database &db)
{
    const auto revisions = Statement(db,
                                     u"SELECT article_id, number, content_hash FROM revision"
                                     " ORDER BY article_id, number"_s)
                               .all([](ResultRow &row) {
                                   return StoredHash{.article = row.id<ArticleId>(),
                                                     .revision = {row.number()},
                                                     .hash = row.text()};
                               });
    if (!revisions)
        return revisions.error();
    QStringList faults;
    for (const StoredHash &stored : *revisions) {
        const auto text = readText(db, stored.article, stored.revision);
        if (!text && !db.isAlive())
            return text.error();
        const QString name =
            u"article %1, revision %2"_s.arg(stored.article.text()).arg(stored.revision.number);
        if (!text && text.error().code == ErrorCode::NotFound)
            faults.append(name + u": its body is missing"_s);
        else if (!text)
            faults.append(name + u": "_s + text.error().detail);
        else if (contentHash(*text) != stored.hash)
            faults.append(name + u": its text is not what was saved"_s);
    }
    return faults;
}

Result<QStringList> verifyHeads(Database &db)
{
    return Statement(db,
                     u"SELECT article.id FROM article LEFT JOIN revision ON revision.article_id = article.id"
                     " AND revision.number = article.head WHERE revision.number IS NULL"_s)
        .all([](ResultRow &row) { return u"article %1: its newest revision is missing"_s.arg(row.text()); });
}

Result<QStringList> verifyPictures(Database &db)
{
    const auto pictures = PictureRepository(db).all();
    if (!pictures)
        return pictures.error();
    QStringList faults;
    for (const StoredPicture &picture : *pictures) {
        const auto bytes = PictureRepository(db).bytes(picture.name);
        if (!bytes && bytes.error().code != ErrorCode::NotFound)
            return bytes.error();
        const QByteArray hash =
            QCryptographicHash::hash(bytes.value_or({}), QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(hash) != picture.sha256)
            faults.append(u"picture %1: its bytes are not what was saved"_s.arg(picture.name));
    }
    return faults;
}

/// Copies a backup to `part`. The backup stays as it is, byte for byte.
Result<void> copyBackup(const QString &backupPath, const QString &part)
{
    // A log beside it holds commits that the file lacks; SQLite reads the two as one. It was copied by hand,
    // or is a newsroom that is open.
    if (QFileInfo(backupPath + u"-wal"_s).size() > 0) {
        if (auto known = inspectNewsroomFile(backupPath); !known)
            return known;
        if (auto copied = copyWithLog(backupPath, part); !copied)
            return copied;
    } else if (!QFile::copy(backupPath, part)) {
        return Error{ErrorCode::Io, part, u"the backup could not be copied"_s};
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// The rights of a new file: there is no asking for the umask without changing it.
QFile::Permissions rightsOfNewFile(const QString &name)
{
    QFile made(name);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return QFile::ReadOwner | QFile::WriteOwner;
    const QFile::Permissions rights = made.permissions();
    made.remove();
    return rights;
}

/// Lets `part` be used by whom the file `path`, which it will replace, could be used by; as far as this user
/// and the file system allow it.
void takeOverRights(const QString &path, const QString &part)
{
    struct stat old = {};
    if (::stat(QFile::encodeName(path).constData(), &old) != 0)
        return;
    const QByteArray name = QFile::encodeName(part);
    // Only root gives files away. What a group may do is no other group's right.
    const bool isOfGroup = ::chown(name.constData(), old.st_uid, old.st_gid) == 0
        || ::chown(name.constData(), static_cast<uid_t>(-1), old.st_gid) == 0;
    const mode_t kept = isOfGroup ? S_IRWXU | S_IRWXG | S_IRWXO : S_IRWXU | S_IRWXO;
    if (::chmod(name.constData(), old.st_mode & kept) != 0)
        qCInfo(logStorage) << "the rights of a newsroom file were not taken over:" << path;
}

/// A name beside `path` under which nothing lies, not even a log.
QString nameToKeep(const QString &path)
{
    const auto isTaken = [](const QString &name) {
        const QStringList files = filesOfDatabase(name);
        return std::ranges::any_of(files, [](const QString &file) { return QFileInfo::exists(file); });
    };
    QString kept = path + u".before-restore"_s;
    for (int number = 2; isTaken(kept); ++number)
        kept = path + u".before-restore-%1"_s.arg(number);
    return kept;
}

/// Takes the logs beside `path` along to `kept`.
Result<void> keepLogs(const QString &path, const QString &kept)
{
    const QStringList logs = logsBeside(path);
    for (const QString &log : logs) {
        const QString name = kept + log.mid(path.size());
        if (!QFile::rename(log, name))
            return Error{ErrorCode::Io, name, u"the log could not be kept"_s};
    }
    removeFiles(filesOfDatabase(path).mid(1));
    return {};
}

/// Gives the newsroom a second name; on a file system without hard links, another one. Answers that name.
Result<QString> keepBeforeRestore(const QString &path)
{
    QString kept = nameToKeep(path);
    const QByteArray from = QFile::encodeName(path);
    const QByteArray to = QFile::encodeName(kept);
    if (::link(from.constData(), to.constData()) != 0
        && (errno == EEXIST || ::rename(from.constData(), to.constData()) != 0))
        return ioError(kept, errno);
    // A log that could not be emptied goes with the file it belongs to: SQLite would take it for the new
    // one's.
    if (auto logs = keepLogs(path, kept); !logs)
        return logs.error();
    return kept;
}

/// Puts `part` in the place of the newsroom `path`, which is kept.
Result<void> exchange(const QString &part, const QString &path)
{
    // Taking the log away under somebody who works with the file would lose what they save.
    auto hold = FileHold::take(path);
    if (!hold)
        return hold.error();
    hold->emptyLog();
    takeOverRights(path, part);
    if (auto synced = syncToDisk(part, O_RDONLY); !synced)
        return synced;
    const auto kept = keepBeforeRestore(path);
    if (!kept)
        return kept.error();
    removeIndex(path); // still held: whoever opens the new file makes its own
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0)
        return {};
    const int failure = errno;
    if (!QFileInfo::exists(path)) // there was no second name, so the first one is given back
        QFile::rename(*kept, path);
    return ioError(path, failure);
}

} // namespace

Result<void> backUp(Database &db, const QString &path)
{
    if (auto isFree = checkFree(path); !isFree)
        return isFree;
    // Built under another name: a file called as the backup is a whole one.
    const QString part = path + u".part"_s;
    removeDatabase(part);
    const auto tidied = qScopeGuard([&part] { removeDatabase(part); });
    auto copied = db.address().isFile() ? copyFile(db, part) : dumpServer(db, part);
    if (!copied && copied.error().code == ErrorCode::Io)
        return Error{ErrorCode::Io, path, copied.error().detail};
    if (!copied)
        return copied;
    if (auto synced = syncToDisk(part, O_RDONLY); !synced)
        return synced;
    if (auto moved = moveFile(part, path); !moved)
        return moved;
    return syncFileAndFolder(path);
}

Result<QStringList> verify(Database &db)
{
    QStringList faults;
    for (const auto part : {+[](Database &of) { return of.dialect().verifyStructure(of); }, +verifyHeads,
                            +verifyRevisions, +verifyPictures}) {
        const auto found = part(db);
        if (!found && !db.isAlive())
            return found.error();
        if (!found) {
            // A page that cannot be read is what was looked for, not a reason to stop.
            faults.append(found.error().detail);
            continue;
        }
        faults += *found;
    }
    return faults;
}

Result<void> restoreFile(const QString &backupPath, const QString &path)
{
    if (!QFileInfo::exists(backupPath))
        return Error{ErrorCode::NotFound, backupPath, {}};
    const QString part = path + u".restoring"_s;
    removeDatabase(part);
    const auto tidied = qScopeGuard([&part] { removeDatabase(part); });
    const QFile::Permissions rights = rightsOfNewFile(part);
    if (auto copied = copyBackup(backupPath, part); !copied)
        return copied;
    if (auto sound = checkCopy(part); !sound) {
        Error error = sound.error();
        error.subject = backupPath;
        return error;
    }
    if (QFileInfo::exists(path)) {
        if (auto exchanged = exchange(part, path); !exchanged)
            return exchanged;
        return syncFileAndFolder(path);
    }
    QFile::setPermissions(part, rights);
    if (auto kept = keepLogs(path, nameToKeep(path)); !kept)
        return kept;
    return moveIntoPlace(part, path);
}

Result<void> moveIntoPlace(const QString &built, const QString &path)
{
    if (!logsBeside(built).isEmpty())
        return Error{ErrorCode::Io, built, u"it is still open"_s};
    if (auto synced = syncToDisk(built, O_RDONLY); !synced)
        return synced;
    if (auto moved = moveFile(built, path); !moved)
        return moved;
    removeDatabase(built);
    removeIndex(path);
    return syncFileAndFolder(path);
}
