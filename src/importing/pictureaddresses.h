// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/// A relative address whose ending is that of a picture ("img/crane.png", "/assets/crane.jpg?v=2").
[[nodiscard]] bool isPictureFileAddress(const QString &address);

/// Relative picture addresses of a Markdown body, in order, each once.
[[nodiscard]] QStringList pictureAddressesIn(const QString &markdown);
