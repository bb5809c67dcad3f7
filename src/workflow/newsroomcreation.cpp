// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/upkeep.h"
#include "workflow/appservices.h"
#include "workflow/newsroomdefaults.h"
#include "workflow/samplenewsroom.h"
#include "workflow/transactional.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

Result<void> fill(Connections &connections, NewsroomContent content, const Clock &clock)
{
    // What is written here is indexed by who opens the newsroom: the index of a file is not moved along with
    // it.
    if (content == NewsroomContent::Sample)
        return writeSampleNewsroom(connections, clock);
    return writeWith(connections,
                     [&](Database &db) { return writeDefaults(db, u"Galley"_s, clock.nowUtc()); });
}

Result<void> createAt(const NewsroomAddress &address, NewsroomContent content, const Clock &clock)
{
    const auto connections = Connections::open(address, Database::Mode::Create, clock);
    if (!connections)
        return connections.error();
    return fill(**connections, content, clock);
}

/// Every file of a newsroom lies beside it and begins with its name (index, write-ahead log).
Result<void> createFile(const QString &path, NewsroomContent content, const Clock &clock)
{
    const QFileInfo place(path);
    if (place.exists() || place.isSymLink())
        return Error{ErrorCode::Io, path, u"it exists already"_s};
    if (!QDir().mkpath(place.absolutePath()))
        return Error{ErrorCode::Io, place.absolutePath(), u"the folder cannot be made"_s};
    // In a folder of its own on the same disk: renamed when whole, removed with everything in it when not.
    QTemporaryDir workshop(place.absolutePath() + u"/.galley-new-XXXXXX"_s);
    if (!workshop.isValid())
        return Error{ErrorCode::Io, place.absolutePath(), workshop.errorString()};
    const QString built = workshop.filePath(place.fileName());
    if (auto made = createAt(NewsroomAddress::file(built), content, clock); !made)
        return made;
    return moveIntoPlace(built, path);
}

} // namespace

Result<void> createNewsroom(const QString &address, NewsroomContent content, const Clock &clock)
{
    const auto parsed = NewsroomAddress::parse(address);
    if (!parsed)
        return parsed.error();
    return parsed->isFile() ? createFile(parsed->path(), content, clock) : createAt(*parsed, content, clock);
}

Result<void> restoreNewsroom(const QString &backupPath, const QString &address)
{
    const auto parsed = NewsroomAddress::parse(address);
    if (!parsed)
        return parsed.error();
    if (!parsed->isFile())
        return Error{ErrorCode::Refused, parsed->shown(), u"restore a PostgreSQL newsroom with pg_restore"_s};
    return restoreFile(backupPath, parsed->path());
}

QString defaultNewsroomPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/galley/newsroom.galley"_s;
}
