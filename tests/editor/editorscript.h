// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <algorithm>

/// '@' in the text is the cursor.
inline void setText(SourceEditor &editor, QString text)
{
    const int cursor = int(text.indexOf(u'@'));
    text.remove(u'@');
    editor.setMarkdown(text);
    editor.selectRange({std::max(0, cursor), 0});
}

inline QString textWithCursor(const SourceEditor &editor)
{
    QString text = editor.markdown();
    return text.insert(editor.textCursor().position(), u'@');
}
