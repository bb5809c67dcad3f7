// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "media/picture.h"

#include <QDateTime>
#include <QString>

class Database;

/// Keeps a picture under a safe name made from `wanted`, with the ending of its type; a number is added where
/// the name holds another picture. The same picture again: its present name. Answers the name.
[[nodiscard]] Result<QString> storePicture(Database &db, const TakenPicture &picture, const QString &wanted,
                                           const QString &actor, const QDateTime &nowUtc);
