// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linescan.h"

#include <algorithm>
#include <cstring>

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

qsizetype lineStart(QByteArrayView text, qsizetype offset)
{
    while (offset > 0 && !isLineEnd(text[offset - 1]))
        --offset;
    return offset;
}

qsizetype lineEnd(QByteArrayView text, qsizetype offset)
{
    const qsizetype left = text.size() - offset;
    if (left <= 0)
        return offset;
    const char *const start = text.data() + offset;
    const void *const feed = std::memchr(start, '\n', size_t(left));
    const qsizetype length = feed ? static_cast<const char *>(feed) - start : left;
    const void *const carriage = std::memchr(start, '\r', size_t(length));
    return offset + (carriage ? static_cast<const char *>(carriage) - start : length);
}

qsizetype nextLine(QByteArrayView text, qsizetype offset)
{
    const qsizetype end = lineEnd(text, offset);
    if (end == text.size())
        return end;
    return end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
}

qsizetype previousLine(QByteArrayView text, qsizetype start)
{
    if (start == 0)
        return 0;
    const bool isCrLf = start >= 2 && text[start - 1] == '\n' && text[start - 2] == '\r';
    return lineStart(text, start - (isCrLf ? 2 : 1));
}

qsizetype findBytes(QByteArrayView text, QByteArrayView wanted, qsizetype from)
{
    if (from >= text.size())
        return -1;
    const void *const found =
        memmem(text.data() + from, size_t(text.size() - from), wanted.data(), size_t(wanted.size()));
    return found ? static_cast<const char *>(found) - text.data() : -1;
}

QByteArrayView withoutIndent(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && isSpace(line[at]))
        ++at;
    return line.sliced(at);
}

LineMark takeMark(QByteArrayView line)
{
    line = withoutIndent(line);
    if (line.isEmpty())
        return {};
    const auto endsMark = [line](qsizetype at) { return at >= line.size() || isSpace(line[at]); };
    const char first = line.front();
    if (first == '>')
        return {LineMark::Kind::Quote, first, line.sliced(1)};
    if ((first == '-' || first == '+' || first == '*') && endsMark(1))
        return {LineMark::Kind::Bullet, first, line.sliced(1)};
    qsizetype digits = 0;
    while (digits < line.size() && digits < 10 && isDigit(line[digits]))
        ++digits;
    const bool isOrdered = digits > 0 && digits < 10 && digits < line.size()
        && (line[digits] == '.' || line[digits] == ')') && endsMark(digits + 1);
    if (isOrdered)
        return {LineMark::Kind::Ordered, line[digits], line.sliced(digits + 1)};
    return {};
}

bool isBlankLine(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(),
                       [](char c) { return isSpace(c) || c == '>' || isLineEnd(c); });
}

bool isUnderline(QByteArrayView line)
{
    const QByteArrayView marks = line.trimmed();
    return !marks.isEmpty() && (marks[0] == '=' || marks[0] == '-') && marks.count(marks[0]) == marks.size();
}

bool isRule(QByteArrayView line)
{
    char mark = 0;
    int count = 0;
    for (const char c : line) {
        if (isSpace(c))
            continue;
        if ((c != '*' && c != '-' && c != '_') || (mark != 0 && c != mark))
            return false;
        mark = c;
        ++count;
    }
    return count >= 3;
}

int fenceLength(QByteArrayView line, char character)
{
    if (line.isEmpty() || (line.front() != '`' && line.front() != '~'))
        return 0;
    const char fence = line.front();
    if (character != 0 && fence != character)
        return 0;
    int length = 0;
    while (length < line.size() && line[length] == fence)
        ++length;
    if (length < 3 || (fence == '`' && line.sliced(length).indexOf('`') >= 0))
        return 0;
    return length;
}

int headingLevel(QByteArrayView line)
{
    int level = 0;
    while (level < line.size() && line[level] == '#')
        ++level;
    const bool ends = level == line.size() || isSpace(line[level]);
    return level <= 6 && ends ? level : 0;
}

bool isDelimiterRow(QByteArrayView line)
{
    bool hasPipe = false;
    bool hasDash = false;
    for (const char c : line) {
        if (c == '|')
            hasPipe = true;
        else if (c == '-')
            hasDash = true;
        else if (c != ':' && !isSpace(c))
            return false;
    }
    return hasPipe && hasDash;
}

int tableCells(QByteArrayView row)
{
    if (row.startsWith('|'))
        row = row.sliced(1);
    int cells = 1;
    for (qsizetype at = 0; at < row.size(); ++at) {
        if (row[at] == '\\')
            ++at;
        else if (row[at] == '|' && at + 1 < row.size())
            ++cells;
    }
    return cells;
}

std::optional<qsizetype> definitionLabelEnd(QByteArrayView text)
{
    if (text.isEmpty() || text.front() != '[')
        return std::nullopt;
    const qsizetype limit = std::min<qsizetype>(text.size() - 1, 1001); // a label has at most 999 characters
    for (qsizetype at = 1; at < limit; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '[')
            return std::nullopt;
        else if (text[at] == ']')
            return at > 1 && text[at + 1] == ':' ? std::optional(at + 2) : std::nullopt;
    }
    return std::nullopt;
}
