// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/newsroomfacts.h"

#include "workflow/archive.h"
#include "workflow/jobrunner.h"
#include "workflow/newsroom.h"

#include <algorithm>

namespace {

struct Facts
{
    Publication publication;
    QList<Section> sections;
    QList<Person> people;
    QStringList tags;
};

Result<Facts> readFacts(const AppServices &services)
{
    auto publication = services.newsroom.publication();
    if (!publication)
        return publication.error();
    auto sections = services.newsroom.sections();
    if (!sections)
        return sections.error();
    auto people = services.newsroom.people();
    if (!people)
        return people.error();
    auto tags = services.archive.tags();
    if (!tags)
        return tags.error();
    return Facts{*publication, *sections, *people, *tags};
}

} // namespace

NewsroomFacts::NewsroomFacts(const AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{ }

void NewsroomFacts::reload()
{
    m_services.jobs.read(
        this, [&services = m_services](const std::stop_token &) { return readFacts(services); },
        [this](const Result<Facts> &facts) {
            if (!facts) {
                Q_EMIT failed(facts.error());
                return;
            }
            m_publication = facts->publication;
            m_sections = facts->sections;
            m_people = facts->people;
            m_tags = facts->tags;
            m_loaded = true;
            Q_EMIT changed();
        });
}

QString NewsroomFacts::sectionName(const SectionId &id) const
{
    const auto found = std::ranges::find(m_sections, id, &Section::id);
    return found == m_sections.end() ? QString() : found->name;
}

QString NewsroomFacts::language(const QString &articleLanguage) const
{
    return articleLanguage.isEmpty() ? m_publication.language : articleLanguage;
}
