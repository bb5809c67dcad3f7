// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/publication.h"
#include "editorial/replacement.h"

class Database;

/// Masthead and policies, sections and people of the newsroom. What is set replaces the whole value, and
/// answers Conflict, changing nothing, where it is no longer as it was before.
class PublicationRepository
{
public:
    explicit PublicationRepository(Database &db);

    /// A UUID made when the newsroom was; the same in every copy of it.
    [[nodiscard]] Result<QString> newsroomId() const;
    /// The defaults before the first set.
    [[nodiscard]] Result<Publication> publication() const;
    [[nodiscard]] Result<void> setPublication(const Replacement<Publication> &publication);

    /// By position.
    [[nodiscard]] Result<QList<Section>> sections() const;
    /// Positions become those of the list. Errors: Refused for a section left out that still holds articles,
    /// Conflict also for a slug twice; nothing is changed then.
    [[nodiscard]] Result<void> setSections(const Replacement<QList<Section>> &sections);

    /// By name.
    [[nodiscard]] Result<QList<Person>> people() const;
    /// Adds where `before` has no id, else changes. Errors: Conflict also when the slug is another person's.
    [[nodiscard]] Result<void> setPerson(const Replacement<Person> &person);

private:
    [[nodiscard]] Result<void> removeUnlisted(const Replacement<QList<Section>> &sections);
    [[nodiscard]] Result<void> writePublication(const Publication &publication);

    Database &m_db;
};
