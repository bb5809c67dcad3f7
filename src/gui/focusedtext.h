// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

/// What can be asked of any text.
enum class TextCommand { Undo, Redo, Cut, Copy, Paste, PastePlain, SelectAll };

/// The text of the window that had the keyboard last: a field, the source or the page. A menu, the palette or
/// a dialog that takes the focus for a moment is none. GUI thread only.
class FocusedText : public QObject
{
    Q_OBJECT

public:
    FocusedText(QWidget &window, QObject *parent);

    /// False where it would do nothing: no text, nothing selected, nothing to take back, read-only.
    [[nodiscard]] bool can(TextCommand command) const;
    void run(TextCommand command);

private:
    void follow(QWidget *focus);

    QWidget &m_window;
    QPointer<QWidget> m_text;
};
