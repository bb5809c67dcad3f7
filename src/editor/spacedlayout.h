// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextDocumentLayout>

/// Distance of the lines of source in heights of the font, which is near 1.17 of its size: about 1.6 in all.
inline constexpr qreal sourceSpacing = 1.4;

/// Plain text with air between the lines: Qt's own layout knows no line height.
class SpacedLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// `spacing`: distance of lines as a multiple of the font's height.
    SpacedLayout(QTextDocument *document, qreal spacing);
    [[nodiscard]] qreal spacing() const { return m_spacing; }
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    qreal m_spacing;
};
