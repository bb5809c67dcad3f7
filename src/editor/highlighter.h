// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/inlinemarks.h"
#include "editor/lineshape.h"

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

class QPalette;

/// Colours the lines of Markdown source that are seen; of all others it only keeps what they leave open. A
/// paragraph is always looked at as a whole, so that marks may span its lines.
class Highlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    Highlighter(QTextDocument *document, const QPalette &palette);
    void setPalette(const QPalette &palette); ///< Looks at the text again if its colours are others now.
    /// Lines [first, last] are about to be painted.
    void colour(const QTextBlock &first, const QTextBlock &last);

Q_SIGNALS:
    /// A line changed, or what the lines around it make of it.
    void highlighted(const QTextBlock &block);

protected:
    void highlightBlock(const QString &text) override;

private:
    struct Paragraph
    {
        int firstBlock = -1;
        bool isHeading = false;
        QString text;
        QList<int> starts; ///< Of every line, in `text`.
        QList<MarkedRange> marks;
    };

    void noteChange(int position, int added);
    void highlightNeighbours();
    void colourLine(const QString &text, const LineShape &shape);
    void highlightText(const QString &text, const LineShape &shape);
    void findParagraph(const QTextBlock &block);
    void addMark(int start, int length, SourceMark mark);
    [[nodiscard]] QTextBlock firstOfParagraph(QTextBlock block) const;

    QList<QTextCharFormat> m_formats;
    Paragraph m_paragraph;
    int m_changedFrom = -1;
    int m_changedTo = -1;
    bool m_isRepeating = false;
    bool m_isColouring = false;
    int m_firstSeen = 0; ///< Numbers of lines.
    int m_lastSeen = -1;
};
