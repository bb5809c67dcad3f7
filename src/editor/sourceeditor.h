// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/linetoggles.h"
#include "editor/pastedmarkdown.h"
#include "editor/pastedpictures.h"
#include "editor/tabletext.h"
#include "editor/utf8mirror.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <functional>
#include <memory>

class Highlighter;

/// The Markdown source. Its text lives in the mirror; all others read it there. GUI thread only.
class SourceEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    struct Range
    {
        int start = 0;
        int length = 0;
        bool operator==(const Range &) const = default;
    };

    /// A line of the source with its place in the viewport.
    struct SeenLine
    {
        QTextBlock block;
        QRectF place;
    };

    enum class Focus { All, Paragraph, Sentence }; ///< What stays bright while one writes.
    Q_ENUM(Focus)

    explicit SourceEditor(QWidget *parent = nullptr);

    /// Another text: undo begins anew, CRLF and CR become LF.
    void setMarkdown(const QString &markdown);
    /// Shows a document that was handed over before, with its undo; null: a new one. Returns the one shown.
    [[nodiscard]] std::unique_ptr<QTextDocument> exchangeDocument(std::unique_ptr<QTextDocument> document);
    [[nodiscard]] QString markdown() const { return QString::fromUtf8(m_mirror.text()); }
    [[nodiscard]] const Utf8Mirror &mirror() const { return m_mirror; }
    [[nodiscard]] Utf8Mirror::Edit takeEdit(); ///< What changed since the last call, as one edit.

    [[nodiscard]] QByteArray selectedBytes() const; ///< What is selected, as UTF-8.
    void selectRange(Range range);
    void replaceRange(Range range, const QString &text);
    /// Replaces all ranges (ascending) by the texts as one undo step.
    void replaceRanges(const QList<Range> &ranges, const QStringList &texts);
    void toggleMark(const QString &mark); ///< Takes it away where it is.
    void setHeadingLevel(int level); ///< 0, or the rank that is there: plain text.
    void moveLines(int direction); ///< -1 up, 1 down; a row of a table stays in it.
    bool changeTable(TableChange change); ///< Of the table at the cursor; false where there is none.
    void insertTable(); ///< An empty one.
    void toggleLines(LineMark mark);
    void toggleCodeBlock();
    void toggleFootnote(); ///< Makes one, or goes between its reference and its definition.
    /// `within`: the passage that was searched in; length -1 = all of the text.
    void setFoundRanges(const QList<Range> &ranges, int current, Range within = {0, -1});

    /// Without one, HTML is pasted as its plain text. What it delivers is written where the paste was, in the
    /// order of the pastes.
    void setHtmlReader(HtmlReader reader) { m_htmlReader = std::move(reader); }

    void setFocusMode(Focus focus);
    [[nodiscard]] Focus focusMode() const { return m_focus; }
    /// The line of the cursor stays at one height, as far as the text above it reaches.
    void setTypewriter(bool on);
    [[nodiscard]] bool isTypewriter() const { return centerOnScroll(); }
    void setMeasure(int characters); ///< Of a line; 0 = as wide as there is room.
    [[nodiscard]] int measure() const { return m_measure; }

    /// Source line (block number) at a height of the viewport, and the share of the block above it.
    [[nodiscard]] std::pair<int, qreal> blockAndShareAt(qreal y) const;
    /// Scrolls so that a share of a block stands at `y`.
    void scrollToBlock(int block, qreal share, qreal y);
    [[nodiscard]] bool isAtEnd() const;
    /// The lines that reach into a part of the viewport.
    [[nodiscard]] QList<SeenLine> linesIn(const QRect &area) const;

public Q_SLOTS:
    /// Hides Qt's, so that lists are counted on. Called by name, as all texts are.
    void cut();
    void pastePlain(); ///< The text of the clipboard as it is.

Q_SIGNALS:
    void documentExchanged(); ///< Whatever was known of the text is past.
    void placeClicked(); ///< The mouse set the cursor.
    /// Pictures were dropped or pasted, and nothing is written yet; they belong behind `position`.
    void picturesPasted(const QList<PastedPicture> &pictures, int position);
    void inserted(SourceEditor::Range range); ///< A block that is to be seen whole: a table, a snippet.
    void pastesDropped(); ///< Another text came before what was pasted had been read.
    void findRequested();
    void replaceRequested();
    /// While the text changes: `removed` units at `start` became `added`. Formats are no change.
    void textReplaced(int start, int removed, int added);
    void linesHighlighted(const QTextBlock &first, const QTextBlock &last); ///< See Highlighter.
    void painted(const QRect &area); ///< The time to paint over the text.
    /// The mouse asks for a menu at a place, or a key at the cursor. If nobody listens, Qt's own opens.
    void menuRequested(int position, const QPoint &globalPlace);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void readHtml(const QMimeData &source);
    void readNext();
    void takeRead(int number, const std::optional<QString> &markdown);
    void writePaste(PendingPaste &paste);
    bool editByKey(QKeyEvent &event);
    void insertAsTyped(const QMimeData &source);
    /// Counts numbered lists on where `removal` takes lines away.
    void removeBy(const std::function<void()> &removal);
    void showDocument(std::unique_ptr<QTextDocument> kept);
    void followDocument(int position, int removed);
    void placeColumn();
    void showMarks();
    void holdCaretLine();
    [[nodiscard]] Range focusedRange() const;

    HtmlReader m_htmlReader;
    QList<PendingPaste> m_pending; ///< In the order they were pasted.
    int m_pastes = 0;
    Utf8Mirror m_mirror;
    Utf8Mirror::Edit m_edit;
    Highlighter *m_highlighter = nullptr;
    QList<Range> m_found;
    int m_currentFound = -1;
    Range m_searched{0, -1};
    Focus m_focus = Focus::All;
    int m_measure = 72;
};
