// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

/// Where the disclaimers and the sample newsroom that ship with the program lie (":/…").
[[nodiscard]] QString resourceFolder();

/// Errors: Io.
[[nodiscard]] Result<QByteArray> readResource(const QString &path);
