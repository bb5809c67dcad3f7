// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>

#include <string_view>

/// What a plain scalar means in YAML 1.2's core schema, with three safe differences: null is the empty text,
/// and numbers with leading zeros or beyond 64 bits stay text, so that no code or number of a newsroom is
/// changed.
[[nodiscard]] QVariant plainScalar(std::string_view text);
