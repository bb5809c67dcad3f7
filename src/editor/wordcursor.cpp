// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wordcursor.h"

#include <QTextBlock>
#include <QTextCursor>

namespace {

/// Goes on with a letter: accents and vowel signs, and the joiners of Persian and Indic words.
bool continuesLetter(char32_t c)
{
    return QChar::isMark(c) || c == 0x200C || c == 0x200D || c == 0x00AD;
}

bool isWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || continuesLetter(c) || c == U'\'' || c == 0x2019;
}

char32_t characterAt(const QString &line, int at)
{
    const bool isPair = at + 1 < line.size() && line[at].isHighSurrogate() && line[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(line[at], line[at + 1]) : char32_t(line[at].unicode());
}

int unitsOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

char32_t characterBefore(const QString &line, int at)
{
    const bool isPair = at > 1 && line[at - 1].isLowSurrogate() && line[at - 2].isHighSurrogate();
    return characterAt(line, isPair ? at - 2 : at - 1);
}

} // namespace

void selectWord(QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    int from = cursor.positionInBlock();
    int to = from;
    while (from > 0 && isWord(characterBefore(line, from)))
        from -= unitsOf(characterBefore(line, from));
    while (to < line.size() && isWord(characterAt(line, to)))
        to += unitsOf(characterAt(line, to));
    // What belongs to a sign in front, such as the selector of an emoji, begins no word.
    while (from < to && continuesLetter(characterAt(line, from)))
        from += unitsOf(characterAt(line, from));
    const int start = cursor.block().position();
    cursor.setPosition(start + from);
    cursor.setPosition(start + to, QTextCursor::KeepAnchor);
}

bool removeSignBefore(QTextCursor &cursor)
{
    QTextCursor sign = cursor;
    if (cursor.hasSelection() || !sign.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor))
        return false;
    const QString text = sign.selectedText();
    const char32_t first = characterAt(text, 0);
    if (text.size() <= unitsOf(first) || QChar::isLetter(first))
        return false;
    sign.removeSelectedText();
    return true;
}
