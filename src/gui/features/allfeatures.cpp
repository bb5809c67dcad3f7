// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/features/allfeatures.h"

#include "gui/features/features.h"
#include "gui/opentabs.h"

QList<Feature> allFeatures(Desk &desk)
{
    auto &tabs = *new OpenTabs(desk); // a child of the desk
    // One line a feature, so that a change shows as one.
    // clang-format off
    return {
        libraryFeature(desk, tabs),
        writingFeature(desk, tabs),
        articleFeature(desk, tabs),
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
        tabsFeature(desk, tabs),
    };
    // clang-format on
}
