// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/appearance.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

/// A strip at the head of a pane that says what happened and offers what can be done. Hidden while it has
/// nothing to say; never takes the focus. Text is shown as plain text.
class Banner : public QFrame
{
    Q_OBJECT

public:
    using Tone = ::Tone;

    explicit Banner(QWidget *parent = nullptr);

    /// Replaces what the strip says, and takes away its buttons.
    void say(Tone tone, const QString &text);
    /// A button after the text; the strip goes when it is pressed.
    void offer(const QString &label, const QObject *context, const std::function<void()> &run);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    Tone m_tone = Tone::Information;
    QLabel *m_icon;
    QLabel *m_label;
    QHBoxLayout *m_buttons;
};
