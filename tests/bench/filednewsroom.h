// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/article.h"
#include "storage/connections.h"
#include "support/fakeclock.h"
#include "workflow/relatedarticles.h"

#include <memory>

/// A newsroom whose articles are published and indexed without the desk's steps in between: a hundred
/// thousand take minutes, not hours. The program stops where anything fails.
class FiledNewsroom
{
public:
    /// Opens what is at `address`, or makes a newsroom there.
    explicit FiledNewsroom(const NewsroomAddress &address);

    /// Puts articles of these texts in, each published an hour after the one before. Answers their ids.
    QList<ArticleId> file(const QList<ArticleText> &texts);
    /// The section of this name, made where it is missing.
    [[nodiscard]] SectionId section(const QString &name);
    /// Makes all of them findable.
    void index();

    [[nodiscard]] const RelatedArticles &related() const { return m_related; }
    /// Some of them, spread over all.
    [[nodiscard]] QList<ArticleId> some(int most);
    [[nodiscard]] Article article(const ArticleId &id);

private:
    [[nodiscard]] Database &db();

    FakeClock m_clock;
    std::unique_ptr<Connections> m_connections;
    RelatedArticles m_related;
    int m_filed = 0;
};
