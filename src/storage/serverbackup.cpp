// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/serverbackup.h"

#include "storage/database.h"
#include "storage/statement.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// How PostgreSQL's programs find the server. Not as arguments: everybody on the machine can read those.
QProcessEnvironment environmentFor(const NewsroomAddress &address)
{
    const QUrl &url = address.url();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Without a host the newsroom is where libpq looks, which is where the environment says.
    if (!url.host().isEmpty())
        environment.insert(u"PGHOST"_s, url.host());
    environment.insert(u"PGPORT"_s, QString::number(url.port(5432)));
    environment.insert(u"PGDATABASE"_s, url.path(QUrl::FullyDecoded).mid(1));
    environment.insert(u"PGCONNECT_TIMEOUT"_s, u"10"_s);
    if (!url.userName().isEmpty())
        environment.insert(u"PGUSER"_s, url.userName(QUrl::FullyDecoded));
    if (!url.password().isEmpty())
        environment.insert(u"PGPASSWORD"_s, url.password(QUrl::FullyDecoded));
    // "ssl_min_protocol_version" is PGSSLMINPROTOCOLVERSION (PostgreSQL manual, "Environment Variables").
    const auto options = address.sslOptions();
    for (const auto &[key, value] : options)
        environment.insert(u"PG"_s + QString(key).remove(u'_').toUpper(), value);
    return environment;
}

/// Runs one of PostgreSQL's programs to its end. Answers what it wrote to its standard output.
Result<QByteArray> runProgram(const QString &name, const QStringList &arguments,
                              const NewsroomAddress &address)
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return Error{ErrorCode::Refused, address.shown(),
                     u"%1 of PostgreSQL is needed for it and is not installed"_s.arg(name)};
    QProcess process;
    process.setProcessEnvironment(environmentFor(address));
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool isDone = process.waitForFinished(-1);
    if (!isDone || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
        return Error{ErrorCode::Database, address.shown(),
                     name + u": "_s + (said.isEmpty() ? process.errorString() : said)};
    }
    return process.readAllStandardOutput();
}

} // namespace

Result<void> dumpServer(Database &db, const QString &path)
{
    const NewsroomAddress &address = db.address();
    // A server may have a schema for each user, or its own way of naming them.
    const auto schema =
        Statement(db, u"SELECT current_schema()"_s).first([](ResultRow &row) { return row.text(); });
    if (!schema)
        return schema.error();
    // The index can be made again, and is the larger part.
    const auto dumped = runProgram(
        u"pg_dump"_s,
        {u"--format=custom"_s, u"--no-password"_s, u"--exclude-schema=galley_index"_s, u"--file="_s + path},
        address);
    if (!dumped)
        return dumped.error();
    // Its list stands at the beginning: a file that was cut short is told by reading on to the end.
    if (const auto read = runProgram(u"pg_restore"_s, {u"--file=/dev/null"_s, path}, address); !read)
        return read.error();
    const auto listed = runProgram(u"pg_restore"_s, {u"--list"_s, path}, address);
    if (!listed)
        return listed.error();
    for (const QString &table : {u"newsroom"_s, u"revision_body"_s, u"schema_migration"_s}) {
        const QString line = u" TABLE DATA %1 %2 "_s.arg(schema->value_or(QString()), table);
        if (!listed->contains(line.toUtf8()))
            return Error{ErrorCode::Database, address.shown(), u"pg_dump left out the table "_s + table};
    }
    return {};
}
