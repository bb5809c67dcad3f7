// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/rowpainter.h"
#include "editor/sourceeditor.h"

#include <QList>
#include <QObject>

class FindBar;
class IncrementalDocument;
class PreviewView;
class ScrollSync;

/// Marks what the find bar found on the page too, and brings the hit it goes to into sight. Between an edit
/// and the next answer the marks go with their words. Only the rows that are painted are looked at.
class PageHits : public QObject
{
public:
    PageHits(FindBar &find, SourceEditor &source, PreviewView &page, const IncrementalDocument &document,
             ScrollSync &sync);

    /// Another text is shown.
    void clear() { set({}, -1); }
    /// Selects in the source what is selected on the page, or the place at its top: from there is searched.
    void beginOnPage();

private:
    using Range = SourceEditor::Range;

    void set(const QList<Range> &hits, int current);
    void follow(int start, int removed, int added);
    void show(Range hit);
    [[nodiscard]] QList<FoundPart> partsIn(int row) const;
    [[nodiscard]] QList<FoundPart> partsInFigure(int index) const;

    SourceEditor &m_source;
    PreviewView &m_page;
    const IncrementalDocument &m_document;
    ScrollSync &m_sync;
    QList<Range> m_hits; ///< Ascending, none over another.
    int m_current = -1;
};
