// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// Keeps the wheel, which scrolls past, from choosing something in the lists and numbers of a form.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as the form.
    explicit WheelGuard(QWidget &form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
