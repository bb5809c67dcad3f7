// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/readtext.h"

#include "editor/incrementaldocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Shown, but not as words of the text.
bool isAside(const Row &row, const TextRun &run)
{
    const bool isReference = (run.flags & TextRun::Superscript) != 0 && run.address >= 0
        && row.addresses.at(run.address).startsWith("#fn-"_L1);
    return isReference || (run.flags & TextRun::Image) != 0;
}

} // namespace

int characterAt(const Row &row, qsizetype start, QByteArrayView text, qsizetype byte)
{
    const int inside = int(byte - start);
    const auto after = std::ranges::upper_bound(row.pieces, inside, {}, &TextPiece::source);
    if (after == row.pieces.begin())
        return 0;
    const TextPiece &piece = *(after - 1);
    // Bytes to characters, as if the page showed what the source holds.
    const qsizetype from = std::min(start + piece.source, text.size());
    const QString passed = QString::fromUtf8(text.sliced(from, std::clamp(byte, from, text.size()) - from));
    const int most = after == row.pieces.end() ? int(row.text.size()) : after->at;
    return std::min(piece.at + int(passed.size()), most);
}

RowParts partsOf(const IncrementalDocument &document)
{
    RowParts parts;
    parts.reserve(document.rows().size());
    for (const PlacedRow &placed : document.rows())
        parts.push_back({placed.row, 0, int(placed.row->text.size())});
    return parts;
}

RowParts partsOf(const IncrementalDocument &document, QByteArrayView text, SourceRange stretch)
{
    RowParts parts;
    for (const PlacedRow &placed : document.rowsWithin(stretch)) {
        const Row &row = *placed.row;
        const SourceRange source = placed.source;
        const auto place = [&](qsizetype byte) { return characterAt(row, source.start, text, byte); };
        const int from = stretch.start <= source.start ? 0 : place(stretch.start);
        const int to = source.end <= stretch.end ? int(row.text.size()) : place(stretch.end);
        if (from < to)
            parts.push_back({placed.row, from, to});
    }
    return parts;
}

QString readText(const RowPart &part)
{
    const Row &row = *part.row;
    if (row.kind == RowKind::Picture)
        return {};
    QString text;
    int from = part.from;
    for (const TextRun &run : row.runs) {
        if (!isAside(row, run) || run.start + run.length <= from)
            continue;
        if (run.start >= part.to)
            break;
        text += QStringView(row.text).sliced(from, std::max(0, run.start - from));
        from = run.start + run.length;
    }
    if (from < part.to)
        text += QStringView(row.text).sliced(from, part.to - from);
    if (row.kind == RowKind::TableRow)
        text.replace(u'\t', u'\n');
    return text.replace(QChar::LineSeparator, u'\n');
}
