// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Database;

/// Which index it is, and how far it has come. The newsroom notes the same when it crosses off what was
/// indexed.
struct IndexMark
{
    QString indexId; ///< Made with the index.
    qint64 batch = 0;
};

/// Counts the index one batch further; inside the transaction that writes the batch. Answers its new mark.
[[nodiscard]] Result<IndexMark> raiseIndexMark(Database &db);
/// Notes in the newsroom that all up to the batch of `mark` may have been crossed off. Does nothing where the
/// newsroom knows another index, or waits for a repair.
[[nodiscard]] Result<void> noteIndexMark(Database &db, const IndexMark &mark);
