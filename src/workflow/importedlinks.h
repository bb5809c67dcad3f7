// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sentence.h"
#include "editorial/ids.h"
#include "importing/articlefile.h"
#include "storage/importedsourcerepository.h"

class Database;

/// Links of imported texts to other pages of the site they come from: they lead to the articles here, as soon
/// as those are here.
class ImportedLinks
{
public:
    ImportedLinks(Database &db, QString actor, QDateTime nowUtc)
        : m_db(db)
        , m_actor(std::move(actor))
        , m_nowUtc(std::move(nowUtc))
    { }
    /// Sets those that are known in `imported`, before it is stored. Answers the others.
    [[nodiscard]] Result<QList<WaitingLink>> set(ImportedArticle &imported) const;
    /// Sets what has become known since, in a revision of its own: of a text as an import left it. Answers
    /// what there is to say of it.
    [[nodiscard]] Result<QList<Sentence>> setAgain(const ArticleId &article) const;
    /// For an article that came in when its pages had other names: they are found by those they have now, and
    /// so are what its links wait for.
    [[nodiscard]] Result<void> renew(const ImportedArticle &imported, const ArticleId &article) const;

private:
    Database &m_db;
    QString m_actor;
    QDateTime m_nowUtc;
};

/// What the pages of an imported article are found by.
[[nodiscard]] QStringList pageKeysOf(const ImportedArticle &imported);
