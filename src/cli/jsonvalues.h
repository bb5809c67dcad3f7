// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/article.h"
#include "editorial/correction.h"
#include "editorial/errorreport.h"
#include "editorial/finding.h"
#include "editorial/note.h"
#include "editorial/related.h"
#include "workflow/importing.h"

#include <QJsonArray>
#include <QJsonObject>

// Values as --json shows them. Names and words are stable; times are ISO 8601 UTC; absent is left out.
[[nodiscard]] QJsonObject toJson(const Error &error);
[[nodiscard]] QJsonObject toJson(const ArticleSummary &article);
[[nodiscard]] QJsonObject toJson(const Article &article);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
[[nodiscard]] QJsonObject toJson(const RelatedArticle &related);
[[nodiscard]] QJsonObject toJson(const ErrorReport &report);
[[nodiscard]] QJsonObject toJson(const Correction &correction);
[[nodiscard]] QJsonObject toJson(const ImportedItem &item);
[[nodiscard]] QJsonObject toJson(const DeskNote &note);

/// Why an entry is not shown, as a stable word; empty for None.
[[nodiscard]] QString exclusionWord(RelatedExclusion exclusion);
