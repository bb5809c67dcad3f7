// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/articlebuilder.h"
#include "support/fakeclock.h"
#include "support/verifyok.h"
#include "workflow/appservices.h"
#include "workflow/archive.h"
#include "workflow/articles.h"
#include "workflow/importing.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"
#include "workflow/notes.h"
#include "workflow/presence.h"
#include "workflow/publishing.h"
#include "workflow/relatedarticles.h"
#include "workflow/reports.h"

#include <QTemporaryDir>

/// The services on a fresh newsroom in a folder of its own, with a clock that stands. The newsroom can be
/// published from: it has a contact address.
class ServicesFixture
{
public:
    explicit ServicesFixture(NewsroomContent content = NewsroomContent::Empty)
        : m_failure(make(content))
    { }
    /// Why it could not be made; success in every sound test.
    [[nodiscard]] const Result<void> &made() const { return m_failure; }
    [[nodiscard]] const AppServices &operator*() const { return m_open->services(); }
    [[nodiscard]] const AppServices *operator->() const { return &m_open->services(); }
    [[nodiscard]] QString path() const { return filePath(QStringLiteral("test.galley")); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    void close() { m_open.reset(); }

    FakeClock clock;

private:
    [[nodiscard]] Result<void> make(NewsroomContent content)
    {
        if (const auto created = createNewsroom(path(), content, clock); !created)
            return created;
        auto opened = openNewsroom(path(), clock, m_jobs);
        if (!opened)
            return opened.error();
        m_open = std::move(*opened);
        const auto stored = m_open->services().newsroom.publication();
        if (!stored || !stored->contactAddress.isEmpty())
            return stored ? Result<void>() : Result<void>(stored.error());
        Publication publication = *stored;
        publication.name = QStringLiteral("The Packet");
        publication.contactAddress = QStringLiteral("mailto:desk@packet.example");
        return m_open->services().newsroom.setPublication({*stored, publication}, QStringLiteral("test"));
    }

    QTemporaryDir m_folder;
    JobRunner m_jobs;
    std::unique_ptr<OpenNewsroom> m_open;
    Result<void> m_failure;
};

/// A text that passes the blocking checks of the fixture's newsroom.
inline ArticleText soundText(const QString &headline)
{
    return ArticleBuilder().headline(headline).section({}).text();
}

inline QString bodyOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
