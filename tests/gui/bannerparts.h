// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/banner.h"

#include <QPushButton>
#include <QStringList>

/// A button of a strip of this widget; null where none that is seen offers that.
inline QPushButton *offerIn(const QWidget &widget, const QString &label)
{
    for (const Banner *banner : widget.findChildren<Banner *>()) {
        for (QPushButton *button : banner->findChildren<QPushButton *>()) {
            if (button->text() == label && button->isVisible())
                return button;
        }
    }
    return nullptr;
}

/// What the strips of this widget say.
inline QString saidIn(const QWidget &widget)
{
    QStringList texts;
    for (const Banner *banner : widget.findChildren<Banner *>()) {
        if (banner->isVisible())
            texts.append(banner->text());
    }
    return texts.join(QLatin1Char('|'));
}
