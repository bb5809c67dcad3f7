// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/appearance.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

/// A strip at the head of a pane that says what happened and offers what can be done. Hidden while it has
/// nothing to say; never takes the focus by itself. Its cross, and Escape in it, close it; the focus goes
/// back to where it came from. Text is shown as plain text.
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
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showIcon();
    void giveFocusBack();

    Tone m_tone = Tone::Information;
    QLabel *m_icon;
    QLabel *m_label;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QPointer<QWidget> m_cameFrom; ///< Had the focus before it came into the strip.
};
