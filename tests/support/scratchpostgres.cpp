// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scratchpostgres.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

#include <arpa/inet.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 60'000;

/// The folder of the newest server on this machine, or nothing.
QString serverBinaries()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + u"/bin"_s);
        if (QFile::exists(folder + u"/initdb"_s) && QFile::exists(folder + u"/postgres"_s))
            return folder;
    }
    return {};
}

/// PostgreSQL refuses to run as root; then it runs as the user its package made, or as nobody.
const passwd *serverUser()
{
    if (::geteuid() != 0)
        return ::getpwuid(::geteuid());
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

void runAsServerUser(QProcess &process)
{
    const passwd *user = serverUser();
    const uid_t uid = user->pw_uid;
    const gid_t gid = user->pw_gid;
    const bool isRoot = ::geteuid() == 0;
    process.setChildProcessModifier([uid, gid, isRoot] {
        if (isRoot && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        // A test that crashes must not leave a server behind.
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const bool found =
        ::bind(descriptor, generic, size) == 0 && ::getsockname(descriptor, generic, &size) == 0;
    ::close(descriptor);
    return found ? ntohs(address.sin_port) : 0;
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    runAsServerUser(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(startMs) || process.exitCode() != 0)
        return program + u": "_s + process.errorString() + u' ' + QString::fromUtf8(process.readAll());
    return {};
}

std::unique_ptr<ScratchPostgres> theServer;
QString theReason;

} // namespace

ScratchPostgres *ScratchPostgres::shared()
{
    static const bool isFirst = [] {
        theServer.reset(new ScratchPostgres);
        theReason = theServer->start();
        if (!theReason.isEmpty())
            theServer.reset();
        // Before static objects go: QProcess needs what Qt keeps in some of its own.
        qAddPostRoutine([] { theServer.reset(); });
        return true;
    }();
    Q_UNUSED(isFirst)
    return theServer.get();
}

const QString &ScratchPostgres::whyAbsent()
{
    return theReason;
}

QString ScratchPostgres::start()
{
    const QString binaries = serverBinaries();
    if (binaries.isEmpty())
        return u"no PostgreSQL server is installed"_s;
    if (!serverUser() || !QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return u"no user to run PostgreSQL as, or no Qt driver for it"_s;
    if (const QString failure = initialise(binaries); !failure.isEmpty())
        return failure;
    m_port = freePort();
    m_server = std::make_unique<QProcess>();
    runAsServerUser(*m_server);
    m_server->setProcessChannelMode(QProcess::MergedChannels);
    m_server->start(binaries + u"/postgres"_s,
                    {u"-D"_s, m_folder.filePath(u"data"_s), u"-c"_s, u"listen_addresses=127.0.0.1"_s, u"-c"_s,
                     u"port=%1"_s.arg(m_port), u"-c"_s, u"unix_socket_directories="_s, u"-c"_s,
                     u"fsync=off"_s, u"-c"_s, u"full_page_writes=off"_s, u"-c"_s, u"max_connections=40"_s,
                     u"-c"_s, u"log_min_messages=log"_s});
    QByteArray output;
    while (!output.contains("ready to accept connections")) {
        if (!m_server->waitForReadyRead(startMs))
            return u"the server did not start: "_s + QString::fromUtf8(output);
        output += m_server->readAll();
    }
    return {};
}

QString ScratchPostgres::initialise(const QString &binaries)
{
    m_password = QUuid::createUuid().toString(QUuid::Id128);
    const QString passwordFile = m_folder.filePath(u"password"_s);
    QFile file(passwordFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_password.toUtf8()) < 0)
        return file.errorString();
    file.close();
    const passwd *user = serverUser();
    for (const QString &path : {m_folder.path(), passwordFile}) {
        if (::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)
            return u"the scratch folder could not be given away"_s;
    }
    return run(binaries + u"/initdb"_s,
               {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"galley"_s, u"-A"_s, u"scram-sha-256"_s,
                u"--pwfile"_s, passwordFile, u"--no-sync"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s});
}

QString ScratchPostgres::address(const QString &database) const
{
    return u"postgresql://galley:%1@127.0.0.1:%2/%3"_s.arg(m_password).arg(m_port).arg(database);
}

bool ScratchPostgres::administer(const QString &statement)
{
    const QString connection = u"scratch"_s;
    bool isDone = false;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        db.setHostName(u"127.0.0.1"_s);
        db.setPort(m_port);
        db.setUserName(u"galley"_s);
        db.setPassword(m_password);
        db.setDatabaseName(u"postgres"_s);
        isDone = db.open() && QSqlQuery(db).exec(statement);
    }
    QSqlDatabase::removeDatabase(connection);
    return isDone;
}

QString ScratchPostgres::newDatabase()
{
    const QString name = u"newsroom%1"_s.arg(++m_databases);
    return administer(u"CREATE DATABASE "_s + name) ? address(name) : QString();
}

void ScratchPostgres::cutConnections(const QString &database)
{
    if (!administer(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(database)))
        qWarning("connections could not be cut");
}

ScratchPostgres::~ScratchPostgres()
{
    if (!m_server || m_server->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server->processId()), SIGQUIT); // at once: nothing in it is to be kept
    m_server->waitForFinished();
}
