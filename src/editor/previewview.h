// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/laidrows.h"
#include "editor/pagecaret.h"
#include "editor/pictureshelf.h"
#include "editor/rowlines.h"
#include "editor/rowlist.h"
#include "editor/rowpainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>

/// The page as readers will see it, drawn row by row; rows are laid out when they come near the window. What
/// is read stays where it is: the place of scrolling is a row and an offset, never a distance from the top.
/// GUI thread only.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The place shown at the upper edge of the window.
    struct Place
    {
        int row = 0;
        qreal offset = 0; ///< Pixels below the row's top.
    };

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Exchanges `removed` rows from `first` on. Repaints what changed, and only that.
    void replaceRows(int first, int removed, const std::vector<RowPtr> &added);
    [[nodiscard]] const RowList &rows() const { return m_rows; }

    void setTextSize(qreal pixels);
    void setPicture(const QString &address, const QImage &image);
    void renewPicture(const QString &address); ///< It may be there now: asks for it again.
    void forgetPictures();

    [[nodiscard]] Place place() const { return m_place; }
    /// Puts `offset` of a row at `y` of the window; stops at the ends of the text.
    void scrollTo(int row, qreal offset, qreal y = 0);
    void scrollToEnd();
    void ensureVisible(int row);
    void ensureVisible(RowPlace place);
    /// The row at a height of the window, and how far down in it (0 to 1).
    [[nodiscard]] std::pair<int, qreal> rowAndShareAt(qreal y);
    const LaidRow &laid(int row); ///< Lays the row out and notes its true height.
    [[nodiscard]] qreal exactHeight(int row);
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] bool isAtStart() const;
    /// Marks the rows of the block being written; an empty range marks nothing.
    void setCurrentRows(int first, int last);
    /// Passages that are written but not on the page: struck, with a word above. An empty list marks nothing.
    void setLeftOut(const QList<PreviewPassage> &passages);
    [[nodiscard]] const QList<PreviewPassage> &leftOut() const { return m_leftOut; }
    /// The characters of a row that are not on the page, as pairs of first and end.
    [[nodiscard]] QList<std::pair<int, int>> leftOutIn(int row) const;

    /// Answers the marks in a row that is painted; where it comes to answer something else, update().
    void setFound(std::function<QList<FoundPart>(int row)> found) { m_found = std::move(found); }
    [[nodiscard]] QList<FoundPart> foundIn(int row) const;

    [[nodiscard]] const PreviewSelection &selection() const { return m_selection; }
    void setSelection(RowPlace anchor, RowPlace caret);
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString selectedHtml() const;
    [[nodiscard]] RowPlace placeAt(QPoint point);
    [[nodiscard]] QRect rowRect(int row); ///< In the viewport.
    [[nodiscard]] QRect textRect(int row, int from, int to);
    [[nodiscard]] QRect placeRect(RowPlace place); ///< Of a caret there, in the viewport.
    [[nodiscard]] QString linkAt(QPoint point);
    /// Shows the row named by a "#…" link. False where there is none.
    bool goToAnchor(const QString &address);
    [[nodiscard]] std::pair<int, int> focusedLink() const; ///< Row and address that Tab reached, or -1.
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void copy() const;
    void selectAll();
    void activateFocusedLink();

Q_SIGNALS:
    void linkActivated(const QString &address);
    void placeClicked(RowPlace place);
    void scrolledByPerson();
    void pictureWanted(const QString &address);
    void rowsReplaced(int first, int removed, int added);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void layPictureAnew(const QString &address);
    void restyle();
    void placeColumn();
    void settle();
    void pullToEnd(qreal bottom);
    void scrollPixels(qreal delta);
    void updateScrollBar();
    void updateRows(int first, int last);
    void updateExchanged(qreal oldTop, qreal oldBottom, qreal newTop, qreal newBottom);
    void estimateRows(int from, int to);
    void refineSome();
    [[nodiscard]] qreal viewTop(int row) const;
    [[nodiscard]] RowDecoration decorationOf(int row) const;
    [[nodiscard]] LinkPlace linkBeside(LinkPlace from, int direction) const;
    void focusLink(LinkPlace link);
    void scrollWhileSelecting();

    RowList m_rows;
    LaidRows m_laid;
    qreal m_textPixels = 17; // before the style that is made of it
    PageStyle m_style;
    PictureShelf m_pictures;
    PreviewSelection m_selection;
    PageCaret m_caret{*this};
    Place m_place;
    qreal m_columnLeft = 0;
    qreal m_column = 0;
    int m_currentFirst = 0;
    int m_currentLast = -1;
    int m_barValue = 0;
    QList<PreviewPassage> m_leftOut;
    std::function<QList<FoundPart>(int row)> m_found;
    LinkPlace m_focusedLink;
    QPoint m_pressedAt;
    QTimer m_refining;
    QTimer m_dragScroll;
    bool m_isSelecting = false;
    bool m_movesBar = false;
};
