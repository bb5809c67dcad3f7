// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

/// An icon of resources/icons by name ("publish"), drawn in the colour of text so that it fits light and dark
/// palettes; follows a change of palette at the next paint. Empty where there is none of this name.
[[nodiscard]] QIcon galleyIcon(const QString &name);
/// The same in a fixed colour, for severities and states.
[[nodiscard]] QPixmap galleyPixmap(const QString &name, int size, const QColor &colour, qreal ratio);
