// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"
#include "editorial/errorreport.h"
#include "editorial/slug.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

class QIODevice;

/// Bounds of one message; each names the harm it stops.
struct ReportLimits
{
    int depth = 64; ///< Parts inside parts: stack exhaustion.
    int parts = 1'000; ///< Parts of one message: time.
    qsizetype messageBytes = qsizetype(25) * 1024 * 1024; ///< Memory.
    int textCharacters = 100'000; ///< Longer messages are cut, with a note.
    int rows = 100'000; ///< Rows of a CSV or JSON file.
};

/// One reader's message, as values. Plain text only: what was HTML has become text, controls are gone.
struct ImportedReport
{
    QString source; ///< "inbox.mbox, message 3"; for the loss report.
    /// externalId (never empty: Message-ID, a form's id with a hash of the content, or the hash), quote,
    /// message, evidence, reader name and e-mail, time, revision where the reader named it. `id`, `number`,
    /// `article` are the caller's.
    ErrorReport report;
    QString subject; ///< Of a mail; desk only.
    QList<Slug> slugCandidates; ///< Slugs that the message names, the surest first.
    QStringList headlineCandidates; ///< Texts that may be the article's headline.
    std::optional<Error> refused; ///< No report of a reader: automatic answer, bounce, over a limit, empty.
    QList<Sentence> notes; ///< What was lost or changed: attachments left out, characters replaced, …
};

/// Reads one file of messages and calls `take` for each in order; a `take` that answers false ends it.
/// The kind is found by content: .eml, mbox, CSV (RFC 4180, names in the first row) or JSON (array of
/// objects, or {"reports": […]}). `receivedUtc` stands in for messages without a readable date.
/// Memory: one message at a time for mbox. Errors: InvalidInput "file:line" (malformed CSV or JSON), Refused
/// (no known kind), Io.
[[nodiscard]] Result<void> readReports(QIODevice &file, const QString &fileName, const QDateTime &receivedUtc,
                                       const std::function<bool(const ImportedReport &)> &take,
                                       const ReportLimits &limits = {});
