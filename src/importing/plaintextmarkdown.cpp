// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importing/plaintextmarkdown.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isCjk(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || (c >= u'\u3000' && c <= u'\u303f') || (c >= u'\uff00' && c <= u'\uffef');
}

QString joined(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines) {
        if (!text.isEmpty() && !line.isEmpty() && !(isCjk(text.back()) && isCjk(line.front())))
            text += u' ';
        text += line;
    }
    return text;
}

bool needsEscape(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    const auto isWord = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && text[i].isLetterOrNumber();
    };
    switch (c.unicode()) {
    case u'\\':
    case u'*':
    case u'`':
    case u'[':
    case u'<':
        return true;
    case u'_': // Inside a word it is no mark (CommonMark 0.31.2 §6.2).
        return !(isWord(at - 1) && isWord(at + 1));
    case u'~':
        return at + 1 < text.size() && text[at + 1] == u'~';
    case u'&':
        return isWord(at + 1) || (at + 1 < text.size() && text[at + 1] == u'#');
    default:
        return false;
    }
}

} // namespace

QString markdownOfParagraph(const QStringList &lines)
{
    const QString text = joined(lines);
    // What opens another block at the start of a line (CommonMark 0.31.2 §4, §5); after a number, its point.
    static const QRegularExpression opener(uR"(^(?:(\d{1,9})[.)](?=\s|$)|[#>+-]|={1,}\s*$))"_s);
    const auto match = opener.match(text);
    QString markdown;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype mark = match.hasMatch() ? match.capturedLength(1) : -1;
        if (at == mark || needsEscape(text, at))
            markdown += u'\\';
        markdown += text[at];
    }
    return markdown;
}
