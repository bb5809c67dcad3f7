// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migration.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Outside any function of ours, as Qt asks for it; a static library's resources are dropped otherwise.
static void keepMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace {

bool holdsSql(const QStringList &lines)
{
    return std::ranges::any_of(lines, [](const QString &line) {
        return !line.trimmed().isEmpty() && !line.trimmed().startsWith(u"--");
    });
}

Result<Migration> readMigration(const QString &path, int expectedVersion)
{
    static const QRegularExpression readableBy(u"Readable by: schema (\\d+)"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, path, file.errorString()};
    const QByteArray bytes = file.readAll();
    Migration migration;
    migration.name = QFileInfo(path).fileName();
    migration.version = migration.name.first(4).toInt();
    migration.checksum =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    migration.text = QString::fromUtf8(bytes);
    migration.readableBy = readableBy.match(migration.text).captured(1).toInt();
    if (migration.version != expectedVersion)
        return Error{ErrorCode::InvalidInput, path, u"number %1 was expected"_s.arg(expectedVersion)};
    if (migration.readableBy < 1 || migration.readableBy > migration.version)
        return Error{ErrorCode::InvalidInput, path, u"the head lacks \"Readable by: schema N\""_s};
    return migration;
}

} // namespace

QStringList Migration::statements(const QString &dialect) const
{
    static const QRegularExpression border(u"^-- next(?: \\((\\w+)\\))?\\s*$"_s);
    QStringList statements;
    QStringList lines;
    bool isWanted = true;
    const auto close = [&] {
        if (isWanted && holdsSql(lines))
            statements.append(lines.join(u'\n').trimmed());
        lines.clear();
    };
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        const QRegularExpressionMatch match = border.match(line);
        if (!match.hasMatch()) {
            lines.append(line);
            continue;
        }
        close();
        isWanted = match.captured(1).isEmpty() || match.captured(1) == dialect;
    }
    close();
    return statements;
}

Result<QList<Migration>> readMigrations(const QString &folder)
{
    QList<Migration> migrations;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        auto migration = readMigration(file.filePath(), int(migrations.size()) + 1);
        if (!migration)
            return migration.error();
        migrations.append(*std::move(migration));
    }
    if (migrations.isEmpty())
        return Error{ErrorCode::NotFound, folder, u"no migrations"_s};
    return migrations;
}

Result<QList<Migration>> builtInMigrations()
{
    keepMigrations();
    return readMigrations(u":/migrations"_s);
}
