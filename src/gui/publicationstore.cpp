// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/publicationstore.h"

#include "workflow/newsroom.h"

#include <QTimeZone>

Result<PublicationSheet> readPublicationSheet(const Newsroom &newsroom)
{
    const auto publication = newsroom.publication();
    if (!publication)
        return publication.error();
    const auto sections = newsroom.sections();
    if (!sections)
        return sections.error();
    PublicationSheet sheet{*publication, *sections, {}};
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        sheet.timeZones.append(QString::fromLatin1(zone));
    return sheet;
}

Result<void> writePublicationSheet(Newsroom &newsroom, const PublicationSheet &stored,
                                   const PublicationSheet &changed, const QString &actor)
{
    if (changed.sections != stored.sections) {
        if (auto written = newsroom.setSections({stored.sections, changed.sections}, actor); !written)
            return written;
    }
    if (changed.publication == stored.publication)
        return {};
    return newsroom.setPublication({stored.publication, changed.publication}, actor);
}
