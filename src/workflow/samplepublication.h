// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "editorial/correction.h"
#include "editorial/publication.h"
#include "editorial/snippet.h"
#include "importing/exportedlist.h"

#include <QStringList>

class Database;

/// A correction that the sample begins with.
struct SampleCorrection
{
    Slug article;
    int reportNumber = 0; ///< 0: no reader asked for it.
    Correction correction; ///< Kind, severity, note and moment.
};

/// What the sample's newsroom.yaml says.
struct SamplePublication
{
    Publication publication;
    QList<Section> sections;
    QList<Person> people;
    QList<SampleCorrection> corrections;
    QList<Snippet> snippets; ///< Name, trigger and text.
    QList<ImportedList> lists; ///< Name, and the slugs that they hold.
    QStringList reportFiles; ///< In the order in which they arrive.
};

[[nodiscard]] Result<SamplePublication> readSamplePublication();

/// Publication, sections and people.
[[nodiscard]] Result<void> writeSamplePublication(Database &db, const SamplePublication &sample);
