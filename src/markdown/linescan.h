// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

/// Lines of a Markdown text and the marks they begin with. Lines end with LF, CR or CRLF (CommonMark §2.1);
/// offsets are bytes of the text.

[[nodiscard]] qsizetype lineStart(QByteArrayView text, qsizetype offset);
/// Behind the last byte of the line, before its line end.
[[nodiscard]] qsizetype lineEnd(QByteArrayView text, qsizetype offset);
/// The start of the line after the one that holds `offset`; the text's size where there is none.
[[nodiscard]] qsizetype nextLine(QByteArrayView text, qsizetype offset);
[[nodiscard]] qsizetype previousLine(QByteArrayView text, qsizetype start);

/// Like indexOf(), at the speed of the C library's search; the passes before md4c look through whole texts.
[[nodiscard]] qsizetype findBytes(QByteArrayView text, QByteArrayView wanted, qsizetype from = 0);

/// What a line starts with, and what is left behind it.
struct LineMark
{
    enum class Kind { None, Quote, Bullet, Ordered };
    Kind kind = Kind::None;
    char mark = 0; ///< `>`, the bullet, or the delimiter after the number.
    QByteArrayView rest;
};
/// White space is skipped first.
[[nodiscard]] LineMark takeMark(QByteArrayView line);
[[nodiscard]] QByteArrayView withoutIndent(QByteArrayView line);
/// Blank but for white space and quote marks.
[[nodiscard]] bool isBlankLine(QByteArrayView line);
/// At the start of `line`: `***`, `- - -`, `___`.
[[nodiscard]] bool isRule(QByteArrayView line);
/// At the start of `line`: `===` or `---` and nothing else, as below a setext heading (CommonMark §4.3).
[[nodiscard]] bool isUnderline(QByteArrayView line);
/// Length of the fence that the text starts with, 0 for none; `character` 0 means either.
[[nodiscard]] int fenceLength(QByteArrayView line, char character);
/// Number of `#` at the start, 0 where it is no ATX heading.
[[nodiscard]] int headingLevel(QByteArrayView line);
/// Is it a row of a table's delimiters, with at least one pipe?
[[nodiscard]] bool isDelimiterRow(QByteArrayView line);
/// A row of any length is padded to the head's width: 5,000 columns in 38 KB gave 100 MB of HTML.
constexpr int maxTableColumns = 256;
/// Of a table's row; pipes in code spans count too.
[[nodiscard]] int tableCells(QByteArrayView row);
/// Could a link definition start here: `[label]:`? The offset behind the colon.
[[nodiscard]] std::optional<qsizetype> definitionLabelEnd(QByteArrayView text);

/// Whether some depth of marks is followed by what `matches` accepts; calls it with each rest, the whole line
/// first.
template <typename Predicate>
[[nodiscard]] bool afterSomeMarks(QByteArrayView line, Predicate matches)
{
    for (QByteArrayView rest = withoutIndent(line);;) {
        if (matches(rest))
            return true;
        const LineMark mark = takeMark(rest);
        if (mark.kind == LineMark::Kind::None)
            return false;
        rest = withoutIndent(mark.rest);
    }
}
