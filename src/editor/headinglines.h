// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <utility>

class QTextCursor;
struct LineShape;

/// Makes headings of rank `level` of the selected lines, behind their quote and list marks; plain text where
/// `level` is 0 or all have the rank. Underlined headings lose their underline. One undo step.
void toggleHeading(QTextCursor &cursor, int level);

/// Where the words of a heading's line begin and end, between the marks in front and those that close it
/// (CommonMark 0.31.2 §4.2).
[[nodiscard]] std::pair<int, int> headingWords(QStringView line, const LineShape &shape);
