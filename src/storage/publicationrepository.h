// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/publication.h"

class Database;

/// Masthead and policies, sections and people of the newsroom.
class PublicationRepository
{
public:
    explicit PublicationRepository(Database &db);

    /// A UUID made when the newsroom was; the same in every copy of it.
    [[nodiscard]] Result<QString> newsroomId() const;
    /// The defaults before the first set.
    [[nodiscard]] Result<Publication> publication() const;
    [[nodiscard]] Result<void> setPublication(const Publication &publication);

    /// By position.
    [[nodiscard]] Result<QList<Section>> sections() const;
    /// Replaces the list; positions are those of the list. Errors: Refused for a section left out that
    /// still holds articles, Conflict for a slug twice; nothing is changed then.
    [[nodiscard]] Result<void> setSections(const QList<Section> &sections);

    /// By name.
    [[nodiscard]] Result<QList<Person>> people() const;
    /// Adds or changes. Errors: Conflict when the slug is another person's.
    [[nodiscard]] Result<void> setPerson(const Person &person);

private:
    [[nodiscard]] Result<void> removeUnlisted(const QList<Section> &kept);

    Database &m_db;
};
