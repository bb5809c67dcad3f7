// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

Q_LOGGING_CATEGORY(logStorage, "galley.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logWorkflow, "galley.workflow", QtWarningMsg)
