// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

/// What Galley is, its version and licence.
void showAboutDialog(QWidget *window);
