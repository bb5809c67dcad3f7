// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/tabletext.h"

class QMimeData;

/// The cells that a spreadsheet or a table of a web page puts on the clipboard: at least two rows and two
/// columns. Nothing for any other text; code indented with tabs is none, and no page that holds more than its
/// table.
[[nodiscard]] std::optional<TableText> pastedTable(const QMimeData &pasted);
