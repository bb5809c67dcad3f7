// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/inlinemarks.h"

#include <QList>
#include <QString>

class QTextCursor;
struct ParagraphLines;

/// A mark with all that it is written with; places are those of a passage's text.
struct MarkedSpan
{
    int start = 0;
    int end = 0;
    int innerStart = 0; ///< Behind the marks that open it.
    int innerEnd = 0;
    SourceMark mark = SourceMark::Strong;
    bool isWhole = false; ///< Marks cannot stand inside.
};

/// Text of the source that marks may pair in: a paragraph's, a heading's, a cell's, without what its lines
/// begin with.
class MarkedPassage
{
public:
    struct Line
    {
        QString text;
        int position = 0; ///< In the document.
    };
    explicit MarkedPassage(const QList<Line> &lines);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const QList<MarkedSpan> &spans() const { return m_spans; }
    [[nodiscard]] bool isSyntax(int at) const; ///< Marks, addresses and tags: what readers do not see.
    /// The place of the text at a position of the document, or the next one.
    [[nodiscard]] int at(int position) const;
    [[nodiscard]] int positionOf(int at) const;

private:
    void addSpan(const MarkedRange &range);

    struct Start
    {
        int at = 0;
        int position = 0;
        int length = 0;
    };
    QString m_text;
    QList<Start> m_starts; ///< Of the lines.
    QList<MarkedSpan> m_spans;
    QList<MarkedRange> m_syntax;
};

/// The passages that the selection reaches into, or that of the cursor's line; none of code.
[[nodiscard]] QList<MarkedPassage> markedPassages(const QTextCursor &cursor);
