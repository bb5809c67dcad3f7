// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/sourceeditor.h"

#include <QObject>

class PreviewView;
class ScrollSync;

/// Brings what was inserted into sight in source and preview, as much of it as fits: of a table inserted at
/// the lower edge one would see the first line. Also when its rows or its picture come later, until one
/// scrolls, types or goes elsewhere. GUI thread only.
class InsertedSight : public QObject
{
    Q_OBJECT

public:
    InsertedSight(SourceEditor &source, PreviewView &preview, const ScrollSync &sync);
    void follow(); ///< The rows changed, or are of another height.

private:
    void show(SourceEditor::Range range);
    void forget() { m_range = {0, 0}; }
    void showInSource(SourceEditor::Range range);
    void showInPreview();

    SourceEditor &m_source;
    PreviewView &m_preview;
    const ScrollSync &m_sync;
    SourceEditor::Range m_range; ///< Empty: nothing is to be kept in sight.
};
