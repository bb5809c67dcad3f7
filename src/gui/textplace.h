// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// A place in an article: a field by its name ("headline", "body", "related", …) and a range in it.
struct TextPlace
{
    QString field;
    qsizetype start = -1; ///< UTF-16 units, in "related" the row; -1 = all of it, or the body's cursor.
    qsizetype length = 0;
};
