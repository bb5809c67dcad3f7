// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/reportrepository.h"

#include "storage/database.h"
#include "storage/dialect.h"
#include "storage/statement.h"
#include "storage/textjson.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

namespace {

const QString &reports()
{
    static const QString sql =
        u"SELECT error_report.id, number, external_id, article_id, revision, quote, message, evidence, name, "
        u"email,"
        " received_at, state, decision_reason, duplicate_of, private_note, decided_by, decided_at"
        " FROM error_report LEFT JOIN error_report_reader ON error_report_reader.report_id = error_report.id"_s;
    return sql;
}

ErrorReport reportOf(ResultRow &row)
{
    return {.id = row.id<ReportId>(),
            .number = row.smallNumber(),
            .externalId = row.text(),
            .article = row.id<ArticleId>(),
            .revision = {row.number()},
            .quote = row.text(),
            .message = row.text(),
            .evidence = row.text(),
            .readerName = row.text(),
            .readerEmail = row.text(),
            .receivedAtUtc = row.moment(),
            .state = row.code(reportStateCodes),
            .decisionReason = row.text(),
            .duplicateOf = row.id<ReportId>(),
            .privateNote = row.text(),
            .decidedBy = row.text(),
            .decidedAtUtc = row.optionalMoment()};
}

Result<ErrorReport> oneOf(const Result<std::optional<ErrorReport>> &found, const QString &subject)
{
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, subject, {}};
    return **found;
}

} // namespace

ReportRepository::ReportRepository(Database &db)
    : m_db(db)
{ }

Result<int> ReportRepository::nextNumber()
{
    const auto number =
        Statement(m_db, u"UPDATE counter SET value = value + 1 WHERE name = 'report' RETURNING value"_s)
            .first([](ResultRow &row) { return row.smallNumber(); });
    if (!number)
        return number.error();
    if (!*number)
        return Error{ErrorCode::Database, u"report"_s, u"the counter of reports is missing"_s};
    return **number;
}

Result<ErrorReport> ReportRepository::add(const ErrorReport &report)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto number = nextNumber();
    if (!number)
        return number.error();
    ErrorReport stored = report;
    stored.number = *number;
    if (stored.id.isNull())
        stored.id = ReportId::make();
    if (auto written = insertRow(stored); !written) {
        Error error = written.error();
        if (error.code == ErrorCode::Conflict)
            error.subject = stored.externalId;
        return error;
    }
    auto written =
        Statement(m_db,
                  u"INSERT INTO error_report_reader (report_id, name, email, quote, message, evidence)"
                  " VALUES (:id, :name, :email, :quote, :message, :evidence)"_s)
            .bind(u":id"_s, stored.id)
            .bind(u":name"_s, stored.readerName)
            .bind(u":email"_s, stored.readerEmail)
            .bind(u":quote"_s, stored.quote)
            .bind(u":message"_s, stored.message)
            .bind(u":evidence"_s, stored.evidence)
            .perform();
    if (!written)
        return written.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return stored;
}

Result<void> ReportRepository::insertRow(const ErrorReport &report)
{
    Statement insert(m_db,
                     u"INSERT INTO error_report (id, number, external_id, article_id, revision, received_at,"
                     " state, decision_reason, duplicate_of, private_note, decided_by, decided_at)"
                     " VALUES (:id, :number, :externalId, :article, :revision, :receivedAt, :state, :reason,"
                     " :duplicateOf, :note, :decidedBy, :decidedAt)"_s);
    if (report.externalId.isEmpty())
        insert.bindNull(u":externalId"_s); // many may have none
    else
        insert.bind(u":externalId"_s, report.externalId);
    return insert.bind(u":id"_s, report.id)
        .bind(u":number"_s, report.number)
        .bind(u":article"_s, report.article)
        .bind(u":revision"_s, report.revision.number)
        .bind(u":receivedAt"_s, report.receivedAtUtc)
        .bind(u":state"_s, QString(reportStateCodes.code(report.state)))
        .bind(u":reason"_s, report.decisionReason)
        .bind(u":duplicateOf"_s, report.duplicateOf)
        .bind(u":note"_s, report.privateNote)
        .bind(u":decidedBy"_s, report.decidedBy)
        .bind(u":decidedAt"_s, report.decidedAtUtc)
        .perform();
}

Result<std::optional<ErrorReport>> ReportRepository::findByExternalId(const QString &externalId) const
{
    return Statement(m_db, reports() + u" WHERE external_id = :externalId"_s)
        .bind(u":externalId"_s, externalId)
        .first(reportOf);
}

Result<ErrorReport> ReportRepository::report(const ReportId &id) const
{
    return oneOf(
        Statement(m_db, reports() + u" WHERE error_report.id = :id"_s).bind(u":id"_s, id).first(reportOf),
        id.text());
}

Result<ErrorReport> ReportRepository::reportNumbered(int number) const
{
    return oneOf(
        Statement(m_db, reports() + u" WHERE number = :number"_s).bind(u":number"_s, number).first(reportOf),
        QString::number(number));
}

Result<QList<ErrorReport>> ReportRepository::list(const QSet<ReportState> &states) const
{
    QStringList words;
    for (const auto &[state, word] : reportStateCodes.rows) {
        if (states.isEmpty() || states.contains(state))
            words.append(QString(word));
    }
    return Statement(m_db,
                     reports() + u" WHERE state IN ("_s + m_db.dialect().listedValues()
                         + u") ORDER BY received_at DESC, number DESC"_s)
        .bind(u":list"_s, toJson(words))
        .all(reportOf);
}

Result<void> ReportRepository::update(const ErrorReport &report, ReportState from)
{
    const auto changed = Statement(m_db,
                                   u"UPDATE error_report SET article_id = :article, revision = :revision,"
                                   " state = :state, decision_reason = :reason, duplicate_of = :duplicateOf,"
                                   " decided_by = :decidedBy, decided_at = :decidedAt"
                                   " WHERE id = :id AND state = :from"_s)
                             .bind(u":article"_s, report.article)
                             .bind(u":revision"_s, report.revision.number)
                             .bind(u":state"_s, QString(reportStateCodes.code(report.state)))
                             .bind(u":reason"_s, report.decisionReason)
                             .bind(u":duplicateOf"_s, report.duplicateOf)
                             .bind(u":decidedBy"_s, report.decidedBy)
                             .bind(u":decidedAt"_s, report.decidedAtUtc)
                             .bind(u":id"_s, report.id)
                             .bind(u":from"_s, QString(reportStateCodes.code(from)))
                             .run();
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(whyUnchanged(report.id));
}

Result<void> ReportRepository::setPrivateNote(const ReportId &id, const Replacement<QString> &note)
{
    const auto changed = Statement(m_db,
                                   u"UPDATE error_report SET private_note = :after"
                                   " WHERE id = :id AND private_note = :before"_s)
                             .bind(u":after"_s, note.after)
                             .bind(u":id"_s, id)
                             .bind(u":before"_s, note.before)
                             .run();
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(whyUnchanged(id));
}

Error ReportRepository::whyUnchanged(const ReportId &id) const
{
    const auto present = report(id);
    if (!present)
        return present.error();
    return {ErrorCode::Conflict, u"report %1"_s.arg(present->number), {}};
}

Result<void> ReportRepository::eraseReader(const ReportId &id)
{
    return Statement(m_db, u"DELETE FROM error_report_reader WHERE report_id = :id"_s)
        .bind(u":id"_s, id)
        .perform();
}
