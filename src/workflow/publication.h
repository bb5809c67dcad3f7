// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "workflow/pagefacts.h"

/// Makes the head revision what readers see, with the record of what went out (revision, disclaimer, related
/// list). Inside the caller's transaction. Errors: Conflict when the head is not `seen`, the revision that
/// the person looked at; Refused with the first blocking finding.
[[nodiscard]] Result<Article> publishHead(Database &db, const ArticleId &id, Revision seen,
                                          const QString &actor, const QDateTime &nowUtc);
