// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/errorreport.h"

class Database;

/// As people speak of it: "#12".
[[nodiscard]] QString nameOf(const ErrorReport &report);

/// Says which article the report is about; a revision that it names of another article, or of none that is
/// known, goes. The caller stores it. Inside a transaction. Errors: NotFound.
[[nodiscard]] Result<void> matchReport(Database &db, ErrorReport &report, const ArticleId &article);
