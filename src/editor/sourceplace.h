// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

class SourceEditor;

/// Where somebody stands in a text: the cursor with what is selected, and what is at the top of the pane.
struct SourcePlace
{
    int position = 0; ///< UTF-16 units.
    int anchor = 0;
    int topLine = 0; ///< Source line from 0.
    qreal share = 0; ///< Of that line, above the pane.
    bool operator==(const SourcePlace &) const = default;
};

[[nodiscard]] SourcePlace sourcePlace(const SourceEditor &editor);
/// Goes there, as far as the text reaches.
void showSourcePlace(SourceEditor &editor, const SourcePlace &place);
