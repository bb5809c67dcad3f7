// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editorial/correction.h"
#include "editorial/errorreport.h"
#include "gui/appearance.h"

#include <QString>

// The words people read for reports and corrections, and the icons that say the same.
[[nodiscard]] QString reportStateWord(ReportState state);
[[nodiscard]] QString reportStateIcon(ReportState state);
[[nodiscard]] Tone reportStateTone(ReportState state);
[[nodiscard]] QString correctionKindWord(CorrectionKind kind);
[[nodiscard]] QString correctionSeverityWord(CorrectionSeverity severity);
/// "By Mei, 20/11/2026 09:14: The figure is right."; empty where nothing was decided. `original` is the
/// number of the report that a duplicate repeats, 0 where it is not known.
[[nodiscard]] QString reportDecisionText(const ErrorReport &report, int original);
/// Number and local time of receipt: "#12 · 20/11/2026 09:14".
[[nodiscard]] QString reportTitle(const ErrorReport &report);
/// What the reader says on one line, without the address and the passage that a mail begins with.
[[nodiscard]] QString reportGist(const QString &message);
