// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/highlighter.h"
#include "editor/sourceeditor.h"
#include "editor/spacedlayout.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <utility>

// The documents of the source editor: one is shown, others are kept elsewhere with their undo.

void SourceEditor::showDocument(std::unique_ptr<QTextDocument> kept)
{
    const bool isNew = !kept;
    QTextDocument *shown = isNew ? new QTextDocument : kept.release();
    if (isNew) {
        shown->setDocumentLayout(new SpacedLayout(shown, sourceSpacing));
        // Else Qt offers to undo the margin.
        shown->setUndoRedoEnabled(false);
        shown->setDocumentMargin(16);
        shown->setUndoRedoEnabled(true);
    }
    shown->setParent(this);
    setDocument(shown);
    // Font, tabs and colours may have changed while it was not shown; each costs a pass over the text.
    if (shown->defaultFont() != font())
        shown->setDefaultFont(font());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    m_highlighter = isNew ? new Highlighter(shown, palette()) : shown->findChild<Highlighter *>();
    m_highlighter->setPalette(palette());
    connect(shown, &QTextDocument::contentsChange, this,
            [this](int position, int removed, int) { followDocument(position, removed); });
    connect(m_highlighter, &Highlighter::highlighted, this, &SourceEditor::linesHighlighted);
    followDocument(0, int(m_mirror.units()));
}

std::unique_ptr<QTextDocument> SourceEditor::exchangeDocument(std::unique_ptr<QTextDocument> document)
{
    QTextDocument *left = this->document();
    // What is composed belongs to the text that is left, and may not come back with it.
    QInputMethodEvent nothing;
    QCoreApplication::sendEvent(this, &nothing);
    // Qt would count on from the first line shown, which the other text may not have.
    verticalScrollBar()->setValue(0);
    left->disconnect(this);
    m_highlighter->disconnect(this);
    if (!std::exchange(m_pending, {}).isEmpty())
        Q_EMIT pastesDropped();
    m_found.clear();
    m_currentFound = -1;
    m_searched = {0, -1};
    showDocument(std::move(document));
    showMarks(); // those shown so far lie in the other document
    left->setParent(nullptr);
    Q_EMIT documentExchanged();
    return std::unique_ptr<QTextDocument>(left);
}
