// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sentence.h"

#include <QString>

/// What kind of failure it is; callers branch on this, people read errorText().
enum class ErrorCode {
    NotFound, ///< The subject does not exist.
    Conflict, ///< Somebody else changed the subject first; nothing was written.
    InvalidInput, ///< The subject (field, file, line) does not have the form asked for.
    Refused, ///< A rule of the newsroom forbids it; the detail names the rule.
    Io, ///< The file system said no; the detail is the system's own word.
    Database, ///< The database said no; the detail is the driver's own word.
    Cancelled, ///< The person or a newer job stopped it.
};

/// A failure as a value. Holds no text for people: errorText() makes that, at the edge.
struct Error
{
    ErrorCode code = ErrorCode::InvalidInput;
    QString subject; ///< The thing at fault: slug, path, field, "file.md:12".
    QString detail; ///< Cause, in English; errorText() ends with it, translated where it is marked.
    Sentence
        reason{}; ///< The rule that forbids it, where one has a sentence of its own; detail is then its id.
    bool operator==(const Error &) const = default;
};
