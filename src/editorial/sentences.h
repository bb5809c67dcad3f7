// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Sentences of a paragraph without marks, as Unicode parts them (UAX #29); what has letters or digits and no
/// full stop is one too. Line ends are spaces.
[[nodiscard]] int countSentences(QString paragraph);
