// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pageframe.h"
#include "editor/row.h"

#include <QString>

/// The rows of the page around the body.
struct FrameRows
{
    PlacedRows above;
    PlacedRows below;
};
[[nodiscard]] FrameRows buildFrameRows(const PageFrame &frame, const QString &language);

/// What following the "Report an error" link answers; it leads to a form only on the exported page.
inline constexpr QStringView reportLinkAddress = u"galley:report";
