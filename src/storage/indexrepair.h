// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

class Database;

/// Finds what the index lacks or should not hold, where it is not the one that the newsroom left behind: a
/// restored newsroom, an index file of another one or none, newest entries that went with a power cut. Works
/// in steps so short that a save in between does not wait noticeably, and knows only how far it has come:
/// each step is given the connection of the calling thread. SearchIndex::workOff() does the rest.
class IndexRepair
{
public:
    /// Constant time. Where the answer is yes it is noted in the newsroom, and stays yes until a repair has
    /// come to its end, whatever is indexed meanwhile: ask before anything is.
    [[nodiscard]] static Result<bool> isNeeded(Database &db);

    /// The next step; the first one ends it all where no repair is needed.
    [[nodiscard]] Result<void> step(Database &db);
    [[nodiscard]] bool isDone() const { return m_stage == Stage::Done; }

private:
    enum class Stage { Beginning, Documents, Articles, Done };
    [[nodiscard]] Result<void> judgeDocuments(Database &db);
    [[nodiscard]] Result<void> noteStaleArticles(Database &db);
    [[nodiscard]] Result<void> finish(Database &db);

    Stage m_stage = Stage::Beginning;
    qint64 m_document = 0; ///< Those up to here were looked at.
    QString m_article;
};
