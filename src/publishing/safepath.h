// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Is it a path an export may have: "name" or "folder/name", each part of a-z 0-9 . _ -, beginning with a
/// letter or digit, not ending in a dot, at most 200 characters, no device name of Windows? So no part can
/// lead out, hide, or differ from another in case or spelling only.
[[nodiscard]] bool isSafePath(const QString &path);
