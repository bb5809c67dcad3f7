// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"
#include "editor/spelledwords.h"

#include <utility>

/// The lines of a stretch and what belongs to their paragraphs, with the range they cover; of a long stretch
/// only the beginning, so that it costs well under a millisecond. The first `frontLines` lines of the text
/// and those too long to be prose are empty.
[[nodiscard]] std::pair<SourceLines, SourceEditor::Range> linesAround(const QTextDocument &document,
                                                                      SourceEditor::Range stretch,
                                                                      int frontLines);

/// How many lines at the head of the text are fields between two lines of "---" or "+++", those included.
[[nodiscard]] int frontMatterLines(const QTextDocument &document);
