// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/previewselection.h"

#include <QPoint>
#include <QRect>

#include <optional>

class PreviewView;
class QColor;
class QKeyEvent;
class QPainter;

/// The moving end of what is selected on the page: goes where keys send it, is drawn there while they do, and
/// stays in sight. Only the rows it comes to are laid out.
class PageCaret
{
public:
    explicit PageCaret(PreviewView &view);

    /// Whether a key extends the selection.
    [[nodiscard]] static bool isMove(const QKeyEvent &key);
    /// Where nothing is selected it begins at the last place that is in sight, or at the first words there.
    bool move(const QKeyEvent &key);
    /// Drops the selection; false where there is nothing to drop.
    bool drop();
    void showAt(QPoint point); ///< The selection's end was put there by the mouse.
    void hide();
    /// Within the rows that are painted now.
    void paint(QPainter &painter, const QColor &colour);
    void update(); ///< Paints it anew.

private:
    struct Stand
    {
        RowPlace place;
        bool endsLine = false; ///< See LinePlace.
        std::optional<qreal> x; ///< Where it came from, going from line to line.
    };

    [[nodiscard]] Stand stand() const;
    [[nodiscard]] Stand moved(const Stand &from, const QKeyEvent &key);
    [[nodiscard]] Stand besideLine(const Stand &from, int direction);
    [[nodiscard]] Stand besidePage(const Stand &from, int direction);
    [[nodiscard]] RowPlace besideSign(RowPlace from, bool isForward, bool byWord) const;
    [[nodiscard]] RowPlace end() const;
    [[nodiscard]] std::optional<int> rowBeside(int row, int direction) const;
    [[nodiscard]] RowPlace firstInSight();
    [[nodiscard]] QRect rectOf(const Stand &stand);
    void bringIntoSight();

    PreviewView &m_view;
    Stand m_stand; ///< Holds as long as the selection ends at its place.
    bool m_isShown = false;
};
