// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "importing/articlefile.h"
#include "importing/exportedlist.h"

class Database;
struct RevisionOrigin;

/// What became of related entries that waited.
struct RelatedAgain
{
    bool isOvertaken = false; ///< An editor has changed the list since; nobody waits any more.
    QList<Sentence> notes;
};

/// An imported article as the newsroom has it now.
struct TakenArticle
{
    Article article;
    bool isNew = true; ///< False: the same text was there already; nothing was written.
    QList<Sentence> notes; ///< What was changed to make it fit.
    bool isWaiting = false; ///< Related entries wait for articles that are not here: see relateAgain().
};

/// An imported list as the newsroom has it now.
struct TakenList
{
    bool isWhole = true; ///< False: it names articles that are not here yet; see takeListAgain().
    QList<Sentence> notes;
};

/// Makes articles and named lists of the newsroom from what files say: finds sections, people, slugs and
/// related articles. Used inside one transaction an article or list.
class ImportedArticles
{
public:
    ImportedArticles(Database &db, QString actor, QDateTime nowUtc)
        : m_db(db)
        , m_actor(std::move(actor))
        , m_nowUtc(std::move(nowUtc))
    { }
    /// `signOff`, where given, is bound to the text as it comes in.
    [[nodiscard]] Result<TakenArticle> take(const ImportedArticle &imported,
                                            const std::optional<SignOff> &signOff = {});
    /// Matches again what waits for the list of `holder`, once more articles are there. Answers what no
    /// article was found for, or that the list was changed since and is left alone.
    [[nodiscard]] Result<RelatedAgain> relateAgain(const ArticleId &holder);
    /// Makes a list, unless the newsroom has one of that name, which stays as it is; but where an import that
    /// was ended has made it of the same file, it gets the articles that have come in since. Errors: as
    /// NamedLists::add().
    [[nodiscard]] Result<TakenList> takeList(const ImportedList &imported);
    /// The same once every article of an import is there. Its notes name what no article was found for.
    [[nodiscard]] Result<TakenList> takeListAgain(const ImportedList &imported);
    /// Makes the file's own disclaimer a version of the newsroom, unless it is one word for word.
    /// Answers true when one was added.
    [[nodiscard]] Result<bool> adopt(const DisclaimerVersion &disclaimer);

private:
    struct Matched
    {
        QList<ImportedRelated> related; ///< As the file names them, with the articles and lists found.
        QList<RelatedEntry> entries; ///< Of them, those that have something to show.
        QStringList unknown; ///< Slugs that no article has, of entries that say nothing else.
        QStringList unlinked; ///< Slugs that no article has, of entries whose headline stands for them.
        QStringList unknownLists; ///< Names.
        QStringList names; ///< What the articles and lists that are missing may be found by.
        bool isMore = false; ///< Some article or list was found that was not known before.
        bool isWhole = true; ///< Every entry found its article or has an address.
    };
    /// What was found once stays found.
    [[nodiscard]] Result<Matched> match(const QList<ImportedRelated> &related) const;
    [[nodiscard]] Result<void> findList(ImportedRelated &named, Matched &matched) const;
    [[nodiscard]] Result<void> findArticle(ImportedRelated &named, Matched &matched) const;
    [[nodiscard]] Result<void> keepWaiting(const ArticleId &holder, int version, const Matched &matched);
    /// Stores what was matched by now, and what waits still.
    [[nodiscard]] Result<void> complete(const ArticleId &holder, int version, const Matched &matched);
    enum class ListOutcome { Made, Filled, Same, Other };
    struct KeptList
    {
        ListOutcome outcome;
        Matched matched;
    };
    [[nodiscard]] Result<KeptList> keepList(const ImportedList &imported);
    [[nodiscard]] Result<std::optional<ArticleId>> articleFor(const ImportedRelated &related) const;
    /// Its own, or that of the article it names.
    [[nodiscard]] Result<QString> headlineFor(const RelatedEntry &entry) const;
    [[nodiscard]] Result<std::optional<Article>> sameArticle(const Slug &slug, const ArticleText &text) const;
    [[nodiscard]] Result<void> place(const ImportedArticle &imported, TakenArticle &taken) const;
    [[nodiscard]] Result<void> nameContributors(ArticleText &text) const;
    [[nodiscard]] Result<void> placeExported(const ExportedText &exported, ArticleText &text,
                                             QList<Sentence> &notes) const;
    /// With the text that readers see as the revision before, and all else that only an export says.
    [[nodiscard]] Result<Article> insertExported(const ExportedParts &parts, Article article,
                                                 const RevisionOrigin &origin, QList<Sentence> &notes);

    Database &m_db;
    QString m_actor;
    QDateTime m_nowUtc;
};
