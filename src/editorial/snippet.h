// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

using SnippetId = Id<struct SnippetTag>;

/// A piece of text that the newsroom keeps for its editors, with fields to fill in.
struct Snippet
{
    SnippetId id;
    QString name; ///< No two have the same.
    QString trigger; ///< Typed before Tab; empty: none. No two have the same.
    QString text; ///< Markdown with fields, as SnippetTemplate reads it; LF line ends.
    qint64 version = 0; ///< Counts the changes, from 1.
    QDateTime changedAtUtc;
    QString changedBy;
    bool operator==(const Snippet &) const = default;
};
