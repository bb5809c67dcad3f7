// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

/// A field for a sentence or two that shows all of it: its lines wrap, and it grows with them, up to three.
/// Enter and Tab go to the next field; line ends that are pasted become spaces. GUI thread only.
class WrappedField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WrappedField(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; ///< In one line.
    /// Undo begins anew, unless it says that already; emits nothing.
    void setText(const QString &text);

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();
};
