// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/sentence.h"
#include "editorial/ids.h"
#include "editorial/slug.h"

#include <functional>
#include <stop_token>

class Connections;

/// What became of one file or entry of an import; one line of the loss report.
struct ImportedItem
{
    QString source; ///< Path as given, with the entry inside it where there are several.
    bool done = false;
    Error error; ///< Where not done, or (with `article` set) not done whole.
    ArticleId article;
    Slug slug;
    QList<Sentence> notes; ///< What was left out or changed ("Related: the article itself was left out").
};

/// How far an import is.
struct ImportProgress
{
    qint64 done = 0; ///< Bytes that were read.
    qint64 of = 0; ///< Bytes of all files.
    QString source; ///< The item that was read last.
};

enum class DisclaimerImport {
    Recognise,
    Adopt
}; ///< Adopt: the page's disclaimer becomes a version of the newsroom.

/// Import of articles, and of the sample publication. Thread-safe; blocking.
class Importing
{
public:
    Importing(Connections &connections, const Clock &clock);

    /// Files and folders (recursively, in name order); a file may hold many items. One transaction an item;
    /// `report` is called once for each, when all is known of it: after the last file for those whose related
    /// articles, or articles that they link to, may be in later ones. An item that fails does not stop the
    /// others. What was imported before is passed over, so that an import that was stopped, or killed, goes
    /// on where it stood when it is started again.
    [[nodiscard]] Result<QList<ImportedItem>> importPaths(
        const QStringList &paths, DisclaimerImport disclaimer, const QString &actor,
        const std::function<void(const ImportedItem &)> &report = {}, const std::stop_token &stop = {},
        const std::function<void(const ImportProgress &)> &progress = {});

private:
    Connections &m_connections;
    const Clock &m_clock;
};
