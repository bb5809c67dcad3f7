// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

enum class TextDirection { LeftToRight, RightToLeft };

/// That of the script a language is usually written in; `language` is BCP 47.
[[nodiscard]] TextDirection directionOfLanguage(QStringView language);
/// That of the first letter which has one (UAX #9, P2); nothing where no letter has.
[[nodiscard]] std::optional<TextDirection> directionOfText(QStringView text);
