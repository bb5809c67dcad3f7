// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/markdownescape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isAsciiMark(QChar c)
{
    const char16_t code = c.unicode();
    return code > 0x20 && code < 0x7F && !c.isLetterOrNumber();
}

/// Neither stands beside a word: a mark between spaces is one of arithmetic.
bool areSpaces(QChar before, QChar after)
{
    return before == u' ' && after == u' ';
}

/// "&amp;", and what only looks like it.
bool isReference(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && (text[end] == u'#' || text[end].isLetterOrNumber()))
        ++end;
    return end > at + 1 && end < text.size() && text[end] == u';';
}

/// Could the character at `at` be a mark? Beyond the ends of the text anything may stand.
bool isMark(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
    switch (text[at].unicode()) {
    case u'\\':
        return after.isNull() || isAsciiMark(after);
    case u'`':
    case u'[':
    case u']':
    case u'~':
        return true;
    case u'*':
        return !areSpaces(before, after);
    case u'_':
        return !areSpaces(before, after) && !(before.isLetterOrNumber() && after.isLetterOrNumber());
    case u'<':
        return after.isNull() || after.isLetter() || after == u'/' || after == u'!' || after == u'?';
    case u'&':
        return isReference(text, at);
    default:
        return false;
    }
}

/// What makes an address of bare words (GFM 0.29 §6.9). A backslash inside an address would be shown.
bool beginsAddress(QStringView word, qsizetype at)
{
    return word[at] == u':' || word[at] == u'@'
        || (word[at] == u'.' && at >= 3 && word.sliced(at - 3, 3).compare(u"www", Qt::CaseInsensitive) == 0);
}

/// `text` between two spaces, seen with what is around it.
QString escapedWord(QStringView text, qsizetype from, qsizetype to)
{
    bool hasMark = false;
    for (qsizetype at = from; at < to && !hasMark; ++at)
        hasMark = isMark(text, at);
    if (!hasMark)
        return text.sliced(from, to - from).toString();
    QString escaped;
    for (qsizetype at = from; at < to; ++at) {
        if (isMark(text, at) || beginsAddress(text.sliced(from, to - from), at - from))
            escaped += u'\\';
        escaped += text[at];
    }
    return escaped;
}

/// Line ends and other control characters would end the construct they stand in.
QString inOneLine(QString words)
{
    for (QChar &c : words) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    qsizetype from = 0;
    qsizetype to = words.size();
    while (from < to && words[from] == u' ')
        ++from;
    while (to > from && words[to - 1] == u' ')
        --to;
    return words.mid(from, to - from);
}

/// A bar of these words is none that parts caption and credit.
QString withBars(QString words)
{
    return words.replace(u"|"_s, u"\\|"_s);
}

/// Where an address meets Chinese, the renderer marks its end, in a title too.
bool isAddressBesideChinese(const QString &title, qsizetype at)
{
    if (title[at] == u' ')
        return false;
    const qsizetype from = title.lastIndexOf(u' ', at) + 1;
    const qsizetype space = title.indexOf(u' ', at);
    const QStringView word = QStringView(title).sliced(from, (space < 0 ? title.size() : space) - from);
    return beginsAddress(word, at - from)
        && std::ranges::any_of(word, [](QChar c) { return c.unicode() > 0x7F; });
}

QString escapedTitle(const QString &title)
{
    // Code, tags and emphasis beside Chinese are looked for before links, and so would be found in a title.
    static const QString marks = u"\"\\`<*"_s;
    QString escaped;
    for (qsizetype at = 0; at < title.size(); ++at) {
        if (marks.contains(title[at]) || (title[at] == u'&' && isReference(title, at))
            || isAddressBesideChinese(title, at))
            escaped += u'\\';
        escaped += title[at];
    }
    return escaped;
}

} // namespace

QString markdownEscaped(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype space = text.indexOf(u' ', from);
        const qsizetype to = space < 0 ? text.size() : space;
        escaped += escapedWord(text, from, to);
        if (space >= 0)
            escaped += u' ';
        from = to + 1;
    }
    return escaped;
}

QString figureMarkdown(const QString &address, const QString &alt, const QString &caption,
                       const QString &credit)
{
    QString title = withBars(inOneLine(caption));
    if (const QString named = inOneLine(credit); !named.isEmpty())
        title += (title.isEmpty() ? u"| "_s : u" | "_s) + withBars(named);
    QString markdown = u"!["_s + markdownEscaped(inOneLine(alt)) + u"]("_s + address;
    if (!title.isEmpty())
        markdown += u" \""_s + escapedTitle(title) + u'"';
    return markdown + u')';
}
