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
    /// The text with the names that its pictures have in the newsroom; `notes` says which are not there.
    [[nodiscard]] ArticleText take(const ScannedFile &file, const ImportedArticle &imported,
                                   QList<Sentence> &notes) const;

private:
    [[nodiscard]] Result<QString> takeFile(const ScannedFile &article, const QString &path) const;

    Connections &m_connections;
    QString m_actor;
    QDateTime m_nowUtc;
};
