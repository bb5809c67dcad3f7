// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"
#include "editor/utf8mirror.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <optional>

/// A stretch of the source that parses alone to what it gives within the whole.
struct Chunk
{
    qsizetype bytes = 0;
    int rows = 0;
    bool beginsWithList = false;
    bool endsWithList = false;
    /// Holds what reaches beyond it: a link definition or a footnote.
    bool reachesOut = false;
};

/// A whole text parsed: its chunks, and all rows with those of the footnotes at the end (absolute sources
/// there).
struct ParsedText
{
    std::vector<Chunk> chunks;
    PlacedRows rows;
    int footnotes = 0;
    bool isWhole = false; ///< False where the pass was stopped.
};
/// Thread-safe. `stop` (optional) ends the pass early.
[[nodiscard]] ParsedText parseWhole(const QByteArray &text, const QString &language,
                                    const std::atomic_bool *stop = nullptr);

/// What a whole text looks like: the hashes of its rows, without the rows.
struct TextLook
{
    std::vector<std::size_t> hashes;
    int footnotes = 0;
    bool isWhole = false; ///< False where the pass was stopped.
};
/// Thread-safe; `stop` as above. Takes little memory beside what it answers.
[[nodiscard]] TextLook lookOfWhole(const QByteArray &text, const QString &language,
                                   const std::atomic_bool *stop = nullptr);

/// The rows of a text that is being edited. An edit costs the parse of the chunk it falls in, whatever the
/// size of the text; what can not be told apart from its surroundings so cheaply asks for a whole parse.
class IncrementalDocument
{
public:
    /// Rows [first, first + removed) became `added`.
    struct Patch
    {
        int first = 0;
        int removed = 0;
        std::vector<RowPtr> added;
    };

    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] const QString &language() const { return m_language; }

    /// Takes over a whole parse; rows that look the same are kept.
    Patch adopt(ParsedText parsed);
    /// Follows an edit; `text` is the new one. Nothing where only a whole parse can tell.
    [[nodiscard]] std::optional<Patch> follow(const QByteArray &text, const Utf8Mirror::Edit &edit);

    [[nodiscard]] const PlacedRows &rows() const { return m_rows; }
    /// Headings outside quotations and lists, with absolute sources.
    [[nodiscard]] PlacedRows headings() const;
    [[nodiscard]] bool looksLike(const TextLook &look) const;
    /// The row a byte of the source shows in; -1 in an empty text.
    [[nodiscard]] int rowAt(qsizetype byte) const;
    /// The same without the notes at the end: a note's text counts to the body row that it stands below.
    [[nodiscard]] int bodyRowAt(qsizetype byte) const;
    [[nodiscard]] int bodyRows() const { return int(m_rows.size()) - m_footnotes; }
    [[nodiscard]] SourceRange sourceOf(int row) const;
    /// The rows that come from a stretch of the source, with absolute sources.
    [[nodiscard]] PlacedRows rowsWithin(SourceRange stretch) const;
    /// First and last row of the same list item, footnote, table, code or figure; else the row. Cost: those
    /// rows.
    [[nodiscard]] std::pair<int, int> blockOf(int row) const;

private:
    struct Region
    {
        std::size_t first = 0; ///< Chunks [first, last].
        std::size_t last = 0;
        qsizetype start = 0; ///< In the old and the new text.
        qsizetype bytes = 0; ///< In the new text.
        int row = 0;
        int rows = 0;
    };
    [[nodiscard]] std::optional<Region> regionOf(const QByteArray &text, const Utf8Mirror::Edit &edit) const;
    void extend(Region &region, std::size_t chunks) const;
    [[nodiscard]] bool mayStandAlone(const QByteArray &text, const Region &region) const;
    [[nodiscard]] std::optional<ParsedText> parseRegion(const QByteArray &text, const Region &region) const;
    void shiftFootnotes(const Utf8Mirror::Edit &edit);
    Patch exchange(const Region &region, ParsedText parsed);

    QString m_language = QStringLiteral("en");
    std::vector<Chunk> m_chunks;
    PlacedRows m_rows;
    int m_footnotes = 0;
    int m_reachingOut = 0; ///< Chunks with definitions or footnotes.
};
