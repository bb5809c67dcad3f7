// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/incrementaldocument.h"
#include "editor/previewselection.h"

#include <optional>

class PreviewView;
class SourceEditor;

/// Where the places of the source are in the preview and back, and the scrolling of one after the other.
class ScrollSync
{
public:
    ScrollSync(SourceEditor &source, PreviewView &preview, const IncrementalDocument &document);

    void setRowsAbove(int rows) { m_rowsAbove = rows; }
    [[nodiscard]] int rowsAbove() const { return m_rowsAbove; }
    /// Another text: what is left of a jump is forgotten.
    void begin() { m_lead = 0; }
    /// Brings the other pane to the place the first one shows.
    void alignPreview();
    void alignSource();
    /// The source scrolls behind its cursor until this event has ended; after that by hand.
    void noteCursorMoved();
    void followCursor(); ///< The source scrolled.
    /// Brings what the cursor stands in to its height on the page; at the ends of the text the page comes to
    /// its own, as far as the cursor's place is seen there. False where nobody sees the cursor, or no row
    /// shows its place.
    bool alignAtCursor();
    /// Sets the cursor to a place of the page, at the height it has there. Nothing for the frame.
    void showInSource(RowPlace place);
    /// Row of the preview (frame included) that shows a byte of the source; -1 in an empty text.
    [[nodiscard]] int rowOf(qsizetype byte) const;
    /// Row that shows what is being written; -1 where nothing does, as in a footnote that nobody refers to.
    [[nodiscard]] int rowOfCursor() const;
    /// Marks the block that is being written on the page; its row that shows the cursor, or -1.
    int markWritten();
    /// Byte a place of the preview comes from; -1 for the frame.
    [[nodiscard]] qsizetype byteOf(RowPlace place) const;
    [[nodiscard]] RowPlace placeOf(qsizetype byte) const;

private:
    /// What the page shows where both panes agree, and at which height that is.
    struct Aim
    {
        int row = 0;
        qreal offset = 0;
        qreal y = 0;
    };

    [[nodiscard]] std::optional<Aim> aimOfSource() const;
    [[nodiscard]] qreal wayTo(const Aim &aim) const;
    void noteLead();
    void bringToHeight(int unit, qreal y); ///< In the source.
    [[nodiscard]] bool isWithin(int row, qsizetype byte) const;
    [[nodiscard]] qsizetype byteAtSource(qreal y) const;
    /// Where the notes at the page's end begin; what is written below the last row of the body goes with
    /// them.
    [[nodiscard]] qsizetype endOfBody() const;

    SourceEditor &m_source;
    PreviewView &m_preview;
    const IncrementalDocument &m_document;
    int m_rowsAbove = 0;
    bool m_isCursorMoving = false;
    int m_scrolledTo = 0; ///< Where the source's bar stood last.
    qreal m_lead = 0; ///< How far above its aim a jump has left the page; it comes back while one scrolls.
};
