// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/// Shows the beginning of a line again once one has left it: by itself it stays scrolled to where one typed
/// last.
class FieldBeginnings : public QObject
{
    Q_OBJECT

public:
    /// Of all lines that the form has by now. Lives as long as the form.
    explicit FieldBeginnings(QWidget &form);
    /// False where the focus comes back by itself, from a menu or another window.
    [[nodiscard]] static bool isLeft(Qt::FocusReason reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
