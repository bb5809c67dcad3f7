// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

/// A link of the source as somebody edits it: the one at the cursor, or the words that are to become one.
struct SourceLink
{
    bool exists = false;
    SourceEditor::Range place; ///< What a changed link is written over.
    QString words; ///< As readers see them, in one line.
    QString address; ///< As the page has it.
    QString source; ///< The words as written; empty where they hold a link, which none may hold.
    QString text; ///< All that stands at the place.
    QString tail; ///< As written, from the bracket that ends the words; empty for bare addresses.
    bool operator==(const SourceLink &) const = default;
};

/// The link the cursor or selection stands in; else what is selected, as far as one link can hold it; else
/// the word at the cursor. Looks at the paragraph only, and for links by label at the text's definitions.
[[nodiscard]] SourceLink linkAtCursor(const SourceEditor &editor);
/// Writes the link as one undo step and puts the cursor behind it. What was not changed stays as it is
/// written: marks in the words, a title. Nothing happens where `link` is no longer what stands there.
void setLink(SourceEditor &editor, const SourceLink &link, const QString &words, const QString &address);
/// Its words stay. Only for links that have a tail.
void removeLink(SourceEditor &editor, const SourceLink &link);
/// Makes a link of the selection. False, and nothing changed, where none can stand there: in code, in a link,
/// across paragraphs, or of words that are an address themselves.
[[nodiscard]] bool linkSelection(SourceEditor &editor, const QString &address);
