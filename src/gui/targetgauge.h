// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/lengthtarget.h"

#include <QToolButton>

/// How much of its length target an article has, in words over a thin bar. Says by word, icon and colour
/// whether more is wanted, the target is met, or there is too much.
class TargetGauge : public QToolButton
{
    Q_OBJECT

public:
    explicit TargetGauge(QWidget *parent);

    void showLength(int length, const LengthTarget &target);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TargetStanding m_standing = TargetStanding::Under;
    int m_percent = 0; ///< Of the bar.
};
