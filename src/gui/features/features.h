// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/feature.h"

class Desk;
class OpenTabs;

// One function a feature, each in its own file; allfeatures.cpp orders them.
[[nodiscard]] Feature libraryFeature(Desk &desk, OpenTabs &tabs);
[[nodiscard]] Feature writingFeature(Desk &desk, OpenTabs &tabs);
[[nodiscard]] Feature articleFeature(Desk &desk, OpenTabs &tabs);
[[nodiscard]] Feature historyFeature(Desk &desk);
[[nodiscard]] Feature detailsFeature(Desk &desk);
[[nodiscard]] Feature relatedFeature(Desk &desk);
[[nodiscard]] Feature checksFeature(Desk &desk);
[[nodiscard]] Feature correctionsFeature(Desk &desk);
[[nodiscard]] Feature outlineFeature(Desk &desk);
[[nodiscard]] Feature notesFeature(Desk &desk);
[[nodiscard]] Feature reportsFeature(Desk &desk);
[[nodiscard]] Feature exportFeature(Desk &desk);
[[nodiscard]] Feature importFeature(Desk &desk);
[[nodiscard]] Feature publicationFeature(Desk &desk);
[[nodiscard]] Feature partsFeature(Desk &desk);
[[nodiscard]] Feature visitsFeature(Desk &desk);
[[nodiscard]] Feature tabsFeature(Desk &desk, OpenTabs &tabs);
