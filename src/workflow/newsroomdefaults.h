// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>

class Database;

/// What every new newsroom begins with: sections, the disclaimers that ship, and the policy that picks them.
[[nodiscard]] Result<void> writeDefaults(Database &db, const QString &actor, const QDateTime &nowUtc);

/// Disclaimers and policy only; for a newsroom that brings its own sections.
[[nodiscard]] Result<void> writeDisclosureDefaults(Database &db, const QString &actor,
                                                   const QDateTime &nowUtc);
