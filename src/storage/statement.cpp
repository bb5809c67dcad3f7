// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "base/log.h"
#include "storage/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

/// Null is the empty text: columns are NOT NULL and nothing in the program tells the two apart.
QString storableText(const QString &text)
{
    if (text.isNull())
        return u""_s;
    if (text.isValidUtf16() && !text.contains(QChar(u'\0')))
        return text;
    QString sound = text;
    for (qsizetype at = 0; at < sound.size(); ++at) {
        const bool isPair =
            sound[at].isHighSurrogate() && at + 1 < sound.size() && sound[at + 1].isLowSurrogate();
        if (isPair)
            ++at;
        else if (sound[at].isNull() || sound[at].isSurrogate())
            sound[at] = QChar::ReplacementCharacter;
    }
    return sound;
}

Statement::Statement(Database &db, const QString &sql)
    : m_db(db)
    , m_query(db.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Statement::~Statement()
{
    m_db.release(std::move(m_query));
}

Statement &Statement::bind(const QString &name, const QString &text)
{
    m_query.bindValue(name, storableText(text));
    return *this;
}

Statement &Statement::bind(const QString &name, qint64 number)
{
    m_query.bindValue(name, number);
    return *this;
}

Statement &Statement::bind(const QString &name, double number)
{
    m_query.bindValue(name, number);
    return *this;
}

Statement &Statement::bind(const QString &name, const QByteArray &bytes)
{
    m_query.bindValue(name, bytes.isNull() ? QByteArray("") : bytes);
    return *this;
}

Statement &Statement::bind(const QString &name, const QDateTime &moment)
{
    Q_ASSERT(moment.isValid());
    return bind(name, moment.toMSecsSinceEpoch());
}

Statement &Statement::bind(const QString &name, const std::optional<QDateTime> &moment)
{
    return moment ? bind(name, *moment) : bindNull(name);
}

Statement &Statement::bindNull(const QString &name)
{
    m_query.bindValue(name, QVariant());
    return *this;
}

Result<qint64> Statement::run()
{
    if (auto done = execute(); !done)
        return done.error();
    const qint64 changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

Result<void> Statement::perform()
{
    const auto changed = run();
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<qint64> Statement::number()
{
    const auto found = first([](ResultRow &row) { return row.number(); });
    if (!found)
        return found.error();
    return found->value_or(0);
}

Result<void> Statement::execute()
{
    if (!m_prepared || !m_query.exec())
        return m_db.failure(m_query.lastError());
    return {};
}

Result<void> Statement::endReading()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid())
        return m_db.failure(error);
    return {};
}

Error Statement::badRow(const ResultRow &row)
{
    m_query.finish();
    return {ErrorCode::Database, m_db.address().shown(), row.fault()};
}

void Statement::logBadRow(const ResultRow &row) const
{
    qCWarning(logStorage) << "left out of a list:" << m_query.value(0).toString() << row.fault();
}
