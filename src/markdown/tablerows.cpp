// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linescan.h"
#include "markdown/workingcopy.h"

namespace {

QByteArrayView withoutMarks(QByteArrayView line)
{
    for (;;) {
        const LineMark mark = takeMark(line);
        if (mark.kind == LineMark::Kind::None)
            return line.trimmed();
        line = mark.rest;
    }
}

QByteArrayView withoutQuotes(QByteArrayView line)
{
    line = line.trimmed();
    while (line.startsWith('>'))
        line = line.sliced(1).trimmed();
    return line;
}

void widen(QByteArrayView delimiters, qsizetype offset, Insertions &insertions)
{
    static constexpr QByteArrayView dashes = "--";
    for (qsizetype at = 0; at < delimiters.size(); ++at) {
        if (delimiters[at] != '-')
            continue;
        const qsizetype start = at;
        while (at + 1 < delimiters.size() && delimiters[at + 1] == '-')
            ++at;
        const qsizetype length = at + 1 - start;
        if (length < 3)
            insertions.push_back({offset + at + 1, dashes.first(3 - length)});
    }
}

void keepEmptyCells(QByteArrayView row, qsizetype offset, Insertions &insertions)
{
    for (qsizetype at = 0; at + 1 < row.size(); ++at) {
        if (row[at] == '\\')
            ++at;
        else if (row[at] == '|' && row[at + 1] == '|')
            insertions.push_back({offset + at + 1, " "});
    }
}

} // namespace

void normaliseTables(QByteArrayView source, Insertions &insertions)
{
    for (qsizetype at = source.indexOf('|'); at >= 0 && at < source.size(); at = source.indexOf('|', at)) {
        const qsizetype start = lineStart(source, at);
        const qsizetype end = lineEnd(source, at);
        at = end;
        const QByteArrayView delimiters = withoutQuotes(source.sliced(start, end - start));
        if (start == 0 || !isDelimiterRow(delimiters))
            continue;
        const qsizetype head = previousLine(source, start);
        const QByteArrayView names = withoutMarks(source.sliced(head, lineEnd(source, head) - head));
        if (names.isEmpty())
            continue;
        const qsizetype offset = delimiters.data() - source.data();
        const int columns = tableCells(delimiters);
        // A pipe in a code span counts for some and not for others; md4c decides then.
        const bool differs = names.indexOf('`') < 0 && tableCells(names) != columns;
        if (differs || columns > maxTableColumns) {
            insertions.push_back({offset, "\\"});
            continue;
        }
        widen(delimiters, offset, insertions);
        for (qsizetype row = nextLine(source, end); row < source.size(); row = nextLine(source, row)) {
            const QByteArrayView cells = source.sliced(row, lineEnd(source, row) - row);
            if (cells.trimmed().isEmpty())
                break;
            keepEmptyCells(cells, row, insertions);
            at = row + cells.size();
        }
    }
}
