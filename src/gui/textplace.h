// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// A place in an article: a field by its name ("headline", "body", "related", …) and a range in it.
struct TextPlace
{
    QString field;
    /// UTF-16 units, of "related" the row; -1 = the whole field, of the body where its cursor stands.
    qsizetype start = -1;
    qsizetype length = 0;
};
