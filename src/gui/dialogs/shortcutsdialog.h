// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class ActionRegistry;
class QWidget;

/// Opens the list of all commands with their shortcuts; each can be changed or taken away.
void showShortcutsDialog(ActionRegistry &registry, QWidget *window);
