// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/linktext.h"

#include "markdown/markdown.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

// Deeper ones are no longer counted by the parser; it stops at 32.
constexpr int deepestBrackets = 16;

bool beginsReference(QStringView text)
{
    static const QRegularExpression reference(
        uR"(^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);)"_s);
    return reference.match(text.first(qMin(text.size(), qsizetype(40)))).hasMatch();
}

bool beginsTag(QStringView text)
{
    return text.size() > 1 && (text[1].isLetter() || QStringView(u"/!?").contains(text[1]));
}

bool isInsideWord(QStringView text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && text[at - 1].isLetterOrNumber()
        && text[at + 1].isLetterOrNumber();
}

bool needsEscape(const QString &text, qsizetype at)
{
    const QStringView rest = QStringView(text).sliced(at);
    switch (text[at].unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'[':
    case u']':
    case u'|': // it would part the cells of a table
        return true;
    case u'_':
        return !isInsideWord(text, at);
    case u'~':
        return text.count(u'~') > 1;
    case u'&':
        return beginsReference(rest);
    case u'<':
        return beginsTag(rest);
    // A bare address in the words would be a link in the link.
    case u'@':
        return true;
    case u':':
        return rest.startsWith("://"_L1);
    case u'.':
        return QStringView(text).first(at).endsWith("www"_L1, Qt::CaseInsensitive);
    default:
        return false;
    }
}

bool hasPairs(QStringView text, QChar opener, QChar closer)
{
    int depth = 0;
    for (const QChar c : text) {
        depth += c == opener ? 1 : c == closer ? -1 : 0;
        if (depth < 0 || depth > deepestBrackets)
            return false;
    }
    return depth == 0;
}

QString percentEncoded(QChar c)
{
    const QByteArray utf8 = QString(c).toUtf8();
    QString encoded;
    for (const char byte : utf8)
        encoded +=
            u'%' + QString::number(static_cast<unsigned char>(byte), 16).rightJustified(2, u'0').toUpper();
    return encoded;
}

/// Behind the code that begins with the backticks at `at`; `at` where no such run ends it.
qsizetype behindCode(QStringView text, qsizetype at)
{
    const auto runAt = [text](qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end] == u'`')
            ++end;
        return end - from;
    };
    const qsizetype length = runAt(at);
    for (qsizetype next = text.indexOf(u'`', at + length); next >= 0; next = text.indexOf(u'`', next)) {
        const qsizetype closing = runAt(next);
        next += closing;
        if (closing == length)
            return next;
    }
    return at;
}

/// Places of the brackets that Markdown would see, in order.
QList<qsizetype> bracketsIn(QStringView markdown)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == u'\\') {
            ++at;
        } else if (markdown[at] == u'`') {
            const qsizetype end = behindCode(markdown, at);
            while (end == at && at + 1 < markdown.size() && markdown[at + 1] == u'`')
                ++at; // a run without a partner is text
            at = qMax(at, end - 1);
        } else if (markdown[at] == u'[' || markdown[at] == u']') {
            places.append(at);
        }
    }
    return places;
}

} // namespace

QString linkWords(const QString &words)
{
    QString markdown;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (needsEscape(words, at))
            markdown += u'\\';
        markdown += words[at];
    }
    return markdown;
}

QString linkAddress(const QString &address)
{
    const bool escapesBrackets = !hasPairs(address, u'(', u')');
    QString written;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar c = address[at];
        const bool isControl = c.unicode() < 0x20 || c.unicode() == 0x7f;
        const bool isBracket = c == u'(' || c == u')';
        if (c.isSpace() || isControl || QStringView(u"<>`|").contains(c))
            written += percentEncoded(c);
        else if (c == u'&' && beginsReference(QStringView(address).sliced(at)))
            written += "&amp;"_L1;
        else if (QStringView(u"\\[]").contains(c) || (isBracket && escapesBrackets))
            written += QString(u'\\') + c;
        else
            written += c;
    }
    return written;
}

QString withSafeBrackets(const QString &markdown)
{
    const QList<qsizetype> places = bracketsIn(markdown);
    QString brackets;
    for (const qsizetype place : places)
        brackets += markdown[place];
    if (hasPairs(brackets, u'[', u']'))
        return markdown;
    QString safe = markdown;
    for (auto place = places.crbegin(); place != places.crend(); ++place)
        safe.insert(*place, u'\\');
    return safe;
}

QString plainWords(const QString &markdown)
{
    MarkdownOptions options;
    options.typography = false;
    options.figures = false;
    // Behind a word nothing begins a heading or a list.
    const QByteArray text = QString(u"x "_s + markdown).toUtf8();
    const QString words = markdownToPlainText(text, options).simplified();
    return words.startsWith(u"x "_s) ? words.mid(2) : QString();
}
