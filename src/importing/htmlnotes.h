// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/htmltree.h"

#include <QList>

/// A footnote as Word, LibreOffice and Google Docs write one: two anchors that lead to each other, the first
/// in the text, the second in front of the note.
struct HtmlNote
{
    const HtmlNode *reference = nullptr; ///< The anchor in the text.
    const HtmlNode *back = nullptr; ///< The anchor in the note.
    const HtmlNode *body = nullptr; ///< What holds the note: its `div` or paragraph.
};

/// In the order of their references. Pointers live as long as the tree.
[[nodiscard]] QList<HtmlNote> notesOf(const HtmlNode &body);
