// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/appservices.h"

#include "storage/connections.h"
#include "storage/newsroomaddress.h"
#include "workflow/archive.h"
#include "workflow/articles.h"
#include "workflow/importing.h"
#include "workflow/jobrunner.h"
#include "workflow/markdownexport.h"
#include "workflow/namedlists.h"
#include "workflow/newsroom.h"
#include "workflow/notes.h"
#include "workflow/presence.h"
#include "workflow/publishing.h"
#include "workflow/relatedarticles.h"
#include "workflow/reports.h"
#include "workflow/savedviews.h"

struct OpenNewsroom::Parts
{
    Parts(std::unique_ptr<Connections> opened, const Clock &clock, JobRunner &jobs)
        : connections(std::move(opened))
        , newsroom(*connections, clock)
        , archive(*connections, clock)
        , articles(*connections, clock)
        , related(*connections, clock)
        , publishing(*connections, clock)
        , importing(*connections, clock)
        , reports(*connections, clock)
        , presence(*connections, clock)
        , notes(*connections, clock)
        , markdownExport(*connections)
        , savedViews(*connections, clock)
        , namedLists(*connections, clock)
        , services{clock,     jobs,    newsroom, archive, articles,       related,    publishing,
                   importing, reports, presence, notes,   markdownExport, savedViews, namedLists}
    { }

    std::unique_ptr<Connections> connections;
    Newsroom newsroom;
    Archive archive;
    Articles articles;
    RelatedArticles related;
    Publishing publishing;
    Importing importing;
    Reports reports;
    Presence presence;
    Notes notes;
    MarkdownExport markdownExport;
    SavedViews savedViews;
    NamedLists namedLists;
    AppServices services;
};

OpenNewsroom::OpenNewsroom(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{ }

OpenNewsroom::~OpenNewsroom() = default;

const AppServices &OpenNewsroom::services() const
{
    return m_parts->services;
}

Result<std::unique_ptr<OpenNewsroom>> openNewsroom(const QString &address, const Clock &clock,
                                                   JobRunner &jobs)
{
    const auto parsed = NewsroomAddress::parse(address);
    if (!parsed)
        return parsed.error();
    auto connections = Connections::open(*parsed, Database::Mode::Existing, clock);
    if (!connections)
        return connections.error();
    auto parts = std::make_unique<OpenNewsroom::Parts>(std::move(*connections), clock, jobs);
    return std::unique_ptr<OpenNewsroom>(new OpenNewsroom(std::move(parts)));
}

bool isServerAddress(const QString &address)
{
    const auto parsed = NewsroomAddress::parse(address);
    // What cannot be parsed may still be meant for a server, and hold a password.
    return parsed ? !parsed->isFile() : address.contains(QStringLiteral("://"));
}

QString shownAddress(const QString &address)
{
    const auto parsed = NewsroomAddress::parse(address);
    if (parsed)
        return parsed->isFile() ? address : parsed->shown();
    return isServerAddress(address) ? address.section(QStringLiteral("://"), 0, 0) + QStringLiteral("://…")
                                    : address;
}

QString rememberedAddress(const QString &address)
{
    const auto parsed = NewsroomAddress::parse(address);
    if (parsed)
        return parsed->isFile() ? address : parsed->remembered();
    return isServerAddress(address) ? QString() : address;
}
