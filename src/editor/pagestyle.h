// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/row.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QTextCharFormat>

#include <array>

/// Type and colours of the previewed page, made from the platform's palette and one size. A value; made anew
/// when either changes.
class PageStyle
{
public:
    struct Type
    {
        QFont font;
        qreal lineHeight = 0; ///< Pixels from line to line.
        qreal characterWidth = 0; ///< Mean advance, for heights that are not laid out yet.
        QColor ink;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    PageStyle(const QPalette &palette, qreal bodyPixels);

    [[nodiscard]] const Type &type(TextStyle style) const { return m_types[std::size_t(style)]; }
    [[nodiscard]] QTextCharFormat format(const TextRun &run, TextStyle style) const;
    [[nodiscard]] qreal bodyLine() const { return type(TextStyle::Body).lineHeight; }
    [[nodiscard]] qreal unit() const { return m_unit; } ///< A quarter of the body size, for insets.
    [[nodiscard]] qreal measure() const; ///< Widest column, about 68 characters of the body.
    [[nodiscard]] qreal listIndent() const { return m_unit * 6.5; }
    [[nodiscard]] qreal quoteIndent() const { return m_unit * 5; }

    QColor paper;
    QColor ink;
    QColor mute;
    QColor faint; ///< Hairlines.
    QColor accent;
    QColor link;
    QColor shade; ///< Behind code.
    QColor shadeStrong; ///< Behind the disclaimer.
    QColor warnShade;
    QColor marker; ///< Behind marked words.
    QColor found; ///< Behind the hits of a search.
    QColor currentFound;
    QColor currentFoundInk;
    QColor selection;
    QColor selectedInk;
    QColor currentBlock;

private:
    void setColours(const QPalette &palette);
    void setType(TextStyle style, const QFont &font, qreal leading, const QColor &colour,
                 Qt::Alignment alignment = Qt::AlignLeft);
    void setBodyTypes(const QFont &serif, const QFont &sans);
    void setFrameTypes(const QFont &serif, const QFont &sans);

    std::array<Type, std::size_t(TextStyle::Related) + 1> m_types;
    QFont m_mono;
    qreal m_unit = 4;
};
