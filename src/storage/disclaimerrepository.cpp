// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/disclaimerrepository.h"

#include "storage/statement.h"
#include "storage/transaction.h"

using namespace Qt::StringLiterals;

DisclaimerRepository::DisclaimerRepository(Database &db)
    : m_db(db)
{ }

Result<QList<DisclaimerVersion>> DisclaimerRepository::versions() const
{
    return Statement(
               m_db,
               u"SELECT id, disclaimer_key, version, language, label, text, valid_from, valid_to, approver"
               " FROM disclaimer_version ORDER BY disclaimer_key, language, version"_s)
        .all([](ResultRow &row) {
            return DisclaimerVersion{.id = row.id<DisclaimerVersionId>(),
                                     .key = row.text(),
                                     .version = row.smallNumber(),
                                     .language = row.text(),
                                     .label = row.text(),
                                     .text = row.text(),
                                     .validFromUtc = row.moment(),
                                     .validToUtc = row.optionalMoment(),
                                     .approver = row.text()};
        });
}

Result<int> DisclaimerRepository::nextVersion(const QString &key, const QString &language) const
{
    const auto highest = Statement(m_db,
                                   u"SELECT MAX(version) FROM disclaimer_version"
                                   " WHERE disclaimer_key = :key AND language = :language"_s)
                             .bind(u":key"_s, key)
                             .bind(u":language"_s, language)
                             .number();
    if (!highest)
        return highest.error();
    return int(*highest) + 1;
}

Result<DisclaimerVersion> DisclaimerRepository::add(const DisclaimerVersion &version)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    const auto number = nextVersion(version.key, version.language);
    if (!number)
        return number.error();
    DisclaimerVersion stored = version;
    stored.version = *number;
    if (stored.id.isNull())
        stored.id = DisclaimerVersionId::make();
    auto added =
        Statement(m_db,
                  u"INSERT INTO disclaimer_version (id, disclaimer_key, version, language, label, text,"
                  " valid_from, valid_to, approver)"
                  " VALUES (:id, :key, :version, :language, :label, :text, :validFrom, :validTo,"
                  " :approver)"_s)
            .bind(u":id"_s, stored.id)
            .bind(u":key"_s, stored.key)
            .bind(u":version"_s, stored.version)
            .bind(u":language"_s, stored.language)
            .bind(u":label"_s, stored.label)
            .bind(u":text"_s, stored.text)
            .bind(u":validFrom"_s, stored.validFromUtc)
            .bind(u":validTo"_s, stored.validToUtc)
            .bind(u":approver"_s, stored.approver)
            .perform();
    if (!added)
        return added.error();
    if (auto done = transaction.commit(); !done)
        return done.error();
    return stored;
}

Result<QList<DisclosureRule>> DisclaimerRepository::policy() const
{
    return Statement(m_db,
                     u"SELECT ai_use, signed_off, disclaimer_key FROM disclosure_rule"
                     " ORDER BY ai_use, signed_off"_s)
        .all([](ResultRow &row) {
            return DisclosureRule{
                .aiUse = row.code(aiUseCodes), .signedOff = row.flag(), .disclaimerKey = row.text()};
        });
}

Result<void> DisclaimerRepository::setPolicy(const Replacement<QList<DisclosureRule>> &policy)
{
    Transaction transaction(m_db);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto stored = this->policy();
    if (!stored)
        return stored.error();
    if (*stored != policy.before)
        return Error{ErrorCode::Conflict, u"policy"_s, {}};
    if (auto cleared = Statement(m_db, u"DELETE FROM disclosure_rule"_s).perform(); !cleared)
        return cleared;
    Statement insert(m_db,
                     u"INSERT INTO disclosure_rule (ai_use, signed_off, disclaimer_key)"
                     " VALUES (:aiUse, :signedOff, :key)"_s);
    for (const DisclosureRule &rule : policy.after) {
        auto added = insert.bind(u":aiUse"_s, QString(aiUseCodes.code(rule.aiUse)))
                         .bind(u":signedOff"_s, rule.signedOff)
                         .bind(u":key"_s, rule.disclaimerKey)
                         .perform();
        if (!added)
            return added;
    }
    return transaction.commit();
}
