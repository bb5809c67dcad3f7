// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/disclosure.h"
#include "editorial/replacement.h"

class Database;

/// Versions of disclaimers, which never change, and the policy that picks one.
class DisclaimerRepository
{
public:
    explicit DisclaimerRepository(Database &db);

    /// By key, language and number.
    [[nodiscard]] Result<QList<DisclaimerVersion>> versions() const;
    /// The number is the next of its key and language whatever `version` says; a null id gets one.
    [[nodiscard]] Result<DisclaimerVersion> add(const DisclaimerVersion &version);
    [[nodiscard]] Result<QList<DisclosureRule>> policy() const;
    /// Errors: Conflict where the policy is no longer as it was before; nothing is changed then.
    [[nodiscard]] Result<void> setPolicy(const Replacement<QList<DisclosureRule>> &policy);

private:
    [[nodiscard]] Result<int> nextVersion(const QString &key, const QString &language) const;

    Database &m_db;
};
