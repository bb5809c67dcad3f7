// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/correction.h"
#include "editorial/errorreport.h"

#include <QString>

// The words people read for reports and corrections, and the icons that say the same.
[[nodiscard]] QString reportStateWord(ReportState state);
[[nodiscard]] QString reportStateIcon(ReportState state);
[[nodiscard]] QString correctionKindWord(CorrectionKind kind);
[[nodiscard]] QString correctionSeverityWord(CorrectionSeverity severity);
/// Number and local time of receipt: "#12 · 20/11/2026 09:14".
[[nodiscard]] QString reportTitle(const ErrorReport &report);
