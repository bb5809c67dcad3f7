// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importing/htmlmarkdown.h"
#include "importing/htmlnotes.h"
#include "importing/htmltree.h"
#include "importing/inlinemarkdown.h"

#include <QHash>
#include <QSet>

#include <vector>

/// Reads elements one after the other and keeps the blocks of Markdown they make. One for each place where
/// blocks can stand: the page, an item of a list, a quote, a cell.
class HtmlBlocks
{
public:
    /// What all of them know.
    struct Shared
    {
        const HtmlReading &reading;
        QHash<const HtmlNode *, qlonglong> noteNumbers = {}; ///< Of the anchors in the text.
        QSet<const HtmlNode *> noteBodies = {}; ///< They are read at the end.
    };
    enum class Kind { Paragraph, BulletList, OrderedList, Other };
    struct Block
    {
        Kind kind = Kind::Other;
        QStringList lines;
        bool hasOtherMarker = false; ///< A list that follows one of its kind, and is another.
    };

    /// Where they stand: a heading and a cell are one line, and what is a heading is strong already.
    enum class Place { Page, Heading, Cell };

    explicit HtmlBlocks(const Shared &shared, Place place = Place::Page)
        : m_shared(shared)
        , m_place(place)
    { }

    /// The children of an element.
    void read(const HtmlNode &node, const InlineFormat &format = {});
    void readNote(const HtmlNote &note);
    /// Takes what was read; blocks are parted by empty lines.
    [[nodiscard]] QStringList lines();
    [[nodiscard]] std::vector<Block> takeBlocks();

private:
    void readChild(const HtmlNode &node, const InlineFormat &format);
    void readInline(const HtmlNode &node, const InlineFormat &format);
    bool readNoteAnchor(const HtmlNode &node);
    void readPicture(const HtmlNode &node, const InlineFormat &format);
    void readHeading(const HtmlNode &node, const InlineFormat &format);
    void readList(const HtmlNode &node);
    void readQuote(const HtmlNode &node);
    void readCode(const HtmlNode &node);
    void readTable(const HtmlNode &node, const InlineFormat &format);
    /// Paragraphs of Word that are items of a list, from `first` on; answers the one behind them.
    size_t readWordList(const std::vector<HtmlNode> &nodes, size_t first);
    void addWords(const QString &text, InlineFormat format);
    void addBreak();
    void endParagraph();
    void add(Kind kind, const QStringList &lines);
    /// True where a list begins behind another of the same kind, which it would else go on with.
    [[nodiscard]] bool needsOtherMarker(Kind kind) const;

    const Shared &m_shared;
    Place m_place;
    const HtmlNode *m_skipped = nullptr; ///< The anchor in front of a note, or the mark of an item.
    std::vector<Block> m_blocks;
    QList<InlineRun> m_words;
};
