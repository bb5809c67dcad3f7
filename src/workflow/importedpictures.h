// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlefile.h"
#include "importing/folderscan.h"

class Connections;

/// Takes the pictures of imported articles in, where they stand inside the chosen folder.
class ImportedPictures
{
public:
    ImportedPictures(Connections &connections, QString actor, QDateTime nowUtc)
        : m_connections(connections)
        , m_actor(std::move(actor))
        , m_nowUtc(std::move(nowUtc))
    { }
    /// Puts the names that they have in the newsroom in the texts; `notes` says which are not there.
    void take(const ScannedFile &file, ImportedArticle &imported, QList<Sentence> &notes) const;

private:
    [[nodiscard]] Result<QString> takeFile(const ScannedFile &article, const QString &path) const;

    Connections &m_connections;
    QString m_actor;
    QDateTime m_nowUtc;
};
