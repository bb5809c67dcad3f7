// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/allfeatures.h"

#include "gui/features/features.h"

QList<Feature> allFeatures(Desk &desk)
{
    // One line a feature, so that a change shows as one.
    // clang-format off
    return {
        libraryFeature(desk),
        writingFeature(desk),
        articleFeature(desk),
        detailsFeature(desk),
        relatedFeature(desk),
        checksFeature(desk),
        correctionsFeature(desk),
        historyFeature(desk),
        outlineFeature(desk),
        notesFeature(desk),
        reportsFeature(desk),
        exportFeature(desk),
        importFeature(desk),
        publicationFeature(desk),
        partsFeature(desk),
        visitsFeature(desk),
    };
    // clang-format on
}
