// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <memory>

class Archive;
class Articles;
class Importing;
class JobRunner;
class MarkdownExport;
class NamedLists;
class Newsroom;
class Notes;
class Presence;
class Publishing;
class RelatedArticles;
class Reports;
class SavedViews;

/// What a main hands to features and commands: one newsroom's services, all thread-safe and blocking,
/// and the JobRunner that keeps them off the GUI thread. Valid as long as the OpenNewsroom it came from.
struct AppServices
{
    const Clock &clock;
    JobRunner &jobs;
    Newsroom &newsroom;
    Archive &archive;
    Articles &articles;
    RelatedArticles &related;
    Publishing &publishing;
    Importing &importing;
    Reports &reports;
    Presence &presence;
    Notes &notes;
    MarkdownExport &markdownExport;
    SavedViews &savedViews;
    NamedLists &namedLists;
};

/// Owns the services of an open newsroom. May be opened in any thread; destroy it after its jobs have
/// finished.
class OpenNewsroom
{
public:
    ~OpenNewsroom();
    Q_DISABLE_COPY_MOVE(OpenNewsroom)
    [[nodiscard]] const AppServices &services() const;

private:
    friend Result<std::unique_ptr<OpenNewsroom>> openNewsroom(const QString &, const Clock &, JobRunner &);
    struct Parts;
    explicit OpenNewsroom(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Opens a newsroom file or postgresql:// address and brings its schema up to date. Blocking, but no slower
/// for many articles; Archive::indexStep() looks after the index once it is open. Errors: NotFound, Refused
/// (made by a newer Galley; not a newsroom), Io, Database.
[[nodiscard]] Result<std::unique_ptr<OpenNewsroom>> openNewsroom(const QString &address, const Clock &clock,
                                                                 JobRunner &jobs);

/// Whether the address names a server; any other text is a file.
[[nodiscard]] bool isServerAddress(const QString &address);
/// An address for people: never with a password.
[[nodiscard]] QString shownAddress(const QString &address);
/// An address for connecting again: without a password too, which PGPASSWORD or ~/.pgpass may hold.
[[nodiscard]] QString rememberedAddress(const QString &address);

enum class NewsroomContent { Empty, Sample };

/// Creates a newsroom with default sections, disclaimers and policy; never touches an existing one (Io).
/// Whole or not at all: a file is built beside its place and renamed.
[[nodiscard]] Result<void> createNewsroom(const QString &address, NewsroomContent content,
                                          const Clock &clock);

/// Puts a backup in the place of `address`: checked first, the old file kept beside it as "….before-restore".
[[nodiscard]] Result<void> restoreNewsroom(const QString &backupPath, const QString &address);

/// The newsroom file of a first start, in the user's data folder.
[[nodiscard]] QString defaultNewsroomPath();
