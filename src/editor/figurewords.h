// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/sink.h"

#include <QByteArrayView>
#include <QList>
#include <QStringView>

// Where the words of a figure, `![words](address "Caption | Credit")`, stand in its source. The page shows
// them as plain text, without saying where each comes from.

/// What stands between "![" and "]"; {-1, -1} where there is no picture. Marks of quotes and lists may stand
/// before it.
[[nodiscard]] SourceRange wordsOfPicture(QByteArrayView figure);
/// What stands between the address and ")", with its quotes; {-1, -1} where nothing does.
[[nodiscard]] SourceRange titleOfPicture(QByteArrayView figure);
/// For each character of `shown` the one of `written` that it stands for: rising, and shorter where they no
/// longer go together. Escapes, entities and typography are seen through.
[[nodiscard]] QList<int> placesIn(QStringView written, QStringView shown);
