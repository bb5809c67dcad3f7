// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class Desk;

/// Lists the pages that change with the open article; Enter opens one.
void showImpactDialog(Desk &desk);
