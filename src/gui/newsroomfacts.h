// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "editorial/publication.h"
#include "workflow/appservices.h"

#include <QObject>

/// Publication, sections and people of the open newsroom, read once in a worker so that panes have them at
/// hand. GUI thread only.
class NewsroomFacts : public QObject
{
    Q_OBJECT

public:
    NewsroomFacts(const AppServices &services, QObject *parent);

    /// Reads everything again; changed() or failed() follows.
    void reload();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const Publication &publication() const { return m_publication; }
    [[nodiscard]] const QList<Section> &sections() const { return m_sections; }
    [[nodiscard]] const QList<Person> &people() const { return m_people; }
    [[nodiscard]] const QStringList &tags() const { return m_tags; } ///< Most used first.
    /// Empty where there is no such section.
    [[nodiscard]] QString sectionName(const SectionId &id) const;
    /// The language an article is written in: its own, or the publication's.
    [[nodiscard]] QString language(const QString &articleLanguage) const;

Q_SIGNALS:
    void changed();
    void failed(const Error &error);

private:
    const AppServices &m_services;
    Publication m_publication;
    QList<Section> m_sections;
    QList<Person> m_people;
    QStringList m_tags;
    bool m_loaded = false;
};
