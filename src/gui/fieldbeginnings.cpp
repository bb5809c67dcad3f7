// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldbeginnings.h"

#include <QFocusEvent>
#include <QLineEdit>

FieldBeginnings::FieldBeginnings(QWidget &form)
    : QObject(&form)
{
    for (QLineEdit *field : form.findChildren<QLineEdit *>())
        field->installEventFilter(this);
}

bool FieldBeginnings::isLeft(Qt::FocusReason reason)
{
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason
        && reason != Qt::MenuBarFocusReason;
}

bool FieldBeginnings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isLeft(static_cast<QFocusEvent *>(event)->reason()))
        static_cast<QLineEdit *>(watched)->setCursorPosition(0);
    return QObject::eventFilter(watched, event);
}
