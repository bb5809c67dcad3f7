// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Installs Galley's and Qt's own texts in a language ("zh_CN"); empty: the system's. English without one.
void installTranslations(const QString &language);
