// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wordcursor.h"

#include <QTextBlock>
#include <QTextCursor>

void selectWord(QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    int from = cursor.positionInBlock();
    int to = from;
    auto isWord = [&line](int at) {
        return line[at].isLetterOrNumber() || line[at].isSurrogate() || line[at] == u'\''
            || line[at] == u'\u2019';
    };
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < line.size() && isWord(to))
        ++to;
    const int start = cursor.block().position();
    cursor.setPosition(start + from);
    cursor.setPosition(start + to, QTextCursor::KeepAnchor);
}
