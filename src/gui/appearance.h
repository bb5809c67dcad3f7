// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QString>

/// How the window is coloured. System follows the desktop's palette where there is one.
enum class Appearance { System, Light, Dark };
[[nodiscard]] Appearance appearanceFrom(const QString &setting);
[[nodiscard]] QString settingOf(Appearance appearance);

/// Sets style and palette of the application; every window repaints itself.
void applyAppearance(Appearance appearance);

[[nodiscard]] bool isDark(const QPalette &palette);
/// Colours with a meaning; each stands beside a shape and a word, never alone. AA on window and base.
enum class Tone { Neutral, Good, Information, Warning, Failure };
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);
/// Text of second rank: between text and background, still AA.
[[nodiscard]] QColor quietColour(const QPalette &palette);
