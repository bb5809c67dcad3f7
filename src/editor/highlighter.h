// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/inlinemarks.h"
#include "editor/lineshape.h"

#include <QObject>
#include <QTextBlock>
#include <QTextCharFormat>

#include <memory>

class QPalette;

/// Colours the lines of Markdown source that are seen; of all others it only keeps what they leave open, in
/// the state of their blocks. A paragraph is looked at as a whole as far as it has lines for a window or two,
/// so that marks may span its lines. The labels of links it keeps for the whole text.
/// In place of QSyntaxHighlighter, which makes a layout for every line of the text.
class Highlighter : public QObject
{
    Q_OBJECT

public:
    /// A child of the document.
    Highlighter(QTextDocument *document, const QPalette &palette);
    void setPalette(const QPalette &palette); ///< Colours anew if the colours are others now.
    /// Lines [first, last] are about to be painted.
    void colour(const QTextBlock &first, const QTextBlock &last);

Q_SIGNALS:
    /// Lines [first, last] changed, or what the lines around make of them. Comes after contentsChange.
    void highlighted(const QTextBlock &first, const QTextBlock &last);

private:
    struct Paragraph
    {
        int firstBlock = -1;
        bool isHeading = false;
        QString text;
        QList<int> starts; ///< Of every line, in `text`.
        QList<MarkedRange> marks;
    };

    class DefinedLabel;
    struct Labels
    {
        LinkLabels counts;
        bool hasOthers = false; ///< Than when it was last asked for.
    };

    void followEdit(int position, int removed, int added);
    void lookAtNeighbours();
    void look(QTextBlock block, int number);
    void colourAnew(); ///< What is seen; all else once it is seen again.
    void noteLabel(QTextBlock block, const QString &text, const LineShape &shape);
    void apply(const QTextBlock &block);
    void colourLine(const QTextBlock &block, const QString &text, const LineShape &shape);
    void colourText(const QTextBlock &block, const QString &text, const LineShape &shape);
    void findParagraph(const QTextBlock &block);
    void addMark(int start, int length, SourceMark mark);
    [[nodiscard]] QTextBlock firstOfParagraph(QTextBlock block) const;

    QTextDocument *m_document;
    QList<QTextCharFormat> m_formats;
    QList<QTextCharFormat> m_line; ///< Of each character of the line that is coloured.
    Paragraph m_paragraph;
    std::shared_ptr<Labels> m_labels = std::make_shared<Labels>(); ///< Lines live longer than this object.
    int m_generation = 0; ///< Of the colours; lines that have older ones get theirs before they are seen.
    int m_changedFrom = -1;
    int m_changedTo = -1;
    int m_lookedTo = 0; ///< Where the last line begins that the edit made look at.
    int m_firstSeen = 0; ///< Numbers of lines.
    int m_lastSeen = -1;
};
