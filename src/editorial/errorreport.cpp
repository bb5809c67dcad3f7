// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorial/errorreport.h"

bool mayBecome(ReportState from, ReportState to)
{
    switch (from) {
    case ReportState::New:
        return to == ReportState::Confirmed || to == ReportState::Rejected || to == ReportState::Duplicate;
    case ReportState::Confirmed:
        return to == ReportState::Corrected || to == ReportState::Rejected || to == ReportState::Duplicate;
    case ReportState::Rejected:
    case ReportState::Duplicate:
        return to == ReportState::New;
    case ReportState::Corrected:
        return false;
    }
    Q_UNREACHABLE();
}
