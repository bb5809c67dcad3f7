// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/id.h"

#include <QString>

using SavedViewId = Id<struct SavedViewTag>;

/// A filter of the library that the newsroom keeps under a name.
struct SavedView
{
    SavedViewId id;
    QString name; ///< One line; no two have the same.
    QString filter; ///< As the library writes and reads it: JSON, of which nobody else knows the form.
    bool operator==(const SavedView &) const = default;
};
