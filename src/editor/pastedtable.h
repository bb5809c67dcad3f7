// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/tabletext.h"

/// The cells that a spreadsheet or a browser puts on the clipboard as text, parted by tabs: at least two rows
/// and two columns. Nothing for any other text; code indented with tabs is none.
[[nodiscard]] std::optional<TableText> pastedTable(const QString &text);
