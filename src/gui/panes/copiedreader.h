// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/pastedmarkdown.h"

class Desk;
class QObject;

/// Makes Markdown of pasted HTML in a worker and delivers it in the GUI thread while `context` lives.
[[nodiscard]] HtmlReader copiedReader(Desk &desk, QObject *context);
