// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/publication.h"

#include <QStringList>

class Newsroom;

/// What the Publication form shows, as one value.
struct PublicationSheet
{
    Publication publication;
    QList<Section> sections;
    QStringList timeZones; ///< Names to choose from.
};

/// Blocking, for a worker; the only place where the window reads and writes them.
[[nodiscard]] Result<PublicationSheet> readPublicationSheet(const Newsroom &newsroom);
/// Writes what differs from `stored`. The sections go first: they may be refused (one that still holds
/// articles).
[[nodiscard]] Result<void> writePublicationSheet(Newsroom &newsroom, const PublicationSheet &stored,
                                                 const PublicationSheet &changed, const QString &actor);
