// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/sourceplace.h"

#include "editor/sourceeditor.h"

#include <QScrollBar>

#include <algorithm>

SourcePlace sourcePlace(const SourceEditor &editor)
{
    const auto [line, share] = editor.blockAndShareAt(0);
    const QTextCursor cursor = editor.textCursor();
    return {cursor.position(), cursor.anchor(), line, share};
}

void showSourcePlace(SourceEditor &editor, const SourcePlace &place)
{
    const int last = editor.document()->characterCount() - 1;
    QTextCursor cursor(editor.document());
    cursor.setPosition(std::clamp(place.anchor, 0, last));
    cursor.setPosition(std::clamp(place.position, 0, last), QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    // Qt may have scrolled there without a signal, and the page would not be brought along.
    editor.verticalScrollBar()->setValue(0);
    editor.scrollToBlock(std::clamp(place.topLine, 0, editor.blockCount() - 1), place.share, 0);
}
