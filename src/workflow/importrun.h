// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/articlesource.h"
#include "importing/folderscan.h"
#include "storage/importedsourcerepository.h"
#include "workflow/importedarticles.h"
#include "workflow/importing.h"

#include <QSet>

/// One import from the first file to the last: reads, stores, and at the end joins what belongs together.
class ImportRun
{
public:
    /// What an import tells while it goes on.
    struct Listener
    {
        std::function<void(const ImportedItem &)> report;
        std::function<void(const ImportProgress &)> progress;
        std::stop_token stop;
    };

    ImportRun(Connections &connections, const Clock &clock, DisclaimerImport disclaimer, QString actor,
              Listener listener);

    [[nodiscard]] Result<void> prepare();
    /// Looks through files and folders.
    void scan(const QStringList &paths);
    void readAll();
    /// The second pass: related lists and links, to what came in behind them.
    void join();
    [[nodiscard]] const QList<ImportedItem> &items() const { return m_items; }

private:
    struct Chosen
    {
        ScannedFile file;
        QString root; ///< The folder that was given.
        bool isAskedFor = false; ///< The file itself was.
    };
    struct Late
    {
        qsizetype item; ///< Row in m_items.
        std::optional<UnmatchedRelated> related;
        std::optional<ImportedList> list;
    };
    void finish(const ImportedItem &item);
    void fail(const QString &source, const Error &error);
    void readFile(const Chosen &chosen);
    void takeEntry(const Chosen &chosen, ArticleEntry entry);
    void takeList(const Chosen &chosen);
    /// True where the entry was imported before, and nothing more is to be done. Gives an entry another
    /// identity where its own was that of another article in this run.
    [[nodiscard]] Result<bool> passOver(ArticleEntry &entry);
    [[nodiscard]] Result<TakenArticle> store(Database &db, const ArticleEntry &entry,
                                             ImportedArticle &imported, ImportedItem &item);
    [[nodiscard]] Result<void> adopt(Database &db, const ImportedArticle &imported, QList<Sentence> &notes);
    void setLinks();
    void finishLate(const Late &late);
    /// What was to be said of it when all the others are in; an error where that could not be done.
    [[nodiscard]] Result<QList<Sentence>> completed(const Late &late);
    void tellProgress(qint64 inFile, const QString &source);

    Connections &m_connections;
    const Clock &m_clock;
    DisclaimerImport m_disclaimer;
    QString m_actor;
    Listener m_listener;
    ArticleFileOptions m_options;
    QList<Chosen> m_chosen;
    QList<ImportedItem> m_items;
    QList<Late> m_late;
    QHash<ArticleId, QList<Sentence>> m_linkNotes;
    QSet<QString> m_met; ///< Hashes of the identities of this run: one that comes twice is two articles.
    qint64 m_bytesDone = 0; ///< Of the files before the present one.
    qint64 m_bytes = 0;
};
