// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class ActionRegistry;
class QWidget;

/// Opens the palette over `window`: every enabled command, found by a few letters, with its shortcut; those
/// used last come first. Enter runs the chosen one.
void showCommandPalette(ActionRegistry &registry, QWidget *window);
