// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

WheelGuard::WheelGuard(QWidget &form)
    : QObject(&form)
{
    const auto watch = [this](QWidget *field) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    };
    for (QComboBox *box : form.findChildren<QComboBox *>())
        watch(box);
    for (QAbstractSpinBox *box : form.findChildren<QAbstractSpinBox *>())
        watch(box);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QObject::eventFilter(watched, event);
    // Kept from the field and not accepted: what it lies in scrolls.
    event->ignore();
    return true;
}
